//! Doing something with a claim that is sent, once, and how that went.

use claims::Claim;
use domain::ids::{ClaimId, ReceiptId};
use i18n::Value;
use ipc::{
    Problem,
    claims::{
        ActOnClaim, ClaimAct, ClaimChoice, ClaimOutcome, ClaimRefusal, ClaimView, ClaimWish,
        GetClaim,
    },
};
use leptos::prelude::*;

use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{
        ActionLink, Alert, Button, CallSupport, Tone, Variant, load_failure::values, refused,
    },
    erased::{live, spawn},
    focus,
    load::{Load, load_as_of},
    pages::claiming::limits,
    routes::Route,
    state::{
        connection::{Connection, use_connection},
        visit::use_visit,
    },
    text::{Words, paragraph, tr, tr_part, tr_with, use_words},
};

/// How it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    /// Nothing has been done.
    Quiet,
    /// It is done, with the number to read out where there is one.
    Done(Option<ReceiptId>),
    /// It was refused.
    Refused(ClaimRefusal),
    /// It did not leave the device.
    NotSent,
    /// It was sent, and nobody knows whether it is done.
    Unknown(Option<Problem>),
}

/// The claim of a page, and doing one thing with it.
#[derive(Clone, Copy)]
pub struct Acting {
    /// The claim.
    pub load: Load<ClaimView>,
    claim: StoredValue<ClaimId>,
    /// The message of what is done, with what it came to as its attributes.
    what: &'static str,
    /// Whether a claim shows that it was done.
    shows: fn(&Claim) -> bool,
    standing: RwSignal<Standing>,
    is_busy: RwSignal<bool>,
    connection: Connection,
    announcer: Announcer,
    words: Words,
}

/// Asks for a claim of the person whom the window shows.
pub fn load(claim: &ClaimId) -> Option<Load<ClaimView>> {
    let person = untrack(|| use_visit().person())?.id;
    let claim = claim.clone();
    Some(load_as_of::<GetClaim, _>(move |look| ClaimChoice {
        person: person.clone(),
        claim: claim.clone(),
        look,
    }))
}

/// Doing what the message `what` names with a claim.
///
/// `shows` says whether a claim shows that it was done: what nobody has answered is known
/// then all the same.
pub fn acting(claim: &ClaimId, what: &'static str, shows: fn(&Claim) -> bool) -> Option<Acting> {
    Some(Acting {
        load: load(claim)?,
        claim: StoredValue::new(claim.clone()),
        what,
        shows,
        standing: RwSignal::new(Standing::Quiet),
        is_busy: RwSignal::new(false),
        connection: use_connection(),
        announcer: use_announcer(),
        words: use_words(),
    })
}

impl Acting {
    /// Does it with the claim at the version that is shown, unless it is being done.
    pub fn act(self, version: u32, act: ClaimAct) {
        let person = untrack(|| use_visit().person());
        let Some(person) = person.filter(|_| !self.is_busy.get_untracked()) else {
            return;
        };
        self.is_busy.set(true);
        self.say("claim-act-sending");
        let wish = ClaimWish {
            person: person.id,
            claim: self.claim.get_value(),
            version,
            act,
        };
        spawn(async move {
            let outcome = bridge::call::<ActOnClaim>(&wish).await;
            // Whoever has gone on is not called back; the case says how it stands.
            if self.is_busy.try_set(false).is_none() {
                self.conclude(outcome);
            }
        });
    }

    fn conclude(self, outcome: Result<ClaimOutcome, Problem>) {
        self.standing.set(match outcome {
            Ok(ClaimOutcome::Done { receipt, .. }) => Standing::Done(receipt),
            Ok(ClaimOutcome::Refused(why)) => Standing::Refused(why),
            Ok(ClaimOutcome::NotSent) => Standing::NotSent,
            Ok(ClaimOutcome::Unknown) => Standing::Unknown(None),
            // A problem does not say that nothing was done.
            Err(problem) => Standing::Unknown(Some(problem)),
        });
        self.load.asking.renew();
        // What was pressed may be gone; the box that says how it went takes the focus.
        request_animation_frame(|| focus::focus("#claim-outcome .ds-alert .ds-heading"));
    }

    /// Whether it is done.
    pub fn is_done(self) -> bool {
        let is_told = self
            .standing
            .with(|standing| matches!(standing, Standing::Done(_)));
        is_told || self.is_seen()
    }

    /// Whether nobody has answered, and the claim as it was read after that shows it.
    fn is_seen(self) -> bool {
        let is_unknown = self
            .standing
            .with(|standing| matches!(standing, Standing::Unknown(_)));
        let shows = |claim: &Claim| (self.shows)(claim);
        is_unknown && self.load.value(|answer| shows(&answer.value.claim)) == Some(true)
    }

    /// The number of what is seen to be done.
    fn number_seen(self) -> Option<ReceiptId> {
        let complaint = self
            .load
            .value(|answer| answer.value.claim.complaint.clone());
        complaint.flatten().map(|complaint| complaint.receipt)
    }

    /// How it went: one box, which takes the focus.
    pub fn outcome(self) -> AnyView {
        let shown = live(move || {
            focus::hold();
            // What was said before is not about what is being sent.
            (!self.is_busy.get()).then(|| self.said(&self.standing.get()))
        });
        view! { <div id="claim-outcome" class="trip-outcome">{shown}</div> }.into_any()
    }

