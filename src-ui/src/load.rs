//! Asking for something, from the question to the last answer.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::oslo;
use ipc::{Answer, Args, AsOf, Command, Problem};
use js_sys::Date;
use leptos::prelude::*;

use crate::{
    bridge,
    erased::{effect, spawn},
    state::connection::use_connection,
};

/// How often it is looked whether the day is another one.
const GLANCE: Duration = Duration::from_secs(60);

/// A question to the command layer and what came of it. An answer that comes
/// after the page is gone, or after a newer question, is dropped.
pub struct Load<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, Problem>>>,
    is_asking: RwSignal<bool>,
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

    /// Whether an answer is awaited.
    pub fn is_asking(self) -> bool {
        self.is_asking.get()
    }

    /// Looks at the last answer, `None` while there is none.
    pub fn with<U>(self, look: impl FnOnce(Option<&Result<T, Problem>>) -> U) -> U {
        self.answer.with(|answer| look(answer.as_ref()))
    }

    /// Looks at the value, when the last answer has one.
    pub fn value<U>(self, look: impl FnOnce(&T) -> U) -> Option<U> {
        self.with(|answer| answer.and_then(|answer| answer.as_ref().ok()).map(look))
    }
}

/// Asks for `C` now, and again whenever a signal that `args` reads has changed.
pub fn load<C>(args: impl Fn() -> Args<C> + 'static) -> Load<C::Out>
where
    C: Command,
    C::Out: Send + Sync + 'static,
    Args<C>: 'static,
{
    let load = Load {
        answer: RwSignal::new(None),
        is_asking: RwSignal::new(true),
        round: RwSignal::new(0),
    };
    let newest = StoredValue::new(0_u32);
    effect(move || {
        load.round.track();
        let args = args();
        newest.update_value(|newest| *newest = newest.wrapping_add(1));
        let mine = newest.get_value();
        load.is_asking.set(true);
        spawn(async move {
            let answer: Answer<C> = bridge::call::<C>(&args).await;
            if newest.try_get_value() == Some(mine) {
                load.answer.set(Some(answer));
                load.is_asking.set(false);
            }
        });
    });
    load
}

/// Like [`load`], for what has an age: the window takes note of it.
pub fn load_as_of<C, T>(args: impl Fn() -> Args<C> + 'static) -> Load<AsOf<T>>
where
    C: Command<Out = AsOf<T>>,
    AsOf<T>: Send + Sync + 'static,
    Args<C>: 'static,
{
    let load = load::<C>(args);
    let connection = use_connection();
    let asked_at = RwSignal::new(None);
    effect(move || {
        load.value(|answer| {
            connection.note(answer);
            asked_at.set(Some(answer.asked_at));
        });
    });
    again_on_another_day(asked_at, Box::new(move || load.again()));
    load
}

/// "Tomorrow" is wrong once the night is over. A window that stays open asks
/// again then, also when the device has slept meanwhile.
fn again_on_another_day(asked_at: RwSignal<Option<DateTime<Utc>>>, again: Box<dyn Fn()>) {
    let known = StoredValue::new(None);
    effect(move || {
        known.set_value(asked_at.get().map(|asked_at| (asked_at, Date::now())));
    });
    let look = move || {
        let Some(Some((asked_at, then))) = known.try_get_value() else {
            return;
        };
        // The device's clock may be wrong; how far it has come is not.
        let passed = TimeDelta::try_milliseconds((Date::now() - then) as i64);
        let now = passed.and_then(|passed| asked_at.checked_add_signed(passed));
        if now.is_some_and(|now| oslo::date(now) != oslo::date(asked_at)) {
            again();
        }
    };
    if let Ok(clock) = set_interval_with_handle(look, GLANCE) {
        on_cleanup(move || clock.clear());
    }
}
