//! The four ways a question can stand: waiting, failed, answered, answered from
//! what was kept.

use ipc::{AsOf, Problem};
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
/// `show` makes the content anew for every answer; keep what holds the focus
/// outside of it.
pub fn loaded<T>(
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
    let age = Signal::derive(move || {
        load.value(|answer| Age {
            read_at: answer.read_at,
            asked_at: answer.asked_at,
            origin: answer.origin.clone(),
        })
    });
    let content = live(move || load.value(&show));
    frame(Frame {
        standing,
        age,
        is_asking: Signal::derive(move || load.is_asking()),
        on_again: Callback::new(move |()| load.again()),
        waiting,
        content,
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
