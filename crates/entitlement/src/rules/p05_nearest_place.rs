//! Another place than those that give a right (§ 5).
//!
//! Whoever travels to services under §§ 1a–3 at another place than those
//! paragraphs give is paid as if they had gone to the nearest place that gives
//! the service. For private radiology § 1a fourth paragraph says the same.
//!
//! The way to the nearest place is asked for where it decides; who does not
//! know it leaves it to a case worker. A patient's own figure counts.

use super::service::{self, Place};
use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::{Fact, FactName, Metres, TreatmentKind},
    rule::RuleId,
};

/// The way as far as it is paid for, and whether that is known.
pub(crate) fn cut(
    case: &LegCase<'_>,
    way: (Metres, Used),
    steps: &mut Steps<'_>,
) -> ((Metres, Used), Right) {
    let treatment = case.treatment();
    let goes_on = !matches!(
        treatment.continuity,
        Fact::NotStated | Fact::Stated(false, _)
    );
    if goes_on || service::place(case) != Place::Another {
        return (way, Right::Yes);
    }
    let rule = if treatment.kind.value() == Some(TreatmentKind::PrivateRadiology) {
        RuleId::R1a_6
    } else {
        RuleId::R5_1
    };
    let nearest = treatment.nearest_distance;
    let used = Used::one(FactName::NearestDistance, nearest.source())
        .and(FactName::Continuity, treatment.continuity.source());
    let (verdict, (metres, from)) = match nearest {
        Fact::NotStated => (Verdict::Missing, way),
        Fact::Unknown(_) => (Verdict::Judged, way),
        Fact::Stated(nearest, by) => (
            Verdict::Holds,
            (way.0.min(nearest), way.1.and(FactName::NearestDistance, by)),
        ),
    };
    let right = steps.note(case.at, rule, verdict, used, i64::from(metres.0));
    ((metres, from), right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Facts, OtherPlace},
        rules::cases::*,
    };
    use Outcome::{CaseWorker, Granted, MissingFacts, NoRight};
    use Verdict::{Holds, Judged, Missing};

    fn chosen_farther(facts: &mut Facts, kind: TreatmentKind, nearest: u32) {
        treatment(facts).kind = Fact::said(kind);
        treatment(facts).other_place = Fact::said(OtherPlace::FartherAway);
        treatment(facts).nearest_distance = Fact::said(Metres(nearest));
    }

    fn physio(facts: &mut Facts, nearest: u32) {
        chosen_farther(facts, TreatmentKind::OtherWithRefund, nearest);
    }

    #[test]
    fn who_chose_one_farther_away_is_paid_as_if_to_the_nearest() {
        // 59.9 km at 3.20 kr is 191.68 kr, less 171 kr is 20.68 kr each way.
        #[rustfmt::skip]
        check(&[
            ("5-1", "nearest 59.9 km",       |f| physio(f, 59_900),                           Some(Holds),   Granted,      41_36),
            ("5-1", "nearest 60.0 km",       |f| physio(f, 60_000),                           Some(Holds),   Granted,      42_00),
            ("5-1", "nearest 60.1 km",       |f| physio(f, 60_100),                           Some(Holds),   Granted,      42_00),
            ("5-1", "nearest 9.9 km",        |f| physio(f, 9_900),                            Some(Holds),   NoRight,      0),
            ("5-1", "a doctor, nearest 59.9 km", |f| chosen_farther(f, TreatmentKind::GeneralPractitioner, 59_900), Some(Holds), Granted, 41_36),
            ("5-1", "municipal, nearest 59.9 km", |f| chosen_farther(f, TreatmentKind::MunicipalDialysis, 59_900), Some(Holds), Granted, 41_36),
            ("5-1", "nobody was asked",      |f| { physio(f, 0); treatment(f).nearest_distance = Fact::NotStated; }, Some(Missing), MissingFacts, 0),
            ("5-1", "does not know",         |f| { physio(f, 0); treatment(f).nearest_distance = unknown(); },       Some(Judged),  CaseWorker,   0),
            ("5-1", "the nearest itself",    |f| { physio(f, 9_900); treatment(f).other_place = Fact::said(OtherPlace::Nearest); }, None, Granted, 42_00),
            ("5-1", "a hospital at home",    |f| treatment(f).nearest_distance = Fact::said(Metres(9_900)), None,  Granted,      42_00),
        ]);
        let cut = decided(|f| physio(f, 59_900));
        assert_eq!(figure(&cut, "5-1"), Some(59_900));
    }
}
