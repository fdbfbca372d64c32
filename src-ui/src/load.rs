//! Asking for something, from the question to the last answer.
//!
//! What is kept is shown first; the service is asked right after, and its answer
//! takes the place of what is shown only where it is another one. So a page
//! stands still under a reader unless there is news.

use std::{cell::RefCell, pin::Pin, rc::Rc, time::Duration};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::oslo;
use futures_util::future::{FutureExt as _, Shared};
use ipc::{Args, AsOf, Clock, Command, Look, Origin, Problem};
use js_sys::{Date, JSON, Reflect};
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::{
    bridge,
    erased::{effect, spawn},
    first_paint::first_paint,
    state::{
        connection::{Connection, use_connection},
        live::{News, use_live},
    },
};

/// How often it is looked whether the day is another one.
const GLANCE: Duration = Duration::from_secs(60);

/// A question to the command layer and what came of it. An answer that comes
/// after the page is gone, or after a newer question, is dropped.
pub struct Load<T: Send + Sync + 'static> {
    answer: RwSignal<Option<AsOf<T>>>,
    /// How the question stands, whatever it is about.
    pub asking: Asking,
}

impl<T: Send + Sync + 'static> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Load<T> {}

impl<T: Send + Sync + 'static> Load<T> {
    /// Looks at the last answer, if there is one. Follows only answers that are
    /// another than the one before, or come on another day.
    pub fn value<U>(self, look: impl FnOnce(&AsOf<T>) -> U) -> Option<U> {
        self.answer.with(|answer| answer.as_ref().map(look))
    }

    /// Tells `hear` of every answer, with where the one before was from and
    /// whether a person has asked for it.
    pub fn each(self, hear: impl Fn(Option<Origin>, AsOf<T>, bool) + 'static)
    where
        T: Clone,
    {
        let known = StoredValue::new(None::<Origin>);
        effect(move || {
            self.asking.age.track();
            let Some(now) = self.answer.get_untracked() else {
                return;
            };
            let before = known.get_value();
            known.set_value(Some(now.origin.clone()));
            untrack(|| hear(before, now, self.asking.is_wanted()));
        });
    }

    /// Tells `hear` of every answer after the first: the one before, the new one,
    /// and whether a person has asked for it.
    pub fn follow(self, hear: impl Fn(&AsOf<T>, &AsOf<T>, bool) + 'static)
    where
        T: Clone,
    {
        let known = StoredValue::new(None::<AsOf<T>>);
        effect(move || {
            self.asking.age.track();
            let Some(now) = self.answer.get_untracked() else {
                return;
            };
            let before = known.try_update_value(|known| known.replace(now.clone()));
            if let Some(Some(before)) = before {
                untrack(|| hear(&before, &now, self.asking.is_wanted()));
            }
        });
    }
}

/// How a question stands, without its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is no answer yet.
    Waiting,
    /// The last answer was a problem.
    Failed(Problem),
    /// There is something to show.
    Answered,
}

/// How old something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Age {
    /// When the service said so.
    pub read_at: DateTime<Utc>,
    /// The time now.
    pub asked_at: DateTime<Utc>,
    /// Whose clock the time now is by.
    pub clock: Clock,
    /// Whether it was asked just now.
    pub origin: Origin,
}

/// Minutes after which what the service said is earlier news.
const NEWS_FOR: TimeDelta = TimeDelta::minutes(5);

impl Age {
    /// Whether what happens from minute to minute may have gone on since: nobody could be
    /// asked, or was asked a while ago, or nobody knows how long ago that is.
    pub fn is_old(&self) -> bool {
        match &self.origin {
            Origin::Service => false,
            Origin::Kept { .. } => true,
            Origin::Earlier => {
                let is_new = self.asked_at.signed_duration_since(self.read_at).abs() <= NEWS_FOR;
                self.clock == Clock::Device || !is_new
            }
        }
    }
}

/// Why a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// A page has opened, or the day is another one: what is kept, then the service.
    Opened,
    /// A person wants the newest: the service.
    Wanted,
    /// Something has happened and is kept already.
    News,
}

/// How a question stands, whatever it is about. Not generic, so that it is
/// compiled once.
#[derive(Clone, Copy)]
pub struct Asking {
    standing: RwSignal<Standing>,
    age: RwSignal<Option<Age>>,
    is_asking: RwSignal<bool>,
    why: RwSignal<Why>,
    newest: StoredValue<u32>,
    shown: StoredValue<Option<(Option<String>, NaiveDate)>>,
    connection: Connection,
}

impl Asking {
    fn new() -> Self {
        Self {
            standing: RwSignal::new(Standing::Waiting),
            age: RwSignal::new(None),
            is_asking: RwSignal::new(true),
            why: RwSignal::new(Why::Opened),
            newest: StoredValue::new(0),
            shown: StoredValue::new(None),
            connection: use_connection(),
        }
    }

