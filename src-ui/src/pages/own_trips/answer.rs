//! Asking the device for its own trips. No service is asked, so there is no age to show.

use std::time::Duration;

use chrono::{DateTime, NaiveDate};
use domain::oslo;
use ipc::{Args, Command, Problem};
use leptos::prelude::*;

use crate::{
    announce::use_announcer,
    bridge,
    components::{LoadFailure, Skeleton},
    erased::{effect, live, spawn},
    text::use_words,
};

/// How often it is looked whether the day is another one.
const GLANCE: Duration = Duration::from_secs(60);

/// What came of asking; nothing while there is no answer.
pub struct Load<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, Problem>>>,
    round: RwSignal<u32>,
}

impl<T: Send + Sync + 'static> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Load<T> {}

impl<T: Send + Sync + 'static> Load<T> {
    /// Asks again; what is shown stays until the answer is there.
    pub fn again(self) {
        self.round.update(|round| *round = round.wrapping_add(1));
    }

    /// Whether the page that asked is still there.
    pub fn is_there(self) -> bool {
        self.round.try_get_untracked().is_some()
    }

    /// Looks at the answer, if there is one.
    pub fn value<U>(self, look: impl FnOnce(&T) -> U) -> Option<U> {
        self.answer.with(|answer| match answer {
            Some(Ok(answer)) => Some(look(answer)),
            Some(Err(_)) | None => None,
        })
    }

    /// The answer once it is there: waiting before, and what failed in its place.
    pub fn shown(
        self,
        waiting: &'static str,
        show: impl Fn(&T) -> AnyView + Send + 'static,
    ) -> AnyView {
        self.say_failures();
        let on_retry = Callback::new(move |()| self.again());
        let is_busy = Signal::derive(move || self.answer.with(Option::is_none).then_some("true"));
        let content = live(move || {
            self.answer.with(|answer| match answer {
                None => view! { <Skeleton waiting /> }.into_any(),
                Some(Ok(answer)) => show(answer),
                Some(Err(problem)) => {
                    let problem = problem.clone();
                    view! { <LoadFailure problem on_retry /> }.into_any()
                }
            })
        });
        view! { <div class="loaded" aria-busy=is_busy>{content}</div> }.into_any()
    }

    fn say_failures(self) {
        let (announcer, words) = (use_announcer(), use_words());
        effect(move || {
            self.answer.with(|answer| {
                if let Some(Err(problem)) = answer {
                    announcer.status(untrack(|| words.text(problem.message(), &[])));
                }
            });
        });
    }
}

/// Asks for `C`, and again whenever that is wanted or the day is another one.
pub fn load<C: Command + 'static>(args: impl Fn() -> Args<C> + 'static) -> Load<C::Out>
where
    C::Out: Send + Sync,
{
    let load = load_once::<C>(args);
    again_on_another_day(load);
    load
}

/// Asks for `C`, and never again by itself: what somebody is writing stays.
pub fn load_once<C: Command + 'static>(args: impl Fn() -> Args<C> + 'static) -> Load<C::Out>
where
    C::Out: Send + Sync,
{
    let load = Load {
        answer: RwSignal::new(None),
        round: RwSignal::new(0),
    };
    effect(move || {
        let round = load.round.get();
        let args = args();
        spawn(async move {
            let answer = bridge::call::<C>(&args).await;
            // Whoever has left the page, or asked again, needs this one no more.
            if load.round.try_get_untracked() == Some(round) {
                load.answer.set(Some(answer));
            }
        });
    });
    load
}

/// "Before" is wrong once the night is over. The device's clock may be wrong; that
/// its day becomes another one is not.
fn again_on_another_day<T: Send + Sync + 'static>(load: Load<T>) {
    let known = StoredValue::new(day_of_device());
    let look = move || {
        let now = day_of_device();
        if known.try_get_value().is_some_and(|known| known != now) {
            known.set_value(now);
            load.again();
        }
    };
    if let Ok(clock) = set_interval_with_handle(look, GLANCE) {
        on_cleanup(move || clock.clear());
    }
}

fn day_of_device() -> NaiveDate {
    let now = DateTime::from_timestamp_millis(js_sys::Date::now() as i64);
    oslo::date(now.unwrap_or_default())
}
