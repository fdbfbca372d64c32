use std::collections::BTreeSet;

use domain::{
    oslo,
    phase::{Phase, phase},
    pick_up::ActiveTime,
    plausibility::{Contradiction, contradictions},
    state::TripState,
    stated_time::{SaidBy, StatedTime, TimeSlot},
};

use super::super::{OLA, PER};
use super::*;
use crate::store::{Location, Store};

/// Ordinary days and the days on which calendars break.
const CLOCKS: [&str; 13] = [
    "2026-12-01T09:00:00Z",
    "2026-11-23T01:35:12.345678Z",
    "2026-12-31T22:59:59Z",
    "2026-12-31T23:00:00Z",
    "2027-03-26T12:00:00Z",
    "2027-03-27T23:30:00Z",
    "2027-03-28T00:59:00Z",
    "2027-03-28T01:00:00Z",
    "2027-03-28T22:10:00Z",
    "2026-10-24T22:30:00Z",
    "2026-10-25T00:30:00Z",
    "2028-02-28T23:30:00Z",
    "2028-02-29T12:00:00Z",
];

fn at_every_clock(check: impl Fn(DateTime<Utc>, &Scene)) {
    for clock in CLOCKS {
        let now = clock.parse().unwrap();
        check(now, &scene(now));
    }
}

fn named<'a>(scene: &'a Scene, id: &str) -> &'a OrganisedTrip {
    &scene
        .trips
        .iter()
        .find(|booked| booked.trip.id.as_str() == id)
        .unwrap()
        .trip
}

fn of(scene: &Scene, persona: Persona) -> usize {
    scene
        .trips
        .iter()
        .filter(|booked| booked.trip.person == persona.id())
        .count()
}

fn times(trip: &OrganisedTrip) -> Vec<&StatedTime> {
    trip.segments
        .iter()
        .flat_map(|segment| {
            let pick_up = &segment.pick_up;
            [
                &pick_up.scheduled,
                &pick_up.promised,
                &pick_up.estimated,
                &segment.arrival,
            ]
        })
        .chain(trip.appointment.as_ref().map(|treatment| &treatment.starts))
        .filter_map(TimeSlot::time)
        .collect()
}

#[test]
fn tomorrow_is_tomorrow_and_today_is_the_next_hour_whatever_the_clock_says() {
    at_every_clock(|now, scene| {
        let taxi = named(scene, "trp_kari_tomorrow");
        let tomorrow = oslo::date(now).succ_opt();
        assert_eq!(taxi.day(), tomorrow, "{now}");
        let ActiveTime::Set(_, time) = taxi.segments.first().pick_up.active() else {
            panic!("the taxi of tomorrow has a pick-up time");
        };
        let clock = oslo::clock(time.when.earliest()).to_string();
        assert_eq!(clock, "08:10:00", "{now}");
        for trip in ["trp_turid_today", "trp_arne_today", "trp_berit_today"] {
            assert_eq!(
                phase(named(scene, trip), now),
                Phase::During,
                "{trip} {now}"
            );
        }
    });
}

#[test]
fn nothing_is_stated_in_the_future_and_earlier_times_are_older() {
    at_every_clock(|now, scene| {
        let mut moved = 0;
        for StoredTrip { trip, .. } in &scene.trips {
            assert!(trip.updated_at < now, "{} {now}", trip.id);
            assert!(trip.needs.said_at < now, "{} {now}", trip.id);
            for time in times(trip) {
                assert!(time.said_at < now, "{} {now}", trip.id);
                if let Some(earlier) = time.previous {
                    assert!(earlier.said_at < time.said_at, "{} {now}", trip.id);
                    assert_ne!(earlier.when, time.when, "{} {now}", trip.id);
                    moved += 1;
                }
            }
        }
        assert!(moved >= 4, "{now}: {moved} times have moved");
    });
}

#[test]
fn no_requisition_says_anything_before_it_is_issued() {
    at_every_clock(|now, scene| {
        for StoredTrip { trip, .. } in &scene.trips {
            let by_requisition = times(trip)
                .into_iter()
                .filter(|time| time.said_by == SaidBy::Requisition)
                .flat_map(|time| [Some(time.said_at), time.previous.map(|time| time.said_at)])
                .flatten();
            let needs = &trip.needs;
            let needs = (needs.said_by == SaidBy::Requisition).then_some(needs.said_at);
            for said_at in by_requisition.chain(needs) {
                let issued_on = trip.requisition.issued_on;
                assert!(issued_on <= Some(oslo::date(said_at)), "{} {now}", trip.id);
            }
        }
    });
}

#[test]
fn only_the_trip_made_to_be_impossible_is_impossible() {
    at_every_clock(|now, scene| {
        for StoredTrip { trip, .. } in &scene.trips {
            let expected: &[Contradiction] = if trip.id.as_str() == "trp_kari_impossible" {
                &[
                    Contradiction::PickUpAfterAppointment,
                    Contradiction::ArrivalAfterAppointment,
                ]
            } else {
                &[]
            };
            assert_eq!(contradictions(trip), expected, "{} {now}", trip.id);
        }
    });
}

