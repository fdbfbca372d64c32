use claims::attachment::{MOST_FILES, Media, Shows};
use entitlement::decision::DocumentKind;
use ipc::{
    Problem,
    claims::{
        Adding, Beginning, DraftSaved, DraftSaving, DraftStamp, FileRefusal, Opened, Opening,
        ReceiptAdding, ReceiptCard, ReceiptChoice, SaveClaimDraft,
    },
};

use super::*;
use crate::{
    App,
    claims::{
        delete_claim_draft,
        draft::Draft,
        kept::{keep_draft, kept_draft},
        open_claim_draft, save_claim_draft,
    },
    fakes::{Fake, World, oneself},
    ports::{Cache as _, CannotPick, Owner},
};

const DOCUMENT: &[u8] = b"%PDF-1.7\ntrailer\n%%EOF\n";

/// A world with a draft in which nothing is said.
async fn begun() -> (World, App<Fake>, DraftStamp) {
    let world = World::new();
    let app = world.signed_in().await;
    let opening = Opening {
        person: oneself().id,
        from: Beginning::Empty,
    };
    let Opened::Draft(draft) = open_claim_draft(&app, opening).await.unwrap() else {
        panic!("a new draft");
    };
    (world, app, draft.stamp)
}

fn shows(trip: u16) -> Shows {
    Shows {
        kind: DocumentKind::Receipt(entitlement::facts::CostKind::Toll),
        trip,
    }
}

async fn add(app: &App<Fake>, stamp: &DraftStamp) -> Adding {
    add_to(app, stamp, 0).await
}

async fn add_to(app: &App<Fake>, stamp: &DraftStamp, trip: u16) -> Adding {
    let adding = ReceiptAdding {
        stamp: stamp.clone(),
        shows: shows(trip),
    };
    add_receipt(app, adding).await.unwrap()
}

async fn added(app: &App<Fake>, stamp: &DraftStamp) -> (DraftStamp, ReceiptCard) {
    was_added(add(app, stamp).await)
}

fn was_added(added: Adding) -> (DraftStamp, ReceiptCard) {
    let Adding::Added { stamp, receipt } = added else {
        panic!("{added:?}");
    };
    (stamp, receipt)
}

fn picks(world: &World, file: &[u8]) {
    *world.picks.file.lock().unwrap() = Ok(Some(file.to_vec()));
}

async fn cards(app: &App<Fake>) -> Vec<ReceiptCard> {
    let opening = Opening {
        person: oneself().id,
        from: Beginning::Kept,
    };
    let Ok(Opened::Draft(draft)) = open_claim_draft(app, opening).await else {
        panic!("the draft that is kept");
    };
    draft.receipts
}

fn choice(stamp: &DraftStamp, receipt: &ReceiptCard) -> ReceiptChoice {
    ReceiptChoice {
        stamp: stamp.clone(),
        receipt: receipt.file.id.clone(),
    }
}

fn own() -> Owner {
    Owner {
        account: oneself().id,
        person: oneself().id,
    }
}

#[tokio::test]
async fn a_picked_file_is_enclosed_and_taken_out_again_with_nothing_left() {
    let (world, app, stamp) = begun().await;
    picks(&world, DOCUMENT);
    let (stamp, receipt) = added(&app, &stamp).await;
    assert_eq!(receipt.file.media, Media::Pdf);
    assert_eq!(receipt.file.shows, shows(0));
    assert_eq!(receipt.file.bytes as usize, DOCUMENT.len());
    assert_eq!(cards(&app).await, std::slice::from_ref(&receipt));
    let id = &receipt.file.id;
    assert!(world.cache.draft_file(&own(), id).await.unwrap().is_some());
    let offered = world.picks.offered.lock().unwrap().remove(0);
    assert_eq!(offered.kind, "Bilete og PDF");
    // A document is opened by nothing here.
    let shown = show_receipt(&app, choice(&stamp, &receipt)).await.unwrap();
    assert_eq!((shown.media, shown.base64.as_str()), (Media::Pdf, ""));

    let taken = remove_receipt(&app, choice(&stamp, &receipt)).await;
    assert!(matches!(taken, Ok(DraftSaved::Kept { .. })), "{taken:?}");
    assert_eq!(cards(&app).await, []);
    assert!(world.cache.draft_file(&own(), id).await.unwrap().is_none());
    let shown = show_receipt(&app, choice(&stamp, &receipt)).await;
    assert_eq!(shown, Err(Problem::NotFound));
}

#[tokio::test]
async fn a_picture_is_shown_as_it_is_enclosed() {
    let (world, app, stamp) = begun().await;
    let mut photo = Vec::new();
    let picture = image::DynamicImage::new_rgb8(8, 8);
    let mut to = std::io::Cursor::new(&mut photo);
    picture.write_to(&mut to, image::ImageFormat::Png).unwrap();
    picks(&world, &photo);
    let (stamp, receipt) = added(&app, &stamp).await;
    let shown = show_receipt(&app, choice(&stamp, &receipt)).await.unwrap();
    assert_eq!(shown.media, Media::Png);
    assert!(shown.base64.starts_with("iVBORw0KGgo"));
}

