//! "My details": what the service keeps about the chosen person beside trips and claims.

mod account;
mod copy;
mod erase;
mod fees;
mod reach;
mod sending;

use chrono::NaiveDate;
use domain::{
    contact::{ContactPoint, ContactSource},
    oslo,
    places::{Address, Addresses},
};
use i18n::Value;
use ipc::{
    AsOf, Problem,
    claims::Closed,
    my_details::{
        ContactView, GetMyDetails, MyDetails as Details, Payee, PayoutAccount, PayoutView,
    },
};
use leptos::prelude::*;

use crate::{
    components::{ActionLink, Page, loaded},
    load::load_unkept,
    routes::{Detail, Route},
    state::visit::use_visit,
    text::{say, say_with, tr, tr_with, use_words},
};

/// Each part with who has said so, and the way to change it.
#[component]
pub fn MyDetails() -> impl IntoView {
    let load = load_unkept::<GetMyDetails, _>(|_| ());
    let content = loaded(load, "my-details-loading", shown);
    view! { <Page title=titled("my-details-title", "my-details-title-for")>{content}</Page> }
}

/// A page of one of them.
pub fn my_detail(detail: Detail) -> AnyView {
    match detail {
        Detail::Phone => view! { <reach::Reach way=reach::PHONE /> }.into_any(),
        Detail::Email => view! { <reach::Reach way=reach::EMAIL /> }.into_any(),
        Detail::Account => view! { <account::Account /> }.into_any(),
        Detail::Copy => view! { <copy::Copy /> }.into_any(),
        Detail::Erase => view! { <erase::Erase /> }.into_any(),
    }
}

/// The heading, with the name of whoever it is about where that is somebody else.
fn titled(own: &'static str, other: &'static str) -> Signal<i18n::Localized> {
    match untrack(|| use_visit().other_person()) {
        Some(person) => say_with(other, vec![("name", Value::from(person.name))]),
        None => say(own),
    }
}

/// The way back to the list.
fn back() -> AnyView {
    view! { <ActionLink to=Route::MyDetails>{tr("my-details-back")}</ActionLink> }.into_any()
}

fn shown(answer: &AsOf<Details>) -> AnyView {
    let today = oslo::date(answer.asked_at);
    let Details {
        contact,
        addresses,
        account,
        user_fees,
    } = &answer.value;
    let is_own = untrack(|| use_visit().other_person()).is_none();
    view! {
        {part("my-details-address", addresses, living)}
        {reached(contact, today)}
        {part("my-details-account", account, |view| money(view, today))}
        {part("my-details-fees-title", user_fees, |view| fees::fees(view, today))}
        {is_own.then(own_data)}
    }
    .into_any()
}

