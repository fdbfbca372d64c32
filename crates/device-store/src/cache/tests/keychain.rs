//! T11: the keychain, the disk and other processes.

use super::*;

/// T11.
#[tokio::test]
async fn under_another_key_nothing_is_read_and_the_file_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    keep_all(&start(folder.path()), &own(), vec![trip(0)]).await;
    let other = || DeviceStore::new(folder.path().join("app"), Keychain(Some([8; 32])));
    let store = other();
    assert_eq!(store.trip(&own(), &id(0)).await, None);
    keep_all(&store, &own(), vec![trip(1)]).await;
    drop(store);
    assert!(other().trip(&own(), &id(1)).await.is_some());
}

/// T11: a keychain that has lost its key.
#[tokio::test]
async fn with_the_key_the_file_goes() {
    struct Empty;
    impl Secrets for Empty {
        async fn probe(&self) -> Result<(), SecretsError> {
            Ok(())
        }
        async fn load(&self) -> Result<Option<Key>, SecretsError> {
            Ok(None)
        }
        async fn replace(&self, _: &Key) -> Result<(), SecretsError> {
            Ok(())
        }
    }
    let folder = tempfile::tempdir().unwrap();
    keep_all(&start(folder.path()), &own(), vec![trip(0)]).await;
    assert!(is_there(folder.path()));
    let store = DeviceStore::new(folder.path().join("app"), Empty);
    store.storage().await;
    assert!(!is_there(folder.path()));
}

/// T11: without a keychain the file of an earlier run stays as it is, until
/// somebody signs in.
#[tokio::test]
async fn without_a_keychain_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app/cache.redb");
    keep_all(&start(folder.path()), &own(), vec![trip(0)]).await;
    let before = std::fs::read(&path).unwrap();
    let locked = DeviceStore::new(folder.path().join("app"), Keychain(None));
    assert_eq!(locked.trip(&own(), &id(0)).await, None);
    keep_all(&locked, &own(), vec![trip(1)]).await;
    assert!(locked.trip(&own(), &id(1)).await.is_some());
    assert_eq!(std::fs::read(&path).unwrap(), before);
    let session = commands::ports::Record::Session;
    locked.write(session, &b"tokens".to_vec().into()).await;
    assert!(!path.exists());
}

#[tokio::test]
async fn signing_out_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = start(folder.path());
    keep_all(&store, &own(), vec![trip(0)]).await;
    store.end_session().await;
    assert!(!is_there(folder.path()));
    assert_eq!(store.trip(&own(), &id(0)).await, None);
    keep_all(&store, &own(), vec![trip(1)]).await;
    assert!(is_there(folder.path()));
}

#[tokio::test]
async fn a_second_program_on_the_same_file_keeps_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let first = start(folder.path());
    keep_all(&first, &own(), vec![trip(0)]).await;
    let second = start(folder.path());
    assert_eq!(second.trip(&own(), &id(0)).await, None);
    keep_all(&second, &own(), vec![trip(1)]).await;
    assert!(second.trip(&own(), &id(1)).await.is_some());
    assert!(first.trip(&own(), &id(0)).await.is_some());
    drop((first, second));
    let third = start(folder.path());
    assert!(third.trip(&own(), &id(0)).await.is_some());
    assert_eq!(third.trip(&own(), &id(1)).await, None);
}

#[tokio::test]
async fn what_the_disk_does_not_take_is_kept_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("app"), "in the way").unwrap();
    let store = start(folder.path());
    keep_all(&store, &own(), vec![trip(0)]).await;
    assert!(store.trip(&own(), &id(0)).await.is_some());
    assert!(store.progress(&own()).await.is_some());
}

/// A disk without room: every write to it answers that it is full.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_leaves_memory() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("app")).unwrap();
    std::os::unix::fs::symlink("/dev/full", folder.path().join("app/cache.redb")).unwrap();
    let store = start(folder.path());
    keep_all(&store, &own(), vec![trip(0)]).await;
    assert!(store.trip(&own(), &id(0)).await.is_some());
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    keep_all(&start(folder.path()), &own(), vec![trip(0)]).await;
    let file = std::fs::metadata(folder.path().join("app/cache.redb")).unwrap();
    assert_eq!(file.permissions().mode() & 0o777, 0o600);
}
