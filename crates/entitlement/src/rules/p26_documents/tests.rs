use super::*;
use crate::{
    decision::DocumentKind::{
        AcuteHelp, Attendance, BoatTicket, CarAttestation, EscortConfirmation, ExemptionGround,
        LodgingReceipt, LostIncome, Receipt, TaxiReceipt,
    },
    facts::{
        Age, Boat, Cost, Escort, EscortBasis, Exemption, Fact, InjuryLoss, Lodging, LodgingKind,
        LodgingReason, Mode, Taxi,
    },
    rules::cases::{day, decided, each_leg, travel_metres, travel_on, treatment, unknown, verdict},
};
use domain::money::Ore;

type Row = (
    &'static str,
    &'static str,
    fn(&mut Facts),
    &'static [DocumentKind],
);

fn check(rows: &[Row]) {
    for (rule, shows, change, expected) in rows {
        let found = decided(change);
        let kinds: Vec<_> = found.documents.iter().map(|one| one.kind).collect();
        assert_eq!(&kinds, expected, "{rule}, {shows}");
        let mut documents = found.documents.iter();
        assert!(documents.all(|one| one.rule.id() == *rule), "{shows}");
    }
}

fn pays(facts: &mut Facts, kind: CostKind) {
    treatment(facts).car_need = Fact::said(CarNeed::Health);
    each_leg(facts, |leg| {
        leg.costs.push(Cost {
            kind,
            amount: Ore(60_00),
            receipt: Fact::said(true),
        });
    });
}

fn comes_along(facts: &mut Facts, basis: EscortBasis) -> &mut Escort {
    facts.trips[0].escorts.push(Escort {
        basis: Fact::said(basis),
        ..Escort::default()
    });
    facts.trips[0].escorts.last_mut().unwrap()
}

#[test]
fn what_was_paid_is_documented_and_food_never_is() {
    fn by_boat(facts: &mut Facts) {
        each_leg(facts, |leg| {
            leg.mode = Fact::said(Mode::Several);
            leg.boat = Some(Boat {
                distance: Fact::said(crate::facts::Metres(20_000)),
                ticket: Ore(300_00),
                receipt: Fact::said(true),
            });
        });
    }
    fn by_taxi(facts: &mut Facts) {
        treatment(facts).car_need = Fact::said(CarNeed::Health);
        each_leg(facts, |leg| {
            leg.mode = Fact::said(Mode::Taxi);
            leg.taxi = Some(Taxi {
                agreed: Fact::said(true),
                fare: Ore(900_00),
                receipt: Fact::said(true),
                ..Taxi::default()
            });
        });
    }
    fn sleeps(facts: &mut Facts) {
        facts.trips[0].stay.lodging.push(Lodging {
            kind: LodgingKind::Paid,
            nights: 1,
            paid: Ore(700_00),
            visitor_levy: Ore(0),
            reason: Fact::said(LodgingReason::HealthDocumented),
            receipt: Fact::said(true),
        });
    }
    fn loses_income(facts: &mut Facts, minutes: u32) {
        treatment(facts).injury = Fact::said(InjuryLoss {
            minutes,
            documented: true,
        });
    }
    fn escort_by_bus(facts: &mut Facts) {
        pays(facts, CostKind::Ticket);
        treatment(facts).car_need = Fact::NotStated;
        each_leg(facts, |leg| leg.mode = Fact::said(Mode::PublicTransport));
        comes_along(facts, EscortBasis::Confirmed).tickets = Fact::said(Ore(240_00));
    }
    #[rustfmt::skip]
    check(&[
        ("26-1", "own car",                     |_| {},                                        &[]),
        ("26-1", "food",                        |f| f.trips[0].stay.minutes_away = Fact::said(721), &[]),
        ("26-1", "toll, and who needs a car",   |f| pays(f, CostKind::Toll),                   &[Receipt(CostKind::Toll), CarAttestation]),
        ("26-1", "each kind once",              |f| { pays(f, CostKind::Toll); pays(f, CostKind::Parking); }, &[Receipt(CostKind::Toll), Receipt(CostKind::Parking), CarAttestation]),
        ("26-1", "a ferry by the new text",     |f| pays(f, CostKind::Ferry),                  &[CarAttestation]),
        ("26-1", "a ferry by the old text",     |f| { pays(f, CostKind::Ferry); travel_on(f, "2025-03-02"); }, &[Receipt(CostKind::Ferry), CarAttestation]),
        ("26-1", "a boat",                      by_boat,                                       &[BoatTicket]),
        ("26-1", "a taxi",                      by_taxi,                                       &[TaxiReceipt, CarAttestation]),
        ("26-1", "lodging",                     sleeps,                                        &[LodgingReceipt]),
        ("26-1", "income, by the hour",         |f| loses_income(f, 120),                      &[LostIncome]),
        ("26-1", "income, by the day",          |f| loses_income(f, 480),                      &[LostIncome]),
        ("26-1", "an escort's tickets and need", escort_by_bus,                                &[Receipt(CostKind::Ticket), EscortConfirmation]),
        ("26-1", "a ground that frees from the fee", |f| treatment(f).exemption = Fact::said(Exemption::Injury), &[ExemptionGround]),
        ("26-1", "a short trip, exempt for health", |f| { travel_metres(f, 9_999); treatment(f).car_need = Fact::said(CarNeed::Health); }, &[CarAttestation]),
        ("26-1", "a short trip, exempt as acute", |f| { travel_metres(f, 9_999); treatment(f).acute = Fact::said(true); }, &[AcuteHelp]),
        ("26-1", "acute, where nothing depends on it", |f| treatment(f).acute = Fact::said(true), &[]),
        ("26-1", "an acute taxi",               |f| { by_taxi(f); treatment(f).car_need = Fact::NotStated; treatment(f).acute = Fact::said(true); }, &[TaxiReceipt, AcuteHelp]),
        ("26-1", "toll on an acute trip",       |f| { pays(f, CostKind::Toll); treatment(f).car_need = Fact::NotStated; treatment(f).acute = Fact::said(true); }, &[Receipt(CostKind::Toll), AcuteHelp]),
        ("26-1", "beyond 300 km, acute",        |f| { travel_metres(f, 350_000); treatment(f).acute = Fact::said(true); }, &[AcuteHelp]),
        ("26-1", "toll, acute and attested",    |f| { pays(f, CostKind::Toll); treatment(f).acute = Fact::said(true); }, &[Receipt(CostKind::Toll), CarAttestation]),
        ("26-1", "no right",                    |f| { pays(f, CostKind::Toll); treatment(f).covered_otherwise = Fact::said(true); }, &[]),
    ]);
}

