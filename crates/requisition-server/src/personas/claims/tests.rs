use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use claims::{complaint, state::State};
use domain::sample::at;
use requisition_api::claim_words::{ClaimStateWord, ComplaintStateWord};

use super::*;
use crate::personas::scene;

const NOW: &str = "2026-12-01T09:00:00Z";

fn claims_at(now: DateTime<Utc>) -> Vec<StoredClaim> {
    scene(now).claims
}

#[test]
fn there_is_a_claim_in_every_state_that_the_service_gives_and_a_complaint_too() {
    let claims = claims_at(at(NOW));
    let states: BTreeSet<_> = claims
        .iter()
        .map(|one| ClaimStateWord::write(one.claim.state))
        .collect();
    // What is not sent is on a device, and nothing stands still at being sent.
    let all = ClaimStateWord::ALL
        .iter()
        .filter(|word| !matches!(**word, "draft" | "submitted"));
    assert_eq!(states, all.copied().collect());
    let complaints = claims.iter().filter_map(|one| one.claim.complaint.as_ref());
    let stand: BTreeSet<_> = complaints
        .map(|one| ComplaintStateWord::write(one.state))
        .collect();
    assert_eq!(stand, ComplaintStateWord::ALL.iter().copied().collect());
}

#[test]
fn each_is_what_its_name_says() {
    let claims = claims_at(at(NOW));
    #[rustfmt::skip]
    let cases = [
        // which                 where it stands         granted in øre
        ("clm_kari_paid",        "paid",                 Some(4200)),
        ("clm_kari_documents",   "needs_documentation",  None),
        ("clm_kari_partly",      "decided",              Some(4200)),
        ("clm_kari_nothing",     "nothing_to_pay",       Some(0)),
        ("clm_kari_withdrawn",   "withdrawn",            None),
        ("clm_leif_rejected",    "nothing_to_pay",       Some(0)),
        ("clm_leif_received",    "received",             None),
        ("clm_leif_review",      "in_review",            None),
        ("clm_nora_paid",        "paid",                 Some(38400)),
        ("clm_siri_changed",     "paid",                 Some(22600)),
        ("clm_frode_complaint",  "decided",              Some(38400)),
        ("clm_amina_complaint",  "paid",                 Some(4200)),
        ("clm_marte_upheld",     "nothing_to_pay",       Some(0)),
    ];
    assert_eq!(cases.len(), claims.len());
    for (id, state, granted) in cases {
        let claim = &claims
            .iter()
            .find(|one| one.claim.id.as_str() == id)
            .unwrap()
            .claim;
        assert_eq!(ClaimStateWord::write(claim.state), state, "{id}");
        assert_eq!(
            claim.ruling.as_ref().map(|ruling| ruling.granted.0),
            granted,
            "{id}"
        );
        assert!(claim.receipt.is_some() && !claim.events.is_empty(), "{id}");
    }
}

#[test]
fn nothing_happens_in_the_future_or_in_another_order() {
    // Days with rates, and days for which the engine knows none.
    for now in [NOW, "2026-11-23T18:00:00Z", "2028-02-29T12:00:00Z"] {
        let now = at(now);
        let claims = claims_at(now);
        assert_eq!(claims, claims_at(now), "the same each time");
        for StoredClaim { claim, .. } in &claims {
            assert!(
                claim.events.is_sorted_by_key(|event| event.at),
                "{}",
                claim.id
            );
            assert!(
                claim.events.iter().all(|event| event.at <= now),
                "{}",
                claim.id
            );
            let is_asked = claim.asked_for.is_some();
            assert_eq!(
                is_asked,
                claim.state == State::NeedsDocumentation,
                "{}",
                claim.id
            );
            let complaint = claim.complaint.as_ref();
            let is_changed = complaint.is_some_and(|one| one.state == complaint::State::Changed);
            assert!(
                !is_changed || !claim.earlier_rulings.is_empty(),
                "{}",
                claim.id
            );
        }
    }
}
