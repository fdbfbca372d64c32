//! What can be cancelled together, from what belongs to a trip.

use domain::{
    actions::Offer,
    ids::TripId,
    state::TripState,
    trip_action::{MOST_TARGETS, Target},
};
use ipc::actions::{CancelChoice, Cancellable};

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The trip of the page.
    This,
    /// The trip in the other direction.
    Other,
    /// Both.
    Both,
    /// The trip and everything later in its series.
    Rest,
}

/// A choice, with the trips that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Which.
    pub pick: Pick,
    /// The trips, each with the version that the person sees.
    pub targets: Vec<Target>,
    /// What belongs to it and is not among them.
    pub lacks: Lacks,
}

/// What a choice leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// Nothing.
    Nothing,
    /// Trips that cannot be cancelled here.
    Blocked,
    /// The end of a series that is longer than what is cancelled at once.
    TheEnd,
}

/// What can be cancelled here. A choice that has a trip that cannot is not among them,
/// but the rest of a series leaves such trips out.
pub fn choices(cancellable: &Cancellable) -> Vec<Choice> {
    let this = targets([&cancellable.trip]);
    let other = targets(&cancellable.counterpart);
    let has_both = !this.is_empty() && !other.is_empty();
    let both = [this.clone(), other.clone()].concat();
    // The way home of the same day belongs to the series as much as the days after.
    let same_day = cancellable
        .counterpart
        .as_ref()
        .filter(|other| other.card.in_series);
    let rest = [this.clone(), targets(same_day), targets(&cancellable.later)];
    let mut rest = rest.concat();
    let series = std::iter::once(&cancellable.trip)
        .chain(same_day)
        .chain(&cancellable.later);
    let lacks = if rest.len() > MOST_TARGETS {
        Lacks::TheEnd
    } else if series.filter(|choice| is_ahead(choice)).all(is_here) {
        Lacks::Nothing
    } else {
        Lacks::Blocked
    };
    rest.truncate(MOST_TARGETS);
    let is_more = rest.len() > 1 && rest.iter().any(|target| !both.contains(target));
    [
        (Pick::This, this, Lacks::Nothing, true),
        (Pick::Other, other, Lacks::Nothing, true),
        (Pick::Both, both, Lacks::Nothing, has_both),
        (Pick::Rest, rest, lacks, is_more),
    ]
    .into_iter()
    .filter(|(_, targets, _, is_offered)| *is_offered && !targets.is_empty())
    .map(|(pick, targets, lacks, _)| Choice {
        pick,
        targets,
        lacks,
    })
    .collect()
}

/// Whether it is still to come: what is cancelled already is lacked by nobody.
const fn is_ahead(choice: &CancelChoice) -> bool {
    !matches!(choice.card.state, TripState::Cancelled(_))
}

/// The trips that cannot be cancelled here, and belong to what one came for.
pub fn blocked(cancellable: &Cancellable) -> Vec<&CancelChoice> {
    let mut blocked: Vec<&CancelChoice> = Vec::new();
    let all = std::iter::once(&cancellable.trip)
        .chain(&cancellable.counterpart)
        .chain(&cancellable.later);
    for choice in all.filter(|choice| !is_here(choice)) {
        if !blocked.iter().any(|known| known.card.id == choice.card.id) {
            blocked.push(choice);
        }
    }
    blocked
}

/// The cancelled trips that were cancelled together with that of the page and can still
/// be taken back together.
pub fn undoable(cancellable: &Cancellable) -> Vec<&CancelChoice> {
    let receipt = cancellable.trip.card.receipt.as_ref();
    let mut found: Vec<&CancelChoice> = Vec::new();
    let all = std::iter::once(&cancellable.trip)
        .chain(&cancellable.counterpart)
        .chain(&cancellable.later);
    for choice in all {
        let is_same = choice.card.undo_until.is_some() && choice.card.receipt.as_ref() == receipt;
        let is_known = found.iter().any(|known| known.card.id == choice.card.id);
        if is_same && !is_known {
            found.push(choice);
        }
    }
    found
}

/// The trips, as they are seen.
pub fn seen<'a>(choices: impl IntoIterator<Item = &'a CancelChoice>) -> Vec<Target> {
    choices
        .into_iter()
        .map(|choice| Target {
            trip: choice.card.id.clone(),
            version: choice.version,
        })
        .collect()
}

/// The choice of the trip that has this id.
pub fn find<'a>(cancellable: &'a Cancellable, trip: &TripId) -> Option<&'a CancelChoice> {
    std::iter::once(&cancellable.trip)
        .chain(&cancellable.counterpart)
        .chain(&cancellable.later)
        .find(|choice| choice.card.id == *trip)
}

fn targets<'a>(choices: impl IntoIterator<Item = &'a CancelChoice>) -> Vec<Target> {
    seen(choices.into_iter().filter(|choice| is_here(choice)))
}