#[test]
fn attendance_is_confirmed_where_registers_do_not_help() {
    fn claims(facts: &mut Facts, claimant: Claimant, born: &str) {
        facts.claimant = Fact::said(claimant);
        facts.patient.age = Fact::said(Age::BornOn(day(born)));
    }
    use Claimant::{Escort, Guardian, Patient};
    #[rustfmt::skip]
    check(&[
        ("26-3", "the patient",                    |_| {},                                              &[]),
        ("26-3", "a child of 11 on the day",       |f| claims(f, Guardian, "2014-02-11"),               &[]),
        ("26-3", "a child of 12 on the day",       |f| claims(f, Guardian, "2014-02-10"),               &[Attendance]),
        ("26-3", "a child of 17 on the day",       |f| claims(f, Guardian, "2008-02-11"),               &[Attendance]),
        ("26-3", "18 on the day",                  |f| claims(f, Guardian, "2008-02-10"),               &[]),
        ("26-3", "a child of 12 claims itself",    |f| claims(f, Patient, "2014-02-10"),                &[]),
        ("26-3", "an age that is not known",       |f| { f.claimant = Fact::said(Guardian); f.patient.age = unknown(); }, &[Attendance]),
        ("26-3", "an escort's own costs",          |f| f.claimant = Fact::said(Escort),                 &[Attendance]),
        ("26-3", "next of kin",                    |f| treatment(f).traveller = Fact::said(Traveller::KinToCourse), &[Attendance]),
        ("26-3", "in no record",                   |f| f.handling.in_health_record = Fact::said(false), &[Attendance]),
        ("26-3", "perhaps in no record",           |f| f.handling.in_health_record = unknown(),         &[Attendance]),
        ("26-3", "a protected address",            |f| f.handling.protected_address = Fact::said(true), &[Attendance]),
        ("26-3", "a broken deadline",              |f| f.handling.special_case = Fact::said(SpecialCase::BrokenDeadline), &[Attendance]),
        ("26-3", "donation of an organ",           |f| f.handling.special_case = Fact::said(SpecialCase::OrganDonation), &[Attendance]),
        ("26-3", "tuberculosis",                   |f| f.handling.special_case = Fact::said(SpecialCase::Tuberculosis), &[]),
        ("26-2", "found in registers",             |f| f.handling.in_health_record = Fact::said(true),  &[]),
        ("26-4", "a child of 11, in no record",    |f| { claims(f, Guardian, "2014-02-11"); f.handling.in_health_record = Fact::said(false); }, &[]),
    ]);
    let told = |change: fn(&mut Facts), rule| verdict(&decided(change), rule);
    let young: fn(&mut Facts) = |f| claims(f, Guardian, "2014-02-11");
    let older: fn(&mut Facts) = |f| claims(f, Guardian, "2014-02-10");
    assert_eq!(told(young, "26-4"), Some(Verdict::Told));
    assert_eq!(told(older, "26-4"), None);
    let found: fn(&mut Facts) = |f| f.handling.in_health_record = Fact::said(true);
    assert_eq!(told(found, "26-2"), Some(Verdict::Told));
    assert_eq!(told(|_| {}, "26-2"), None);
}
