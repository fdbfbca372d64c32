//! Having one's own data erased. It asks first, because nothing brings it back.

use ipc::my_details::{EraseProfile, Erasing};
use leptos::prelude::*;

use super::{back, sending::Sending, sentence};
use crate::{
    bridge,
    components::{Button, Confirm, Page, Variant},
    erased::live,
    focus,
    pages::shown_person,
    text::{paragraph, say, tr},
};

/// What goes, what stays, and the question whether it is meant.
#[component]
pub(super) fn Erase() -> impl IntoView {
    let sending = Sending::new("detail-erase-unknown");
    let is_asked = RwSignal::new(false);
    let ask = Callback::new(move |()| {
        is_asked.set(true);
        request_animation_frame(|| focus::focus("#erase-sure .ds-heading"));
    });
    let keep = Callback::new(move |()| {
        is_asked.set(false);
        request_animation_frame(|| focus::focus("#erase-sure .ds-button"));
    });
    let erase = Callback::new(move |()| {
        let Some(person) = shown_person() else {
            return;
        };
        let send = async move { bridge::call::<EraseProfile>(&Erasing { person }).await };
        sending.start("detail-erase-done", send);
    });
    let question = live(move || {
        if is_asked.get() {
            view! {
                <Confirm
                    heading=tr("detail-erase-sure")
                    yes="detail-erase-now"
                    on_yes=erase
                    no="detail-erase-keep"
                    on_no=keep
                    is_busy=sending.is_busy
                >
                    {paragraph("detail-erase-sure", "means", Vec::new())}
                </Confirm>
            }
            .into_any()
        } else {
            view! {
                <div class="actions">
                    <Button variant=Variant::Danger on_press=ask>
                        {tr("detail-erase-now")}
                    </Button>
                </div>
            }
            .into_any()
        }
    });
    view! {
        <Page title=say("detail-erase-title") above=back()>
            <h2 class="ds-heading" data-size="xs">
                {tr("detail-erase-lead")}
            </h2>
            <ul class="ds-list">
                <li>{tr("detail-erase-contact")}</li>
                <li>{tr("detail-erase-addresses")}</li>
                <li>{tr("detail-erase-account")}</li>
            </ul>
            <h2 class="ds-heading" data-size="xs">
                {tr("detail-erase-stays")}
            </h2>
            <ul class="ds-list">
                <li>{tr("detail-erase-stays-cases")}</li>
                <li>{tr("detail-erase-stays-registers")}</li>
            </ul>
            {sentence("detail-erase-money")}
            {sending.told()}
            <div id="erase-sure">{question}</div>
        </Page>
    }
}
