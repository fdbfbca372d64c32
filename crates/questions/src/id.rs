//! What questions are called.

use serde::{Deserialize, Serialize, de::Error as _};

/// A question, with the trip and the part of it that it is about.
///
/// Written as `mode.1.2`: question, trip and part, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    /// Which question.
    pub question: QuestionId,
    /// The trip, from 0; none for what is the same in all.
    pub trip: Option<u8>,
    /// The leg or the escort in the trip, from 0; none for the trip as a whole.
    pub part: Option<u8>,
}

impl Asked {
    /// A question about everything.
    pub const fn once(question: QuestionId) -> Self {
        Self {
            question,
            trip: None,
            part: None,
        }
    }

    /// A question about a trip.
    pub const fn of_trip(question: QuestionId, trip: u8) -> Self {
        Self {
            question,
            trip: Some(trip),
            part: None,
        }
    }

    /// A question about a leg or an escort of a trip.
    pub const fn of_part(question: QuestionId, trip: u8, part: u8) -> Self {
        Self {
            question,
            trip: Some(trip),
            part: Some(part),
        }
    }

    /// As it stands in addresses and in what is kept.
    pub fn written(self) -> String {
        let mut written = self.question.name().to_owned();
        for number in [self.trip, self.part].into_iter().flatten() {
            written.push_str(&format!(".{}", u16::from(number) + 1));
        }
        written
    }

    /// The question that is written so; `None` where there is none.
    pub fn from_written(written: &str) -> Option<Self> {
        let mut parts = written.split('.');
        let question = QuestionId::named(parts.next()?)?;
        let (trip, part) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return None;
        }
        let number = |text: Option<&str>| match text {
            None => Some(None),
            Some(text) => text.parse::<u8>().ok()?.checked_sub(1).map(Some),
        };
        Some(Self {
            question,
            trip: number(trip)?,
            part: number(part)?,
        })
    }
}

impl Serialize for Asked {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.written())
    }
}

impl<'de> Deserialize<'de> for Asked {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Self::from_written(&written).ok_or_else(|| D::Error::custom("no such question"))
    }
}

