//! Which question stands behind a fact or behind what would change an answer.

use entitlement::{
    WhatIf,
    facts::{CostKind, FactName},
};

use crate::{
    form::Question,
    id::{Asked, QuestionId},
};

/// The question among those that are asked whose answer would change as `what_if` says.
pub fn behind_change(asked: &[Question], what_if: WhatIf, trip: Option<u16>) -> Option<Asked> {
    find(asked, of_change(what_if), trip)
}

/// The question among those that are asked that states a fact.
pub fn behind_fact(asked: &[Question], fact: FactName, trip: u16) -> Option<Asked> {
    find(asked, of_fact(fact), Some(trip))
}

fn find(asked: &[Question], wanted: &[QuestionId], trip: Option<u16>) -> Option<Asked> {
    let fits = |question: &&Question, id: QuestionId| {
        let of = question.asked.trip.map(u16::from);
        question.id() == id && (of.is_none() || trip.is_none() || of == trip)
    };
    wanted.iter().find_map(|id| {
        let question = asked.iter().find(|question| fits(question, *id))?;
        Some(question.asked)
    })
}

const fn of_change(what_if: WhatIf) -> &'static [QuestionId] {
    use QuestionId as Q;
    match what_if {
        WhatIf::ExemptionCard => &[Q::Card],
        WhatIf::CarAttestation
        | WhatIf::CarAttestationAndReceipts
        | WhatIf::NoTransportAttestation => &[Q::CarNeed],
        WhatIf::Acute => &[Q::Acute, Q::CarNeed],
        WhatIf::EscortConfirmation => &[Q::EscortBasis],
        WhatIf::Receipt(kind) => of_cost(kind),
        WhatIf::BoatReceipt => &[Q::BoatTicket],
        WhatIf::TaxiReceipt => &[Q::TaxiFare],
        WhatIf::LodgingReceipt => &[Q::LodgingCost, Q::EscortLodgingCost],
        WhatIf::CheapestFare => &[Q::KnowsCheapest],
        WhatIf::Exemption => &[Q::Exemption],
    }
}

const fn of_cost(kind: CostKind) -> &'static [QuestionId] {
    use QuestionId as Q;
    match kind {
        CostKind::Toll => &[Q::Toll],
        CostKind::Ferry => &[Q::Ferry],
        CostKind::Parking => &[Q::Parking],
        CostKind::StuddedTyres => &[Q::StuddedTyres],
        CostKind::Ticket => &[Q::Ticket],
        CostKind::Freight => &[Q::Freight],
        CostKind::Cleaning => &[Q::Cleaning],
    }
}

