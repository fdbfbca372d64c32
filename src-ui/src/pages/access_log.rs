//! Who has looked at what, or done what, for the chosen person.
//!
//! To read the log for somebody else is itself written down in it, so it is
//! fetched only when somebody wants to see it.

use chrono::NaiveDate;
use domain::{oslo, person::Basis};
use i18n::Value;
use ipc::{
    Problem,
    access_log::{Access, AccessPage, AccessQuery, Deed, ListAccesses},
};
use leptos::prelude::*;

use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{Button, EmptyState, LoadFailure, Variant, load_failure::values},
    erased::{live, spawn},
    focus,
    text::{Words, near_moment, tr, tr_with, use_words},
};

/// The section with the log.
#[component]
pub fn AccessLog() -> impl IntoView {
    let log = Log::new();
    view! {
        <section class="section" id="accesses">
            <h2 class="ds-heading">{tr("access-title")}</h2>
            <p class="ds-paragraph">{tr("access-lead")}</p>
            {log.lines()}
            {log.button()}
        </section>
    }
}

#[derive(Clone, Copy)]
struct Log {
    /// The lines that are there, each with the day on which it was asked for.
    lines: RwSignal<Option<Vec<(Access, NaiveDate)>>>,
    next: RwSignal<Option<String>>,
    is_asking: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
    announcer: Announcer,
    words: Words,
}

