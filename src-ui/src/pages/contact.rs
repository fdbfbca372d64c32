//! Whom to call, and what to say. Nobody needs to be signed in for this.

use domain::{oslo, support::Open};
use i18n::Value;
use leptos::prelude::*;

use crate::{
    components::{CallSupport, Caller, Page, Variant},
    erased::live,
    state::service::use_service,
    text::{say, tr, tr_with},
};

/// The contact page.
#[component]
pub fn Contact() -> impl IntoView {
    let service = use_service();
    // Opening hours are said only by the service, and only while it can be asked.
    let open = move || {
        let answer = service.answer()?;
        let today = oslo::date(answer.asked_at);
        let moment = |at| vec![("moment", Value::NearMoment { at, today })];
        let text = match answer.value.support.open? {
            Open::Until(at) if at > answer.asked_at => tr_with("contact-open", moment(at)),
            Open::ClosedUntil(at) if at > answer.asked_at => tr_with("contact-closed", moment(at)),
            Open::Until(_) | Open::ClosedUntil(_) => return None,
        };
        Some(view! { <p class="ds-paragraph">{text}</p> })
    };
    let item = |id: &'static str| view! { <li>{tr(id)}</li> };
    view! {
        <Page title=say("contact-title")>
            <p class="lead">{tr("contact-lead")}</p>
            {live(open)}
            <div class="actions">
                <CallSupport variant=Variant::Primary />
            </div>
            <section class="section">
                <h2 class="ds-heading">{tr("contact-abroad-title")}</h2>
                <CallSupport from=Caller::Abroad />
            </section>
            <section class="section">
                <h2 class="ds-heading">{tr("contact-say-title")}</h2>
                <ul class="ds-list">
                    {item("contact-say-name")}
                    {item("contact-say-day")}
                    {item("contact-say-reference")}
                </ul>
                <p class="ds-paragraph">{tr("contact-say-where")}</p>
            </section>
            <section class="section">
                <h2 class="ds-heading">{tr("contact-language-title")}</h2>
                <p class="ds-paragraph">{tr("contact-language")}</p>
            </section>
        </Page>
    }
}
