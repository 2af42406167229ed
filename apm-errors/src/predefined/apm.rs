//! The documented table of Application Performance Management.

use crate::ApmError;

/// The error codes of Application Performance Management (APM), row for row as the page
/// [错误码](https://support.huaweicloud.com/api-apm/apm_04_0025.html) documents them.
///
/// The texts are the document's, in its language: messages are English, the others Chinese. Their translation into
/// English is this crate's own. More rows may come with newer editions of the
/// page, so a `match` needs a last arm.
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode};
///
/// let code: ApmErrorCode = "SVCSTG.ATS.200103".parse()?;
/// assert_eq!(code, ApmErrorCode::EmptyTraceResult);
/// // The digits of a code say nothing about its status.
/// assert_eq!(code.status(), 400);
/// # Ok::<(), apm_errors::UnknownCode>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ApmError)]
#[apm(crate = crate, language = "zh")]
#[non_exhaustive]
pub enum ApmErrorCode {
    /// Success, as ATPS reports it: the body has a code although nothing is wrong.
    #[apm(code = "SVCSTG.ATPS.2000", status = 200)]
    AtpsSuccess,

    /// Success, as ATS reports it: the body has a code although nothing is wrong.
    #[apm(code = "SVCSTG.ATS.2000", status = 200)]
    AtsSuccess,

    /// The `projectId` in the URL is invalid.
    #[apm(
        code = "SVCSTG.ATS.400101",
        status = 400,
        message = "projectId in url is invalid.",
        description = "url中的projectId无效。",
        solution = "请检查对应的参数是否符合要求。",
        en(
            description = "The projectId in the URL is invalid.",
            solution = "Check that the parameter meets the requirements."
        )
    )]
    InvalidProjectId,

    /// No trace matches the query.
    #[apm(
        code = "SVCSTG.ATS.200103",
        status = 400,
        message = "query trace result is empty.",
        description = "查询调用链结果为空。",
        solution = "请检查对应的参数是否符合要求。",
        en(
            description = "The query of traces has no result.",
            solution = "Check that the parameter meets the requirements."
        )
    )]
    EmptyTraceResult,
}
