use domain::money::Ore;
use entitlement::{decision::Decision, facts::ExemptionCard};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

const AT: &str = "2026-11-23T10:00:00+01:00";

/// What the regulation says of a drive of 60 km each way.
fn decision() -> Decision {
    let facts = json!({
        "claimed_on": "2026-03-01",
        "trips": [{ "legs": [{ "date": { "stated": ["2026-02-10", "patient"] } }] }],
    });
    let facts = serde_json::from_value(facts).unwrap_or_else(|_| entitlement::Facts {
        claimed_on: "2026-03-01".parse().unwrap(),
        claimant: entitlement::facts::Fact::NotStated,
        handling: Default::default(),
        patient: Default::default(),
        trips: vec![],
    });
    entitlement::decide(&facts)
}

/// A claim in which every field is there.
pub(crate) fn full_claim() -> Value {
    let trip = json!({ "day": "2026-02-10", "to": "Sykehuset", "trip_id": "trp_1" });
    let facts = json!({ "claimed_on": "2026-03-01", "trips": [] });
    let rule = entitlement::rule::RuleId::ALL[0].id();
    let ruling = json!({
        "result": "partly", "granted": 4200, "asked": 38400,
        "decision": serde_json::to_value(decision()).unwrap(),
        "adjustments": [{ "line": 0, "granted": 100, "reason": "judged", "rule": rule }],
        "explanation": "Fordi.", "by": "case_worker", "at": AT, "complain_by": "2026-12-21",
    });
    json!({
        "id": "clm_1", "version": 7, "person_id": "per_1",
        "content": { "trips": [trip], "facts": facts, "ground_consent": true, "note": "Hei" },
        "attachments": [{ "id": "att_1", "kind": "receipt_toll", "trip": 0,
            "content_type": "image/jpeg", "bytes": 9, "at": AT }],
        "state": "decided", "result": "partly", "receipt": "K7M2-9QXD",
        "because": [{ "kind": "judgement", "rule": rule }, { "kind": "opted_out" },
            { "kind": "missing_document", "document": "attendance" }],
        "asked_for": { "documents": ["attendance"], "until": "2026-12-01" },
        "answers": [{ "at": AT, "note": "Se her", "without": ["attendance"] }],
        "ruling": ruling, "earlier_rulings": [ruling],
        "complaint": { "about": [{ "line": 1 }, { "step": 2 }, {}], "why": "Feil",
            "state": "upheld", "at": AT, "receipt": "KL-1", "since": AT, "answer": "Nei" },
        "earlier_complaints": [{ "about": [{}], "why": "For lite", "state": "changed",
            "at": AT, "receipt": "KL-0", "since": AT }],
        "events": [{ "what": "submitted", "at": AT }],
    })
}

fn read(body: &Value) -> Result<Claim, Misfit> {
    super::super::json(body.to_string().as_bytes()).and_then(claim)
}

fn with(pointer: &str, value: Value) -> Result<Claim, Misfit> {
    let mut body = full_claim();
    *body.pointer_mut(pointer).expect("such a place") = value;
    read(&body)
}

#[test]
fn a_claim_is_read_with_all_that_it_says() {
    let claim = read(&full_claim()).unwrap();
    assert_eq!(claim.state, State::Decided(claims::state::Result::Partly));
    let ruling = claim.ruling.as_ref().unwrap();
    assert_eq!((ruling.granted, ruling.asked), (Ore(4200), Ore(38400)));
    assert_eq!(ruling.decision, decision());
    assert_eq!(ruling.adjustments.len(), 1);
    assert_eq!(claim.earlier_rulings.len(), 1);
    assert_eq!(claim.because.len(), 3);
    let about = claim.complaint.unwrap().about;
    assert_eq!(about, [About::Line(1), About::Step(2), About::Other]);
    assert_eq!(claim.answers.len(), 1);
    assert_eq!(claim.attachments.len(), 1);
    assert_eq!(claim.attachments[0].at, AT.parse().ok());
    assert_eq!(claim.earlier_complaints.len(), 1);
    assert_eq!(claim.earlier_complaints[0].why.as_str(), "For lite");
    assert_eq!(claim.content.trips[0].trip, "trp_1".parse().ok());
}

