//! Next of kin in their own right (§ 19).
//!
//! First paragraph: next of kin (§ 1 e) to psychiatric outpatient care for
//! children and young people and to family counselling, where its head attests
//! that they must come (a); to competence centres for rare diagnoses and to
//! courses with medical content (b, c). Second: a child under 18 to a parent
//! with a life-threatening illness in an institution, one trip a week (a); to
//! health personnel who must inform and follow it up (b). Third: as for
//! patients. Each of them is for a case worker, the age apart.
//!
//! Before 3 March 2025 the child of (a) was under 14 (official guidance);
//! (b) came on 1 January 2019. Parents of an admitted child travel by the
//! regulation on children in institutions § 10. An ordinary visit to somebody
//! who is ill gives nothing. Nobody being asked, the patient travels. That a
//! child travels once a week is not counted here: a case worker does.

use chrono::NaiveDate;
use regulations::Version;

use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::{FactName, Purpose, Traveller, Treatment},
    rule::RuleId,
};

/// From this age a child is none any more.
const ADULT: u32 = 18;
/// The limit for a visit to a parent until March 2025.
const ADULT_FOR_VISITS_IN_V1: u32 = 14;
/// Since then children travel to whoever informs and follows them up.
const FOLLOW_UP_SINCE: NaiveDate =
    NaiveDate::from_ymd_opt(2019, 1, 1).expect("a day of the calendar");

/// Whether somebody else than the patient travels.
pub(crate) fn is_next_of_kin(treatment: &Treatment) -> bool {
    treatment
        .traveller
        .value()
        .is_some_and(|who| who != Traveller::Patient)
}

/// Whether who travels has a right of their own to it.
pub(crate) fn traveller(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    let who = case.treatment().traveller.or_usual(Traveller::Patient);
    let used = Used::one(FactName::Traveller, who.source());
    let visits_nobody = visit(case, used, steps);
    let mut judged = |rule| steps.note(case.at, rule, Verdict::Judged, used, 0);
    match who.value() {
        Some(Traveller::Patient) => visits_nobody,
        Some(Traveller::KinToChildPsychiatry | Traveller::KinToFamilyCounselling) | None => {
            judged(RuleId::R19_1).and(visits_nobody)
        }
        Some(Traveller::KinToRareDiagnosisCentre | Traveller::KinToCourse) => {
            judged(RuleId::R19_2).and(visits_nobody)
        }
        Some(Traveller::ChildToSeriouslyIllParent) => {
            let limit = match case.version {
                Version::V0 | Version::V1 => ADULT_FOR_VISITS_IN_V1,
                Version::V2 | Version::V2_1 | Version::V2_2 | Version::V2_3 | Version::V2_4 => {
                    ADULT
                }
            };
            child(case, RuleId::R19_3, limit, used, steps)
        }
        Some(Traveller::ChildToFollowUp) if case.date < FOLLOW_UP_SINCE => {
            let too_early = Used::one(FactName::Date, case.date_said_by).and_all(used);
            steps.note(case.at, RuleId::R19_4, Verdict::Fails, too_early, 0)
        }
        Some(Traveller::ChildToFollowUp) => {
            child(case, RuleId::R19_4, ADULT, used, steps).and(visits_nobody)
        }
        Some(Traveller::ParentToAdmittedChild) => judged(RuleId::R17_4),
    }
}

/// A child younger than the limit, for a case worker.
fn child(case: &LegCase<'_>, rule: RuleId, limit: u32, used: Used, steps: &mut Steps<'_>) -> Right {
    let age = case.whole.facts.patient.age;
    let used = Used::one(FactName::Age, age.source()).and_all(used);
    let years = age.value().and_then(|age| age.years_on(case.date));
    let verdict = match years {
        Some(years) if years >= limit => Verdict::Fails,
        Some(_) => Verdict::Judged,
        None => Verdict::Missing,
    };
    steps.note(case.at, rule, verdict, used, i64::from(years.unwrap_or(0)))
}

