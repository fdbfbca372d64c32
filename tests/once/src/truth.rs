//! What is true, by the service's own database.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use domain::{
    state::{CancelledBy, TripState},
    trip::OrganisedTrip,
    trip_action::ActionKind,
};
use requisition_server::store::{Location, Store};

use crate::{protocol::Shown, scene::trip, told::Told};

/// What a trip that nobody has cancelled has as its version.
const UNTOUCHED: u32 = 1;

/// The database, which nobody kills.
pub struct Truth(pub Store);

/// What does not hold.
#[derive(Debug, Default)]
pub struct Faults(pub Vec<String>);

impl Faults {
    fn unless(&mut self, holds: bool, number: usize, what: &str) {
        if !holds {
            self.0.push(format!("trip {number}: {what}"));
        }
    }
}

/// Whether a trip is cancelled.
pub fn is_cancelled(state: &TripState) -> bool {
    *state == TripState::Cancelled(CancelledBy::PatientSide)
}

impl Truth {
    /// Opens it.
    pub async fn open(database: &str) -> Result<Self> {
        let Ok(location) = database.parse::<Location>();
        Ok(Self(Store::open(&location).await?))
    }

    /// A trip as it is.
    pub async fn trip(&self, number: usize) -> Result<OrganisedTrip> {
        let stored = self.0.trip(&trip(number)?).await?;
        Ok(stored.with_context(|| format!("no trip {number}"))?.trip)
    }

    /// Judges what the app shows without having asked anybody.
    pub async fn judge_kept(
        &self,
        number: usize,
        shown: &Shown,
        faults: &mut Faults,
    ) -> Result<()> {
        if is_cancelled(&shown.state) || !shown.receipts.is_empty() {
            let is = self.trip(number).await?;
            let holds = is_cancelled(&is.state) && shown.receipts == is.receipts;
            faults.unless(holds, number, "is shown as cancelled, and is not");
        }
        Ok(())
    }
}

/// Judges a trip in the end. Answers whether it is cancelled.
pub fn judge(
    number: usize,
    (is, shown, told): (&OrganisedTrip, &Shown, &Told),
    faults: &mut Faults,
) -> bool {
    let cancelled = is_cancelled(&is.state);
    let mut unless = |holds, what| faults.unless(holds, number, what);
    if cancelled {
        let kinds: Vec<_> = is.receipts.iter().map(|receipt| &receipt.action).collect();
        unless(kinds == [&ActionKind::Cancelled], "is not cancelled once");
        unless(is.version == UNTOUCHED + 1, "has another version");
    } else {
        unless(is.receipts.is_empty(), "has a receipt and is not cancelled");
        unless(is.version == UNTOUCHED, "has changed and is not cancelled");
    }
    let has_valid_receipts = told.receipts.iter().all(|one| is.receipts.contains(one));
    unless(
        has_valid_receipts,
        "a receipt was shown that the service does not know",
    );
    match told.believed {
        Some(true) => unless(cancelled, "is not cancelled, and was said to be"),
        Some(false) => unless(!cancelled, "is cancelled, and was said not to be"),
        // The app was killed before it could say anything. It shows the trip.
        None => unless(told.unheard > 0, "nobody knows what became of it"),
    }
    unless(shown.is_new, "is not shown as the service has it");
    let is_shown_as_it_is =
        (&shown.state, shown.version, &shown.receipts) == (&is.state, is.version, &is.receipts);
    unless(is_shown_as_it_is, "is shown otherwise than it is");
    cancelled
}

/// Numbers of receipts that more than one trip has.
pub fn shared_numbers(trips: &[OrganisedTrip]) -> usize {
    let mut seen = BTreeSet::new();
    let all = trips.iter().flat_map(|trip| &trip.receipts);
    all.filter(|receipt| !seen.insert(receipt.id.as_str().to_owned()))
        .count()
}

#[cfg(test)]
mod tests {
    use domain::{
        sample::taxi,
        trip_action::{DoneBy, Receipt},
    };

    use super::*;

    fn receipt(id: &str) -> Receipt {
        Receipt {
            id: id.parse().unwrap(),
            action: ActionKind::Cancelled,
            at: "2026-12-01T10:00:00Z".parse().unwrap(),
            by: DoneBy::Patient,
        }
    }

    fn cancelled() -> OrganisedTrip {
        OrganisedTrip {
            state: TripState::Cancelled(CancelledBy::PatientSide),
            version: UNTOUCHED + 1,
            receipts: vec![receipt("K7M2-9QXD")],
            ..untouched()
        }
    }

    fn untouched() -> OrganisedTrip {
        OrganisedTrip {
            version: UNTOUCHED,
            receipts: vec![],
            ..taxi()
        }
    }

    fn told(believed: Option<bool>, receipts: Vec<Receipt>, unheard: u32) -> Told {
        Told {
            wishes: 1,
            believed,
            receipts,
            unheard,
            ..Told::default()
        }
    }

    fn found(is: &OrganisedTrip, told: &Told) -> usize {
        let shown = Shown {
            state: is.state.clone(),
            version: is.version,
            receipts: is.receipts.clone(),
            is_new: true,
        };
        let mut faults = Faults::default();
        judge(7, (is, &shown, told), &mut faults);
        faults.0.len()
    }

    #[test]
    fn whatever_was_said_and_does_not_hold_is_found() {
        let twice = OrganisedTrip {
            version: UNTOUCHED + 2,
            receipts: vec![receipt("K7M2-9QXD"), receipt("K7M2-9QXF")],
            ..cancelled()
        };
        let right = || vec![receipt("K7M2-9QXD")];
        let wrong = || vec![receipt("XXXX-XXXX")];
        #[rustfmt::skip]
        let cases = [
            ("cancelled, and said so",                 cancelled(), told(Some(true), right(), 0),  0),
            ("cancelled, and killed before saying so", cancelled(), told(None, vec![], 1),         0),
            ("cancelled twice",                        twice,       told(Some(true), right(), 0),  2),
            ("cancelled, and said not to be",          cancelled(), told(Some(false), vec![], 0),  1),
            ("cancelled, under another number",        cancelled(), told(Some(true), wrong(), 0),  1),
            ("cancelled, and nobody knows",            cancelled(), told(None, vec![], 0),         1),
            ("not cancelled, and said so",             untouched(), told(Some(false), vec![], 0),  0),
            ("not cancelled, and said to be",          untouched(), told(Some(true), wrong(), 0),  2),
            ("not cancelled, and nobody knows",        untouched(), told(None, vec![], 0),         1),
        ];
        for (case, is, told, expected) in cases {
            assert_eq!(found(&is, &told), expected, "{case}");
        }
    }

    #[test]
    fn a_trip_that_is_shown_otherwise_than_it_is_is_found() {
        let shown = Shown {
            state: cancelled().state,
            version: UNTOUCHED,
            receipts: vec![],
            is_new: false,
        };
        let told = told(Some(false), vec![], 0);
        let mut faults = Faults::default();
        judge(7, (&untouched(), &shown, &told), &mut faults);
        assert_eq!(faults.0.len(), 2);
    }

    #[test]
    fn a_number_that_two_trips_have_is_found() {
        assert_eq!(shared_numbers(&[cancelled(), untouched()]), 0);
        assert_eq!(shared_numbers(&[cancelled(), cancelled()]), 1);
    }
}
