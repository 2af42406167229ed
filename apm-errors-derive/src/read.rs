//! From syntax to model: which keys stand where, and whether their values have the right form.

use crate::{
    attr::{self, Arg, Value},
    errors::Errors,
    model::{Entry, Field, Item, Kind, Message, Text, Variant},
    suggest::nearest,
    template::Template,
};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::fmt::Display;
use syn::{Attribute, Data, DeriveInput, Fields, Lit, Path, spanned::Spanned};

const KEYS: [&str; 7] = [
    "code",
    "status",
    "message",
    "description",
    "solution",
    "transparent",
    "expose_source",
];

/// Reads the whole item. A union is reported and has no variants.
pub(crate) fn item<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Item<'a> {
    let mut item = Item {
        input,
        krate: quote!(::apm_errors),
        is_enum: matches!(input.data, Data::Enum(_)),
        thiserror: has_error(&input.attrs),
        variants: Vec::new(),
    };
    let mut of_type = Vec::new();
    let mut krate = Vec::new();
    for attr in apm(&input.attrs) {
        let (of_crate, args): (Vec<_>, Vec<_>) = attr::args(attr, errors)
            .into_iter()
            .partition(|arg| arg.key == "crate");
        if of_crate.is_empty() || !args.is_empty() {
            of_type.push((attr, args));
        }
        krate.extend(of_crate);
    }
    for (at, arg) in krate.iter().enumerate() {
        if at > 0 {
            twice(&arg.key, errors);
        } else {
            item.krate = path(arg, errors).unwrap_or(item.krate);
        }
    }
    match &input.data {
        Data::Struct(data) => {
            item.variants.push(variant(
                1,
                &input.ident,
                &data.fields,
                of_type,
                "struct",
                errors,
            ));
        }
        Data::Enum(data) => {
            for (_, args) in of_type {
                for Arg { key, .. } in args.iter().filter(|arg| arg.key != "_") {
                    let name = key.to_string();
                    let problem = if KEYS.contains(&name.as_str()) {
                        format!("`{name}` belongs on a variant; an enum")
                    } else {
                        format!("unknown key `{name}`{} An enum", meant(&name, &["crate"]))
                    };
                    errors.at(
                        key.span(),
                        format_args!("{problem} takes only `crate = path`"),
                    );
                }
            }
            for (at, syntax) in data.variants.iter().enumerate() {
                errors.of(at + 1);
                item.thiserror |= has_error(&syntax.attrs);
                let attrs = apm(&syntax.attrs)
                    .map(|attr| (attr, attr::args(attr, errors)))
                    .collect();
                item.variants.push(variant(
                    at + 1,
                    &syntax.ident,
                    &syntax.fields,
                    attrs,
                    "variant",
                    errors,
                ));
            }
            errors.of(0);
        }
        Data::Union(data) => errors.on(
            &data.union_token,
            "a union can't tell which error it is: use an enum or a struct",
        ),
    }
    item
}

fn apm(attrs: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("apm"))
}

fn has_error(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("error"))
}

fn variant<'a>(
    place: usize,
    ident: &'a Ident,
    fields: &'a Fields,
    attrs: Vec<(&'a Attribute, Vec<Arg>)>,
    noun: &str,
    errors: &mut Errors,
) -> Variant<'a> {
    let is_unit = matches!(fields, Fields::Unit);
    let fields = fields
        .iter()
        .zip(fields.members())
        .map(|(syntax, member)| Field {
            member,
            ty: &syntax.ty,
            attrs: &syntax.attrs,
        });
    let fields: Vec<Field<'_>> = fields.collect();
    // An attribute on a field is reported there.
    if attrs.is_empty() && !fields.iter().any(|field| field.has("apm")) {
        let or = match fields.as_slice() {
            [_] => ", or `#[apm(transparent)]` to forward the error in its field",
            _ => "",
        };
        errors.at(
            ident.span(),
            format_args!("`{ident}` has no code: add `#[apm(code = \"…\", status = …)]`{or}"),
        );
    }
    Variant {
        place,
        ident,
        fields,
        is_unit,
        kind: kind(attrs, noun, errors),
    }
}

