//! Two versions of a table.

use crate::row;
use apm_errors::docs::{ChangeKind, Column, Comparison, Row, compare};
use apm_errors::{ApigwErrorCode, ApmErrorCode};
use proptest::prelude::*;

fn entry(status: u16, code: &str, message: &str) -> Row {
    row(status, code, [Some(message), None, None])
}

fn kinds(comparison: &Comparison) -> Vec<(&str, ChangeKind)> {
    let changes = comparison.changes().iter();
    changes.map(|change| (change.code(), change.kind)).collect()
}

fn rows() -> [Row; 3] {
    [
        entry(400, "A.1", "one"),
        entry(404, "A.2", "two"),
        entry(500, "A.3", "three"),
    ]
}

#[test]
fn the_same_table_has_no_change() {
    for table in [&ApmErrorCode::TABLE, &ApigwErrorCode::TABLE] {
        let comparison = compare(table.entries(), table.entries());
        assert!(comparison.is_empty() && !comparison.breaks_clients());
        assert_eq!(comparison.changes(), []);
        assert_eq!(comparison.to_string(), "nothing changed\n");
    }
}

#[test]
fn a_code_that_is_removed_breaks_and_one_that_is_added_does_not() {
    let [one, two, three] = rows();
    let fewer = compare(rows(), [one.clone(), three.clone()]);
    assert_eq!(kinds(&fewer), [("A.2", ChangeKind::CodeRemoved)]);
    assert!(fewer.breaks_clients() && !fewer.is_reordered());
    assert_eq!(
        (&fewer.changes()[0].old, &fewer.changes()[0].new),
        (&Some(two.clone()), &None)
    );

    let more = compare([one, three], rows());
    assert_eq!(kinds(&more), [("A.2", ChangeKind::CodeAdded)]);
    assert!(!more.breaks_clients() && !more.is_reordered() && !more.is_empty());
    assert_eq!(more.changes()[0].new, Some(two));
}

#[test]
fn a_status_that_changes_breaks_even_if_all_texts_do_too() {
    let comparison = compare(
        [entry(400, "A.1", "one")],
        [row(404, "A.1", [Some("another"), Some("what"), None])],
    );
    assert_eq!(kinds(&comparison), [("A.1", ChangeKind::StatusChanged)]);
    let columns: Vec<_> = comparison.changes()[0].columns().collect();
    assert_eq!(
        columns,
        [Column::Status, Column::Message, Column::Description]
    );
    assert!(comparison.breaks_clients());
}

#[test]
fn texts_do_not_break() {
    let old = row(400, "A.1", [Some("a"), Some("b"), None]);
    let new = row(400, "A.1", [None, Some("B"), Some("c")]);
    let comparison = compare([old], [new]);
    assert_eq!(kinds(&comparison), [("A.1", ChangeKind::TextChanged)]);
    assert!(!comparison.breaks_clients());
    let columns: Vec<_> = comparison.changes()[0].columns().collect();
    assert_eq!(
        columns,
        [Column::Message, Column::Description, Column::Solution]
    );
}

#[test]
fn another_order_is_seen_and_does_not_break() {
    let mut new = rows();
    new.reverse();
    let comparison = compare(rows(), new);
    assert_eq!(comparison.changes(), []);
    assert!(comparison.is_reordered() && !comparison.is_empty() && !comparison.breaks_clients());
    assert_eq!(
        comparison.to_string(),
        "1 change breaks no client:\n  entries stand in another order\n"
    );
}

#[test]
fn codes_are_compared_byte_for_byte() {
    let comparison = compare([entry(400, "A.b", "x")], [entry(400, "a.b", "x")]);
    assert_eq!(kinds(&comparison), [("A.b", ChangeKind::Renamed)]);
}

