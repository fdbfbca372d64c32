//! The first page.

use leptos::prelude::*;

use super::Calculation;
use crate::{
    components::{Alert, Button, Page, Tone, Variant},
    router::use_router,
    text::{say, tr, tr_part},
};

/// Says what this is, and begins or goes on.
#[component]
pub fn Start(
    /// What is being calculated.
    calculation: Calculation,
) -> impl IntoView {
    let router = use_router();
    let go_on = Callback::new(move |()| {
        router.go(calculation.next_page());
    });
    let anew = Callback::new(move |()| {
        calculation.start_anew();
        go_on.run(());
    });
    let actions = if calculation.is_empty() {
        view! { <Button on_press=go_on>{tr("calculator-begin")}</Button> }.into_any()
    } else {
        view! {
            <Button on_press=go_on>{tr("calculator-go-on")}</Button>
            <Button variant=Variant::Secondary on_press=anew>{tr("calculator-anew")}</Button>
        }
        .into_any()
    };
    view! {
        <Page title=say("calculator-title")>
            <p class="lead">{tr("calculator-lead")}</p>
            <Alert tone=Tone::Info heading=tr("calculator-estimate")>
                <p class="ds-paragraph">{tr_part("calculator-estimate", "means", Vec::new())}</p>
            </Alert>
            <p class="ds-paragraph">{tr("calculator-have-ready")}</p>
            <div class="actions">{actions}</div>
        </Page>
    }
}