    fn said(self, standing: &Standing) -> Option<AnyView> {
        let said = match standing {
            Standing::Quiet => return None,
            Standing::Done(receipt) => self.done(receipt.as_ref()),
            Standing::Refused(why) => self.refused(why),
            Standing::NotSent => {
                let text = view! { <p class="ds-paragraph">{tr("claim-act-not-sent")}</p> };
                self.boxed(Tone::Warning, "failed", text.into_any())
            }
            Standing::Unknown(_) if self.is_seen() => self.done(self.number_seen().as_ref()),
            Standing::Unknown(problem) => {
                let why = problem.as_ref().map(|problem| {
                    let id = problem.message();
                    view! { <p class="ds-paragraph">{tr_with(id, values(problem))} "."</p> }
                });
                let text = view! {
                    {why}
                    <p class="ds-paragraph">{tr("claim-act-unknown")}</p>
                    <CallSupport />
                };
                self.boxed(Tone::Warning, "unknown", text.into_any())
            }
        };
        Some(said)
    }

    fn done(self, receipt: Option<&ReceiptId>) -> AnyView {
        let number = receipt.map(|receipt| {
            let number = receipt.as_str().to_owned();
            view! {
                <p class="ds-paragraph">
                    {tr("claim-act-number")} " "
                    <strong class="trip-action__number"><bdi>{number}</bdi></strong>
                </p>
            }
        });
        let next = live(move || {
            self.next().map(|next| {
                view! { <p class="ds-paragraph">{self.words.show(next)}</p> }
            })
        });
        let to = Route::Claim(self.claim.get_value());
        let text = view! {
            {number}
            {next}
            <div class="actions">
                <ActionLink to>{tr("claim-act-see")}</ActionLink>
            </div>
        };
        self.boxed(Tone::Success, "done", text.into_any())
    }

    /// What happens with the claim next, as it is now; with the complaint where there is one.
    fn next(self) -> Option<i18n::Localized> {
        let phone = crate::state::service::use_service().support().phone;
        let claim = self.load.value(|answer| answer.value.claim.clone())?;
        self.words.of(|words| match &claim.complaint {
            Some(complaint) => i18n::claim::complaint_next(words, complaint.state, &phone),
            None => i18n::claim::next(words, &claim, &phone),
        })
    }

    fn refused(self, why: &ClaimRefusal) -> AnyView {
        let other = if let ClaimRefusal::Duplicate(Some(other)) = why {
            let to = Route::Claim(other.clone());
            Some(view! { <ActionLink to>{tr("claim-act-other")}</ActionLink> })
        } else {
            None
        };
        let on_again = Callback::new(move |()| {
            self.standing.set(Standing::Quiet);
            self.load.asking.again();
            focus::heading();
        });
        let text = view! {
            {refused(why, limits())}
            <div class="actions">
                {other}
                <Button variant=Variant::Secondary on_press=on_again>
                    {tr("claim-act-again")}
                </Button>
                <CallSupport variant=Variant::Tertiary />
            </div>
        };
        self.boxed(Tone::Danger, "failed", text.into_any())
    }

    fn boxed(self, tone: Tone, part: &'static str, text: AnyView) -> AnyView {
        let concerning = untrack(|| use_visit().other_person()).map(|person| {
            let name = vec![("name", Value::from(person.name.as_str()))];
            view! { <p class="ds-paragraph">{tr_with("claim-act-concerns", name)}</p> }
        });
        view! {
            <Alert tone heading=tr_part(self.what, part, Vec::new())>
                {concerning}
                {text}
            </Alert>
        }
        .into_any()
    }

    /// A button that does it, with the person for whom it is. Without a connection the
    /// reason stands in its place.
    pub fn button(self, variant: Variant, label: &'static str, on_press: Callback<()>) -> AnyView {
        let name = untrack(|| use_visit().other_person()).map(|person| person.name);
        let name = StoredValue::new(name);
        live(move || {
            if self.connection.is_lost() && !self.is_busy.get_untracked() {
                return view! {
                    <div class="trip-action__not-here">
                        <p class="ds-paragraph">{tr("claim-act-offline")}</p>
                        <CallSupport />
                    </div>
                }
                .into_any();
            }
            view! {
                <Button variant on_press is_busy=self.is_busy>
                    {tr(label)}
                    {name.get_value().map(|name| view! {
                        " " {tr_with("claim-act-for", vec![("name", name.into())])}
                    })}
                </Button>
                {live(move || self.is_busy.get().then(|| view! {
                    <p class="ds-paragraph">{tr("claim-act-sending")}</p>
                }))}
            }
            .into_any()
        })
    }

    /// That it cannot be done as the claim stands, with the phone.
    pub fn not_now(self, id: &'static str) -> AnyView {
        live(move || {
            (!self.is_done()).then(|| {
                view! {
                    <p class="ds-paragraph">{tr(id)}</p>
                    <CallSupport />
                }
            })
        })
    }

    /// The way back to the case.
    pub fn back(self) -> AnyView {
        let to = Route::Claim(self.claim.get_value());
        view! { <ActionLink to>{tr("claim-case-back")}</ActionLink> }.into_any()
    }

    fn say(self, id: &'static str) {
        let text = untrack(|| self.words.text(id, &[]));
        self.announcer.status(text);
    }
}

/// What an action means, in its two sentences.
pub fn means(id: &'static str) -> AnyView {
    view! {
        <p class="ds-paragraph">{tr(id)}</p>
        {paragraph(id, "again", Vec::new())}
    }
    .into_any()
}