    /// Asks the service again; what is shown stays until the answer is there.
    pub fn again(self) {
        self.why.set(Why::Wanted);
    }

    /// Asks again for what this window itself has changed.
    pub fn renew(self) {
        self.why.set(Why::Opened);
    }

    /// Whether an answer is awaited.
    pub fn is_asking(self) -> bool {
        self.is_asking.get()
    }

    /// How the question stands.
    pub fn standing(self) -> Standing {
        self.standing.get()
    }

    /// How old the answer is.
    pub fn age(self) -> Option<Age> {
        self.age.get()
    }

    /// Whether a person has asked for the last answer.
    pub fn is_wanted(self) -> bool {
        self.why.get_untracked() == Why::Wanted
    }

    fn is_newest(self, mine: u32) -> bool {
        self.newest.try_get_value() == Some(mine)
    }

    fn hear(self, news: News) {
        let is_asking = self.is_asking.get_untracked();
        self.why.set(match news {
            News::Kept if !is_asking => Why::News,
            // An answer that is on its way would be dropped for this question.
            News::Kept | News::Ask => Why::Opened,
        });
    }

    fn pursue(self, question: Rc<dyn Question>) {
        effect(move || {
            let why = self.why.get();
            let mine = self.newest.get_value().wrapping_add(1);
            self.newest.set_value(mine);
            self.is_asking.set(true);
            spawn(self.ask(Rc::clone(&question), why, mine));
        });
    }

    async fn ask(self, question: Rc<dyn Question>, why: Why, mine: u32) {
        let look = if why == Why::Wanted {
            Look::Service
        } else {
            Look::Kept
        };
        let answer = question.ask(look).await;
        if !self.is_newest(mine) {
            return;
        }
        let is_earlier = self.take(answer, &*question);
        if is_earlier && why == Why::Opened {
            first_paint().await;
            if !self.is_newest(mine) {
                return;
            }
            let answer = question.ask(Look::Service).await;
            if !self.is_newest(mine) {
                return;
            }
            self.take(answer, &*question);
        }
        self.is_asking.set(false);
    }

    /// Shows an answer. Gives whether the service has not been asked for it.
    fn take(self, answer: Result<JsValue, Problem>, question: &dyn Question) -> bool {
        let taken = answer.and_then(|out| {
            let written = written(&out);
            question.keep(out).map(|age| (age, written))
        });
        match taken {
            Ok((age, written)) => {
                let now = Some((written, oslo::date(age.asked_at)));
                let is_new = self.shown.with_value(|shown| *shown != now);
                self.shown.set_value(now);
                self.connection.note(&age);
                let is_earlier = age.origin == Origin::Earlier;
                self.age.set(Some(age));
                if is_new {
                    question.show();
                }
                self.standing.set(Standing::Answered);
                is_earlier
            }
            Err(problem) => {
                self.shown.set_value(None);
                self.age.set(None);
                question.forget();
                self.standing.set(Standing::Failed(problem));
                false
            }
        }
    }

    /// "Tomorrow" is wrong once the night is over. A window that stays open asks
    /// again then, also when the device has slept meanwhile.
    fn again_on_another_day(self) {
        let known = StoredValue::new(None);
        effect(move || {
            known.set_value(self.age.get().map(|age| (age.asked_at, Date::now())));
        });
        let look = move || {
            let Some(Some((asked_at, then))) = known.try_get_value() else {
                return;
            };
            // The device's clock may be wrong; how far it has come is not.
            let passed = TimeDelta::try_milliseconds((Date::now() - then) as i64);
            let now = passed.and_then(|passed| asked_at.checked_add_signed(passed));
            if now.is_some_and(|now| oslo::date(now) != oslo::date(asked_at)) {
                self.why.set(Why::Opened);
            }
        };
        if let Ok(clock) = set_interval_with_handle(look, GLANCE) {
            on_cleanup(move || clock.clear());
        }
    }
}

/// The value without its age, as it was sent: two answers that are written alike
/// show alike.
fn written(out: &JsValue) -> Option<String> {
    let value = Reflect::get(out, &"value".into()).ok()?;
    JSON::stringify(&value).ok()?.as_string()
}

/// An answer on its way, as it was sent.
pub type Answering = Pin<Box<dyn Future<Output = Result<JsValue, Problem>>>>;

/// What depends on the kind of answer.
trait Question {
    fn ask(&self, look: Look) -> Answering;
    /// Takes an answer without showing it.
    fn keep(&self, out: JsValue) -> Result<Age, Problem>;
    /// Shows what was taken.
    fn show(&self);
    /// Shows nothing.
    fn forget(&self);
}

struct Of<T: Send + Sync + 'static> {
    ask: Box<dyn Fn(Look) -> Answering>,
    answer: RwSignal<Option<AsOf<T>>>,
}

