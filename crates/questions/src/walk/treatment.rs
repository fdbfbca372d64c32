//! What the trip was for.

use entitlement::facts::{
    Exemption, Fact, InjuryLoss, Mode, OtherPlace, Purpose, Start, Traveller, Treatment,
    TreatmentKind, Trip,
};
use regulations::{County, Regulations};

use super::{Person, Ticked, Walk, trip::longest};
use crate::{
    form::{DONT_KNOW, Form},
    id::{Asked, QuestionId},
};

const KINDS: [&str; 6] = [
    "specialist",
    "general_practitioner",
    "other_with_refund",
    "family_counselling",
    "nursing_home",
    "other",
];
const OTHER_KINDS: [&str; 9] = [
    "private_radiology",
    "health_station",
    "municipal_acute_bed",
    "municipal_dialysis",
    "sami_speaking_doctor",
    "family_counselling_meeting",
    "contribution_only",
    "without_refund",
    "other",
];
const PURPOSES: [&str; 9] = [
    "treatment",
    "collecting_medicine",
    "certificate",
    "visit",
    "prevention",
    "clinical_study",
    "assisted_fertilisation",
    "donation",
    "abortion_board",
];
const VISITS: [&str; 8] = [
    "ordinary",
    "parent_to_admitted_child",
    "child_to_seriously_ill_parent",
    "child_to_follow_up",
    "kin_to_child_psychiatry",
    "kin_to_family_counselling",
    "kin_to_rare_diagnosis_centre",
    "kin_to_course",
];
const EXEMPTIONS: [&str; 8] = [
    "none",
    "injury",
    "infectious_disease",
    "compulsory_admission",
    "compulsory_outpatient",
    "transplant_donor",
    "transfer",
    "rather_not",
];

impl Walk<'_> {
    pub(super) fn treatment(&mut self, number: u8, trip: &mut Trip) {
        let treatment = &mut trip.treatment;
        treatment.kind = self.kind(number);
        self.purpose(number, treatment);
        match treatment.kind.value() {
            Some(TreatmentKind::Specialist) => self.region(number, treatment),
            Some(TreatmentKind::SamiSpeakingDoctor) => {
                self.sami_speaking_doctor(number, trip);
            }
            Some(kind) if !HAS_NO_PLACE.contains(&kind) => self.other_place(number, kind, trip),
            Some(_) | None => {}
        }
    }

    /// Where another service than specialist care is given, and how far the nearest is.
    pub(super) fn other_place(&mut self, number: u8, kind: TreatmentKind, trip: &mut Trip) {
        let ask = |question| Asked::of_trip(question, number);
        let place = self.one(ask(QuestionId::OtherPlace), places(kind));
        trip.treatment.other_place = place;
        if place.value() == Some(OtherPlace::FartherAway) {
            let most = longest_of(&trip.legs);
            let nearest = self.kilometres(ask(QuestionId::NearestDistance), most);
            trip.treatment.nearest_distance = nearest;
        }
        let is_nearest = place.value() == Some(OtherPlace::Nearest);
        if kind == TreatmentKind::PrivateRadiology && !is_nearest {
            self.region(number, &mut trip.treatment);
        }
    }

    fn kind(&mut self, number: u8) -> Fact<TreatmentKind> {
        let ask = |question| Asked::of_trip(question, number);
        match self.word(ask(QuestionId::Kind), Form::Choice(KINDS.to_vec())) {
            None => Fact::NotStated,
            Some(("other", _)) => self.one(
                ask(QuestionId::OtherKind),
                Form::Choice(OTHER_KINDS.to_vec()),
            ),
            Some(("nursing_home", _)) => {
                let either = vec!["nursing_home_admission", "nursing_home_other"];
                self.one(ask(QuestionId::NursingHome), Form::Choice(either))
            }
            Some((word, said_by)) => {
                super::of_word(word).map_or(Fact::NotStated, |kind| Fact::Stated(kind, said_by))
            }
        }
    }

    fn purpose(&mut self, number: u8, treatment: &mut Treatment) {
        let ask = |question| Asked::of_trip(question, number);
        let purpose: Fact<Purpose> =
            self.one(ask(QuestionId::Purpose), Form::Choice(PURPOSES.to_vec()));
        treatment.purpose = purpose;
        match purpose.value() {
            Some(Purpose::Visit) => {
                let why: Fact<Traveller> =
                    self.one(ask(QuestionId::Visit), Form::Choice(VISITS.to_vec()));
                // Whoever travels in their own right does not merely visit.
                if why.value().is_some() {
                    treatment.traveller = why;
                    treatment.purpose = Fact::NotStated;
                }
            }
            Some(Purpose::AbortionBoard) => {
                treatment.exemption = Fact::Stated(Exemption::AbortionBoard, purpose.source());
            }
            _ => {}
        }
    }

    /// The two places; why it is outside the region is asked only where it is.
    fn region(&mut self, number: u8, treatment: &mut Treatment) {
        let ask = |question| Asked::of_trip(question, number);
        treatment.home_county = self.one(ask(QuestionId::HomeCounty), counties());
        if let Fact::Stated(County::Svalbard, said_by) = treatment.home_county {
            self.facts.patient.on_svalbard = Fact::Stated(true, said_by);
        }
        treatment.place_county = self.one(ask(QuestionId::PlaceCounty), counties());
        let region = |county: Fact<County>| Some(Regulations::current().region_of(county.value()?));
        let places = (
            region(treatment.home_county),
            region(treatment.place_county),
        );
        if let (Some(home), Some(place)) = places
            && home != place
        {
            let reasons = vec![
                "not_offered_at_home",
                "nearest",
                "national_service",
                "agreement",
                "free_choice",
                DONT_KNOW,
            ];
            treatment.outside = self.one(ask(QuestionId::Outside), Form::Choice(reasons));
        }
    }

    /// What is out of the ordinary, each with what must then be known.
    pub(super) fn special(
        &mut self,
        number: u8,
        person: Person,
        trip: &mut Trip,
    ) -> Option<Ticked> {
        let ask = |question| Asked::of_trip(question, number);
        let mut options = vec![
            "another_start",
            "from_abroad",
            "treatment_abroad",
            "covered_otherwise",
            "offer_declined",
            "told_free_transport",
            "moved",
            "leave",
        ];
        if super::trip::uses(trip, Mode::Car) {
            options.push("shared_car");
        }
        if !self.may_be_long_away(trip) {
            options.push("long_away");
        }
        if person.may_pay() {
            options.push("injury_income");
        }
        let special = self.ticked(ask(QuestionId::Special), options);
        let said = |word| Ticked::fact(special.as_ref(), word);
        let treatment = &mut trip.treatment;
        treatment.place_abroad = said("treatment_abroad");
        treatment.covered_otherwise = said("covered_otherwise");
        treatment.offer_declined = said("offer_declined");
        treatment.told_free_transport = said("told_free_transport");
        treatment.continuity = said("moved");
        if super::trip::uses(trip, Mode::Car) {
            trip.treatment.shared_with_patient = said("shared_car");
        }
        let ticked = special.as_ref()?;
        if ticked.has("leave") {
            let which = Form::Choice(vec!["life_threatening", "other"]);
            trip.treatment.leave = self.one(ask(QuestionId::Leave), which);
        }
        if ticked.has("injury_income") {
            self.injury_income(number, &mut trip.treatment);
        }
        self.start(number, ticked, trip);
        special
    }

    /// Income lost by an occupational injury, § 14, which frees from the user fee as well.
    fn injury_income(&mut self, number: u8, treatment: &mut Treatment) {
        let ask = |question| Asked::of_trip(question, number);
        treatment.exemption = Fact::said(Exemption::Injury);
        let minutes = self.minutes(ask(QuestionId::InjuryMinutes));
        let documented = self.yes(ask(QuestionId::InjuryDocumented), Form::YesNo);
        if let (Fact::Stated(minutes, said_by), Some(documented)) = (minutes, documented.value()) {
            let loss = InjuryLoss {
                minutes,
                documented,
            };
            treatment.injury = Fact::Stated(loss, said_by);
        }
    }

    /// Where the legs start, or end on the way home.
    fn start(&mut self, number: u8, special: &Ticked, trip: &mut Trip) {
        let ask = |question| Asked::of_trip(question, number);
        let start: Fact<Start> = if special.has("from_abroad") {
            Fact::said(Start::Abroad)
        } else if special.has("another_start") {
            let where_ = Form::Choice(vec!["other_place", "unexpected", "after_injury"]);
            self.one(ask(QuestionId::Start), where_)
        } else {
            Fact::said(Start::Home)
        };
        let home = match start.value() {
            Some(Start::OtherPlace | Start::Abroad) => {
                self.kilometres(ask(QuestionId::FromHome), None)
            }
            _ => Fact::NotStated,
        };
        for leg in &mut trip.legs {
            leg.start = start;
            leg.home_distance = home;
        }
    }

    /// What frees from the user fee, for whoever wants to say it.
    pub(super) fn exemption(&mut self, number: u8, trip: &mut Trip) {
        if !trip.treatment.exemption.is_not_stated() {
            return;
        }
        let asked = Asked::of_trip(QuestionId::Exemption, number);
        // Whoever would rather not say has said nothing: "rather_not" is no exemption.
        trip.treatment.exemption = self.one(asked, Form::Choice(EXEMPTIONS.to_vec()));
    }
}

