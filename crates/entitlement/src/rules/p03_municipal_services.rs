//! Family counselling, health stations and municipal services (§ 3).
//!
//! First paragraph: in the home municipality, a cooperating one, or the
//! nearest; nursing homes for admission and discharge only. Second: where
//! parties to family counselling live far apart and must meet, to the office
//! nearest one of them, if its professional head confirms the need: for a case
//! worker.

use super::{p02_chapter_five::is_doctors_place, service::Place};
use crate::{
    decision::Verdict,
    facts::{Fact, FactName, Treatment, TreatmentKind},
    rule::RuleId,
};

/// Family counselling, health stations and municipal services.
pub(crate) fn place(treatment: &Treatment, kind: TreatmentKind) -> Place {
    let by_kind = |rule, verdict| Place::says(rule, verdict, FactName::Kind, treatment.kind);
    if kind == TreatmentKind::NursingHomeOther {
        return by_kind(RuleId::R3_1, Verdict::Fails);
    }
    if kind == TreatmentKind::FamilyCounsellingMeeting {
        return by_kind(RuleId::R3_2, Verdict::Judged);
    }
    let other = treatment.other_place;
    let verdict = match other {
        // The same three places as for doctors, § 2 first paragraph (a) to (c).
        Fact::Stated(place, _) if is_doctors_place(place) => Verdict::Holds,
        Fact::Stated(..) => return Place::Another,
        Fact::Unknown(_) => Verdict::Judged,
        Fact::NotStated => Verdict::Missing,
    };
    Place::says(RuleId::R3_1, verdict, FactName::OtherPlace, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Facts, OtherPlace},
        rules::cases::*,
    };
    use OtherPlace::{CooperatingMunicipality, FartherAway, HomeMunicipality, Nearest};
    use Outcome::{CaseWorker, Granted, MissingFacts, NoRight};
    use TreatmentKind::{
        FamilyCounselling, FamilyCounsellingMeeting, HealthStation, MunicipalAcuteBed,
        MunicipalDialysis, NursingHomeAdmission, NursingHomeOther,
    };
    use Verdict::{Fails, Holds, Judged, Missing};

    fn at(facts: &mut Facts, kind: TreatmentKind, place: OtherPlace) {
        treatment(facts).kind = Fact::said(kind);
        treatment(facts).other_place = Fact::said(place);
    }

    #[test]
    fn municipal_services_give_a_right_at_home_in_cooperation_or_the_nearest() {
        #[rustfmt::skip]
        check(&[
            ("3-1", "family counselling at home",      |f| at(f, FamilyCounselling, HomeMunicipality),    Some(Holds),   Granted,      42_00),
            ("3-1", "a health station in cooperation", |f| at(f, HealthStation, CooperatingMunicipality), Some(Holds),   Granted,      42_00),
            ("3-1", "the nearest acute bed",           |f| at(f, MunicipalAcuteBed, Nearest),             Some(Holds),   Granted,      42_00),
            ("3-1", "dialysis at home",                |f| at(f, MunicipalDialysis, HomeMunicipality),    Some(Holds),   Granted,      42_00),
            ("3-1", "farther away: § 5",               |f| at(f, FamilyCounselling, FartherAway),         None,          MissingFacts, 0),
            ("3-1", "a free place is for doctors",     |f| at(f, HealthStation, OtherPlace::NearestWithFreePlace), None, MissingFacts, 0),
            ("3-1", "does not know",    |f| { at(f, HealthStation, Nearest); treatment(f).other_place = unknown(); },       Some(Judged),  CaseWorker,   0),
            ("3-1", "nobody was asked", |f| treatment(f).kind = Fact::said(HealthStation),                Some(Missing), MissingFacts, 0),
        ]);
    }

    #[test]
    fn a_nursing_home_counts_on_the_way_in_and_out_alone() {
        #[rustfmt::skip]
        check(&[
            ("3-1", "admission",  |f| at(f, NursingHomeAdmission, HomeMunicipality), Some(Holds), Granted, 42_00),
            ("3-1", "otherwise",  |f| at(f, NursingHomeOther, HomeMunicipality),     Some(Fails), NoRight, 0),
        ]);
    }

    #[test]
    fn parties_who_must_meet_are_for_a_case_worker() {
        #[rustfmt::skip]
        check(&[
            ("3-2", "must meet",          |f| at(f, FamilyCounsellingMeeting, FartherAway), Some(Judged), CaseWorker, 0),
            ("3-2", "need not meet",      |f| at(f, FamilyCounselling, HomeMunicipality),   None,         Granted,    42_00),
        ]);
    }
}
