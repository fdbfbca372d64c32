//! A part of the page that could not be fetched.

use i18n::Value;
use ipc::Problem;
use leptos::prelude::*;

use super::{Alert, Button, CallSupport, Link, Tone, Variant};
use crate::{
    routes::Route,
    state::visit::use_visit,
    text::{Values, paragraph, tr, tr_with},
};

/// What happened, what it means, what to do now, whom to call.
#[component]
pub fn LoadFailure(
    /// What happened.
    problem: Problem,
    /// Asks again. Offered only where that is safe and can help.
    on_retry: Callback<()>,
) -> impl IntoView {
    let id = problem.message();
    let values = values(&problem);
    let reference = problem.reference().map(|code| {
        let code = vec![("code", Value::from(code))];
        view! { <p class="ds-paragraph">{tr_with("problem-reference", code)}</p> }
    });
    // Said of what is another person's and of what does not exist alike.
    let may_be_of_another = problem == Problem::NotFound && untrack(|| use_visit().is_signed_in());
    let switch = may_be_of_another.then(|| {
        view! {
            <p class="ds-paragraph">
                {tr("person-of-another")} " "
                <Link to=Route::Persons>{tr("person-switch-first")}</Link>
            </p>
        }
    });
    let retry = problem.is_retryable().then(|| {
        view! {
            <Button variant=Variant::Secondary on_press=on_retry>
                {tr("action-retry")}
            </Button>
        }
    });
    view! {
        <Alert tone=Tone::Warning heading=tr_with(id, values.clone())>
            {paragraph(id, "means", values.clone())}
            {paragraph(id, "do", values.clone())}
            {paragraph(id, "call", values)}
            {switch}
            {reference}
            <div class="actions">
                {retry}
                <CallSupport variant=Variant::Tertiary />
            </div>
        </Alert>
    }
}

/// What the messages of problems may name.
pub fn values(problem: &Problem) -> Values {
    if let Problem::TooManyRequests { seconds } = problem {
        vec![("seconds", Value::Count((*seconds).into()))]
    } else {
        Vec::new()
    }
}