/// An ordinary visit gives nothing, unless the visit is what the right is for.
fn visit(case: &LegCase<'_>, used: Used, steps: &mut Steps<'_>) -> Right {
    let treatment = case.treatment();
    let purpose = treatment.purpose;
    if purpose.value() != Some(Purpose::Visit) {
        return Right::Yes;
    }
    match treatment.traveller.or_usual(Traveller::Patient).value() {
        Some(Traveller::ChildToSeriouslyIllParent | Traveller::ParentToAdmittedChild) | None => {
            Right::Yes
        }
        Some(_) => {
            let used = Used::one(FactName::Purpose, purpose.source()).and_all(used);
            steps.note(case.at, RuleId::R19_5, Verdict::Fails, used, 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Age, Fact, Facts},
        rules::cases::*,
    };
    use Outcome::{CaseWorker, Granted, MissingFacts, NoRight};
    use Verdict::{Fails, Judged, Missing};

    fn travels(facts: &mut Facts, who: Traveller) {
        treatment(facts).traveller = Fact::said(who);
    }

    fn child_born(facts: &mut Facts, who: Traveller, born: &str) {
        travels(facts, who);
        facts.patient.age = Fact::said(Age::BornOn(day(born)));
    }

    #[test]
    fn next_of_kin_are_for_a_case_worker() {
        #[rustfmt::skip]
        check(&[
            ("19-1", "the patient",              |f| travels(f, Traveller::Patient),                  None,         Granted,    42_00),
            ("19-1", "nobody was asked",         |_| {},                                              None,         Granted,    42_00),
            ("19-1", "to child psychiatry",      |f| travels(f, Traveller::KinToChildPsychiatry),     Some(Judged), CaseWorker, 0),
            ("19-1", "to family counselling",    |f| travels(f, Traveller::KinToFamilyCounselling),   Some(Judged), CaseWorker, 0),
            ("19-1", "does not know",            |f| treatment(f).traveller = unknown(),              Some(Judged), CaseWorker, 0),
            ("19-2", "to a centre",              |f| travels(f, Traveller::KinToRareDiagnosisCentre), Some(Judged), CaseWorker, 0),
            ("19-2", "to a course",              |f| travels(f, Traveller::KinToCourse),              Some(Judged), CaseWorker, 0),
            ("19-2", "the patient",              |f| travels(f, Traveller::Patient),                  None,         Granted,    42_00),
            ("17-4", "a parent of an admitted child", |f| travels(f, Traveller::ParentToAdmittedChild), Some(Judged), CaseWorker, 0),
            ("17-4", "the patient",              |f| travels(f, Traveller::Patient),                  None,         Granted,    42_00),
        ]);
    }

    #[test]
    fn a_child_is_one_until_the_birthday() {
        use Traveller::{ChildToFollowUp, ChildToSeriouslyIllParent};
        #[rustfmt::skip]
        check(&[
            ("19-3", "18 the day after",        |f| child_born(f, ChildToSeriouslyIllParent, "2008-02-11"), Some(Judged), CaseWorker, 0),
            ("19-3", "18 on the day of travel", |f| child_born(f, ChildToSeriouslyIllParent, "2008-02-10"), Some(Fails),  NoRight,    0),
            ("19-4", "18 the day after",        |f| child_born(f, ChildToFollowUp, "2008-02-11"),           Some(Judged), CaseWorker, 0),
            ("19-4", "18 on the day of travel", |f| child_born(f, ChildToFollowUp, "2008-02-10"),           Some(Fails),  NoRight,    0),
            ("19-3", "nobody has said how old", |f| {
                travels(f, ChildToSeriouslyIllParent);
                f.patient.age = Fact::NotStated;
            }, Some(Missing), MissingFacts, 0),
            ("19-3", "18 between the legs: judged on the way out", |f| {
                child_born(f, ChildToSeriouslyIllParent, "2008-02-11");
                f.trips[0].legs[1].date = Fact::said(day("2026-02-11"));
            }, Some(Judged), CaseWorker, 0),
        ]);
    }

    #[test]
    fn children_had_other_limits_before() {
        use Traveller::{ChildToFollowUp, ChildToSeriouslyIllParent};
        #[rustfmt::skip]
        check(&[
            ("19-3", "14 the day after, 2 March 2025", |f| {
                child_born(f, ChildToSeriouslyIllParent, "2011-03-03");
                travel_on(f, "2025-03-02");
            }, Some(Judged), CaseWorker, 0),
            ("19-3", "14 on 2 March 2025", |f| {
                child_born(f, ChildToSeriouslyIllParent, "2011-03-02");
                travel_on(f, "2025-03-02");
            }, Some(Fails), NoRight, 0),
            ("19-3", "14 on 3 March 2025", |f| {
                child_born(f, ChildToSeriouslyIllParent, "2011-03-03");
                travel_on(f, "2025-03-03");
            }, Some(Judged), CaseWorker, 0),
            ("19-4", "1 January 2019", |f| {
                child_born(f, ChildToFollowUp, "2010-01-01");
                travel_on(f, "2019-01-01");
            }, Some(Judged), CaseWorker, 0),
            ("19-4", "31 December 2018", |f| {
                child_born(f, ChildToFollowUp, "2010-01-01");
                travel_on(f, "2018-12-31");
            }, Some(Fails), NoRight, 0),
        ]);
    }

    #[test]
    fn a_visit_gives_nothing_unless_it_is_what_the_right_is_for() {
        fn visits(facts: &mut Facts) {
            treatment(facts).purpose = Fact::said(Purpose::Visit);
        }
        #[rustfmt::skip]
        check(&[
            ("19-5", "a visit",               |f| visits(f),                                               Some(Fails), NoRight,    0),
            ("19-5", "treatment",             |_| {},                                                      None,        Granted,    42_00),
            ("19-5", "next of kin on a visit", |f| { visits(f); travels(f, Traveller::KinToCourse); },     Some(Fails), NoRight,    0),
            ("19-5", "a parent to a child",   |f| { visits(f); travels(f, Traveller::ParentToAdmittedChild); }, None,   CaseWorker, 0),
            ("19-5", "a child to a parent",   |f| {
                visits(f);
                child_born(f, Traveller::ChildToSeriouslyIllParent, "2015-01-01");
            }, None, CaseWorker, 0),
        ]);
    }
}