impl<T> Question for Of<T>
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    fn ask(&self, look: Look) -> Answering {
        (self.ask)(look)
    }

    fn keep(&self, out: JsValue) -> Result<Age, Problem> {
        let answer: AsOf<T> = bridge::read(out)?;
        let age = Age {
            read_at: answer.read_at,
            asked_at: answer.asked_at,
            clock: answer.clock,
            origin: answer.origin.clone(),
        };
        self.answer
            .update_untracked(|before| *before = Some(answer));
        Ok(age)
    }

    fn show(&self) {
        self.answer.notify();
    }

    fn forget(&self) {
        self.answer.set(None);
    }
}

/// Asks for `C`: what is kept and then the service, and again whenever there is
/// news or another day. The window takes note of the age of every answer.
pub fn load_as_of<C, T>(args: impl Fn(Look) -> Args<C> + 'static) -> Load<T>
where
    C: Command<Out = AsOf<T>> + 'static,
    T: DeserializeOwned + Send + Sync + 'static,
{
    load_by(with_one_command::<C>(args))
}

/// Like [`load_as_of`], by whatever `ask` does.
pub fn load_by<T>(ask: Box<dyn Fn(Look) -> Answering>) -> Load<T>
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    let load = pursued(ask);
    use_live().hear(Box::new(move |news| load.asking.hear(news)));
    load
}

/// Like [`load_as_of`], for what is not kept and of which there are no news.
pub fn load_unkept<C, T>(args: impl Fn(Look) -> Args<C> + 'static) -> Load<T>
where
    C: Command<Out = AsOf<T>> + 'static,
    T: DeserializeOwned + Send + Sync + 'static,
{
    pursued(with_one_command::<C>(args))
}

fn with_one_command<C: Command + 'static>(
    args: impl Fn(Look) -> Args<C> + 'static,
) -> Box<dyn Fn(Look) -> Answering> {
    Box::new(move |look| {
        let payload = bridge::payload(&args(look));
        let ahead = match look {
            Look::Kept => AHEAD.take().filter(|(name, _)| *name == C::NAME),
            Look::Service => None,
        };
        Box::pin(async move {
            if let Some((_, ahead)) = ahead
                && let Ok(out) = ahead.await
            {
                return Ok(out);
            }
            bridge::send(C::NAME, payload?).await
        })
    })
}

thread_local! {
    /// What was asked before its page was there, by the name of its command.
    static AHEAD: RefCell<Option<(&'static str, Shared<Answering>)>> = const { RefCell::new(None) };
}

/// Asks for what is kept while the window is still being put together, so that the first
/// page has its answer when it stands. Only for a command that takes nothing but where to
/// look, and only until [`forget_ahead`].
pub fn ask_ahead<C: Command + 'static>(kept: &Args<C>) {
    let Ok(payload) = bridge::payload(kept) else {
        return;
    };
    let answering: Answering = Box::pin(bridge::send(C::NAME, payload));
    let answering = answering.shared();
    AHEAD.set(Some((C::NAME, answering.clone())));
    spawn(async move {
        // Whoever shows it hears of a problem by asking again.
        let _out = answering.await;
    });
}

/// An answer that the first page has not taken is nobody's.
pub fn forget_ahead() {
    AHEAD.set(None);
}

fn pursued<T>(ask: Box<dyn Fn(Look) -> Answering>) -> Load<T>
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    let load = Load {
        answer: RwSignal::new(None),
        asking: Asking::new(),
    };
    load.asking.pursue(Rc::new(Of {
        ask,
        answer: load.answer,
    }));
    load.asking.again_on_another_day();
    load
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::sample::at;

    #[test]
    fn what_nobody_has_confirmed_lately_is_old() {
        let kept = || Origin::Kept {
            because: Problem::Offline,
        };
        #[rustfmt::skip]
        let cases = [
            // read                    now                     by               from             old
            ("2026-12-02T06:00:00Z", "2026-12-02T06:00:00Z", Clock::Service, Origin::Service, false),
            ("2026-12-02T06:00:00Z", "2026-12-02T06:05:00Z", Clock::Service, Origin::Earlier, false),
            ("2026-12-02T06:00:00Z", "2026-12-02T06:05:01Z", Clock::Service, Origin::Earlier, true),
            ("2026-12-02T06:00:00Z", "2026-12-02T06:00:00Z", Clock::Device,  Origin::Earlier, true),
            ("2026-12-02T06:00:00Z", "2026-11-29T06:00:00Z", Clock::Service, Origin::Earlier, true),
            ("2026-12-02T06:00:00Z", "2026-12-02T06:00:00Z", Clock::Service, kept(),          true),
        ];
        for (read_at, asked_at, clock, origin, expected) in cases {
            let (read_at, asked_at) = (at(read_at), at(asked_at));
            let age = Age {
                read_at,
                asked_at,
                clock,
                origin,
            };
            assert_eq!(age.is_old(), expected, "{age:?}");
        }
    }
}
