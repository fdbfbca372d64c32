//! Doing something with trips, once, and how that stands.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{RequisitionId, TripId},
    trip_action::TripAction,
};
use ipc::{
    Problem,
    actions::{ActOnTrips, Became, Done, ListUnsettled, Outcome, Refused, Settlement, Unsettled},
};
use leptos::prelude::*;

use super::{kind, outcome};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::Button,
    components::Variant,
    erased::{effect, live, spawn},
    focus,
    load::Asking,
    now,
    state::{
        connection::{Connection, use_connection},
        settling::{Matter, Settling, use_settling},
    },
    text::{Words, tr, use_words},
};

/// How an action stands that has been answered, or has not been sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing has been done, or it has led elsewhere.
    Quiet,
    /// It is done, and the page goes on.
    Done(Done),
    /// It was refused.
    Refused(Box<Refused>),
    /// It did not leave the device.
    NotSent,
    /// It is not done.
    Failed(Problem),
}

/// What the sentences about an action need to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The number to read out on the phone, where there is one.
    pub requisition: Option<RequisitionId>,
    /// Today in Norway.
    pub today: NaiveDate,
}

/// What follows where an action is done.
#[derive(Clone, Copy)]
pub enum Then {
    /// The page says so.
    Say,
    /// The page is left, or says it in its own way.
    Run(Callback<()>),
}

/// Doing something on a page. One thing at a time, and nothing twice.
#[derive(Clone, Copy)]
pub struct Acting {
    matter: StoredValue<Matter>,
    about: Memo<Option<About>>,
    asking: Asking,
    /// The message of what was done last.
    pub(super) what: RwSignal<&'static str>,
    pub(super) standing: RwSignal<Standing>,
    is_busy: RwSignal<bool>,
    settling: Settling,
    connection: Connection,
    announcer: Announcer,
    words: Words,
}

/// Doing something with `trip`, which `asking` shows.
pub fn acting(trip: TripId, asking: Asking, about: Memo<Option<About>>) -> Acting {
    acting_on(Matter::Trip(trip), asking, about)
}

/// Doing something with `matter`, which `asking` shows.
pub fn acting_on(matter: Matter, asking: Asking, about: Memo<Option<About>>) -> Acting {
    let acting = Acting {
        matter: StoredValue::new(matter.clone()),
        about,
        asking,
        what: RwSignal::new("trip-action-other"),
        standing: RwSignal::new(Standing::Quiet),
        is_busy: RwSignal::new(false),
        settling: use_settling(),
        connection: use_connection(),
        announcer: use_announcer(),
        words: use_words(),
    };
    acting.settling.settle();
    acting.follow_settling();
    // What was read here need not be told again.
    let settling = acting.settling;
    on_cleanup(move || settling.put_away(&matter));
    acting
}

/// A problem does not say that nothing was sent: what is in flight is unknown, whatever
/// else went wrong.
async fn in_doubt(action: &TripAction, problem: Problem) -> Result<Outcome, Problem> {
    let Ok(in_flight) = bridge::call::<ListUnsettled>(&()).await else {
        return Ok(Outcome::Unknown(sent_now(action)));
    };
    let sent = in_flight.into_iter().find(|one| one.action == *action);
    sent.map(Outcome::Unknown).ok_or(problem)
}

fn sent_now(action: &TripAction) -> Unsettled {
    Unsettled {
        action: action.clone(),
        sent_at: DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default(),
    }
}

/// What came of something, for whoever has gone on to another page.
fn told_later(action: &TripAction, outcome: Result<Outcome, Problem>) -> Option<Settlement> {
    let became = match outcome {
        Ok(Outcome::Done(done)) => Became::Done(done),
        Ok(Outcome::Refused(refused)) => Became::Refused(refused),
        Ok(Outcome::NotSent) | Err(_) => Became::NotDone,
        Ok(Outcome::Unknown(_)) => return None,
    };
    let sent = sent_now(action);
    Some(Settlement { sent, became })
}