/// Services that give no right, wherever they are.
const HAS_NO_PLACE: [TreatmentKind; 3] = [
    TreatmentKind::Other,
    TreatmentKind::WithoutRefund,
    TreatmentKind::ContributionOnly,
];

fn places(kind: TreatmentKind) -> Form {
    if kind == TreatmentKind::PrivateRadiology {
        return Form::Choice(vec!["nearest", "farther_away", DONT_KNOW]);
    }
    let mut places = vec!["home_municipality", "nearest"];
    if kind == TreatmentKind::GeneralPractitioner {
        places.push("nearest_with_free_place");
    }
    places.extend(["cooperating_municipality", "farther_away", DONT_KNOW]);
    Form::Choice(places)
}

fn longest_of(legs: &[entitlement::facts::Leg]) -> Option<entitlement::facts::Metres> {
    legs.iter().filter_map(|leg| leg.distance.value()).max()
}

/// Every county by its word, in the order of the alphabet as the window sorts it.
fn counties() -> Form {
    Form::List(vec![
        "agder",
        "akershus",
        "buskerud",
        "finnmark",
        "innlandet",
        "more_og_romsdal",
        "nordland",
        "oslo",
        "rogaland",
        "svalbard",
        "telemark",
        "troms",
        "trondelag",
        "vestfold",
        "vestland",
        "ostfold",
        DONT_KNOW,
    ])
}

impl Walk<'_> {
    /// Whether more than twelve hours away are likely enough to ask.
    pub(super) fn may_be_long_away(&self, trip: &Trip) -> bool {
        super::company::is_over_night(trip)
            || longest(trip).is_some_and(|far| far.0 >= FAR_FOR_A_DAY)
    }
}

/// From here on, in **metres**, a day of travel and treatment may well take twelve hours.
const FAR_FOR_A_DAY: u32 = 100_000;
