//! The draft that this window has open. Every change is kept at once, sealed on the device,
//! and nothing is sent by it.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
};

use chrono::Datelike as _;
use claims::handling::{Handling, handling};
use entitlement::{
    Decision, Facts,
    decision::{Document, DocumentKind, Outcome},
    facts::Exemption,
};
use ipc::{
    Problem,
    claims::{
        ClaimableTrip, DraftSaved, DraftSaving, DraftStamp, DraftView, ReceiptCard, SaveClaimDraft,
        know_card,
    },
};
use leptos::prelude::*;
use questions::Asked;

use super::queue;
use crate::{bridge, state::handover};

/// The draft and what this window knows of the way through it.
struct Held {
    owner: u32,
    view: DraftView,
    begun_with: Vec<ClaimableTrip>,
    way: Way,
}

/// How far the person has come in this window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// Everything has been looked over once: whoever changes something comes back there.
    pub has_reviewed: bool,
    /// Whether a ground for exemption may be kept has been asked.
    pub has_asked_consent: bool,
    /// It was begun here with trips, and nothing has been said yet.
    pub can_be_same: bool,
    /// Whether it was as the last time has been asked.
    pub has_asked_same: bool,
}

/// How keeping stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing has been changed here.
    Quiet,
    /// It is being kept.
    Keeping,
    /// Everything is kept.
    Kept,
    /// It could not be kept.
    Failed(Problem),
    /// It was not kept, because of what is kept by now.
    Refused(DraftSaved),
}

impl Way {
    /// Whether it can still be said that all was as in an earlier claim.
    pub const fn may_be_same(self) -> bool {
        self.can_be_same && !self.has_asked_same
    }
}

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
    static STANDING: ArcRwSignal<Standing> = ArcRwSignal::new(Standing::Quiet);
    static FILES: ArcTrigger = ArcTrigger::new();
    static IS_SAVE_WAITING: Cell<bool> = const { Cell::new(false) };
}

/// This window goes on with `view`, which was begun with these trips where it was begun here,
/// and may be as an earlier claim where that has not been said yet.
pub fn hold(view: DraftView, begun_with: Vec<ClaimableTrip>, can_be_same: bool) {
    let way = Way {
        can_be_same,
        ..Way::default()
    };
    HELD.set(Some(Held {
        owner: handover::owner(),
        view,
        begun_with,
        way,
    }));
    standing().set(Standing::Quiet);
}

/// There is no draft any more.
pub fn let_go() {
    HELD.set(None);
    standing().set(Standing::Quiet);
}

/// Looks at the draft, where there is one that is this person's.
pub fn look<T>(look: impl FnOnce(&DraftView) -> T) -> Option<T> {
    with(|held| look(&held.view))
}

/// The trips that the draft was begun with in this window.
pub fn begun_with() -> Vec<ClaimableTrip> {
    with(|held| held.begun_with.clone()).unwrap_or_default()
}

/// How far the person has come.
pub fn way() -> Way {
    with(|held| held.way).unwrap_or_default()
}

/// Notes how far the person has come.
pub fn pass(note: impl FnOnce(&mut Way)) {
    with(|held| note(&mut held.way));
}

fn with<T>(work: impl FnOnce(&mut Held) -> T) -> Option<T> {
    let now = handover::owner();
    HELD.with_borrow_mut(|held| {
        held.take_if(|held| held.owner != now);
        held.as_mut().map(work)
    })
}

/// How keeping stands, for the page.
pub fn standing() -> ArcRwSignal<Standing> {
    STANDING.with(Clone::clone)
}

/// What is enclosed, for what follows it: a file may arrive after the page that it was picked
/// on was left.
pub fn enclosed() -> Vec<ReceiptCard> {
    FILES.with(Track::track);
    look(|draft| draft.receipts.clone()).unwrap_or_default()
}

/// Changes the draft, and keeps it where it is another one then.
pub fn change(change: impl FnOnce(&mut DraftView)) {
    if alter(change) {
        keep();
    }
}

