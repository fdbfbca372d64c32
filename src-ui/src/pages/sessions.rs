//! Where the signed-in person is signed in, and signing out there.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{ids::SessionId, oslo};
use i18n::Value;
use ipc::{
    AsOf, Problem,
    sessions::{EndSession, ListSessions, SessionChoice, SessionView, SignOutEverywhere, System},
};
use leptos::prelude::*;

use crate::{
    announce::use_announcer,
    bridge,
    components::{Alert, Button, Confirm, LoadFailure, Page, Tone, Variant, loaded},
    erased::{live, spawn},
    focus,
    load::{Asking, load_unkept},
    state::visit::use_visit,
    text::{Values, paragraph, say, tr, tr_with, use_words},
};

/// The list of sign-ins.
#[component]
pub fn Sessions() -> impl IntoView {
    let load = load_unkept::<ListSessions, _>(|_| ());
    let ending = ending(load.asking);
    let content = loaded(load, "session-loading", move |answer| list(answer, ending));
    view! {
        <Page title=say("session-title")>
            <p class="lead">{tr("session-lead")}</p>
            {content}
            <section class="section" id="everywhere">
                <h2 class="ds-heading">{tr("session-everywhere-title")}</h2>
                <p class="ds-paragraph">{tr("session-everywhere-means")}</p>
                {ending.control(Which::All, Named::default())}
            </section>
        </Page>
    }
}

fn list(answer: &AsOf<Vec<SessionView>>, ending: Ending) -> AnyView {
    let today = oslo::date(answer.asked_at);
    let cards: Vec<AnyView> = answer
        .value
        .iter()
        .map(|session| card(session, today, ending))
        .collect();
    view! { <ul class="trip-cards">{cards}</ul> }.into_any()
}

fn card(session: &SessionView, today: NaiveDate, ending: Ending) -> AnyView {
    let near = |at: DateTime<Utc>| ("moment", Value::NearMoment { at, today });
    let system = ("system", Value::Choice(word(session.system)));
    let is_here = session.is_current.then(|| {
        view! {
            <p class="trip-card__tags">
                <span class="ds-tag" data-color="info">{tr("session-here")}</span>
            </p>
        }
    });
    let control = (!session.is_current).then(|| {
        let named = (vec![system.clone()], vec![near(session.last_used_at)]);
        ending.control(Which::One(session.id.clone()), named)
    });
    view! {
        <li class="ds-card trip-card" id=anchor(&Which::One(session.id.clone()))>
            <h2 class="ds-heading">{tr_with("session-system", vec![system])}</h2>
            {is_here}
            <p>{tr_with("session-last-used", vec![near(session.last_used_at)])}</p>
            <p class="trip-card__facts">
                {tr_with("session-started", vec![near(session.started_at)])}
            </p>
            {control}
        </li>
    }
    .into_any()
}

const fn word(system: System) -> &'static str {
    match system {
        System::Linux => "linux",
        System::Windows => "windows",
        System::Mac => "mac",
        System::Android => "android",
        System::Ios => "ios",
        System::Unknown => "unknown",
    }
}

/// What is to be ended.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Which {
    One(SessionId),
    All,
}

/// The element that holds the control of a session. Ids are opaque and safe in a selector's string.
fn anchor(which: &Which) -> String {
    match which {
        Which::One(session) => session.to_string(),
        Which::All => "everywhere".into(),
    }
}

/// How ending stands. One at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    Quiet,
    /// Whether it is meant has been asked.
    Asked(Which),
    /// It may or may not have been done.
    Unknown(Which),
    /// It has not been done.
    Failed(Which, Problem),
}

/// What tells a session from others: its system, and when it was last used.
type Named = (Values, Values);

#[derive(Clone, Copy)]
struct Ending {
    standing: RwSignal<Standing>,
    is_busy: RwSignal<bool>,
    end: Callback<Which>,
    asking: Asking,
}

