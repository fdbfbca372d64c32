//! Waiting for news: a stream where one gets through, waiting requests where
//! none does, and a pause that grows after every failure.

pub(crate) mod event;
mod lines;
mod pauses;
mod stream;

use std::time::Duration;

use commands::ports::{ApiError, Changes, Cursor, Extent};
use tokio::{
    sync::{Mutex, watch},
    time::Instant,
};

pub(crate) use lines::Lines;

use self::{
    pauses::Pauses,
    stream::{Heard, Stream},
};
use crate::{
    limits,
    parse::{News, Part},
};

/// Whom news is asked from.
pub(crate) trait Source: Sync {
    /// A stream that has begun.
    type Pieces: Pieces;

    /// Opens a stream of what happens after `cursor`.
    fn open(&self, cursor: &Cursor) -> impl Future<Output = Result<Self::Pieces, Setback>> + Send;

    /// Asks what has happened since `cursor`, waiting for it where nothing has.
    /// Without a cursor only the one of now is asked for.
    fn ask(
        &self,
        cursor: Option<&Cursor>,
        wait: Duration,
    ) -> impl Future<Output = Result<Part, Setback>> + Send;
}

/// A stream as it comes in. A dropped future loses nothing of it.
pub(crate) trait Pieces: Send {
    /// The next piece; `None` at the end.
    fn next(&mut self) -> impl Future<Output = Result<Option<Vec<u8>>, ApiError>> + Send;
}

/// Why there is no news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Setback {
    /// No stream can be had here; a waiting request may do.
    NoStream,
    /// The cursor stands for nothing any more.
    CursorExpired,
    /// Anything else, and how long the other side asks to wait.
    Failed {
        error: ApiError,
        pause: Option<Duration>,
    },
}

impl From<ApiError> for Setback {
    fn from(error: ApiError) -> Self {
        Self::Failed { error, pause: None }
    }
}

/// What is held between one wait and the next.
#[derive(Debug)]
pub(crate) struct Live<P> {
    limits: limits::Live,
    state: Mutex<State<P>>,
    /// Counts sessions. News of one are nothing to another.
    session: watch::Sender<u64>,
}

#[derive(Debug)]
struct State<P> {
    session: u64,
    stream: Option<Stream<P>>,
    /// Until then waiting requests are used.
    without_stream: Option<Instant>,
    pauses: Pauses,
}

impl<P: Pieces> Live<P> {
    pub(crate) fn new(limits: limits::Live) -> Self {
        let state = State {
            session: 0,
            stream: None,
            without_stream: None,
            pauses: Pauses::new(&limits),
        };
        Self {
            limits,
            state: Mutex::new(state),
            session: watch::Sender::new(0),
        }
    }

    /// Another session, or none: what is open is closed, also under the hands of
    /// whoever waits.
    pub(crate) fn hush(&self) {
        self.session.send_modify(|session| *session += 1);
        if let Ok(mut state) = self.state.try_lock() {
            state.stream = None;
        }
    }

    /// Waits for news after `cursor`, for as long as one wait takes. One caller
    /// at a time waits; others wait for their turn.
    pub(crate) async fn next<S>(&self, source: &S, cursor: &Cursor) -> Result<Changes, ApiError>
    where
        S: Source<Pieces = P>,
    {
        let mut session = self.session.subscribe();
        let mut state = self.state.lock().await;
        let now = *session.borrow_and_update();
        if state.session != now {
            *state = State {
                session: now,
                stream: None,
                without_stream: None,
                pauses: Pauses::new(&self.limits),
            };
        }
        let outcome = tokio::select! {
            outcome = state.next(source, cursor, &self.limits) => Some(outcome),
            _ = session.changed() => None,
        };
        outcome.unwrap_or_else(|| {
            state.stream = None;
            Err(ApiError::SignedOut)
        })
    }
}

impl<P: Pieces> State<P> {
    async fn next<S>(
        &mut self,
        source: &S,
        cursor: &Cursor,
        limits: &limits::Live,
    ) -> Result<Changes, ApiError>
    where
        S: Source<Pieces = P>,
    {
        self.pauses.rest().await;
        let outcome = self.once(source, cursor, limits).await;
        if outcome.is_err() {
            self.stream = None;
        }
        match outcome {
            Ok(changes) => Ok(changes),
            Err(Setback::CursorExpired) => {
                self.pauses.setback(None);
                self.everything(source).await
            }
            Err(Setback::NoStream) => Ok(nothing(cursor)),
            Err(Setback::Failed { error, pause }) => {
                self.pauses.setback(pause);
                Err(error)
            }
        }
    }

