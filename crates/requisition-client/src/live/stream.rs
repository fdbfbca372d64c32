//! One stream of events, while it lasts.

use std::time::Duration;

use commands::ports::{ApiError, Changed, Changes, Cursor, Extent};
use tokio::time::Instant;

use super::{
    Pieces, Setback, event,
    lines::{Event, Lines, TooLong},
};
use crate::{
    limits::Live,
    parse::{self, Misfit, News},
};

/// More at once than this is everything.
const MOST: usize = 500;

/// A stream and how far it has been read.
#[derive(Debug)]
pub(super) struct Stream<P> {
    pieces: P,
    lines: Lines,
    cursor: Cursor,
    begun: Instant,
    heard: Option<Instant>,
    bytes: u64,
    /// What has come in and is not told yet.
    events: Vec<Event>,
}

/// What came of listening for a while.
#[derive(Debug)]
pub(super) enum Heard {
    /// Something has changed.
    Changes(Changes),
    /// Something has, and it cannot be read what.
    Unclear(Cursor),
    /// It is open, and nothing has.
    Nothing,
    /// It was closed.
    End,
}

impl<P: Pieces> Stream<P> {
    pub(super) fn new(pieces: P, cursor: Cursor, limits: &Live) -> Self {
        Self {
            pieces,
            lines: Lines::new(limits),
            cursor,
            begun: Instant::now(),
            heard: None,
            bytes: 0,
            events: Vec::new(),
        }
    }

    /// The cursor after the last event.
    pub(super) const fn cursor(&self) -> &Cursor {
        &self.cursor
    }

    /// How long it has been open.
    pub(super) fn lived(&self) -> Duration {
        self.begun.elapsed()
    }

    /// Listens until there is something to tell, or the time is up. A caller who
    /// gives up loses nothing: what has come in is told the next time.
    pub(super) async fn listen(&mut self, limits: &Live) -> Result<Heard, Setback> {
        let mut end = Instant::now() + limits.wait;
        while self.events.len() <= MOST {
            let until = if self.events.is_empty() {
                end.min(self.silent_from(limits))
            } else {
                end = end.min(Instant::now() + limits.settle * 10);
                end.min(Instant::now() + limits.settle)
            };
            match tokio::time::timeout_at(until, self.pieces.next()).await {
                Ok(Ok(Some(piece))) => self.take(&piece, limits)?,
                _ if !self.events.is_empty() => break,
                Ok(Ok(None)) => return Ok(Heard::End),
                Ok(Err(error)) => return Err(error.into()),
                Err(_) if Instant::now() < self.silent_from(limits) => return Ok(Heard::Nothing),
                // Somebody on the way holds everything back.
                Err(_) if self.heard.is_none() => return Err(Setback::NoStream),
                Err(_) => return Err(ApiError::Offline.into()),
            }
        }
        self.tell()
    }

    /// When it has been silent for too long.
    fn silent_from(&self, limits: &Live) -> Instant {
        match self.heard {
            None => self.begun + limits.first_byte,
            Some(heard) => heard + limits.silence,
        }
    }

    fn take(&mut self, piece: &[u8], limits: &Live) -> Result<(), Setback> {
        self.heard = Some(Instant::now());
        self.bytes = self.bytes.saturating_add(piece.len() as u64);
        let too_much = ApiError::Misfit {
            operation: "GET /v1/events",
        };
        if self.bytes > limits.stream_bytes {
            return Err(too_much.into());
        }
        let events = self.lines.take(piece).map_err(|TooLong| too_much)?;
        self.events.extend(events);
        Ok(())
    }

    fn tell(&mut self) -> Result<Heard, Setback> {
        let mut unclear = self.events.len() > MOST;
        let mut changed = Vec::new();
        for event in std::mem::take(&mut self.events) {
            if let Some(id) = event.id {
                self.cursor = parse::cursor(id).map_err(|Misfit| ApiError::Misfit {
                    operation: "GET /v1/events",
                })?;
            }
            match event::read(&event.data) {
                Ok(Some(News::Changed(change))) => add(&mut changed, change),
                Ok(Some(News::SessionEnded)) => return Err(ApiError::EndedElsewhere.into()),
                Ok(None) => {}
                Err(Misfit) => unclear = true,
            }
        }
        let cursor = self.cursor.clone();
        if unclear {
            return Ok(Heard::Unclear(cursor));
        }
        Ok(Heard::Changes(Changes {
            cursor,
            extent: Extent::Only(changed),
        }))
    }
}

/// Several changes of one thing are one.
fn add(changed: &mut Vec<Changed>, change: Changed) {
    changed.retain(|before| match (before, &change) {
        (
            Changed::Trip { id: before, .. } | Changed::TripGone { id: before },
            Changed::Trip { id, .. } | Changed::TripGone { id },
        ) => before != id,
        (Changed::Messages { person: before }, Changed::Messages { person }) => before != person,
        (Changed::Claim { id: before }, Changed::Claim { id }) => before != id,
        (Changed::Representation, Changed::Representation) => false,
        (Changed::Representation | Changed::Messages { .. } | Changed::Claim { .. }, _)
        | (_, Changed::Representation | Changed::Messages { .. } | Changed::Claim { .. }) => true,
    });
    changed.push(change);
}
