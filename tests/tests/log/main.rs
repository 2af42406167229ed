//! What a log prints: the subscribers that people use, and a server that logs, too.

mod bounds;
mod params;
mod printed;
mod request_id;
mod trace_layer;
