use domain::{own_trip::Destination, sample::at};
use entitlement::{decide, decision::DocumentKind, samples};

use super::*;
use crate::{
    complaint::{About, Complaint},
    content::{ClaimedTrip, Content},
    ruling::{Adjustment, Judgement, Reason},
    state::Result as Word,
};

const NOW: &str = "2026-02-20T11:00:00Z";

fn claim(state: State) -> Claim {
    let facts = samples::hospital_by_car("2026-02-10", 60_000);
    Claim {
        id: "clm_1".parse().unwrap(),
        version: 3,
        person: "per_1".parse().unwrap(),
        content: Content {
            trips: vec![ClaimedTrip {
                day: "2026-02-10".parse().unwrap(),
                to: Destination::read("Fjordvik sykehus").unwrap(),
                trip: None,
            }],
            facts,
            ground_consent: false,
            note: None,
        },
        attachments: Vec::new(),
        state,
        receipt: "K7M2-9QXD".parse().ok(),
        because: Vec::new(),
        asked_for: None,
        answers: Vec::new(),
        ruling: None,
        earlier_rulings: Vec::new(),
        complaint: None,
        earlier_complaints: Vec::new(),
        events: Vec::new(),
    }
}

fn ruling(of_a_leg: Option<i64>) -> Ruling {
    let facts = claim(State::Received).content.facts;
    let adjustments = of_a_leg.map(|sum| {
        let legs = [0, 2].map(|line| Adjustment {
            line,
            granted: Ore(sum),
            reason: Reason::CalculatedRoute,
        });
        legs.to_vec()
    });
    let judgement = Judgement {
        adjustments: adjustments.unwrap_or_default(),
        explanation: None,
    };
    Ruling::of_case_worker(&facts, decide(&facts), judgement, at(NOW)).unwrap()
}

fn decided(of_a_leg: Option<i64>) -> Claim {
    let before = claim(State::InReview);
    deal(&before, Deed::Decide(ruling(of_a_leg)), at(NOW))
        .unwrap()
        .claim
}

fn complained(state: complaint::State) -> Claim {
    let mut claim = decided(None);
    claim.complaint = Some(Complaint {
        about: vec![About::Other],
        why: note("Fordi"),
        state,
        at: at(NOW),
        receipt: "K7M2-9QXE".parse().unwrap(),
        since: at(NOW),
        answer: None,
    });
    claim
}

fn note(text: &str) -> Note {
    Note::read(text).unwrap()
}

fn ask_until(day: &str, documents: &[DocumentKind]) -> Deed {
    Deed::AskForDocuments(AskedFor {
        documents: documents.to_vec(),
        until: day.parse().unwrap(),
    })
}

fn every_deed() -> Vec<Deed> {
    vec![
        Deed::TakeUp,
        ask_until("2026-03-06", &[DocumentKind::Attendance]),
        Deed::Decide(ruling(None)),
        Deed::Pay,
        Deed::Close,
        Deed::TakeUpComplaint,
        Deed::Change(ruling(Some(200_00)), note("Vi har sett på saken.")),
        Deed::Uphold(note("Vi står fast.")),
        Deed::Forward,
    ]
}

/// Contract § 3.3: what is not named here is refused.
#[test]
fn the_office_does_what_fits_and_nothing_else() {
    use complaint::State as Stands;
    let until = "2026-03-06".parse().unwrap();
    let asked = MessageKind::DocumentsAskedFor { until };
    let word = Word::Approved;
    #[rustfmt::skip]
    let cases = [
        // from                              which deeds fit: place in the list, what it is then, what is told
        (claim(State::Draft),                vec![]),
        (claim(State::Submitted),            vec![]),
        (claim(State::Received),             vec![(0, State::InReview, None)]),
        (claim(State::InReview),             vec![(1, State::NeedsDocumentation, Some(asked)), (2, State::Decided(word), Some(MessageKind::ClaimDecided))]),
        (claim(State::NeedsDocumentation),   vec![(2, State::Decided(word), Some(MessageKind::ClaimDecided))]),
        (decided(None),                      vec![(3, State::Paid(word), Some(MessageKind::ClaimPaid))]),
        (decided(Some(100_00)),              vec![(4, State::NothingToPay(Word::Partly), None)]),
        (complained(Stands::Submitted),      vec![(3, State::Paid(word), Some(MessageKind::ClaimPaid)), (5, State::Decided(word), None)]),
        (complained(Stands::InReview),       vec![(3, State::Paid(word), Some(MessageKind::ClaimPaid)), (6, State::Decided(word), Some(MessageKind::ComplaintAnswered)), (7, State::Decided(word), Some(MessageKind::ComplaintAnswered))]),
        (complained(Stands::Upheld),         vec![(3, State::Paid(word), Some(MessageKind::ClaimPaid)), (8, State::Decided(word), Some(MessageKind::ComplaintForwarded))]),
        (complained(Stands::Changed),        vec![(3, State::Paid(word), Some(MessageKind::ClaimPaid))]),
        (complained(Stands::Forwarded),      vec![(3, State::Paid(word), Some(MessageKind::ClaimPaid))]),
        (claim(State::Withdrawn),            vec![]),
        (claim(State::Unknown),              vec![]),
    ];
    for (before, fits) in cases {
        for (place, deed) in every_deed().into_iter().enumerate() {
            let expected = fits.iter().find(|(fit, ..)| *fit == place);
            let dealt = deal(&before, deed.clone(), at(NOW));
            let came = dealt.ok().map(|dealt| {
                assert_eq!(dealt.claim.version, before.version + 1);
                (dealt.claim.state, dealt.told)
            });
            let expected = expected.map(|(_, state, told)| (*state, told.clone()));
            assert_eq!(came, expected, "{:?} {deed:?}", before.state);
        }
    }
}

#[test]
fn a_decision_that_is_changed_keeps_the_one_before() {
    let before = complained(complaint::State::InReview);
    let deed = Deed::Change(ruling(Some(300_00)), note("Vi har målt på nytt."));
    let after = deal(&before, deed, at(NOW)).unwrap().claim;
    assert_eq!(after.earlier_rulings, [before.ruling.unwrap()]);
    assert_eq!(after.ruling.unwrap().granted, Ore(258_00));
    let complaint = after.complaint.unwrap();
    assert_eq!(complaint.state, complaint::State::Changed);
    assert_eq!(complaint.answer, Some(note("Vi har målt på nytt.")));
}

#[test]
fn documents_are_asked_for_until_a_day_to_come() {
    let kinds = [DocumentKind::Attendance];
    #[rustfmt::skip]
    let cases = [
        ("tomorrow",  "2026-02-21", kinds.as_slice(), true),
        ("today",     "2026-02-20", &kinds,           false),
        ("yesterday", "2026-02-19", &kinds,           false),
        ("none",      "2026-02-21", &[],              false),
    ];
    for (shows, day, documents, fits) in cases {
        let dealt = deal(&claim(State::InReview), ask_until(day, documents), at(NOW));
        assert_eq!(dealt.is_ok(), fits, "{shows}");
        let asked_for = dealt.ok().and_then(|dealt| dealt.claim.asked_for);
        assert_eq!(asked_for.is_some(), fits, "{shows}");
    }
    let asked = deal(
        &claim(State::InReview),
        ask_until("2026-02-21", &kinds),
        at(NOW),
    )
    .unwrap();
    let decided = deal(&asked.claim, Deed::Decide(ruling(None)), at(NOW)).unwrap();
    assert_eq!(
        decided.claim.asked_for, None,
        "nothing is asked for any more"
    );
}
