use domain::money::Ore;

use super::*;
use crate::{
    decision::{
        Doubt,
        Outcome::{CaseWorker, Granted, MissingFacts, NoRight, NothingToPay},
    },
    facts::{
        Age, Cost, CostKind, EscortBasis, Fact, Facts, Flight, LodgingKind, Metres, Mode,
        OtherPlace, Purpose, Stay, TreatmentKind,
    },
    rules::cases::{
        check, day, decided, each_leg, figure, pending, sure, travel_metres, travel_on, treatment,
        unknown, verdict,
    },
};

use EscortBasis::{
    AbortionBoardSupport, Child, Confirmed, NotConfirmed, PreventsAbsconding, SecondJustified,
};
use Verdict::{Fails, Holds, Judged, Missing, Told};

/// What the ordinary trip gives the patient, in øre.
const WAY: i64 = 42_00;

/// What 60.0 km give an escort there and back.
const BOTH_WAYS: i64 = 2 * 192_00;

fn along(facts: &mut Facts, basis: EscortBasis) -> &mut Escort {
    let escort = Escort {
        basis: Fact::said(basis),
        ..Escort::default()
    };
    facts.trips[0].escorts.push(escort);
    facts.trips[0].escorts.last_mut().unwrap()
}

/// Patient and escort by bus, both with tickets: what the escort gets is seen in the sum.
fn by_bus(facts: &mut Facts, basis: EscortBasis) -> &mut Escort {
    each_leg(facts, |leg| {
        leg.mode = Fact::said(Mode::PublicTransport);
        leg.costs = vec![Cost {
            kind: CostKind::Ticket,
            amount: Ore(120_00),
            receipt: Fact::said(true),
        }];
    });
    let escort = along(facts, basis);
    escort.tickets = Fact::said(Ore(240_00));
    escort
}

fn born(facts: &mut Facts, on: &str) {
    facts.patient.age = Fact::said(Age::BornOn(day(on)));
}

#[test]
fn an_escort_comes_along_whose_need_is_confirmed() {
    #[rustfmt::skip]
    check(&[
        ("17-1", "nobody came along",      |_| {},                                 None,         Granted,    WAY),
        ("17-1", "confirmed",              |f| { by_bus(f, Confirmed); },          Some(Holds),  Granted,    WAY + BOTH_WAYS),
        ("17-1", "against absconding",     |f| { by_bus(f, PreventsAbsconding); }, Some(Holds),  Granted,    WAY + BOTH_WAYS),
        ("17-1", "not confirmed",          |f| { by_bus(f, NotConfirmed); },       Some(Fails),  Granted,    WAY),
        ("17-1", "nobody asked",           |f| by_bus(f, Confirmed).basis = Fact::NotStated, Some(Fails), Granted, WAY),
        ("17-1", "does not know",          |f| by_bus(f, Confirmed).basis = unknown(), Some(Judged), CaseWorker, WAY),
        ("17-1", "the patient has no right at all", |f| { by_bus(f, Confirmed); treatment(f).purpose = Fact::said(Purpose::CollectingMedicine); }, None, NoRight, 0),
        ("24-4", "an escort pays no fee",  |f| { by_bus(f, Confirmed); },          Some(Told),   Granted,    WAY + BOTH_WAYS),
    ]);
    let judged = decided(|f| by_bus(f, Confirmed).basis = unknown());
    assert_eq!(pending(&judged, "21-9"), BOTH_WAYS);
}

#[test]
fn a_child_has_an_escort_until_the_day_it_is_eighteen() {
    // The trip is on 2026-02-10, and free of the fee below 16: 384.00 kr.
    #[rustfmt::skip]
    check(&[
        ("17-2", "18 the day after",           |f| { by_bus(f, Child); born(f, "2008-02-11"); }, Some(Holds), Granted, WAY + BOTH_WAYS),
        ("17-2", "18 on the day",              |f| { by_bus(f, Child); born(f, "2008-02-10"); }, Some(Fails), Granted, WAY),
        ("17-2", "nothing said of the need",   |f| { by_bus(f, Child).basis = Fact::NotStated; born(f, "2008-02-11"); }, Some(Holds), Granted, WAY + BOTH_WAYS),
        ("17-2", "not confirmed",              |f| { by_bus(f, NotConfirmed); born(f, "2008-02-11"); }, Some(Holds), Granted, WAY + BOTH_WAYS),
        ("17-2", "a child below the age of the fee", |f| { by_bus(f, Child); born(f, "2016-05-01"); }, Some(Holds), Granted, 384_00 + BOTH_WAYS),
        ("17-2", "no age said",                |f| { by_bus(f, Child); f.patient.age = unknown(); }, Some(Missing), MissingFacts, WAY),
    ]);
    assert_eq!(
        figure(
            &decided(|f| {
                by_bus(f, Child);
            }),
            "17-2"
        ),
        Some(45)
    );
}

