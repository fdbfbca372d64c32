//! The way on paper, for whoever has a protected address.

use leptos::prelude::*;

use crate::{
    components::{Alert, CallSupport, Tone},
    text::{paragraph, tr},
};

/// Where to send what on paper. There is no form: nothing would be safe in it.
pub fn paper_route() -> AnyView {
    view! {
        <Alert tone=Tone::Info heading=tr("claiming-protected")>
            {paragraph("claiming-protected", "means", Vec::new())}
            <ol class="ds-list">
                <li>{tr("claiming-protected-form")}</li>
                <li>{tr("claiming-protected-enclose")}</li>
                <li>
                    {tr("claiming-protected-send")}
                    <address class="claiming__address">{tr("claiming-protected-address")}</address>
                </li>
            </ol>
            <p class="ds-paragraph">{tr("claiming-protected-not-here")}</p>
            <CallSupport />
        </Alert>
    }
    .into_any()
}
