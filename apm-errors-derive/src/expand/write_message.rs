//! The method that fills in the placeholders of messages.

use super::pattern::{at, borrowed, hidden, local, located};
use crate::{
    model::{Argument, ArgumentRef, Declaration, Entry, Field, Item, Message, Variant},
    tokens::find_use,
};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{LitStr, spanned::Spanned};

/// `write_message`, if a message has placeholders or a variant forwards; else the default of the
/// trait is enough.
pub(super) fn method(item: &Item<'_>) -> Option<TokenStream> {
    let to = hidden("to");
    let mut arms = Vec::new();
    for variant in &item.variants {
        arms.extend(arm(item, variant, &to));
    }
    if arms.is_empty() {
        return None;
    }
    let rest = (arms.len() < item.variants.len())
        .then(|| quote!(_ => __apm::EntryRef::write_declared(__apm::entry_ref(self), #to),));
    Some(quote! {
        fn write_message(&self, #to: &mut dyn __apm::fmt::Write) -> __apm::fmt::Result {
            match self { #(#arms)* #rest }
        }
    })
}

/// The message of a variant, if it has placeholders.
pub(super) fn variable<'a>(item: &'a Item<'_>, variant: &'a Variant<'_>) -> Option<&'a Message> {
    item.message(variant)
        .filter(|message| message.template.constant().is_none())
}

/// The field that a placeholder prints. An argument takes precedence over a field of the same name.
pub(super) fn printed<'a, 'b>(
    variant: &'a Variant<'b>,
    message: &Message,
    argument: &ArgumentRef,
) -> Option<&'a Field<'b>> {
    let name = argument.name();
    if message.has_argument(&name) {
        None
    } else {
        variant.field(&name)
    }
}

fn arm(item: &Item<'_>, variant: &Variant<'_>, to: &Ident) -> Option<TokenStream> {
    if let Some(arm) = elsewhere(item, variant, "write_message", &[to]) {
        return Some(arm);
    }
    if let Declaration::Borrowed(Entry {
        message: Some(message),
        ..
    }) = &variant.declaration
        && let Some(text) = message.template.constant()
    {
        let pattern = variant.pattern(item, &[]);
        return Some(quote!(#pattern => __apm::fmt::Write::write_str(#to, #text),));
    }
    variable(item, variant).map(|message| of_message(item, variant, message, to))
}

/// The arm of a variant that takes its message from another error.
pub(super) fn elsewhere(
    item: &Item<'_>,
    variant: &Variant<'_>,
    method: &str,
    arguments: &[&Ident],
) -> Option<TokenStream> {
    if let Some(field) = variant.transparent() {
        let inner = located(&hidden("inner"), field.ty.span());
        let pattern = variant.pattern(item, &[(field, inner.clone())]);
        let span = at(field.ty.span());
        let method = Ident::new(method, span);
        let write = quote_spanned!(span=> __apm::Forwarded::#method(#inner, #(#arguments),*));
        return Some(quote!(#pattern => #write,));
    }
    match &variant.declaration {
        Declaration::Borrowed(entry) if entry.message.is_none() => {
            let expression = entry.borrowed.as_deref().unwrap_or_default();
            let (pattern, locals) = variant.fields_of(item, expression);
            let write = borrowed(expression, method, arguments);
            Some(quote!(#pattern => {
                #locals
                #write
            }))
        }
        _ => None,
    }
}

/// The arm that fills in the placeholders of a message.
pub(super) fn of_message(
    item: &Item<'_>,
    variant: &Variant<'_>,
    message: &Message,
    to: &Ident,
) -> TokenStream {
    if message.is_display {
        let pattern = variant.pattern(item, &[]);
        return quote!(#pattern => __apm::write!(#to, "{}", self),);
    }
    let mut bindings = Vec::new();
    let mut values = Vec::new();
    let mut locals = Vec::new();
    for field in &variant.fields {
        let binding = hidden(&format!("field_{}", field.name()));
        let own = values_of(variant, message, field, &binding);
        let is_named = mentions(message, &field.binding());
        if is_named {
            locals.push(local(field, &binding));
        }
        if is_named || !own.is_empty() {
            bindings.push((field, binding));
        }
        values.extend(own);
    }
    let pattern = variant.pattern(item, &bindings);
    let literal = literal(variant, message);
    let mut arguments = Vec::new();
    for Argument { name, expression } in message.arguments() {
        arguments.push(quote!(#name = #(#expression)*));
    }
    arguments.extend(values);
    let write = quote!(__apm::write!(#to, #literal #(, #arguments)*));
    if locals.is_empty() {
        quote!(#pattern => #write,)
    } else {
        quote!(#pattern => { #(#locals)* #write })
    }
}

/// A field as arguments of `write!`: one for `Display`, and one for all else.
fn values_of(
    variant: &Variant<'_>,
    message: &Message,
    field: &Field<'_>,
    binding: &Ident,
) -> Vec<TokenStream> {
    let mut values = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let field_name = field.name();
    let is_printed = !field.is_text_or_number();
    let mut add = |argument: &ArgumentRef, by_display: bool| {
        if argument.name() != field_name || printed(variant, message, argument).is_none() {
            return;
        }
        let name = rename(variant, message, argument, by_display);
        if names.contains(&name) {
            return;
        }
        let ident = Ident::new(&name, binding.span());
        values.push(if by_display && is_printed {
            let span = at(message.text.span());
            let value = quote_spanned!(span=> (&&&__apm::Printed(#binding)).__apm_printed());
            quote!(#ident = { use __apm::{PrintsDisplay as _, PrintsPath as _}; #value })
        } else {
            // Dereferenced, so that the value is formatted and not a reference to it.
            // With the span of the message, so that rustc reports there what can't be printed.
            let binding = located(binding, message.text.span());
            let span = at(message.text.span());
            quote_spanned!(span=> #ident = *#binding)
        });
        names.push(name);
    };
    for placeholder in message.template.placeholders() {
        add(&placeholder.argument, placeholder.kind.is_empty());
        for count in placeholder.counts() {
            add(count, false);
        }
    }
    values
}

/// Whether an argument of the message has this name or uses it.
fn mentions(message: &Message, name: &Ident) -> bool {
    message
        .arguments()
        .iter()
        .any(|argument| argument.name == *name || find_use(&argument.expression, name).is_some())
}

/// The format string: the token of the user if nothing is renamed.
fn literal(variant: &Variant<'_>, message: &Message) -> TokenStream {
    let rename =
        |argument: &ArgumentRef, by_display| rename(variant, message, argument, by_display);
    let text = message.template.render(rename);
    if text == message.text.value {
        message.text.literal.to_token_stream()
    } else {
        LitStr::new(&text, message.text.span()).into_token_stream()
    }
}

/// The name of an argument in the format string. For rustc, `{0}` is the first argument, not the first
/// field. A field that `Display` prints gets another name if its other uses need another value.
fn rename(
    variant: &Variant<'_>,
    message: &Message,
    argument: &ArgumentRef,
    by_display: bool,
) -> String {
    let name = match argument {
        ArgumentRef::Index(index) => format!("_{index}"),
        ArgumentRef::Name(name) => name.clone(),
    };
    let is_printed = |field: &Field<'_>| by_display && !field.is_text_or_number();
    match printed(variant, message, argument) {
        Some(field) if is_printed(field) => format!("__printed_{name}"),
        _ => name,
    }
}
