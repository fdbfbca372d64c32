//! Keychain Services, Credential Manager or Secret Service.
//!
//! Their calls block, a locked keychain may block for ever, and on Linux they run
//! an event loop of their own. So they live on one thread that nothing waits for
//! without a limit.

use std::{
    sync::mpsc::{self, Sender},
    thread,
    time::Duration,
};

use commands::ports::{Key, Secrets, SecretsError};
use keyring::{Entry, Error};
use secrecy::{ExposeSecret as _, SecretBox};
use tokio::sync::oneshot;
use zeroize::Zeroizing;

/// How long one call may take.
const CALL_WITHIN: Duration = Duration::from_secs(5);

/// The entry that holds the key.
const KEY: &str = "key";

/// The entry that is written, read and removed to see whether that works.
const PROBE: &str = "probe";

type Job = Box<dyn FnOnce() + Send>;

/// The keychain of the operating system.
pub struct OsKeychain {
    service: &'static str,
    jobs: Sender<Job>,
}

impl OsKeychain {
    /// The keychain, where `service` names the app's entries. Nothing is asked
    /// yet.
    pub fn new(service: &'static str) -> Self {
        let (jobs, queue) = mpsc::channel::<Job>();
        let spawned = thread::Builder::new()
            .name("keychain".into())
            .spawn(move || queue.into_iter().for_each(|job| job()));
        if spawned.is_err() {
            // The queue is gone with the thread: every call answers that it failed.
            tracing::error!("the keychain has no thread");
        }
        Self { service, jobs }
    }

    /// Has the keychain's thread do `work`. Work that comes too late is still
    /// done, and its outcome dropped.
    async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&'static str) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, SecretsError> {
        let (reply, answer) = oneshot::channel();
        let service = self.service;
        let job = Box::new(move || drop(reply.send(work(service))));
        self.jobs.send(job).map_err(|_| SecretsError::Failed)?;
        match tokio::time::timeout(CALL_WITHIN, answer).await {
            Ok(Ok(outcome)) => outcome.map_err(reason),
            Ok(Err(_)) => Err(SecretsError::Failed),
            Err(_) => Err(SecretsError::TimedOut),
        }
    }
}

impl Secrets for OsKeychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        let sample: [u8; 32] = std::array::from_fn(|at| (at as u8).wrapping_mul(37));
        let read = self
            .call(move |service| {
                let entry = Entry::new(service, PROBE)?;
                entry.set_secret(&sample)?;
                let read = entry.get_secret()?;
                entry.delete_credential()?;
                Ok(read)
            })
            .await?;
        if read == sample {
            Ok(())
        } else {
            Err(SecretsError::Mangled)
        }
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        let read = self
            .call(|service| match Entry::new(service, KEY)?.get_secret() {
                Ok(key) => Ok(Some(Zeroizing::new(key))),
                Err(Error::NoEntry) => Ok(None),
                Err(error) => Err(error),
            })
            .await?;
        let Some(read) = read else { return Ok(None) };
        // What has another length was not put there by us; a new key takes its place.
        Ok((read.len() == 32)
            .then(|| SecretBox::init_with_mut(|key: &mut [u8; 32]| key.copy_from_slice(&read))))
    }

    async fn replace(&self, key: &Key) -> Result<(), SecretsError> {
        let key = Zeroizing::new(*key.expose_secret());
        self.call(move |service| Entry::new(service, KEY)?.set_secret(&*key))
            .await
    }
}

/// The keychain's own words name entries and paths, so only the kind goes on.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds of others may grow, and what is new is a failure"
)]
fn reason(error: Error) -> SecretsError {
    match error {
        Error::NoDefaultStore | Error::NotSupportedByStore(_) => SecretsError::Absent,
        Error::NoStorageAccess(_) => SecretsError::NoAccess,
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::NoEntry => SecretsError::Mangled,
        _ => SecretsError::Failed,
    }
}
