//! Continuing with the former provider (§ 6).
//!
//! Who moves keeps the rights under §§ 1a–3 where treatment or control makes
//! it necessary to continue with the same provider for a time; the same where
//! the service moves. A case worker judges that. It is asked only where the
//! place gives no right by itself. Nobody being asked, nobody has moved, and
//! § 5 holds.

use crate::{
    case::{LegCase, Right, Steps},
    decision::{Used, Verdict},
    facts::{FactName, Treatment},
    rule::RuleId,
};

/// Whether the patient says that they continue with the former provider.
pub(crate) fn continues(treatment: &Treatment) -> bool {
    treatment.continuity.value() == Some(true)
}

/// Whether another place counts because it is the former provider's.
pub(crate) fn former_provider(case: &LegCase<'_>, steps: &mut Steps<'_>) -> Right {
    let continuity = case.treatment().continuity.or_usual(false);
    if continuity.value() == Some(false) {
        return Right::Yes;
    }
    let used = Used::one(FactName::Continuity, continuity.source());
    steps.note(case.at, RuleId::R6_1, Verdict::Judged, used, 0)
}

#[cfg(test)]
mod tests {
    use domain::county::County;

    use super::*;
    use crate::{
        decision::Outcome,
        facts::{Fact, Facts, Metres, OtherPlace, TreatmentKind},
        rules::cases::*,
    };
    use Outcome::{CaseWorker, Granted, MissingFacts, NoRight};
    use Verdict::Judged;

    fn former_physio(facts: &mut Facts, continuity: Fact<bool>) {
        treatment(facts).kind = Fact::said(TreatmentKind::OtherWithRefund);
        treatment(facts).other_place = Fact::said(OtherPlace::FartherAway);
        treatment(facts).nearest_distance = Fact::said(Metres(9_900));
        treatment(facts).continuity = continuity;
    }

    #[test]
    fn who_moved_may_keep_the_former_provider() {
        #[rustfmt::skip]
        check(&[
            ("6-1", "continues",        |f| former_physio(f, Fact::said(true)),  Some(Judged), CaseWorker, 0),
            ("6-1", "does not know",    |f| former_physio(f, unknown()),         Some(Judged), CaseWorker, 0),
            ("6-1", "has not moved",    |f| former_physio(f, Fact::said(false)), None,         NoRight,    0),
            ("6-1", "nobody was asked", |f| former_physio(f, Fact::NotStated),   None,         NoRight,    0),
            ("6-1", "the place gives a right by itself", |f| treatment(f).continuity = Fact::said(true), None, Granted, 42_00),
            ("6-1", "a hospital of the former region", |f| {
                treatment(f).place_county = Fact::said(County::Troms);
                treatment(f).continuity = Fact::said(true);
            }, Some(Judged), CaseWorker, 0),
            ("6-1", "a hospital of another region", |f| treatment(f).place_county = Fact::said(County::Troms), None, MissingFacts, 0),
        ]);
    }
}
