//! `apm-errors generate`.

use crate::{explain::LIFE, file, run};

#[test]
fn typescript_has_each_code_with_its_docs() {
    let table = file("generate.json", LIFE);
    let out = run(&["generate", "typescript", table]).quiet(0);
    for part in [
        "export const OrderCode = {\n",
        "  /**\n   * order {id} does not exist.\n   *\n   * What to do: Check the id.\n   *\n   * @see https://docs.example/ORD.1\n   */\n  \"ORD.1\": {\n",
        "   * @deprecated Since 2.0. it says too little Use `ORD.3`.\n",
        "    statuses: [404],\n",
        "export type OrderCodeBody = {\n",
        "export function isOrderCode<Code extends OrderCodeCode>(\n",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
}

#[test]
fn other_languages_are_templates() {
    let table = file("generate-2.json", LIFE);
    let go = run(&["generate", "go", table, "--name", "order-error"]).quiet(0);
    assert!(
        go.contains("\tOrderErrorOrd1 OrderError = \"ORD.1\"\n"),
        "{go}"
    );
    let java = run(&["generate", "java", table]).quiet(0);
    assert!(
        java.contains("    ORD_4(\"ORD.4\", 503, \"lost.\", null);\n"),
        "{java}"
    );
    let template = file(
        "own.jinja",
        "{% for table in tables %}{% for code in table.codes %}{{ code.code | json }}\n{% endfor %}{% endfor %}",
    );
    assert_eq!(
        run(&["generate", template, table]).quiet(0),
        "\"ORD.1\"\n\"ORD.2\"\n\"ORD.3\"\n\"ORD.4\"\n"
    );
    let broken = file("broken.jinja", "{% for table in tables %}");
    assert!(
        run(&["generate", broken, table])
            .complaint(2)
            .contains("broken.jinja:1")
    );
    let complaint = run(&["generate", "typscript", table]).complaint(2);
    assert!(
        complaint.contains("the known templates are `typescript`, `go`, `java`, `openapi`"),
        "{complaint}"
    );
}

#[test]
fn a_document_can_refer_to_components() {
    let table = file("generate-3.json", LIFE);
    let json = run(&["generate", "openapi", table, "apm"]).json(0);
    let components = &json["components"];
    let answer = &components["responses"]["OrderCode503"]["content"]["application/json"];
    assert_eq!(
        answer["schema"]["$ref"],
        "#/components/schemas/OrderCodeBody"
    );
    let examples: Vec<&String> = answer["examples"].as_object().unwrap().keys().collect();
    assert_eq!(examples, ["ORD.3", "ORD.4"]);
    assert_eq!(
        answer["examples"]["ORD.3"]["value"]["errorMessage"],
        "busy."
    );
    let codes =
        &components["schemas"]["OrderCodeBody"]["properties"]["errorCode"]["x-extensible-enum"];
    assert_eq!(codes.as_array().unwrap().len(), 4);
    assert!(components["responses"]["ApmErrorCode400"].is_object());
}
