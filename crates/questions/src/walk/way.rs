//! When, how and how far.

use chrono::NaiveDate;
use entitlement::facts::{Boat, Direction, Fact, Flight, Leg, Metres, Mode, Taxi, Trip};

use super::{FIRST_DAY, Ticked, Walk};
use crate::{
    form::Form,
    id::{Asked, QuestionId},
};

const MODES: [&str; 7] = [
    "car",
    "public_transport",
    "boat",
    "taxi",
    "flight",
    "several",
    "other",
];
const OTHER_MODES: [&str; 4] = ["on_foot", "private_boat", "snowmobile", "ambulance_boat"];

impl Walk<'_> {
    /// The legs of a trip. What they cost is asked later.
    pub(super) fn way(&mut self, number: u8, trip: &mut Trip) {
        let there = Leg {
            date: self.date(number, 0, FIRST_DAY),
            ..self.leg(number, 0)
        };
        let home = self.word(
            Asked::of_trip(QuestionId::WayHome, number),
            Form::Choice(vec!["same", "different", "none"]),
        );
        let home = match home {
            Some(("same", _)) => Some(Leg {
                direction: Direction::Home,
                ..there.clone()
            }),
            Some(("different", _)) => Some(Leg {
                date: self.day_home(number, there.date),
                direction: Direction::Home,
                ..self.leg(number, 1)
            }),
            _ => None,
        };
        trip.legs.push(there);
        trip.legs.extend(home);
    }

    fn day_home(&mut self, number: u8, there: Fact<NaiveDate>) -> Fact<NaiveDate> {
        let first = there.value().unwrap_or(FIRST_DAY);
        self.day_home_like_first(number, there)
            .unwrap_or_else(|| self.date(number, 1, first))
    }

    /// Whether the way home has questions of its own.
    pub(super) fn has_own_way_home(&self, number: u8) -> bool {
        self.is_asked(Asked::of_part(QuestionId::Date, number, 1))
    }

    fn leg(&mut self, number: u8, part: u8) -> Leg {
        let ask = |question| Asked::of_part(question, number, part);
        let mut leg = Leg::default();
        let Some((word, said_by)) = self.word(ask(QuestionId::Mode), Form::Choice(MODES.to_vec()))
        else {
            leg.distance = self.kilometres(ask(QuestionId::Distance), None);
            return leg;
        };
        let said = |mode| Fact::Stated(mode, said_by);
        let mut parts = None;
        match word {
            "several" => {
                leg.mode = said(Mode::Several);
                let of_these = MODES.iter().copied().take(5).collect();
                parts = self.ticked(ask(QuestionId::Modes), of_these);
            }
            "other" => {
                let others = Form::Choice(OTHER_MODES.to_vec());
                leg.mode = self.one(ask(QuestionId::OtherMode), others);
            }
            "boat" => leg.mode = said(Mode::PublicTransport),
            word => leg.mode = super::of_word(word).map_or(Fact::NotStated, said),
        }
        leg.distance = self.kilometres(ask(QuestionId::Distance), None);
        let far = leg.distance.value();
        let has = |mode: &str| word == mode || parts.as_ref().is_some_and(|parts| parts.has(mode));
        let is_part = word == "several";
        if has("boat") {
            leg.boat = Some(Boat {
                distance: self.stretch(ask(QuestionId::BoatDistance), is_part, leg.distance),
                ..Boat::default()
            });
        }
        if has("taxi") {
            leg.taxi = Some(Taxi {
                distance: self.stretch(ask(QuestionId::TaxiDistance), is_part, leg.distance),
                ..Taxi::default()
            });
        }
        if has("flight") {
            leg.flight = Some(self.flight(ask(QuestionId::FlightOrdered)));
            let ordered = leg.flight.and_then(|flight| flight.ordered.value()) == Some(true);
            if ordered {
                let asked = ask(QuestionId::OrderedDistance);
                leg.ordered_distance =
                    self.stretch(asked, is_part, Fact::said(far.unwrap_or(Metres(0))));
            }
        }
        leg
    }

    /// How long a part of the way was; the whole where nothing else was used.
    fn stretch(&mut self, asked: Asked, is_part: bool, whole: Fact<Metres>) -> Fact<Metres> {
        if is_part {
            self.kilometres(asked, whole.value())
        } else {
            whole
        }
    }

    fn flight(&mut self, asked: Asked) -> Flight {
        Flight {
            ordered: self.yes(asked, Form::YesNo),
        }
    }
}

impl Ticked {
    /// Whether any of these was ticked.
    pub(super) fn has_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.has(word))
    }
}