fn ending(asking: Asking) -> Ending {
    let (visit, announcer, words) = (use_visit(), use_announcer(), use_words());
    let standing = RwSignal::new(Standing::Quiet);
    let is_busy = RwSignal::new(false);
    let end = Callback::new(move |which: Which| {
        is_busy.set(true);
        spawn(async move {
            let outcome = match &which {
                Which::All => bridge::call::<SignOutEverywhere>(&()).await.map(drop),
                Which::One(session) => {
                    let session = session.clone();
                    bridge::call::<EndSession>(&SessionChoice { session }).await
                }
            };
            is_busy.try_set(false);
            let now = match (outcome, &which) {
                (Ok(()), Which::All) => return visit.finish(),
                // Whatever is not there any more has been ended.
                (Ok(()) | Err(Problem::NotFound), Which::One(_)) => {
                    announcer.status(untrack(|| words.text("session-ended", &[])));
                    asking.renew();
                    focus::heading();
                    Standing::Quiet
                }
                (
                    Err(
                        Problem::Offline | Problem::Unavailable { .. } | Problem::Unexpected { .. },
                    ),
                    _,
                ) => Standing::Unknown(which.clone()),
                (Err(problem), _) => Standing::Failed(which.clone(), problem),
            };
            let is_done = now == Standing::Quiet;
            standing.try_set(now);
            if !is_done {
                focus_box(&which);
            }
        });
    });
    Ending {
        standing,
        is_busy,
        end,
        asking,
    }
}

/// What was pressed is gone; the focus goes to what came in its place, and so
/// says it aloud.
fn focus_box(which: &Which) {
    let heading = format!("[id='{}'] .ds-alert .ds-heading", anchor(which));
    request_animation_frame(move || focus::focus(&heading));
}

/// What the button says, and for those who listen of which session.
fn label(which: &Which, (system, last_used): &Named) -> AnyView {
    match which {
        Which::One(_) => view! {
            {tr("session-end-now")}
            <span class="ds-sr-only">
                ": " {tr_with("session-system", system.clone())} ", "
                {tr_with("session-last-used", last_used.clone())}
            </span>
        }
        .into_any(),
        Which::All => tr("session-end-all"),
    }
}

impl Ending {
    /// The button, the question whether it is meant, and how it went.
    fn control(self, which: Which, values: Named) -> AnyView {
        live(move || match self.standing.get() {
            Standing::Asked(asked) if asked == which => self.question(which.clone()),
            Standing::Unknown(about) if about == which => self.unknown(&which),
            Standing::Failed(about, problem) if about == which => {
                self.failed(which.clone(), problem)
            }
            Standing::Quiet | Standing::Asked(_) | Standing::Unknown(_) | Standing::Failed(..) => {
                self.button(which.clone(), values.clone())
            }
        })
    }

    fn button(self, which: Which, values: Named) -> AnyView {
        let about = which.clone();
        let ask = Callback::new(move |()| {
            self.standing.set(Standing::Asked(which.clone()));
            focus_box(&which);
        });
        view! {
            <div class="actions">
                <Button variant=Variant::Secondary on_press=ask>
                    {label(&about, &values)}
                </Button>
            </div>
        }
        .into_any()
    }

    fn question(self, which: Which) -> AnyView {
        let (id, action) = match which {
            Which::One(_) => ("session-sure", "session-end-now"),
            Which::All => ("session-sure-all", "session-end-all-now"),
        };
        let asked = which.clone();
        let end = Callback::new(move |()| self.end.run(asked.clone()));
        let quiet = Callback::new(move |()| {
            self.standing.set(Standing::Quiet);
            let button = format!("[id='{}'] .ds-button", anchor(&which));
            request_animation_frame(move || focus::focus(&button));
        });
        view! {
            <Confirm
                heading=tr(id)
                yes=action
                on_yes=end
                no="action-abort"
                on_no=quiet
                is_busy=self.is_busy
            >
                {paragraph(id, "means", Vec::new())}
            </Confirm>
        }
        .into_any()
    }

    fn unknown(self, which: &Which) -> AnyView {
        let id = match which {
            Which::One(_) => "session-unknown",
            Which::All => "session-unknown-all",
        };
        let look = Callback::new(move |()| {
            self.standing.set(Standing::Quiet);
            self.asking.again();
            focus::heading();
        });
        view! {
            <Alert tone=Tone::Warning heading=tr(id)>
                {paragraph(id, "do", Vec::new())}
                <div class="actions">
                    <Button variant=Variant::Secondary on_press=look>
                        {tr("action-refresh")}
                    </Button>
                </div>
            </Alert>
        }
        .into_any()
    }

    fn failed(self, which: Which, problem: Problem) -> AnyView {
        let end = Callback::new(move |()| self.end.run(which.clone()));
        view! { <LoadFailure problem on_retry=end /> }.into_any()
    }
}
