use domain::sample::{at, taxi};

use super::*;
use crate::store::{StoredPerson, Visibility, both};

/// T38: whichever register is down, the trip is told, with what is not fresh marked.
#[tokio::test]
async fn a_silent_register_takes_no_trip_away_and_is_named_with_its_age() {
    let place = both::sqlite();
    let store = Store::open(&place.location).await.unwrap();
    let (noon, later) = (at("2026-12-01T12:00:00Z"), at("2026-12-01T15:00:00Z"));
    for register in ASKED {
        let silenced = Silenced::default();
        let asked = Asked::new(Sample::that_obey(silenced.clone()));
        let told = async |now| {
            let mut trips = [ordinary(taxi())];
            asked.ask(&store, now, &mut trips).await.unwrap();
            trips[0].trip.clone()
        };
        assert_eq!(told(noon).await, taxi(), "{register:?}");

        silenced.silence(register.clone());
        let unheard = Unheard {
            register: register.clone(),
            since: Some(noon),
        };
        let marked = told(later).await;
        assert_eq!(marked.unheard, std::slice::from_ref(&unheard));
        assert_eq!(
            domain::trip::OrganisedTrip {
                unheard: Vec::new(),
                ..marked
            },
            taxi()
        );

        // Another process on the database knows when the register was last heard.
        let beside = Asked::new(Sample::that_obey(silenced.clone()));
        let mut trips = [ordinary(taxi())];
        beside.ask(&store, later, &mut trips).await.unwrap();
        assert_eq!(trips[0].trip.unheard, [unheard]);

        assert!(silenced.let_speak(&register));
        assert_eq!(told(later).await, taxi(), "{register:?}");
    }
}

#[tokio::test]
async fn a_register_that_was_never_heard_has_no_age() {
    let place = both::sqlite();
    let store = Store::open(&place.location).await.unwrap();
    let silenced = Silenced::default();
    silenced.silence(Register::Addresses);
    let asked = Asked::new(Sample::that_obey(silenced));
    let mut trips = [ordinary(taxi())];
    asked
        .ask(&store, at("2026-12-01T12:00:00Z"), &mut trips)
        .await
        .unwrap();
    assert_eq!(trips[0].trip.unheard.first().unwrap().since, None);
}

#[tokio::test]
async fn a_fee_that_nobody_knows_is_not_marked_as_old() {
    let place = both::sqlite();
    let store = Store::open(&place.location).await.unwrap();
    let silenced = Silenced::default();
    silenced.silence(Register::ExemptionCards);
    let asked = Asked::new(Sample::that_obey(silenced));
    let unknown = domain::trip::OrganisedTrip {
        copayment: Copayment::Unknown,
        ..taxi()
    };
    let mut trips = [ordinary(unknown.clone()), ordinary(taxi())];
    asked
        .ask(&store, at("2026-12-01T12:00:00Z"), &mut trips)
        .await
        .unwrap();
    assert_eq!(trips[0].trip, unknown);
    assert_eq!(trips[1].trip.unheard.len(), 1);
}

fn ordinary(trip: domain::trip::OrganisedTrip) -> Arc<StoredTrip> {
    Arc::new(StoredTrip {
        trip,
        visibility: Visibility::Ordinary,
    })
}

/// T38: what somebody pays is told with its age, and nothing is decided on what may have
/// changed meanwhile.
#[tokio::test]
async fn a_silent_register_leaves_the_fees_as_it_last_said_and_decides_nothing() {
    let place = both::sqlite();
    let store = Store::open(&place.location).await.unwrap();
    let person = StoredPerson {
        id: "per_1".parse().unwrap(),
        name: "Prøve".into(),
        born_on: "1980-01-01".parse().unwrap(),
        address_protected: false,
        youth_consent: false,
        died_on: None,
    };
    let card = FeeStanding::Card {
        from: "2026-04-03".parse().unwrap(),
    };
    let mut batch = store.begin().await.unwrap();
    batch.put_person(&person).await.unwrap();
    let stored = StoredFees {
        year: 2026,
        standing: card.clone(),
        counted: Some(domain::money::Ore(327_800)),
        checked_at: at("2026-11-30T08:00:00Z"),
    };
    batch.put_user_fees(&person.id, &stored).await.unwrap();
    batch.commit().await.unwrap();

    let (noon, later) = (at("2026-12-01T12:00:00Z"), at("2026-12-01T15:00:00Z"));
    let silenced = Silenced::default();
    let asked = Asked::new(Sample::that_obey(silenced.clone()));
    let fees = async |year, now| {
        asked
            .user_fees(&store, (&person.id, year), now)
            .await
            .unwrap()
    };
    let decided_on = async |year, now| {
        let asked = asked.exemption_card(&store, (&person.id, year), now).await;
        asked.unwrap()
    };
    let heard = fees(2026, noon).await;
    assert_eq!((&heard.standing, heard.checked_at), (&card, Some(noon)));
    let from = "2026-04-03".parse().unwrap();
    let by_card = Fact::Stated(ExemptionCard::ValidFrom(from), Source::Register);
    assert_eq!(decided_on(2026, noon).await, by_card);
    let other_year = fees(2025, noon).await;
    assert_eq!(other_year.standing, FeeStanding::Unknown);
    assert_eq!(decided_on(2025, noon).await, Fact::NotStated);

    silenced.silence(Register::ExemptionCards);
    let unheard = fees(2026, later).await;
    assert_eq!((&unheard.standing, unheard.checked_at), (&card, Some(noon)));
    assert_eq!(unheard.unheard.unwrap().since, Some(noon));
    assert_eq!(decided_on(2026, later).await, Fact::NotStated);
}
