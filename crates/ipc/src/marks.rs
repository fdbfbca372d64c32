//! Moments of the start, for the benches.

use serde::{Deserialize, Serialize};

use crate::command;

command! {
    /// Reports that the window has reached a moment.
    Mark = "mark": Moment => ()
}

/// A moment of the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// The window's program runs.
    Script,
    /// The second frame after the first content with its button live.
    Painted,
}
