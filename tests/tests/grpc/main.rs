//! gRPC: a server and a client of tonic over loopback.

mod bounds;
mod foreign;
mod orders;
mod round;
mod server;
