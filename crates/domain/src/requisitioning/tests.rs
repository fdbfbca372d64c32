use super::*;
use crate::{escort::ChildAlone, sample::at};

use NeedWanted::{AloneInCar, ChildSeat, FrontSeat};

/// Two days before the trip, which is on Wednesday 2 December 2026.
const EARLY: &str = "2026-11-30T08:00:00Z";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const fn chair(which: Option<Wheelchair>) -> NeedWanted {
    NeedWanted::Wheelchair { which }
}

fn outbound() -> Wanted {
    Wanted {
        attested_by: Profession::Doctor,
        treatment: Treatment::Ordinary,
        ground: Ground::Health,
        directions: vec![Direction::Outbound],
        times: Times {
            pick_up: Some(at("2026-12-02T06:40:00Z")),
            appointment: Some(at("2026-12-02T08:15:00Z")),
        },
        series: None,
        mode: Mode::Taxi,
        needs: Vec::new(),
        escorts: EscortsWanted::default(),
    }
}

fn born(text: &str) -> Patient {
    Patient {
        born_on: day(text),
        is_dead: false,
    }
}

fn adult() -> Patient {
    born("1974-05-01")
}

fn refusals(wanted: &Wanted, patient: &Patient, now: &str) -> Vec<Refusal> {
    requisition(wanted, patient, at(now))
        .err()
        .unwrap_or_default()
}

#[test]
fn an_ordinary_trip_is_asked_for_as_stated() {
    let booked = requisition(&outbound(), &adult(), at(EARLY)).unwrap();
    let expected = Requisitioned {
        state: TripState::Requested,
        reviews: Vec::new(),
        direction: Direction::Outbound,
        times: vec![outbound().times],
        needs: Vec::new(),
        escorts: Escorts::default(),
        sharing: Sharing::NotSettled,
    };
    assert_eq!(booked, expected);
}

#[test]
fn only_those_on_the_list_attest_and_some_only_for_some_treatment() {
    use Profession::*;
    use Treatment::{AddictionInstitution, Ordinary, RefundedByHelfo};
    let alone = [
        Doctor,
        Psychologist,
        Midwife,
        PublicHealthNurse,
        Physiotherapist,
        Chiropractor,
        SpeechTherapist,
        AudioEducationist,
        Orthoptist,
        Dentist,
        HeadNurse,
        WardNurse,
        HeadOfXRayOrLaboratory,
        Designated,
    ];
    let on_the_list = alone.map(|who| (who, Ordinary, None));
    let elsewhere = Some(Refusal::NotForThisTreatment);
    #[rustfmt::skip]
    let others = [
        (DentalHygienist,    RefundedByHelfo,      None),
        (DentalHygienist,    Ordinary,             elsewhere),
        (HealthAndCareStaff, AddictionInstitution, None),
        (HealthAndCareStaff, Ordinary,             elsewhere),
        (Other,              Ordinary,             Some(Refusal::NotAPractitioner)),
        (Other,              AddictionInstitution, Some(Refusal::NotAPractitioner)),
    ];
    for (attested_by, treatment, refusal) in on_the_list.into_iter().chain(others) {
        let wanted = Wanted {
            attested_by,
            treatment,
            ..outbound()
        };
        let found = refusals(&wanted, &adult(), EARLY);
        assert_eq!(
            found,
            Vec::from_iter(refusal),
            "{attested_by:?} {treatment:?}"
        );
    }
}

#[test]
fn health_is_the_only_ground_and_the_patient_must_be_alive() {
    for (ground, expected) in [
        (Ground::Health, None),
        (Ground::NoPublicTransport, Some(Refusal::PatientPhones)),
        (Ground::Other, Some(Refusal::NoHealthReason)),
    ] {
        let wanted = Wanted {
            ground,
            ..outbound()
        };
        let found = refusals(&wanted, &adult(), EARLY);
        assert_eq!(found, Vec::from_iter(expected), "{ground:?}");
    }
    let dead = Patient {
        is_dead: true,
        ..adult()
    };
    assert_eq!(
        refusals(&outbound(), &dead, EARLY),
        [Refusal::PatientIsDead]
    );
}