#[test]
fn a_second_escort_is_judged() {
    fn second(facts: &mut Facts, first: EscortBasis, second: EscortBasis) {
        by_bus(facts, first);
        along(facts, second).tickets = Fact::said(Ore(240_00));
    }
    #[rustfmt::skip]
    check(&[
        ("17-3", "one escort",              |f| { by_bus(f, Confirmed); },            None,         Granted,    WAY + BOTH_WAYS),
        ("17-3", "a second one, confirmed", |f| second(f, Confirmed, Confirmed),      Some(Judged), CaseWorker, WAY + BOTH_WAYS),
        ("17-3", "a second one, justified", |f| second(f, Confirmed, SecondJustified), Some(Judged), CaseWorker, WAY + BOTH_WAYS),
        ("17-3", "a second one, not confirmed", |f| second(f, Confirmed, NotConfirmed), None,       Granted,    WAY + BOTH_WAYS),
    ]);
    let second = decided(|f| second(f, Confirmed, Confirmed));
    assert_eq!(pending(&second, "21-9"), BOTH_WAYS);
}

#[test]
fn a_short_way_of_their_own_takes_nothing_from_an_escort() {
    fn goes(facts: &mut Facts, metres: u32) {
        by_bus(facts, Confirmed).distance = Fact::said(Metres(metres));
    }
    #[rustfmt::skip]
    check(&[
        ("17-5", "9.999 km",         |f| goes(f, 9_999),  Some(Holds), Granted, WAY + 2 * 32_00),
        ("17-5", "10 km",            |f| goes(f, 10_000), None,        Granted, WAY + 2 * 32_00),
        ("17-5", "one minimum fare", |f| by_bus(f, Confirmed).minimum_fare = Fact::said(true), Some(Holds), Granted, WAY + BOTH_WAYS),
        ("17-5", "more than one fare", |f| by_bus(f, Confirmed).minimum_fare = Fact::said(false), None, Granted, WAY + BOTH_WAYS),
    ]);
}

#[test]
fn an_escort_from_afar_is_paid_where_the_patient_goes_short() {
    fn from(facts: &mut Facts, metres: u32) -> &mut Escort {
        travel_metres(facts, 9_999);
        let escort = along(facts, Confirmed);
        escort.distance = Fact::said(Metres(metres));
        escort
    }
    #[rustfmt::skip]
    check(&[
        ("17-6", "10 km exactly",           |f| { from(f, 10_000); },                          Some(Fails),   NoRight,      0),
        ("17-6", "a metre more",            |f| { from(f, 10_001); },                          Some(Holds),   Granted,      2 * 32_00),
        ("17-6", "60 km",                   |f| { from(f, 60_000); },                          Some(Holds),   Granted,      BOTH_WAYS),
        ("17-6", "no way of their own",     |f| from(f, 0).distance = Fact::NotStated,         Some(Fails),   NoRight,      0),
        ("17-6", "does not know how far",   |f| from(f, 0).distance = unknown(),               Some(Missing), MissingFacts, 0),
        ("17-6", "by one minimum fare",     |f| from(f, 60_000).minimum_fare = Fact::said(true), Some(Fails), NoRight,      0),
        ("17-6", "perhaps by one minimum fare", |f| from(f, 60_000).minimum_fare = unknown(),  Some(Judged),  CaseWorker,   0),
        ("17-6", "nobody confirmed a need", |f| from(f, 60_000).basis = Fact::said(NotConfirmed), None,       NoRight,      0),
        ("17-6", "on the last day of the old text", |f| { from(f, 60_000); travel_on(f, "2025-03-02"); }, Some(Fails), NoRight, 0),
        ("17-6", "on the first of the new", |f| { from(f, 60_000); travel_on(f, "2025-03-03"); }, Some(Holds), Granted,     2 * 186_00),
        ("17-6", "the patient's way is long enough", |f| { from(f, 60_000); travel_metres(f, 10_000); treatment(f).minimum_fare = Fact::said(false); }, None, NothingToPay, 0),
        ("17-6", "the patient's by one fare", |f| { from(f, 60_000); travel_metres(f, 30_000); treatment(f).minimum_fare = Fact::said(true); }, Some(Holds), Granted, BOTH_WAYS),
        ("17-6", "a nearer hospital plays no part at home", |f| { from(f, 60_000); treatment(f).nearest_distance = Fact::said(Metres(0)); }, Some(Holds), Granted, BOTH_WAYS),
        ("17-6", "300 km",                  |f| { from(f, 300_000); },                         Some(Holds),   Granted,      2 * 960_00),
        ("17-6", "a metre more than 300 km", |f| { from(f, 300_001); },                        Some(Holds),   CaseWorker,   0),
    ]);
    assert_eq!(
        figure(
            &decided(|f| {
                from(f, 10_001);
            }),
            "17-6"
        ),
        Some(10_001)
    );
}

