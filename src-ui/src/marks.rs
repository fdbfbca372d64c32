//! Moments of the start, for a bench. In no build that a patient gets.

use ipc::marks::{Mark, Moment};
use leptos::prelude::*;

use crate::{bridge, erased::spawn};

/// Whether the first page stands: it has its heading, something to press, and
/// waits for nothing.
const STANDS: &str = "main h1, main [aria-busy='true'], main :is(button, a[href])";

/// Reports that the program runs, and the second frame after the first page
/// stands.
pub fn report() {
    say(Moment::Script);
    look();
}

fn look() {
    request_animation_frame(|| {
        if !stands() {
            return look();
        }
        request_animation_frame(|| request_animation_frame(|| say(Moment::Painted)));
    });
}

fn stands() -> bool {
    let Ok(parts) = document().query_selector_all(STANDS) else {
        return false;
    };
    let busy = document().query_selector("main [aria-busy='true'], main .ds-skeleton");
    parts.length() > 1 && busy.is_ok_and(|busy| busy.is_none())
}

fn say(moment: Moment) {
    spawn(async move {
        // A bench that cannot be told fails by waiting.
        let _ = bridge::call::<Mark>(&moment).await;
    });
}