/// A part with its heading. One that could not be fetched says so, and nothing else is gone.
fn part<T>(
    heading: &'static str,
    value: &Result<T, Problem>,
    show: impl FnOnce(&T) -> AnyView,
) -> AnyView {
    let content = match value {
        Ok(value) => show(value),
        Err(_) => view! { <p class="ds-paragraph">{tr("my-details-part-failed")}</p> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby=heading>
            <h2 class="ds-heading" data-size="xs" id=heading>
                {tr(heading)}
            </h2>
            {content}
        </section>
    }
    .into_any()
}

fn living(addresses: &Addresses) -> AnyView {
    if addresses.withheld {
        return sentence("my-details-address-withheld");
    }
    if addresses.addresses.is_empty() {
        return sentence("my-details-none");
    }
    let words = use_words();
    let line = |Address { kind, label, .. }: &Address| {
        let label = words.show(words.value(&Value::from(label.as_str())));
        view! {
            <li>
                {label}
                <span class="link-list__more">{tr(kind.word())}</span>
            </li>
        }
        .into_any()
    };
    let lines: Vec<AnyView> = addresses.addresses.iter().map(line).collect();
    view! {
        <ul class="link-list">{lines}</ul>
        {sentence("my-details-address-change")}
    }
    .into_any()
}

/// Phone and e-mail, each with a page of its own to change it.
fn reached(contact: &Result<ContactView, Problem>, today: NaiveDate) -> AnyView {
    let way = |heading, known: fn(&domain::contact::Contact) -> &Option<ContactPoint>, to, id| {
        part(heading, contact, |view| match view {
            ContactView::Known(contact) => view! {
                {point(known(contact).as_ref(), today)}
                <ActionLink to=Route::MyDetail(to)>{tr(id)}</ActionLink>
            }
            .into_any(),
            ContactView::NotAllowed => sentence("my-details-contact-not-allowed"),
        })
    };
    view! {
        {way("my-details-phone", |contact| &contact.phone, Detail::Phone, "my-details-phone-change")}
        {way("my-details-email", |contact| &contact.email, Detail::Email, "my-details-email-change")}
    }
    .into_any()
}

/// What is known, who has said so and when.
fn point(known: Option<&ContactPoint>, today: NaiveDate) -> AnyView {
    let Some(ContactPoint { text, source, at }) = known else {
        return sentence("my-details-none");
    };
    let words = use_words();
    let at = ("at", Value::NearMoment { at: *at, today });
    let said = match source {
        ContactSource::Register => tr_with("my-details-source-register", vec![at]),
        ContactSource::PatientSide => tr_with("my-details-source-here", vec![at]),
        ContactSource::Unknown(word) => {
            let source = ("source", Value::from(word.as_str()));
            tr_with("my-details-source-unknown", vec![source, at])
        }
    };
    view! {
        <p class="ds-paragraph">
            {words.show(words.value(&Value::from(text.as_str())))}
            <span class="link-list__more">{said}</span>
        </p>
    }
    .into_any()
}

fn money(view: &PayoutView, today: NaiveDate) -> AnyView {
    let account = match view {
        PayoutView::Known(account) => account,
        PayoutView::Closed(closed) => return sentence(account_closed(*closed)),
    };
    let change = match account.account {
        Some(_) => "my-details-account-change",
        None => "my-details-account-add",
    };
    view! {
        {whose_account(account, today)}
        <ActionLink to=Route::MyDetail(Detail::Account)>{tr(change)}</ActionLink>
    }
    .into_any()
}

/// Why there is no account to see.
const fn account_closed(closed: Closed) -> &'static str {
    match closed {
        Closed::ProtectedAddress => "my-details-account-protected",
        Closed::NotAllowed => "my-details-account-not-allowed",
    }
}

/// The end of the account, since when, and whose it is where that is not plain.
fn whose_account(account: &PayoutAccount, today: NaiveDate) -> AnyView {
    let parent = (account.payee == Payee::Parent).then(|| sentence("my-details-account-parent"));
    let known = match &account.account {
        Some(known) => {
            let ending = vec![("ending", Value::from(known.ending.to_string()))];
            let since = vec![(
                "at",
                Value::NearMoment {
                    at: known.since,
                    today,
                },
            )];
            view! {
                <p class="ds-paragraph">
                    {tr_with("my-details-account-ending", ending)}
                    <span class="link-list__more">
                        {tr_with("my-details-account-since", since)}
                    </span>
                </p>
            }
            .into_any()
        }
        None => sentence("my-details-account-none"),
    };
    view! { {known} {parent} }.into_any()
}

/// A copy of it all, and its end. Only of one's own.
fn own_data() -> AnyView {
    view! {
        <section class="section" aria-labelledby="own-data">
            <h2 class="ds-heading" data-size="xs" id="own-data">
                {tr("my-details-own")}
            </h2>
            {sentence("my-details-own-lead")}
            <ul class="link-list">
                <li>
                    <ActionLink to=Route::MyDetail(Detail::Copy)>{tr("my-details-copy")}</ActionLink>
                </li>
                <li>
                    <ActionLink to=Route::MyDetail(Detail::Erase)>
                        {tr("my-details-erase")}
                    </ActionLink>
                </li>
            </ul>
        </section>
    }
    .into_any()
}

fn sentence(id: &'static str) -> AnyView {
    view! { <p class="ds-paragraph">{tr(id)}</p> }.into_any()
}
