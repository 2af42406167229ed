//! The table of the gateway of the product API Gateway.

use crate::ApmError;

/// The error codes of the gateway that users of the product API Gateway (APIG) put in front of their own services:
/// 34 codes in 41 entries, row for row as the page [错误码](https://support.huaweicloud.com/ugcall-apig/apig-zh-ug-180530090.html)
/// documents them.
///
/// The texts are those of the page, in its language: messages are in English, the others in Chinese. The translation into
/// English is by this crate. The gateway may send a longer message that begins with the documented one.
/// `APIG.0101` and `APIG.0201` have several entries; [`ApmError::entry`] is the first of them. More codes may come with
/// newer editions of the page, so a `match` needs a last arm. The variants have the same names as those of
/// [`ApigwErrorCode`](crate::ApigwErrorCode), the gateway in front of the services of Huawei Cloud itself. The codes from
/// `APIG.1000` on belong to the API that manages the product, and are not included, not even `APIG.1009`, which the page
/// lists.
///
/// ```
/// use apm_errors::{ApigErrorCode, ApmError};
///
/// let code = ApigErrorCode::from_code("APIG.0308").unwrap();
/// assert_eq!((code, code.status()), (ApigErrorCode::Throttled, 429));
/// let statuses = ApigErrorCode::TABLE.get_all("APIG.0201").map(|entry| entry.status);
/// assert_eq!(statuses.collect::<Vec<_>>(), [400, 413, 414, 494, 502, 504, 500]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ApmError)]
#[apm(crate = crate, language = "zh")]
#[non_exhaustive]
pub enum ApigErrorCode {
    /// No published API matches the request's method, path and environment.
    #[apm(
        code = "APIG.0101",
        status = 404,
        message = "The API does not exist or has not been published in the environment.",
        description = "API不存在或未发布到环境",
        solution = "检查调用API所使用的域名、请求方法、路径和注册的API是否一致；检查API是否发布，如果发布到非生产环境，检查请求X-Stage头是否为发布的环境名",
        en(
            description = "The API does not exist, or is not published in the environment.",
            solution = "Check that domain name, method and path of the request are those of the API. Check that the API is published; if that is in another environment than production, check that the header X-Stage names it."
        )
    )]
    #[apm(
        status = 404,
        message = "The API does not exist.",
        description = "API请求方法不存在",
        solution = "检查API请求方法是否与API定义的方法相同",
        en(
            description = "The API does not have the method of the request.",
            solution = "Check that the method is the one that the API is defined with."
        )
    )]
    ApiNotFound,

    /// The API is published, but the gateway knows no backend for it.
    #[apm(
        code = "APIG.0103",
        status = 500,
        message = "The backend does not exist.",
        description = "无法找到后端",
        solution = "联系技术支持",
        en(
            description = "The backend is not found.",
            solution = "Contact technical support."
        )
    )]
    BackendNotFound,

    /// A plug-in that is bound to the API no longer exists.
    #[apm(
        code = "APIG.0104",
        status = 500,
        message = "The plug-ins do not exist.",
        description = "无法找到插件配置",
        solution = "联系技术支持",
        en(
            description = "The configuration of the plug-in is not found.",
            solution = "Contact technical support."
        )
    )]
    PluginNotFound,

    /// The API has no configuration for its backend.
    #[apm(
        code = "APIG.0105",
        status = 500,
        message = "The backend configurations do not exist.",
        description = "无法找到后端配置",
        solution = "联系技术支持",
        en(
            description = "The configuration of the backend is not found.",
            solution = "Contact technical support."
        )
    )]
    BackendConfigurationNotFound,

    /// A rule that rewrites the request's parameters could not be applied.
    #[apm(
        code = "APIG.0106",
        status = 400,
        message = "Orchestration error.",
        description = "编排错误",
        solution = "检查API配置的前后端参数是否合理",
        en(
            description = "The orchestration failed.",
            solution = "Check the frontend and backend parameters that the API is configured with."
        )
    )]
    OrchestrationFailed,

    /// The request could not be passed on to the backend. The status says why.
    #[apm(
        code = "APIG.0201",
        status = 400,
        message = "API request error.",
        description = "请求格式不合法",
        solution = "使用合法的请求",
        en(
            description = "The request is malformed.",
            solution = "Send a valid request."
        )
    )]
    #[apm(
        status = 413,
        message = "Request entity too large.",
        description = "请求body过大（大于12M）",
        solution = "减小请求body大小",
        en(
            description = "The body of the request is larger than 12 MB.",
            solution = "Send a smaller body."
        )
    )]
    #[apm(
        status = 414,
        message = "Request URI too large.",
        description = "请求URI过大（大于32K）",
        solution = "减小请求URI大小",
        en(
            description = "The URI of the request is longer than 32 KB.",
            solution = "Use a shorter URI."
        )
    )]
    #[apm(
        status = 494,
        message = "Request headers too large.",
        description = "请求头过大（单个请求头大于32K或所有请求头总长度大于128K）",
        solution = "减小请求头大小",
        en(
            description = "The headers are too large: one has more than 32 KB, or all of them have more than 128 KB.",
            solution = "Send smaller headers."
        )
    )]
    #[apm(
        status = 502,
        message = "Backend unavailable.",
        description = "后端不可用",
        solution = "检查API配置的后端地址是否可用",
        en(
            description = "The backend is unavailable.",
            solution = "Check that the backend address that the API is configured with is available."
        )
    )]
    #[apm(
        status = 504,
        message = "Backend timeout.",
        description = "后端超时",
        solution = "增大超时时间或缩小后端的处理时间",
        en(
            description = "The backend timed out.",
            solution = "Raise the timeout, or make the backend faster."
        )
    )]
    #[apm(
        status = 500,
        message = "An unexpected error occurred",
        description = "内部错误",
        solution = "联系技术支持",
        en(
            description = "An internal error.",
            solution = "Contact technical support."
        )
    )]
    RequestFailed,

    /// The token, or the signature by access key, was refused.
    #[apm(
        code = "APIG.0301",
        status = 401,
        message = "Incorrect IAM authentication information.",
        description = "IAM认证信息错误",
        solution = "检查token是否正确",
        en(
            description = "The IAM authentication information is wrong.",
            solution = "Check the token."
        )
    )]
    IncorrectIamAuthentication,

    /// The IAM user is known, and may not call this API.
    #[apm(
        code = "APIG.0302",
        status = 403,
        message = "The IAM user is not authorized to access the API.",
        description = "IAM用户不允许访问API",
        solution = "检查用户是否被黑白名单限制",
        en(
            description = "The IAM user may not access the API.",
            solution = "Check whether a list of allowed or refused users restricts the user."
        )
    )]
    IamUserNotAuthorized,

    /// The app's key, secret or signature was refused.
    #[apm(
        code = "APIG.0303",
        status = 401,
        message = "Incorrect app authentication information.",
        description = "APP认证信息错误",
        solution = "检查请求的方法、路径、查询参数、请求体和签名使用的方法、路径、查询参数、请求体是否一致；检查客户端机器时间是否正确。",
        en(
            description = "The app authentication information is wrong.",
            solution = "Check that method, path, query and body of the request are those that were signed, and that the clock of the client is right."
        )
    )]
    IncorrectAppAuthentication,

    /// The app is known, and may not call this API.
    #[apm(
        code = "APIG.0304",
        status = 403,
        message = "The app is not authorized to access the API.",
        description = "APP不允许访问API",
        solution = "检查APP是否授权访问API",
        en(
            description = "The app may not access the API.",
            solution = "Check that the app is authorized to access the API."
        )
    )]
    AppNotAuthorized,

    /// The credentials were refused.
    #[apm(
        code = "APIG.0305",
        status = 401,
        message = "Incorrect authentication information.",
        description = "认证信息错误",
        solution = "检查认证信息是否正确",
        en(
            description = "The authentication information is wrong.",
            solution = "Check the authentication information."
        )
    )]
    IncorrectAuthentication,

    /// The caller may not call this API.
    #[apm(
        code = "APIG.0306",
        status = 403,
        message = "API access denied.",
        description = "不允许访问API",
        solution = "检查是否授权访问API",
        en(
            description = "The API may not be accessed.",
            solution = "Check that access to the API is granted."
        )
    )]
    AccessDenied,

    /// The token has expired, or is no longer valid.
    #[apm(
        code = "APIG.0307",
        status = 401,
        message = "The token must be updated.",
        description = "token需要更新",
        solution = "重新从IAM获取token",
        en(
            description = "The token has to be renewed.",
            solution = "Get a new token from IAM."
        )
    )]
    TokenMustBeUpdated,

    /// More requests were sent than the throttling policy allows.
    #[apm(
        code = "APIG.0308",
        status = 429,
        message = "The throttling threshold has been reached.",
        description = "超出流控值限制",
        solution = "等待流控刷新后访问。如果触发子域名的单日请求数上线，请绑定独立域名。",
        en(
            description = "There are more requests than the throttling allows.",
            solution = "Try again when the throttling starts anew. If the requests of a day that a subdomain has are used up, bind a domain name of your own."
        )
    )]
    Throttled,

    /// The project is frozen, or does not exist in this region.
    #[apm(
        code = "APIG.0310",
        status = 403,
        message = "The project is unavailable.",
        description = "project不可使用",
        solution = "使用其他project访问",
        en(
            description = "The project can't be used.",
            solution = "Use another project."
        )
    )]
    ProjectUnavailable,

    /// The credentials for debugging the API were refused.
    #[apm(
        code = "APIG.0311",
        status = 401,
        message = "Incorrect debugging authentication information.",
        description = "调试认证信息错误",
        solution = "联系技术支持",
        en(
            description = "The authentication information for debugging is wrong.",
            solution = "Contact technical support."
        )
    )]
    IncorrectDebuggingAuthentication,

    /// The address of the client could not be found out.
    #[apm(
        code = "APIG.0401",
        status = 403,
        message = "Unknown client IP address.",
        description = "无法识别客户端IP地址",
        solution = "联系技术支持",
        en(
            description = "The IP address of the client can't be found out.",
            solution = "Contact technical support."
        )
    )]
    UnknownClientIp,

    /// The client's address is not among those that may call this API.
    #[apm(
        code = "APIG.0402",
        status = 403,
        message = "The IP address is not authorized to access the API.",
        description = "IP地址不允许访问",
        solution = "检查IP地址是否被黑白名单限制",
        en(
            description = "The IP address may not access the API.",
            solution = "Check whether a list of allowed or refused addresses restricts the IP address."
        )
    )]
    IpNotAuthorized,

    /// The gateway may not pass requests on to the backend's address.
    #[apm(
        code = "APIG.0404",
        status = 403,
        message = "Access to the backend IP address has been denied.",
        description = "后端IP不允许访问",
        solution = "后端IP地址或后端域名对应的IP地址不允许访问",
        en(
            description = "The IP address of the backend may not be accessed.",
            solution = "The IP address of the backend, or the one that its domain name leads to, may not be accessed."
        )
    )]
    BackendIpDenied,

    /// The app has used up the requests that it has bought or was granted.
    #[apm(
        code = "APIG.0501",
        status = 405,
        message = "The app quota has been used up.",
        description = "APP已经超出配额",
        solution = "购买APP配额",
        en(
            description = "The app has used up its quota.",
            solution = "Buy more quota for the app."
        )
    )]
    AppQuotaUsedUp,

    /// The app is frozen, as happens when an account is overdue.
    #[apm(
        code = "APIG.0502",
        status = 405,
        message = "The app has been frozen.",
        description = "APP被冻结",
        solution = "余额不足",
        en(
            description = "The app is frozen.",
            solution = "The balance is too low."
        )
    )]
    AppFrozen,

    /// The gateway itself failed.
    #[apm(
        code = "APIG.0601",
        status = 500,
        message = "Internal server error.",
        description = "内部错误",
        solution = "联系技术支持",
        en(
            description = "An internal error.",
            solution = "Contact technical support."
        )
    )]
    InternalServerError,

    /// The gateway could not make sense of the request.
    #[apm(
        code = "APIG.0602",
        status = 400,
        message = "Bad request.",
        description = "非法请求",
        solution = "检查请求是否合法",
        en(
            description = "The request is invalid.",
            solution = "Check that the request is valid."
        )
    )]
    BadRequest,

    /// The name of the backend could not be resolved.
    #[apm(
        code = "APIG.0605",
        status = 500,
        message = "Domain name resolution failed.",
        description = "域名解析失败",
        solution = "检查域名拼写，以及域名是否绑定了正确的后端地址",
        en(
            description = "The domain name could not be resolved.",
            solution = "Check how the domain name is spelled, and that it leads to the right backend address."
        )
    )]
    DomainNameResolutionFailed,

    /// The gateway could not load the API's configuration.
    #[apm(
        code = "APIG.0606",
        status = 500,
        message = "Failed to load the API configurations.",
        description = "未加载API配置",
        solution = "联系技术支持",
        en(
            description = "The configuration of the API is not loaded.",
            solution = "Contact technical support."
        )
    )]
    ApiConfigurationNotLoaded,

    /// The request's protocol is not the one that the API is published for.
    #[apm(
        code = "APIG.0607",
        status = 400,
        message = "The following protocol is supported: {{xxx}}",
        description = "协议不被允许，允许的协议是xxx。\n注意：xxx以实际响应中的内容为准。",
        solution = "改用支持的协议（HTTP/HTTPS）访问",
        en(
            description = "The protocol is not allowed; the allowed one is xxx.\nNote: the answer has the protocol in the place of xxx.",
            solution = "Use a protocol that is supported (HTTP or HTTPS)."
        )
    )]
    UnsupportedProtocol,

    /// The gateway could not get the token that it needs itself.
    #[apm(
        code = "APIG.0608",
        status = 500,
        message = "Failed to obtain the admin token.",
        description = "无法获取管理帐户",
        solution = "联系技术支持",
        en(
            description = "The administrator account can't be obtained.",
            solution = "Contact technical support."
        )
    )]
    AdminTokenNotObtained,

    /// The backend in the virtual private cloud does not exist.
    #[apm(
        code = "APIG.0609",
        status = 500,
        message = "The VPC backend does not exist.",
        description = "找不到vpc后端",
        solution = "联系技术支持",
        en(
            description = "The VPC backend is not found.",
            solution = "Contact technical support."
        )
    )]
    VpcBackendNotFound,

    /// No backend is healthy.
    #[apm(
        code = "APIG.0610",
        status = 502,
        message = "No backend available.",
        description = "没有可连接的后端",
        solution = "检查所有后端是否可用，如调用信息与实际配置是否一致。",
        en(
            description = "No backend can be connected to.",
            solution = "Check that all backends are available, such as whether the calls agree with the configuration."
        )
    )]
    NoBackendAvailable,

    /// The backend's port is not found.
    #[apm(
        code = "APIG.0611",
        status = 500,
        message = "The backend port does not exist.",
        description = "后端端口未找到",
        solution = "联系技术支持",
        en(
            description = "The port of the backend is not found.",
            solution = "Contact technical support."
        )
    )]
    BackendPortNotFound,

    /// The API's backend leads back to the API.
    #[apm(
        code = "APIG.0612",
        status = 500,
        message = "An API cannot call itself.",
        description = "API调用自身",
        solution = "修改API后端配置，递归调用层数不能超过10层。",
        en(
            description = "The API calls itself.",
            solution = "Change the backend of the API; calls may nest 10 levels deep."
        )
    )]
    ApiCallsItself,

    /// The identity service, which the gateway asks, is unavailable.
    #[apm(
        code = "APIG.0613",
        status = 503,
        message = "The IAM service is currently unavailable.",
        description = "IAM服务暂时不可用",
        solution = "联系技术支持",
        en(
            description = "The IAM service is temporarily unavailable.",
            solution = "Contact technical support."
        )
    )]
    IamUnavailable,

    /// The gateway could not sign the request for the backend.
    #[apm(
        code = "APIG.0705",
        status = 500,
        message = "Backend signature calculation failed.",
        description = "计算后端签名失败",
        solution = "联系技术支持",
        en(
            description = "The signature for the backend could not be calculated.",
            solution = "Contact technical support."
        )
    )]
    BackendSignatureFailed,

    /// The IAM user may not use this region.
    #[apm(
        code = "APIG.0802",
        status = 403,
        message = "The IAM user is forbidden in the currently selected region",
        description = "该IAM用户在当前region中被禁用",
        solution = "联系技术支持",
        en(
            description = "The IAM user is disabled in the current region.",
            solution = "Contact technical support."
        )
    )]
    IamUserForbiddenInRegion,
}
