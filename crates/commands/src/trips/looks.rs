//! What a person has looked at, for telling them what has changed since.

use domain::{
    change::{Change, changes},
    trip::OrganisedTrip,
};

/// The look that is going on.
///
/// A *look* begins when a trip's page is opened and lasts, through every
/// refresh, until a list or another trip is asked for. For the whole look the
/// page tells what has changed since the look before, and since it was opened.
/// After that, what was shown last counts as seen. What was seen is in the cache.
#[derive(Default)]
pub(crate) struct Looks {
    open: Option<OrganisedTrip>,
}

impl Looks {
    /// Shows `trip` on its own page; `seen` is what was last shown of it. Returns
    /// what has changed, as far as the trip was ever looked at.
    pub(crate) fn look(
        &mut self,
        trip: &OrganisedTrip,
        seen: Option<&OrganisedTrip>,
    ) -> Vec<Change> {
        let before = match self.open.take() {
            Some(open) if open.id == trip.id => open,
            Some(_) | None => seen.unwrap_or(trip).clone(),
        };
        let changed = changes(&before, trip);
        self.open = Some(before);
        changed
    }

    /// The page of a trip has been left.
    pub(crate) fn leave(&mut self) {
        self.open = None;
    }
}

/// What has changed about `trip` since it was looked at; nothing when it is not
/// among the `seen`.
pub(crate) fn since_seen(trip: &OrganisedTrip, seen: &[OrganisedTrip]) -> Vec<Change> {
    seen.iter()
        .find(|before| before.id == trip.id)
        .map(|before| changes(before, trip))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use domain::{
        sample::{at, stated, taxi, taxi_with},
        stated_time::When,
    };

    use super::*;

    /// Looks, with what was seen.
    #[derive(Default)]
    struct Device {
        looks: Looks,
        seen: Vec<OrganisedTrip>,
    }

    impl Device {
        fn look(&mut self, trip: &OrganisedTrip) -> Vec<Change> {
            let seen = self.seen.iter().find(|seen| seen.id == trip.id).cloned();
            let changed = self.looks.look(trip, seen.as_ref());
            self.seen.retain(|seen| seen.id != trip.id);
            self.seen.push(trip.clone());
            changed
        }

        fn leave(&mut self) {
            self.looks.leave();
        }

        fn since_seen(&self, trip: &OrganisedTrip) -> Vec<Change> {
            since_seen(trip, &self.seen)
        }
    }

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
        let mut looks = Device::default();
        assert_eq!(looks.since_seen(&taxi()), []);
        assert_eq!(looks.look(&taxi()), []);
    }

    #[test]
    fn a_change_stays_for_the_whole_look_and_is_gone_after_it() {
        let mut looks = Device::default();
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
        let mut looks = Device::default();
        looks.look(&taxi());
        assert_eq!(looks.look(&moved(SECOND)), from_to(FIRST, SECOND));
    }

    #[test]
    fn opening_another_trip_ends_the_look() {
        let other = OrganisedTrip {
            id: "trp_other".parse().unwrap(),
            ..taxi()
        };
        let mut looks = Device::default();
        looks.look(&taxi());
        looks.look(&moved(SECOND));
        assert_eq!(looks.look(&other), []);
        assert_eq!(looks.look(&moved(SECOND)), []);
    }
}
