//! The table of the API gateway.

use crate::ApmError;

/// The error codes of the API gateway (API网关) that stands in front of the services: 35 codes in 41
/// entries. Statuses, codes and messages are those of the gateway's public documentation, such as
/// [错误码](https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html); descriptions and
/// solutions are this crate's own words.
///
/// A message may be the beginning of what the gateway sends: it often adds a colon and details.
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
#[apm(crate = crate)]
#[non_exhaustive]
pub enum ApigwErrorCode {
    /// No published API matches the request's method, path and environment.
    #[apm(
        code = "APIGW.0101",
        status = 404,
        message = "The API does not exist or has not been published in the environment.",
        description = "No published API matches the request's method, path and environment.",
        solution = "Compare the domain name, method and path with the API's definition, and check that it is published in this environment."
    )]
    #[apm(
        status = 404,
        message = "The API does not exist.",
        description = "No published API matches the request's method, path and environment.",
        solution = "Compare the domain name, method and path with the API's definition, and check that it is published in this environment."
    )]
    ApiNotFound,

    /// The API is published, but the gateway knows no backend for it.
    #[apm(
        code = "APIGW.0103",
        status = 404,
        message = "The backend does not exist.",
        description = "The API is published, but the gateway knows no backend for it.",
        solution = "Ask the API's provider to check its backend."
    )]
    BackendNotFound,

    /// A plug-in that is bound to the API no longer exists.
    #[apm(
        code = "APIGW.0104",
        status = 400,
        message = "The plug-ins do not exist.",
        description = "A plug-in that is bound to the API no longer exists.",
        solution = "Ask the API's provider to check the plug-ins that are bound to it."
    )]
    PluginNotFound,

    /// The API has no configuration for its backend.
    #[apm(
        code = "APIGW.0105",
        status = 400,
        message = "The backend configurations do not exist.",
        description = "The API has no configuration for its backend.",
        solution = "Ask the API's provider to configure the backend and to publish the API again."
    )]
    BackendConfigurationNotFound,

    /// A rule that rewrites the request's parameters could not be applied.
    #[apm(
        code = "APIGW.0106",
        status = 400,
        message = "Orchestration error.",
        description = "A rule that rewrites the request's parameters could not be applied.",
        solution = "Check the parameters against the API's definition; its provider can check the orchestration rules."
    )]
    OrchestrationFailed,

    /// The request could not be passed on to the backend. The status says why.
    #[apm(
        code = "APIGW.0201",
        status = 400,
        message = "API request error.",
        description = "The request is malformed.",
        solution = "Check the request's parameters, headers and body."
    )]
    #[apm(
        status = 413,
        message = "Request entity too large.",
        description = "The body is larger than the gateway accepts.",
        solution = "Send a smaller body."
    )]
    #[apm(
        status = 414,
        message = "Request URI too large.",
        description = "The URI is longer than the gateway accepts.",
        solution = "Shorten the path or the query, or move parameters into the body."
    )]
    #[apm(
        status = 494,
        message = "Request headers too large.",
        description = "The headers are larger than the gateway accepts.",
        solution = "Send fewer or shorter headers."
    )]
    #[apm(
        status = 502,
        message = "Backend unavailable.",
        description = "The backend could not be reached, or broke the connection.",
        solution = "Try again later; if it stays so, ask the API's provider to check the backend."
    )]
    #[apm(
        status = 504,
        message = "Backend timeout.",
        description = "The backend did not answer in time.",
        solution = "Try again later; if it stays so, ask the API's provider to raise the backend's timeout or to mend what is slow."
    )]
    RequestFailed,

    /// The token, or the signature by access key, was refused.
    #[apm(
        code = "APIGW.0301",
        status = 401,
        message = "Incorrect IAM authentication information.",
        description = "The token, or the signature by access key, was refused.",
        solution = "Check the access key and the signature, or get a new token; then check that the clock is right."
    )]
    IncorrectIamAuthentication,

    /// The IAM user is known, and may not call this API.
    #[apm(
        code = "APIGW.0302",
        status = 403,
        message = "The IAM user is not authorized to access the API.",
        description = "The IAM user is known, and may not call this API.",
        solution = "Check that the user is on the API's list of allowed users, and on no list of refused ones."
    )]
    IamUserNotAuthorized,

    /// The app's key, secret or signature was refused.
    #[apm(
        code = "APIGW.0303",
        status = 401,
        message = "Incorrect app authentication information.",
        description = "The app's key, secret or signature was refused.",
        solution = "Check the app's key and secret, the signature's algorithm, and that the clock is right."
    )]
    IncorrectAppAuthentication,

    /// The app is known, and may not call this API.
    #[apm(
        code = "APIGW.0304",
        status = 403,
        message = "The app is not authorized to access the API.",
        description = "The app is known, and may not call this API.",
        solution = "Ask the API's provider to authorize the app."
    )]
    AppNotAuthorized,

    /// The credentials were refused.
    #[apm(
        code = "APIGW.0305",
        status = 401,
        message = "Incorrect authentication information.",
        description = "The credentials were refused.",
        solution = "Check the credentials against the way of authentication that the API is set to."
    )]
    IncorrectAuthentication,

    /// The caller may not call this API.
    #[apm(
        code = "APIGW.0306",
        status = 403,
        message = "API access denied.",
        description = "The caller may not call this API.",
        solution = "Ask the API's provider for access."
    )]
    AccessDenied,

    /// The token has expired, or is no longer valid.
    #[apm(
        code = "APIGW.0307",
        status = 401,
        message = "The token must be updated.",
        description = "The token has expired, or is no longer valid.",
        solution = "Get a new token and send the request again."
    )]
    TokenMustBeUpdated,

    /// More requests were sent than the throttling policy allows.
    #[apm(
        code = "APIGW.0308",
        status = 429,
        message = "The throttling threshold has been reached.",
        description = "More requests were sent than the throttling policy allows.",
        solution = "Wait before the next request, as long as the answer says; ask for a higher limit if that happens often."
    )]
    Throttled,

    /// The project is frozen, or does not exist in this region.
    #[apm(
        code = "APIGW.0310",
        status = 403,
        message = "The project is unavailable.",
        description = "The project is frozen, or does not exist in this region.",
        solution = "Check the project's id and state."
    )]
    ProjectUnavailable,

    /// The credentials for debugging the API were refused.
    #[apm(
        code = "APIGW.0311",
        status = 401,
        message = "Incorrect debugging authentication information.",
        description = "The credentials for debugging the API were refused.",
        solution = "Sign in again, and start the debugging anew."
    )]
    IncorrectDebuggingAuthentication,

    /// The address of the client could not be found out.
    #[apm(
        code = "APIGW.0401",
        status = 403,
        message = "Unknown client IP address.",
        description = "The address of the client could not be found out.",
        solution = "Ask the gateway's support, with the request id."
    )]
    UnknownClientIp,

    /// The client's address is not among those that may call this API.
    #[apm(
        code = "APIGW.0402",
        status = 403,
        message = "The IP address is not authorized to access the API.",
        description = "The client's address is not among those that may call this API.",
        solution = "Call from an allowed address, or ask the API's provider to allow this one."
    )]
    IpNotAuthorized,

    /// The gateway may not pass requests on to the backend's address.
    #[apm(
        code = "APIGW.0404",
        status = 403,
        message = "Access to the backend IP address has been denied.",
        description = "The gateway may not pass requests on to the backend's address.",
        solution = "Ask the API's provider to use an allowed address for the backend."
    )]
    BackendIpDenied,

    /// The app has used up the requests that it has bought or was granted.
    #[apm(
        code = "APIGW.0501",
        status = 405,
        message = "The app quota has been used up.",
        description = "The app has used up the requests that it has bought or was granted.",
        solution = "Raise the app's quota."
    )]
    AppQuotaUsedUp,

    /// The app is frozen, as happens when an account is overdue.
    #[apm(
        code = "APIGW.0502",
        status = 405,
        message = "The app has been frozen.",
        description = "The app is frozen, as happens when an account is overdue.",
        solution = "Check the account's balance and the app's state."
    )]
    AppFrozen,

    /// The gateway itself failed.
    #[apm(
        code = "APIGW.0601",
        status = 500,
        message = "Internal server error.",
        description = "The gateway itself failed.",
        solution = "Try again later; if it stays so, ask the gateway's support, with the request id."
    )]
    InternalServerError,

    /// The gateway could not make sense of the request.
    #[apm(
        code = "APIGW.0602",
        status = 400,
        message = "Bad request.",
        description = "The gateway could not make sense of the request.",
        solution = "Check the request's form against the API's definition."
    )]
    BadRequest,

    /// The name of the backend could not be resolved.
    #[apm(
        code = "APIGW.0605",
        status = 500,
        message = "Domain name resolution failed.",
        description = "The name of the backend could not be resolved.",
        solution = "Ask the API's provider to check the backend's domain name."
    )]
    DomainNameResolutionFailed,

    /// The gateway could not load the API's configuration.
    #[apm(
        code = "APIGW.0606",
        status = 500,
        message = "Failed to load the API configurations.",
        description = "The gateway could not load the API's configuration.",
        solution = "Try again later; if it stays so, ask the gateway's support, with the request id."
    )]
    ApiConfigurationNotLoaded,

    /// The request's protocol is not the one that the API is published for.
    #[apm(
        code = "APIGW.0607",
        status = 400,
        message = "The following protocol is supported: {{xxx}}",
        description = "The request's protocol is not the one that the API is published for.",
        solution = "Use the protocol that the message names."
    )]
    UnsupportedProtocol,

    /// The gateway could not get the token that it needs itself.
    #[apm(
        code = "APIGW.0608",
        status = 500,
        message = "Failed to obtain the admin token.",
        description = "The gateway could not get the token that it needs itself.",
        solution = "Try again later; if it stays so, ask the gateway's support, with the request id."
    )]
    AdminTokenNotObtained,

    /// The backend in the virtual private cloud does not exist.
    #[apm(
        code = "APIGW.0609",
        status = 500,
        message = "The VPC backend does not exist.",
        description = "The backend in the virtual private cloud does not exist.",
        solution = "Ask the API's provider to check the VPC channel."
    )]
    VpcBackendNotFound,

    /// No backend is healthy.
    #[apm(
        code = "APIGW.0610",
        status = 502,
        message = "No backend available.",
        description = "No backend is healthy.",
        solution = "Try again later; the API's provider can check the health of the backends."
    )]
    NoBackendAvailable,

    /// The backend's port is not found.
    #[apm(
        code = "APIGW.0611",
        status = 500,
        message = "The backend port does not exist.",
        description = "The backend's port is not found.",
        solution = "Ask the API's provider to check the backend's port."
    )]
    BackendPortNotFound,

    /// The API's backend leads back to the API.
    #[apm(
        code = "APIGW.0612",
        status = 500,
        message = "An API cannot call itself.",
        description = "The API's backend leads back to the API.",
        solution = "Ask the API's provider to point the backend somewhere else; nesting is limited."
    )]
    ApiCallsItself,

    /// The identity service, which the gateway asks, is unavailable.
    #[apm(
        code = "APIGW.0613",
        status = 503,
        message = "The IAM service is currently unavailable.",
        description = "The identity service, which the gateway asks, is unavailable.",
        solution = "Try again later."
    )]
    IamUnavailable,

    /// The gateway could not sign the request for the backend.
    #[apm(
        code = "APIGW.0705",
        status = 500,
        message = "Backend signature calculation failed.",
        description = "The gateway could not sign the request for the backend.",
        solution = "Ask the API's provider to check the signature key that is bound to the API."
    )]
    BackendSignatureFailed,

    /// The service does not exist in this region.
    #[apm(
        code = "APIGW.0801",
        status = 403,
        message = "The service is unavailable in the currently selected region.",
        description = "The service does not exist in this region.",
        solution = "Use another region's endpoint."
    )]
    RegionUnavailable,

    /// The IAM user may not use this region.
    #[apm(
        code = "APIGW.0802",
        status = 403,
        message = "The IAM user is forbidden in the currently selected region.",
        description = "The IAM user may not use this region.",
        solution = "Use another region, or ask an administrator for access to this one."
    )]
    IamUserForbiddenInRegion,
}
