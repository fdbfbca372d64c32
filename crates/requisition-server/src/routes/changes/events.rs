//! `GET /v1/events`.

use std::{collections::VecDeque, convert::Infallible, future::pending, sync::Arc, time::Duration};

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::{
        IntoResponse as _, Response,
        sse::{Event, Sse},
    },
};
use futures_util::stream;
use requisition_api::{
    changes::{ChangeBody, SESSION_ENDED},
    headers::LAST_EVENT_ID,
    page::MAX_LIMIT,
    paths,
    problem_code::ProblemCode,
};
use tokio::{
    sync::watch,
    time::{Instant, sleep_until, timeout},
};
use uuid::Uuid;

use super::{
    cursor::{Cursor, Feed},
    reading,
};
use crate::{
    app::App,
    auth::SignedIn,
    problem::Problem,
    query::Parameters,
    store::{Heard, StoreError},
};

/// How often a stream says that it is alive, when nobody says otherwise.
pub const HEARTBEAT: Duration = Duration::from_secs(20);

/// What has changed, as it changes. A comment comes at least every 20 seconds.
///
/// A session has one stream: a new one ends the one before. It ends with the
/// access token; `Last-Event-ID` takes it up again.
///
/// # Errors
///
/// `cursor_expired` for a `Last-Event-ID` that is too old or was not given out
/// to the signed-in person, `validation_failed` for any query, `internal` when
/// the store does not answer.
#[utoipa::path(get, path = paths::EVENTS,
    params(("last-event-id" = Option<String>, Header, description = "The `id` of the last event that \
        the app has, or the `cursor` of a list of changes.", max_length = 256)),
    responses((status = 200, body = ChangeBody, content_type = "text/event-stream",
        description = "Events: `id` is the cursor after the event, `event` the type, `data` a ChangeBody")))]
pub async fn stream_events(
    State(app): State<Arc<App>>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Parameters::none(query.as_deref())?;
    let heard = app.store.hear();
    let from = match headers.get(LAST_EVENT_ID) {
        None => reading::now(&app, &signed_in).await?,
        Some(text) => text
            .to_str()
            .ok()
            .and_then(|text| app.cursors.read(text, Feed::Changes, &signed_in.person.id))
            .ok_or(Problem::new(ProblemCode::CursorExpired))?,
    };
    // Says at once, by a status, that the cursor has expired.
    reading::since(&app, &signed_in, from, 1).await?;
    let streaming = Streaming::open(app, signed_in, from, heard).await?;
    let events = stream::unfold(streaming, |mut streaming| async move {
        let event = streaming.next().await?;
        Some((Ok::<_, Infallible>(event), streaming))
    });
    let mut response = Sse::new(events).into_response();
    // What axum says of streams would let others keep it.
    let nobody = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, nobody);
    Ok(response)
}

/// An open stream.
struct Streaming {
    app: Arc<App>,
    signed_in: SignedIn,
    read: Cursor,
    heard: watch::Receiver<Heard>,
    /// Its name among the streams of the session, and which of them is the last
    /// one of this process. `None` where sessions cannot be told apart.
    own: Option<(String, watch::Receiver<String>)>,
    ready: VecDeque<(ChangeBody, Cursor)>,
    beat_at: Instant,
    is_ended: bool,
}

impl Streaming {
    async fn open(
        app: Arc<App>,
        signed_in: SignedIn,
        read: Cursor,
        mut heard: watch::Receiver<Heard>,
    ) -> Result<Self, StoreError> {
        // The first look is worth it whatever was heard.
        heard.mark_changed();
        let own = match &signed_in.session {
            None => None,
            Some(session) => {
                let name = Uuid::new_v4().simple().to_string();
                let last = app.store.open_stream(session, &name, signed_in.now).await?;
                Some((name, last))
            }
        };
        Ok(Self {
            app,
            signed_in,
            read,
            heard,
            own,
            ready: VecDeque::new(),
            // The first beat says that the stream is open.
            beat_at: Instant::now(),
            is_ended: false,
        })
    }

    /// The next event, as soon as there is one; `None` at the end.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some((body, after)) = self.ready.pop_front() {
                self.is_ended |= body.kind == SESSION_ENDED;
                return self.event(&body, after);
            }
            if self.is_ended || self.is_out_of_time() {
                return None;
            }
            tokio::select! {
                biased;
                () = superseded(&mut self.own) => return None,
                told = self.heard.changed() => {
                    if told.is_err() || self.heard.borrow_and_update().is_over {
                        return None;
                    }
                    self.look().await?;
                }
                () = sleep_until(self.beat_at) => {
                    self.beat_at = Instant::now() + self.app.heartbeat;
                    if !self.is_the_one().await {
                        return None;
                    }
                    // Time alone may have changed something.
                    self.look().await?;
                    if self.ready.is_empty() {
                        return Some(Event::default().comment(""));
                    }
                }
            }
        }
    }

    fn event(&self, body: &ChangeBody, after: Cursor) -> Option<Event> {
        let reader = &self.signed_in.person.id;
        let id = self.app.cursors.write(&after, Feed::Changes, reader)?;
        Event::default()
            .id(id)
            .event(&body.kind)
            .json_data(body)
            .ok()
    }

    fn is_out_of_time(&self) -> bool {
        self.app.clock.now() >= self.signed_in.claims.expires_at
    }

    /// Whether no other process has opened a stream for the session since.
    async fn is_the_one(&self) -> bool {
        let (Some((name, _)), Some(session)) = (&self.own, &self.signed_in.session) else {
            return true;
        };
        let asked = self.app.store.is_stream_of(session, name);
        // A database that does not answer ends the stream; the client comes back.
        timeout(self.app.heartbeat, asked)
            .await
            .is_ok_and(|answer| answer.unwrap_or(false))
    }

    /// Reads what has changed; `None` when that cannot be told any more, so that
    /// the client comes back and is told why.
    async fn look(&mut self) -> Option<()> {
        loop {
            let found = reading::since(&self.app, &self.signed_in, self.read, MAX_LIMIT)
                .await
                .ok()?;
            self.read = found.end;
            let items = found.items.into_iter();
            self.ready.extend(items.map(|item| (item.body, item.after)));
            if !found.more {
                return Some(());
            }
        }
    }
}

/// Waits until this process opens another stream for the same session.
async fn superseded(own: &mut Option<(String, watch::Receiver<String>)>) {
    let Some((name, last)) = own else {
        return pending().await;
    };
    if last.wait_for(|last| last != name).await.is_err() {
        pending::<()>().await;
    }
}
