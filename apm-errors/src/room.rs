//! Where a body is written, before its length is known.

use alloc::string::String;
#[cfg(feature = "std")]
use std::cell::Cell;

#[cfg(feature = "std")]
std::thread_local! {
    static ROOM: Cell<String> = const { Cell::new(String::new()) };
}

/// A thread does not keep more because of one long message.
#[cfg(feature = "std")]
const MOST: usize = 4096;

/// What `write` writes, as a text of exactly that capacity: each thread keeps a buffer for it.
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

/// Without threads to keep a buffer, there is room for a usual body, so that it is one allocation.
#[cfg(not(feature = "std"))]
pub(crate) fn written(write: impl FnOnce(&mut String)) -> String {
    let mut text = String::with_capacity(256);
    write(&mut text);
    text
}
