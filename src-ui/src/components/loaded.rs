//! The four ways a question can stand: waiting, failed, answered, answered from
//! what was kept.

use ipc::{AsOf, Origin};
use leptos::prelude::*;

use super::{AsOfLine, LoadFailure, Skeleton, load_failure::values};
use crate::{
    announce::use_announcer,
    erased::{effect, live},
    focus,
    load::{Asking, Load, Standing},
    text::use_words,
};

/// Shows what came of `load`, whichever way it went, with source and age under
/// it. `waiting` is the message that says what is being fetched.
///
/// `show` makes the content anew for every answer that is another one. What a
/// fresh look has brought is said aloud.
pub fn loaded<T>(
    load: Load<T>,
    waiting: &'static str,
    show: impl Fn(&AsOf<T>) -> AnyView + Send + 'static,
) -> AnyView
where
    T: Send + Sync + 'static,
{
    follow_fresh_looks(load.asking);
    loaded_quietly(load, waiting, show)
}

/// Like [`loaded`], for a page that says itself what a fresh look has brought.
pub fn loaded_quietly<T>(
    load: Load<T>,
    waiting: &'static str,
    show: impl Fn(&AsOf<T>) -> AnyView + Send + 'static,
) -> AnyView
where
    T: Send + Sync + 'static,
{
    frame(load.asking, waiting, made_anew(load, show))
}

/// Shows the value of `load`, made anew for every answer that is another one. A
/// focus within it is not lost with the elements that go.
pub fn made_anew<T>(load: Load<T>, show: impl Fn(&AsOf<T>) -> AnyView + Send + 'static) -> AnyView
where
    T: Send + Sync + 'static,
{
    let is_first = StoredValue::new(true);
    live(move || {
        load.value(|value| {
            // What is put up first takes the place of nothing of its own.
            if !is_first.get_value() {
                focus::hold();
            }
            is_first.set_value(false);
            show(value)
        })
    })
}

/// What does not depend on the kind of answer, so that it is compiled once:
/// waiting, failure and age around `content`.
pub fn frame(asking: Asking, waiting: &'static str, content: AnyView) -> AnyView {
    follow_failures(asking);
    let on_again = Callback::new(move |()| asking.again());
    let standing = Memo::new(move |_| asking.standing());
    let before = live(move || match standing.get() {
        Standing::Waiting => view! { <Skeleton waiting /> }.into_any(),
        Standing::Failed(problem) => view! { <LoadFailure problem on_retry=on_again /> }.into_any(),
        Standing::Answered => ().into_any(),
    });
    // A screen reader may keep silent about a busy part, so what is shown is not busy.
    let is_busy = move || (standing.get() == Standing::Waiting).then_some("true");
    view! {
        <div class="loaded" aria-busy=Signal::derive(is_busy)>
            {before}
            {content}
            <AsOfLine asking />
        </div>
    }
    .into_any()
}

/// A failure changes the page below the focus, so it is said aloud as well.
fn follow_failures(asking: Asking) {
    let (announcer, words) = (use_announcer(), use_words());
    Effect::new(move |had_failed: Option<bool>| {
        let now = asking.standing();
        if let Standing::Failed(problem) = &now {
            let values = values(problem);
            announcer.status(untrack(|| words.text(problem.message(), &values)));
        } else if had_failed == Some(true) {
            // The button that asked again is gone, and the focus with it.
            focus::heading();
        }
        matches!(now, Standing::Failed(_))
    });
}

fn follow_fresh_looks(asking: Asking) {
    let (announcer, words) = (use_announcer(), use_words());
    let known = StoredValue::new(None::<Origin>);
    effect(move || {
        let Some(now) = asking.age().map(|age| age.origin) else {
            return;
        };
        let before = known.get_value();
        let said = before.and_then(|before| fresh_look(&before, &now));
        if let Some(id) = said.filter(|_| asking.is_wanted()) {
            announcer.status(untrack(|| words.text(id, &[])));
        }
        known.set_value(Some(now));
    });
}

/// What to say of a fresh look that a person has asked for and that may change
/// nothing that is seen. That the connection is lost or found again is said by
/// itself.
pub fn fresh_look(before: &Origin, now: &Origin) -> Option<&'static str> {
    match (before, now) {
        (Origin::Service | Origin::Earlier, Origin::Service) => Some("app-refreshed"),
        (Origin::Kept { .. }, Origin::Kept { .. }) => Some("app-refresh-failed"),
        (Origin::Kept { .. }, Origin::Service)
        | (Origin::Service | Origin::Earlier, Origin::Kept { .. })
        | (_, Origin::Earlier) => None,
    }
}
