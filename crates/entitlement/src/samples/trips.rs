//! Trips that are a little different.

use domain::county::County;

use super::Draw;
use crate::facts::{
    Boat, CarNeed, Cost, CostKind, Escort, EscortBasis, Exemption, Fact, Flight, InjuryLoss, Leave,
    Leg, Lodging, LodgingKind, LodgingReason, LostIncome, Mode, OtherPlace, Outside, Purpose,
    Qualified, Start, Stay, Taxi, Traveller, Treatment, TreatmentKind, Trip,
};

/// Has some things of a trip be different.
pub(super) fn alter(draw: &mut Draw<'_>, trip: &mut Trip) {
    place(draw, &mut trip.treatment);
    circumstances(draw, &mut trip.treatment);
    if draw.rarely() {
        let first = trip.legs[0].clone();
        trip.legs.resize(usize::from(draw.below(4)), first);
    }
    for each in &mut trip.legs {
        leg(draw, each);
    }
    if draw.rarely() {
        trip.escorts = (0..draw.below(4)).map(|_| escort(draw)).collect();
    }
    stay(draw, &mut trip.stay);
}

fn place(draw: &mut Draw<'_>, to: &mut Treatment) {
    use TreatmentKind as Kind;
    draw.alter(&mut to.kind, |draw| {
        draw.one_of(&[
            Kind::Specialist,
            Kind::PrivateRadiology,
            Kind::GeneralPractitioner,
            Kind::SamiSpeakingDoctor,
            Kind::OtherWithRefund,
            Kind::WithoutRefund,
            Kind::ContributionOnly,
            Kind::FamilyCounselling,
            Kind::FamilyCounsellingMeeting,
            Kind::HealthStation,
            Kind::NursingHomeAdmission,
            Kind::NursingHomeOther,
            Kind::MunicipalAcuteBed,
            Kind::MunicipalDialysis,
            Kind::Other,
        ])
    });
    draw.alter(&mut to.place_abroad, Draw::coin);
    draw.alter(&mut to.home_county, |draw| draw.one_of(&County::ALL));
    draw.alter(&mut to.place_county, |draw| draw.one_of(&County::ALL));
    draw.alter(&mut to.outside, |draw| {
        draw.one_of(&[
            Outside::Nearest,
            Outside::NotOfferedAtHome,
            Outside::NationalService,
            Outside::Agreement,
            Outside::FreeChoice,
        ])
    });
    draw.alter(&mut to.other_place, |draw| {
        draw.one_of(&[
            OtherPlace::HomeMunicipality,
            OtherPlace::CooperatingMunicipality,
            OtherPlace::Nearest,
            OtherPlace::NearestWithFreePlace,
            OtherPlace::FartherAway,
        ])
    });
    draw.alter(&mut to.nearest_distance, Draw::distance);
    draw.alter(&mut to.continuity, Draw::coin);
}

fn circumstances(draw: &mut Draw<'_>, of: &mut Treatment) {
    draw.alter(&mut of.purpose, |draw| {
        draw.one_of(&[
            Purpose::Treatment,
            Purpose::ClinicalStudy,
            Purpose::Certificate,
            Purpose::Prevention,
            Purpose::CollectingMedicine,
            Purpose::EvaluationProject,
            Purpose::AssistedFertilisation,
            Purpose::Donation,
            Purpose::AbortionBoard,
            Purpose::Visit,
        ])
    });
    draw.alter(&mut of.traveller, |draw| {
        draw.one_of(&[
            Traveller::Patient,
            Traveller::KinToChildPsychiatry,
            Traveller::KinToFamilyCounselling,
            Traveller::KinToRareDiagnosisCentre,
            Traveller::KinToCourse,
            Traveller::ChildToSeriouslyIllParent,
            Traveller::ChildToFollowUp,
            Traveller::ParentToAdmittedChild,
        ])
    });
    draw.alter(&mut of.covered_otherwise, Draw::coin);
    draw.alter(&mut of.exemption, |draw| {
        draw.one_of(&[
            Exemption::None,
            Exemption::Injury,
            Exemption::InfectiousDisease,
            Exemption::CompulsoryAdmission,
            Exemption::CompulsoryOutpatient,
            Exemption::TransplantDonor,
            Exemption::Transfer,
            Exemption::AbortionBoard,
        ])
    });
    draw.alter(&mut of.acute, Draw::coin);
    draw.alter(&mut of.car_need, car_need);
    draw.alter(&mut of.offer_declined, Draw::coin);
    draw.alter(&mut of.told_free_transport, Draw::coin);
    draw.alter(&mut of.minimum_fare, Draw::coin);
    draw.alter(&mut of.in_time, Draw::coin);
    draw.alter(&mut of.leave, |draw| {
        draw.one_of(&[Leave::None, Leave::LifeThreatening, Leave::Other])
    });
    draw.alter(&mut of.injury, |draw| InjuryLoss {
        minutes: draw.one_of(&[0, 119, 120, 600, u32::MAX]),
        documented: draw.coin(),
    });
    draw.alter(&mut of.shared_with_patient, Draw::coin);
}

fn car_need(draw: &mut Draw<'_>) -> CarNeed {
    match draw.below(5) {
        0 => CarNeed::None,
        1 => CarNeed::Health,
        2 => CarNeed::NoTransport,
        3 => CarNeed::ClaimsNoTransport,
        _ => CarNeed::Certificate {
            from: draw.date(),
            to: draw.date(),
            for_lack_of_transport: draw.coin(),
        },
    }
}