    /// Where nobody can say what has changed.
    async fn everything<S>(&mut self, source: &S) -> Result<Changes, ApiError>
    where
        S: Source<Pieces = P>,
    {
        match source.ask(None, Duration::ZERO).await {
            Ok(part) => Ok(Changes {
                cursor: part.cursor,
                extent: Extent::Everything,
            }),
            Err(Setback::Failed { error, pause }) => {
                self.pauses.setback(pause);
                Err(error)
            }
            Err(Setback::NoStream | Setback::CursorExpired) => Err(ApiError::Misfit {
                operation: "GET /v1/changes",
            }),
        }
    }

    async fn once<S>(
        &mut self,
        source: &S,
        cursor: &Cursor,
        limits: &limits::Live,
    ) -> Result<Changes, Setback>
    where
        S: Source<Pieces = P>,
    {
        if self.streams() {
            let outcome = self.listen(source, cursor, limits).await;
            if outcome != Err(Setback::NoStream) {
                return outcome;
            }
            self.without_stream = Some(Instant::now() + limits.without_stream);
            if self.stream.take().is_some() {
                // It was waited for, in vain and long enough.
                return outcome;
            }
        }
        self.ask(source, cursor, limits).await
    }

    /// Whether a stream is worth trying.
    fn streams(&self) -> bool {
        self.without_stream
            .is_none_or(|until| until <= Instant::now())
    }

    async fn listen<S>(
        &mut self,
        source: &S,
        cursor: &Cursor,
        limits: &limits::Live,
    ) -> Result<Changes, Setback>
    where
        S: Source<Pieces = P>,
    {
        self.stream.take_if(|stream| *stream.cursor() != *cursor);
        let stream = match &mut self.stream {
            Some(stream) => stream,
            empty => {
                let pieces = source.open(cursor).await?;
                empty.insert(Stream::new(pieces, cursor.clone(), limits))
            }
        };
        let listened = Instant::now();
        let heard = stream.listen(limits).await?;
        if stream.lived() >= limits.wait {
            self.pauses.recovered();
        }
        self.pauses.told(listened.elapsed());
        match heard {
            Heard::Changes(changes) => Ok(changes),
            Heard::Nothing => Ok(nothing(cursor)),
            Heard::Unclear(cursor) => {
                self.drop_stream();
                let extent = Extent::Everything;
                Ok(Changes { cursor, extent })
            }
            Heard::End => {
                self.drop_stream();
                Ok(nothing(cursor))
            }
        }
    }

    /// The next one is opened after a pause: one that ends as soon as it is
    /// opened is no better than one that cannot be.
    fn drop_stream(&mut self) {
        self.stream = None;
        self.pauses.setback(None);
    }

    async fn ask<S>(
        &mut self,
        source: &S,
        cursor: &Cursor,
        limits: &limits::Live,
    ) -> Result<Changes, Setback>
    where
        S: Source<Pieces = P>,
    {
        let asked = Instant::now();
        let part = source.ask(Some(cursor), limits.wait).await?;
        let changes = told(part)?;
        let empty = changes.extent == Extent::Only(Vec::new());
        // Nothing, and at once: somebody does not let a request wait.
        if empty && asked.elapsed() < limits.wait / 2 {
            self.pauses.setback(None);
        } else {
            self.pauses.recovered();
            self.pauses.told(asked.elapsed());
        }
        Ok(changes)
    }
}

fn nothing(cursor: &Cursor) -> Changes {
    Changes {
        cursor: cursor.clone(),
        extent: Extent::Only(Vec::new()),
    }
}

/// What one answer tells. Where there is more, the next wait ends at once.
pub(crate) fn told(part: Part) -> Result<Changes, ApiError> {
    let Part {
        news,
        cursor,
        more: _,
    } = part;
    let changed = news.into_iter().map(|news| match news {
        News::Changed(changed) => Ok(changed),
        News::SessionEnded => Err(ApiError::EndedElsewhere),
    });
    Ok(Changes {
        cursor,
        extent: Extent::Only(changed.collect::<Result<_, _>>()?),
    })
}

#[cfg(test)]
mod tests;
