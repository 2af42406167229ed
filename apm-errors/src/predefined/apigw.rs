//! The table of the API gateway.

use crate::ApmError;

/// The error codes of the API gateway (API网关) in front of the services: 35 codes in 41
/// entries. Statuses, codes and messages are those of the gateway's public documentation, such as
/// [错误码](https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html); descriptions and
/// solutions are written by this crate, in English and in Chinese. Messages are English in both.
///
/// The gateway may send a longer message: it often appends a colon and details.
/// `APIGW.0101` and `APIGW.0201` have several entries; [`ApmError::entry`] is the first of them.
/// More codes may come with newer editions of the documentation, so a `match` needs a last arm.
///
/// ```
/// use apm_errors::{ApigwErrorCode, ApmError};
///
/// let code = ApigwErrorCode::from_code("APIGW.0308").unwrap();
/// assert_eq!((code, code.status()), (ApigwErrorCode::Throttled, 429));
/// let statuses = ApigwErrorCode::TABLE.get_all("APIGW.0201").map(|entry| entry.status);
/// assert_eq!(statuses.collect::<Vec<_>>(), [400, 413, 414, 494, 502, 504]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ApmError)]
#[apm(crate = crate, language = "en")]
#[non_exhaustive]
pub enum ApigwErrorCode {
    /// No published API matches the request's method, path and environment.
    #[apm(
        code = "APIGW.0101",
        status = 404,
        message = "The API does not exist or has not been published in the environment.",
        description = "No published API matches the request's method, path and environment.",
        solution = "Compare the domain name, method and path with the API's definition, and check that it is published in this environment.",
        zh(
            description = "没有与请求的方法、路径和环境相匹配的已发布API。",
            solution = "请核对域名、方法和路径与API的定义是否一致，并检查API是否已发布到该环境。"
        )
    )]
    #[apm(
        status = 404,
        message = "The API does not exist.",
        description = "No published API matches the request's method, path and environment.",
        solution = "Compare the domain name, method and path with the API's definition, and check that it is published in this environment.",
        zh(
            description = "没有与请求的方法、路径和环境相匹配的已发布API。",
            solution = "请核对域名、方法和路径与API的定义是否一致，并检查API是否已发布到该环境。"
        )
    )]
    ApiNotFound,

    /// The API is published, but the gateway knows no backend for it.
    #[apm(
        code = "APIGW.0103",
        status = 404,
        message = "The backend does not exist.",
        description = "The API is published, but the gateway knows no backend for it.",
        solution = "Ask the API's provider to check its backend.",
        zh(
            description = "API已发布，但网关中没有它的后端。",
            solution = "请联系API提供者检查其后端。"
        )
    )]
    BackendNotFound,

    /// A plug-in that is bound to the API no longer exists.
    #[apm(
        code = "APIGW.0104",
        status = 400,
        message = "The plug-ins do not exist.",
        description = "A plug-in that is bound to the API no longer exists.",
        solution = "Ask the API's provider to check the plug-ins that are bound to it.",
        zh(
            description = "API绑定的插件已不存在。",
            solution = "请联系API提供者检查API绑定的插件。"
        )
    )]
    PluginNotFound,

    /// The API has no configuration for its backend.
    #[apm(
        code = "APIGW.0105",
        status = 400,
        message = "The backend configurations do not exist.",
        description = "The API has no configuration for its backend.",
        solution = "Ask the API's provider to configure the backend and to publish the API again.",
        zh(
            description = "API没有后端配置。",
            solution = "请联系API提供者配置后端并重新发布API。"
        )
    )]
    BackendConfigurationNotFound,

    /// A rule that rewrites the request's parameters could not be applied.
    #[apm(
        code = "APIGW.0106",
        status = 400,
        message = "Orchestration error.",
        description = "A rule that rewrites the request's parameters could not be applied.",
        solution = "Check the parameters against the API's definition; its provider can check the orchestration rules.",
        zh(
            description = "改写请求参数的编排规则无法执行。",
            solution = "请对照API的定义检查参数；API提供者可以检查编排规则。"
        )
    )]
    OrchestrationFailed,

    /// The request could not be passed on to the backend. The status says why.
    #[apm(
        code = "APIGW.0201",
        status = 400,
        message = "API request error.",
        description = "The request is malformed.",
        solution = "Check the request's parameters, headers and body.",
        zh(
            description = "请求的格式不合法。",
            solution = "请检查请求的参数、请求头和请求体。"
        )
    )]
    #[apm(
        status = 413,
        message = "Request entity too large.",
        description = "The body is larger than the gateway accepts.",
        solution = "Send a smaller body.",
        zh(
            description = "请求体超过网关允许的大小。",
            solution = "请减小请求体。"
        )
    )]
    #[apm(
        status = 414,
        message = "Request URI too large.",
        description = "The URI is longer than the gateway accepts.",
        solution = "Shorten the path or the query, or move parameters into the body.",
        zh(
            description = "请求URI超过网关允许的长度。",
            solution = "请缩短路径或查询参数，或将参数移到请求体中。"
        )
    )]
    #[apm(
        status = 494,
        message = "Request headers too large.",
        description = "The headers are larger than the gateway accepts.",
        solution = "Send fewer or shorter headers.",
        zh(
            description = "请求头超过网关允许的大小。",
            solution = "请减少或缩短请求头。"
        )
    )]
    #[apm(
        status = 502,
        message = "Backend unavailable.",
        description = "The backend could not be reached, or broke the connection.",
        solution = "Try again later; if it stays so, ask the API's provider to check the backend.",
        zh(
            description = "无法连接后端，或后端断开了连接。",
            solution = "请稍后重试；如果问题仍然存在，请联系API提供者检查后端。"
        )
    )]
    #[apm(
        status = 504,
        message = "Backend timeout.",
        description = "The backend did not answer in time.",
        solution = "Try again later; if it stays so, ask the API's provider to raise the backend's timeout or to mend what is slow.",
        zh(
            description = "后端未在规定时间内响应。",
            solution = "请稍后重试；如果问题仍然存在，请联系API提供者增大后端超时时间或优化处理速度。"
        )
    )]
    RequestFailed,

    /// The token, or the signature by access key, was refused.
    #[apm(
        code = "APIGW.0301",
        status = 401,
        message = "Incorrect IAM authentication information.",
        description = "The token, or the signature by access key, was refused.",
        solution = "Check the access key and the signature, or get a new token; then check that the clock is right.",
        zh(
            description = "token或AK/SK签名未通过认证。",
            solution = "请检查AK/SK和签名，或重新获取token，并检查客户端时间是否正确。"
        )
    )]
    IncorrectIamAuthentication,

    /// The IAM user is known, and may not call this API.
    #[apm(
        code = "APIGW.0302",
        status = 403,
        message = "The IAM user is not authorized to access the API.",
        description = "The IAM user is known, and may not call this API.",
        solution = "Check that the user is on the API's list of allowed users, and on no list of refused ones.",
        zh(
            description = "IAM用户已通过认证，但不允许调用该API。",
            solution = "请检查该用户是否在API的白名单中，且不在黑名单中。"
        )
    )]
    IamUserNotAuthorized,

    /// The app's key, secret or signature was refused.
    #[apm(
        code = "APIGW.0303",
        status = 401,
        message = "Incorrect app authentication information.",
        description = "The app's key, secret or signature was refused.",
        solution = "Check the app's key and secret, the signature's algorithm, and that the clock is right.",
        zh(
            description = "应用的Key、Secret或签名未通过认证。",
            solution = "请检查应用的Key和Secret、签名算法，以及客户端时间是否正确。"
        )
    )]
    IncorrectAppAuthentication,

    /// The app is known, and may not call this API.
    #[apm(
        code = "APIGW.0304",
        status = 403,
        message = "The app is not authorized to access the API.",
        description = "The app is known, and may not call this API.",
        solution = "Ask the API's provider to authorize the app.",
        zh(
            description = "应用已通过认证，但不允许调用该API。",
            solution = "请联系API提供者为该应用授权。"
        )
    )]
    AppNotAuthorized,

    /// The credentials were refused.
    #[apm(
        code = "APIGW.0305",
        status = 401,
        message = "Incorrect authentication information.",
        description = "The credentials were refused.",
        solution = "Check the credentials against the way of authentication that the API is set to.",
        zh(
            description = "认证信息未通过认证。",
            solution = "请检查认证信息是否与API设置的认证方式相符。"
        )
    )]
    IncorrectAuthentication,

    /// The caller may not call this API.
    #[apm(
        code = "APIGW.0306",
        status = 403,
        message = "API access denied.",
        description = "The caller may not call this API.",
        solution = "Ask the API's provider for access.",
        zh(
            description = "调用者不允许调用该API。",
            solution = "请联系API提供者获取访问权限。"
        )
    )]
    AccessDenied,

    /// The token has expired, or is no longer valid.
    #[apm(
        code = "APIGW.0307",
        status = 401,
        message = "The token must be updated.",
        description = "The token has expired, or is no longer valid.",
        solution = "Get a new token and send the request again.",
        zh(
            description = "token已过期或失效。",
            solution = "请重新获取token后再次发送请求。"
        )
    )]
    TokenMustBeUpdated,

    /// More requests were sent than the throttling policy allows.
    #[apm(
        code = "APIGW.0308",
        status = 429,
        message = "The throttling threshold has been reached.",
        description = "More requests were sent than the throttling policy allows.",
        solution = "Wait before the next request, as long as the answer says; ask for a higher limit if that happens often.",
        zh(
            description = "请求数超过流控策略的限制。",
            solution = "请按响应中的时间等待后再发送请求；如果经常出现，请申请提高流控值。"
        )
    )]
    Throttled,

    /// The project is frozen, or does not exist in this region.
    #[apm(
        code = "APIGW.0310",
        status = 403,
        message = "The project is unavailable.",
        description = "The project is frozen, or does not exist in this region.",
        solution = "Check the project's id and state.",
        zh(
            description = "项目已被冻结，或在该区域不存在。",
            solution = "请检查项目ID和项目状态。"
        )
    )]
    ProjectUnavailable,

    /// The credentials for debugging the API were refused.
    #[apm(
        code = "APIGW.0311",
        status = 401,
        message = "Incorrect debugging authentication information.",
        description = "The credentials for debugging the API were refused.",
        solution = "Sign in again, and start the debugging anew.",
        zh(
            description = "调试API的认证信息未通过认证。",
            solution = "请重新登录后再次调试。"
        )
    )]
    IncorrectDebuggingAuthentication,

    /// The address of the client could not be found out.
    #[apm(
        code = "APIGW.0401",
        status = 403,
        message = "Unknown client IP address.",
        description = "The address of the client could not be found out.",
        solution = "Ask the gateway's support, with the request id.",
        zh(
            description = "无法识别客户端的IP地址。",
            solution = "请提供请求ID，联系网关的技术支持。"
        )
    )]
    UnknownClientIp,

    /// The client's address is not among those that may call this API.
    #[apm(
        code = "APIGW.0402",
        status = 403,
        message = "The IP address is not authorized to access the API.",
        description = "The client's address is not among those that may call this API.",
        solution = "Call from an allowed address, or ask the API's provider to allow this one.",
        zh(
            description = "客户端的IP地址不允许调用该API。",
            solution = "请使用允许的IP地址调用，或联系API提供者允许该地址。"
        )
    )]
    IpNotAuthorized,

    /// The gateway may not pass requests on to the backend's address.
    #[apm(
        code = "APIGW.0404",
        status = 403,
        message = "Access to the backend IP address has been denied.",
        description = "The gateway may not pass requests on to the backend's address.",
        solution = "Ask the API's provider to use an allowed address for the backend.",
        zh(
            description = "网关不允许将请求转发到该后端地址。",
            solution = "请联系API提供者使用允许的后端地址。"
        )
    )]
    BackendIpDenied,

    /// The app has used up the requests that it has bought or was granted.
    #[apm(
        code = "APIGW.0501",
        status = 405,
        message = "The app quota has been used up.",
        description = "The app has used up the requests that it has bought or was granted.",
        solution = "Raise the app's quota.",
        zh(
            description = "应用购买或获得的调用次数已用完。",
            solution = "请增加应用的配额。"
        )
    )]
    AppQuotaUsedUp,

    /// The app is frozen, as happens when an account is overdue.
    #[apm(
        code = "APIGW.0502",
        status = 405,
        message = "The app has been frozen.",
        description = "The app is frozen, as happens when an account is overdue.",
        solution = "Check the account's balance and the app's state.",
        zh(
            description = "应用已被冻结，例如帐户欠费。",
            solution = "请检查帐户余额和应用状态。"
        )
    )]
    AppFrozen,

    /// The gateway itself failed.
    #[apm(
        code = "APIGW.0601",
        status = 500,
        message = "Internal server error.",
        description = "The gateway itself failed.",
        solution = "Try again later; if it stays so, ask the gateway's support, with the request id.",
        zh(
            description = "网关内部错误。",
            solution = "请稍后重试；如果问题仍然存在，请提供请求ID，联系网关的技术支持。"
        )
    )]
    InternalServerError,

    /// The gateway could not make sense of the request.
    #[apm(
        code = "APIGW.0602",
        status = 400,
        message = "Bad request.",
        description = "The gateway could not make sense of the request.",
        solution = "Check the request's form against the API's definition.",
        zh(
            description = "网关无法识别该请求。",
            solution = "请对照API的定义检查请求格式。"
        )
    )]
    BadRequest,

    /// The name of the backend could not be resolved.
    #[apm(
        code = "APIGW.0605",
        status = 500,
        message = "Domain name resolution failed.",
        description = "The name of the backend could not be resolved.",
        solution = "Ask the API's provider to check the backend's domain name.",
        zh(
            description = "后端域名无法解析。",
            solution = "请联系API提供者检查后端域名。"
        )
    )]
    DomainNameResolutionFailed,

    /// The gateway could not load the API's configuration.
    #[apm(
        code = "APIGW.0606",
        status = 500,
        message = "Failed to load the API configurations.",
        description = "The gateway could not load the API's configuration.",
        solution = "Try again later; if it stays so, ask the gateway's support, with the request id.",
        zh(
            description = "网关无法加载API的配置。",
            solution = "请稍后重试；如果问题仍然存在，请提供请求ID，联系网关的技术支持。"
        )
    )]
    ApiConfigurationNotLoaded,

    /// The request's protocol is not the one that the API is published for.
    #[apm(
        code = "APIGW.0607",
        status = 400,
        message = "The following protocol is supported: {{xxx}}",
        description = "The request's protocol is not the one that the API is published for.",
        solution = "Use the protocol that the message names.",
        zh(
            description = "请求的协议与API发布的协议不一致。",
            solution = "请使用错误信息中给出的协议。"
        )
    )]
    UnsupportedProtocol,

    /// The gateway could not get the token that it needs itself.
    #[apm(
        code = "APIGW.0608",
        status = 500,
        message = "Failed to obtain the admin token.",
        description = "The gateway could not get the token that it needs itself.",
        solution = "Try again later; if it stays so, ask the gateway's support, with the request id.",
        zh(
            description = "网关无法获取自身所需的token。",
            solution = "请稍后重试；如果问题仍然存在，请提供请求ID，联系网关的技术支持。"
        )
    )]
    AdminTokenNotObtained,

    /// The backend in the virtual private cloud does not exist.
    #[apm(
        code = "APIGW.0609",
        status = 500,
        message = "The VPC backend does not exist.",
        description = "The backend in the virtual private cloud does not exist.",
        solution = "Ask the API's provider to check the VPC channel.",
        zh(
            description = "虚拟私有云中的后端不存在。",
            solution = "请联系API提供者检查VPC通道。"
        )
    )]
    VpcBackendNotFound,

    /// No backend is healthy.
    #[apm(
        code = "APIGW.0610",
        status = 502,
        message = "No backend available.",
        description = "No backend is healthy.",
        solution = "Try again later; the API's provider can check the health of the backends.",
        zh(
            description = "没有健康的后端。",
            solution = "请稍后重试；API提供者可以检查后端的健康状态。"
        )
    )]
    NoBackendAvailable,

    /// The backend's port is not found.
    #[apm(
        code = "APIGW.0611",
        status = 500,
        message = "The backend port does not exist.",
        description = "The backend's port is not found.",
        solution = "Ask the API's provider to check the backend's port.",
        zh(
            description = "后端端口不存在。",
            solution = "请联系API提供者检查后端端口。"
        )
    )]
    BackendPortNotFound,

    /// The API's backend leads back to the API.
    #[apm(
        code = "APIGW.0612",
        status = 500,
        message = "An API cannot call itself.",
        description = "The API's backend leads back to the API.",
        solution = "Ask the API's provider to point the backend somewhere else; nesting is limited.",
        zh(
            description = "API的后端指向了API自身。",
            solution = "请联系API提供者将后端指向其他地址；嵌套层数有限制。"
        )
    )]
    ApiCallsItself,

    /// The identity service, which the gateway asks, is unavailable.
    #[apm(
        code = "APIGW.0613",
        status = 503,
        message = "The IAM service is currently unavailable.",
        description = "The identity service, which the gateway asks, is unavailable.",
        solution = "Try again later.",
        zh(description = "网关所依赖的IAM服务不可用。", solution = "请稍后重试。")
    )]
    IamUnavailable,

    /// The gateway could not sign the request for the backend.
    #[apm(
        code = "APIGW.0705",
        status = 500,
        message = "Backend signature calculation failed.",
        description = "The gateway could not sign the request for the backend.",
        solution = "Ask the API's provider to check the signature key that is bound to the API.",
        zh(
            description = "网关无法为后端请求计算签名。",
            solution = "请联系API提供者检查API绑定的签名密钥。"
        )
    )]
    BackendSignatureFailed,

    /// The service does not exist in this region.
    #[apm(
        code = "APIGW.0801",
        status = 403,
        message = "The service is unavailable in the currently selected region.",
        description = "The service does not exist in this region.",
        solution = "Use another region's endpoint.",
        zh(
            description = "该区域没有此服务。",
            solution = "请使用其他区域的终端节点。"
        )
    )]
    RegionUnavailable,

    /// The IAM user may not use this region.
    #[apm(
        code = "APIGW.0802",
        status = 403,
        message = "The IAM user is forbidden in the currently selected region.",
        description = "The IAM user may not use this region.",
        solution = "Use another region, or ask an administrator for access to this one.",
        zh(
            description = "该IAM用户不允许使用此区域。",
            solution = "请使用其他区域，或联系管理员获取该区域的访问权限。"
        )
    )]
    IamUserForbiddenInRegion,
}