#[test]
fn entries_of_one_code_are_matched_by_what_they_share() {
    let old = [
        entry(400, "A.1", "a"),
        entry(400, "A.1", "b"),
        entry(409, "A.1", "c"),
    ];
    // One more in front is one more, not three that differ.
    let more = [vec![entry(410, "A.1", "new")], old.to_vec()].concat();
    assert_eq!(
        kinds(&compare(old.clone(), more)),
        [("A.1", ChangeKind::EntryAdded)]
    );
    // Another message in addition to an unchanged one.
    let texts = [
        entry(400, "A.1", "b"),
        entry(400, "A.1", "A"),
        entry(409, "A.1", "c"),
    ];
    let comparison = compare(old.clone(), texts);
    assert_eq!(kinds(&comparison), [("A.1", ChangeKind::TextChanged)]);
    assert_eq!(comparison.changes()[0].old, Some(old[0].clone()));
    assert!(comparison.is_reordered());
    // The message identifies the entry with the changed status.
    let status = [
        entry(400, "A.1", "a"),
        entry(422, "A.1", "b"),
        entry(409, "A.1", "c"),
    ];
    let comparison = compare(old.clone(), status);
    assert_eq!(kinds(&comparison), [("A.1", ChangeKind::StatusChanged)]);
    assert_eq!(comparison.changes()[0].old, Some(old[1].clone()));
    // Also if several have one.
    let statuses = [
        entry(423, "A.1", "b"),
        entry(422, "A.1", "a"),
        entry(409, "A.1", "c"),
    ];
    let comparison = compare(old.clone(), statuses);
    let status = |row: &Option<Row>| row.as_ref().and_then(|row| row.status);
    let changes = comparison.changes().iter();
    let changes: Vec<_> = changes
        .map(|it| (status(&it.old), status(&it.new)))
        .collect();
    assert_eq!(changes, [(Some(400), Some(422)), (Some(400), Some(423))]);
    // The message also identifies the entry with the changed description.
    let described = [
        row(400, "A.1", [Some("b"), Some("why"), None]),
        old[2].clone(),
    ];
    let comparison = compare(old.clone(), described);
    let expected = [
        ("A.1", ChangeKind::EntryRemoved),
        ("A.1", ChangeKind::TextChanged),
    ];
    assert_eq!(kinds(&comparison), expected);
    // Two that have nothing in common with two others are gone, and two are new.
    let others = [
        entry(400, "A.1", "a"),
        entry(500, "A.1", "x"),
        entry(501, "A.1", "y"),
    ];
    assert_eq!(
        kinds(&compare(old, others)),
        [
            ("A.1", ChangeKind::EntryRemoved),
            ("A.1", ChangeKind::StatusRemoved),
            ("A.1", ChangeKind::EntryAdded),
            ("A.1", ChangeKind::EntryAdded),
        ]
    );
}

#[test]
fn an_entry_that_is_removed_breaks_if_its_status_goes_with_it() {
    let old = [
        entry(400, "A.1", "a"),
        entry(400, "A.1", "b"),
        entry(409, "A.1", "c"),
    ];
    let comparison = compare(old.clone(), [old[0].clone(), old[2].clone()]);
    assert_eq!(kinds(&comparison), [("A.1", ChangeKind::EntryRemoved)]);
    assert!(!comparison.breaks_clients());
    let comparison = compare(old.clone(), [old[0].clone(), old[1].clone()]);
    assert_eq!(kinds(&comparison), [("A.1", ChangeKind::StatusRemoved)]);
    assert!(comparison.breaks_clients());
}

#[test]
fn a_status_that_a_document_does_not_give_promises_nothing() {
    let without = |code: &str| Row {
        status: None,
        ..entry(400, code, "x")
    };
    let given = compare([without("A.1")], [entry(400, "A.1", "x")]);
    assert_eq!(kinds(&given), [("A.1", ChangeKind::StatusAdded)]);
    assert!(!given.breaks_clients());
    let report = given.to_string();
    assert!(
        report.ends_with("\n  A.1 (no status): the status is now 400\n"),
        "{report}"
    );
    let taken = compare([entry(400, "A.1", "x")], [without("A.1")]);
    assert_eq!(kinds(&taken), [("A.1", ChangeKind::StatusChanged)]);
    assert!(taken.breaks_clients());
    let report = taken.to_string();
    assert!(
        report.ends_with("\n  A.1 (status 400): it has no status now\n"),
        "{report}"
    );
    let [one, two] = [without("A.1"), entry(400, "A.1", "y")];
    assert!(!compare([one.clone(), two.clone()], [two]).breaks_clients());
    assert!(compare([one], [entry(400, "A.2", "x")]).breaks_clients());
}

#[test]
fn a_ring_of_codes_is_an_exchange_and_a_chain_is_not() {
    let table = |messages: &[&str]| -> Vec<Row> {
        let rows = messages.iter().enumerate();
        rows.map(|(number, message)| entry(400, &format!("A.{number}"), message))
            .collect()
    };
    let old = table(&["one", "two", "three", "four", "five"]);
    // The first three exchange; the fourth takes the message of one of them, and no code takes its message.
    let new = table(&["two", "three", "one", "one", "five"]);
    let all = compare(&old, &new);
    let kinds = kinds(&all);
    let swapped = ChangeKind::Swapped;
    assert_eq!(
        kinds,
        [
            ("A.0", swapped),
            ("A.1", swapped),
            ("A.2", swapped),
            ("A.3", ChangeKind::TextChanged)
        ]
    );
    // A long chain, link by link.
    let texts: Vec<String> = (0..=20_000).map(|number| number.to_string()).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let chain = compare(table(&texts[..20_000]), table(&texts[1..]));
    assert!(!chain.breaks_clients());
    assert_eq!(chain.changes().len(), 20_000);
}

