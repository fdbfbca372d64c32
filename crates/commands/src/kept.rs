//! What the service said earlier, for when it cannot be asked.

use std::{collections::HashMap, future::Future};

use chrono::{DateTime, NaiveDate, Utc};
use claims::Claim;
use claims::register::Register;
use domain::{
    ids::{ClaimId, TripId},
    person::Person,
    trip::OrganisedTrip,
};
use secrecy::ExposeSecret as _;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    App,
    acting::Whose,
    claims::Overview,
    ports::{
        Cache as _, Dated, KeptQuery, MessagePage, Meta, Note, Owner, PAGE_SIZE, Period, Place,
        Platform, TripSlice,
    },
    state::State,
    trips::{Looks, token},
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
    /// Which question was answered with there being no such trip.
    gone: HashMap<TripId, u64>,
    /// What they were told last.
    pub(crate) messages: Option<Kept<MessagePage>>,
    /// What the registers said of them last.
    pub(crate) register: Option<Kept<Register>>,
    /// What they have claimed and can claim.
    pub(crate) claims: Option<Kept<Overview>>,
    /// The claims that were opened.
    pub(crate) opened: HashMap<ClaimId, Kept<Claim>>,
    /// What was last looked at.
    pub(crate) looks: Looks,
    /// The day on which was last seen to it that nothing is kept that may be hidden.
    pub(crate) let_go_on: Option<NaiveDate>,
}

impl OfPerson {
    /// Nothing, since it was let go of on this day.
    pub(crate) fn let_go(today: NaiveDate) -> Self {
        Self {
            let_go_on: Some(today),
            ..Self::default()
        }
    }
}

/// How many pages of trips are kept: 2,000 trips. Beyond that only first pages
/// are.
const MOST_PAGES: usize = 40;

/// Where a kind of value is kept: in memory for this run, and in the cache for a
/// start without the service.
pub(crate) trait Keep: Sync {
    /// The value.
    type Value: Clone + Send + Sync;

    /// What was kept in memory.
    fn find(&self, state: &State) -> Option<Kept<Self::Value>>;

    /// Keeps it in memory in the place of what was there.
    fn keep(&self, state: &mut State, kept: Kept<Self::Value>);

    /// Forgets it, because it is not there any more, as `question` was answered.
    fn forget(&self, state: &mut State, question: u64);

    /// Which question was answered with it not being there; 0 for none.
    fn gone(&self, _state: &State) -> u64 {
        0
    }

    /// What is in the cache.
    fn sealed<P: Platform>(
        &self,
        app: &App<P>,
        whose: &Whose,
    ) -> impl Future<Output = Option<Dated<Self::Value>>> + Send;

    /// Puts it into the cache.
    fn seal<P: Platform>(
        &self,
        app: &App<P>,
        whose: &Whose,
        value: &Dated<Self::Value>,
    ) -> impl Future<Output = ()> + Send;

    /// Takes it out of the cache, because it is not there any more.
    fn unseal<P: Platform>(
        &self,
        _app: &App<P>,
        _whose: &Whose,
    ) -> impl Future<Output = ()> + Send {
        async {}
    }
}

/// What was last noted for an account.
pub(crate) async fn noted<P: Platform, T: DeserializeOwned>(
    app: &App<P>,
    whose: &Whose,
    note: Note,
) -> Option<Dated<T>> {
    let plain = app.store().note(&whose.account, note).await?;
    serde_json::from_slice(plain.expose_secret()).ok()
}

/// Notes it in the place of what was there.
pub(crate) async fn write_note<P: Platform, T: Serialize>(
    app: &App<P>,
    whose: &Whose,
    (note, value): (Note, &Dated<T>),
) {
    if let Ok(plain) = serde_json::to_vec(value) {
        let plain = plain.into();
        app.store().write_note(&whose.account, note, &plain).await;
    }
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

    fn forget(&self, state: &mut State, _question: u64) {
        state.meta = None;
    }

    async fn sealed<P: Platform>(&self, app: &App<P>, whose: &Whose) -> Option<Dated<Meta>> {
        noted(app, whose, Note::Service).await
    }

    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, value: &Dated<Meta>) {
        write_note(app, whose, (Note::Service, value)).await;
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
        if let Some(account) = &mut state.account {
            account.take_up(&kept.value);
        }
        state.persons = Some(kept);
    }

    fn forget(&self, state: &mut State, _question: u64) {
        state.persons = None;
    }

    async fn sealed<P: Platform>(&self, app: &App<P>, whose: &Whose) -> Option<Dated<Vec<Person>>> {
        // It lacks some whom memory has.
        let is_partial = app.state().persons.as_ref().is_some_and(|persons| {
            let mut persons = persons.value.iter();
            persons.any(|person| person.address_protected)
        });
        if is_partial {
            return None;
        }
        noted(app, whose, Note::Persons).await
    }

    /// Whoever is not listed any more goes first, by whichever question that is
    /// heard: afterwards nobody would know that something of them is kept. So does
    /// whoever has a protected address, who is not in what is written either.
    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, value: &Dated<Vec<Person>>) {
        app.lift_protected().await;
        let account = &whose.account;
        let is_protected = |person: &&Person| person.address_protected;
        let mut protected = value.value.iter().filter(is_protected);
        if protected.any(|person| person.id == *account) {
            for person in &value.value {
                let (account, person) = (account.clone(), person.id.clone());
                hold_own_trips(app, &Owner { account, person }).await;
            }
            app.store().wipe_account(account).await;
            return;
        }
        let before: Option<Dated<Vec<Person>>> = noted(app, whose, Note::Persons).await;
        let before = before.into_iter().flat_map(|kept| kept.value);
        let is_listed = |person: &Person| value.value.iter().any(|listed| listed.id == person.id);
        let gone = before.filter(|person| !is_listed(person));
        let protected = value.value.iter().filter(is_protected).cloned();
        for person in value.value.iter().filter(is_protected) {
            let (account, person) = (account.clone(), person.id.clone());
            hold_own_trips(app, &Owner { account, person }).await;
        }
        for Person { id: person, .. } in gone.chain(protected) {
            let account = account.clone();
            let owner = Owner { account, person };
            app.store().remove_draft(&owner).await;
            app.store().wipe_person(&owner).await;
        }
        let mut kept = value.clone();
        kept.value.retain(|person| !person.address_protected);
        write_note(app, whose, (Note::Persons, &kept)).await;
    }
}

