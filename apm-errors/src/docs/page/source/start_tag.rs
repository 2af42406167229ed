//! The parts of an HTML start tag that tables need.

/// The name of a tag, and its row and column spans. It is filled piece by piece, and reused for the next tag, so that no
/// tag costs an allocation.
#[derive(Debug, Default)]
pub(super) struct StartTag {
    /// In lower case.
    pub(super) name: Vec<u8>,
    /// The position of its first byte in the page.
    pub(super) at: usize,
    pub(super) rowspan: Option<u32>,
    pub(super) colspan: Option<u32>,
    attribute: Attribute,
}

/// The attribute whose value comes next.
#[derive(Debug, Default)]
enum Attribute {
    RowSpan,
    ColSpan,
    #[default]
    Other,
}

impl StartTag {
    pub(super) fn begin(&mut self, name: &[u8], at: usize) {
        self.name.clear();
        self.name.extend_from_slice(name);
        self.at = at;
        self.rowspan = None;
        self.colspan = None;
        self.attribute = Attribute::Other;
    }

    pub(super) fn begin_attribute(&mut self, name: &[u8]) {
        self.attribute = match name {
            b"rowspan" => Attribute::RowSpan,
            b"colspan" => Attribute::ColSpan,
            _ => Attribute::Other,
        };
    }

    pub(super) fn value(&mut self, value: &[u8]) {
        let number = || str::from_utf8(value).ok()?.trim().parse().ok();
        // Of two attributes with one name, the first counts.
        match self.attribute {
            Attribute::RowSpan => self.rowspan = self.rowspan.or_else(number),
            Attribute::ColSpan => self.colspan = self.colspan.or_else(number),
            Attribute::Other => {}
        }
    }
}
