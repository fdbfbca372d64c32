//! What one event tells.

use requisition_api::changes::ChangeBody;

use crate::parse::{self, Misfit, News};

/// Reads the data of an event; `None` for a kind that this version does not
/// know.
pub(crate) fn read(data: &str) -> Result<Option<News>, Misfit> {
    parse::json::<ChangeBody>(data.as_bytes()).and_then(parse::change)
}
