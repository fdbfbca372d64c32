//! Sending, what comes of it, and the list.

mod acting;
mod enclosing;
mod listing;
mod papers;
mod sending;

use chrono::NaiveDate;
use claims::attachment::{Attachment, Media, Shows};
use domain::own_trip::Destination;
use entitlement::decision::DocumentKind;
use entitlement::facts::{CostKind, Metres};
use ipc::claims::{DraftStamp, ReceiptCard};
use questions::{Answers, Asked, Given};

use super::{draft::Draft, kept::keep_draft};
use crate::{
    App,
    fakes::{Fake, NOW, World, oneself},
    ports::{Cache as _, Owner, Storage},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A drive of 60 km each way.
fn answers() -> Answers {
    let word = |word: &str| Given::Chosen(word.to_owned());
    let mut answers = Answers::default();
    #[rustfmt::skip]
    let given = [
        ("for-whom",        word("oneself")),
        ("age",             Given::Number(50)),
        ("card",            Given::No),
        ("date.1.1",        Given::Day(day("2026-11-10"))),
        ("mode.1.1",        word("car")),
        ("distance.1.1",    Given::Distance(Metres(60_000))),
        ("way-home.1",      word("same")),
    ];
    for (name, given) in given {
        answers.give(Asked::from_written(name).unwrap(), given);
    }
    answers
}

fn receipt(id: &str) -> ReceiptCard {
    ReceiptCard {
        file: Attachment {
            id: id.parse().unwrap(),
            shows: Shows {
                kind: DocumentKind::Receipt(CostKind::Toll),
                trip: 0,
            },
            media: Media::Jpeg,
            bytes: 3,
            at: None,
        },
        is_scaled: false,
    }
}

fn owner() -> Owner {
    Owner {
        account: oneself().id,
        person: oneself().id,
    }
}

/// A draft of one trip with so many files, kept in memory on a device that says so.
async fn drafted(app: &App<Fake>, world: &World, files: usize) -> DraftStamp {
    *world.storage.lock().unwrap() = Some(Storage::MemoryOnly);
    let mut draft = Draft::new(domain::sample::at(NOW));
    draft.answers = answers();
    draft.to = vec![Destination::read("Sykehuset").ok()];
    let acting = app.acting().await.unwrap();
    keep_draft(app, &acting, &draft).await;
    for number in 0..files {
        let card = receipt(&format!("rcp_{number}"));
        let bytes = b"abc".to_vec().into();
        let owner = owner();
        let written = world.write_draft_file(&owner, &card.file.id, &bytes);
        written.await.unwrap();
        draft.receipts.push(card);
    }
    keep_draft(app, &acting, &draft).await;
    draft.stamp(&oneself().id)
}

async fn has_draft(world: &World) -> bool {
    world.draft(&owner()).await.unwrap().is_some()
}
