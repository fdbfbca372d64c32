//! Gathering events and writing them.

use std::time::Duration;

use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, sleep, sleep_until, timeout},
};

use super::Event;
use crate::store::{Store, StoreError};

/// How long the events of reads are gathered.
pub const GATHERED_FOR: Duration = Duration::from_millis(50);

/// How many events are written together at most.
const MOST: usize = 512;

/// How many events may wait to be written. When more come, requests wait.
const WAITING: usize = 4096;

/// How long a request waits for the audit.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long to wait before a database that did not answer is tried again.
const AGAIN_AFTER: Duration = Duration::from_millis(100);

/// How often a database is tried once nobody can add events any more.
const LAST_TRIES: u32 = 20;

/// Why an event is not known to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the audit does not take events")]
pub struct AuditError;

enum Message {
    Event(Box<Event>),
    /// Everything before it is to be written at once.
    Flush(oneshot::Sender<()>),
}

/// Where events go. Clones are the same place.
#[derive(Clone, Debug)]
pub struct Audit {
    sender: mpsc::Sender<Message>,
}

impl Audit {
    /// Begins to write to `store`, on the runtime that calls it. Ends when the
    /// last clone is dropped and everything is written.
    pub fn start(store: Store) -> Self {
        let (sender, receiver) = mpsc::channel(WAITING);
        tokio::spawn(write_all(store, receiver));
        Self { sender }
    }

    /// Takes `event`, to be written within [`GATHERED_FOR`].
    ///
    /// # Errors
    ///
    /// When it cannot be taken: without its event no answer may leave.
    pub async fn take(&self, event: Event) -> Result<(), AuditError> {
        self.send(Message::Event(Box::new(event))).await
    }

    /// Takes `event` without waiting. Where too many wait already it is lost, and
    /// the log says so.
    pub fn leave(&self, event: Event) {
        if self
            .sender
            .try_send(Message::Event(Box::new(event)))
            .is_err()
        {
            tracing::error!("an event of the audit is lost");
        }
    }

    /// Returns when everything that was taken before is written.
    ///
    /// # Errors
    ///
    /// When that takes too long.
    pub async fn flush(&self) -> Result<(), AuditError> {
        let (done, is_done) = oneshot::channel();
        self.send(Message::Flush(done)).await?;
        match timeout(PATIENCE, is_done).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(AuditError),
        }
    }

    async fn send(&self, message: Message) -> Result<(), AuditError> {
        match timeout(PATIENCE, self.sender.send(message)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(AuditError),
        }
    }
}

#[derive(Default)]
struct Gathered {
    events: Vec<Event>,
    waiting: Vec<oneshot::Sender<()>>,
}

impl Gathered {
    fn add(&mut self, message: Message) {
        match message {
            Message::Event(event) => self.events.push(*event),
            Message::Flush(done) => self.waiting.push(done),
        }
    }

    fn is_due(&self) -> bool {
        !self.waiting.is_empty() || self.events.len() >= MOST
    }
}

async fn write_all(store: Store, mut receiver: mpsc::Receiver<Message>) {
    while let Some(first) = receiver.recv().await {
        let gathered = gather(first, &mut receiver).await;
        if write(&store, &gathered.events, &receiver).await.is_err() {
            tracing::error!(lost = gathered.events.len(), "events of the audit are lost");
            continue;
        }
        for done in gathered.waiting {
            // Whoever has stopped waiting is not told.
            let _ = done.send(());
        }
    }
}

async fn gather(first: Message, receiver: &mut mpsc::Receiver<Message>) -> Gathered {
    let mut gathered = Gathered::default();
    gathered.add(first);
    let end = Instant::now() + GATHERED_FOR;
    while !gathered.is_due() {
        tokio::select! {
            message = receiver.recv() => match message {
                Some(message) => gathered.add(message),
                None => break,
            },
            () = sleep_until(end) => break,
        }
    }
    gathered
}

/// Tries until it is written; gives up only when the service has ended.
async fn write(
    store: &Store,
    events: &[Event],
    receiver: &mpsc::Receiver<Message>,
) -> Result<(), StoreError> {
    let mut last_tries = 0;
    loop {
        let Err(error) = store.append_audit(events).await else {
            return Ok(());
        };
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "the audit is not written"
        );
        if receiver.is_closed() {
            last_tries += 1;
        }
        if last_tries >= LAST_TRIES {
            return Err(error);
        }
        sleep(AGAIN_AFTER).await;
    }
}
