use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex as SyncMutex},
};

use secrecy::ExposeSecret as _;

use super::*;

/// A keychain of a test, which outlives the programs that use it.
#[derive(Clone, Default)]
struct Keychain {
    key: Arc<SyncMutex<Option<[u8; 32]>>>,
    fails: Arc<SyncMutex<Option<SecretsError>>>,
    hangs: bool,
    slow: Arc<SyncMutex<Option<Slow>>>,
    /// What a slow keychain has been given and has not written yet.
    late: Arc<SyncMutex<Option<[u8; 32]>>>,
}

/// How a keychain takes a new key that it may write at any time later.
#[derive(Clone, Copy, Debug)]
enum Slow {
    /// It is given up, and the store told so.
    TimesOut,
    /// It says nothing.
    Hangs,
}

impl Keychain {
    async fn answer(&self) -> Result<(), SecretsError> {
        if self.hangs {
            std::future::pending::<()>().await;
        }
        self.fails.lock().unwrap().map_or(Ok(()), Err)
    }

    fn fail(&self, error: impl Into<Option<SecretsError>>) {
        *self.fails.lock().unwrap() = error.into();
    }
}

impl Secrets for Keychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        self.answer().await
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        self.answer().await?;
        let key = *self.key.lock().unwrap();
        Ok(key.map(|key| Key::init_with(|| key)))
    }

    async fn replace(&self, key: &Key) -> Result<(), SecretsError> {
        self.answer().await?;
        let slow = *self.slow.lock().unwrap();
        if let Some(slow) = slow {
            *self.late.lock().unwrap() = Some(*key.expose_secret());
            return match slow {
                Slow::TimesOut => Err(SecretsError::TimedOut),
                Slow::Hangs => std::future::pending().await,
            };
        }
        *self.key.lock().unwrap() = Some(*key.expose_secret());
        Ok(())
    }
}

/// The program starts.
fn start(folder: &Path, keychain: &Keychain) -> DeviceStore<Keychain> {
    DeviceStore::new(folder.join("app"), keychain.clone())
}

fn plain(text: &str) -> Plain {
    text.as_bytes().to_vec().into()
}

async fn read(store: &impl Store, record: Record) -> Option<String> {
    let plain = store.read(record).await?;
    Some(String::from_utf8(plain.expose_secret().to_vec()).unwrap())
}

async fn write_all(store: &impl Store) {
    for record in Record::ALL {
        store.write(record, &plain(&format!("{record:?}"))).await;
    }
}

/// Which records can be read, in the order of [`Record::ALL`].
async fn readable(store: &impl Store) -> [bool; 6] {
    let mut readable = [false; 6];
    for (at, record) in Record::ALL.into_iter().enumerate() {
        let expected = Some(format!("{record:?}"));
        readable[at] = read(store, record).await == expected;
    }
    readable
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder.join("app")).map_or(0, Iterator::count)
}

#[tokio::test]
async fn records_outlive_the_program_and_nothing_readable_lies_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let keychain = Keychain::default();
    write_all(&start(folder.path(), &keychain)).await;
    let again = start(folder.path(), &keychain);
    assert_eq!(again.storage().await, Storage::Sealed);
    assert_eq!(readable(&again).await, [true; 6]);
    for file in fs::read_dir(folder.path().join("app")).unwrap() {
        let content = fs::read(file.unwrap().path()).unwrap();
        assert!(!content.windows(7).any(|part| part == b"Session"));
        assert!(!content.windows(7).any(|part| part == b"Setting"));
    }
}

