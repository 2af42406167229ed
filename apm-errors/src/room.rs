//! The buffer for a body whose length is not known yet.

use alloc::string::String;
#[cfg(feature = "std")]
use std::cell::Cell;

#[cfg(feature = "std")]
std::thread_local! {
    static ROOM: Cell<String> = const { Cell::new(String::new()) };
}

/// The largest buffer that a thread keeps, in bytes, so that one long message does not hold memory.
#[cfg(feature = "std")]
const MOST: usize = 4096;

/// The output of `write`, as a text without spare capacity: each thread keeps a buffer for it.
#[cfg(feature = "std")]
pub(crate) fn written(write: impl FnOnce(&mut String)) -> String {
    let mut room = ROOM.try_with(Cell::take).unwrap_or_default();
    room.clear();
    write(&mut room);
    let text = String::from(room.as_str());
    if room.capacity() <= MOST {
        let _ = ROOM.try_with(|kept| kept.set(room));
    }
    text
}

/// Without thread-locals for a buffer, it starts with room for a usual body, so that this is one allocation.
#[cfg(not(feature = "std"))]
pub(crate) fn written(write: impl FnOnce(&mut String)) -> String {
    let mut text = String::with_capacity(256);
    write(&mut text);
    text
}