fn kind(attrs: Vec<(&Attribute, Vec<Arg>)>, noun: &str, errors: &mut Errors) -> Kind {
    let args = || attrs.iter().flat_map(|(_, args)| args);
    let mut transparent = args().filter(|arg| arg.key == "transparent");
    if let Some(Arg { key, value }) = transparent.next() {
        if !matches!(value, Value::Absent | Value::Broken) {
            errors.at(
                key.span(),
                "`transparent` takes no value: write `#[apm(transparent)]`",
            );
        }
        for again in transparent {
            twice(&again.key, errors);
        }
        for other in args().map(|arg| &arg.key) {
            if other != "transparent" && other != "_" {
                errors.at(
                    other.span(),
                    format_args!("`transparent` takes everything from the field: remove `{other}`, or `transparent`"),
                );
            }
        }
        return Kind::Transparent;
    }
    let entries: Vec<Entry> = attrs
        .into_iter()
        .filter(|(_, args)| !args.is_empty())
        .map(|(attr, args)| entry(attr, args, noun, errors))
        .collect();
    if entries.is_empty() {
        Kind::Unknown
    } else {
        Kind::Entries(entries)
    }
}

fn entry(attr: &Attribute, args: Vec<Arg>, noun: &str, errors: &mut Errors) -> Entry {
    let mistakes = errors.len();
    let mut entry = Entry {
        span: attr.path().span(),
        code: None,
        status: None,
        message: None,
        description: None,
        solution: None,
        keys: Vec::new(),
        meant: Vec::new(),
        whole: true,
    };
    for Arg { key, value } in args {
        let name = key.to_string();
        if key == "_" {
            // A value without its key may be that of any.
            entry.meant.extend(KEYS);
            entry.whole = false;
            continue;
        }
        if entry.keys.contains(&key) {
            twice(&key, errors);
            continue;
        }
        match name.as_str() {
            "code" => entry.code = text(&key, &value, "SVCSTG.ATS.200103", errors),
            "status" => entry.status = status(&key, &value, errors),
            "message" => entry.message = message(&key, value, errors),
            "description" => entry.description = text(&key, &value, "…", errors),
            "solution" => entry.solution = text(&key, &value, "…", errors),
            "expose_source" => {
                if !matches!(value, Value::Absent | Value::Broken) {
                    errors.at(key.span(), "`expose_source` takes no value: write it alone");
                }
            }
            "crate" => {
                errors.at(
                    key.span(),
                    "`crate` belongs on the type: `#[apm(crate = path)]`",
                );
            }
            _ if matches!(value, Value::Broken) => {}
            _ => {
                // `crate` of a struct is read before.
                let of_type = (noun == "struct").then_some("crate");
                let known: Vec<&str> = KEYS.into_iter().chain(of_type).collect();
                let list: Vec<_> = known.iter().map(|known| format!("`{known}`")).collect();
                let (meant, list) = (meant(&name, &known), list.join(", "));
                errors.at(
                    key.span(),
                    format_args!("unknown key `{name}`{meant} The keys of a {noun} are {list}"),
                );
                entry.meant.extend(nearest(&name, KEYS));
            }
        }
        entry.keys.push(key);
    }
    entry.whole &= errors.len() == mistakes;
    entry
}

/// The end of a sentence about an unknown key.
fn meant(name: &str, known: &[&str]) -> String {
    nearest(name, known).map_or_else(
        || ".".to_owned(),
        |known| format!("; did you mean `{known}`?"),
    )
}

fn twice(key: &Ident, errors: &mut Errors) {
    errors.at(
        key.span(),
        format_args!("`{key}` is given twice: remove one"),
    );
}

