//! Every decoder and parser that reads what somebody else has written: from the network, from the window, from disk.
//!
//! The tests of this crate feed each with its corpus and with what comes of it by small damage. The program feeds
//! them with what libFuzzer makes up: `cargo xtask soak fuzz`.

use entitlement::{Facts, answer, samples};
use ipc::{Args, Command};

/// Something that takes any bytes and must come back.
#[derive(Clone, Copy)]
pub struct Decoder {
    /// Its name, which is also that of its folder in the corpus.
    pub name: &'static str,
    /// Feeds it.
    pub feed: fn(&[u8]),
}

/// A name and what feeds the decoder of that name.
type Named = (&'static str, fn(&[u8]));

/// What lies on the disk. Nothing opens that was not sealed, and what was sealed comes back.
const FROM_THE_DISK: &[Named] = &[
    ("sealed_record", |bytes| {
        assert!(!device_store::fuzzing::record(bytes))
    }),
    ("order_piece", |bytes| {
        device_store::fuzzing::piece(bytes);
    }),
    ("order_directory", |bytes| {
        device_store::fuzzing::directory(bytes);
    }),
    ("kept_trip", |bytes| {
        device_store::fuzzing::trip(bytes);
    }),
    ("own_trips", |bytes| {
        device_store::fuzzing::own_trips(bytes);
    }),
    ("draft_list", |bytes| {
        device_store::fuzzing::drafts(bytes);
    }),
    ("claim_draft", |bytes| {
        commands::fuzzing::claim_draft(bytes);
    }),
    ("there_and_back", |bytes| {
        assert!(device_store::fuzzing::there_and_back(bytes))
    }),
];

/// What a person picks on their device, whoever made it.
const PICKED: &[Named] = &[("picked_file", |bytes| {
    commands::fuzzing::picked_file(bytes);
})];

/// What the commands of the window take.
const FROM_THE_WINDOW: &[Named] = &[("command_arguments", command_arguments)];

/// What a claim is decided from: its JSON, and claims that any bytes make. Whatever they say, there is an answer.
const CLAIMS: &[Named] = &[
    ("claim", |bytes| {
        if let Ok(facts) = serde_json::from_slice(bytes) {
            decided(&facts);
        }
    }),
    ("claim_of_bytes", |bytes| decided(&samples::facts(bytes))),
];

/// Every decoder.
pub fn decoders() -> Vec<Decoder> {
    [
        requisition_client::fuzzing::DECODERS,
        requisition_server::fuzzing::PARSERS,
        FROM_THE_DISK,
        PICKED,
        FROM_THE_WINDOW,
        CLAIMS,
    ]
    .into_iter()
    .flatten()
    .map(|&(name, feed)| Decoder { name, feed })
    .collect()
}

fn decided(facts: &Facts) {
    let decision = answer(facts).decision;
    let sum: i64 = decision.lines.iter().map(|line| line.amount.0).sum();
    assert_eq!(decision.net.0, sum);
    assert!(sum >= 0 && decision.at_best().0 >= sum);
}

fn command_arguments(bytes: &[u8]) {
    fn read<C: Command>(bytes: &[u8]) {
        let _ = serde_json::from_slice::<Args<C>>(bytes);
    }
    read::<ipc::settings::SaveSettings>(bytes);
    read::<ipc::persons::ListPersons>(bytes);
    read::<ipc::persons::ChoosePerson>(bytes);
    read::<ipc::places::ListAddresses>(bytes);
    read::<ipc::places::FindPlaces>(bytes);
    read::<ipc::home::GetHome>(bytes);
    read::<ipc::trips::ListTrips>(bytes);
    read::<ipc::trips::GetTrip>(bytes);
    read::<ipc::own_trips::ShowOwnTrip>(bytes);
    read::<ipc::own_trips::SaveOwnTrip>(bytes);
    read::<ipc::own_trips::DeleteOwnTrip>(bytes);
    read::<ipc::claims::OpenClaimDraft>(bytes);
    read::<ipc::claims::SaveClaimDraft>(bytes);
    read::<ipc::claims::DeleteClaimDraft>(bytes);
    read::<ipc::claims::AddReceipt>(bytes);
    read::<ipc::claims::ShowReceipt>(bytes);
    read::<ipc::sessions::EndSession>(bytes);
    read::<ipc::news::AwaitNews>(bytes);
    read::<ipc::access_log::ListAccesses>(bytes);
    read::<ipc::messages::ListMessages>(bytes);
    read::<ipc::messages::ShowMessage>(bytes);
    read::<ipc::messages::MarkMessagesRead>(bytes);
    read::<ipc::authorisations::CheckOrder>(bytes);
    read::<ipc::service::OpenLink>(bytes);
    read::<ipc::files::SaveCalendarFile>(bytes);
    read::<ipc::files::GetTripSlip>(bytes);
    read::<ipc::files::SaveTripSlip>(bytes);
    read::<ipc::timetables::ListTimetables>(bytes);
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::PathBuf};

    use proptest::{
        prelude::*,
        test_runner::{Config, TestRunner},
    };

    use super::*;

    /// How many damaged inputs each decoder is fed.
    const DAMAGED: u32 = 400;

    fn corpus() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus")
    }

    fn kept(name: &str) -> Vec<Vec<u8>> {
        let files = fs::read_dir(corpus().join(name)).unwrap();
        files
            .map(|file| fs::read(file.unwrap().path()).unwrap())
            .collect()
    }

    #[test]
    fn every_decoder_has_a_corpus_and_every_corpus_a_decoder() {
        let names: Vec<_> = decoders().iter().map(|decoder| decoder.name).collect();
        let distinct: BTreeSet<_> = names.iter().map(ToString::to_string).collect();
        assert_eq!(distinct.len(), names.len(), "a name stands twice");
        let folders: BTreeSet<_> = fs::read_dir(corpus())
            .unwrap()
            .map(|folder| folder.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(folders, distinct);
        for name in names {
            assert!(!kept(name).is_empty(), "{name}");
        }
    }

    /// T24
    #[test]
    fn what_was_found_once_holds() {
        for decoder in decoders() {
            for input in kept(decoder.name) {
                (decoder.feed)(&input);
            }
        }
    }

    /// T24
    #[test]
    fn a_little_damage_is_borne() {
        for decoder in decoders() {
            let seeds = kept(decoder.name);
            let damage = (
                any::<prop::sample::Index>(),
                any::<prop::sample::Index>(),
                any::<u8>(),
                0..4_u8,
            );
            let mut runner = TestRunner::new(Config::with_cases(DAMAGED));
            runner
                .run(&damage, |(seed, place, byte, kind)| {
                    let mut input = seed.get(&seeds).clone();
                    let place = if input.is_empty() {
                        0
                    } else {
                        place.index(input.len())
                    };
                    match kind {
                        0 => input.insert(place, byte),
                        1 => input.truncate(place),
                        2 if !input.is_empty() => input[place] ^= byte,
                        _ => input.extend_from_within(place..),
                    }
                    (decoder.feed)(&input);
                    Ok(())
                })
                .unwrap();
        }
    }
}
