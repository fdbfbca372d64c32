//! What came of a change, told where it was made.

use ipc::{
    Problem,
    my_details::{DetailOutcome, DetailRefusal},
};
use leptos::prelude::*;

use crate::{
    announce::{Announcer, use_announcer},
    components::{ActionLink, Alert, Button, Exit, LoadFailure, Tone, leaving},
    erased::{live, spawn},
    focus,
    router::{Router, use_router},
    routes::Route,
    text::{Words, paragraph, tr, use_words},
};

/// How a change stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing has been sent.
    Quiet,
    /// It is refused.
    Refused(DetailRefusal),
    /// It never left the device.
    NotSent,
    /// Nobody knows.
    Unknown,
    /// It needs a sign-in of just now, or something went wrong.
    Failed(Problem),
}

/// A change that is sent at most once a press, and what came of it.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    pub(super) standing: RwSignal<Standing>,
    pub(super) is_busy: RwSignal<bool>,
    unknown: &'static str,
    words: Words,
    announcer: Announcer,
    router: Router,
}

impl Sending {
    /// A change of which nobody knows is told by the message `unknown`.
    pub(super) fn new(unknown: &'static str) -> Self {
        Self {
            standing: RwSignal::new(Standing::Quiet),
            is_busy: RwSignal::new(false),
            unknown,
            words: use_words(),
            announcer: use_announcer(),
            router: use_router(),
        }
    }

    /// Sends what `send` sends. Done, it says `done` and goes back to the list.
    pub(super) fn start<T: 'static>(
        self,
        done: &'static str,
        send: impl Future<Output = Result<DetailOutcome<T>, Problem>> + 'static,
    ) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        spawn(async move {
            let standing = match send.await {
                Ok(DetailOutcome::Done(_)) => {
                    self.announcer
                        .status(untrack(|| self.words.text(done, &[])));
                    // Whoever has gone to another page meanwhile is not called back.
                    if self.is_busy.try_set(false).is_none() {
                        self.router.go(Route::MyDetails);
                    }
                    return;
                }
                Ok(DetailOutcome::Refused(refusal)) => Standing::Refused(refusal),
                Ok(DetailOutcome::NotSent) => Standing::NotSent,
                Ok(DetailOutcome::Unknown) => Standing::Unknown,
                Err(problem) => Standing::Failed(problem),
            };
            let _gone = self.is_busy.try_set(false);
            let _gone = self.standing.try_set(standing);
            request_animation_frame(|| focus::focus("#detail-outcome .ds-alert .ds-heading"));
        });
    }

    /// What came of it, with what to do now.
    pub(super) fn told(self) -> AnyView {
        let unknown = self.unknown;
        let told = live(move || match self.standing.get() {
            Standing::Quiet => ().into_any(),
            Standing::Refused(refusal) => refused(refusal),
            Standing::NotSent => boxed(Tone::Warning, "detail-not-sent", false),
            Standing::Unknown => boxed(Tone::Warning, unknown, true),
            Standing::Failed(Problem::SignInAgain) => view! { <SignInAnew /> }.into_any(),
            Standing::Failed(problem) => {
                let quiet = Callback::new(move |()| self.standing.set(Standing::Quiet));
                view! { <LoadFailure problem on_retry=quiet /> }.into_any()
            }
        });
        view! { <div id="detail-outcome">{told}</div> }.into_any()
    }
}

fn refused(refusal: DetailRefusal) -> AnyView {
    match refusal {
        DetailRefusal::Changed => boxed(Tone::Warning, "detail-changed", true),
        DetailRefusal::Invalid => boxed(Tone::Warning, "detail-invalid", false),
        DetailRefusal::ProtectedAddress | DetailRefusal::NotAllowed => {
            boxed(Tone::Warning, "detail-not-allowed", false)
        }
        DetailRefusal::SomebodyElse => boxed(Tone::Warning, "detail-somebody-else", true),
    }
}

/// `has_way` where what holds now must be looked at first.
fn boxed(tone: Tone, id: &'static str, has_way: bool) -> AnyView {
    let way = has_way.then(|| {
        view! {
            <div class="actions">
                <ActionLink to=Route::MyDetails>{tr("detail-see")}</ActionLink>
            </div>
        }
    });
    view! {
        <Alert tone heading=tr(id)>
            {paragraph(id, "means", Vec::new())}
            {paragraph(id, "do", Vec::new())}
            {way}
        </Alert>
    }
    .into_any()
}

/// The way to a sign-in of just now. The app is locked and not signed out: what is kept on
/// the device stays, and the page is the same afterwards.
#[component]
pub(super) fn SignInAnew() -> impl IntoView {
    let failed = RwSignal::new(None);
    let is_busy = RwSignal::new(false);
    let lock = leaving(Exit::Lock, failed, is_busy);
    view! {
        <Alert tone=Tone::Info heading=tr("detail-fresh")>
            {paragraph("detail-fresh", "means", Vec::new())}
            {paragraph("detail-fresh", "do", Vec::new())}
            {live(move || {
                failed.get().map(|problem| view! { <LoadFailure problem on_retry=lock /> })
            })}
            <div class="actions">
                <Button on_press=lock is_busy>
                    {tr("detail-fresh-now")}
                </Button>
            </div>
        </Alert>
    }
}