impl Log {
    fn new() -> Self {
        Self {
            lines: RwSignal::new(None),
            next: RwSignal::new(None),
            is_asking: RwSignal::new(false),
            problem: RwSignal::new(None),
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    fn lines(self) -> AnyView {
        live(move || {
            self.lines.get().map(|lines| {
                if lines.is_empty() {
                    return view! { <EmptyState text="access-none" /> }.into_any();
                }
                let lines: Vec<AnyView> = lines.iter().map(line).collect();
                view! { <ol class="accesses">{lines}</ol> }.into_any()
            })
        })
    }

    /// The first page, then the next ones; nothing at the end of the log.
    fn button(self) -> AnyView {
        let fetch = Callback::new(move |()| self.fetch());
        let failure = live(move || {
            self.problem
                .get()
                .map(|problem| view! { <LoadFailure problem on_retry=fetch /> })
        });
        let text = Memo::new(move |_| match self.lines.with(Option::is_some) {
            false => Some("access-show"),
            true => self.next.with(Option::is_some).then_some("access-more"),
        });
        let button = live(move || {
            text.get().map(|text| {
                view! {
                    <div class="actions">
                        <Button variant=Variant::Secondary on_press=fetch is_busy=self.is_asking>
                            {tr(text)}
                        </Button>
                    </div>
                }
            })
        });
        view! { {failure} {button} }.into_any()
    }

    fn fetch(self) {
        if self.is_asking.get_untracked() {
            return;
        }
        self.is_asking.set(true);
        let after = self.next.get_untracked();
        spawn(async move {
            let answer = bridge::call::<ListAccesses>(&AccessQuery { after }).await;
            // The page may be gone by now; then there is nothing left to change.
            if self.is_asking.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(page) => self.add(page.value, oslo::date(page.asked_at)),
                Err(problem) => {
                    let said = self.words.text(problem.message(), &values(&problem));
                    self.announcer.status(said);
                    self.problem.set(Some(problem));
                }
            }
        });
    }

    /// Adds a page, says how many lines came and moves the focus to the first.
    fn add(self, page: AccessPage, today: NaiveDate) {
        let count = i64::try_from(page.accesses.len()).unwrap_or_default();
        let before = self
            .lines
            .with_untracked(|lines| lines.as_ref().map_or(0, Vec::len));
        self.problem.set(None);
        self.next.set(page.next);
        self.lines.update(|lines| {
            let lines = lines.get_or_insert_default();
            lines.extend(page.accesses.into_iter().map(|access| (access, today)));
        });
        let shown = [("count", Value::Count(count))];
        self.announcer
            .status(self.words.text("access-shown", &shown));
        let first = format!("#accesses li:nth-child({})", before + 1);
        request_animation_frame(move || focus::focus(&first));
    }
}

fn line((access, today): &(Access, NaiveDate)) -> AnyView {
    let refused = (!access.allowed).then(|| {
        view! { " " <span class="ds-tag" data-color="warning">{tr("access-refused")}</span> }
    });
    view! {
        <li tabindex="-1">
            {said(access)}
            {refused}
            <span class="link-list__more">
                {ground(&access.basis)}
                "\u{a0}· "
                {near_moment(access.at, *today)}
            </span>
        </li>
    }
    .into_any()
}

/// What was done, and by whom; case workers are not named.
fn said(access: &Access) -> AnyView {
    let words = use_words();
    let (id, name) = (deed(access.deed), access.actor_name.clone());
    let is_office = is_of_office(&access.basis);
    live(move || {
        let name = if is_office {
            words.text("access-office", &[]).text
        } else {
            name.clone()
        };
        words.show(words.text(id, &[("name", Value::from(name.as_str()))]))
    })
}

/// The service's word for a case worker.
fn is_of_office(basis: &Basis) -> bool {
    matches!(basis, Basis::Unknown(word) if word == "case_worker")
}

const fn deed(deed: Deed) -> &'static str {
    match deed {
        Deed::SawTrips => "access-saw-trips",
        Deed::SawTrip => "access-saw-trip",
        Deed::SawPerson => "access-saw-person",
        Deed::SawAccessLog => "access-saw-log",
        Deed::Cancelled => "access-cancelled",
        Deed::UndidCancellation => "access-undid",
        Deed::Confirmed => "access-confirmed",
        Deed::CalledReady => "access-called-ready",
        Deed::WithdrewReady => "access-withdrew-ready",
        Deed::ReportedWaiting => "access-reported-waiting",
        Deed::RegisteredEscorts => "access-registered-escorts",
        Deed::StatedMeasures => "access-stated-measures",
        Deed::ChangedTrip => "access-changed-trip",
        Deed::OrderedTrip => "access-ordered-trip",
        Deed::SawAddresses => "access-saw-addresses",
        Deed::SawAuthorisations => "access-saw-authorisations",
        Deed::SawMessages => "access-saw-messages",
        Deed::SawContact => "access-saw-contact",
        Deed::ChangedContact => "access-changed-contact",
        Deed::PreparedClaim => "access-prepared-claim",
        Deed::EnclosedDocument => "access-enclosed-document",
        Deed::SawClaims => "access-saw-claims",
        Deed::SawClaim => "access-saw-claim",
        Deed::SentClaim => "access-sent-claim",
        Deed::WithdrewClaim => "access-withdrew-claim",
        Deed::AnsweredOffice => "access-answered-office",
        Deed::WithdrewConsent => "access-withdrew-consent",
        Deed::Complained => "access-complained",
        Deed::SawFees => "access-saw-fees",
        Deed::SawAccount => "access-saw-account",
        Deed::ChangedAccount => "access-changed-account",
        Deed::TookUpClaim => "access-took-up-claim",
        Deed::AskedForDocuments => "access-asked-for-documents",
        Deed::DecidedClaim => "access-decided-claim",
        Deed::PaidClaim => "access-paid-claim",
        Deed::ClosedClaim => "access-closed-claim",
        Deed::TookUpComplaint => "access-took-up-complaint",
        Deed::ChangedDecision => "access-changed-decision",
        Deed::UpheldDecision => "access-upheld-decision",
        Deed::ForwardedComplaint => "access-forwarded-complaint",
        Deed::Other => "access-other",
    }
}

fn ground(basis: &Basis) -> AnyView {
    match basis {
        // The service's word for one who had none that held.
        Basis::Unknown(word) if word == "none" => tr("access-basis-none"),
        basis if is_of_office(basis) => tr("access-basis-office"),
        Basis::Oneself => tr("access-basis-oneself"),
        Basis::Parent => tr("access-basis-parent"),
        Basis::PowerOfAttorney => tr("access-basis-power-of-attorney"),
        Basis::Unknown(word) => tr_with(
            "access-basis-unknown",
            vec![("basis", word.as_str().into())],
        ),
    }
}