#[test]
fn acute_help_of_the_patient_takes_nothing_from_an_escort_from_afar() {
    type Row = (&'static str, &'static str, fn(&mut Facts), i64);
    #[rustfmt::skip]
    let cases: [Row; 4] = [
        ("17-6", "the escort gets more",     |_| {},                             BOTH_WAYS),
        ("17-6", "how far is not known",     |f| f.trips[0].escorts[0].distance = unknown(), 0),
        ("17-6", "the patient gets more",    |f| f.trips[0].escorts[0].distance = Fact::said(Metres(10_001)), 2 * 32_00),
        ("17-6", "neither from afar",        |f| f.trips[0].escorts[0].distance = Fact::said(Metres(10_000)), 0),
    ];
    for (rule, shows, change, expected) in cases {
        let found = decided(|f| {
            travel_metres(f, 9_999);
            treatment(f).acute = Fact::said(true);
            along(f, Confirmed).distance = Fact::said(Metres(60_000));
            change(f);
        });
        assert_eq!(found.net.0, expected, "{shows}");
        assert_eq!(sure(&found, rule), expected, "{shows}");
    }
}

#[test]
fn what_freight_may_give_stays_whoever_is_paid_for_the_way() {
    for acute in [false, true] {
        let found = decided(|f| {
            travel_metres(f, 9_999);
            treatment(f).acute = Fact::said(acute);
            along(f, Confirmed).distance = Fact::said(Metres(60_000));
            each_leg(f, |leg| {
                leg.costs = vec![Cost {
                    kind: CostKind::Freight,
                    amount: Ore(300_00),
                    receipt: Fact::said(true),
                }];
            });
        });
        assert_eq!(found.net.0, BOTH_WAYS, "acute: {acute}");
        let freight = 2 * (300_00 - 171_00);
        assert_eq!(found.at_best().0, BOTH_WAYS + freight, "acute: {acute}");
    }
}

#[test]
fn a_cheaper_escort_and_one_who_is_paid_already_are_judged() {
    #[rustfmt::skip]
    check(&[
        ("17-7", "no cheaper one",        |f| by_bus(f, Confirmed).cheaper_found = Fact::said(false),      None,         Granted,    WAY + BOTH_WAYS),
        ("17-7", "a cheaper one",         |f| by_bus(f, Confirmed).cheaper_found = Fact::said(true),       Some(Judged), CaseWorker, WAY),
        ("17-7", "does not know",         |f| by_bus(f, Confirmed).cheaper_found = unknown(),              Some(Judged), CaseWorker, WAY),
        ("27-1", "paid by nobody",        |f| by_bus(f, Confirmed).paid_by_public_body = Fact::said(false), None,        Granted,    WAY + BOTH_WAYS),
        ("27-1", "paid by a municipality", |f| by_bus(f, Confirmed).paid_by_public_body = Fact::said(true), Some(Judged), CaseWorker, WAY),
        ("27-1", "does not know",         |f| by_bus(f, Confirmed).paid_by_public_body = unknown(),        Some(Judged), CaseWorker, WAY),
    ]);
}