/// Of what is not enclosed nothing stays.
#[tokio::test]
async fn what_is_refused_or_not_picked_changes_nothing() {
    use FileRefusal as R;
    #[rustfmt::skip]
    let cases = [
        ("closed",     Ok(None),                                             Adding::NotPicked),
        ("unreadable", Err(CannotPick),                                      Adding::Refused(R::CannotOpen)),
        ("a text",     Ok(Some(b"kvittering".to_vec())),                     Adding::Refused(R::WrongKind)),
        ("a phone's",  Ok(Some(b"\0\0\0\x18ftypheic\0\0\0\0".to_vec())),     Adding::Refused(R::Heic)),
        ("too large",  Ok(Some(vec![0xFF; 20 * 1024 * 1024 + 1])),           Adding::Refused(R::TooLarge)),
        ("half",       Ok(Some(b"%PDF-1.7".to_vec())),                       Adding::Refused(R::Unreadable)),
    ];
    let (world, app, stamp) = begun().await;
    for (shows, file, expected) in cases {
        *world.picks.file.lock().unwrap() = file;
        assert_eq!(add(&app, &stamp).await, expected, "{shows}");
        assert_eq!(cards(&app).await, [], "{shows}");
    }
    // The draft is the one that was seen.
    picks(&world, DOCUMENT);
    added(&app, &stamp).await;
}

#[tokio::test]
async fn so_many_files_are_enclosed_and_no_more() {
    let (world, app, mut stamp) = begun().await;
    picks(&world, DOCUMENT);
    for _ in 0..MOST_FILES {
        stamp = added(&app, &stamp).await.0;
    }
    let more = add(&app, &stamp).await;
    assert_eq!(more, Adding::Refused(FileRefusal::Full));
    let asked = world.picks.offered.lock().unwrap().len();
    assert_eq!(asked, MOST_FILES, "nobody picks in vain");
}

#[tokio::test]
async fn a_draft_that_is_another_by_now_or_gone_takes_no_file() {
    let (world, app, seen) = begun().await;
    picks(&world, DOCUMENT);
    let (now, receipt) = added(&app, &seen).await;
    let elsewhere = DraftSaved::ChangedElsewhere { now: now.clone() };
    let late = add(&app, &seen).await;
    assert_eq!(late, Adding::Elsewhere(elsewhere.clone()));
    let late = remove_receipt(&app, choice(&seen, &receipt)).await;
    assert_eq!(late, Ok(elsewhere.clone()));
    let of_no_trip = ReceiptAdding {
        stamp: now.clone(),
        shows: shows(7),
    };
    let late = add_receipt(&app, of_no_trip).await;
    assert_eq!(late, Ok(Adding::Elsewhere(elsewhere)));
    delete_claim_draft(&app, now.clone()).await.unwrap();
    let late = add(&app, &now).await;
    assert_eq!(late, Adding::Elsewhere(DraftSaved::Gone));
    let id = &receipt.file.id;
    assert!(world.cache.draft_file(&own(), id).await.unwrap().is_none());
}

async fn kept(app: &App<Fake>) -> Draft {
    let acting = app.acting().await.unwrap();
    let kept = kept_draft::<SaveClaimDraft, _>(app, &acting).await;
    kept.unwrap().unwrap()
}

/// A trip was dropped and another one added before anything of that was kept.
#[tokio::test]
async fn a_trip_in_the_place_of_another_has_neither_its_files_nor_its_booking() {
    let (world, app, stamp) = begun().await;
    let booked = Some(domain::sample::taxi().id);
    let mut draft = kept(&app).await;
    assert!(draft.answers.add_trip());
    draft.fit();
    draft.trips = vec![None, booked.clone()];
    let acting = app.acting().await.unwrap();
    keep_draft(&app, &acting, &draft).await;
    picks(&world, DOCUMENT);
    let (stamp, first) = was_added(add_to(&app, &stamp, 0).await);
    let (mut stamp, second) = was_added(add_to(&app, &stamp, 1).await);
    let (first, second) = (first.file.id, second.file.id);
    let all = [first.clone(), second.clone()];
    #[rustfmt::skip]
    let cases = [
        ("both as they were", booked.clone(), all.to_vec(),        all.to_vec()),
        ("another trip",      None,           vec![first.clone()], vec![first]),
    ];
    for (shows, trip, seen, expected) in cases {
        let saving = DraftSaving {
            stamp,
            answers: draft.answers.clone(),
            at: None,
            to: vec![None, None],
            trips: vec![None, trip.clone()],
            ground_consent: false,
            opted_out: false,
            note: None,
            receipts: seen,
        };
        let saved = save_claim_draft(&app, saving).await.unwrap();
        let DraftSaved::Kept { stamp: now, .. } = saved else {
            panic!("{shows}: {saved:?}");
        };
        stamp = now;
        let draft = kept(&app).await;
        assert_eq!(draft.files(), expected, "{shows}");
        assert_eq!(draft.trips, [None, trip], "{shows}");
    }
    let gone = world.cache.draft_file(&own(), &second).await;
    assert!(gone.unwrap().is_none());
}

/// A trip that the draft does not have is not taken over from a window.
#[tokio::test]
async fn no_window_puts_a_booked_trip_into_a_draft() {
    let (_world, app, stamp) = begun().await;
    let saving = DraftSaving {
        stamp,
        answers: kept(&app).await.answers,
        at: None,
        to: vec![None],
        trips: vec![Some(domain::sample::taxi().id)],
        ground_consent: false,
        opted_out: false,
        note: None,
        receipts: vec![],
    };
    let saved = save_claim_draft(&app, saving).await.unwrap();
    assert!(matches!(saved, DraftSaved::Kept { .. }), "{saved:?}");
    assert_eq!(kept(&app).await.trips, [None]);
}
