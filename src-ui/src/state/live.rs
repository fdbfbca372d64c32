//! What happens while the window is open.

use std::time::Duration;

use domain::ids::TripId;
use ipc::news::{AwaitNews, Ending, News as Happening, Since};
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{connection::Connection, visit::Visit};
use crate::{
    bridge,
    erased::{effect, spawn},
    first_paint::first_paint,
    router::Router,
    routes::Route,
};

/// How long to wait after an answer that was none.
const PAUSE: Duration = Duration::from_secs(5);
/// How long to wait where nothing has happened, in case that was answered at once.
const BREATH: Duration = Duration::from_secs(1);

/// What a page is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Something is different, and is kept already.
    Kept,
    /// The service is asked.
    Ask,
}

/// What happens while the window is open.
#[derive(Clone, Copy)]
pub struct Live {
    news: RwSignal<Option<News>>,
    ending: RwSignal<Option<Ending>>,
    messages: RwSignal<u32>,
    visit: Visit,
    connection: Connection,
    router: Router,
}

/// What happens, within a component.
pub fn use_live() -> Live {
    expect_context()
}

impl Live {
    /// Asks for news as long as somebody is signed in.
    pub fn new(visit: Visit, connection: Connection, router: Router) -> Self {
        let live = Self {
            news: RwSignal::new(None),
            ending: RwSignal::new(None),
            messages: RwSignal::new(0),
            visit,
            connection,
            router,
        };
        spawn(live.follow());
        live
    }

    /// Has `hear` told of what happens as long as the component lives.
    pub fn hear(self, hear: Box<dyn Fn(News)>) {
        let is_first = StoredValue::new(true);
        effect(move || {
            let news = self.news.get();
            // What happened before the page was opened is no news to it.
            if is_first.get_value() {
                is_first.set_value(false);
            } else if let Some(news) = news {
                untrack(|| hear(news));
            }
        });
    }

    /// What ends soon, if the person does not show that they are there.
    pub fn ending(self) -> Option<Ending> {
        self.ending.get()
    }

    /// Follows whatever may change what is unread.
    pub fn messages_changed(self) {
        self.messages.track();
    }

    /// The person is there.
    pub fn put_off(self) {
        self.ending.set(None);
    }

    async fn follow(self) {
        first_paint().await;
        let mut after = 0;
        while untrack(|| self.visit.is_signed_in()) {
            match bridge::call::<AwaitNews>(&Since { after }).await {
                Ok(page) => {
                    after = page.upto;
                    if page.news.is_empty() {
                        wait(BREATH).await;
                    }
                    self.tell(page.news);
                }
                Err(_) => wait(PAUSE).await,
            }
        }
    }

    fn tell(self, happenings: Vec<Happening>) {
        let mut news = None;
        for happening in happenings {
            match happening {
                Happening::TripChanged { trip } if self.is_elsewhere(&trip) => {}
                Happening::MessagesChanged => {
                    self.count_anew();
                    if self.shows_messages() {
                        news = news.or(Some(News::Kept));
                    }
                }
                // One claim is not read with the list of them, so what is kept of it is old.
                Happening::ClaimsChanged if self.shows_a_claim() => news = Some(News::Ask),
                Happening::EverythingChanged => {
                    self.count_anew();
                    news = news.or(Some(News::Kept));
                }
                Happening::TripChanged { .. } | Happening::ClaimsChanged => {
                    news = news.or(Some(News::Kept));
                }
                Happening::PersonsChanged => news = Some(News::Ask),
                Happening::ConnectionLost { because } => self.connection.missed(because),
                Happening::ConnectionBack => {
                    self.connection.reached();
                    news = Some(News::Ask);
                }
                Happening::Ending(ending) => self.ending.set(Some(ending)),
                Happening::EndingPutOff => self.ending.set(None),
                Happening::SessionChanged { session } => self.visit.follow(&session),
            }
        }
        if news.is_some() {
            self.news.set(news);
        }
    }

    fn count_anew(self) {
        self.messages.update(|count| *count = count.wrapping_add(1));
    }

    fn shows_a_claim(self) -> bool {
        let route = untrack(|| self.router.route());
        matches!(route, Route::Claim(_) | Route::ClaimAction(..))
    }

    fn shows_messages(self) -> bool {
        let route = untrack(|| self.router.route());
        matches!(route, Route::Messages | Route::Message(_))
    }

    /// Whether another trip has the page to itself.
    fn is_elsewhere(self, trip: &TripId) -> bool {
        matches!(untrack(|| self.router.route()), Route::Trip(shown) if shown != *trip)
    }
}

async fn wait(time: Duration) {
    let mut wake = |resolve: js_sys::Function, _| {
        let time = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
        // Without a clock the wait is none.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, time);
    };
    let _ = JsFuture::from(js_sys::Promise::new(&mut wake)).await;
}