#[test]
fn a_requisition_is_for_one_way() {
    use Direction::{Other, Outbound, Return};
    #[rustfmt::skip]
    let cases = [
        (vec![],                 vec![Refusal::OneWay]),
        (vec![Outbound],         vec![]),
        (vec![Other],            vec![]),
        (vec![Outbound, Return], vec![Refusal::OneWay]),
    ];
    for (directions, expected) in cases {
        let wanted = Wanted {
            directions: directions.clone(),
            ..outbound()
        };
        let found = refusals(&wanted, &adult(), EARLY);
        assert_eq!(found, expected, "{directions:?}");
    }
}

#[test]
fn it_exists_before_the_trip_and_before_13_on_the_last_working_day() {
    let deadline = at("2026-12-01T12:00:00Z");
    let late = Refusal::TooLate { deadline };
    #[rustfmt::skip]
    let cases = [
        ("the last second",        "2026-12-01T11:59:59Z", None),
        ("13:00 sharp",            "2026-12-01T12:00:00Z", Some(late)),
        ("just before the trip",   "2026-12-02T06:39:59Z", Some(late)),
        ("when it should begin",   "2026-12-02T06:40:00Z", Some(Refusal::TripHasBegun)),
    ];
    for (shows, now, expected) in cases {
        let found = refusals(&outbound(), &adult(), now);
        assert_eq!(found, Vec::from_iter(expected), "{shows}");
    }
    let monday = Wanted {
        times: Times {
            pick_up: None,
            appointment: Some(at("2026-12-07T08:15:00Z")),
        },
        ..outbound()
    };
    let deadline = at("2026-12-04T12:00:00Z");
    let late = Refusal::TooLate { deadline };
    assert_eq!(refusals(&monday, &adult(), "2026-12-04T11:59:59Z"), []);
    assert_eq!(refusals(&monday, &adult(), "2026-12-04T12:00:00Z"), [late]);
}

#[test]
fn the_times_are_stated_and_can_be_true() {
    use Direction::{Outbound, Return};
    let (early, late) = (at("2026-12-02T06:40:00Z"), at("2026-12-02T08:15:00Z"));
    let contradict = Some(Refusal::TimesContradict);
    #[rustfmt::skip]
    let cases = [
        ("nothing",                    Outbound, None,        None,       Some(Refusal::NoTime)),
        ("the treatment alone",        Outbound, None,        Some(late), None),
        ("the pick-up alone",          Return,   Some(late),  None,       None),
        ("out, a little before",       Outbound, Some(early), Some(late), None),
        ("out when treated",           Outbound, Some(late),  Some(late), contradict),
        ("home when treated",          Return,   Some(late),  Some(late), None),
        ("home before being treated",  Return,   Some(early), Some(late), contradict),
    ];
    for (shows, direction, pick_up, appointment, expected) in cases {
        let wanted = Wanted {
            directions: vec![direction],
            times: Times {
                pick_up,
                appointment,
            },
            ..outbound()
        };
        let found = refusals(&wanted, &adult(), EARLY);
        assert_eq!(found, Vec::from_iter(expected), "{shows}");
    }
}

#[test]
fn a_series_is_for_medical_grounds_and_keeps_its_hours_in_norway() {
    let series = |days: &[&str], on_medical_grounds| Wanted {
        series: Some(Series {
            days: days.iter().map(|text| day(text)).collect(),
            on_medical_grounds,
        }),
        ..outbound()
    };
    #[rustfmt::skip]
    let cases = [
        ("medical grounds",         series(&["2026-12-04"], true),               None),
        ("no medical grounds",      series(&["2026-12-04"], false),              Some(Refusal::SeriesNeedsMedicalGround)),
        ("no further day",          series(&[], true),                           Some(Refusal::SeriesDays)),
        ("the first day again",     series(&["2026-12-02"], true),               Some(Refusal::SeriesDays)),
        ("a day before the first",  series(&["2026-12-01"], true),               Some(Refusal::SeriesDays)),
        ("a day twice",             series(&["2026-12-04", "2026-12-04"], true), Some(Refusal::SeriesDays)),
    ];
    for (shows, wanted, expected) in cases {
        let found = refusals(&wanted, &adult(), EARLY);
        assert_eq!(found, Vec::from_iter(expected), "{shows}");
    }
    let booked = requisition(
        &series(&["2027-04-02", "2026-12-04"], true),
        &adult(),
        at(EARLY),
    );
    let times: Vec<_> = booked.unwrap().times;
    let pick_ups: Vec<_> = times.iter().filter_map(|times| times.pick_up).collect();
    let expected = [
        at("2026-12-02T06:40:00Z"),
        at("2026-12-04T06:40:00Z"),
        at("2027-04-02T05:40:00Z"),
    ];
    assert_eq!(pick_ups, expected);

    for (further, fits) in [(LONGEST_SERIES - 1, true), (LONGEST_SERIES, false)] {
        let days =
            (1..=further).map(|n| day("2026-12-02") + TimeDelta::days(i64::try_from(n).unwrap()));
        let long = Wanted {
            series: Some(Series {
                days: days.collect(),
                on_medical_grounds: true,
            }),
            ..outbound()
        };
        let found = refusals(&long, &adult(), EARLY);
        assert_eq!(found.is_empty(), fits, "{further}");
    }
}

