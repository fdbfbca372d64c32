use std::path::Path;

use commands::ports::{Record, SecretsError, Store as _};
use domain::own_trip::Destination;
use questions::{Answers, Asked, Given, QuestionId};
use secrecy::SecretBox;

use super::*;

/// A keychain that always has the same key, or none.
#[derive(Clone)]
struct Keychain(Option<[u8; 32]>);

impl Secrets for Keychain {
    async fn probe(&self) -> Result<(), SecretsError> {
        self.0.map(|_| ()).ok_or(SecretsError::NoAccess)
    }

    async fn load(&self) -> Result<Option<Key>, SecretsError> {
        Ok(self.0.map(|key| SecretBox::init_with(|| key)))
    }

    async fn replace(&self, _: &Key) -> Result<(), SecretsError> {
        Ok(())
    }
}

/// The program starts.
fn start(folder: &Path) -> DeviceStore<Keychain> {
    DeviceStore::new(folder.join("app"), Keychain(Some([7; 32])))
}

fn without_keychain(folder: &Path) -> DeviceStore<Keychain> {
    DeviceStore::new(folder.join("app"), Keychain(None))
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

fn trip(to: &str) -> OwnTrip {
    let mut answers = Answers::default();
    let day = "2026-12-02".parse().unwrap();
    answers.give(Asked::of_trip(QuestionId::Date, 0), Given::Day(day));
    OwnTrip {
        id: "own_1".parse().unwrap(),
        version: 1,
        day,
        at: None,
        to: Destination::read(to).unwrap(),
        is_confirmed: false,
        answers,
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(folder.join("app")) else {
        return Vec::new();
    };
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.to_str().unwrap().contains(PREFIX));
    files.sort();
    files
}

async fn read(store: &DeviceStore<Keychain>, owner: &Owner) -> Vec<OwnTrip> {
    store.own_trips(owner).await.unwrap()
}

/// T9.
#[tokio::test]
async fn they_outlive_the_program_and_nothing_readable_lies_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let trips = vec![trip("Kanariøya sykehus")];
    let store = start(folder.path());
    let stored = store.write_own_trips(&own(), trips.clone()).await;
    assert_eq!(stored, Storage::Sealed);
    assert_eq!(read(&start(folder.path()), &own()).await, trips);
    let [path] = &files(folder.path())[..] else {
        panic!("one file");
    };
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(!name.contains("per_a"), "{name}");
    let content = fs::read(path).unwrap();
    for text in ["Kanari", "2026-12-02", "own_1", "per_a"] {
        let found = content
            .windows(text.len())
            .any(|part| part == text.as_bytes());
        assert!(!found, "{text}");
    }
}

/// T10.
#[tokio::test]
async fn they_are_found_for_their_person_and_account_only() {
    let folder = tempfile::tempdir().unwrap();
    let store = start(folder.path());
    store.write_own_trips(&own(), vec![trip("A")]).await;
    store
        .write_own_trips(&owner("per_a", "per_b"), vec![trip("B")])
        .await;
    #[rustfmt::skip]
    let cases = [
        ("per_a", "per_a", Some("A")),
        ("per_a", "per_b", Some("B")),
        ("per_b", "per_a", None),
        ("per_b", "per_b", None),
    ];
    for (account, person, expected) in cases {
        let found = read(&store, &owner(account, person)).await;
        let found = found.first().map(|trip| trip.to.as_str());
        assert_eq!(found, expected, "{account} {person}");
    }
}

/// T10: a file in the place of another does not open there.
#[tokio::test]
async fn somebody_elses_file_does_not_open_and_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    let store = start(folder.path());
    store.write_own_trips(&own(), vec![trip("A")]).await;
    let [of_own] = &files(folder.path())[..] else {
        panic!("one file");
    };
    let other = owner("per_a", "per_b");
    store.write_own_trips(&other, vec![trip("B")]).await;
    let key = SecretBox::init_with(|| [7; 32]);
    let of_other = store.own_trips_path(&key, &other);
    fs::copy(of_own, &of_other).unwrap();
    assert_eq!(read(&start(folder.path()), &other).await, []);
    assert!(!of_other.exists());
    assert_eq!(read(&start(folder.path()), &own()).await, [trip("A")]);
}

/// T9.
#[tokio::test]
async fn one_changed_byte_or_a_missing_piece_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    start(folder.path())
        .write_own_trips(&own(), vec![trip("A")])
        .await;
    let path = files(folder.path()).remove(0);
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut bent = whole.clone();
        bent[at] ^= 1 << (at % 8);
        for content in [&bent[..], &whole[..at]] {
            fs::write(&path, content).unwrap();
            assert_eq!(read(&start(folder.path()), &own()).await, [], "byte {at}");
            assert!(!path.exists(), "byte {at}");
        }
    }
}

#[tokio::test]
async fn what_cannot_be_ours_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let store = start(folder.path());
    store.write_own_trips(&own(), vec![trip("A")]).await;
    let path = files(folder.path()).remove(0);
    let huge = || {
        fs::File::create(&path)
            .unwrap()
            .set_len(file::LARGEST + 1)
            .unwrap()
    };
    let inside = || {
        fs::remove_file(&path).unwrap();
        fs::create_dir_all(path.join("inside")).unwrap();
    };
    for (shows, bend) in [("huge", &huge as &dyn Fn()), ("a folder", &inside)] {
        store.write_own_trips(&own(), vec![trip("A")]).await;
        bend();
        assert_eq!(read(&start(folder.path()), &own()).await, [], "{shows}");
        assert!(!path.exists(), "{shows}");
    }
}