macro_rules! questions {
    ($($(#[$about:meta])+ $id:ident $message:literal;)*) => {
        /// Every question there is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum QuestionId {
            $($(#[$about])+ $id,)*
        }

        impl QuestionId {
            /// Every question.
            pub const ALL: &[Self] = &[$(Self::$id,)*];

            /// The message with its heading, its hint and its options.
            pub const fn message(self) -> &'static str {
                match self { $(Self::$id => $message,)* }
            }
        }
    };
}

questions! {
    /// Oneself or a child.
    ForWhom "ask-for-whom";
    /// Completed years on the day of travel.
    Age "ask-age";
    /// The day of birth, where a birthday may lie between two trips.
    BornOn "ask-born-on";
    /// Whether all was as on the first trip but the day.
    LikeFirst "ask-like-first";
    /// The day of travel.
    Date "ask-date";
    /// How one travelled.
    Mode "ask-mode";
    /// One of the less usual ways.
    OtherMode "ask-other-mode";
    /// Which ways, where they were several.
    Modes "ask-modes";
    /// How far.
    Distance "ask-distance";
    /// How far by taxi, where that was a part.
    TaxiDistance "ask-taxi-distance";
    /// How far by boat.
    BoatDistance "ask-boat-distance";
    /// How far the ordered part was.
    OrderedDistance "ask-ordered-distance";
    /// How one came home.
    WayHome "ask-way-home";
    /// The kind of treatment.
    Kind "ask-kind";
    /// One of the less usual kinds.
    OtherKind "ask-other-kind";
    /// Coming to or leaving the nursing home, or otherwise.
    NursingHome "ask-nursing-home";
    /// Why one went.
    Purpose "ask-purpose";
    /// Whom one visited, and why.
    Visit "ask-visit";
    /// The county of the home.
    HomeCounty "ask-home-county";
    /// The county of the treatment.
    PlaceCounty "ask-place-county";
    /// Why outside the region.
    Outside "ask-outside";
    /// Where another service was given.
    OtherPlace "ask-other-place";
    /// How far the nearest place was.
    NearestDistance "ask-nearest-distance";
    /// Whether Sámi is spoken and a Sámi-speaking doctor wanted.
    SamiSpeaking "ask-sami-speaking";
    /// Which municipality of the Sámi area.
    Municipality "ask-municipality";
    /// What is out of the ordinary.
    Special "ask-special";
    /// Where the trip began.
    Start "ask-start";
    /// How far it would have been from home.
    FromHome "ask-from-home";
    /// Which leave.
    Leave "ask-leave";
    /// How much work time an occupational injury took.
    InjuryMinutes "ask-injury-minutes";
    /// Whether the lost income can be documented.
    InjuryDocumented "ask-injury-documented";
    /// Whether one minimum fare would have done.
    MinimumFare "ask-minimum-fare";
    /// Whether public transport would have been in time.
    InTime "ask-in-time";
    /// Whether it was acute.
    Acute "ask-acute";
    /// What was paid for.
    Paid "ask-paid";
    /// Whether a car was needed, and who says so.
    CarNeed "ask-car-need";
    /// The first day of the travel certificate.
    CertificateFrom "ask-certificate-from";
    /// Its last day.
    CertificateTo "ask-certificate-to";
    /// What it was given for.
    CertificateFor "ask-certificate-for";
    /// Whether own boat, snowmobile or ATV was necessary.
    NecessaryMode "ask-necessary-mode";
    /// Toll.
    Toll "ask-toll";
    /// Car ferry.
    Ferry "ask-ferry";
    /// Parking.
    Parking "ask-parking";
    /// Fee for studded tyres.
    StuddedTyres "ask-studded-tyres";
    /// Tickets.
    Ticket "ask-ticket";
    /// Freight.
    Freight "ask-freight";
    /// Cleaning.
    Cleaning "ask-cleaning";
    /// The ticket of the boat.
    BoatTicket "ask-boat-ticket";
    /// Whether the taxi was agreed.
    TaxiAgreed "ask-taxi-agreed";
    /// What the taxi cost.
    TaxiFare "ask-taxi-fare";
    /// Who booked the flight.
    FlightOrdered "ask-flight-ordered";
    /// Whether the cheapest fare is known.
    KnowsCheapest "ask-knows-cheapest";
    /// The cheapest fare.
    CheapestFare "ask-cheapest-fare";
    /// How many escorts.
    Escorts "ask-escorts";
    /// Why an escort was needed.
    EscortBasis "ask-escort-basis";
    /// What there is to say of the escort.
    EscortMore "ask-escort-more";
    /// How far the escort travelled.
    EscortDistance "ask-escort-distance";
    /// Whether one minimum fare would have done for the escort.
    EscortMinimumFare "ask-escort-minimum-fare";
    /// What the escort's tickets cost.
    EscortTickets "ask-escort-tickets";
    /// How the loss of income is documented.
    EscortIncome "ask-escort-income";
    /// How much time was lost.
    EscortMinutes "ask-escort-minutes";
    /// What hired help cost.
    EscortHelp "ask-escort-help";
    /// Whether the help was family.
    EscortHelpKin "ask-escort-help-kin";
    /// Whether the escort received benefits.
    EscortBenefits "ask-escort-benefits";
    /// For how long the escort was away.
    EscortTimeAway "ask-escort-time-away";
    /// Whether the escort was given meals.
    EscortMeals "ask-escort-meals";
    /// What there is to say of the escort's stay.
    EscortStayMore "ask-escort-stay-more";
    /// How many nights the escort paid for.
    EscortNights "ask-escort-nights";
    /// What they cost.
    EscortLodgingCost "ask-escort-lodging-cost";
    /// The levy on visitors on them.
    EscortVisitorLevy "ask-escort-visitor-levy";
    /// Why the escort had to stay.
    EscortLodgingReason "ask-escort-lodging-reason";
    /// Whether one was away for long.
    LongAway "ask-long-away";
    /// For how long.
    TimeAway "ask-time-away";
    /// Whether meals were given.
    Meals "ask-meals";
    /// What there is to say of the stay.
    StayMore "ask-stay-more";
    /// How many nights.
    Nights "ask-nights";
    /// What they cost.
    LodgingCost "ask-lodging-cost";
    /// The levy on visitors.
    VisitorLevy "ask-visitor-levy";
    /// Why one had to stay.
    LodgingReason "ask-lodging-reason";
    /// Another ground for freedom from the user fee.
    Exemption "ask-exemption";
    /// Whether there is an exemption card.
    Card "ask-card";
    /// From when it counts.
    CardFrom "ask-card-from";
    /// Why the claim comes late.
    Late "ask-late";
}

impl QuestionId {
    /// Its name, without the area of its message.
    pub fn name(self) -> &'static str {
        let message = self.message();
        message.strip_prefix("ask-").unwrap_or(message)
    }

    /// The question of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|id| id.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_question_is_found_by_its_own_name_and_no_other() {
        let names: BTreeSet<_> = QuestionId::ALL.iter().map(|id| id.name()).collect();
        assert_eq!(names.len(), QuestionId::ALL.len());
        for id in QuestionId::ALL.iter().copied() {
            assert!(id.message().starts_with("ask-"), "{id:?}");
            for asked in [
                Asked::once(id),
                Asked::of_trip(id, 0),
                Asked::of_part(id, 254, 1),
            ] {
                assert_eq!(Asked::from_written(&asked.written()), Some(asked));
            }
        }
    }

    #[test]
    fn what_is_no_question_is_not_read_as_one() {
        for text in [
            "",
            "mood",
            "mode.0",
            "mode.256.1",
            "mode.1.1.1",
            "mode.",
            "mode.x",
            "Mode.1",
        ] {
            assert_eq!(Asked::from_written(text), None, "{text}");
        }
    }
}
