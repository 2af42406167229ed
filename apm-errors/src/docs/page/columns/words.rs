//! The words of headers, in Chinese and English. Each is a part of a header: `错误描述信息` and `Detailed Description`
//! contain one of them. An English word may be the beginning of a longer one.

/// Words for a solution.
pub(super) const SOLUTIONS: &[&str] = &[
    "处理",
    "处置",
    "解决",
    "建议",
    "措施",
    "应对",
    "排查",
    "对策",
    "方案",
    "修复",
    "规避",
    "推荐",
    "指导",
    "指引",
    "怎么办",
    "用户操作",
    "solution",
    "solv",
    "measure",
    "action",
    "suggest",
    "recommend",
    "advice",
    "advise",
    "handl",
    "processing",
    "treatment",
    "procedure",
    "resolution",
    "remed",
    "troubleshoot",
    "workaround",
    "corrective",
    "recovery",
    "mitigat",
    "guidance",
    "next step",
    "how to",
    "what to do",
];

/// Words for the message to the client.
pub(super) const MESSAGES: &[&str] = &[
    "信息",
    "消息",
    "提示",
    "文案",
    "内容",
    "消息体",
    "讯息",
    "message",
    "msg",
    "info",
    "prompt",
    "error text",
    "content",
];

/// Words for a description.
pub(super) const DESCRIPTIONS: &[&str] = &[
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
    "interpretation",
    "detail",
    "definition",
];

/// Words for a cause.
pub(super) const CAUSES: &[&str] = &[
    "原因",
    "场景",
    "条件",
    "分析",
    "cause",
    "reason",
    "scenario",
    "condition",
    "analysis",
];

/// Words that name a thing, rather than number it.
pub(super) const NAMES: &[&str] = &[
    "类型",
    "名称",
    "名",
    "type",
    "types",
    "name",
    "names",
    "key",
    "keys",
    "identifier",
    "class",
];

/// Anything else.
pub(super) const REMARKS: &[&str] = &["备注", "remark", "comment"];

/// Examples of an error.
pub(super) const EXAMPLES: &[&str] = &["示例", "样例", "举例", "example", "sample"];

/// A code of these is a code of errors.
pub(super) const ERRORS: &[&str] = &[
    "错误",
    "异常",
    "故障",
    "失败",
    "报错",
    "出错",
    "原因",
    "error",
    "errors",
    "err",
    "fault",
    "exception",
    "failure",
    "reason",
    "cause",
];

/// A code of these is a status.
pub(super) const STATUSES: &[&str] = &["状态", "响应", "status", "response"];

/// A number of these may be a code of errors or a status: the cells below decide.
pub(super) const RESULTS: &[&str] = &["返回", "结果", "return", "returned", "ret", "result"];

/// A code of these is the service's own, not HTTP's.
pub(super) const OWN: &[&str] = &["业务", "内部", "子", "business", "internal", "sub"];

/// Words for a code.
pub(super) const CODES: &[&str] = &["编码", "代码", "码值", "码", "codes", "code"];

/// Words for a number. A number of an error is a code of errors.
pub(super) const NUMBERS: &[&str] = &[
    "编号", "标识", "号", "值", "numbers", "number", "values", "value", "no", "id",
];

/// Words for a number that is written in another base, of which none is a status.
pub(super) const BASES: &[&str] = &["进制", "hex", "dec", "oct", "base"];

/// Parts of the names of errors: a name with one of them is not that of a state or of a thing.
pub(super) const FAILURES: &[&str] = &[
    "err",
    "error",
    "fail",
    "invalid",
    "not",
    "no",
    "denied",
    "missing",
    "exceed",
    "unauth",
    "forbidden",
    "unsupported",
    "timeout",
    "expired",
    "unavailable",
    "conflict",
    "too",
    "limit",
    "required",
    "illegal",
    "exist",
    "unknown",
    "mismatch",
    "rejected",
    "abort",
    "exception",
    "fault",
    "bad",
    "duplicate",
    "insufficient",
    "cannot",
    "already",
];

/// All words in English, for a header that glues them together or misspells one.
pub(super) fn english() -> impl Iterator<Item = &'static str> {
    let lists = [
        SOLUTIONS,
        MESSAGES,
        DESCRIPTIONS,
        CAUSES,
        REMARKS,
        EXAMPLES,
        ERRORS,
        STATUSES,
        RESULTS,
        OWN,
        CODES,
        NUMBERS,
        NAMES,
        &["http"],
    ];
    let words = lists.into_iter().flatten().copied();
    words.filter(|word| word.is_ascii() && !word.contains(' '))
}