#[test]
fn trips_that_are_over_lie_behind_and_the_others_ahead() {
    at_every_clock(|now, scene| {
        for StoredTrip { trip, .. } in &scene.trips {
            let over = matches!(
                trip.state,
                TripState::Completed | TripState::NoShow | TripState::Expired
            );
            if let Some(anchor) = trip.anchor() {
                let today = trip.id.as_str().ends_with("_today");
                assert_eq!(anchor < now, over || (today && anchor < now), "{}", trip.id);
            }
        }
    });
}

#[test]
fn ids_are_unique_and_counterparts_point_at_each_other() {
    at_every_clock(|now, scene| {
        let ids: BTreeSet<_> = scene.trips.iter().map(|booked| &booked.trip.id).collect();
        assert_eq!(ids.len(), scene.trips.len(), "{now}");
        for StoredTrip { trip, .. } in &scene.trips {
            if let Some(counterpart) = &trip.counterpart {
                let other = named(scene, counterpart.as_str());
                assert_eq!(other.counterpart.as_ref(), Some(&trip.id), "{now}");
                assert_eq!(other.person, trip.person, "{now}");
            }
        }
        let subjects: BTreeSet<_> = scene.people.iter().map(|(_, subject)| subject).collect();
        assert_eq!(subjects.len(), ALL.len());
    });
}

#[test]
fn everyone_has_the_age_and_the_number_of_trips_they_are_made_for() {
    at_every_clock(|now, scene| {
        for persona in ALL {
            let who = scene
                .people
                .iter()
                .map(|(who, _)| who)
                .find(|who| who.id == persona.id())
                .unwrap();
            for later in [0, 7, 60] {
                let age =
                    oslo::completed_years(who.born_on, oslo::date(now + TimeDelta::days(later)));
                assert_eq!(age, Some(persona.age), "{} {now}", persona.key);
            }
        }
        for (persona, trips) in [
            (PER, per::COUNT),
            (OLA, 0),
            (NORA, 2),
            (EMIL, 2),
            (KARI, 14),
        ] {
            assert_eq!(of(scene, persona), trips, "{} {now}", persona.key);
        }
        assert_eq!(of(scene, EVIL), hostile::TEXTS.len() + 1, "{now}");
        assert!(named(scene, "trp_leif_next_01_out").day() > Some(oslo::date(now)));
    });
}

#[test]
fn the_trips_that_are_hidden_from_guardians_are_those_made_for_it() {
    let now = "2026-12-01T09:00:00Z".parse().unwrap();
    let hidden: Vec<_> = scene(now)
        .trips
        .into_iter()
        .filter(|booked| booked.visibility == Visibility::HiddenFromGuardians)
        .map(|booked| booked.trip.id.to_string())
        .collect();
    assert_eq!(hidden, ["trp_emil_hidden", "trp_ida_youth_out"]);
}

#[test]
fn of_two_powers_of_attorney_one_still_holds() {
    let now: DateTime<Utc> = "2026-12-01T09:00:00Z".parse().unwrap();
    let holds: Vec<_> = scene(now)
        .representations
        .into_iter()
        .filter(|given| given.holder == SOLVEIG.id())
        .map(|given| {
            (
                given.person,
                given.valid_until.is_some_and(|until| until > now),
            )
        })
        .collect();
    assert_eq!(holds, [(LEIF.id(), true), (KARI.id(), false)]);
}

#[test]
fn nothing_in_the_scene_looks_like_a_national_identity_number() {
    let now = "2026-12-01T09:00:00Z".parse().unwrap();
    for booked in scene(now).trips {
        let text = serde_json::to_string(&booked.trip).unwrap();
        let eleven = text
            .split(|c: char| !c.is_ascii_digit())
            .find(|digits| digits.len() == 11);
        assert_eq!(eleven, None, "{}", booked.trip.id);
    }
}

#[test]
fn the_long_name_is_as_long_as_it_says() {
    assert_eq!(
        hostile::long_name().chars().count(),
        hostile::LONG_NAME_CHARS
    );
}

#[tokio::test]
async fn the_database_keeps_every_text_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scene.db");
    let Ok(location) = file.to_str().unwrap().parse::<Location>();
    let store = Store::open(&location).await.unwrap();
    let scene = scene("2026-12-01T09:00:00Z".parse().unwrap());
    let issuer = "http://127.0.0.1:8080/dev-idp";
    // Twice: a service that starts again fills in again.
    for _ in 0..2 {
        let mut batch = store.begin().await.unwrap();
        scene.write(&mut batch, issuer).await.unwrap();
        batch.commit().await.unwrap();
    }
    for (person, subject) in &scene.people {
        let kept = store.who_asks(issuer, subject, None).await.unwrap();
        assert_eq!(kept.map(|who| who.person).as_ref(), Some(person));
    }
    for trip in &scene.trips {
        let kept = store.trip(&trip.trip.id).await.unwrap();
        assert_eq!(kept.as_ref(), Some(trip));
    }
}
