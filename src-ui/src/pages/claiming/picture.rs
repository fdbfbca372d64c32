//! A file of the draft, to look at.

use claims::attachment::Media;
use domain::ids::AttachmentId;
use ipc::{
    Problem,
    claims::{ReceiptChoice, ReceiptPicture, ShowReceipt},
};
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::draft;
use crate::{
    bridge,
    components::{Button, LoadFailure, Variant},
    erased::{live, spawn},
    text::{string, tr},
};

/// What is seen of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Nothing,
    /// Where the window keeps the picture as long as it is shown.
    Picture(String),
    /// A document, which is not shown here.
    Document,
    Failed(Problem),
}

/// A button that shows the picture, and hides it again.
pub fn picture(receipt: AttachmentId) -> AnyView {
    let seen = RwSignal::new(Seen::Nothing);
    on_cleanup(move || {
        if let Some(Seen::Picture(address)) = seen.try_get_untracked() {
            // A picture that the web view keeps longer is gone with the window.
            let _ = Url::revoke_object_url(&address);
        }
    });
    let is_shown = Signal::derive(move || seen.with(|seen| *seen != Seen::Nothing));
    let flip = Callback::new(move |()| {
        if is_shown.get_untracked() {
            seen.set(Seen::Nothing);
            return;
        }
        let Some(stamp) = draft::look(|draft| draft.stamp.clone()) else {
            return;
        };
        let choice = ReceiptChoice {
            stamp,
            receipt: receipt.clone(),
        };
        spawn(async move {
            let shown = match bridge::call::<ShowReceipt>(&choice).await {
                Ok(picture) => address(&picture).map_or(Seen::Document, Seen::Picture),
                Err(problem) => Seen::Failed(problem),
            };
            let _gone = seen.try_set(shown);
        });
    });
    let shown = live(move || match seen.get() {
        Seen::Nothing => ().into_any(),
        Seen::Picture(address) => {
            view! { <img class="claiming__picture" src=address alt=string("claiming-file-alt") /> }
                .into_any()
        }
        Seen::Document => {
            view! { <p class="ds-paragraph">{tr("claiming-file-no-picture")}</p> }.into_any()
        }
        Seen::Failed(problem) => view! { <LoadFailure problem on_retry=flip /> }.into_any(),
    });
    let text = move || {
        tr(if is_shown.get() {
            "calculator-hide"
        } else {
            "calculator-show"
        })
    };
    view! {
        <Button variant=Variant::Tertiary on_press=flip>{live(text)}</Button>
        {shown}
    }
    .into_any()
}

/// Where the window keeps a picture; `None` for what is none.
fn address(picture: &ReceiptPicture) -> Option<String> {
    if !matches!(picture.media, Media::Jpeg | Media::Png) || picture.base64.is_empty() {
        return None;
    }
    let bytes: Vec<u8> = window()
        .atob(&picture.base64)
        .ok()?
        .chars()
        .map(|one| u8::try_from(u32::from(one)).unwrap_or_default())
        .collect();
    let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
    let options = BlobPropertyBag::new();
    options.set_type(picture.media.content_type());
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
