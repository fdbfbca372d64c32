//! A part of the page that could not be fetched.

use i18n::Value;
use ipc::Problem;
use leptos::prelude::*;

use super::{Alert, Button, CallSupport, Tone, Variant};
use crate::text::{Values, paragraph, tr, tr_with};

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
    match problem {
        Problem::TooManyRequests { seconds } => vec![("seconds", Value::Count((*seconds).into()))],
        Problem::Offline
        | Problem::Unavailable { .. }
        | Problem::SignedOut
        | Problem::NotFound
        | Problem::AccessEnded
        | Problem::MustUpdate
        | Problem::NotConnected
        | Problem::SignInCancelled
        | Problem::SignInTimedOut
        | Problem::SignInRefused
        | Problem::CannotOpen
        | Problem::Unexpected { .. } => Vec::new(),
    }
}