#[tokio::test]
async fn a_damaged_or_foreign_file_counts_as_absent_and_is_removed() {
    let swap = |folder: &Path| {
        fs::copy(folder.join("account.sealed"), folder.join("session.sealed")).unwrap();
    };
    let older = |folder: &Path| {
        fs::write(folder.join("session.sealed"), r#"{"version":0}"#).unwrap();
    };
    let cut = |folder: &Path| {
        let file = fs::File::options()
            .write(true)
            .open(folder.join("session.sealed"))
            .unwrap();
        file.set_len(10).unwrap();
    };
    let empty = |folder: &Path| fs::write(folder.join("session.sealed"), "").unwrap();
    let huge = |folder: &Path| {
        let file = fs::File::create(folder.join("session.sealed")).unwrap();
        file.set_len(10 << 30).unwrap();
    };
    let directory = |folder: &Path| {
        fs::remove_file(folder.join("session.sealed")).unwrap();
        fs::create_dir(folder.join("session.sealed")).unwrap();
    };
    type Damage<'a> = &'a dyn Fn(&Path);
    let cases: [(&str, Damage<'_>); 6] = [
        ("the file of another record", &swap),
        ("from another program", &older),
        ("cut off", &cut),
        ("empty", &empty),
        ("huge", &huge),
        ("a folder", &directory),
    ];
    for (shows, damage) in cases {
        let folder = tempfile::tempdir().unwrap();
        let keychain = Keychain::default();
        write_all(&start(folder.path(), &keychain)).await;
        damage(&folder.path().join("app"));
        let again = start(folder.path(), &keychain);
        assert_eq!(
            readable(&again).await,
            [false, true, true, true, true, true],
            "{shows}"
        );
        assert_eq!(files(folder.path()), 5, "{shows}");
        again.write(Record::Session, &plain("Session")).await;
        assert_eq!(readable(&again).await, [true; 6], "{shows}");
    }
}

#[tokio::test]
async fn with_the_key_everything_is_lost_and_the_store_starts_anew() {
    let folder = tempfile::tempdir().unwrap();
    write_all(&start(folder.path(), &Keychain::default())).await;
    let other = start(folder.path(), &Keychain::default());
    assert_eq!(other.storage().await, Storage::Sealed);
    assert_eq!(readable(&other).await, [false; 6]);
    assert_eq!(files(folder.path()), 0);
}

#[tokio::test]
async fn without_a_keychain_records_live_as_long_as_the_program() {
    for error in [
        SecretsError::Absent,
        SecretsError::NoAccess,
        SecretsError::Mangled,
        SecretsError::TimedOut,
        SecretsError::Failed,
    ] {
        let folder = tempfile::tempdir().unwrap();
        let keychain = Keychain::default();
        keychain.fail(error);
        let store = start(folder.path(), &keychain);
        assert_eq!(store.storage().await, Storage::MemoryOnly, "{error}");
        write_all(&store).await;
        assert_eq!(readable(&store).await, [true; 6], "{error}");
        assert_eq!(files(folder.path()), 0, "{error}");
        let again = start(folder.path(), &keychain);
        assert_eq!(readable(&again).await, [false; 6], "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_keychain_that_hangs_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let keychain = Keychain {
        hangs: true,
        ..Keychain::default()
    };
    let store = start(folder.path(), &keychain);
    assert_eq!(store.storage().await, Storage::MemoryOnly);
}

#[tokio::test]
async fn what_is_sealed_waits_for_a_locked_keychain_unless_somebody_signs_in_or_out() {
    let folder = tempfile::tempdir().unwrap();
    let keychain = Keychain::default();
    let unlocked_after = async |meanwhile: &str| {
        keychain.fail(None);
        write_all(&start(folder.path(), &keychain)).await;
        keychain.fail(SecretsError::NoAccess);
        let locked = start(folder.path(), &keychain);
        match meanwhile {
            "nothing" => {}
            "sign in" => locked.write(Record::Session, &plain("other")).await,
            _ => locked.end_session().await,
        }
        keychain.fail(None);
        readable(&start(folder.path(), &keychain)).await
    };
    assert_eq!(unlocked_after("nothing").await, [true; 6]);
    assert_eq!(
        unlocked_after("sign in").await,
        [false, true, true, true, true, true]
    );
    assert_eq!(
        unlocked_after("sign out").await,
        [false, false, false, true, true, true]
    );
}

#[tokio::test]
async fn an_ended_session_does_not_come_back_not_even_from_a_copy_of_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let keychain = Keychain::default();
    let store = start(folder.path(), &keychain);
    write_all(&store).await;
    let session = folder.path().join("app/session.sealed");
    let copy = fs::read(&session).unwrap();

    store.end_session().await;
    assert_eq!(
        readable(&store).await,
        [false, false, false, true, true, true]
    );
    fs::write(&session, copy).unwrap();
    let again = start(folder.path(), &keychain);
    assert_eq!(
        readable(&again).await,
        [false, false, false, true, true, true]
    );
}

#[tokio::test]
async fn a_session_ends_also_when_the_keychain_has_gone_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let keychain = Keychain::default();
    let store = start(folder.path(), &keychain);
    write_all(&store).await;
    keychain.fail(SecretsError::NoAccess);
    store.end_session().await;
    keychain.fail(None);
    let again = start(folder.path(), &keychain);
    assert_eq!(
        readable(&again).await,
        [false, false, false, true, true, true]
    );
}

#[tokio::test(start_paused = true)]
async fn nothing_is_sealed_while_it_is_unknown_which_key_the_keychain_holds() {
    for slow in [Slow::TimesOut, Slow::Hangs] {
        for is_written_late in [false, true] {
            let shows = format!("{slow:?}, written late: {is_written_late}");
            let folder = tempfile::tempdir().unwrap();
            let keychain = Keychain::default();
            let store = start(folder.path(), &keychain);
            write_all(&store).await;
            *keychain.slow.lock().unwrap() = Some(slow);
            // Whoever signs out may stop waiting for it.
            let ended = tokio::time::timeout(KEYCHAIN_WITHIN, store.end_session()).await;
            assert_eq!(ended.is_ok(), matches!(slow, Slow::TimesOut), "{shows}");
            assert_eq!(store.storage().await, Storage::MemoryOnly, "{shows}");
            assert_eq!(
                readable(&store).await,
                [false, false, false, true, true, true],
                "{shows}"
            );
            write_all(&store).await;
            assert_eq!(readable(&store).await, [true; 6], "{shows}");

            *keychain.slow.lock().unwrap() = None;
            if is_written_late {
                *keychain.key.lock().unwrap() = *keychain.late.lock().unwrap();
            }
            let again = start(folder.path(), &keychain);
            assert_eq!(again.storage().await, Storage::Sealed, "{shows}");
            // Whichever of the two keys it has now.
            let stays = [false, false, false, true, true, true];
            assert_eq!(readable(&again).await, stays, "{shows}");
            write_all(&again).await;
            let after = start(folder.path(), &keychain);
            assert_eq!(readable(&after).await, [true; 6], "{shows}");
        }
    }
}

#[tokio::test]
async fn what_the_disk_does_not_take_is_held_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("app"), "in the way").unwrap();
    let store = start(folder.path(), &Keychain::default());
    write_all(&store).await;
    assert_eq!(readable(&store).await, [true; 6]);
    store.end_session().await;
    assert_eq!(
        readable(&store).await,
        [false, false, false, true, true, true]
    );
}