#[test]
fn needs_are_stated_with_what_the_office_has_to_know() {
    use Refusal::{
        AloneNeedsHealthReason, AloneNeedsTaxi, ChildSeatAgeDiffers, ChildSeatNeedsAge,
        ChildSeatNeedsWeight, NeedTwice, WheelchairNeedsKind,
    };
    let seat = |weight_kg, age| ChildSeat {
        weight_kg,
        height_cm: None,
        age,
    };
    let alone = |for_health| AloneInCar { for_health };
    let (taxi, minibus) = (Mode::Taxi, Mode::Minibus);
    // Eight years old on the day.
    let child = born("2018-06-01");
    #[rustfmt::skip]
    let cases = [
        ("seat in front",          taxi.clone(),    vec![FrontSeat],                          vec![]),
        ("weight and age",         taxi.clone(),    vec![seat(Some(26), Some(8))],            vec![]),
        ("no weight",              taxi.clone(),    vec![seat(None, Some(8))],                vec![ChildSeatNeedsWeight]),
        ("a weight of nothing",    taxi.clone(),    vec![seat(Some(0), Some(8))],             vec![ChildSeatNeedsWeight]),
        ("no age",                 taxi.clone(),    vec![seat(Some(26), None)],               vec![ChildSeatNeedsAge]),
        ("another age",            taxi.clone(),    vec![seat(Some(26), Some(7))],            vec![ChildSeatAgeDiffers]),
        ("neither",                taxi.clone(),    vec![seat(None, None)],                   vec![ChildSeatNeedsWeight, ChildSeatNeedsAge]),
        ("a wheelchair",           taxi.clone(),    vec![chair(Some(Wheelchair::Electric))],  vec![]),
        ("which wheelchair",       taxi.clone(),    vec![chair(None)],                        vec![WheelchairNeedsKind]),
        ("alone for health",       taxi.clone(),    vec![alone(true)],                        vec![]),
        ("alone for comfort",      taxi.clone(),    vec![alone(false)],                       vec![AloneNeedsHealthReason]),
        ("alone in a minibus",     minibus,         vec![alone(true)],                        vec![AloneNeedsTaxi]),
        ("said twice",             taxi,            vec![FrontSeat, FrontSeat],               vec![NeedTwice]),
    ];
    for (shows, mode, needs, expected) in cases {
        let wanted = Wanted {
            mode,
            needs,
            escorts: EscortsWanted {
                count: 1,
                ..EscortsWanted::default()
            },
            ..outbound()
        };
        assert_eq!(refusals(&wanted, &child, EARLY), expected, "{shows}");
    }
}

#[test]
fn who_must_be_alone_shares_no_ride_and_the_reason_is_not_kept() {
    let wanted = Wanted {
        needs: vec![AloneInCar { for_health: true }],
        ..outbound()
    };
    let booked = requisition(&wanted, &adult(), at(EARLY)).unwrap();
    assert_eq!(booked.needs, [Need::AloneInCar]);
    assert_eq!(booked.sharing, Sharing::Alone);
    assert!(!may_share(&booked.needs));
    assert!(may_share(&[Need::FrontSeat]));
}

