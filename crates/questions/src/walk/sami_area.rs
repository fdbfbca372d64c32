//! Sámi-speaking doctors: who has a right to one, § 4.

use entitlement::facts::{Fact, TreatmentKind, Trip};
use regulations::{Municipality, Regulations};

use super::Walk;
use crate::{
    form::{DONT_KNOW, Form},
    id::{Asked, QuestionId},
};

/// The municipalities that are or were in the area since its list is known, by today's
/// number. A home elsewhere is left to a case worker: there are too many to list.
const AREA: [(&str, u16); 14] = [
    ("hamaroy", 1875),
    ("hattfjelldal", 1826),
    ("karasjok", 5610),
    ("kautokeino", 5612),
    ("kafjord", 5540),
    ("lavangen", 5518),
    ("nesseby", 5636),
    ("porsanger", 5622),
    ("roros", 5025),
    ("royrvik", 5043),
    ("saltdal", 1840),
    ("snasa", 5041),
    ("tana", 5628),
    ("tjeldsund", 5512),
];

impl Walk<'_> {
    pub(super) fn sami_speaking_doctor(&mut self, number: u8, trip: &mut Trip) {
        let asked = Asked::once(QuestionId::SamiSpeaking);
        if !self.is_asked(asked) {
            self.facts.patient.sami_speaking = self.yes(asked, Form::YesNo);
        }
        let goes_as_to_any_doctor = match self.facts.patient.sami_speaking.value() {
            Some(true) => {
                self.facts.patient.municipality = self.municipality();
                self.lives_outside_on_a_day_of(trip)
            }
            Some(false) => true,
            None => false,
        };
        if goes_as_to_any_doctor {
            self.other_place(number, TreatmentKind::GeneralPractitioner, trip);
        }
    }

    /// Municipalities came into the area later than its law: the day of travel counts.
    fn lives_outside_on_a_day_of(&self, trip: &Trip) -> bool {
        let regulations = Regulations::current();
        self.facts.patient.municipality.value().is_some_and(|home| {
            trip.legs
                .iter()
                .filter_map(|leg| leg.date.value())
                .any(|day| regulations.is_sami_area(home, day) == Some(false))
        })
    }

    fn municipality(&mut self) -> Fact<Municipality> {
        let asked = Asked::once(QuestionId::Municipality);
        let mut options: Vec<_> = AREA.iter().map(|(word, _)| *word).collect();
        options.extend(["elsewhere", DONT_KNOW]);
        if self.is_asked(asked) {
            return self.facts.patient.municipality;
        }
        let Some((word, said_by)) = self.word(asked, Form::List(options)) else {
            return Fact::NotStated;
        };
        let listed = AREA.iter().find(|(one, _)| *one == word);
        listed
            .and_then(|(_, number)| Municipality::with_number(*number))
            .map_or(Fact::Unknown(said_by), |home| Fact::Stated(home, said_by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_lives_in_the_area_finds_their_municipality() {
        let numbers = AREA.map(|(_, number)| Municipality::with_number(number).unwrap());
        let day = "2026-06-01".parse().unwrap();
        for number in (101..10_000).filter_map(Municipality::with_number) {
            let is_in_it = Regulations::current().is_sami_area(number, day) == Some(true);
            // Older numbers of the same municipalities count as well.
            let is_todays = number.county().is_some() && !is_older(number);
            assert_eq!(is_in_it && is_todays, numbers.contains(&number), "{number}");
        }
    }

    fn is_older(number: Municipality) -> bool {
        // Hamarøy and Tjeldsund before they grew, in a county that is still there.
        [1849, 1852].contains(&number.number())
    }
}
