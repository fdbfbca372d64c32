//! The app and the service come to the same, to the byte.

use std::collections::BTreeSet;

use claims::{
    Content,
    attachment::Shows,
    handling::handling,
    register::{CardOfYear, Register},
};
use domain::{own_trip::Destination, user_fees::FeeStanding};
use entitlement::{
    decision::DocumentKind,
    facts::{Claimant, ExemptionCard},
    samples,
};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};

use super::*;
use crate::{routes::claims::decided, store::StoredFees};

/// The same claims in every run.
const SEED: u64 = 1814;

/// How many are made.
const CLAIMS: usize = 10_000;

fn made(random: &mut StdRng) -> Content {
    let length = random.random_range(0..160);
    let bytes: Vec<u8> = (0..length).map(|_| random.random()).collect();
    let facts = samples::facts(&bytes);
    let trip = claims::content::ClaimedTrip {
        day: samples::day("2026-11-10"),
        to: Destination::read("Ahus").unwrap(),
        trip: None,
    };
    Content {
        trips: facts.trips.iter().map(|_| trip.clone()).collect(),
        facts,
        ground_consent: random.random(),
        note: None,
    }
}

fn register(random: &mut StdRng) -> Register {
    // The register is silent of a year, or has no card, or one.
    let cards = (2022..=2029).filter_map(|year: u16| {
        let card = match random.random_range(0..3) {
            0 => return None,
            1 => ExemptionCard::None,
            _ => ExemptionCard::ValidFrom(samples::day(&format!("{year}-03-01"))),
        };
        Some(CardOfYear { year, card })
    });
    let exemption_cards = cards.collect();
    let claimants = [
        Claimant::Patient,
        Claimant::Guardian,
        Claimant::Representative,
    ];
    let days = ["2026-02-20", "2026-08-11", "2026-12-01", "2029-02-13"];
    Register {
        today: samples::day(days[random.random_range(0..days.len())]),
        born_on: random.random::<bool>().then(|| samples::day("2012-05-05")),
        exemption_cards,
        address_protected: random.random(),
        claimant: claimants[random.random_range(0..claimants.len())],
    }
}

/// Every claim goes over the wire and back before the service decides it, as the app's do.
#[test]
fn ten_thousand_claims_are_decided_alike_here_and_there() {
    let mut random = StdRng::seed_from_u64(SEED);
    let mut at_once = 0;
    for number in 0..CLAIMS {
        let (content, register) = (made(&mut random), register(&mut random));
        let enclosed: BTreeSet<_> = (0..random.random_range(0..2))
            .map(|trip| Shows {
                kind: DocumentKind::Attendance,
                trip,
            })
            .collect();
        let facts = register.settle(&content);
        let here = entitlement::decide(&facts);
        let answers = handling(&facts, &here, &enclosed);

        let sent = serde_json::to_vec(&content).unwrap();
        let content: Content = serde_json::from_slice(&sent).unwrap();
        let there = decided(&register, &content, &enclosed);
        let bytes = |decision| serde_json::to_vec(decision).unwrap();
        assert_eq!(bytes(&there.decision), bytes(&here), "{number}");
        assert_eq!(there.handling, answers, "{number}");
        at_once += usize::from(answers == claims::handling::Handling::AtOnce);
    }
    // Neither answer is so rare that it was not compared.
    assert!(
        (CLAIMS / 100..CLAIMS * 99 / 100).contains(&at_once),
        "{at_once}"
    );
}

fn cards_of(told: &Value) -> Vec<CardOfYear> {
    let cards = told["exemption_cards"].as_array().unwrap().iter();
    let card = |one: &Value| CardOfYear {
        year: one["year"].as_u64().unwrap().try_into().unwrap(),
        card: one.get("from").map_or(ExemptionCard::None, |from| {
            ExemptionCard::ValidFrom(samples::day(from.as_str().unwrap()))
        }),
    };
    cards.map(card).collect()
}

/// Some of them through the whole service, which asks its own registers.
#[tokio::test]
async fn hundreds_of_claims_are_decided_alike_over_http() {
    let stage = Stage::new().await;
    stage.put_card(2026, Some("2026-03-01")).await;
    stage.put_card(2025, None).await;
    let path = format!("/v1/persons/{PARENT}/claim-register");
    let told = stage.get(&path, PARENT).await.json();
    let register = Register {
        today: told["today"].as_str().unwrap().parse().unwrap(),
        born_on: told["born_on"].as_str().and_then(|day| day.parse().ok()),
        exemption_cards: cards_of(&told),
        address_protected: told["address_protected"].as_bool().unwrap(),
        claimant: Claimant::Patient,
    };
    let years: Vec<_> = register
        .exemption_cards
        .iter()
        .map(|one| one.year)
        .collect();
    assert_eq!(years, [2026, 2025]);
    let mut random = StdRng::seed_from_u64(SEED);
    for number in 0..300 {
        let content = made(&mut random);
        let here = decided(&register, &content, &BTreeSet::new());
        let body = json!({"person_id": PARENT, "content": content});
        let there = stage.act(PARENT, "/v1/claims/calculate", &body).await;
        assert_eq!(there.status, 200, "{number}: {there:?}");
        let text = serde_json::to_string(&here.decision).unwrap();
        let expected = format!("{{\"decision\":{text},\"handling\":");
        assert!(there.text.starts_with(&expected), "{number}");
    }
}

/// A card of an old year stands for no new one, nor this year's want of one for an old card.
#[tokio::test]
async fn each_year_of_travel_is_decided_on_its_own_card() {
    let stage = Stage::new().await;
    stage.put_card(2026, None).await;
    stage.put_card(2024, Some("2024-02-01")).await;
    #[rustfmt::skip]
    let cases = [
        // day           has a card then, who says so
        ("2026-11-10",   false, "register"),
        ("2024-11-12",   true,  "register"),
        ("2024-01-16",   false, "register"),
        ("2023-12-12",   false, "patient"),
    ];
    for (day, has_card, said_by) in cases {
        let mut said = content("Ahus");
        said["trips"][0]["day"] = json!(day);
        for leg in said["facts"]["trips"][0]["legs"].as_array_mut().unwrap() {
            leg["date"] = json!({"value": day});
        }
        let body = json!({"person_id": PARENT, "content": said});
        let told = stage
            .act(PARENT, "/v1/claims/calculate", &body)
            .await
            .json();
        // What is late is for a case worker: nothing of it is certain.
        let lines = ["lines", "pending"].map(|name| told["decision"][name].as_array().unwrap());
        let mut lines = lines.into_iter().flatten();
        let has_fee = lines.any(|line| line["amount"].as_i64() < Some(0));
        assert_eq!(!has_fee, has_card, "{day} {told}");
        let used = told["decision"]["steps"].to_string();
        let named = format!(r#"{{"fact":"exemption_card","said_by":"{said_by}"}}"#);
        assert!(used.contains(&named), "{day} {used}");
    }
}

impl Stage {
    /// What the register of exemption cards says of [`PARENT`]'s `year`.
    async fn put_card(&self, year: u16, from: Option<&str>) {
        let standing = from.map_or(FeeStanding::NoCard, |from| FeeStanding::Card {
            from: samples::day(from),
        });
        let fees = StoredFees {
            year,
            standing,
            counted: None,
            checked_at: self.clock.now(),
        };
        let mut batch = self.store.begin().await.unwrap();
        batch
            .put_user_fees(&PARENT.parse().unwrap(), &fees)
            .await
            .unwrap();
        batch.commit().await.unwrap();
    }
}
