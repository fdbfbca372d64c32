//! Learning that something was written, here or by another process.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use sqlx::{AnyPool, postgres::PgListener};
use tokio::{sync::watch, task::AbortHandle};

use super::{Location, StoreError, tidying::tidy};

/// The channel on which processes on one PostgreSQL tell each other.
pub(super) const CHANNEL: &str = "requisition_changes";

/// How often SQLite, which tells nobody, is looked at while somebody waits.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// How long to wait before PostgreSQL is listened to again.
const LISTEN_AGAIN: Duration = Duration::from_secs(1);

/// What is known of the writing of everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The number of the last change that was heard of.
    pub number: i64,
    /// Whether this process ends, so that nothing is worth waiting for.
    pub is_over: bool,
}

/// Where everybody who waits learns that something was written.
#[derive(Debug)]
pub(super) struct Live {
    heard: watch::Sender<Heard>,
    listens: OnceLock<AbortHandle>,
    tidies: OnceLock<AbortHandle>,
    /// The streams of this process: the last one of each session.
    streams: Mutex<HashMap<String, watch::Sender<String>>>,
    /// Whether other processes have to be told by this one.
    pub is_postgres: bool,
}

impl Live {
    /// Begins to listen to other processes on the database at `location`.
    pub(super) async fn start(
        location: &Location,
        pool: &AnyPool,
    ) -> Result<Arc<Self>, StoreError> {
        let (heard, _) = watch::channel(Heard::default());
        let live = Arc::new(Self {
            heard: heard.clone(),
            listens: OnceLock::new(),
            tidies: OnceLock::new(),
            streams: Mutex::default(),
            is_postgres: !location.is_sqlite(),
        });
        let task = if location.is_sqlite() {
            tokio::spawn(look(heard, pool.clone()))
        } else {
            // Whoever waits from now on is woken from now on.
            let listener = listener(location.url()).await?;
            let url = location.url().to_owned();
            tokio::spawn(listen(heard, pool.clone(), url, listener))
        };
        let tidying = tokio::spawn(tidy(pool.clone(), Arc::downgrade(&live)));
        // Set once: this is the only place.
        let _ = live.listens.set(task.abort_handle());
        let _ = live.tidies.set(tidying.abort_handle());
        Ok(live)
    }

    /// Says that the changes up to `number` can be read.
    pub(super) fn tell(&self, number: i64) {
        tell(&self.heard, number);
    }

    /// Ends all waiting.
    pub(super) fn end(&self) {
        self.heard.send_modify(|heard| heard.is_over = true);
        for task in [&self.listens, &self.tidies] {
            if let Some(task) = task.get() {
                task.abort();
            }
        }
    }

    /// Says that `stream` is the one stream of `session` now.
    pub(super) fn open_stream(&self, session: &str, stream: &str) {
        let mut streams = self.streams.lock().unwrap_or_else(PoisonError::into_inner);
        streams.retain(|_, stream| stream.receiver_count() > 0);
        if let Some(last) = streams.get(session) {
            last.send_replace(stream.to_owned());
        }
    }

    /// The stream of `session` that was opened last in this process.
    pub(super) fn stream_of(&self, session: &str, stream: &str) -> watch::Receiver<String> {
        let mut streams = self.streams.lock().unwrap_or_else(PoisonError::into_inner);
        streams
            .entry(session.to_owned())
            .or_insert_with(|| watch::channel(stream.to_owned()).0)
            .subscribe()
    }

    pub(super) fn hear(&self) -> watch::Receiver<Heard> {
        self.heard.subscribe()
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.end();
    }
}

fn tell(heard: &watch::Sender<Heard>, number: i64) {
    heard.send_if_modified(|heard| {
        let is_new = number > heard.number;
        heard.number = heard.number.max(number);
        is_new
    });
}

async fn tell_what_is_there(heard: &watch::Sender<Heard>, pool: &AnyPool) {
    let last = sqlx::query_scalar("SELECT last FROM change_counter")
        .fetch_one(pool)
        .await;
    // A database that does not answer is asked again soon.
    if let Ok(number) = last {
        tell(heard, number);
    }
}

async fn look(heard: watch::Sender<Heard>, pool: AnyPool) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        if heard.receiver_count() > 0 {
            tell_what_is_there(&heard, &pool).await;
        }
    }
}

async fn listener(url: &str) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect(url).await?;
    listener.listen(CHANNEL).await?;
    Ok(listener)
}

async fn listen(heard: watch::Sender<Heard>, pool: AnyPool, url: String, mut listener: PgListener) {
    loop {
        match listener.try_recv().await {
            Ok(Some(told)) => match told.payload().parse() {
                Ok(number) => tell(&heard, number),
                Err(_) => tell_what_is_there(&heard, &pool).await,
            },
            // What was told while nobody listened is lost; the table is not.
            Ok(None) => tell_what_is_there(&heard, &pool).await,
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "not listening");
                tokio::time::sleep(LISTEN_AGAIN).await;
                if let Ok(again) = self::listener(&url).await {
                    listener = again;
                }
                tell_what_is_there(&heard, &pool).await;
            }
        }
    }
}
