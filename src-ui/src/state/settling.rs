//! What was sent and never answered, and what became of it.

use domain::{
    ids::{PersonId, TripId},
    trip_action::TripAction,
};
use ipc::actions::{Became, ListUnsettled, SettleActions, Settlement, Unsettled};
use leptos::prelude::*;

use crate::{bridge, erased::spawn};

/// What something is done with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A trip.
    Trip(TripId),
    /// What is booked for a person; there is no trip yet.
    Orders(PersonId),
}

impl Matter {
    /// Whether `action` is about it.
    fn is_of(&self, action: &TripAction) -> bool {
        match self {
            Self::Trip(trip) => action.targets().iter().any(|target| target.trip == *trip),
            Self::Orders(person) => {
                matches!(action, TripAction::Order { person: whose, .. } if whose == person)
            }
        }
    }
}

/// What was sent and never answered, as long as the window is open. The command layer
/// keeps it for longer.
#[derive(Clone, Copy)]
pub struct Settling {
    open: RwSignal<Vec<Unsettled>>,
    settled: RwSignal<Vec<Settlement>>,
    is_asking: StoredValue<bool>,
    /// Whether something was sent while the service was asked.
    is_asked_again: StoredValue<bool>,
}

/// What is not settled, within a component.
pub fn use_settling() -> Settling {
    expect_context()
}

impl Settling {
    /// Nothing is known to be open.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(Vec::new()),
            settled: RwSignal::new(Vec::new()),
            is_asking: StoredValue::new(false),
            is_asked_again: StoredValue::new(false),
        }
    }

    /// Whether anything is open.
    pub fn is_open(self) -> bool {
        self.open.with(|open| !open.is_empty())
    }

    /// Whether anything is open, or settled and not read yet.
    pub fn has_news(self) -> bool {
        self.is_open() || self.settled.with(|settled| !settled.is_empty())
    }

    /// What was settled last, and how much is settled and not read yet.
    pub fn last(self) -> (usize, Option<Settlement>) {
        self.settled
            .with(|settled| (settled.len(), settled.last().cloned()))
    }

    /// What became of what was open for `person`, until it is put away.
    pub fn settled_of(self, person: &PersonId) -> Vec<Settlement> {
        let is_theirs = |one: &&Settlement| one.sent.action.person() == person;
        self.settled
            .with(|settled| settled.iter().filter(is_theirs).cloned().collect())
    }

    /// What became of what was open for anybody but `person`, until it is read.
    pub fn settled_of_others(self, person: Option<&PersonId>) -> Vec<Settlement> {
        let is_theirs = |one: &&Settlement| Some(one.sent.action.person()) != person;
        self.settled
            .with(|settled| settled.iter().filter(is_theirs).cloned().collect())
    }

    /// Somebody has read what became of this.
    pub fn read(self, settlement: &Settlement) {
        self.settled
            .update(|settled| settled.retain(|one| one != settlement));
    }

    /// What is open for `person`.
    pub fn of(self, person: &PersonId) -> Vec<Unsettled> {
        let is_theirs = |one: &&Unsettled| one.action.person() == person;
        self.open
            .with(|open| open.iter().filter(is_theirs).cloned().collect())
    }

    /// What is open about `matter`.
    pub fn about(self, matter: &Matter) -> Option<Unsettled> {
        self.open
            .with(|open| open.iter().find(|one| matter.is_of(&one.action)).cloned())
    }

    /// What became of something that was open about `matter`, until it is put away.
    pub fn became(self, matter: &Matter) -> Option<Settlement> {
        let is_it = |one: &&Settlement| matter.is_of(&one.sent.action);
        self.settled
            .with(|settled| settled.iter().rev().find(is_it).cloned())
    }

    /// Something has been sent, and nothing came back.
    pub fn add(self, unsettled: Unsettled) {
        self.open.update(|open| {
            if !open.contains(&unsettled) {
                open.push(unsettled);
            }
        });
        self.settle();
    }

    /// An answer came back for whoever has gone on to another page.
    pub fn tell(self, settlement: Settlement) {
        self.settled.update(|settled| settled.push(settlement));
    }

    /// Nobody is signed in any more.
    pub fn clear(self) {
        self.open.set(Vec::new());
        self.settled.set(Vec::new());
    }

    /// The person has read what became of `matter`, or does something else with it.
    pub fn put_away(self, matter: &Matter) {
        let is_it = |one: &Settlement| matter.is_of(&one.sent.action);
        if self.settled.with_untracked(|all| all.iter().any(is_it)) {
            self.settled.update(|all| all.retain(|one| !is_it(one)));
        }
    }

    /// Asks what became of everything that is open. What is shown changes only where
    /// something is known that was not known before.
    pub fn settle(self) {
        if self.is_asking.get_value() {
            return self.is_asked_again.set_value(true);
        }
        self.is_asking.set_value(true);
        spawn(async move {
            if let Ok(open) = bridge::call::<ListUnsettled>(&()).await {
                let has_open = !open.is_empty();
                self.show(open);
                // While nobody can be asked, what is open stays open.
                if has_open && let Ok(all) = bridge::call::<SettleActions>(&()).await {
                    self.take(all);
                }
            }
            self.is_asking.set_value(false);
            if self.is_asked_again.get_value() {
                self.is_asked_again.set_value(false);
                self.settle();
            }
        });
    }

    fn show(self, open: Vec<Unsettled>) {
        if self.open.with_untracked(|before| *before != open) {
            self.open.set(open);
        }
    }

    fn take(self, all: Vec<Settlement>) {
        let is_known = |one: &Settlement| one.became != Became::StillUnknown;
        let settled: Vec<_> = all.into_iter().filter(is_known).collect();
        if settled.is_empty() {
            return;
        }
        // What was sent meanwhile is none of those that were asked about.
        let is_settled = |open: &Unsettled| settled.iter().any(|one| one.sent == *open);
        self.open.update(|open| open.retain(|one| !is_settled(one)));
        self.settled.update(|known| known.extend(settled));
    }
}
