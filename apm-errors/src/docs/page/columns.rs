//! Which columns a table has, by the words of its header.

use super::status;

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
    /// A number of any kind: what stands below tells of which.
    Number,
    Message,
    Description,
    /// A description where nothing describes better.
    Cause,
    Solution,
}

/// The columns of a table with this header, or `None` where it isn't one of error codes. `cells` gives
/// what stands below the header in a column.
pub(super) fn find<'a, I: Iterator<Item = &'a str>>(
    header: &[String],
    cells: impl Fn(usize) -> I,
) -> Option<Columns> {
    let words: Vec<_> = header.iter().map(|text| words(text)).collect();
    let kinds: Vec<_> = words.iter().map(|words| kind_of(words)).collect();
    let all = |wanted: Kind| -> Vec<usize> {
        let is_wanted = |at: &usize| kinds[*at] == Some(wanted);
        (0..kinds.len()).filter(is_wanted).collect()
    };
    let numbers = all(Kind::Number);
    let statuses = all(Kind::Status);
    let is_code = |at: &usize| most(cells(*at), is_code);
    let is_status = |at: &usize| most(cells(*at), |cell| status::read(cell).is_ok());
    let first_code = || numbers.iter().chain(&statuses).copied().find(is_code);
    let code = all(Kind::Code).first().copied().or_else(first_code)?;
    let is_other = |at: &usize| *at != code;
    let status = statuses.iter().copied().find(is_other);
    let status = status.or_else(|| numbers.into_iter().filter(is_other).find(is_status));

    // Where both languages have a column, clients get the English one.
    let english = |columns: &[usize]| columns.iter().position(|at| is_english(&words[*at]));
    let mut messages = all(Kind::Message);
    let mut descriptions = [all(Kind::Description), all(Kind::Cause)].concat();
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
    let solution = all(Kind::Solution).first().copied().or(other);
    let says_something = status.or(message).or(description).or(solution).is_some();
    says_something.then_some(Columns {
        status,
        code,
        message,
        description,
        solution,
    })
}

/// Whether most of the cells that are not empty are so.
fn most<'a>(cells: impl Iterator<Item = &'a str>, is_so: impl Fn(&str) -> bool) -> bool {
    let cells = cells.map(str::trim).filter(|cell| !cell.is_empty());
    let (so, others): (Vec<_>, Vec<_>) = cells.partition(|cell| is_so(cell));
    so.len() > others.len()
}

/// Whether a cell looks like the code of an error, rather than a status or the number of a state.
fn is_code(cell: &str) -> bool {
    let has_digit = cell.contains(|c: char| c.is_ascii_digit());
    cell.len() > 3 && has_digit && cell.chars().all(|c| c.is_ascii_graphic())
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
    } else if name.starts_with("业务") && name.ends_with('码') {
        Some(Kind::Code)
    } else if ends(STATUSES) || has(&["http"]) && ends(&["码", "code"]) {
        Some(Kind::Status)
    } else if ends(CODES) {
        Some(Kind::Code)
    } else if ends(NUMBERS) || ["code", "codes", "status", "编码", "代码"].contains(&name) {
        Some(Kind::Number)
    } else if has(&["message", "msg"]) && !ends(&["description"]) {
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

/// What the header of error codes ends with.
const CODES: &[&str] = &[
    "错误码",
    "错误码值",
    "错误代码",
    "错误编码",
    "错误编号",
    "错误号",
    "错误code",
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
    "exceptioncode",
];

/// What the header of statuses ends with.
const STATUSES: &[&str] = &[
    "状态码",
    "响应码",
    "状态代码",
    "响应代码",
    "码状态",
    "statuscode",
    "statuscodes",
    "responsecode",
    "responsecodes",
    "httpstatus",
];

/// What the header of statuses ends with, and that of codes as well.
const NUMBERS: &[&str] = &[
    "返回码",
    "返回值",
    "返回代码",
    "结果码",
    "returncode",
    "resultcode",
];

/// What the header of messages has.
const MESSAGES: &[&str] = &[
    "信息",
    "消息",
    "提示",
    "返回内容",
    "information",
    "info",
    "prompt",
];

/// What the header of descriptions has.
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

/// What the header of causes has.
const CAUSES: &[&str] = &["原因", "cause", "reason"];

/// What the header of solutions has.
const SOLUTIONS: &[&str] = &[
    "处理",
    "解决",
    "建议",
    "措施",
    "应对",
    "排查",
    "对策",
    "方案",
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
