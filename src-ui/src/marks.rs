//! Moments of the start, for a bench. In no build that a patient gets.

use ipc::marks::{Mark, Moment};
use leptos::prelude::*;

use crate::{bridge, erased::spawn};

/// The heading of the first page and something to press.
const PARTS: &str = "main h1, main :is(button, a[href])";

/// A part that waits for what it shows. The button that looks for news may be
/// busy: what is kept stands all the while.
const WAITING: &str = "main :not(button)[aria-busy='true'], main .ds-skeleton";

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
    let Ok(parts) = document().query_selector_all(PARTS) else {
        return false;
    };
    let waiting = document().query_selector(WAITING);
    parts.length() > 1 && waiting.is_ok_and(|part| part.is_none())
}

fn say(moment: Moment) {
    spawn(async move {
        // A bench that cannot be told fails by waiting.
        let _ = bridge::call::<Mark>(&moment).await;
    });
}