fn text(key: &Ident, value: &Value, example: &str, errors: &mut Errors) -> Option<Text> {
    if let Value::Tokens(tokens) = value {
        if let Some(text) = attr::text(tokens) {
            return Some(text);
        }
    }
    wrong(
        key,
        value,
        format_args!("`{key}` takes a string literal: `{key} = \"{example}\"`"),
        errors,
    );
    None
}

fn status(key: &Ident, value: &Value, errors: &mut Errors) -> Option<(u16, Span)> {
    let takes = "a number from 100 to 599: `status = 404`";
    if let Value::Tokens(tokens) = value {
        if let Some(Lit::Int(number)) = attr::literal(tokens).map(Lit::new) {
            let status = number
                .base10_parse()
                .ok()
                .filter(|status| (100..=599).contains(status));
            let digits = number.base10_digits();
            if status.is_some() && !["", "u16"].contains(&number.suffix()) {
                errors.at(
                    number.span(),
                    format_args!(
                        "`{number}` is no `u16`, as a status is: write `status = {digits}`"
                    ),
                );
            } else if status.is_none() {
                errors.at(
                    number.span(),
                    format_args!("`{number}` is no HTTP status; write {takes}"),
                );
            }
            return status.map(|status| (status, number.span()));
        }
    }
    wrong(key, value, format_args!("`status` takes {takes}"), errors);
    None
}

fn message(key: &Ident, value: Value, errors: &mut Errors) -> Option<Message> {
    let tokens = match value {
        Value::Tokens(tokens) => tokens,
        Value::List(group) => group.stream().into_iter().collect(),
        Value::Absent => Vec::new(),
        Value::Broken => return None,
    };
    let takes = "`message` takes a string literal: `message = \"order {id} does not exist.\"`, or \
                 `message(\"at most {max}.\", max = 100)`";
    let (literal, arguments) = match tokens.as_slice() {
        [literal] => (literal, &[][..]),
        [literal, comma, arguments @ ..] if attr::is_punct(Some(comma), ',') => {
            (literal, arguments)
        }
        [TokenTree::Literal(_), next, ..] => {
            errors.at(next.span(), format_args!("write a `,` before `{next}`"));
            return None;
        }
        [] => {
            errors.at(key.span(), takes);
            return None;
        }
        all => {
            errors.on(&all.iter().cloned().collect::<TokenStream>(), takes);
            return None;
        }
    };
    let Some(text) = attr::text(std::slice::from_ref(literal)) else {
        errors.at(literal.span(), takes);
        return None;
    };
    let template = Template::parse(&text.value)
        .map_err(|mistake| errors.at(literal.span(), mistake))
        .ok()?;
    Some(Message {
        text,
        template,
        arguments: arguments.to_vec(),
    })
}

/// The path of `crate = path`, or `crate = "path"`, as serde writes it.
fn path(arg: &Arg, errors: &mut Errors) -> Option<TokenStream> {
    if matches!(arg.value, Value::Broken) {
        return None;
    }
    let tokens = match &arg.value {
        Value::Tokens(tokens) => tokens.as_slice(),
        _ => &[],
    };
    let path = match attr::literal(tokens).map(Lit::new) {
        Some(Lit::Str(text)) => text.parse::<Path>(),
        _ => syn::parse2::<Path>(tokens.iter().cloned().collect()),
    };
    if path.is_err() {
        let message = "`crate` takes the path of the runtime crate: `crate = my_crate::apm_errors`";
        wrong(&arg.key, &arg.value, message, errors);
    }
    path.ok().map(ToTokens::into_token_stream)
}

/// A value of the wrong form: reported at the value, or at the key where there is none.
fn wrong(key: &Ident, value: &Value, message: impl Display, errors: &mut Errors) {
    match value {
        Value::Absent => errors.at(key.span(), message),
        Value::Tokens(tokens) => {
            errors.on(&tokens.iter().cloned().collect::<TokenStream>(), message);
        }
        Value::List(group) => errors.at(group.span(), message),
        Value::Broken => {}
    }
}
