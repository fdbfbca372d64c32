//! Files that somebody, or a disk, has changed.

use super::*;

/// Everything that can be read of the sample, if it is right.
async fn read_everything(store: &impl Cache, trips: i64) -> usize {
    let mut found = 0;
    for period in [Period::Coming, Period::Past] {
        if let Some(page) = store.trips(&own(), query(period, None, 1000)).await {
            for trip in &page.value.trips {
                let number: i64 = trip.id.as_str().trim_start_matches("trp_").parse().unwrap();
                assert_eq!(*trip, super::trip(number));
                found += 1;
            }
        }
    }
    for number in 0..trips {
        if let Some(kept) = store.trip(&own(), &id(number)).await {
            assert_eq!(kept.value, trip(number));
        }
    }
    if let Some(note) = store.note(&own().account, Note::Persons).await {
        assert_eq!(note.expose_secret(), b"persons");
    }
    if let Some(kept) = store.progress(&own()).await {
        assert_eq!(kept, progress("c1", NOW));
    }
    for seen in store.seen(&own(), &[id(0)]).await {
        assert_eq!(seen, trip(0));
    }
    found
}

async fn sample(folder: &Path, trips: i64) -> Vec<u8> {
    let store = start(folder);
    keep_all(&store, &own(), (0..trips).map(trip).collect()).await;
    store.mark_seen(&own(), &trip(0)).await;
    let plain = b"persons".to_vec().into();
    store
        .write_note(&own().account, Note::Persons, &plain)
        .await;
    drop(store);
    std::fs::read(folder.join("app/cache.redb")).unwrap()
}

/// T9.
#[tokio::test]
async fn whichever_byte_is_changed_nothing_wrong_is_read_and_nothing_breaks() {
    let folder = tempfile::tempdir().unwrap();
    let whole = sample(folder.path(), 6).await;
    let path = folder.path().join("app/cache.redb");
    let mut lost = 0;
    for at in (0..whole.len()).step_by(97) {
        // Most of the file is empty: one in a hundred of those stands for all.
        if whole[at] == 0 && !at.is_multiple_of(9_700) {
            continue;
        }
        let mut bent = whole.clone();
        bent[at] ^= 0xff;
        std::fs::write(&path, bent).unwrap();
        let found = read_everything(&start(folder.path()), 6).await;
        lost += usize::from(found < 6);
        assert!(found == 6 || found == 0, "byte {at}: {found}");
    }
    assert!(lost > 10, "{lost}");
}

/// T9: what was lost is put again, and stays.
#[tokio::test]
async fn a_file_that_is_no_cache_is_replaced() {
    for content in [&b""[..], b"SQLite format 3\0", &[0xff; 100_000], b"redb"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("app/cache.redb");
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        let store = start(folder.path());
        assert_eq!(store.progress(&own()).await, None);
        keep_all(&store, &own(), vec![trip(0)]).await;
        drop(store);
        assert!(start(folder.path()).progress(&own()).await.is_some());
    }
}

/// T9, T10: a piece of the file that is older than the rest.
#[tokio::test]
async fn any_page_of_an_older_file_in_the_place_of_its_own_is_noticed_or_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let older = sample(folder.path(), 6).await;
    let store = start(folder.path());
    store.remove_trips(&own(), &[id(1)]).await;
    store.put_trips(&own(), vec![trip(0)], at(NOW)).await;
    drop(store);
    let path = folder.path().join("app/cache.redb");
    let newer = std::fs::read(&path).unwrap();
    for page in (0..older.len().min(newer.len())).step_by(4096) {
        let end = (page + 4096).min(newer.len());
        let mut mixed = newer.clone();
        mixed[page..end].copy_from_slice(&older[page..end]);
        if mixed == newer {
            continue;
        }
        std::fs::write(&path, mixed).unwrap();
        read_everything(&start(folder.path()), 6).await;
    }
}

/// T9: no times, names, ids or cursors can be read from the file, whatever was done.
#[tokio::test]
async fn nothing_readable_lies_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let content = sample(folder.path(), 300).await;
    assert!(!content.starts_with(b"SQLite"));
    let (time, first) = (Place::of(&trip(0)).at, trip(0));
    let canaries: [&[u8]; 8] = [
        b"trp_1",
        b"per_a",
        b"persons",
        b"2026-12",
        &time.timestamp_millis().to_le_bytes(),
        &time.timestamp_millis().to_be_bytes(),
        &time.timestamp().to_le_bytes()[..5],
        first.destination().label.as_deref().unwrap().as_bytes(),
    ];
    for canary in canaries {
        let found = content.windows(canary.len()).any(|part| part == canary);
        assert!(!found, "{canary:?}");
    }
}

/// T9: a program that is killed while it writes.
#[tokio::test]
async fn a_file_that_was_not_closed_opens_as_it_was_last_written() {
    let folder = tempfile::tempdir().unwrap();
    let store = start(folder.path());
    keep_all(&store, &own(), (0..50).map(trip).collect()).await;
    let copy = tempfile::tempdir().unwrap();
    std::fs::create_dir(copy.path().join("app")).unwrap();
    let name = "app/cache.redb";
    std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    assert_eq!(read_everything(&start(copy.path()), 50).await, 50);
}