#[test]
fn a_word_of_a_later_version_leaves_the_rest_readable() {
    let unknown = with("/state", json!("appealed")).unwrap();
    assert_eq!(unknown.state, State::Unknown);
    assert!(unknown.ruling.is_some());
    let event = with("/events/0/what", json!("lost")).unwrap();
    assert_eq!(event.events[0].what, claims::claim::Happened::Unknown);
    let because = with("/because/1/kind", json!("weather")).unwrap();
    assert_eq!(because.because.len(), 2);
    let file = with("/attachments/0/kind", json!("poem")).unwrap();
    assert_eq!(file.attachments, []);
    let complaint = with("/complaint/state", json!("lost")).unwrap();
    assert_eq!(
        complaint.complaint.unwrap().state,
        claims::complaint::State::Unknown
    );
}

#[test]
fn half_a_decision_is_none() {
    for (pointer, value) in [
        ("/ruling/result", json!("maybe")),
        ("/ruling/by", json!("oracle")),
        ("/ruling/adjustments/0/reason", json!("mood")),
        ("/ruling/adjustments/0/rule", json!("999-9")),
    ] {
        let claim = with(pointer, value).unwrap();
        assert_eq!(claim.ruling, None, "{pointer}");
        assert_eq!(claim.state, State::Unknown, "{pointer}");
    }
}

#[test]
fn what_must_be_right_and_is_not_does_not_fit() {
    for (pointer, value) in [
        ("/id", json!("../x")),
        ("/person_id", json!("")),
        ("/content/trips/0/day", json!("2026-02-30")),
        ("/content/trips/0/to", json!(" ")),
        ("/ruling/at", json!("now")),
        ("/ruling/complain_by", json!("soon")),
        ("/complaint/why", json!("")),
        ("/events/0/at", json!("2026-11-23T10:00:00")),
        ("/version", json!(-1)),
    ] {
        assert_eq!(with(pointer, value), Err(Misfit), "{pointer}");
    }
}

#[test]
fn somebodys_own_words_are_cut_and_cleaned_before_a_page_shows_them() {
    let long = "å".repeat(Note::LONGEST + 1);
    let claim = with("/ruling/explanation", json!(long)).unwrap();
    let explanation = claim.ruling.unwrap().explanation.unwrap();
    assert_eq!(explanation.as_str().chars().count(), Note::LONGEST);
    let claim = with("/ruling/explanation", json!("a\u{0}b\u{1b}c")).unwrap();
    let explanation = claim.ruling.unwrap().explanation.unwrap();
    assert_eq!(explanation.as_str(), "abc");
    let claim = with("/ruling/explanation", json!(" \n")).unwrap();
    assert_eq!(claim.ruling.unwrap().explanation, None);
}

#[test]
fn the_registers_and_a_list_are_read() {
    let body = json!({ "today": "2026-11-23", "born_on": "1961-02-03",
        "exemption_cards": [{ "year": 2026, "from": "2026-04-03" }, { "year": 2025 }],
        "address_protected": false, "claimant": "guardian" });
    let read = |body: &Value| super::super::json(body.to_string().as_bytes()).and_then(register);
    let register = read(&body).unwrap();
    assert_eq!(register.claimant, entitlement::facts::Claimant::Guardian);
    let cards: Vec<_> = [2026, 2025, 2024].map(|year| register.card_of(year)).into();
    let from = "2026-04-03".parse().unwrap();
    assert_eq!(
        cards,
        [
            Some(ExemptionCard::ValidFrom(from)),
            Some(ExemptionCard::None),
            None
        ]
    );
    let mut odd = body;
    odd["claimant"] = json!("neighbour");
    assert_eq!(read(&odd), Err(Misfit));

    let item = json!({ "id": "clm_1", "version": 1, "state": "paid", "result": "approved",
        "trips": [{ "day": "2026-02-10", "to": "Sykehuset" }], "granted": 4200, "at": AT });
    let page = json!({ "items": [item], "next_cursor": "n" }).to_string();
    let page = super::super::json(page.as_bytes())
        .and_then(claims)
        .unwrap();
    assert_eq!(page.next.as_deref(), Some("n"));
    assert_eq!(page.items[0].granted, Some(Ore(4200)));
}

proptest! {
    #[test]
    fn no_claim_is_too_strange(
        at: prop::sample::Index,
        value in prop_oneof![
            Just(Value::Null), any::<i64>().prop_map(Value::from), any::<String>().prop_map(Value::from),
        ],
    ) {
        let mut body = full_claim();
        let mut places = Vec::new();
        super::super::tests::pointers(&body, "", &mut places);
        let place: &String = at.get(&places);
        *body.pointer_mut(place).expect("a place of it") = value;
        let _ = read(&body);
    }
}
