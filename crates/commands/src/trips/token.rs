//! Where a page of kept trips ends, as the window sends it back.

use chrono::DateTime;

use crate::ports::Place;

/// What no cursor of the service begins with: it has none of these characters.
const KEPT: &str = "kept:";

/// The word for `place`.
pub(crate) fn of(place: &Place) -> String {
    format!("{KEPT}{}:{}", place.at.timestamp_millis(), place.id)
}

/// The place that a word stands for; `None` when it is the service's own.
pub(crate) fn place(word: &str) -> Option<Place> {
    let (at, id) = word.strip_prefix(KEPT)?.split_once(':')?;
    Some(Place {
        at: DateTime::from_timestamp_millis(at.parse().ok()?)?,
        id: id.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use domain::sample::taxi;

    use super::*;

    #[test]
    fn a_place_comes_back_and_a_word_of_the_service_stays_one() {
        let kept = Place::of(&taxi());
        assert_eq!(place(&of(&kept)), Some(kept));
        for other in [
            "",
            "kept",
            "kept:",
            "kept:x:trp_1",
            "kept:1:<b>",
            "eyJ9",
            "MTIzOmFi",
        ] {
            assert_eq!(place(other), None, "{other}");
        }
    }
}