#[test]
fn a_code_is_renamed_if_status_and_message_are_those_of_one_other() {
    let old = [
        row(
            404,
            "A.1",
            [Some("none."), Some("It was never placed."), None],
        ),
        row(404, "A.2", [None, Some("It was removed."), None]),
        entry(409, "A.3", "sold out."),
        entry(409, "A.4", "sold out."),
    ];
    let new = [
        row(404, "B.1", [Some("none."), None, Some("Look for it.")]),
        row(404, "B.2", [None, Some("It was removed."), None]),
        entry(409, "B.3", "sold out."),
    ];
    let comparison = compare(&old, &new);
    let renamed = comparison
        .changes()
        .iter()
        .filter(|it| it.kind == ChangeKind::Renamed);
    let renamed: Vec<_> = renamed
        .map(|it| (it.code(), &*it.new.as_ref().unwrap().code))
        .collect();
    assert_eq!(renamed, [("A.1", "B.1"), ("A.2", "B.2")]);
    // Of two identical ones, it is unknown which one was renamed.
    assert!(kinds(&comparison).contains(&("A.3", ChangeKind::CodeRemoved)));
    assert!(kinds(&comparison).contains(&("B.3", ChangeKind::CodeAdded)));
}

#[test]
fn the_report_shows_what_breaks_first_and_each_text() {
    let old = [
        row(400, "A.1", [Some("a"), None, Some("wait\nlong")]),
        entry(400, "A.2", "b"),
        entry(400, "A.3", "c"),
        entry(409, "A.3", "d"),
        entry(404, "A.4", "e"),
    ];
    let new = [
        row(400, "A.1", [Some("a"), Some("why"), Some("don't wait")]),
        entry(422, "A.2", "B"),
        entry(400, "A.3", "c"),
        entry(400, "A.3", "C"),
        entry(500, "A.5", "f"),
    ];
    assert_eq!(
        compare(old, new).to_string(),
        r#"3 changes break clients:
  A.2 (status 400): the status is now 422
    - message: "b"
    + message: "B"
  A.3 (status 409): the status is now 400
    - message: "d"
    + message: "C"
  A.4 (status 404): the code is removed
2 changes break no client:
  A.1 (status 400): the description and the solution differ
    - description: none
    + description: "why"
    - solution: "wait\nlong"
    + solution: "don't wait"
  A.5 (status 500): the code is new
"#
    );
}

#[test]
fn programs_read_the_same_as_people() {
    let comparison = compare([entry(400, "A.1", "a")], [entry(404, "A.1", "a")]);
    assert_eq!(
        serde_json::to_value(comparison).unwrap(),
        serde_json::json!({
            "breaksClients": true,
            "isReordered": false,
            "changes": [{
                "kind": "status-changed",
                "old": {"status": 400, "code": "A.1", "message": "a", "description": null, "solution": null},
                "new": {"status": 404, "code": "A.1", "message": "a", "description": null, "solution": null},
            }],
        })
    );
}

/// Tables of few codes, statuses and messages, so that they have much in common.
fn table() -> impl Strategy<Value = Vec<Row>> {
    let row = (prop::option::of(400..403u16), 0..3u8, 0..3u8);
    let row = row.prop_map(|(status, code, message)| Row {
        status,
        ..entry(400, &code.to_string(), &message.to_string())
    });
    prop::collection::vec(row, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_changes_make_the_new_table_of_the_old_one(old in table(), new in table()) {
        let comparison = compare(old.clone(), new.clone());
        let mut made = old.clone();
        for change in comparison.changes() {
            prop_assert_ne!(&change.old, &change.new);
            if let Some(old) = &change.old {
                let at = made.iter().position(|row| row == old);
                prop_assert!(at.is_some(), "{:?} is no entry of the old table", old);
                made.remove(at.unwrap());
            }
            made.extend(change.new.clone());
        }
        let sorted = |mut rows: Vec<Row>| {
            rows.sort_by_key(|row| format!("{row:?}"));
            rows
        };
        prop_assert_eq!(sorted(made), sorted(new.clone()));
        prop_assert_eq!(comparison.is_empty(), old == new);
    }

    #[test]
    fn only_missing_entries_are_reported_as_removed(old in table(), new in table()) {
        let documents = |row: &Row| {
            new.iter().any(|it| it.code == row.code && (row.status.is_none() || it.status == row.status))
        };
        let comparison = compare(old.clone(), new.clone());
        if !old.iter().all(documents) {
            prop_assert!(comparison.breaks_clients());
        }
        let removed = comparison.changes().iter().filter(|change| change.new.is_none());
        for change in removed {
            let row = change.old.as_ref().unwrap();
            prop_assert_eq!(change.kind.breaks_clients(), !documents(row));
        }
    }
}