#[test]
fn escorts_of_an_adult_need_a_reason() {
    use Refusal::{EscortMissing, EscortNeedsReason, SecondEscortNeedsReason, TooManyEscorts};
    #[rustfmt::skip]
    let cases = [
        // count, one needed, two needed
        (0, false, false, None),
        (0, true,  false, Some(EscortMissing)),
        (1, false, false, Some(EscortNeedsReason)),
        (1, true,  false, None),
        (1, true,  true,  Some(EscortMissing)),
        (2, true,  false, Some(SecondEscortNeedsReason)),
        (2, true,  true,  None),
        (3, true,  true,  Some(TooManyEscorts)),
    ];
    for (count, needed_on_the_way, two_needed, expected) in cases {
        let wanted = Wanted {
            escorts: EscortsWanted {
                count,
                needed_on_the_way,
                two_needed,
            },
            ..outbound()
        };
        let found = refusals(&wanted, &adult(), EARLY);
        let case = (count, needed_on_the_way, two_needed);
        assert_eq!(found, Vec::from_iter(expected), "{case:?}");
        // On the day of the trip the patient has been 18 for a day, or will be tomorrow.
        let of_age = refusals(&wanted, &born("2008-12-02"), EARLY);
        assert_eq!(of_age, Vec::from_iter(expected), "{case:?}");
    }
}

#[test]
fn children_go_alone_by_age_and_may_have_two_escorts() {
    use Review::{ChildBelowTwelveAlone, ChildFromTwelveAlone, SecondEscortOfChild};
    let refused = || Err(vec![Refusal::ChildMayNotTravelAlone]);
    #[rustfmt::skip]
    let cases = [
        // what it shows                        born          escorts  reviews
        ("five, at school from next August",    "2021-01-01", 0, refused()),
        ("five, goes to school",                "2020-12-31", 0, Ok(vec![ChildBelowTwelveAlone])),
        ("the day before 12",                   "2014-12-03", 0, Ok(vec![ChildBelowTwelveAlone])),
        ("12 today",                            "2014-12-02", 0, Ok(vec![ChildFromTwelveAlone])),
        ("the day before 18",                   "2008-12-03", 0, Ok(vec![ChildFromTwelveAlone])),
        ("18 today",                            "2008-12-02", 0, Ok(vec![])),
        ("four, with an escort"  ,              "2022-01-01", 1, Ok(vec![])),
        ("four, with two"  ,                    "2022-01-01", 2, Ok(vec![SecondEscortOfChild])),
        ("the day before 18 with two",          "2008-12-03", 2, Ok(vec![SecondEscortOfChild])),
    ];
    for (shows, born_on, count, expected) in cases {
        let wanted = Wanted {
            escorts: EscortsWanted {
                count,
                ..EscortsWanted::default()
            },
            ..outbound()
        };
        let booked = requisition(&wanted, &born(born_on), at(EARLY));
        let state = booked.as_ref().map(|booked| booked.state.clone());
        let is_reviewed = expected.as_ref().is_ok_and(|reviews| !reviews.is_empty());
        assert_eq!(state == Ok(TripState::NeedsReview), is_reviewed, "{shows}");
        assert_eq!(booked.map(|booked| booked.reviews), expected, "{shows}");
    }
}

#[test]
fn a_child_starts_school_in_august_of_the_year_it_completes_six() {
    use ChildAlone::{NotAllowed, OfficeDecides};
    let patient = born("2020-10-10");
    for (leaves, now, expected) in [
        ("2026-07-31T06:40:00Z", "2026-07-01T08:00:00Z", NotAllowed),
        (
            "2026-08-01T06:40:00Z",
            "2026-07-01T08:00:00Z",
            OfficeDecides,
        ),
    ] {
        let wanted = Wanted {
            times: Times {
                pick_up: Some(at(leaves)),
                appointment: None,
            },
            escorts: EscortsWanted {
                count: 1,
                ..EscortsWanted::default()
            },
            ..outbound()
        };
        let booked = requisition(&wanted, &patient, at(now)).unwrap();
        assert_eq!(booked.escorts.child_alone, Some(expected), "{leaves}");
        assert_eq!(booked.escorts.approved, 1);
    }
}

#[test]
fn everything_that_stands_against_it_is_said_at_once() {
    let wanted = Wanted {
        attested_by: Profession::Other,
        directions: vec![Direction::Outbound, Direction::Return],
        needs: vec![chair(None)],
        escorts: EscortsWanted {
            count: 3,
            ..EscortsWanted::default()
        },
        ..outbound()
    };
    let expected = [
        Refusal::NotAPractitioner,
        Refusal::WheelchairNeedsKind,
        Refusal::TooManyEscorts,
        Refusal::OneWay,
    ];
    assert_eq!(refusals(&wanted, &adult(), EARLY), expected);
}
