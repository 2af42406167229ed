//! Errors on their way out of services: real servers on loopback, and what these write.

mod actix;
mod answers;
mod axum;
mod cases;
mod client;
mod document;
mod extras;
mod languages;
mod leaks;
mod life;
mod load;
mod log;
mod refused;
mod response;
mod validated;
