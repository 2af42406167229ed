//! Answers and examples as components of a document.

use super::content::KNOWN;
use ::utoipa::{
    Modify,
    openapi::{
        Components, Content, OpenApi, PathItem, Ref, RefOr, Response, Schema, path::Operation,
    },
};
use std::{collections::BTreeMap, iter, mem};

/// Moves the answers of errors to the `components` of an OpenAPI document.
///
/// Operations then share the answers that [`utoipa_responses!`](crate::utoipa_responses) writes: each answer becomes a
/// response component (`Errors404`), and each example becomes an example component, named after its code. Operations refer
/// to them. Without this, each operation repeats them.
///
/// Characters that are not allowed in the name of a component become `_`. If different answers or examples have the same
/// name, the second and later ones get a number (`Errors404-2`).
///
/// ```
/// use apm_errors::{ApmError, utoipa::ErrorComponents};
/// use utoipa::OpenApi;
///
/// #[derive(Debug, ApmError)]
/// #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
/// struct NoSuchOrder {
///     id: u64,
/// }
///
/// apm_errors::utoipa_responses!(NoSuchOrder);
///
/// #[utoipa::path(get, path = "/orders/{id}", params(("id" = u64, Path)), responses(NoSuchOrder))]
/// async fn order() {}
///
/// #[derive(OpenApi)]
/// #[openapi(paths(order), modifiers(&ErrorComponents))]
/// struct Document;
///
/// let document = serde_json::to_value(Document::openapi()).unwrap();
/// let answer = &document["paths"]["/orders/{id}"]["get"]["responses"]["404"];
/// assert_eq!(answer["$ref"], "#/components/responses/Errors404");
/// assert!(document["components"]["examples"]["SVCSTG.ORD.404001"].is_object());
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct ErrorComponents;

impl Modify for ErrorComponents {
    fn modify(&self, document: &mut OpenApi) {
        let components = document.components.get_or_insert_default();
        let items = document.paths.paths.values_mut();
        for operation in items.flat_map(operations) {
            for (status, response) in &mut operation.responses.responses {
                share(status, response, components);
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let usual = [
        &mut item.get,
        &mut item.put,
        &mut item.post,
        &mut item.delete,
        &mut item.options,
        &mut item.head,
        &mut item.patch,
        &mut item.trace,
        &mut item.query,
    ];
    usual
        .into_iter()
        .flatten()
        .chain(item.additional_operations.values_mut())
}

/// Whether an answer is from `utoipa_responses!`: it lists its codes.
fn is_of_errors(answer: &Response) -> bool {
    let schema = |content: &RefOr<Content>| match content {
        RefOr::T(Content {
            schema: Some(RefOr::T(Schema::Object(object))),
            ..
        }) => object.properties.get("errorCode").is_some_and(|code| {
            let code = match code {
                // After the deprecated codes.
                RefOr::T(Schema::AnyOf(codes)) => codes.items.last().unwrap_or(code),
                code => code,
            };
            matches!(code, RefOr::T(Schema::Object(code)) if code
                .extensions
                .as_ref()
                .is_some_and(|all| all.contains_key(KNOWN)))
        }),
        _ => false,
    };
    answer.content.get("application/json").is_some_and(schema)
}

/// Moves an answer of errors and its examples to the components.
fn share(status: &str, response: &mut RefOr<Response>, components: &mut Components) {
    let RefOr::T(answer) = response else { return };
    if !is_of_errors(answer) {
        return;
    }
    for (media_type, content) in &mut answer.content {
        let RefOr::T(content) = content else { continue };
        let form = if media_type == "application/json" {
            ""
        } else {
            ".problem"
        };
        for (name, example) in &mut content.examples {
            let wanted = component(name) + form;
            move_to(&mut components.examples, "examples", &wanted, example);
        }
    }
    let wanted = format!("Errors{status}");
    move_to(&mut components.responses, "responses", &wanted, response);
}

/// A name with only the characters that are allowed in the name of a component.
fn component(name: &str) -> String {
    let is_allowed = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_');
    name.replace(|it: char| !is_allowed(it), "_")
}

/// Moves a value to a section of the components, unless it is there already, and leaves a reference to it.
fn move_to<T: PartialEq>(
    section: &mut BTreeMap<String, RefOr<T>>,
    section_name: &str,
    wanted: &str,
    value: &mut RefOr<T>,
) {
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    let mut names = iter::once(wanted.to_owned()).chain(numbered);
    let is_free = |name: &String| section.get(name).is_none_or(|known| known == value);
    let name = names.find(is_free).unwrap_or_default();
    let reference = Ref::new(format!("#/components/{section_name}/{name}"));
    let value = mem::replace(value, RefOr::Ref(reference));
    section.insert(name, value);
}
