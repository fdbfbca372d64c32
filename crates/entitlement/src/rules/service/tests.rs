use domain::county::County;

use super::*;
use crate::{
    Decision, decide,
    decision::Outcome,
    facts::{Exemption, Fact, Facts, Metres, OtherPlace, Outside, Source, Traveller, Treatment},
    rules::cases::*,
};
use Outcome::{CaseWorker, Granted, MissingFacts};
use Verdict::{Holds, Missing};

#[test]
fn the_kind_of_service_is_never_guessed() {
    #[rustfmt::skip]
    check(&[
        ("1a-1", "a hospital",            |_| {},                                    Some(Holds),   Granted,      42_00),
        ("1a-1", "nobody was asked",      |f| treatment(f).kind = Fact::NotStated,   Some(Missing), MissingFacts, 0),
        ("1a-1", "does not know",         |f| treatment(f).kind = unknown(),         Some(Missing), MissingFacts, 0),
        ("1a-1", "next of kin need not say", |f| {
            treatment(f).kind = Fact::NotStated;
            treatment(f).traveller = Fact::said(Traveller::KinToCourse);
        }, None, CaseWorker, 0),
    ]);
}

/// One of each way to read a place.
const KINDS: [TreatmentKind; 7] = [
    TreatmentKind::Specialist,
    TreatmentKind::PrivateRadiology,
    TreatmentKind::GeneralPractitioner,
    TreatmentKind::SamiSpeakingDoctor,
    TreatmentKind::OtherWithRefund,
    TreatmentKind::HealthStation,
    TreatmentKind::Other,
];

/// Ways to the nearest place: a short one, and one nearer than the place itself.
const WAYS: [Metres; 2] = [Metres(9_900), Metres(59_900)];

const COUNTIES: [County; 2] = [County::Oslo, County::Troms];

const PLACES: [OtherPlace; 5] = [
    OtherPlace::HomeMunicipality,
    OtherPlace::CooperatingMunicipality,
    OtherPlace::Nearest,
    OtherPlace::NearestWithFreePlace,
    OtherPlace::FartherAway,
];

const REASONS: [Outside; 5] = [
    Outside::Nearest,
    Outside::NotOfferedAtHome,
    Outside::NationalService,
    Outside::Agreement,
    Outside::FreeChoice,
];

/// A fact that nobody was asked for, that somebody does not know, and each of what may be known.
fn each<T: Copy>(known: &[T]) -> Vec<Fact<T>> {
    let not_known = [Fact::NotStated, Fact::Unknown(Source::Patient)];
    not_known
        .into_iter()
        .chain(known.iter().map(|value| Fact::said(*value)))
        .collect()
}

/// Every service at every place.
fn every_treatment() -> Vec<Treatment> {
    let mut all = vec![Treatment {
        home_county: Fact::said(County::Innlandet),
        // Without a user fee nothing hides what the way gives.
        exemption: Fact::said(Exemption::Injury),
        ..Treatment::default()
    }];
    vary(&mut all, &each(&KINDS), |one, kind| one.kind = kind);
    vary(&mut all, &each(&PLACES), |one, at| one.other_place = at);
    vary(&mut all, &each(&REASONS), |one, why| one.outside = why);
    vary(&mut all, &each(&COUNTIES), |one, county| {
        one.place_county = county
    });
    vary(&mut all, &each(&WAYS), |one, way| {
        one.nearest_distance = way
    });
    let moved = each(&[false, true]);
    vary(&mut all, &moved, |one, moved| one.continuity = moved);
    all
}

fn vary<T: Copy>(all: &mut Vec<Treatment>, values: &[T], set: impl Fn(&mut Treatment, T)) {
    *all = all
        .iter()
        .flat_map(|one| values.iter().map(move |value| (*one, *value)))
        .map(|(mut one, value)| {
            set(&mut one, value);
            one
        })
        .collect();
}

fn decided_with(facts: &mut Facts, treatment: Treatment) -> Decision {
    facts.trips[0].treatment = treatment;
    decide(facts)
}

/// The ordinary trip without the way home.
fn one_way() -> Facts {
    let mut facts = ordinary();
    facts.trips[0].legs.truncate(1);
    facts
}

/// Compares what an unknown fact gives with what each known value gives.
fn never_more_than_known<T: Copy>(
    facts: &mut Facts,
    treatment: Treatment,
    unknown: Fact<T>,
    known: &[T],
    set: impl Fn(&mut Treatment, Fact<T>),
) {
    if !matches!(unknown, Fact::Unknown(_)) {
        return;
    }
    let without = decided_with(facts, treatment);
    for value in known {
        let mut treatment = treatment;
        set(&mut treatment, Fact::said(*value));
        let with = decided_with(facts, treatment);
        // Who knows a nearer place cannot have gone to the nearest.
        let short = treatment.nearest_distance.value() == Some(WAYS[0]);
        let certain = match without.outcome {
            Outcome::Granted => true,
            Outcome::NoRight => !short,
            Outcome::NothingToPay | Outcome::CaseWorker | Outcome::MissingFacts => false,
        };
        assert!(
            without.net <= with.net && !(certain && without.outcome != with.outcome),
            "{treatment:?}: {:?} {:?}, known {:?} {:?}",
            without.outcome,
            without.net,
            with.outcome,
            with.net,
        );
    }
}

#[test]
fn what_is_not_known_about_a_place_is_never_guessed() {
    let mut facts = one_way();
    for one in every_treatment() {
        let facts = &mut facts;
        never_more_than_known(facts, one, one.kind, &KINDS, |t, is| t.kind = is);
        never_more_than_known(facts, one, one.other_place, &PLACES, |t, is| {
            t.other_place = is;
        });
        never_more_than_known(facts, one, one.outside, &REASONS, |t, is| t.outside = is);
        never_more_than_known(facts, one, one.place_county, &COUNTIES, |t, is| {
            t.place_county = is;
        });
        never_more_than_known(facts, one, one.nearest_distance, &WAYS, |t, is| {
            t.nearest_distance = is;
        });
        never_more_than_known(facts, one, one.continuity, &[false, true], |t, is| {
            t.continuity = is;
        });
    }
}

#[test]
fn a_nearer_place_never_gives_more() {
    let mut facts = one_way();
    for one in every_treatment() {
        let nets = WAYS.map(|way| {
            let nearest_distance = Fact::said(way);
            let treatment = Treatment {
                nearest_distance,
                ..one
            };
            decided_with(&mut facts, treatment).net
        });
        assert!(nets.is_sorted(), "{one:?}: {nets:?}");
    }
}
