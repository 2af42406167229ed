//! The client: no answer is misread or lost.

mod allocations;
mod any_body;
mod check;
mod clients;
mod decode;
mod encodings;
mod gateway;
mod meaning;
mod random;
mod reference;
mod reference_2xx;
mod robust;
mod serialize;