fn leg(draw: &mut Draw<'_>, leg: &mut Leg) {
    draw.alter(&mut leg.date, Draw::date);
    draw.alter(&mut leg.mode, |draw| {
        draw.one_of(&[
            Mode::Car,
            Mode::PublicTransport,
            Mode::Taxi,
            Mode::Flight,
            Mode::OnFoot,
            Mode::Several,
            Mode::PrivateBoat,
            Mode::Snowmobile,
            Mode::AmbulanceBoat,
        ])
    });
    draw.alter(&mut leg.distance, Draw::distance);
    draw.alter(&mut leg.ordered_distance, Draw::distance);
    draw.alter(&mut leg.start, |draw| {
        draw.one_of(&[
            Start::Home,
            Start::OtherPlace,
            Start::Unexpected,
            Start::Abroad,
            Start::AfterInjury,
        ])
    });
    draw.alter(&mut leg.home_distance, Draw::distance);
    draw.alter(&mut leg.cheapest_fare, Draw::amount);
    stretches(draw, leg);
    if draw.rarely() {
        leg.costs = (0..draw.below(5)).map(|_| cost(draw)).collect();
    }
}

fn stretches(draw: &mut Draw<'_>, leg: &mut Leg) {
    leg.boat = draw.rarely().then(|| {
        let mut boat = Boat {
            ticket: draw.amount(),
            ..Boat::default()
        };
        draw.alter(&mut boat.distance, Draw::distance);
        draw.alter(&mut boat.receipt, Draw::coin);
        boat
    });
    leg.taxi = draw.rarely().then(|| {
        let mut taxi = Taxi {
            fare: draw.amount(),
            ..Taxi::default()
        };
        draw.alter(&mut taxi.distance, Draw::distance);
        draw.alter(&mut taxi.agreed, Draw::coin);
        draw.alter(&mut taxi.receipt, Draw::coin);
        taxi
    });
    leg.flight = draw.rarely().then(|| {
        let mut flight = Flight::default();
        draw.alter(&mut flight.ordered, Draw::coin);
        flight
    });
}

fn cost(draw: &mut Draw<'_>) -> Cost {
    let mut cost = Cost {
        kind: draw.one_of(&[
            CostKind::Toll,
            CostKind::Ferry,
            CostKind::Parking,
            CostKind::StuddedTyres,
            CostKind::Ticket,
            CostKind::Freight,
            CostKind::Cleaning,
        ]),
        amount: draw.amount(),
        receipt: Fact::said(true),
    };
    draw.alter(&mut cost.receipt, Draw::coin);
    cost
}

fn escort(draw: &mut Draw<'_>) -> Escort {
    let mut escort = Escort {
        basis: Fact::said(EscortBasis::Confirmed),
        ..Escort::default()
    };
    draw.alter(&mut escort.basis, |draw| {
        draw.one_of(&[
            EscortBasis::Confirmed,
            EscortBasis::PreventsAbsconding,
            EscortBasis::Child,
            EscortBasis::AbortionBoardSupport,
            EscortBasis::SecondJustified,
            EscortBasis::NotConfirmed,
        ])
    });
    draw.alter(&mut escort.qualified, |draw| {
        draw.one_of(&[
            Qualified::None,
            Qualified::Medical,
            Qualified::Police,
            Qualified::Interpreter,
            Qualified::HomeCare,
        ])
    });
    draw.alter(&mut escort.distance, Draw::distance);
    draw.alter(&mut escort.minimum_fare, Draw::coin);
    draw.alter(&mut escort.tickets, Draw::amount);
    draw.alter(&mut escort.income, lost_income);
    draw.alter(&mut escort.on_benefits, Draw::coin);
    escort
}

fn lost_income(draw: &mut Draw<'_>) -> LostIncome {
    let minutes = draw.one_of(&[0, 1, 60, 480, 481, u32::MAX]);
    match draw.below(3) {
        0 => LostIncome::None,
        1 => LostIncome::Documented { minutes },
        _ => LostIncome::HiredHelp {
            minutes,
            paid: draw.amount(),
            next_of_kin: draw.coin(),
        },
    }
}

fn stay(draw: &mut Draw<'_>, stay: &mut Stay) {
    draw.alter(&mut stay.minutes_away, |draw| {
        draw.one_of(&[0, 720, 721, 1_440, 1_441, 1_799, 1_800, 10_000, u32::MAX])
    });
    draw.alter(&mut stay.meals_provided, Draw::coin);
    draw.alter(&mut stay.prolonged, Draw::coin);
    draw.alter(&mut stay.stayed_between, Draw::coin);
    if draw.rarely() {
        stay.lodging = (0..draw.below(3)).map(|_| lodging(draw)).collect();
    }
}

fn lodging(draw: &mut Draw<'_>) -> Lodging {
    let mut lodging = Lodging {
        kind: draw.one_of(&[LodgingKind::Paid, LodgingKind::Private]),
        nights: draw.one_of(&[1, 0, 2, 30, u16::MAX]),
        paid: draw.amount(),
        visitor_levy: draw.amount(),
        reason: Fact::said(LodgingReason::HealthDocumented),
        receipt: Fact::said(true),
    };
    draw.alter(&mut lodging.reason, |draw| {
        draw.one_of(&[
            LodgingReason::Traffic,
            LodgingReason::HealthDocumented,
            LodgingReason::Health,
            LodgingReason::Treatment,
        ])
    });
    draw.alter(&mut lodging.receipt, Draw::coin);
    lodging
}
