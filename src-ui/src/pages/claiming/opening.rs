//! Opening the draft: what is kept, or a new one.

use chrono::{DateTime, Utc};
use domain::oslo;
use i18n::{DayStyle, Value};
use ipc::{
    Problem,
    claims::{
        Beginning, ClaimableTrip, Closed, DeleteClaimDraft, DraftCard, DraftSaved, OpenClaimDraft,
        Opened, Opening,
    },
};
use leptos::prelude::*;

use super::{
    draft,
    keeping::refusal,
    protected::paper_route,
    station::{self, Station},
};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{Alert, Button, CallSupport, LoadFailure, Page, Skeleton, Tone, Variant},
    erased::{effect, live, spawn},
    focus,
    router::{Router, use_router},
    routes::Route,
    state::visit::{Visit, use_visit},
    text::{Words, near_moment, paragraph, say, tr, tr_with, use_words},
};

/// What stands in the way of opening a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    Quiet,
    /// Something else is begun.
    Other(DraftCard),
    Nothing,
    Closed(Closed),
    Failed(Problem),
    /// The other one was not deleted.
    NotDeleted(DraftSaved),
}

/// The way to a draft, from wherever it is wanted.
#[derive(Clone, Copy)]
pub struct Door {
    standing: RwSignal<Standing>,
    is_busy: RwSignal<bool>,
    wanted: StoredValue<Option<Beginning>>,
    /// Whether the draft is open, for the page that waits for it at its own address.
    is_open: RwSignal<bool>,
    /// Has its say before the first page is shown.
    on_open: Option<Callback<()>>,
    // Asked for where the page is put up: a draft may be opened after something else is done.
    visit: Visit,
    router: Router,
    announcer: Announcer,
    words: Words,
}

