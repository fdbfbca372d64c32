//! Whom a file concerns, and whom to call about it.

use domain::support::Support;
use ipc::Problem;

use crate::{App, app::Lease, ports::Platform};

/// What every file says about people.
pub(crate) struct Whose {
    /// Whom to call.
    pub(crate) support: Support,
    /// Whom it concerns, where that is not whoever is signed in.
    pub(crate) other: Option<String>,
}

impl Whose {
    /// Of the chosen person, unless `lease` is over.
    pub(crate) fn of<P: Platform>(app: &App<P>, lease: Lease) -> Result<Self, Problem> {
        let state = app.state_within(Some(lease))?;
        let support = state.meta.as_ref().map(|meta| meta.value.support.clone());
        let account = state.account.as_ref();
        let chosen = account.and_then(|account| account.acting_for.as_ref());
        let other = chosen.filter(|person| account.is_some_and(|one| one.oneself != person.id));
        Ok(Self {
            support: support.unwrap_or_default(),
            other: other.map(|person| person.name.clone()),
        })
    }
}
