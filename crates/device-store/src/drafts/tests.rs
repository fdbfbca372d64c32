use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use commands::ports::{Cache as _, Record, SecretsError, Store as _};
use domain::ids::AttachmentId;
use secrecy::SecretBox;

use super::*;

/// A keychain that keeps what it is given, or is not there.
#[derive(Clone, Default)]
struct Keychain {
    key: Arc<Mutex<Option<[u8; 32]>>>,
    is_absent: bool,
    /// Takes no new key, and nobody knows whether it did.
    hangs: Arc<Mutex<bool>>,
}

impl Secrets for Keychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        if self.is_absent {
            return Err(SecretsError::NoAccess);
        }
        Ok(())
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        let key = *self.key.lock().unwrap();
        Ok(key.map(|key| SecretBox::init_with(|| key)))
    }

    async fn replace(&self, key: &Key) -> Result<(), SecretsError> {
        if *self.hangs.lock().unwrap() {
            return Err(SecretsError::TimedOut);
        }
        *self.key.lock().unwrap() = Some(*key.expose_secret());
        Ok(())
    }
}

/// A device: what lies on its disk and in its keychain.
struct Device {
    folder: tempfile::TempDir,
    keychain: Keychain,
}

impl Device {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            keychain: Keychain::default(),
        }
    }

    /// The program starts.
    fn start(&self) -> DeviceStore<Keychain> {
        DeviceStore::new(self.app(), self.keychain.clone())
    }

    fn without_keychain(&self) -> DeviceStore<Keychain> {
        let keychain = Keychain {
            is_absent: true,
            ..Keychain::default()
        };
        DeviceStore::new(self.app(), keychain)
    }

    fn app(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    /// Everything that lies there of drafts.
    fn files(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.app()).into_iter().flatten();
        let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        files.retain(|path| name(path).starts_with("draft"));
        files.sort();
        files
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

fn owner(account: &str, person: &str) -> Owner {
    Owner {
        account: account.parse().unwrap(),
        person: person.parse().unwrap(),
    }
}

fn own() -> Owner {
    owner("per_a", "per_a")
}

fn id(id: &str) -> AttachmentId {
    id.parse().unwrap()
}

fn plain(text: &str) -> Plain {
    text.as_bytes().to_vec().into()
}

async fn read(store: &DeviceStore<Keychain>, owner: &Owner) -> Option<String> {
    text(store.draft(owner).await.unwrap())
}

async fn read_file(store: &DeviceStore<Keychain>, file: &str) -> Option<String> {
    text(store.draft_file(&own(), &id(file)).await.unwrap())
}

fn text(plain: Option<Plain>) -> Option<String> {
    let plain = plain?;
    Some(String::from_utf8(plain.expose_secret().to_vec()).unwrap())
}

/// A draft with two files.
async fn with_files(store: &DeviceStore<Keychain>) {
    store.write_draft(&own(), &plain("Kanari"), &[]).await;
    for file in ["rcp_1", "rcp_2"] {
        let bytes = plain(&format!("bilde {file}"));
        store
            .write_draft_file(&own(), &id(file), &bytes)
            .await
            .unwrap();
    }
    let files = [id("rcp_1"), id("rcp_2")];
    let stored = store.write_draft(&own(), &plain("Kanari 2"), &files).await;
    assert_eq!(stored, Storage::Sealed);
}

/// T9.
#[tokio::test]
async fn it_outlives_the_program_with_its_files_and_nothing_readable_lies_on_the_disk() {
    let device = Device::new();
    with_files(&device.start()).await;
    let again = device.start();
    assert_eq!(read(&again, &own()).await.as_deref(), Some("Kanari 2"));
    for file in ["rcp_1", "rcp_2"] {
        let expected = format!("bilde {file}");
        assert_eq!(read_file(&again, file).await, Some(expected));
    }
    // The list, the draft, and each file by itself.
    assert_eq!(device.files().len(), 4);
    for path in device.files() {
        let content = fs::read(&path).unwrap();
        for text in ["Kanari", "bilde", "rcp_1", "per_a"] {
            assert!(!name(&path).contains(text), "{path:?}");
            let found = content
                .windows(text.len())
                .any(|part| part == text.as_bytes());
            assert!(!found, "{text} in {path:?}");
        }
    }
}

/// T10.
#[tokio::test]
async fn it_is_found_for_its_person_and_account_only() {
    let device = Device::new();
    let store = device.start();
    store.write_draft(&own(), &plain("A"), &[]).await;
    let other = owner("per_a", "per_b");
    store.write_draft(&other, &plain("B"), &[]).await;
    #[rustfmt::skip]
    let cases = [
        ("per_a", "per_a", Some("A")),
        ("per_a", "per_b", Some("B")),
        ("per_b", "per_a", None),
        ("per_b", "per_b", None),
    ];
    for (account, person, expected) in cases {
        let found = read(&store, &owner(account, person)).await;
        assert_eq!(found.as_deref(), expected, "{account} {person}");
    }
}

/// T10: one in the place of another does not open there, and goes.
#[tokio::test]
async fn no_file_opens_in_the_place_of_another() {
    let device = Device::new();
    with_files(&device.start()).await;
    let files = device.files();
    let (list, sealed) = files.split_last().unwrap();
    assert_eq!(name(list), "drafts.sealed");
    for (from, to) in [(0, 1), (1, 0), (1, 2), (2, 1)] {
        let copied = fs::read(&sealed[from]).unwrap();
        let before = fs::read(&sealed[to]).unwrap();
        fs::write(&sealed[to], copied).unwrap();
        let store = device.start();
        let mut found = vec![read(&store, &own()).await];
        for file in ["rcp_1", "rcp_2"] {
            found.push(read_file(&store, file).await);
        }
        let missing = found.iter().filter(|one| one.is_none()).count();
        assert_eq!(missing, 1, "{from} in the place of {to}");
        fs::write(&sealed[to], before).unwrap();
    }
}

/// T9.
#[tokio::test]
async fn one_changed_byte_or_a_missing_piece_is_noticed() {
    let device = Device::new();
    device
        .start()
        .write_draft(&own(), &plain("Kanari"), &[])
        .await;
    let files = device.files();
    let whole: Vec<_> = files.iter().map(|path| fs::read(path).unwrap()).collect();
    for (place, path) in files.iter().enumerate() {
        for at in 0..whole[place].len() {
            let mut bent = whole[place].clone();
            bent[at] ^= 1 << (at % 8);
            for content in [&bent[..], &whole[place][..at]] {
                for (path, whole) in files.iter().zip(&whole) {
                    fs::write(path, whole).unwrap();
                }
                fs::write(path, content).unwrap();
                let found = read(&device.start(), &own()).await;
                assert_eq!(found, None, "{path:?} byte {at}");
                assert!(!path.exists(), "{path:?} byte {at}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_taken_out_or_deleted_leaves_nothing_on_the_disk() {
    let device = Device::new();
    let store = device.start();
    with_files(&store).await;
    store.write_draft(&own(), &plain("A"), &[id("rcp_2")]).await;
    assert_eq!(device.files().len(), 3);
    assert_eq!(read_file(&store, "rcp_1").await, None);
    assert_eq!(
        read_file(&store, "rcp_2").await.as_deref(),
        Some("bilde rcp_2")
    );
    store.remove_draft(&own()).await;
    assert_eq!(device.files(), Vec::<PathBuf>::new());
    assert_eq!(read(&store, &own()).await, None);
    store.remove_draft(&own()).await;
}

/// A program that ends at any point leaves the draft as it was or as it is to be: here,
/// after each of the files that it writes.
#[tokio::test]
async fn whatever_ends_the_program_leaves_one_or_the_other_and_later_nothing_else() {
    let device = Device::new();
    let store = device.start();
    with_files(&store).await;
    let files = device.files();
    // A new draft was written, and the list was not.
    let orphan = device
        .app()
        .join("draft-00112233445566778899aabbccddeeff.sealed");
    fs::write(&orphan, "x").unwrap();
    // A file was written, or half of it, and the draft does not name it yet.
    let half = files[1].with_extension("draft");
    fs::write(&half, "x").unwrap();
    let unnamed = files[1].with_file_name(format!("{}0.sealed", stem(&files[0])));
    fs::write(&unnamed, "x").unwrap();
    let again = device.start();
    assert_eq!(read(&again, &own()).await.as_deref(), Some("Kanari 2"));
    let named = [id("rcp_1"), id("rcp_2")];
    again.write_draft(&own(), &plain("3"), &named).await;
    assert!(!half.exists() && !unnamed.exists());
    assert_eq!(
        read_file(&again, "rcp_1").await.as_deref(),
        Some("bilde rcp_1")
    );
    let other = owner("per_a", "per_b");
    again.write_draft(&other, &plain("B"), &[]).await;
    assert!(!orphan.exists());
    // The draft is not listed any more, and its files are still there.
    let lists = fs::read(device.app().join("drafts.sealed")).unwrap();
    again.remove_draft(&own()).await;
    fs::write(device.app().join("drafts.sealed"), lists).unwrap();
    assert_eq!(read(&device.start(), &own()).await, None);
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// Scenario 20: it lies there for whoever signs in again, under the new key and no other.
#[tokio::test]
async fn it_outlives_the_session_and_every_way_of_forgetting_others() {
    let device = Device::new();
    let store = device.start();
    with_files(&store).await;
    let before = fs::read(device.app().join("drafts.sealed")).unwrap();
    store.wipe_person(&own()).await;
    store.wipe_account(&own().account).await;
    store.wipe_all().await;
    store.end_session().await;
    assert_eq!(read(&store, &own()).await.as_deref(), Some("Kanari 2"));
    let again = device.start();
    assert_eq!(read(&again, &own()).await.as_deref(), Some("Kanari 2"));
    assert_eq!(
        read_file(&again, "rcp_2").await.as_deref(),
        Some("bilde rcp_2")
    );
    assert_eq!(device.files().len(), 4, "{:?}", device.files());
    // A copy of the list from before opens nothing any more.
    fs::write(device.app().join("drafts.sealed"), before).unwrap();
    assert_eq!(read(&device.start(), &own()).await, None);
}

/// Whatever key the keychain has when the program ends while it is renewed, what outlives
/// the session opens.
#[tokio::test]
async fn nothing_that_stays_is_lost_while_the_key_is_renewed() {
    for takes_it in [false, true] {
        let device = Device::new();
        let store = device.start();
        with_files(&store).await;
        store.write(Record::Settings, &plain("valg")).await;
        let old = *device.keychain.key.lock().unwrap();
        // The keychain never answers: what lies on the disk then is what a program that
        // is killed there leaves.
        *device.keychain.hangs.lock().unwrap() = !takes_it;
        if takes_it {
            let kept: Vec<_> = ["drafts.sealed", "settings.sealed"]
                .map(|file| (file, fs::read(device.app().join(file)).unwrap()))
                .into();
            store.end_session().await;
            // As it lay there before it was moved into its place.
            for (file, content) in kept {
                let path = device.app().join(file);
                fs::rename(&path, path.with_extension("next")).unwrap();
                fs::write(&path, content).unwrap();
            }
            assert_ne!(*device.keychain.key.lock().unwrap(), old);
        } else {
            store.end_session().await;
            assert_eq!(*device.keychain.key.lock().unwrap(), old);
        }
        let again = device.start();
        let draft = read(&again, &own()).await;
        assert_eq!(draft.as_deref(), Some("Kanari 2"), "{takes_it}");
        let settings = text(again.read(Record::Settings).await);
        assert_eq!(settings.as_deref(), Some("valg"), "{takes_it}");
    }
}

/// T11: without a keychain nothing is written, and what lies there stays for it.
#[tokio::test]
async fn without_a_keychain_it_lives_in_memory() {
    let device = Device::new();
    with_files(&device.start()).await;
    let before = device.files();
    let store = device.without_keychain();
    assert_eq!(read(&store, &own()).await, None);
    let missing = store
        .write_draft_file(&own(), &id("rcp_1"), &plain("x"))
        .await;
    assert_eq!(missing, Err(CannotKeep));
    let stored = store.write_draft(&own(), &plain("M"), &[]).await;
    assert_eq!(stored, Storage::MemoryOnly);
    let file = store
        .write_draft_file(&own(), &id("rcp_9"), &plain("bilde"))
        .await;
    assert_eq!(file, Ok(()));
    assert_eq!(read_file(&store, "rcp_9").await.as_deref(), Some("bilde"));
    store.end_session().await;
    assert_eq!(read(&store, &own()).await.as_deref(), Some("M"));
    assert_eq!(device.files(), before);
    let again = device.start();
    assert_eq!(read(&again, &own()).await.as_deref(), Some("Kanari 2"));
}

#[tokio::test]
async fn what_was_sealed_under_a_key_that_is_lost_goes() {
    let device = Device::new();
    with_files(&device.start()).await;
    *device.keychain.key.lock().unwrap() = None;
    assert_eq!(read(&device.start(), &own()).await, None);
    assert_eq!(device.files(), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn where_the_disk_does_not_take_it_memory_has_the_newer_and_says_so() {
    let device = Device::new();
    let store = device.start();
    with_files(&store).await;
    let before = fs::read(&device.files()[0]).unwrap();
    let huge = Plain::from(vec![b'x'; 2 << 20]);
    let files = [id("rcp_1"), id("rcp_2")];
    let stored = store.write_draft(&own(), &huge, &files).await;
    assert_eq!(stored, Storage::MemoryOnly, "beyond the size of a record");
    assert_eq!(
        read(&store, &own()).await.map(|text| text.len()),
        Some(2 << 20)
    );
    assert_eq!(
        read_file(&store, "rcp_1").await.as_deref(),
        Some("bilde rcp_1")
    );
    assert_eq!(fs::read(&device.files()[0]).unwrap(), before);
    let stored = store.write_draft(&own(), &plain("4"), &files).await;
    assert_eq!(stored, Storage::Sealed);
    assert_eq!(read(&device.start(), &own()).await.as_deref(), Some("4"));
}

/// The largest file that may be enclosed is kept and read again.
#[tokio::test]
async fn a_file_of_ten_mebibytes_comes_back() {
    let device = Device::new();
    let store = device.start();
    store.write_draft(&own(), &plain("A"), &[]).await;
    let bytes = Plain::from(vec![7; 10 * 1024 * 1024]);
    let written = store.write_draft_file(&own(), &id("rcp_1"), &bytes).await;
    assert_eq!(written, Ok(()));
    let again = store.draft_file(&own(), &id("rcp_1")).await.unwrap();
    let again = again.unwrap();
    assert!(again.expose_secret() == bytes.expose_secret());
}