const fn is_here(choice: &CancelChoice) -> bool {
    matches!(choice.offer, Offer::Here { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};
    use domain::{
        actions::Blocked,
        mode::Mode,
        sample::at,
        trip::{Copayment, Direction, Sharing},
        trip_action::{ActionKind, DoneBy, Receipt},
    };
    use ipc::trips::{PickUpView, TripCard};

    const HERE: Offer = Offer::Here { until: None };
    const SHARED: Offer = Offer::ByPhone {
        because: Blocked::SharedRide,
        until: None,
    };

    fn one(id: &str, offer: Offer) -> CancelChoice {
        let card = TripCard {
            id: id.parse().unwrap(),
            state: TripState::Ordered,
            direction: Direction::Outbound,
            destination: None,
            origin: None,
            day: None,
            pick_up: PickUpView::NotSet,
            mode: Mode::Taxi,
            picked_up_by: Mode::Taxi,
            sharing: Sharing::Alone,
            escorts: Some(0),
            copayment: Copayment::Unknown,
            in_series: true,
            requisition: "12345".parse().unwrap(),
            confirm_until: None,
            undo_until: None,
            receipt: None,
            concerns: Vec::new(),
            changed: Vec::new(),
        };
        CancelChoice {
            card,
            version: 7,
            offer,
        }
    }

    fn cancelled(id: &str, receipt: &str, undo_until: Option<DateTime<Utc>>) -> CancelChoice {
        let mut choice = one(id, Offer::Over);
        choice.card.undo_until = undo_until;
        choice.card.receipt = Some(Receipt {
            id: receipt.parse().unwrap(),
            action: ActionKind::Cancelled,
            at: at("2026-12-01T08:00:00Z"),
            by: DoneBy::Patient,
        });
        choice
    }

    fn written(cancellable: &Cancellable) -> String {
        let one = |choice: &Choice| {
            let trips: Vec<&str> = choice.targets.iter().map(|one| one.trip.as_str()).collect();
            format!("{:?} {}", choice.pick, trips.join("+"))
        };
        let all: Vec<String> = choices(cancellable).iter().map(one).collect();
        all.join(", ")
    }

    #[test]
    fn what_can_be_cancelled_here_is_a_choice_and_the_rest_has_its_reason() {
        let alone = |trip: CancelChoice| Cancellable {
            trip,
            counterpart: None,
            later: Vec::new(),
        };
        let with = |home: CancelChoice, later: Vec<CancelChoice>| Cancellable {
            trip: one("out", HERE),
            counterpart: Some(home),
            later,
        };
        #[rustfmt::skip]
        let cases = [
            ("one trip",              alone(one("out", HERE)),                         "This out", 0),
            ("by phone alone",        alone(one("out", SHARED)),                       "", 1),
            ("there and back",        with(one("home", HERE), vec![]),                 "This out, Other home, Both out+home", 0),
            ("back by phone",         with(one("home", SHARED), vec![]),               "This out", 1),
            ("a series",              with(one("home", HERE), vec![one("b", HERE)]),
                                      "This out, Other home, Both out+home, Rest out+home+b", 0),
            ("a series with a gap",   with(one("home", SHARED), vec![one("b", SHARED), one("c", HERE)]),
                                      "This out, Rest out+c", 2),
            ("a series by phone",     with(one("home", SHARED), vec![one("b", SHARED)]), "This out", 2),
        ];
        for (shows, cancellable, expected, by_phone) in cases {
            assert_eq!(written(&cancellable), expected, "{shows}");
            assert_eq!(blocked(&cancellable).len(), by_phone, "{shows}");
        }
    }

    #[test]
    fn the_rest_of_a_long_series_is_no_more_than_one_cancellation_takes() {
        let later = (0..150).map(|n| one(&format!("t{n}"), HERE)).collect();
        let long = Cancellable {
            trip: one("out", HERE),
            counterpart: None,
            later,
        };
        let rest = choices(&long).pop().unwrap();
        assert_eq!((rest.pick, rest.targets.len()), (Pick::Rest, MOST_TARGETS));
        assert_eq!(rest.lacks, Lacks::TheEnd);
    }

    #[test]
    fn the_rest_of_a_series_says_what_it_leaves_out() {
        let gone = || cancelled("gone", "r1", None);
        let later = |count: usize| (0..count).map(|n| one(&format!("t{n}"), HERE));
        #[rustfmt::skip]
        let cases = [
            ("all of it",              HERE,   later(2).collect(),                             Lacks::Nothing),
            ("one cancelled before",   HERE,   later(1).chain([gone()]).collect(),             Lacks::Nothing),
            ("one by phone",           HERE,   later(1).chain([one("x", SHARED)]).collect(),   Lacks::Blocked),
            ("this one by phone",      SHARED, later(2).collect::<Vec<_>>(),                   Lacks::Blocked),
            ("as many as go at once",  HERE,   later(MOST_TARGETS - 1).collect(),              Lacks::Nothing),
            ("one more than that",     HERE,   later(MOST_TARGETS).collect(),                  Lacks::TheEnd),
        ];
        for (shows, offer, later, expected) in cases {
            let series = Cancellable {
                trip: one("out", offer),
                counterpart: None,
                later,
            };
            let rest = choices(&series).pop().unwrap();
            assert_eq!((rest.pick, rest.lacks), (Pick::Rest, expected), "{shows}");
        }
    }

    #[test]
    fn what_was_cancelled_together_is_taken_back_together() {
        let until = Some(at("2026-12-01T08:10:00Z"));
        let cancellable = Cancellable {
            trip: cancelled("out", "r1", until),
            counterpart: Some(cancelled("home", "r1", until)),
            later: vec![
                cancelled("gone", "r1", None),
                cancelled("other", "r2", until),
                one("booked", HERE),
            ],
        };
        let undoable = seen(undoable(&cancellable));
        let ids: Vec<&str> = undoable.iter().map(|one| one.trip.as_str()).collect();
        assert_eq!(ids, ["out", "home"]);
        assert_eq!(undoable.first().map(|one| one.version), Some(7));
    }
}