#[test]
fn a_support_person_at_the_abortion_board_is_an_escort_from_june_2025() {
    #[rustfmt::skip]
    check(&[
        ("17-8", "on 31 May 2025",  |f| { by_bus(f, AbortionBoardSupport); travel_on(f, "2025-05-31"); }, Some(Fails),  Granted,    2 * 15_00),
        ("17-8", "on 1 June 2025",  |f| { by_bus(f, AbortionBoardSupport); travel_on(f, "2025-06-01"); }, Some(Judged), CaseWorker, 2 * 15_00),
    ]);
    let judged = decided(|f| {
        by_bus(f, AbortionBoardSupport);
        travel_on(f, "2025-06-01");
    });
    assert_eq!(pending(&judged, "21-9"), 2 * 186_00);
}

#[test]
fn one_of_two_in_a_car_is_paid() {
    #[rustfmt::skip]
    check(&[
        ("21-8", "nobody came along",          |_| {},                                                     None,       Granted, WAY),
        ("21-8", "an escort in the car",       |f| { along(f, Confirmed); },                               Some(Told), Granted, WAY),
        ("21-8", "tickets for a car",          |f| along(f, Confirmed).tickets = Fact::said(Ore(240_00)),  Some(Told), Granted, WAY),
        ("21-8", "by bus, the escort without tickets", |f| by_bus(f, Confirmed).tickets = Fact::NotStated, Some(Told), Granted, WAY),
        ("21-8", "by bus, tickets for nothing", |f| by_bus(f, Confirmed).tickets = Fact::said(Ore(0)),     Some(Told), Granted, WAY),
        ("21-8", "by bus, both with tickets",  |f| { by_bus(f, Confirmed); },                              None,       Granted, WAY + BOTH_WAYS),
    ]);
    let in_the_car = decided(|f| {
        along(f, Confirmed);
    });
    assert!(in_the_car.doubts.contains(&Doubt::EscortInstead));
    let by_bus = decided(|f| {
        by_bus(f, Confirmed);
    });
    assert!(!by_bus.doubts.contains(&Doubt::EscortInstead));
}

#[test]
fn both_are_paid_who_document_scheduled_transport() {
    fn patient_receipt(facts: &mut Facts, receipt: Fact<bool>) {
        by_bus(facts, Confirmed);
        each_leg(facts, |leg| leg.costs[0].receipt = receipt);
    }
    fn far(facts: &mut Facts, metres: u32, fare: Fact<Ore>) {
        by_bus(facts, Confirmed).tickets = Fact::said(Ore(1_800_00));
        travel_metres(facts, metres);
        each_leg(facts, |leg| leg.cheapest_fare = fare);
    }
    const FARE: Fact<Ore> = Fact::said(Ore(1_000_00));
    #[rustfmt::skip]
    check(&[
        ("21-9", "both",                      |f| { by_bus(f, Confirmed); },               Some(Holds),   Granted,      WAY + BOTH_WAYS),
        ("21-9", "the patient has no receipt", |f| patient_receipt(f, Fact::said(false)),  Some(Fails),   Granted,      WAY),
        ("21-9", "nobody asked the patient",  |f| patient_receipt(f, Fact::NotStated),     Some(Fails),   Granted,      WAY),
        ("21-9", "the patient may have one",  |f| patient_receipt(f, unknown()),           Some(Judged),  CaseWorker,   WAY),
        ("21-9", "the escort may have one",   |f| by_bus(f, Confirmed).tickets = unknown(), Some(Judged), CaseWorker,   WAY),
        ("21-9", "how far is not known",      |f| by_bus(f, Confirmed).distance = unknown(), Some(Holds), MissingFacts, WAY),
        ("21-9", "the escort's own way",      |f| by_bus(f, Confirmed).distance = Fact::said(Metres(30_000)), Some(Holds), Granted, WAY + 2 * 96_00),
        ("21-9", "300 km at the standard rate", |f| far(f, 300_000, FARE),                 Some(Holds),   Granted,      4 * 960_00 - 2 * 171_00),
        ("21-9", "a metre more: what was paid, up to the cheapest fare", |f| far(f, 300_001, FARE), Some(Holds), Granted, 2 * (1_000_00 - 171_00) + 1_800_00),
        ("21-9", "beyond, and the trust ordered a part", |f| { far(f, 400_000, FARE); each_leg(f, |leg| leg.ordered_distance = Fact::said(Metres(50_000))); }, Some(Holds), CaseWorker, 0),
        ("21-9", "beyond, and the fare is not known", |f| far(f, 300_001, unknown()),      Some(Holds),   CaseWorker,   0),
    ]);
    assert_eq!(
        verdict(
            &decided(|f| {
                by_bus(f, Confirmed);
                each_leg(f, |leg| leg.mode = Fact::said(Mode::Several));
            }),
            "21-9"
        ),
        Some(Judged),
        "of several ways a part has another rule"
    );
}

