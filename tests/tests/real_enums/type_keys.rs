//! A status and descriptions, set once for the type.

use apm_errors::ApmError;

/// Not a description of any variant.
#[derive(Debug, ApmError)]
#[apm(prefix = "T.", description = doc)]
#[apm(status = UNPROCESSABLE_ENTITY)]
enum Documented {
    /// The first line
    /// and the second one.
    ///
    /// Another paragraph.
    #[apm(code = "1")]
    Lines,
    /**
     * A block,
     * with stars.
     *
     * Another paragraph.
     */
    #[apm(code = "2")]
    Block,
    /** One line. */
    #[apm(code = "3")]
    ShortBlock,
    #[doc = "An attribute."]
    #[apm(code = "4", status = 409)]
    Attribute,
    /// Not this.
    #[apm(code = "5", description = "But this.")]
    Overridden,
    #[apm(code = "6")]
    Undocumented,
    /// After the keys count, too, 中文 "quoted" `code`.
    #[apm(code = "7")]
    /// And so does this.
    Around,
    ///
    /// After an empty line.
    #[apm(code = "8")]
    EmptyFirst,
    /**
    A block
    without stars.

    Another paragraph.
    */
    #[apm(code = "9")]
    PlainBlock,
    /// Its own entry.
    #[apm(code = "10")]
    #[apm(status = 410)]
    Twice,
    /// Not this: the entry is another's.
    #[apm(same_as = Lines)]
    Same(#[allow(dead_code)] u8),
}

#[test]
fn descriptions_are_first_paragraphs() {
    let entries = Documented::TABLE.entries();
    let descriptions: Vec<_> = entries
        .map(|entry| (entry.code, entry.description))
        .collect();
    assert_eq!(
        descriptions,
        [
            ("T.1", Some("The first line and the second one.")),
            ("T.2", Some("A block, with stars.")),
            ("T.3", Some("One line.")),
            ("T.4", Some("An attribute.")),
            ("T.5", Some("But this.")),
            ("T.6", None),
            (
                "T.7",
                Some("After the keys count, too, 中文 \"quoted\" `code`. And so does this.")
            ),
            ("T.8", Some("After an empty line.")),
            ("T.9", Some("A block without stars.")),
            ("T.10", Some("Its own entry.")),
            ("T.10", None),
        ]
    );
    let same = Documented::Same(1);
    assert_eq!(
        same.description(),
        Some("The first line and the second one.")
    );
}

#[test]
fn keys_on_a_variant_take_precedence() {
    for (error, status) in [
        (Documented::Lines, 422),
        (Documented::Block, 422),
        (Documented::ShortBlock, 422),
        (Documented::Attribute, 409),
        (Documented::Overridden, 422),
        (Documented::Undocumented, 422),
        (Documented::Around, 422),
        (Documented::EmptyFirst, 422),
        (Documented::PlainBlock, 422),
        (Documented::Twice, 422),
    ] {
        assert_eq!(error.status(), status, "{error:?}");
    }
    let statuses = Documented::TABLE.get_all("T.10").map(|entry| entry.status);
    assert_eq!(statuses.collect::<Vec<_>>(), [422, 410]);
}

/// A struct is described by its own comment.
#[derive(Debug, ApmError)]
#[apm(code = "STRUCT.1", status = GONE, description = doc)]
struct Struct;

#[derive(Debug, ApmError)]
#[apm(status = 500)]
enum OneVariant {
    /// Described.
    #[apm(code = "ONE.1", description = doc)]
    Described,
    /// Not described.
    #[apm(code = "ONE.2")]
    Plain,
}

#[test]
fn one_variant_is_described_alone() {
    assert_eq!(
        Struct.description(),
        Some("A struct is described by its own comment.")
    );
    assert_eq!(OneVariant::Described.description(), Some("Described."));
    assert_eq!(OneVariant::Plain.description(), None);
}