impl Acting {
    /// Does it, unless something is being done.
    pub fn act(self, action: TripAction, then: Then) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        self.what.set(kind::of(&action));
        self.settling.put_away(&self.matter.get_value());
        self.announce("trip-action-sending");
        spawn(async move {
            let outcome = match bridge::call::<ActOnTrips>(&action).await {
                Err(problem) => in_doubt(&action, problem).await,
                told => told,
            };
            // Whoever has gone on is not called back; Home tells them.
            let is_gone = self.is_busy.try_get_untracked().is_none();
            if let Ok(Outcome::Unknown(unsettled)) = &outcome {
                self.settling.add(unsettled.clone());
            }
            if !is_gone {
                self.conclude(outcome, then);
            } else if let Some(settlement) = told_later(&action, outcome) {
                self.settling.tell(settlement);
            }
        });
    }

    fn conclude(self, outcome: Result<Outcome, Problem>, then: Then) {
        let standing = match (outcome, then) {
            (Ok(Outcome::Done(_)), Then::Run(then)) => {
                self.standing.set(Standing::Quiet);
                then.run(());
                self.is_busy.try_set(false);
                return;
            }
            (Ok(Outcome::Done(done)), Then::Say) => Standing::Done(done),
            (Ok(Outcome::Refused(refused)), _) => Standing::Refused(Box::new(refused)),
            (Ok(Outcome::NotSent), _) => Standing::NotSent,
            (Ok(Outcome::Unknown(_)), _) => Standing::Quiet,
            (Err(problem), _) => Standing::Failed(problem),
        };
        self.standing.set(standing);
        self.is_busy.set(false);
        self.asking.renew();
        // What was pressed may be gone; the box that says how it went takes the focus.
        request_animation_frame(|| focus::focus("#trip-outcome .ds-alert .ds-heading"));
    }

    /// Whether something is being done.
    pub fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// Whether the page has nothing to offer before what happened is read or settled.
    pub fn is_in_the_way(self) -> bool {
        let matter = self.matter.get_value();
        let is_said = self
            .standing
            .with(|standing| matches!(standing, Standing::Done(_) | Standing::Refused(_)));
        let became = self.settling.became(&matter).map(|settled| settled.became);
        // What is done is read, and the page goes on.
        let is_open = became.is_some_and(|became| !matches!(became, Became::Done(_)));
        is_said || self.is_unknown() || is_open
    }

    /// Whether it is done, and that has not been put away.
    pub fn is_done(self) -> bool {
        let is_said = self
            .standing
            .with(|standing| matches!(standing, Standing::Done(_)));
        let became = self.settling.became(&self.matter.get_value());
        is_said || became.is_some_and(|settled| matches!(settled.became, Became::Done(_)))
    }

    /// Whether nobody knows what became of something about the trip.
    pub fn is_unknown(self) -> bool {
        self.settling.about(&self.matter.get_value()).is_some()
    }

    /// Whether the service cannot be asked, so that nothing can be done.
    pub fn is_offline(self) -> bool {
        self.connection.is_lost()
    }

    /// Whether `until` has passed by the service's clock while the page was open.
    pub fn is_past(self, until: DateTime<Utc>) -> Memo<bool> {
        now::is_past(self.asking, until)
    }

    /// The page begins anew with what is true now.
    pub fn again(self) {
        self.settling.put_away(&self.matter.get_value());
        self.standing.set(Standing::Quiet);
        self.asking.again();
        focus::heading();
    }

    /// How it went: one box, which takes the focus.
    pub fn outcome(self) -> AnyView {
        let shown = live(move || {
            focus::hold();
            let about = self.about.get()?;
            let matter = self.matter.get_value();
            if let Some(unsettled) = self.settling.about(&matter) {
                return Some(outcome::unknown(&unsettled, Some(&about)));
            }
            // What was said before is not about what is being sent.
            let standing = match self.is_busy.get() {
                true => Standing::Quiet,
                false => self.standing.get(),
            };
            outcome::said(self, &standing, &about).or_else(|| {
                let settlement = self.settling.became(&matter)?;
                Some(outcome::became(self, &settlement, &about))
            })
        });
        view! { <div id="trip-outcome" class="trip-outcome">{shown}</div> }.into_any()
    }

    /// A button that does it. Without a connection there is none, and the reason stands
    /// in its place.
    pub fn button(self, variant: Variant, label: ChildrenFn, on_press: Callback<()>) -> AnyView {
        let label = StoredValue::new(label);
        live(move || {
            if self.is_offline() && !self.is_busy.get_untracked() {
                return None;
            }
            Some(view! {
                <Button
                    variant
                    on_press
                    is_busy=Signal::derive(move || self.is_busy())
                >
                    {label.with_value(|label| label())}
                </Button>
                {live(move || self.is_busy().then(|| view! {
                    <p class="ds-paragraph">{tr("trip-action-sending")}</p>
                }))}
            })
        })
    }

    /// Why there is no button without a connection, and whom to call.
    pub fn offline(self, id: &'static str) -> AnyView {
        live(move || {
            let about = self.about.get()?;
            self.is_offline()
                .then(|| outcome::not_here(tr(id), about.requisition))
        })
    }

    fn announce(self, id: &'static str) {
        let text = untrack(|| self.words.text(id, &[]));
        self.announcer.status(text);
    }

    /// Once it is known what became of something, the page asks for what is true now.
    fn follow_settling(self) {
        let was_open = StoredValue::new(false);
        effect(move || {
            let is_open = self.is_unknown();
            if was_open.get_value() && !is_open {
                self.asking.renew();
            }
            was_open.set_value(is_open);
        });
    }
}