/// Holds in memory what is about to go from the device and can be asked for nowhere. For
/// the draft of a claim there is no form any more, and it goes.
async fn hold_own_trips<P: Platform>(app: &App<P>, owner: &Owner) {
    app.store().remove_draft(owner).await;
    let Ok(trips) = app.store().own_trips(owner).await else {
        return;
    };
    if !trips.is_empty() {
        app.unkept().write_own_trips(owner, trips).await;
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

    fn keep(&self, state: &mut State, mut kept: Kept<TripSlice>) {
        let OfPerson { pages, gone, .. } = &mut state.of_person;
        let question = kept.question;
        let is_there =
            |trip: &OrganisedTrip| gone.get(&trip.id).is_none_or(|gone| *gone < question);
        kept.value.trips.retain(is_there);
        if pages.len() >= MOST_PAGES {
            pages.retain(|page, _| page.after.is_none());
        }
        pages.insert(self.clone(), kept);
    }

    fn forget(&self, state: &mut State, _question: u64) {
        state.of_person.pages.remove(self);
    }

    async fn sealed<P: Platform>(&self, app: &App<P>, whose: &Whose) -> Option<Dated<TripSlice>> {
        if self.after.is_some() {
            return None;
        }
        let place = KeptPage {
            period: self.period,
            after: None,
        };
        place.sealed(app, whose).await
    }

    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, page: &Dated<TripSlice>) {
        seal_trips(app, whose, (page.value.trips.clone(), page.read_at)).await;
    }
}

/// A page of what is kept of the chosen person's trips, from a place on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeptPage {
    /// Coming or past.
    pub(crate) period: Period,
    /// The last trip of the page before.
    pub(crate) after: Option<Place>,
}

impl Keep for KeptPage {
    type Value = TripSlice;

    fn find(&self, _state: &State) -> Option<Kept<TripSlice>> {
        None
    }

    fn keep(&self, _state: &mut State, _kept: Kept<TripSlice>) {}

    fn forget(&self, _state: &mut State, _question: u64) {}

    async fn sealed<P: Platform>(&self, app: &App<P>, whose: &Whose) -> Option<Dated<TripSlice>> {
        let query = KeptQuery {
            period: self.period,
            now: app.now(),
            after: self.after.clone(),
            limit: PAGE_SIZE,
        };
        let Dated { value, read_at } = app.keeping().trips(&whose.owner()?, query).await?;
        let next = value.trips.last().map(|last| token::of(&Place::of(last)));
        if value.is_cut && next.is_none() {
            // The service has more here, and nothing of it is kept.
            return None;
        }
        Some(Dated {
            value: TripSlice {
                trips: value.trips,
                next: next.filter(|_| value.has_more || value.is_cut),
            },
            read_at,
        })
    }

    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, page: &Dated<TripSlice>) {
        seal_trips(app, whose, (page.value.trips.clone(), page.read_at)).await;
    }
}

async fn seal_trips<P: Platform>(
    app: &App<P>,
    whose: &Whose,
    (trips, read_at): (Vec<OrganisedTrip>, DateTime<Utc>),
) {
    if let Some(owner) = whose.owner() {
        app.keeping().put_trips(&owner, trips, read_at).await;
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

    /// Also in the pages it was listed on, which would show it as it was.
    fn keep(&self, state: &mut State, kept: Kept<OrganisedTrip>) {
        let OfPerson { pages, trips, .. } = &mut state.of_person;
        let listed = pages.values_mut().flat_map(|page| &mut page.value.trips);
        for trip in listed {
            if trip.id == *self && trip.version < kept.value.version {
                trip.clone_from(&kept.value);
            }
        }
        trips.insert(self.clone(), kept);
    }

    fn gone(&self, state: &State) -> u64 {
        state.of_person.gone.get(self).copied().unwrap_or(0)
    }

    async fn sealed<P: Platform>(
        &self,
        app: &App<P>,
        whose: &Whose,
    ) -> Option<Dated<OrganisedTrip>> {
        app.keeping().trip(&whose.owner()?, self).await
    }

    async fn seal<P: Platform>(&self, app: &App<P>, whose: &Whose, trip: &Dated<OrganisedTrip>) {
        seal_trips(app, whose, (vec![trip.value.clone()], trip.read_at)).await;
    }

    async fn unseal<P: Platform>(&self, app: &App<P>, whose: &Whose) {
        if let Some(owner) = whose.owner() {
            let gone = std::slice::from_ref(self);
            app.keeping().remove_trips(&owner, gone).await;
        }
    }

    fn forget(&self, state: &mut State, question: u64) {
        state.of_person.gone.insert(self.clone(), question);
        state.of_person.trips.remove(self);
        for page in state.of_person.pages.values_mut() {
            page.value.trips.retain(|trip| trip.id != *self);
        }
    }
}
