//! General practitioners and other services under folketrygdloven chapter 5 (§ 2).
//!
//! First paragraph: the regular general practitioner in the home municipality
//! (a), the nearest to where the patient stays (b), in a cooperating
//! municipality (c), and since 3 March 2025 the nearest with a free place on
//! the list (d), which a case worker judges. Second: others in the home
//! municipality or the nearest, given by municipal staff named in chapter 5 or
//! by somebody who gets refund under it. Third: never what only gets a
//! contribution under § 5-22.
//!
//! Occupational therapists, osteopaths and naprapaths get no such refund
//! (official guidance). Whether an unnamed service does is for a case worker.

use regulations::Version;

use super::service::Place;
use crate::{
    case::LegCase,
    decision::Verdict,
    facts::{Fact, FactName, OtherPlace, Treatment, TreatmentKind},
    rule::RuleId,
};

/// The regular general practitioner, or one in their place.
pub(crate) fn general_practitioner(case: &LegCase<'_>) -> Place {
    let other = case.treatment().other_place;
    let verdict = match other {
        Fact::Stated(place, _) if is_doctors_place(place) => Verdict::Holds,
        Fact::Stated(OtherPlace::NearestWithFreePlace, _) if case.version > Version::V1 => {
            Verdict::Judged
        }
        Fact::Stated(..) => return Place::Another,
        Fact::Unknown(_) => Verdict::Judged,
        Fact::NotStated => Verdict::Missing,
    };
    Place::says(RuleId::R2_1, verdict, FactName::OtherPlace, other)
}

/// First paragraph (a) to (c).
pub(crate) const fn is_doctors_place(place: OtherPlace) -> bool {
    matches!(
        place,
        OtherPlace::HomeMunicipality | OtherPlace::Nearest | OtherPlace::CooperatingMunicipality
    )
}

/// Other services than a general practitioner's.
pub(crate) fn others(treatment: &Treatment, kind: TreatmentKind) -> Place {
    let by_kind = |rule, verdict| Place::says(rule, verdict, FactName::Kind, treatment.kind);
    if kind == TreatmentKind::WithoutRefund {
        return by_kind(RuleId::R2_3, Verdict::Fails);
    }
    if kind == TreatmentKind::ContributionOnly {
        return by_kind(RuleId::R2_4, Verdict::Fails);
    }
    if kind != TreatmentKind::OtherWithRefund {
        return by_kind(RuleId::R2_2, Verdict::Judged);
    }
    let other = treatment.other_place;
    let verdict = match other {
        Fact::Stated(OtherPlace::HomeMunicipality | OtherPlace::Nearest, _) => Verdict::Holds,
        Fact::Stated(..) => return Place::Another,
        Fact::Unknown(_) => Verdict::Judged,
        Fact::NotStated => Verdict::Missing,
    };
    Place::says(RuleId::R2_2, verdict, FactName::OtherPlace, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Facts, Metres},
        rules::cases::*,
    };
    use OtherPlace::{
        CooperatingMunicipality, FartherAway, HomeMunicipality, Nearest, NearestWithFreePlace,
    };
    use Outcome::{CaseWorker, Granted, MissingFacts, NoRight};
    use Verdict::{Fails, Holds, Judged, Missing};

    fn doctor(facts: &mut Facts, place: OtherPlace) {
        at(facts, TreatmentKind::GeneralPractitioner, place);
    }

    fn physio(facts: &mut Facts, place: OtherPlace) {
        at(facts, TreatmentKind::OtherWithRefund, place);
    }

    fn at(facts: &mut Facts, kind: TreatmentKind, place: OtherPlace) {
        treatment(facts).kind = Fact::said(kind);
        treatment(facts).other_place = Fact::said(place);
    }

    #[test]
    fn a_general_practitioner_gives_a_right_at_four_places() {
        #[rustfmt::skip]
        check(&[
            ("2-1", "(a) home municipality",           |f| doctor(f, HomeMunicipality),        Some(Holds),   Granted,      42_00),
            ("2-1", "(b) the nearest",                 |f| doctor(f, Nearest),                 Some(Holds),   Granted,      42_00),
            ("2-1", "(c) a cooperating municipality",  |f| doctor(f, CooperatingMunicipality), Some(Holds),   Granted,      42_00),
            ("2-1", "(d) the nearest with free place", |f| doctor(f, NearestWithFreePlace),    Some(Judged),  CaseWorker,   0),
            ("2-1", "farther away: § 5",               |f| doctor(f, FartherAway),             None,          MissingFacts, 0),
            ("2-1", "does not know",  |f| { doctor(f, Nearest); treatment(f).other_place = unknown(); },       Some(Judged),  CaseWorker,   0),
            ("2-1", "nobody was asked", |f| { doctor(f, Nearest); treatment(f).other_place = Fact::NotStated; }, Some(Missing), MissingFacts, 0),
        ]);
    }

    #[test]
    fn a_free_place_on_the_list_counts_since_march_2025() {
        // Until then: as if to the nearest, 57 km at 3.10 kr less 171 kr.
        #[rustfmt::skip]
        check(&[
            ("2-1", "3 March 2025",            |f| { doctor(f, NearestWithFreePlace); travel_on(f, "2025-03-03"); }, Some(Judged), CaseWorker, 0),
            ("2-1", "2 March 2025",            |f| { doctor(f, NearestWithFreePlace); travel_on(f, "2025-03-02"); }, None, MissingFacts, 0),
            ("5-1", "2 March 2025, as if to the nearest", |f| {
                doctor(f, NearestWithFreePlace);
                travel_on(f, "2025-03-02");
                treatment(f).nearest_distance = Fact::said(Metres(9_900));
            }, Some(Holds), NoRight, 0),
        ]);
    }

    #[test]
    fn others_give_a_right_at_home_or_the_nearest_and_with_refund_alone() {
        #[rustfmt::skip]
        check(&[
            ("2-2", "home municipality",          |f| physio(f, HomeMunicipality),        Some(Holds),   Granted,      42_00),
            ("2-2", "the nearest",                |f| physio(f, Nearest),                 Some(Holds),   Granted,      42_00),
            ("2-2", "cooperation is for doctors", |f| physio(f, CooperatingMunicipality), None,          MissingFacts, 0),
            ("2-2", "farther away: § 5",          |f| physio(f, FartherAway),             None,          MissingFacts, 0),
            ("2-2", "does not know",              |f| { physio(f, Nearest); treatment(f).other_place = unknown(); }, Some(Judged), CaseWorker, 0),
            ("2-2", "nobody was asked",           |f| treatment(f).kind = Fact::said(TreatmentKind::OtherWithRefund), Some(Missing), MissingFacts, 0),
            ("2-2", "something else",             |f| at(f, TreatmentKind::Other, Nearest),            Some(Judged), CaseWorker, 0),
            ("2-3", "without refund",             |f| at(f, TreatmentKind::WithoutRefund, Nearest),    Some(Fails),  NoRight,    0),
            ("2-3", "with refund",                |f| physio(f, Nearest),                              None,         Granted,    42_00),
            ("2-4", "a contribution only",        |f| at(f, TreatmentKind::ContributionOnly, Nearest), Some(Fails),  NoRight,    0),
            ("2-4", "with refund",                |f| physio(f, Nearest),                              None,         Granted,    42_00),
        ]);
    }
}
