//! What a trip is judged by besides itself: how old the patient is, and where else they
//! are to be.

use chrono::NaiveDate;
use domain::{
    change::Change,
    child::Stage,
    concern::{Concern, concerns},
    trip::OrganisedTrip,
};
use ipc::trips::TripCard;

use super::view::card;
use crate::{
    App,
    ports::{KeptQuery, Owner, PAGE_SIZE, Period, Platform},
};

/// How old a patient is, and their coming trips.
#[derive(Default)]
pub(crate) struct Beside {
    born_on: Option<NaiveDate>,
    trips: Vec<OrganisedTrip>,
}

impl Beside {
    /// Of the owner's person. `shown` are as the service has just said; the rest of the
    /// coming trips is as it is kept.
    pub(crate) async fn of<P: Platform>(
        app: &App<P>,
        owner: &Owner,
        shown: &[OrganisedTrip],
    ) -> Self {
        let query = KeptQuery {
            period: Period::Coming,
            now: app.now(),
            after: None,
            limit: PAGE_SIZE,
        };
        let kept = app.keeping().trips(owner, query).await;
        let kept = kept.into_iter().flat_map(|kept| kept.value.trips);
        let is_shown = |kept: &OrganisedTrip| shown.iter().any(|trip| trip.id == kept.id);
        let others = kept.filter(|kept| !is_shown(kept));
        Self {
            born_on: born_on(app, owner),
            trips: shown.iter().cloned().chain(others).collect(),
        }
    }

    /// What is unlikely to be right about `trip`.
    pub(crate) fn concerns(&self, trip: &OrganisedTrip) -> Vec<Concern> {
        concerns(trip, self.born_on, self.trips.iter())
    }

    /// How old the patient is on the day of `trip`, if it is a child.
    pub(crate) fn stage(&self, trip: &OrganisedTrip) -> Option<Stage> {
        Stage::on(trip.day()?, self.born_on?)
    }

    /// `trip` in a list.
    pub(crate) fn card(&self, trip: &OrganisedTrip, changed: Vec<Change>) -> TripCard {
        TripCard {
            concerns: self.concerns(trip),
            ..card(trip, changed)
        }
    }
}

/// When the owner's person was born, as far as the service has said so.
fn born_on<P: Platform>(app: &App<P>, owner: &Owner) -> Option<NaiveDate> {
    let state = app.state();
    let account = state.account.as_ref()?;
    let chosen = account.acting_for.iter();
    let listed = state.persons.iter().flat_map(|kept| &kept.value);
    let mut all = chosen.chain(listed);
    all.find(|person| person.id == owner.person)?.born_on
}

#[cfg(test)]
mod tests {
    use domain::{
        person::{Basis, Person},
        sample::{stated, taxi, taxi_with},
    };
    use ipc::{
        Look, Looking,
        persons::PersonChoice,
        trips::{TripChoice, TripQuery},
    };

    use super::*;
    use crate::{
        fakes::{World, oneself, person},
        home::get_home,
        persons::choose_person,
        sync::sync_person,
        trips::{get_trip, list_trips},
    };

    fn coming() -> TripQuery {
        TripQuery {
            period: ipc::trips::Period::Coming,
            after: None,
            look: Look::Service,
        }
    }

    fn page() -> TripChoice {
        TripChoice {
            trip: taxi().id,
            look: Look::Service,
        }
    }

    #[tokio::test]
    async fn a_small_child_alone_is_said_in_the_list_on_home_and_on_the_page() {
        let child = Person {
            born_on: "2022-05-01".parse().ok(),
            ..person("per_child", Basis::Parent)
        };
        let world = World::new();
        *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
        world.set_trips(vec![OrganisedTrip {
            person: child.id.clone(),
            ..taxi()
        }]);
        let app = world.signed_in().await;
        let person = child.id;
        choose_person(&app, PersonChoice { person }).await.unwrap();
        let expected = [Concern::ChildAlone, Concern::ChildWithoutSeat];

        let list = list_trips(&app, coming()).await.unwrap().value;
        assert_eq!(list.cards[0].concerns, expected);
        let home = get_home(&app, Looking::default()).await.unwrap().value;
        assert_eq!(home.next.unwrap().concerns, expected);
        let trip = get_trip(&app, page()).await.unwrap().value;
        assert_eq!(trip.concerns, expected);
        assert_eq!(trip.stage, Some(Stage::BelowSchoolAge));
    }

    #[tokio::test]
    async fn a_trip_is_read_beside_the_others_that_are_kept() {
        let mut other = taxi_with(|part| part.pick_up.promised = stated("2026-12-02T07:00:00Z"));
        other.id = "trp_other".parse().unwrap();
        let world = World::new();
        world.set_trips(vec![taxi(), other.clone()]);
        let app = world.signed_in().await;
        sync_person(&app).await.unwrap();
        let list = list_trips(&app, coming()).await.unwrap().value;
        for card in list.cards {
            assert_eq!(card.concerns, [Concern::TwoAtOnce], "{}", card.id);
        }
        let trip = get_trip(&app, page()).await.unwrap().value;
        assert_eq!(trip.concerns, [Concern::TwoAtOnce]);

        // What the service says now counts.
        other.segments.first_mut().pick_up.promised = stated("2026-12-02T07:30:00Z");
        other.segments.first_mut().arrival = stated("2026-12-02T08:00:00Z");
        world.set_trips(vec![taxi(), other]);
        list_trips(&app, coming()).await.unwrap();
        let trip = get_trip(&app, page()).await.unwrap().value;
        assert_eq!(trip.concerns, []);
    }
}