impl Door {
    /// A way that nobody has gone yet.
    pub fn new() -> Self {
        Self {
            standing: RwSignal::new(Standing::Quiet),
            is_busy: RwSignal::new(false),
            wanted: StoredValue::new(None),
            is_open: RwSignal::new(false),
            on_open: None,
            visit: use_visit(),
            router: use_router(),
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// The same, with something to be done to the draft once it is open.
    pub fn with(self, on_open: Callback<()>) -> Self {
        Self {
            on_open: Some(on_open),
            ..self
        }
    }

    /// Whether it is being opened.
    pub fn is_busy(self) -> Signal<bool> {
        self.is_busy.into()
    }

    /// Opens a draft that begins so, and goes on where it goes on.
    pub fn open(self, from: Beginning) {
        self.open_at(from, None, |router, route| router.go(route));
    }

    /// The same at a page, in the place of the one that is shown.
    fn reopen(self, at: Option<Station>) {
        self.open_at(Beginning::Kept, at, Router::redirect);
    }

    /// The same for a page that is only a way to it.
    pub fn open_instead(self, from: Beginning) {
        self.open_at(from, None, Router::redirect);
    }

    fn open_at(self, from: Beginning, at: Option<Station>, go: fn(Router, Route)) {
        let Some(person) = untrack(|| self.visit.person()) else {
            return;
        };
        let person = person.id;
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        self.standing.set(Standing::Quiet);
        self.wanted.set_value(Some(from.clone()));
        spawn(async move {
            let opening = Opening {
                person,
                from: from.clone(),
            };
            let opened = bridge::call::<OpenClaimDraft>(&opening).await;
            // Whoever has gone on is not called back.
            if self.is_busy.try_set(false).is_some() {
                return;
            }
            let standing = match opened {
                Ok(Opened::Draft(view)) => {
                    // What was calculated is said already.
                    let can_be_same = matches!(from, Beginning::Trips(_)) && self.on_open.is_none();
                    // What is begun already is another claim: nothing is put into it.
                    let on_open = self.on_open.filter(|_| from != Beginning::Kept);
                    draft::hold(view, begun_with(from), can_be_same);
                    if let Some(on_open) = on_open {
                        on_open.run(());
                    }
                    let route = at.unwrap_or_else(station::landing).route();
                    if untrack(|| self.router.route()) == route {
                        // No page is put up anew where the address stays.
                        self.is_open.set(true);
                    } else {
                        go(self.router, route);
                    }
                    return;
                }
                Ok(Opened::Other(card)) => Standing::Other(card),
                Ok(Opened::Nothing) => Standing::Nothing,
                Ok(Opened::Closed(closed)) => Standing::Closed(closed),
                Err(problem) => Standing::Failed(problem),
            };
            self.say(&standing);
            self.standing.set(standing);
            request_animation_frame(|| focus::focus("#claim-door .ds-heading"));
        });
    }

    fn say(self, standing: &Standing) {
        if let Standing::Failed(problem) = standing {
            let said = untrack(|| self.words.text(problem.message(), &[]));
            self.announcer.status(said);
        }
    }

    /// What stands in the way, where something does.
    pub fn view(self) -> AnyView {
        let shown = live(move || match self.standing.get() {
            Standing::Quiet => ().into_any(),
            Standing::Other(card) => self.other(card),
            Standing::Nothing => nothing(),
            Standing::Closed(closed) => closed_view(closed),
            Standing::Failed(problem) => {
                let on_retry = Callback::new(move |()| self.again());
                view! { <LoadFailure problem on_retry /> }.into_any()
            }
            Standing::NotDeleted(refused) => refusal(refused),
        });
        view! { <div id="claim-door">{shown}</div> }.into_any()
    }

    fn again(self) {
        if let Some(from) = self.wanted.get_value() {
            self.open(from);
        }
    }

    /// There is one draft at a time, and this one is not sent.
    fn other(self, card: DraftCard) -> AnyView {
        let go_on = Callback::new(move |()| self.open(Beginning::Kept));
        let stamp = card.stamp.clone();
        let replace = Callback::new(move |()| {
            let stamp = stamp.clone();
            spawn(async move {
                let deleted = bridge::call::<DeleteClaimDraft>(&stamp).await;
                if self.is_busy.try_get_untracked().is_none() {
                    return;
                }
                match deleted {
                    Ok(DraftSaved::Kept { .. } | DraftSaved::Gone) => {
                        draft::let_go();
                        self.again();
                    }
                    Ok(refused) => self.standing.set(Standing::NotDeleted(refused)),
                    Err(problem) => self.standing.set(Standing::Failed(problem)),
                }
            });
        });
        view! {
            <Alert tone=Tone::Warning heading=tr("claiming-other")>
                <p class="ds-paragraph">{days(&card)}</p>
                {paragraph("claiming-other", "means", Vec::new())}
                <div class="actions">
                    <Button on_press=go_on is_busy=self.is_busy>
                        {tr("claiming-other-go-on")}
                    </Button>
                    // Of one that is half sent the command layer says whether it can go.
                    <Button variant=Variant::Secondary on_press=replace>
                        {tr("claiming-other-replace")}
                    </Button>
                </div>
            </Alert>
        }
        .into_any()
    }
}

/// The trips that a draft begins with.
fn begun_with(from: Beginning) -> Vec<ClaimableTrip> {
    match from {
        Beginning::Trips(trips) | Beginning::SameAs { trips, .. } => trips,
        Beginning::Kept | Beginning::Empty => Vec::new(),
    }
}

/// For which days a draft is.
pub fn days(card: &DraftCard) -> AnyView {
    match card.trips.first() {
        None => tr("claiming-draft-no-day"),
        Some(first) => {
            let mut values = vec![
                ("day", Value::Day(first.day, DayStyle::Full)),
                ("to", Value::from(first.to.as_str())),
            ];
            let more = card.trips.len() - 1;
            if more == 0 {
                return tr_with("claiming-draft-day", values);
            }
            values.push((
                "more",
                Value::Count(i64::try_from(more).unwrap_or(i64::MAX)),
            ));
            tr_with("claiming-draft-days", values)
        }
    }
}

/// What is begun, with the way on and the way out.
pub fn opened_box(card: &DraftCard, now: DateTime<Utc>, door: Door) -> AnyView {
    let go_on = Callback::new(move |()| door.open(Beginning::Kept));
    let half = card.is_half_sent.then(|| {
        view! { <p class="ds-paragraph">{tr("claiming-half-sent")}</p> }
    });
    view! {
        <p class="trip-card__time">{days(card)}</p>
        {half}
        <p class="trip-card__facts">
            {tr("claiming-draft-kept")} " " {near_moment(card.saved_at, oslo::date(now))}
        </p>
        <div class="actions">
            <Button variant=Variant::Secondary on_press=go_on is_busy=door.is_busy>
                {tr("claiming-go-on")}
            </Button>
        </div>
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! {
        <Alert tone=Tone::Info heading=tr("claiming-nothing")>
            {paragraph("claiming-nothing", "means", Vec::new())}
            <crate::components::ActionLink to=Route::TravelSupport>
                {tr("claiming-to-overview")}
            </crate::components::ActionLink>
        </Alert>
    }
    .into_any()
}

/// Why there is no form for somebody.
pub fn closed_view(closed: Closed) -> AnyView {
    match closed {
        Closed::ProtectedAddress => paper_route(),
        Closed::NotAllowed => view! {
            <Alert tone=Tone::Info heading=tr("claiming-not-allowed")>
                {paragraph("claiming-not-allowed", "means", Vec::new())}
                <CallSupport />
            </Alert>
        }
        .into_any(),
    }
}

/// The window has begun anew in the middle of a claim: what is kept is opened first.
#[component]
pub fn Reopened(
    /// The page that is wanted.
    station: Option<Station>,
) -> impl IntoView {
    let door = Door::new();
    effect(move || door.reopen(station));
    let is_open = Memo::new(move |_| door.is_open.get());
    live(move || match (station, is_open.get()) {
        (Some(station), true) => super::opened(station),
        (Some(_) | None, _) => unopened(door),
    })
}

fn unopened(door: Door) -> AnyView {
    let is_busy = door.is_busy();
    let waiting = live(move || {
        is_busy
            .get()
            .then(|| view! { <Skeleton waiting="claiming-opening" /> })
    });
    view! { <Page title=say("claiming-title")>{waiting} {door.view()}</Page> }.into_any()
}
