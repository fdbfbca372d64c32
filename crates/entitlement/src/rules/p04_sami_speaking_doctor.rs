//! Sámi-speaking doctors (§ 4).
//!
//! A Sámi-speaking patient who lives in the administrative area for Sámi
//! languages and wants priority on a Sámi-speaking doctor's list has a right
//! to travel to such a doctor. The text asks for no nearest one, and § 5 does
//! not name § 4; older guidance speaks of the nearest.
//!
//! Who does not meet this has the right of everybody to a general
//! practitioner (§ 2). The area is not known for July 2017 to 2023; a case
//! worker judges those years.

use super::{
    p02_chapter_five::{general_practitioner, is_doctors_place},
    service::Place,
};
use crate::{
    case::LegCase,
    decision::{Used, Verdict},
    facts::{Fact, FactName},
    rule::RuleId,
};

/// A Sámi-speaking doctor.
pub(crate) fn place(case: &LegCase<'_>) -> Place {
    // Where every general practitioner gives a right, language plays no part.
    let other = case.treatment().other_place.value();
    if other.is_some_and(is_doctors_place) {
        return general_practitioner(case);
    }
    let patient = &case.whole.facts.patient;
    let (speaks, lives) = (patient.sami_speaking, patient.municipality);
    let in_area = lives.value().map(|municipality| {
        let regulations = case.whole.regulations;
        regulations.is_sami_area(municipality, case.date)
    });
    let says = |verdict, used| Place::Says(RuleId::R4_1, verdict, used);
    let language = Used::one(FactName::SamiSpeaking, speaks.source());
    let home = Used::one(FactName::Municipality, lives.source());
    match (speaks, in_area) {
        (Fact::Stated(false, _), _) | (_, Some(Some(false))) => general_practitioner(case),
        (Fact::NotStated, _) => says(Verdict::Missing, language),
        (_, None) if lives.is_not_stated() => says(Verdict::Missing, home),
        (Fact::Unknown(_), _) => says(Verdict::Judged, language),
        (Fact::Stated(true, _), None | Some(None)) => {
            says(Verdict::Judged, home.and(FactName::Date, case.date_said_by))
        }
        (Fact::Stated(true, by), Some(Some(true))) => {
            says(Verdict::Holds, home.and(FactName::SamiSpeaking, by))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Facts, OtherPlace, TreatmentKind},
        rules::cases::*,
    };
    use Outcome::{CaseWorker, Granted, MissingFacts};
    use Verdict::{Holds, Judged, Missing};

    fn sami_doctor(facts: &mut Facts, speaks: Fact<bool>, municipality: &str) {
        treatment(facts).kind = Fact::said(TreatmentKind::SamiSpeakingDoctor);
        facts.patient.sami_speaking = speaks;
        facts.patient.municipality = Fact::said(municipality.parse().unwrap());
    }

    const KARASJOK: &str = "5610";
    const SALTDAL: &str = "1840";
    const OSLO: &str = "0301";

    #[test]
    fn language_and_home_together_give_a_right() {
        #[rustfmt::skip]
        check(&[
            ("4-1", "speaks, in the area",     |f| sami_doctor(f, Fact::said(true), KARASJOK),  Some(Holds),   Granted,      42_00),
            ("4-1", "does not speak",          |f| sami_doctor(f, Fact::said(false), KARASJOK), None,          MissingFacts, 0),
            ("4-1", "speaks, outside",         |f| sami_doctor(f, Fact::said(true), OSLO),      None,          MissingFacts, 0),
            ("4-1", "not asked for language",  |f| sami_doctor(f, Fact::NotStated, KARASJOK),   Some(Missing), MissingFacts, 0),
            ("4-1", "does not know",           |f| sami_doctor(f, unknown(), KARASJOK),         Some(Judged),  CaseWorker,   0),
            ("4-1", "not asked for home",      |f| {
                sami_doctor(f, Fact::said(true), KARASJOK);
                f.patient.municipality = Fact::NotStated;
            }, Some(Missing), MissingFacts, 0),
            ("4-1", "does not know the home",  |f| {
                sami_doctor(f, Fact::said(true), KARASJOK);
                f.patient.municipality = unknown();
            }, Some(Judged), CaseWorker, 0),
        ]);
    }

    #[test]
    fn the_area_is_that_of_the_day_of_travel() {
        #[rustfmt::skip]
        check(&[
            ("4-1", "Saltdal, 1 January 2026",        |f| { sami_doctor(f, Fact::said(true), SALTDAL);  travel_on(f, "2026-01-01"); }, Some(Holds),  Granted,      42_00),
            ("4-1", "Saltdal, 31 December 2025",      |f| { sami_doctor(f, Fact::said(true), SALTDAL);  travel_on(f, "2025-12-31"); }, None,         MissingFacts, 0),
            ("4-1", "Karasjok, 31 December 2023: not known", |f| {
                sami_doctor(f, Fact::said(true), KARASJOK);
                travel_on(f, "2023-12-31");
            }, Some(Judged), CaseWorker, 0),
        ]);
    }

    #[test]
    fn without_it_the_doctor_is_like_any_other() {
        #[rustfmt::skip]
        check(&[
            ("2-1", "does not speak, at home", |f| {
                sami_doctor(f, Fact::said(false), KARASJOK);
                treatment(f).other_place = Fact::said(OtherPlace::HomeMunicipality);
            }, Some(Holds), Granted, 42_00),
            ("2-1", "nobody asked for language, at home", |f| {
                sami_doctor(f, Fact::NotStated, KARASJOK);
                treatment(f).other_place = Fact::said(OtherPlace::HomeMunicipality);
            }, Some(Holds), Granted, 42_00),
            ("4-1", "speaks, farther away: not cut", |f| {
                sami_doctor(f, Fact::said(true), KARASJOK);
                treatment(f).other_place = Fact::said(OtherPlace::FartherAway);
                treatment(f).nearest_distance = Fact::said(crate::facts::Metres(9_900));
            }, Some(Holds), Granted, 42_00),
        ]);
    }
}