/// The questions that state a fact, the first of those that is asked counts.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a fact that nobody is asked for has no question"
)]
const fn of_fact(fact: FactName) -> &'static [QuestionId] {
    use QuestionId as Q;
    match fact {
        FactName::Claimant => &[Q::ForWhom],
        FactName::LateBecause => &[Q::Late],
        FactName::Age => &[Q::BornOn, Q::Age],
        FactName::ExemptionCard => &[Q::CardFrom, Q::Card],
        FactName::SamiSpeaking => &[Q::SamiSpeaking],
        FactName::Municipality => &[Q::Municipality],
        FactName::Kind => &[Q::NursingHome, Q::OtherKind, Q::Kind],
        FactName::Purpose | FactName::Traveller => &[Q::Visit, Q::Purpose],
        FactName::PlaceAbroad
        | FactName::CoveredOtherwise
        | FactName::Continuity
        | FactName::OfferDeclined
        | FactName::ToldFreeTransport
        | FactName::SharedWithPatient => &[Q::Special],
        FactName::Leave => &[Q::Leave, Q::Special],
        FactName::Exemption => &[Q::Exemption],
        FactName::HomeCounty => &[Q::HomeCounty],
        FactName::PlaceCounty => &[Q::PlaceCounty],
        FactName::Outside => &[Q::Outside],
        FactName::OtherPlace => &[Q::OtherPlace],
        FactName::NearestDistance => &[Q::NearestDistance, Q::OtherPlace],
        FactName::Acute => &[Q::Acute, Q::CarNeed],
        FactName::CarNeed => &[Q::CarNeed],
        FactName::NecessaryMode => &[Q::NecessaryMode],
        FactName::Injury => &[Q::InjuryMinutes, Q::Special],
        FactName::MinimumFare => &[Q::MinimumFare],
        FactName::InTime => &[Q::InTime],
        FactName::Date => &[Q::Date],
        FactName::Start => &[Q::Start, Q::Special],
        FactName::HomeDistance => &[Q::FromHome],
        FactName::Distance => &[Q::Distance],
        FactName::OrderedDistance => &[Q::OrderedDistance],
        FactName::Mode => &[Q::Mode],
        FactName::CheapestFare => &[Q::CheapestFare, Q::KnowsCheapest],
        FactName::BoatDistance => &[Q::BoatDistance],
        FactName::BoatTicket => &[Q::BoatTicket],
        FactName::TaxiDistance => &[Q::TaxiDistance],
        FactName::TaxiAgreed => &[Q::TaxiAgreed],
        FactName::TaxiFare => &[Q::TaxiFare],
        FactName::EscortBasis => &[Q::EscortBasis],
        FactName::EscortCount => &[Q::Escorts],
        FactName::EscortDistance => &[Q::EscortDistance],
        FactName::EscortMinimumFare => &[Q::EscortMinimumFare],
        FactName::EscortTickets => &[Q::EscortTickets],
        FactName::EscortIncome => &[Q::EscortIncome],
        FactName::EscortBenefits => &[Q::EscortBenefits],
        FactName::EscortStayed | FactName::EscortPaidBy => &[Q::EscortMore],
        FactName::HoursAway => &[Q::TimeAway, Q::EscortTimeAway, Q::LongAway],
        FactName::MealsProvided => &[Q::Meals, Q::EscortMeals],
        FactName::Lodging => &[
            Q::LodgingCost,
            Q::EscortLodgingCost,
            Q::StayMore,
            Q::EscortStayMore,
        ],
        FactName::LodgingReason => &[Q::LodgingReason, Q::EscortLodgingReason],
        FactName::Prolonged | FactName::StaysBetween => &[Q::StayMore, Q::EscortStayMore],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use entitlement::facts::Metres;

    use super::*;
    use crate::{Answers, questions};

    #[test]
    fn a_change_leads_to_its_question_where_that_is_asked() {
        let mut answers = Answers::default();
        let today = "2026-03-01".parse().unwrap();
        let asked = |answers: &Answers| questions(answers, today);
        let card = Asked::once(QuestionId::Card);
        assert_eq!(
            behind_change(&asked(&answers), WhatIf::ExemptionCard, None),
            Some(card)
        );
        answers.give(Asked::once(QuestionId::Age), crate::Given::Number(7));
        assert_eq!(
            behind_change(&asked(&answers), WhatIf::ExemptionCard, None),
            None
        );
        answers.add_trip();
        let date = |trip| behind_fact(&asked(&answers), FactName::Date, trip);
        assert_eq!(date(0), Some(Asked::of_part(QuestionId::Date, 0, 0)));
        assert_eq!(date(9), None);
    }

    #[test]
    fn what_somebody_says_of_need_and_stay_is_asked_where_it_is_linked_to() {
        use crate::Given;
        let today = "2026-03-01".parse().unwrap();
        let mut answers = Answers::default();
        let mut say = |written: &str, given| {
            answers.give(Asked::from_written(written).unwrap(), given);
        };
        let word = |word: &str| Given::Chosen(word.into());
        let ticked = |word: &str| Given::Ticked([word.to_owned()].into());
        say("mode.1.1", word("other"));
        say("other-mode.1.1", word("snowmobile"));
        say("distance.1.1", Given::Distance(Metres(300_001)));
        say("special.1", ticked("injury_income"));
        say("escorts.1", word("one"));
        say("escort-more.1.1", ticked("long_away"));
        say("escort-stay-more.1.1", ticked("paid"));
        let asked = questions(&answers, today);
        #[rustfmt::skip]
        let facts = [
            (FactName::NecessaryMode, "necessary-mode.1.1"),
            (FactName::CarNeed,       "car-need.1"),
            (FactName::Acute,         "car-need.1"),
            (FactName::Injury,        "injury-minutes.1"),
            (FactName::EscortPaidBy,  "escort-more.1.1"),
            (FactName::EscortStayed,  "escort-more.1.1"),
            (FactName::MealsProvided, "escort-meals.1.1"),
            (FactName::Lodging,       "escort-lodging-cost.1.1"),
        ];
        for (fact, written) in facts {
            let behind = behind_fact(&asked, fact, 0);
            assert_eq!(behind, Asked::from_written(written), "{fact:?}");
        }
        #[rustfmt::skip]
        let changes = [
            (WhatIf::CarAttestation, "car-need.1"),
            (WhatIf::Acute,          "car-need.1"),
            (WhatIf::LodgingReceipt, "escort-lodging-cost.1.1"),
        ];
        for (what_if, written) in changes {
            let behind = behind_change(&asked, what_if, Some(0));
            assert_eq!(behind, Asked::from_written(written), "{what_if:?}");
        }
    }
}
