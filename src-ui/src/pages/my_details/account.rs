//! Saying where travel support goes, after a sign-in of just now.

use chrono::{DateTime, Utc};
use domain::{
    account::{AccountNumber, NotAnAccount},
    ids::PersonId,
    oslo,
};
use ipc::{
    AsOf,
    my_details::{AccountChange, ChangePayoutAccount, GetPayoutAccount, PayoutAccount, PayoutView},
};
use leptos::prelude::*;

use super::{
    account_closed, back,
    sending::{Sending, SignInAnew},
    sentence, titled, whose_account,
};
use crate::{
    bridge,
    components::{Button, Page, Typed, loaded},
    focus,
    load::load_unkept,
    pages::shown_person,
    text::{Words, tr, use_words},
};

const FIELD: &str = "detail-account";

/// The page with the one question.
#[component]
pub(super) fn Account() -> impl IntoView {
    let load = load_unkept::<GetPayoutAccount, _>(|_| ());
    let content = loaded(load, "my-details-loading", shown);
    view! {
        <Page title=titled("detail-account-title", "detail-account-title-for") above=back()>
            {content}
        </Page>
    }
}

fn shown(answer: &AsOf<PayoutView>) -> AnyView {
    let account = match &answer.value {
        PayoutView::Known(account) => account,
        PayoutView::Closed(closed) => return sentence(account_closed(*closed)),
    };
    let now = whose_account(account, oslo::date(answer.asked_at));
    // Asked for before anything is typed: what is typed is gone when the app is locked.
    let question = match shown_person() {
        Some(person) if is_fresh(account, answer.asked_at) => form(person, account.version),
        Some(_) => view! { <SignInAnew /> }.into_any(),
        None => ().into_any(),
    };
    view! { {now} {question} }.into_any()
}

fn is_fresh(account: &PayoutAccount, now: DateTime<Utc>) -> bool {
    account.fresh_until.is_some_and(|until| now < until)
}

fn form(person: PersonId, version: u32) -> AnyView {
    let form = Form {
        field: Typed::new(FIELD, String::new()),
        before: StoredValue::new((person, version)),
        sending: Sending::new("detail-unknown"),
        words: use_words(),
    };
    let save = Callback::new(move |()| form.save());
    view! {
        {form.field.view(FIELD, "numeric", "long")}
        {sentence("detail-account-told")}
        {form.sending.told()}
        <div class="actions">
            <Button on_press=save is_busy=form.sending.is_busy>
                {tr("detail-account-save")}
            </Button>
        </div>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Form {
    field: Typed,
    before: StoredValue<(PersonId, u32)>,
    sending: Sending,
    words: Words,
}

impl Form {
    fn save(self) {
        let written = self.field.text.get_untracked();
        let account: AccountNumber = match written.parse() {
            Ok(account) => account,
            Err(error) => {
                let wrong = untrack(|| self.words.text(wrong(&written, error), &[]));
                self.field.wrong.set(Some(wrong));
                focus::focus(&format!("#{FIELD}"));
                return;
            }
        };
        self.field.wrong.set(None);
        let (person, version) = self.before.get_value();
        let change = AccountChange {
            person,
            version,
            account,
        };
        let send = async move { bridge::call::<ChangePayoutAccount>(&change).await };
        self.sending.start("detail-account-saved", send);
    }
}

fn wrong(written: &str, error: NotAnAccount) -> &'static str {
    match error {
        _ if written.trim().is_empty() => "detail-account-empty",
        NotAnAccount::Characters => "detail-account-characters",
        NotAnAccount::Length => "detail-account-length",
        NotAnAccount::CheckDigit => "detail-account-check",
    }
}
