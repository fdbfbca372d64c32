use claims::{
    Claim, State,
    claim::{Event, Happened},
    ruling::Ruling,
    state::Result as Outcome,
};
use domain::{language::Language, sample::at};
use ipc::{
    claims::{ClaimPageChoice, Paper},
    files::{Filed, NoFile},
    settings::Settings,
};

use super::*;
use crate::{
    claims::save_claim_page, fakes::claims::draft_at_service, persons::list_persons,
    settings::save_settings,
};

/// A drive of 60 km each way, decided by the service.
fn decided() -> Claim {
    let mut draft = Draft::new(at(NOW));
    draft.answers = answers();
    draft.to = vec![Destination::read("Sykehuset <b>").ok()];
    let content = draft.stated().content(day("2026-12-01"));
    let decision = entitlement::decide(&content.facts);
    let ruling = Ruling::of_service(&content.facts, decision, at(NOW));
    Claim {
        state: State::Decided(Outcome::Approved),
        receipt: "K7M2-9QXD".parse().ok(),
        attachments: vec![receipt("att_1").file],
        ruling: Some(ruling),
        events: vec![Event {
            what: Happened::Submitted,
            at: at(NOW),
        }],
        ..draft_at_service("clm_1", &oneself().id, &content)
    }
}

fn choice(page: Paper) -> ClaimPageChoice {
    ClaimPageChoice {
        person: oneself().id,
        claim: decided().id,
        page,
    }
}

async fn looked(claim: Claim) -> (World, App<Fake>) {
    let world = World::new();
    world.claims.lock().unwrap().all = vec![claim];
    let app = world.signed_in().await;
    (world, app)
}

fn saved(world: &World) -> String {
    let files = world.desk.files.lock().unwrap();
    String::from_utf8(files.last().unwrap().bytes.clone()).unwrap()
}

#[tokio::test]
async fn the_pages_say_what_counts_in_every_language_and_no_word_is_missing() {
    for language in [Language::Nb, Language::Nn, Language::En, Language::Se] {
        let (world, app) = looked(decided()).await;
        let settings = Settings {
            language,
            ..crate::settings::in_force(&app).await
        };
        save_settings(&app, settings).await.unwrap();
        for page in [Paper::Receipt, Paper::Decision] {
            let filed = save_claim_page(&app, choice(page)).await;
            assert_eq!(filed, Ok(Filed::Saved));
            let html = saved(&world);
            assert!(html.contains("K7M2-9QXD"), "{html}");
            assert!(html.contains("Sykehuset &lt;b&gt;"), "{html}");
            for id in [
                "claim-",
                "rule-",
                "fact-",
                "basis-",
                "document-",
                "citation",
                "slip-",
                "{",
                "}",
            ] {
                let body = html.split("<body>").nth(1).unwrap();
                assert!(!body.contains(id), "{language:?} {page:?}: {id} in {body}");
            }
        }
    }
}

#[tokio::test]
async fn the_decision_names_each_line_with_its_paragraph_and_the_last_day_to_complain() {
    let (world, app) = looked(decided()).await;
    save_claim_page(&app, choice(Paper::Decision))
        .await
        .unwrap();
    let html = saved(&world);
    for said in ["§", "29. desember 2026"] {
        assert!(html.contains(said), "{said} in {html}");
    }
}

#[tokio::test]
async fn a_last_day_to_complain_that_is_over_is_not_offered() {
    let mut claim = decided();
    claim.ruling.as_mut().unwrap().complain_by = day("2026-11-30");
    let (world, app) = looked(claim).await;
    save_claim_page(&app, choice(Paper::Decision))
        .await
        .unwrap();
    let html = saved(&world);
    assert!(html.contains("Klagefristen var"), "{html}");
    assert!(!html.contains("Du kan klage"), "{html}");
}

/// Of a decision that was changed after a complaint one can complain again.
#[tokio::test]
async fn a_decision_that_was_changed_has_its_own_last_day_beside_the_complaint() {
    use claims::complaint::{self, About};
    #[rustfmt::skip]
    let cases = [
        (complaint::State::Submitted, false),
        (complaint::State::Upheld,    false),
        (complaint::State::Changed,   true),
    ];
    for (state, can_again) in cases {
        let mut claim = decided();
        claim.complaint = Some(complaint::Complaint {
            about: vec![About::Other],
            why: claims::content::Note::read("Feil").unwrap(),
            state,
            at: domain::sample::at(NOW),
            receipt: "K-1".parse().unwrap(),
            since: domain::sample::at(NOW),
            answer: None,
        });
        let (world, app) = looked(claim).await;
        save_claim_page(&app, choice(Paper::Decision))
            .await
            .unwrap();
        let html = saved(&world);
        assert!(html.contains("K-1"), "{state:?} in {html}");
        assert_eq!(html.contains("29. desember 2026"), can_again, "{state:?}");
    }
}

#[tokio::test]
async fn what_is_not_decided_has_no_page_of_a_decision() {
    let claim = Claim {
        ruling: None,
        state: State::Received,
        ..decided()
    };
    let (world, app) = looked(claim).await;
    let filed = save_claim_page(&app, choice(Paper::Decision)).await;
    assert_eq!(filed, Err(ipc::Problem::NotFound));
    let filed = save_claim_page(&app, choice(Paper::Receipt)).await;
    assert_eq!(filed, Ok(Filed::Saved));
    assert_eq!(world.desk.files.lock().unwrap().len(), 1);
}

/// T35.
#[tokio::test]
async fn t35_of_somebody_with_a_protected_address_there_is_no_file() {
    let (world, app) = looked(decided()).await;
    let protected = domain::person::Person {
        address_protected: true,
        ..oneself()
    };
    *world.persons.lock().unwrap() = vec![protected];
    list_persons(&app, ipc::Looking::default()).await.unwrap();
    let filed = save_claim_page(&app, choice(Paper::Receipt)).await;
    assert_eq!(filed, Ok(Filed::Refused(NoFile::ProtectedAddress)));
    assert!(world.desk.files.lock().unwrap().is_empty());
}
