//! Which columns a table has, by the words of its header.

/// Where the five columns of a table of error codes stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) status: Option<usize>,
    pub(super) code: usize,
    pub(super) message: Option<usize>,
    pub(super) description: Option<usize>,
    pub(super) solution: Option<usize>,
}

/// What a header says of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Status,
    Code,
    /// Codes of anything: what stands below tells whether they are of errors.
    AnyCode,
    Message,
    Description,
    /// A description where nothing describes better.
    Cause,
    Solution,
}

/// The columns of a table with this header, or `None` where it isn't one of error codes. `are_codes`
/// says of a column whether what stands in it looks like codes of errors.
pub(super) fn find(header: &[String], are_codes: impl Fn(usize) -> bool) -> Option<Columns> {
    let words: Vec<_> = header.iter().map(|text| words(text)).collect();
    let kinds: Vec<_> = words.iter().map(|words| kind_of(words)).collect();
    let all = |wanted: &[Kind]| -> Vec<usize> {
        let columns = wanted.iter().flat_map(|kind| {
            let is_it = |(at, found): (usize, &Option<Kind>)| (*found == Some(*kind)).then_some(at);
            kinds.iter().enumerate().filter_map(is_it)
        });
        columns.collect()
    };
    let looks_like_codes = all(&[Kind::AnyCode, Kind::Status])
        .into_iter()
        .find(|at| are_codes(*at));
    let code = all(&[Kind::Code]).first().copied().or(looks_like_codes)?;
    let status = all(&[Kind::Status]).into_iter().find(|at| *at != code);

    // Where both languages have a column, clients get the English one.
    let english = |columns: &[usize]| columns.iter().position(|at| is_english(&words[*at]));
    let mut messages = all(&[Kind::Message]);
    let mut descriptions = all(&[Kind::Description, Kind::Cause]);
    if messages.is_empty() && descriptions.len() > 1 {
        if let Some(at) = english(&descriptions) {
            messages.push(descriptions.remove(at));
        }
    }
    let message = (!messages.is_empty()).then(|| messages.remove(english(&messages).unwrap_or(0)));
    descriptions.append(&mut messages);
    let mut descriptions = descriptions.into_iter();
    let description = descriptions.next();
    // Beside a message one column describes: another one is what to do.
    let is_description = |at: &usize| kinds[*at] == Some(Kind::Description);
    let other = message.and_then(|_| descriptions.next().filter(is_description));
    let solution = all(&[Kind::Solution]).first().copied().or(other);
    let says_something = status.or(message).or(description).or(solution).is_some();
    says_something.then_some(Columns {
        status,
        code,
        message,
        description,
        solution,
    })
}

/// The letters of a header in lower case. What stands in brackets is kept, in ASCII ones.
fn words(header: &str) -> String {
    let letters = header
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            '（' => Some('('),
            '）' => Some(')'),
            c if c.is_alphanumeric() || matches!(c, '(' | ')') => Some(c),
            _ => None,
        });
    letters.collect()
}

fn is_english(words: &str) -> bool {
    words.contains("english") || words.contains("英文") || words.contains("(en)")
}

fn kind_of(words: &str) -> Option<Kind> {
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    let name = words.split('(').next().unwrap_or(words);
    let ends = |list: &[&str]| list.iter().any(|word| name.ends_with(word));
    if has(SOLUTIONS) {
        Some(Kind::Solution)
    } else if name.starts_with("业务") && ends(&["码"]) {
        Some(Kind::Code)
    } else if ends(STATUSES) || has(&["http"]) && ends(&["码", "code"]) {
        Some(Kind::Status)
    } else if ends(CODES) {
        Some(Kind::Code)
    } else if matches!(name, "code" | "codes" | "编码" | "代码") {
        Some(Kind::AnyCode)
    } else if ends(&["description"]) {
        Some(Kind::Description)
    } else if has(&["message", "msg"]) {
        Some(Kind::Message)
    } else if has(DESCRIPTIONS) {
        Some(Kind::Description)
    } else if has(MESSAGES) {
        Some(Kind::Message)
    } else if has(CAUSES) {
        Some(Kind::Cause)
    } else {
        None
    }
}

const SOLUTIONS: &[&str] = &[
    "处理措施",
    "处理建议",
    "处理方法",
    "处理方式",
    "处理办法",
    "处理方案",
    "处理步骤",
    "解决",
    "建议",
    "措施",
    "应对",
    "排查",
    "solution",
    "measure",
    "action",
    "suggestion",
    "recommend",
    "handling",
    "procedure",
    "resolution",
    "resolve",
    "remedy",
    "troubleshoot",
    "workaround",
];

/// What a header of error codes ends with.
const CODES: &[&str] = &[
    "错误码",
    "错误代码",
    "错误编码",
    "错误编号",
    "错误号",
    "错误code",
    "错误码值",
    "异常码",
    "异常编码",
    "异常代码",
    "故障码",
    "故障代码",
    "原因码",
    "原因编码",
    "errorcode",
    "errorcodes",
    "errcode",
    "errno",
    "errornumber",
    "errorid",
    "faultcode",
];

/// What a header of statuses ends with.
const STATUSES: &[&str] = &[
    "状态码",
    "响应码",
    "返回码",
    "返回值",
    "结果码",
    "返回代码",
    "响应代码",
    "状态代码",
    "码状态",
    "statuscode",
    "responsecode",
    "returncode",
    "resultcode",
    "status",
];

const DESCRIPTIONS: &[&str] = &[
    "描述",
    "说明",
    "含义",
    "语义",
    "意义",
    "释义",
    "解释",
    "详情",
    "详细",
    "description",
    "meaning",
    "explanation",
    "detail",
    "definition",
];

const MESSAGES: &[&str] = &["信息", "消息", "提示", "返回内容", "information", "info"];

const CAUSES: &[&str] = &["原因", "cause", "reason", "备注", "remark"];
