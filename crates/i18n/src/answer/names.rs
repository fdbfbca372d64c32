//! Which message names what.

use entitlement::{
    WhatIf,
    decision::{DocumentKind, Doubt, Outcome, Verdict},
    facts::{CostKind, FactName, Source},
    rule::Act,
};

/// The message that names a fact within a sentence; its part `missing` asks for it.
pub const fn fact(name: FactName) -> &'static str {
    match name {
        FactName::ClaimedOn => "fact-claimed-on",
        FactName::Claimant => "fact-claimant",
        FactName::OptedOut => "fact-opted-out",
        FactName::ProtectedAddress => "fact-protected-address",
        FactName::SpecialCase => "fact-special-case",
        FactName::LateBecause => "fact-late-because",
        FactName::Age => "fact-age",
        FactName::ExemptionCard => "fact-exemption-card",
        FactName::CopaidThisYear => "fact-copaid-this-year",
        FactName::SamiSpeaking => "fact-sami-speaking",
        FactName::Municipality => "fact-municipality",
        FactName::OnSvalbard => "fact-on-svalbard",
        FactName::Kind => "fact-kind",
        FactName::Purpose => "fact-purpose",
        FactName::PlaceAbroad => "fact-place-abroad",
        FactName::CoveredOtherwise => "fact-covered-otherwise",
        FactName::Exemption => "fact-exemption",
        FactName::HomeCounty => "fact-home-county",
        FactName::PlaceCounty => "fact-place-county",
        FactName::Outside => "fact-outside",
        FactName::OtherPlace => "fact-other-place",
        FactName::NearestDistance => "fact-nearest-distance",
        FactName::Continuity => "fact-continuity",
        FactName::Acute => "fact-acute",
        FactName::CarNeed => "fact-car-need",
        FactName::OfferDeclined => "fact-offer-declined",
        FactName::ToldFreeTransport => "fact-told-free-transport",
        FactName::MinimumFare => "fact-minimum-fare",
        FactName::InTime => "fact-in-time",
        FactName::InHealthRecord => "fact-in-health-record",
        FactName::PaidInError => "fact-paid-in-error",
        FactName::Traveller => "fact-traveller",
        FactName::Leave => "fact-leave",
        FactName::Injury => "fact-injury",
        FactName::SharedWithPatient => "fact-shared-with-patient",
        FactName::Date => "fact-date",
        FactName::Start => "fact-start",
        FactName::HomeDistance => "fact-home-distance",
        FactName::Distance => "fact-distance",
        FactName::OrderedDistance => "fact-ordered-distance",
        FactName::Mode => "fact-mode",
        FactName::CheapestFare => "fact-cheapest-fare",
        FactName::BoatDistance => "fact-boat-distance",
        FactName::BoatTicket => "fact-boat-ticket",
        FactName::TaxiDistance => "fact-taxi-distance",
        FactName::TaxiAgreed => "fact-taxi-agreed",
        FactName::TaxiFare => "fact-taxi-fare",
        FactName::FlightOrdered => "fact-flight-ordered",
        FactName::Fare => "fact-fare",
        FactName::Cost => "fact-cost",
        FactName::Receipt => "fact-receipt",
        FactName::NecessaryMode => "fact-necessary-mode",
        FactName::EscortBasis => "fact-escort-basis",
        FactName::EscortCount => "fact-escort-count",
        FactName::EscortDistance => "fact-escort-distance",
        FactName::EscortMinimumFare => "fact-escort-minimum-fare",
        FactName::EscortTickets => "fact-escort-tickets",
        FactName::EscortIncome => "fact-escort-income",
        FactName::EscortQualified => "fact-escort-qualified",
        FactName::EscortBenefits => "fact-escort-benefits",
        FactName::EscortStayed => "fact-escort-stayed",
        FactName::EscortCheaper => "fact-escort-cheaper",
        FactName::EscortPaidBy => "fact-escort-paid-by",
        FactName::HoursAway => "fact-hours-away",
        FactName::MealsProvided => "fact-meals-provided",
        FactName::Lodging => "fact-lodging",
        FactName::LodgingReason => "fact-lodging-reason",
        FactName::Prolonged => "fact-prolonged",
        FactName::StaysBetween => "fact-stays-between",
    }
}

