//! From syntax to model: which keys stand where, and whether their values have the right form.

use crate::{
    attr::{self, Arg, Value},
    errors::Errors,
    model::{Entry, Field, Item, Kind, Message, Variant},
    suggest::nearest,
    template::Template,
};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::fmt::Display;
use syn::{Attribute, Data, DeriveInput, Fields, Lit, LitStr, Path, spanned::Spanned};

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
    for attr in apm(&input.attrs) {
        let (krate, args): (Vec<_>, Vec<_>) = attr::args(attr, errors)
            .into_iter()
            .partition(|arg| arg.key == "crate");
        for arg in krate {
            item.krate = path(&arg, errors).unwrap_or(item.krate);
        }
        if !args.is_empty() {
            of_type.push((attr, args));
        }
    }
    match &input.data {
        Data::Struct(data) => {
            item.variants.push(variant(
                &input.ident,
                &data.fields,
                of_type,
                "struct",
                errors,
            ));
        }
        Data::Enum(data) => {
            for (_, args) in of_type {
                for Arg { key, .. } in args {
                    errors.at(
                        key.span(),
                        format_args!(
                            "`{key}` belongs on a variant; an enum takes only `crate = path`"
                        ),
                    );
                }
            }
            for syntax in &data.variants {
                item.thiserror |= has_error(&syntax.attrs);
                let attrs = apm(&syntax.attrs)
                    .map(|attr| (attr, attr::args(attr, errors)))
                    .collect();
                item.variants.push(variant(
                    &syntax.ident,
                    &syntax.fields,
                    attrs,
                    "variant",
                    errors,
                ));
            }
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
    ident: &'a Ident,
    fields: &'a Fields,
    attrs: Vec<(&'a Attribute, Vec<Arg>)>,
    noun: &str,
    errors: &mut Errors,
) -> Variant<'a> {
    let fields = fields
        .iter()
        .zip(fields.members())
        .map(|(syntax, member)| Field {
            member,
            ty: &syntax.ty,
            attrs: &syntax.attrs,
        });
    let fields = fields.collect();
    if attrs.is_empty() {
        errors.at(
            ident.span(),
            format_args!(
                "`{ident}` has no code: add `#[apm(code = \"…\", status = …)]`, or \
                 `#[apm(transparent)]` to forward the error in its field"
            ),
        );
    }
    Variant {
        ident,
        fields,
        kind: kind(attrs, noun, errors),
    }
}

fn kind(attrs: Vec<(&Attribute, Vec<Arg>)>, noun: &str, errors: &mut Errors) -> Kind {
    let transparent = attrs
        .iter()
        .flat_map(|(_, args)| args)
        .find(|arg| arg.key == "transparent");
    if let Some(Arg { key, value }) = transparent {
        if !matches!(value, Value::Absent) {
            errors.at(
                key.span(),
                "`transparent` takes no value: write `#[apm(transparent)]`",
            );
        }
        let others = attrs.iter().flat_map(|(_, args)| args).map(|arg| &arg.key);
        for other in others.filter(|other| *other != "transparent") {
            errors.at(
                other.span(),
                format_args!("`transparent` takes everything from the field: remove `{other}`, or `transparent`"),
            );
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
    let mut entry = Entry {
        span: attr.path().span(),
        code: None,
        status: None,
        message: None,
        description: None,
        solution: None,
        keys: Vec::new(),
    };
    for Arg { key, value } in args {
        let name = key.to_string();
        if entry.keys.contains(&key) {
            errors.at(
                key.span(),
                format_args!("`{name}` is given twice: remove one"),
            );
            continue;
        }
        match name.as_str() {
            "code" => entry.code = text(&key, &value, "SVCSTG.ATS.200103", errors),
            "status" => entry.status = status(&key, &value, errors),
            "message" => entry.message = message(&key, value, errors),
            "description" => entry.description = text(&key, &value, "…", errors),
            "solution" => entry.solution = text(&key, &value, "…", errors),
            "expose_source" => {
                if !matches!(value, Value::Absent) {
                    errors.at(key.span(), "`expose_source` takes no value: write it alone");
                }
            }
            "crate" => {
                errors.at(
                    key.span(),
                    "`crate` belongs on the type: `#[apm(crate = path)]`",
                );
            }
            _ => {
                let known = KEYS.map(|known| format!("`{known}`")).join(", ");
                let meant = nearest(&name, KEYS)
                    .map(|known| format!("; did you mean `{known}`?"))
                    .unwrap_or_default();
                errors.at(
                    key.span(),
                    format_args!("unknown key `{name}`{meant} The keys of a {noun} are {known}"),
                );
            }
        }
        entry.keys.push(key);
    }
    entry
}

fn text(key: &Ident, value: &Value, example: &str, errors: &mut Errors) -> Option<LitStr> {
    if let Value::Tokens(tokens) = value {
        if let Some(Lit::Str(text)) = attr::literal(tokens) {
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
    let takes = "`status` takes a number from 100 to 599: `status = 404`";
    if let Value::Tokens(tokens) = value {
        if let Some(Lit::Int(number)) = attr::literal(tokens) {
            let status = number
                .base10_parse()
                .ok()
                .filter(|status| (100..=599).contains(status));
            if status.is_none() {
                errors.at(
                    number.span(),
                    format_args!("`{number}` is no HTTP status: {takes}"),
                );
            }
            return status.map(|status| (status, number.span()));
        }
    }
    wrong(key, value, takes, errors);
    None
}

fn message(key: &Ident, value: Value, errors: &mut Errors) -> Option<Message> {
    let tokens = match value {
        Value::Tokens(tokens) => tokens,
        Value::List(group) => group.stream().into_iter().collect(),
        Value::Absent => Vec::new(),
    };
    let takes = "`message` takes a string literal: `message = \"order {id} does not exist.\"`, or \
                 `message(\"at most {max}.\", max = 100)`";
    let (literal, arguments) = match tokens.as_slice() {
        [literal] => (literal, &[][..]),
        [literal, comma, arguments @ ..] if attr::is_punct(Some(comma), ',') => {
            (literal, arguments)
        }
        _ => {
            errors.at(span_of(&tokens).unwrap_or_else(|| key.span()), takes);
            return None;
        }
    };
    let Some(Lit::Str(literal_text)) = attr::literal(std::slice::from_ref(literal)) else {
        errors.at(literal.span(), takes);
        return None;
    };
    let template = Template::parse(&literal_text.value()).unwrap_or_else(|mistake| {
        errors.at(literal.span(), mistake);
        Template::default()
    });
    Some(Message {
        literal: literal_text,
        template,
        arguments: arguments.to_vec(),
    })
}

/// The path of `crate = path`, or `crate = "path"`, as serde writes it.
fn path(arg: &Arg, errors: &mut Errors) -> Option<TokenStream> {
    let tokens = match &arg.value {
        Value::Tokens(tokens) => tokens.as_slice(),
        _ => &[],
    };
    let path = match attr::literal(tokens) {
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
    }
}

fn span_of(tokens: &[TokenTree]) -> Option<Span> {
    tokens.first().map(TokenTree::span)
}
