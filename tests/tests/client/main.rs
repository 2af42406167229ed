//! The client: no answer is misread or lost.

mod allocations;
mod any_body;
mod bodies;
mod builder;
mod calls;
mod check;
mod clients;
mod decisions;
mod decode;
mod encodings;
mod gateway;
mod meaning;
mod params;
mod random;
mod reference;
mod reference_2xx;
mod retries;
mod robust;
mod script;
mod serialize;
mod servers;
mod waits;
