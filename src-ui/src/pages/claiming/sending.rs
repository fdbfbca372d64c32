//! Sending a claim, once, and how that went. Nothing is sent later by itself.

use domain::ids::{ClaimId, ReceiptId};
use i18n::Value;
use ipc::{
    Problem,
    boot::Storage,
    claims::{ClaimRefusal, DraftSaved, Progress, SendClaim, Sending as Outcome},
};
use leptos::prelude::*;

use super::{
    draft, keeping, protected::paper_route, queue, receipts::limits, sent, station,
    station::Station, wishes::Wishes,
};
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{Alert, Button, CallSupport, LoadFailure, Tone, refused},
    erased::live,
    focus,
    router::{Router, use_router},
    routes::Route,
    state::{
        connection::{Connection, use_connection},
        visit::use_visit,
    },
    text::{Words, paragraph, tr, tr_with, use_words},
};

/// How sending stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    Quiet,
    Refused(ClaimRefusal),
    NotSent(Option<Progress>),
    /// The last step was sent and nothing came back.
    Unknown,
    Elsewhere(DraftSaved),
    /// What stands here is not kept, so it is not sent either.
    NotKept,
    /// The device does not keep what makes sure that it is sent once.
    NotSealed,
    Failed(Problem),
}

/// The button, and how it went.
#[derive(Clone, Copy)]
pub struct Sending {
    wishes: Wishes,
    standing: RwSignal<Standing>,
    is_busy: RwSignal<bool>,
    connection: Connection,
    router: Router,
    announcer: Announcer,
    words: Words,
}