#[tokio::test]
async fn what_another_version_of_the_program_has_sealed_stays_for_that() {
    let folder = tempfile::tempdir().unwrap();
    let store = start(folder.path());
    store.write_own_trips(&own(), vec![trip("A")]).await;
    let path = files(folder.path()).remove(0);
    let key = SecretBox::init_with(|| [7; 32]);
    let keys = Root::new(&key).person(&Drawer::from(&own()), &[1; 32]);
    let mut sealer = Sealer::default();
    let sealed = sealer.seal(&keys, LABEL, |plain| plain.add(b"{\"form\":2}"));
    let content = [&[1; 32][..], sealed.unwrap()].concat();
    fs::write(&path, &content).unwrap();
    let again = start(folder.path());
    assert_eq!(again.own_trips(&own()).await, Err(CannotRead));
    assert_eq!(fs::read(&path).unwrap(), content);
}

#[test]
fn answers_that_this_version_does_not_know_leave_the_trip() {
    let mut written = serde_json::to_value([trip("A")]).unwrap();
    written[0]["answers"] = serde_json::json!({"form": "another"});
    let read = parse(&serde_json::to_vec(&written).unwrap()).unwrap();
    let left = OwnTrip {
        answers: Answers::default(),
        ..trip("A")
    };
    assert_eq!(read, [left]);
    written[0]["to"] = "".into();
    assert_eq!(parse(&serde_json::to_vec(&written).unwrap()), None);
}

/// T11: without a keychain what lies on the disk stays as it is.
#[tokio::test]
async fn without_a_keychain_they_live_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    start(folder.path())
        .write_own_trips(&own(), vec![trip("A")])
        .await;
    let store = without_keychain(folder.path());
    assert_eq!(read(&store, &own()).await, []);
    let stored = store.write_own_trips(&own(), vec![trip("B")]).await;
    assert_eq!(stored, Storage::MemoryOnly);
    assert_eq!(read(&store, &own()).await, [trip("B")]);
    // Somebody signs in, but nobody has signed out.
    store
        .write(Record::Session, &b"tokens".to_vec().into())
        .await;
    assert_eq!(read(&start(folder.path()), &own()).await, [trip("A")]);
}

#[tokio::test]
async fn where_the_disk_does_not_take_them_memory_has_the_newer_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let store = start(folder.path());
    store.write_own_trips(&own(), vec![trip("A")]).await;
    let path = files(folder.path()).remove(0);
    let draft = path.with_extension("draft");
    // Where the draft is written something stands that cannot be removed by its name.
    let kept = fs::read(&path).unwrap();
    let many = (0..400).map(|_| trip(&"Å".repeat(Destination::LONGEST)));
    let mut many: Vec<_> = many.collect();
    for trip in &mut many {
        for at in 0..60 {
            let asked = Asked::of_trip(QuestionId::Date, at);
            trip.answers.give(asked, Given::Day(trip.day));
        }
    }
    let stored = store.write_own_trips(&own(), many.clone()).await;
    assert_eq!(stored, Storage::MemoryOnly, "beyond the size of a file");
    assert_eq!(read(&store, &own()).await, many);
    assert_eq!(fs::read(&path).unwrap(), kept);
    assert!(!draft.exists());
    let stored = store.write_own_trips(&own(), vec![trip("C")]).await;
    assert_eq!(stored, Storage::Sealed);
    assert_eq!(read(&start(folder.path()), &own()).await, [trip("C")]);
}

#[tokio::test]
async fn forgetting_a_person_or_an_account_or_a_session_takes_their_files() {
    let all = [("per_a", "per_a"), ("per_a", "per_b"), ("per_c", "per_c")];
    #[rustfmt::skip]
    let cases: [(&str, [bool; 3]); 5] = [
        ("person",  [true,  false, true]),
        ("account", [false, false, true]),
        ("all",     [false, false, false]),
        ("session", [false, false, false]),
        ("emptied", [false, true,  true]),
    ];
    for (shows, stays) in cases {
        let folder = tempfile::tempdir().unwrap();
        let store = start(folder.path());
        for (account, person) in all {
            let owner = owner(account, person);
            store.write_own_trips(&owner, vec![trip(person)]).await;
        }
        match shows {
            "person" => store.wipe_person(&owner("per_a", "per_b")).await,
            "account" => store.wipe_account(&own().account).await,
            "all" => store.wipe_all().await,
            "session" => store.end_session().await,
            _ => drop(store.write_own_trips(&own(), Vec::new()).await),
        }
        let again = start(folder.path());
        for ((account, person), stays) in all.into_iter().zip(stays) {
            let found = read(&again, &owner(account, person)).await;
            assert_eq!(!found.is_empty(), stays, "{shows}: {account} {person}");
        }
        let count = stays.into_iter().filter(|stays| *stays).count();
        assert_eq!(files(folder.path()).len(), count, "{shows}");
    }
}

/// What lies in the cache can be asked for again, and this cannot.
#[tokio::test]
async fn they_stay_when_the_cache_is_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    let store = start(folder.path());
    store.write_own_trips(&own(), vec![trip("A")]).await;
    let note = commands::ports::Note::Persons;
    let plain = b"persons".to_vec().into();
    store.write_note(&own().account, note, &plain).await;
    drop(store);
    fs::write(folder.path().join("app/cache.redb"), "no database").unwrap();
    let again = start(folder.path());
    assert!(again.note(&own().account, note).await.is_none());
    assert_eq!(read(&again, &own()).await, [trip("A")]);
}