/// Changes the draft, and answers whether it is another one then.
fn alter(change: impl FnOnce(&mut DraftView)) -> bool {
    let altered = with(|held| {
        let before = held.view.clone();
        change(&mut held.view);
        let view = &mut held.view;
        know_card(&mut view.answers, &view.register.value);
        let has_other_files = before.receipts != held.view.receipts;
        (before != held.view, has_other_files)
    });
    let (is_other, has_other_files) = altered.unwrap_or_default();
    if has_other_files {
        FILES.with(Notify::notify);
    }
    is_other
}

/// The person is at this question now: here they go on after whatever happens.
pub fn be_at(asked: Option<Asked>) {
    let has_moved = with(|held| {
        let before = std::mem::replace(&mut held.view.at, asked);
        before != asked
    });
    if has_moved == Some(true) {
        keep();
    }
}

/// Takes over what the command layer has changed by itself.
pub fn note(note: impl FnOnce(&mut DraftView)) {
    alter(note);
}

/// Keeps the draft as it is once its turn comes. Changes that come before that go along.
pub fn keep() {
    if IS_SAVE_WAITING.replace(true) {
        return;
    }
    queue::then(async {
        IS_SAVE_WAITING.set(false);
        let Some(saving) = look(saving) else {
            return;
        };
        let standing = standing();
        standing.set(Standing::Keeping);
        let draft = saving.stamp.draft.clone();
        let outcome = bridge::call::<SaveClaimDraft>(&saving).await;
        standing.set(match outcome {
            Ok(DraftSaved::Kept { stamp, storage }) => {
                note(|view| {
                    if view.stamp.draft == draft {
                        view.stamp = stamp;
                        view.storage = storage;
                    }
                });
                Standing::Kept
            }
            Ok(refused) => Standing::Refused(refused),
            Err(problem) => Standing::Failed(problem),
        });
    });
}

/// Keeps what stands here in the place of `now`, which another window has kept.
pub fn insist(now: DraftStamp) {
    note(|view| view.stamp = now);
    keep();
}

fn saving(view: &DraftView) -> DraftSaving {
    DraftSaving {
        stamp: view.stamp.clone(),
        answers: view.answers.clone(),
        at: view.at,
        to: view.to.clone(),
        trips: view.trips.clone(),
        ground_consent: view.ground_consent,
        opted_out: view.opted_out,
        note: view.note.clone(),
        receipts: view
            .receipts
            .iter()
            .map(|one| one.file.id.clone())
            .collect(),
    }
}

/// What the claim would be decided on.
pub fn settled(view: &DraftView) -> Facts {
    let register = &view.register.value;
    register.settle(&view.stated().content(register.today))
}

/// What the service would decide, who would answer, and what is to be enclosed.
pub fn reckon(view: &DraftView) -> (Decision, Handling) {
    let facts = settled(view);
    let decision = entitlement::decide(&facts);
    let enclosed = view.receipts.iter().map(|one| one.file.shows).collect();
    let handling = handling(&facts, &decision, &enclosed);
    (decision, handling)
}

/// The calendar years of travel, the first first; this one, where no day is said.
pub fn years_of_travel(facts: &Facts) -> BTreeSet<i32> {
    let legs = facts.trips.iter().flat_map(|trip| &trip.legs);
    let days = legs.filter_map(|leg| leg.date.value());
    let mut years: BTreeSet<i32> = days.map(|day| day.year()).collect();
    if years.is_empty() {
        years.insert(facts.claimed_on.year());
    }
    years
}

/// What is to be documented, each kind once for each trip; nothing where there is no right.
pub fn documents(decision: &Decision) -> Vec<(u16, DocumentKind)> {
    let mut found: Vec<(u16, DocumentKind)> = Vec::new();
    if decision.outcome == Outcome::NoRight {
        return found;
    }
    for Document { trip, kind, .. } in &decision.documents {
        if !found.contains(&(*trip, *kind)) {
            found.push((*trip, *kind));
        }
    }
    found
}

/// Whether a ground for exemption was stated that is kept only with consent.
pub fn states_ground(view: &DraftView) -> bool {
    let today = view.register.value.today;
    let facts = questions::facts(&view.answers, today);
    facts.trips.iter().any(|trip| {
        let ground = trip.treatment.exemption.value();
        ground.is_some_and(|ground| ground != Exemption::None)
    })
}
