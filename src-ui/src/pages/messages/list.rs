//! The list of messages, the latest first.

use chrono::NaiveDate;
use domain::{message::Message, oslo};
use i18n::Value;
use ipc::{
    AsOf, Look, Problem,
    messages::{ListMessages, MessagePage, MessageQuery},
};
use leptos::prelude::*;

use super::titled;
use crate::{
    announce::use_announcer,
    bridge,
    components::{Button, EmptyState, LoadFailure, Page, Variant, load_failure::values, loaded},
    erased::{live, spawn},
    focus,
    load::{Load, load_as_of},
    routes::Route,
    text::{near_moment, say, tr, use_words},
};

/// The list of messages.
#[component]
pub fn Messages() -> impl IntoView {
    let load = load_as_of::<ListMessages, _>(|look| MessageQuery { after: None, look });
    announce_new(load);
    let content = loaded(load, "message-loading", |answer| {
        if answer.value.messages.is_empty() {
            return view! { <EmptyState text="message-none" /> }.into_any();
        }
        let today = oslo::date(answer.asked_at);
        view! {
            {lines(&answer.value.messages, today)}
            {Older::after(answer.value.next.clone(), answer.value.messages.len()).shown()}
        }
        .into_any()
    });
    view! { <Page title=say("message-title")>{content}</Page> }
}

/// Says each message once that comes while the page is open.
fn announce_new(load: Load<MessagePage>) {
    let (announcer, words) = (use_announcer(), use_words());
    load.follow(move |before: &AsOf<MessagePage>, now, _| {
        let known = |message: &Message| {
            let mut known = before.value.messages.iter();
            known.any(|known| known.id == message.id)
        };
        let new = now.value.messages.iter().find(|message| !known(message));
        if let Some(message) = new {
            let title = titled(words, &message.kind, message.day).text;
            let said = words.text("message-came", &[("title", title.into())]);
            announcer.status(said);
        }
    });
}

fn lines(messages: &[Message], today: NaiveDate) -> AnyView {
    let lines: Vec<AnyView> = messages.iter().map(|one| line(one, today)).collect();
    view! { <ul class="link-list messages">{lines}</ul> }.into_any()
}

fn line(message: &Message, today: NaiveDate) -> AnyView {
    let words = use_words();
    let (kind, day) = (message.kind.clone(), message.day);
    let title = live(move || words.show(titled(words, &kind, day)));
    let is_new = message.read_at.is_none();
    let tag = is_new.then(|| {
        view! {
            <span class="ds-tag" data-color="info" aria-hidden="true">{tr("message-tag-new")}</span>
            " "
        }
    });
    // The link says it in words.
    let unread = is_new.then(|| {
        view! { <span class="ds-sr-only">{tr("message-unread")} " "</span> }
    });
    let to = Route::Message(message.id.clone());
    view! {
        <li data-unread=is_new.then_some("")>
            {tag}
            <a class="ds-link" href=to.path()>
                {unread}
                {title}
            </a>
            <span class="link-list__more">{near_moment(message.at, today)}</span>
        </li>
    }
    .into_any()
}

/// Messages that are older than the first page. They are not kept.
#[derive(Clone, Copy)]
struct Older {
    messages: RwSignal<Vec<Message>>,
    today: RwSignal<Option<NaiveDate>>,
    next: RwSignal<Option<String>>,
    /// How many stand above.
    above: usize,
    is_asking: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
}

impl Older {
    fn after(next: Option<String>, above: usize) -> Self {
        Self {
            messages: RwSignal::new(Vec::new()),
            today: RwSignal::new(None),
            next: RwSignal::new(next),
            above,
            is_asking: RwSignal::new(false),
            problem: RwSignal::new(None),
        }
    }

    fn shown(self) -> AnyView {
        let fetch = self.fetch();
        let messages = live(move || {
            let today = self.today.get()?;
            Some(self.messages.with(|messages| lines(messages, today)))
        });
        let failure = live(move || {
            let problem = self.problem.get()?;
            Some(view! { <LoadFailure problem on_retry=fetch /> })
        });
        let has_more = Memo::new(move |_| self.next.with(Option::is_some));
        let button = live(move || {
            has_more.get().then(|| {
                view! {
                    <div class="actions">
                        <Button variant=Variant::Secondary on_press=fetch is_busy=self.is_asking>
                            {tr("message-more")}
                        </Button>
                    </div>
                }
            })
        });
        view! { {messages} {failure} {button} }.into_any()
    }

    /// Fetches the next page, says how many messages came and moves the focus to the
    /// first.
    fn fetch(self) -> Callback<()> {
        let (announcer, words) = (use_announcer(), use_words());
        Callback::new(move |()| {
            if self.is_asking.get_untracked() {
                return;
            }
            self.is_asking.set(true);
            let query = MessageQuery {
                after: self.next.get_untracked(),
                look: Look::Service,
            };
            spawn(async move {
                let answer = bridge::call::<ListMessages>(&query).await;
                // The page may be gone by now; then there is nothing left to change.
                if self.is_asking.try_set(false).is_some() {
                    return;
                }
                match answer {
                    Ok(page) => {
                        let count = page.value.messages.len();
                        self.add(page);
                        let count = Value::Count(i64::try_from(count).unwrap_or_default());
                        announcer.status(words.text("message-shown", &[("count", count)]));
                    }
                    Err(problem) => {
                        announcer.status(words.text(problem.message(), &values(&problem)));
                        self.problem.set(Some(problem));
                    }
                }
            });
        })
    }

    fn add(self, page: AsOf<MessagePage>) {
        let before = self.messages.with_untracked(Vec::len);
        self.problem.set(None);
        self.next.set(page.value.next);
        self.messages.update(|all| all.extend(page.value.messages));
        self.today.set(Some(oslo::date(page.asked_at)));
        // The older ones stand in a list of their own.
        let list = if self.above > 0 { 2 } else { 1 };
        let first = format!(
            ".messages:nth-of-type({list}) li:nth-child({}) a",
            before + 1
        );
        request_animation_frame(move || focus::focus(&first));
    }
}
