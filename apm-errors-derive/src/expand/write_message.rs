//! The method that fills in the placeholders of messages.

use super::pattern::hidden;
use crate::{
    model::{Argument, ArgumentRef, Declaration, Field, Item, Message, Placeholder, Variant},
    tokens::find_use,
};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::LitStr;

/// `write_message`, where a message has placeholders or a variant forwards; else the trait's own
/// does it.
pub(super) fn method(item: &Item<'_>) -> Option<TokenStream> {
    let arms: Vec<TokenStream> = item
        .variants
        .iter()
        .filter_map(|it| arm(item, it))
        .collect();
    if arms.is_empty() {
        return None;
    }
    let to = hidden("to");
    let rest = (arms.len() < item.variants.len())
        .then(|| quote!(_ => __apm::EntryRef::write_declared(__apm::entry_ref(self), #to),));
    Some(quote! {
        fn write_message(&self, #to: &mut dyn __apm::fmt::Write) -> __apm::fmt::Result {
            match self { #(#arms)* #rest }
        }
    })
}

/// The variant's own message, where it has placeholders.
pub(super) fn variable<'a>(variant: &'a Variant<'_>) -> Option<&'a Message> {
    let Declaration::Entries(entries) = &variant.declaration else {
        return None;
    };
    entries[0]
        .message
        .as_ref()
        .filter(|message| message.template.constant().is_none())
}

/// The field that a placeholder prints. An argument goes before a field of the same name.
pub(super) fn printed<'a, 'b>(
    variant: &'a Variant<'b>,
    message: &Message,
    argument: &ArgumentRef,
) -> Option<&'a Field<'b>> {
    let name = argument.name();
    let is_argument = message
        .arguments()
        .iter()
        .any(|argument| argument.name == name);
    if is_argument {
        None
    } else {
        variant.field(&name)
    }
}

fn arm(item: &Item<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let to = hidden("to");
    if let Some(field) = variant.transparent() {
        let inner = hidden("inner");
        let pattern = variant.pattern(item, [(field, &inner)]);
        return Some(quote!(#pattern => __apm::ApmError::write_message(#inner, #to),));
    }
    let message = variable(variant)?;
    let used: Vec<&ArgumentRef> = message
        .template
        .placeholders()
        .flat_map(Placeholder::arguments)
        .collect();
    let mut bindings = Vec::new();
    let mut values = Vec::new();
    let mut locals = Vec::new();
    for field in &variant.fields {
        let binding = hidden(&format!("field_{}", field.name()));
        let own = |argument: &&&ArgumentRef| argument.name() == field.name();
        let value = used
            .iter()
            .find(own)
            .filter(|it| printed(variant, message, it).is_some());
        let mentioned = mentions(message, &field.binding());
        if let Some(argument) = value {
            let name = Ident::new(&rename(argument), binding.span());
            // A place, so that the value is formatted and not a reference to it.
            values.push(quote!(#name = *#binding));
        }
        if mentioned {
            // The expression may have meant something else by the name.
            let local = field.binding();
            locals.push(quote!(let #local = #binding; let _ = #local;));
        }
        if value.is_some() || mentioned {
            bindings.push((field, binding));
        }
    }
    let pattern = variant.pattern(
        item,
        bindings.iter().map(|(field, binding)| (*field, binding)),
    );
    let literal = literal(message);
    let arguments = message
        .arguments()
        .iter()
        .map(|Argument { name, expression }| quote!(#name = #(#expression)*));
    let write = quote!(__apm::write!(#to, #literal #(, #arguments)* #(, #values)*));
    Some(if locals.is_empty() {
        quote!(#pattern => #write,)
    } else {
        quote!(#pattern => { #(#locals)* #write })
    })
}

/// Whether an argument of the message has this name or uses it.
fn mentions(message: &Message, name: &Ident) -> bool {
    message
        .arguments()
        .iter()
        .any(|argument| argument.name == *name || find_use(&argument.expression, name).is_some())
}

/// The format string: the user's own token where no placeholder counts fields.
fn literal(message: &Message) -> TokenStream {
    let text = message.template.render(rename);
    if text == message.text.value {
        message.text.literal.to_token_stream()
    } else {
        LitStr::new(&text, message.text.span()).into_token_stream()
    }
}

/// What a format string calls an argument; rustc knows `{0}` as the first one, not the first field.
fn rename(argument: &ArgumentRef) -> String {
    match argument {
        ArgumentRef::Index(index) => format!("_{index}"),
        ArgumentRef::Name(name) => name.clone(),
    }
}