#[test]
fn what_is_judged_or_ordered_of_the_patients_way_is_so_of_the_escorts() {
    /// A physiotherapist 60 km away, the nearest so far from the patient's home.
    fn farther_away(facts: &mut Facts, nearest: u32) -> &mut Escort {
        treatment(facts).kind = Fact::said(TreatmentKind::OtherWithRefund);
        treatment(facts).other_place = Fact::said(OtherPlace::FartherAway);
        treatment(facts).nearest_distance = Fact::said(Metres(nearest));
        facts.trips[0].escorts.last_mut().unwrap()
    }
    fn ordered(facts: &mut Facts, metres: u32) -> &mut Escort {
        each_leg(facts, |leg| {
            leg.ordered_distance = Fact::said(Metres(metres))
        });
        facts.trips[0].escorts.last_mut().unwrap()
    }
    fn flies(facts: &mut Facts, on: &str) {
        by_bus(facts, Confirmed);
        travel_on(facts, on);
        each_leg(facts, |leg| leg.mode = Fact::said(Mode::Flight));
    }
    const OWN: Fact<Metres> = Fact::said(Metres(60_000));
    #[rustfmt::skip]
    check(&[
        ("21-9", "as if to the nearest",            |f| { by_bus(f, Confirmed); farther_away(f, 55_000); }, Some(Holds), Granted, 2 * (176_00 - 171_00) + 2 * 176_00),
        ("21-9", "how far the nearest is from the escort's own home is not known", |f| { by_bus(f, Confirmed); farther_away(f, 55_000).distance = OWN; }, Some(Judged), CaseWorker, 2 * (176_00 - 171_00)),
        ("21-9", "the nearest is as far as they went", |f| { by_bus(f, Confirmed); farther_away(f, 60_000).distance = OWN; }, Some(Holds), Granted, WAY + BOTH_WAYS),
        ("17-6", "the nearest is too near for the patient", |f| { along(f, Confirmed); farther_away(f, 9_900).distance = OWN; }, Some(Judged), CaseWorker, 0),
        ("21-9", "the trust ordered 20 km",         |f| { by_bus(f, Confirmed); ordered(f, 20_000); }, Some(Holds), Granted, 2 * 128_00),
        ("21-9", "the trust ordered part of another way", |f| { by_bus(f, Confirmed); ordered(f, 20_000).distance = OWN; }, Some(Judged), CaseWorker, 0),
        ("21-9", "the trust ordered all",           |f| { by_bus(f, Confirmed); ordered(f, 60_000); }, Some(Holds), NothingToPay, 0),
        ("21-9", "the trust ordered the flight",    |f| { flies(f, "2025-03-03"); each_leg(f, |leg| leg.flight = Some(Flight { ordered: Fact::said(true) })); }, Some(Judged), CaseWorker, 0),
        ("21-9", "the person ordered the flight",   |f| { flies(f, "2025-03-03"); each_leg(f, |leg| leg.flight = Some(Flight::default())); }, Some(Holds), Granted, 2 * 15_00 + 2 * 186_00),
        ("21-9", "by air before March 2025",        |f| flies(f, "2025-03-02"), Some(Judged), CaseWorker, 0),
        ("21-9", "by air since then",               |f| flies(f, "2025-03-03"), Some(Holds), Granted, 2 * 15_00 + 2 * 186_00),
    ]);
}

#[test]
fn escorts_beyond_the_last_number_are_no_grant() {
    let many = decided(|f| {
        for _ in 0..300 {
            by_bus(f, Confirmed);
        }
    });
    assert_eq!(many.outcome, CaseWorker);
    assert_eq!(many.net.0, WAY + BOTH_WAYS);
}

#[test]
fn a_stay_that_is_not_said_is_empty() {
    let mut stay = Stay::default();
    assert!(stay.is_empty());
    stay.lodging.push(crate::facts::Lodging {
        kind: LodgingKind::Private,
        nights: 1,
        paid: Ore(0),
        visitor_levy: Ore(0),
        reason: Fact::NotStated,
        receipt: Fact::NotStated,
    });
    assert!(!stay.is_empty());
}
