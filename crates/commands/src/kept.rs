//! What the service said earlier, for when it cannot be asked.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{ids::TripId, person::Person, trip::OrganisedTrip};

use crate::{
    ports::{Meta, Period, TripSlice},
    state::State,
    trips::Looks,
};

/// A value and when the service said it, by the service's clock.
#[derive(Clone, Debug)]
pub(crate) struct Kept<T> {
    /// The value.
    pub(crate) value: T,
    /// When the service last said so.
    pub(crate) read_at: DateTime<Utc>,
    /// Which question it answered; a later one has a larger number.
    pub(crate) question: u64,
}

/// What is known of one person.
#[derive(Default)]
pub(crate) struct OfPerson {
    pages: HashMap<Page, Kept<TripSlice>>,
    trips: HashMap<TripId, Kept<OrganisedTrip>>,
    /// What was last looked at.
    pub(crate) looks: Looks,
}

/// How many pages of trips are kept: 2,000 trips. Beyond that only first pages
/// are.
const MOST_PAGES: usize = 40;

/// Where a kind of value is kept.
pub(crate) trait Keep {
    /// The value.
    type Value: Clone;

    /// What was kept.
    fn find(&self, state: &State) -> Option<Kept<Self::Value>>;

    /// Keeps it in the place of what was there.
    fn keep(&self, state: &mut State, kept: Kept<Self::Value>);

    /// Forgets it, because it is not there any more.
    fn forget(&self, state: &mut State);
}

/// What the service says about itself.
pub(crate) struct AboutService;

impl Keep for AboutService {
    type Value = Meta;

    fn find(&self, state: &State) -> Option<Kept<Meta>> {
        state.meta.clone()
    }

    fn keep(&self, state: &mut State, kept: Kept<Meta>) {
        state.meta = Some(kept);
    }

    fn forget(&self, state: &mut State) {
        state.meta = None;
    }
}

/// Whom the signed-in person may act for.
pub(crate) struct Persons;

impl Keep for Persons {
    type Value = Vec<Person>;

    fn find(&self, state: &State) -> Option<Kept<Vec<Person>>> {
        state.persons.clone()
    }

    fn keep(&self, state: &mut State, kept: Kept<Vec<Person>>) {
        state.persons = Some(kept);
    }

    fn forget(&self, state: &mut State) {
        state.persons = None;
    }
}

/// A page of the chosen person's trips.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Page {
    /// Coming or past.
    pub(crate) period: Period,
    /// Where the page before ended.
    pub(crate) after: Option<String>,
}

impl Keep for Page {
    type Value = TripSlice;

    fn find(&self, state: &State) -> Option<Kept<TripSlice>> {
        state.of_person.pages.get(self).cloned()
    }

    fn keep(&self, state: &mut State, kept: Kept<TripSlice>) {
        let pages = &mut state.of_person.pages;
        if pages.len() >= MOST_PAGES {
            pages.retain(|page, _| page.after.is_none());
        }
        pages.insert(self.clone(), kept);
    }

    fn forget(&self, state: &mut State) {
        state.of_person.pages.remove(self);
    }
}

/// One trip of the chosen person. A trip that was never opened is found in the
/// pages it was listed on.
impl Keep for TripId {
    type Value = OrganisedTrip;

    fn find(&self, state: &State) -> Option<Kept<OrganisedTrip>> {
        let of_person = &state.of_person;
        let listed = of_person.pages.values().filter_map(|page| {
            let trip = page.value.trips.iter().find(|trip| trip.id == *self)?;
            Some((trip, page.read_at, page.question))
        });
        let opened = of_person.trips.get(self);
        listed
            .chain(opened.map(|kept| (&kept.value, kept.read_at, kept.question)))
            .max_by_key(|(trip, _, question)| (trip.version, *question))
            .map(|(trip, read_at, question)| Kept {
                value: trip.clone(),
                read_at,
                question,
            })
    }

    fn keep(&self, state: &mut State, kept: Kept<OrganisedTrip>) {
        state.of_person.trips.insert(self.clone(), kept);
    }

    fn forget(&self, state: &mut State) {
        state.of_person.trips.remove(self);
        for page in state.of_person.pages.values_mut() {
            page.value.trips.retain(|trip| trip.id != *self);
        }
    }
}
