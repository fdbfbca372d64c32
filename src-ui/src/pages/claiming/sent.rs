//! That a claim is sent, its number, and what happens next.

use std::cell::RefCell;

use domain::ids::{ClaimId, ReceiptId};
use i18n::{Localized, MoneyStyle, Value};
use ipc::claims::{ClaimChoice, ClaimPageChoice, ClaimView, GetClaim, Paper, SaveClaimPage};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

use crate::{
    announce::use_announcer,
    components::{ActionLink, Button, MainLink, Page, Variant, loaded},
    erased::{live, spawn},
    load::{Load, load_as_of},
    pages::{Filing, FilingSaid, shown_person},
    routes::Route,
    state::service::use_service,
    text::{Words, say, tr, tr_with, use_words},
};

thread_local! {
    static SENT: RefCell<Option<(ClaimId, ReceiptId)>> = const { RefCell::new(None) };
}

/// Remembers the number until the service has been asked for the claim.
pub fn keep(claim: ClaimId, receipt: ReceiptId) {
    SENT.set(Some((claim, receipt)));
}

fn kept(claim: &ClaimId) -> Option<ReceiptId> {
    SENT.with_borrow(|sent| {
        let (of, receipt) = sent.as_ref()?;
        (of == claim).then(|| receipt.clone())
    })
}

const SAID: FilingSaid = FilingSaid {
    save: "claiming-sent-save",
    saved: "claiming-sent-saved",
    left: "claiming-sent-left",
    failed: "claiming-sent-failed",
    none: |_| "claiming-sent-failed",
};

/// The receipt.
#[component]
pub fn ClaimSent(
    /// Which claim.
    claim: ClaimId,
) -> impl IntoView {
    let person = shown_person()?;
    let words = use_words();
    let wanted = ClaimChoice {
        person: person.clone(),
        claim: claim.clone(),
        look: ipc::Look::Kept,
    };
    let load = load_as_of::<GetClaim, _>(move |look| ClaimChoice {
        look,
        ..wanted.clone()
    });
    let receipt = kept(&claim);
    let is_sure = receipt.is_some();
    let number = receipt.map(|receipt| number_line(&receipt));
    let page = ClaimPageChoice {
        person,
        claim: claim.clone(),
        page: Paper::Receipt,
    };
    let filing = Filing::new(SAID).beside();
    let save = filing.button::<SaveClaimPage>(move || page.clone());
    let title = Signal::derive(move || heading(words, load, is_sure));
    let content = loaded(load, "claiming-sent-loading", move |answer| {
        let number = (!is_sure)
            .then(|| answer.value.claim.receipt.as_ref().map(number_line))
            .flatten();
        view! { {number} {next(&answer.value)} }.into_any()
    });
    Some(view! {
        <Page title window_title=say("claiming-sent")>
            {number}
            <div class="actions">{save}</div>
            {filing.outcome()}
            {content}
            <div class="actions">
                <MainLink to=Route::Claim(claim)>{tr("claiming-sent-see")}</MainLink>
                <ActionLink to=Route::TravelSupport>{tr("claiming-another")}</ActionLink>
            </div>
        </Page>
    })
}

/// What was sent, and what was decided where that is so already.
fn heading(words: Words, load: Load<ClaimView>, is_sure: bool) -> Localized {
    let granted = load.value(|view| {
        let claim = &view.value.claim;
        let granted = claim.ruling.as_ref().map(|ruling| ruling.granted);
        (claim.receipt.is_some(), granted)
    });
    match granted {
        Some((true, Some(granted))) => {
            let amount = Value::Money(granted, MoneyStyle::Written);
            words.text("claiming-sent-granted", &[("amount", amount)])
        }
        Some((true, None)) => words.text("claiming-sent", &[]),
        None if is_sure => words.text("claiming-sent", &[]),
        Some((false, _)) | None => words.text("claiming-title", &[]),
    }
}

/// The number to read out, with a button that copies it.
fn number_line(receipt: &ReceiptId) -> AnyView {
    let (announcer, words) = (use_announcer(), use_words());
    let number = receipt.to_string();
    let copied = RwSignal::new(None::<&'static str>);
    let shown = number.clone();
    let copy = Callback::new(move |()| {
        let copying = copying(&number);
        spawn(async move {
            // A web view may refuse; the number can then be marked.
            let is_copied = match copying {
                Some(copying) => JsFuture::from(copying).await.is_ok(),
                None => false,
            };
            let id = if is_copied {
                "claiming-sent-copied"
            } else {
                "claiming-sent-not-copied"
            };
            announcer.status(untrack(|| words.text(id, &[])));
            let _gone = copied.try_set(Some(id));
        });
    });
    view! {
        <p class="claiming__number">
            {tr("claiming-sent-number")} " "
            <strong class="claiming__selectable">{shown}</strong>
        </p>
        <div class="actions">
            <Button variant=Variant::Secondary on_press=copy>{tr("claiming-sent-copy")}</Button>
        </div>
        {live(move || copied.get().map(|id| view! { <p class="ds-paragraph">{tr(id)}</p> }))}
    }
    .into_any()
}

/// Puts a text where it can be pasted from; `None` in a web view that has no such place.
fn copying(text: &str) -> Option<js_sys::Promise> {
    let navigator = window().navigator();
    let place = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let place = place.dyn_into::<web_sys::Clipboard>().ok()?;
    Some(place.write_text(text))
}

/// What happens next: what the service itself says, and no day that nobody has stated.
fn next(view: &ClaimView) -> AnyView {
    let (words, service) = (use_words(), use_service());
    let claim = StoredValue::new(view.claim.clone());
    let said = live(move || {
        let phone = service.support().phone;
        let said = claim
            .with_value(|claim| words.of(|localizer| i18n::claim::next(localizer, claim, &phone)));
        said.map(|said| view! { <li>{words.show(said)}</li> })
    });
    let complain = view.complain_by.map(|day| {
        let day = Value::Day(day, i18n::DayStyle::Full);
        view! { <li>{tr_with("claiming-sent-complain", vec![("day", day)])}</li> }
    });
    view! {
        <section class="section" aria-labelledby="claim-next">
            <h2 class="ds-heading" id="claim-next">{tr("claiming-sent-next")}</h2>
            <ol class="ds-list">
                {said}
                <li>{tr("claiming-sent-follow")}</li>
                {complain}
            </ol>
        </section>
    }
    .into_any()
}
