//! What a framework answers by itself has a documented body.

mod actix_layer;
mod actix_web;
mod axum;
mod cases;
mod extractors;
mod sockets;
mod untouched;