/// The message that says who states a fact.
pub const fn source(said_by: Source) -> &'static str {
    match said_by {
        Source::Patient => "source-patient",
        Source::Register => "source-register",
        Source::Attestation => "source-attestation",
        Source::Receipt => "source-receipt",
        Source::Trip => "source-trip",
        Source::Appointment => "source-appointment",
        Source::Office => "source-office",
        Source::Assumed => "source-assumed",
    }
}

/// The message that names an act or regulation.
pub const fn act(act: Act) -> &'static str {
    match act {
        Act::TravelRegulation => "act-travel-regulation",
        Act::CapRegulation => "act-cap-regulation",
        Act::RegisterRegulation => "act-register-regulation",
        Act::ChildrenRegulation => "act-children-regulation",
        Act::PatientRightsAct => "act-patient-rights-act",
        Act::Guidance => "act-guidance",
    }
}

/// The message that heads an answer.
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Granted => "outcome-granted",
        Outcome::NothingToPay => "outcome-nothing-to-pay",
        Outcome::NoRight => "outcome-no-right",
        Outcome::CaseWorker => "outcome-case-worker",
        Outcome::MissingFacts => "outcome-missing-facts",
    }
}

/// The message that says what another answer would be.
pub const fn then(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Granted => "whatif-then-granted",
        Outcome::NothingToPay => "whatif-then-nothing-to-pay",
        Outcome::NoRight => "whatif-then-no-right",
        Outcome::CaseWorker => "whatif-then-case-worker",
        Outcome::MissingFacts => "whatif-then-missing-facts",
    }
}

/// The part of a rule's message that says what it says here; what is missing
/// is asked for by the fact ([`fact`]).
pub const fn verdict(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Holds => Some("holds"),
        Verdict::Fails => Some("fails"),
        Verdict::Judged => Some("judged"),
        Verdict::Told => Some("told"),
        Verdict::Missing => None,
    }
}

/// The message that names what a cost is for.
pub const fn cost(kind: CostKind) -> &'static str {
    match kind {
        CostKind::Toll => "cost-toll",
        CostKind::Ferry => "cost-ferry",
        CostKind::Parking => "cost-parking",
        CostKind::StuddedTyres => "cost-studded-tyres",
        CostKind::Ticket => "cost-ticket",
        CostKind::Freight => "cost-freight",
        CostKind::Cleaning => "cost-cleaning",
    }
}

/// The message that names a document.
pub const fn document(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Attendance => "document-attendance",
        DocumentKind::Receipt(_) => "document-receipt",
        DocumentKind::BoatTicket => "document-boat-ticket",
        DocumentKind::TaxiReceipt => "document-taxi-receipt",
        DocumentKind::AcuteHelp => "document-acute-help",
        DocumentKind::CarAttestation => "document-car-attestation",
        DocumentKind::EscortConfirmation => "document-escort-confirmation",
        DocumentKind::LodgingReceipt => "document-lodging-receipt",
        DocumentKind::LostIncome => "document-lost-income",
        DocumentKind::ExemptionGround => "document-exemption-ground",
    }
}

/// The message that asks whether something is different from what was said.
pub const fn what_if(what_if: WhatIf) -> &'static str {
    match what_if {
        WhatIf::ExemptionCard => "whatif-exemption-card",
        WhatIf::CarAttestation => "whatif-car-attestation",
        WhatIf::CarAttestationAndReceipts => "whatif-car-attestation-and-receipts",
        WhatIf::NoTransportAttestation => "whatif-no-transport-attestation",
        WhatIf::Acute => "whatif-acute",
        WhatIf::EscortConfirmation => "whatif-escort-confirmation",
        WhatIf::Receipt(_) => "whatif-receipt",
        WhatIf::BoatReceipt => "whatif-boat-receipt",
        WhatIf::TaxiReceipt => "whatif-taxi-receipt",
        WhatIf::LodgingReceipt => "whatif-lodging-receipt",
        WhatIf::CheapestFare => "whatif-cheapest-fare",
        WhatIf::Exemption => "whatif-exemption",
    }
}

/// The message that says what is not settled.
pub const fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Rounding => "unsettled-rounding",
        Doubt::DeadlineOnDayOff => "unsettled-deadline-on-day-off",
        Doubt::EscortInstead => "unsettled-escort-instead",
        Doubt::FeePerDirection => "unsettled-fee-per-direction",
        Doubt::SmallSum => "unsettled-small-sum",
        Doubt::FareOrRate => "unsettled-fare-or-rate",
    }
}
