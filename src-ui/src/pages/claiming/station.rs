//! The pages on the way through a claim, and which one comes next.

use ipc::claims::DraftView;
use questions::{Asked, Given, Question, QuestionId, Section};

use super::{
    claim,
    draft::{self, Way},
};
use crate::routes::{Route, Stop};

/// A page on the way through a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Station {
    /// What was calculated before becomes a claim.
    Calculated,
    /// Which trips, where they are several.
    Trips,
    /// Whether it was as the last time.
    Same,
    /// Where a trip went.
    Place(u8),
    /// A question of the calculation.
    Question(Asked),
    /// Whether a ground for exemption may be kept.
    Consent,
    /// What the claim gives.
    Answer,
    /// What is enclosed.
    Files,
    /// Everything, before it is sent.
    Review,
}

/// How the place of a trip is written, before its number.
const PLACE: &str = "place.";

impl Station {
    /// As it stands in the address.
    fn written(self) -> String {
        match self {
            Self::Calculated => "calculated".into(),
            Self::Trips => "trips".into(),
            Self::Same => "same".into(),
            Self::Place(trip) => format!("{PLACE}{}", u16::from(trip) + 1),
            Self::Question(asked) => asked.written(),
            Self::Consent => "consent".into(),
            Self::Answer => "answer".into(),
            Self::Files => "files".into(),
            Self::Review => "review".into(),
        }
    }

    /// The page that is written so.
    pub fn from_written(written: &str) -> Option<Self> {
        if let Some(number) = written.strip_prefix(PLACE) {
            return number.parse::<u8>().ok()?.checked_sub(1).map(Self::Place);
        }
        Some(match written {
            "calculated" => Self::Calculated,
            "trips" => Self::Trips,
            "same" => Self::Same,
            "consent" => Self::Consent,
            "answer" => Self::Answer,
            "files" => Self::Files,
            "review" => Self::Review,
            question => Self::Question(Asked::from_written(question)?),
        })
    }

    /// Its page.
    pub fn route(self) -> Route {
        Route::ClaimForm(Stop::new(&self.written()))
    }
}

/// What comes next: the first thing that is not said, and then the answer or the review.
pub fn next() -> Station {
    settle_places();
    let Some(claim) = claim() else {
        return Station::Review;
    };
    let questions = claim.questions();
    let way = draft::way();
    draft::look(|draft| unsaid(draft, &questions, way))
        .flatten()
        .unwrap_or(if way.has_reviewed {
            Station::Review
        } else {
            Station::Answer
        })
}

/// Where somebody goes on who opens the draft: where they were, or what comes next.
pub fn landing() -> Station {
    let Some(claim) = claim() else {
        return Station::Review;
    };
    let at = draft::look(|draft| draft.at).flatten();
    if let Some(at) = at.filter(|at| claim.question(*at).is_some()) {
        return Station::Question(at);
    }
    let next = next();
    if next == Station::Answer {
        // Everything is said already: what is left is to look it over.
        Station::Review
    } else {
        next
    }
}

/// The first thing that is not said.
fn unsaid(draft: &DraftView, questions: &[Question], way: Way) -> Option<Station> {
    let is_offered = draft.same_as.is_some() && way.may_be_same();
    let open = questions.iter().find(|question| question.given.is_none());
    if let (true, Some(_)) = (is_offered, open) {
        return Some(Station::Same);
    }
    let lacks_place = |trip: u8| !draft.to.get(usize::from(trip)).is_some_and(Option::is_some);
    if let Some(open) = open {
        let is_after = open.section >= Section::Way && open.asked.trip == Some(0);
        return Some(if is_after && lacks_place(0) {
            Station::Place(0)
        } else {
            Station::Question(open.asked)
        });
    }
    let placeless = (0..draft.answers.trips()).find(|trip| lacks_place(*trip));
    if let Some(trip) = placeless {
        return Some(Station::Place(trip));
    }
    let must_ask = !draft.ground_consent && !way.has_asked_consent;
    (must_ask && draft::states_ground(draft)).then_some(Station::Consent)
}

/// A trip that was as the first one but for its day went to the same place.
fn settle_places() {
    let places = draft::look(|draft| {
        let trips = usize::from(draft.answers.trips());
        let mut to = draft.to.clone();
        to.resize(trips, None);
        let first = to.first().cloned().flatten();
        for (trip, place) in (0..draft.answers.trips()).zip(&mut to).skip(1) {
            let asked = Asked::of_trip(QuestionId::LikeFirst, trip);
            if place.is_none() && draft.answers.given(asked) == Some(&Given::Yes) {
                place.clone_from(&first);
            }
        }
        (to != draft.to).then_some(to)
    });
    if let Some(Some(to)) = places {
        draft::change(|draft| draft.to = to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_at_its_address() {
        let asked = Asked::of_part(QuestionId::Mode, 0, 0);
        let pages = [
            Station::Calculated,
            Station::Trips,
            Station::Same,
            Station::Place(0),
            Station::Place(19),
            Station::Question(asked),
            Station::Question(Asked::once(QuestionId::Card)),
            Station::Consent,
            Station::Answer,
            Station::Files,
            Station::Review,
        ];
        for page in pages {
            let Route::ClaimForm(Some(stop)) = page.route() else {
                panic!("{page:?} has no address");
            };
            assert_eq!(Station::from_written(stop.as_str()), Some(page));
        }
        for written in ["", "place", "place.0", "place.256", "elsewhere"] {
            assert_eq!(Station::from_written(written), None, "{written}");
        }
    }
}
