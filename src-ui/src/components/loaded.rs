//! The four ways a question can stand: waiting, failed, answered, answered from
//! what was kept.

use ipc::{AsOf, Origin, Problem};
use leptos::prelude::*;

use super::{AsOfLine, LoadFailure, Skeleton, age::Age, load_failure::values};
use crate::{announce::use_announcer, erased::live, focus, load::Load, text::use_words};

/// How a question stands, without its answer.
#[derive(Clone, PartialEq)]
enum Standing {
    Waiting,
    Failed(Problem),
    Answered,
}

/// Shows what came of `load`, whichever way it went, with source and age under
/// it. `waiting` is the message that says what is being fetched.
///
/// `show` makes the content anew for every answer. What a fresh look has brought
/// is said aloud.
pub fn loaded<T>(
    load: Load<AsOf<T>>,
    waiting: &'static str,
    show: impl Fn(&AsOf<T>) -> AnyView + Send + 'static,
) -> AnyView
where
    T: Send + Sync + 'static,
{
    follow_fresh_looks(age_of(load));
    loaded_quietly(load, waiting, show)
}

/// Like [`loaded`], for a page that says itself what a fresh look has brought.
pub fn loaded_quietly<T>(
    load: Load<AsOf<T>>,
    waiting: &'static str,
    show: impl Fn(&AsOf<T>) -> AnyView + Send + 'static,
) -> AnyView
where
    T: Send + Sync + 'static,
{
    let standing = Signal::derive(move || {
        load.with(|answer| match answer {
            None => Standing::Waiting,
            Some(Err(problem)) => Standing::Failed(problem.clone()),
            Some(Ok(_)) => Standing::Answered,
        })
    });
    frame(Frame {
        standing,
        age: age_of(load),
        is_asking: Signal::derive(move || load.is_asking()),
        on_again: Callback::new(move |()| load.again()),
        waiting,
        content: made_anew(load, show),
    })
}

/// Shows the value of `load`, made anew for every answer. A focus within it is
/// not lost with the elements that go.
pub fn made_anew<T>(load: Load<T>, show: impl Fn(&T) -> AnyView + Send + 'static) -> AnyView
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

fn age_of<T>(load: Load<AsOf<T>>) -> Signal<Option<Age>>
where
    T: Send + Sync + 'static,
{
    Signal::derive(move || {
        load.value(|answer| Age {
            read_at: answer.read_at,
            asked_at: answer.asked_at,
            origin: answer.origin.clone(),
        })
    })
}

/// What does not depend on the kind of answer, so that it is compiled once.
struct Frame {
    standing: Signal<Standing>,
    age: Signal<Option<Age>>,
    is_asking: Signal<bool>,
    on_again: Callback<()>,
    waiting: &'static str,
    content: AnyView,
}

fn frame(frame: Frame) -> AnyView {
    let Frame {
        standing,
        age,
        is_asking,
        on_again,
        waiting,
        content,
    } = frame;
    follow_failures(standing);
    let before = live(move || match standing.get() {
        Standing::Waiting => view! { <Skeleton waiting /> }.into_any(),
        Standing::Failed(problem) => view! { <LoadFailure problem on_retry=on_again /> }.into_any(),
        Standing::Answered => ().into_any(),
    });
    view! {
        <div class="loaded" aria-busy=Signal::derive(move || is_asking.get().then_some("true"))>
            {before}
            {content}
            <AsOfLine age on_refresh=on_again is_asking />
        </div>
    }
    .into_any()
}

/// A failure changes the page below the focus, so it is said aloud as well.
fn follow_failures(standing: Signal<Standing>) {
    let (announcer, words) = (use_announcer(), use_words());
    Effect::new(move |had_failed: Option<bool>| {
        let now = standing.get();
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

/// A fresh look may change nothing that is seen. That the connection is lost or
/// found again is said by itself.
fn follow_fresh_looks(age: Signal<Option<Age>>) {
    let (announcer, words) = (use_announcer(), use_words());
    Effect::new(move |before: Option<Option<Origin>>| {
        let now = age.get()?.origin;
        let said = match (before.flatten(), &now) {
            (Some(Origin::Service), Origin::Service) => Some("app-refreshed"),
            (Some(Origin::Kept { .. }), Origin::Kept { .. }) => Some("app-refresh-failed"),
            (Some(Origin::Kept { .. }), Origin::Service)
            | (Some(Origin::Service), Origin::Kept { .. })
            | (None, _) => None,
        };
        if let Some(id) = said {
            announcer.status(untrack(|| words.text(id, &[])));
        }
        Some(now)
    });
}