impl Sending {
    /// Nothing has been sent from this page.
    pub fn new(wishes: Wishes) -> Self {
        Self {
            wishes,
            standing: RwSignal::new(Standing::Quiet),
            is_busy: RwSignal::new(false),
            connection: use_connection(),
            router: use_router(),
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// How it went, and the button. Without a connection the reason stands in its place.
    pub fn view(self) -> AnyView {
        let name = untrack(|| use_visit().other_person()).map(|person| person.name);
        let label = move || match name.clone() {
            Some(name) => tr_with("claiming-send-for", vec![("name", Value::from(name))]),
            None => tr("claiming-send"),
        };
        let label = StoredValue::new(ViewFn::from(label));
        let send = Callback::new(move |()| self.send());
        let button = live(move || {
            if self.connection.is_lost() && !self.is_busy.get_untracked() {
                return offline();
            }
            view! {
                <Button on_press=send is_busy=self.is_busy>
                    {label.with_value(ViewFn::run)}
                </Button>
            }
            .into_any()
        });
        view! {
            <div id="claim-outcome">{live(move || self.said(send))}</div>
            <div class="actions">
                {button}
                {keeping::later()}
            </div>
            {live(move || self.is_busy.get().then(|| view! {
                <p class="ds-paragraph">{tr("claiming-sending")}</p>
            }))}
            <p class="claiming__kept">{tr("claiming-send-means")}</p>
            {live(in_memory)}
        }
        .into_any()
    }

    fn send(self) {
        if self.is_busy.get_untracked() || !self.wishes.commit() {
            return;
        }
        let next = station::next();
        if next != Station::Review {
            self.router.go(next.route());
            return;
        }
        if !self.wishes.is_right.get_untracked() {
            self.wishes.lacks_right.set(true);
            self.say("claiming-right-lacks");
            focus::focus("#claim-right");
            return;
        }
        self.is_busy.set(true);
        self.standing.set(Standing::Quiet);
        self.say("claiming-sending");
        queue::then(async move {
            let outcome = attempt().await;
            let is_left = self.is_busy.try_set(false).is_some();
            self.conclude(outcome, is_left);
        });
    }

    fn conclude(self, outcome: Attempt, is_left: bool) {
        let standing = match outcome {
            Attempt::Answered(Ok(Outcome::Sent { claim, receipt })) => {
                return self.done(claim, receipt, is_left);
            }
            Attempt::Answered(Ok(Outcome::Refused(why))) => {
                // It can be changed again.
                draft::note(|draft| draft.sent = None);
                Standing::Refused(why)
            }
            Attempt::Answered(Ok(Outcome::NotSent { progress })) => {
                draft::note(|draft| draft.sent = progress);
                Standing::NotSent(progress)
            }
            Attempt::Answered(Ok(Outcome::Unknown)) => Standing::Unknown,
            Attempt::Answered(Ok(Outcome::NotKept)) => Standing::NotSealed,
            Attempt::Answered(Ok(Outcome::Elsewhere(refused))) => Standing::Elsewhere(refused),
            Attempt::Answered(Err(problem)) => Standing::Failed(problem),
            Attempt::NotKept => Standing::NotKept,
        };
        if is_left {
            // Whoever has gone on hears it, and sees it where they send it again.
            let is_unclear = matches!(standing, Standing::Unknown | Standing::Failed(_));
            self.say(if is_unclear {
                "claiming-unknown"
            } else {
                "claiming-not-sent"
            });
            return;
        }
        self.standing.set(standing);
        request_animation_frame(|| focus::focus("#claim-outcome .ds-heading"));
    }

    fn done(self, claim: ClaimId, receipt: ReceiptId, is_left: bool) {
        draft::let_go();
        sent::keep(claim.clone(), receipt);
        if is_left {
            self.say("claiming-sent");
        } else {
            self.router.redirect(Route::ClaimSent(claim));
        }
    }

    fn say(self, id: &'static str) {
        let said = untrack(|| self.words.text(id, &[]));
        self.announcer.status(said);
    }

    fn said(self, on_retry: Callback<()>) -> AnyView {
        match self.standing.get() {
            Standing::Quiet => ().into_any(),
            Standing::Refused(ClaimRefusal::ProtectedAddress) => paper_route(),
            Standing::Refused(why) => refusal(why),
            Standing::NotSent(progress) => not_sent(progress),
            Standing::Unknown => boxed("claiming-unknown"),
            Standing::Elsewhere(refused) => keeping::refusal(refused),
            Standing::NotKept => not_kept(),
            Standing::NotSealed => boxed("claiming-not-sealed"),
            Standing::Failed(problem) => view! {
                <p class="ds-paragraph"><strong>{tr("claiming-not-known")}</strong></p>
                <LoadFailure problem on_retry />
            }
            .into_any(),
        }
    }
}

/// What came of one press.
enum Attempt {
    /// It was not even tried.
    NotKept,
    Answered(Result<Outcome, Problem>),
}

/// Sends what is kept. What is not kept is not sent: nobody would know what was sent.
async fn attempt() -> Attempt {
    let is_kept = match draft::standing().get_untracked() {
        draft::Standing::Quiet | draft::Standing::Kept => true,
        draft::Standing::Keeping | draft::Standing::Failed(_) => false,
        draft::Standing::Refused(refused) => {
            return Attempt::Answered(Ok(Outcome::Elsewhere(refused)));
        }
    };
    let Some(stamp) = draft::look(|draft| draft.stamp.clone()).filter(|_| is_kept) else {
        return Attempt::NotKept;
    };
    Attempt::Answered(bridge::call::<SendClaim>(&stamp).await)
}

/// What it means to send where nothing can be kept.
fn in_memory() -> Option<AnyView> {
    draft::standing().track();
    let storage = draft::look(|draft| draft.storage);
    (storage == Some(Storage::MemoryOnly))
        .then(|| view! { <p class="claiming__kept">{tr("claiming-send-memory")}</p> }.into_any())
}

fn offline() -> AnyView {
    view! {
        <div>
            <p class="ds-paragraph">{tr("claiming-offline")}</p>
            <CallSupport />
        </div>
    }
    .into_any()
}

fn boxed(id: &'static str) -> AnyView {
    view! {
        <Alert tone=Tone::Warning heading=tr(id)>
            {paragraph(id, "means", Vec::new())}
            {paragraph(id, "do", Vec::new())}
        </Alert>
    }
    .into_any()
}

/// It is not said that the answers are kept: that is just what failed.
fn not_kept() -> AnyView {
    view! {
        <Alert tone=Tone::Warning heading=tr("claiming-not-sent")>
            <p class="ds-paragraph">{tr("claiming-not-kept")} " " {tr("claiming-still-here")}</p>
        </Alert>
    }
    .into_any()
}

fn not_sent(progress: Option<Progress>) -> AnyView {
    let arrived = progress.map(|progress| {
        let values = vec![
            ("count", Value::Count(progress.enclosed.into())),
            ("of", Value::Count(progress.of.into())),
        ];
        view! { <p class="ds-paragraph">{tr_with("claiming-arrived", values)}</p> }
    });
    view! {
        <Alert tone=Tone::Warning heading=tr("claiming-not-sent")>
            {arrived}
            {paragraph("claiming-not-sent", "means", Vec::new())}
            {paragraph("claiming-not-sent", "do", Vec::new())}
        </Alert>
    }
    .into_any()
}

fn refusal(why: ClaimRefusal) -> AnyView {
    let why = refused(&why, limits());
    view! {
        <Alert tone=Tone::Warning heading=tr("claiming-refused")>
            {why}
            <p class="ds-paragraph">{tr("claiming-still-here")}</p>
            <CallSupport />
        </Alert>
    }
    .into_any()
}
