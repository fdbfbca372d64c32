//! Taking a copy of one's own data along.

use ipc::{Problem, files::Filed, my_details::SaveOwnData};
use leptos::prelude::*;

use super::{back, sending::SignInAnew, sentence};
use crate::{
    announce::use_announcer,
    bridge,
    components::{Button, LoadFailure, Page},
    erased::{live, spawn},
    text::{say, tr, use_words},
};

/// What stands in it, and the button.
#[component]
pub(super) fn Copy() -> impl IntoView {
    let (announcer, words) = (use_announcer(), use_words());
    let is_busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<Problem>);
    let said = RwSignal::new(None::<&'static str>);
    let save = Callback::new(move |()| {
        is_busy.set(true);
        spawn(async move {
            let filed = bridge::call::<SaveOwnData>(&()).await;
            if is_busy.try_set(false).is_some() {
                return;
            }
            match filed {
                Ok(filed) => {
                    let id = outcome(filed);
                    announcer.status(untrack(|| words.text(id, &[])));
                    problem.set(None);
                    said.set(Some(id));
                }
                Err(error) => {
                    announcer.status(untrack(|| words.text(error.message(), &[])));
                    said.set(None);
                    problem.set(Some(error));
                }
            }
        });
    });
    let told = live(move || match problem.get() {
        Some(Problem::SignInAgain) => view! { <SignInAnew /> }.into_any(),
        Some(problem) => view! { <LoadFailure problem on_retry=save /> }.into_any(),
        None => said.get().map(sentence).into_any(),
    });
    view! {
        <Page title=say("detail-copy-title") above=back()>
            {sentence("detail-copy-lead")}
            <h2 class="ds-heading" data-size="xs">
                {tr("detail-copy-holds")}
            </h2>
            <ul class="ds-list">
                <li>{tr("detail-copy-person")}</li>
                <li>{tr("detail-copy-trips")}</li>
                <li>{tr("detail-copy-account")}</li>
            </ul>
            {sentence("detail-copy-careful")}
            {told}
            <div class="actions">
                <Button on_press=save is_busy>
                    {tr("detail-copy-now")}
                </Button>
            </div>
        </Page>
    }
}

const fn outcome(filed: Filed) -> &'static str {
    match filed {
        Filed::Saved => "detail-copy-saved",
        Filed::Left => "detail-copy-left",
        Filed::Failed | Filed::Refused(_) => "detail-copy-failed",
    }
}
