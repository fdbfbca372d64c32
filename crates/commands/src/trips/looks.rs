//! What a person has looked at, for telling them what has changed since.

use std::collections::HashMap;

use domain::{
    change::{Change, changes},
    ids::TripId,
    trip::OrganisedTrip,
};

/// The trips of one person as they were last looked at.
///
/// A *look* begins when a trip's page is opened and lasts, through every
/// refresh, until a list or another trip is asked for. For the whole look the
/// page tells what has changed since the look before, and since it was opened.
/// After that, what was shown last counts as seen.
#[derive(Default)]
pub(crate) struct Looks {
    seen: HashMap<TripId, OrganisedTrip>,
    open: Option<OrganisedTrip>,
}

impl Looks {
    /// Shows `trip` on its own page. Returns what has changed, as far as the
    /// trip was ever looked at.
    pub(crate) fn look(&mut self, trip: &OrganisedTrip) -> Vec<Change> {
        let before = match self.open.take() {
            Some(open) if open.id == trip.id => open,
            Some(_) | None => self.seen.get(&trip.id).unwrap_or(trip).clone(),
        };
        let changed = changes(&before, trip);
        self.open = Some(before);
        self.seen.insert(trip.id.clone(), trip.clone());
        changed
    }

    /// The page of a trip has been left.
    pub(crate) fn leave(&mut self) {
        self.open = None;
    }

    /// What has changed about `trip` since it was looked at; nothing when it
    /// never was.
    pub(crate) fn since_seen(&self, trip: &OrganisedTrip) -> Vec<Change> {
        self.seen
            .get(&trip.id)
            .map(|before| changes(before, trip))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        sample::{at, stated, taxi, taxi_with},
        stated_time::When,
    };

    use super::*;

    fn moved(to: &str) -> OrganisedTrip {
        taxi_with(|segment| segment.pick_up.promised = stated(to))
    }

    fn from_to(from: &str, to: &str) -> Vec<Change> {
        let when = |text| Some(When::At(at(text)));
        vec![Change::PickUp {
            from: when(from),
            to: when(to),
        }]
    }

    const FIRST: &str = "2026-12-02T06:40:00Z";
    const SECOND: &str = "2026-12-02T06:25:00Z";
    const THIRD: &str = "2026-12-02T06:10:00Z";

    #[test]
    fn the_first_look_tells_of_no_change() {
        let mut looks = Looks::default();
        assert_eq!(looks.since_seen(&taxi()), []);
        assert_eq!(looks.look(&taxi()), []);
    }

    #[test]
    fn a_change_stays_for_the_whole_look_and_is_gone_after_it() {
        let mut looks = Looks::default();
        looks.look(&taxi());
        looks.leave();
        assert_eq!(looks.since_seen(&moved(SECOND)), from_to(FIRST, SECOND));
        assert_eq!(looks.look(&moved(SECOND)), from_to(FIRST, SECOND));
        assert_eq!(looks.look(&moved(SECOND)), from_to(FIRST, SECOND));
        assert_eq!(looks.look(&moved(THIRD)), from_to(FIRST, THIRD));
        looks.leave();
        assert_eq!(looks.since_seen(&moved(THIRD)), []);
        assert_eq!(looks.look(&moved(THIRD)), []);
    }

    #[test]
    fn a_change_during_the_very_first_look_is_told() {
        let mut looks = Looks::default();
        looks.look(&taxi());
        assert_eq!(looks.look(&moved(SECOND)), from_to(FIRST, SECOND));
    }

    #[test]
    fn opening_another_trip_ends_the_look() {
        let other = OrganisedTrip {
            id: "trp_other".parse().unwrap(),
            ..taxi()
        };
        let mut looks = Looks::default();
        looks.look(&taxi());
        looks.look(&moved(SECOND));
        assert_eq!(looks.look(&other), []);
        assert_eq!(looks.look(&moved(SECOND)), []);
    }
}
