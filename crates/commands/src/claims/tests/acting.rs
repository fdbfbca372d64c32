use claims::{Claim, State, complaint::About, content::Note};
use domain::person::Basis;
use ipc::{
    Look, Problem,
    claims::{ClaimAct, ClaimChoice, ClaimOutcome, ClaimRefusal, ClaimWish},
};

use super::*;
use crate::{
    claims::{act_on_claim, get_claim, wishes::Wished},
    fakes::{Network, claims::draft_at_service, person},
    ports::{ApiError, Record},
    session::{sign_in, sign_out},
};

/// A claim that the office has.
fn received() -> Claim {
    let content = Draft::new(domain::sample::at(NOW))
        .stated()
        .content(day("2026-12-01"));
    Claim {
        state: State::Received,
        receipt: "S-1".parse().ok(),
        ..draft_at_service("clm_1", &oneself().id, &content)
    }
}

async fn looked() -> (World, App<Fake>) {
    let world = World::new();
    world.claims.lock().unwrap().all = vec![received()];
    let app = world.signed_in().await;
    (world, app)
}

fn wish(act: ClaimAct) -> ClaimWish {
    ClaimWish {
        person: oneself().id,
        claim: received().id,
        version: 1,
        act,
    }
}

fn choice(look: Look) -> ClaimChoice {
    ClaimChoice {
        person: oneself().id,
        claim: received().id,
        look,
    }
}

#[tokio::test]
async fn each_wish_is_done_once_and_the_case_is_as_it_is_then() {
    let complain = ClaimAct::Complain {
        about: vec![About::Line(0)],
        why: Note::read("Feil").unwrap(),
    };
    let answer = ClaimAct::Answer {
        note: None,
        without: vec![],
    };
    for (act, number) in [
        (ClaimAct::Withdraw, Some("S-1")),
        (complain, Some("K-1")),
        (answer, None),
        (ClaimAct::WithdrawConsent, None),
    ] {
        let (world, app) = looked().await;
        let outcome = act_on_claim(&app, wish(act.clone())).await.unwrap();
        let ClaimOutcome::Done { claim, receipt } = outcome else {
            panic!("{outcome:?}");
        };
        let receipt = receipt.map(|receipt| receipt.to_string());
        assert_eq!(receipt.as_deref(), number, "{act:?}");
        world.fail(ApiError::Offline);
        let kept = get_claim(&app, choice(Look::Service)).await.unwrap();
        assert_eq!(kept.value.claim, claim.claim, "{act:?}");
    }
}

#[tokio::test]
async fn the_same_words_after_no_answer_are_the_same_wish() {
    for loss in [Network::LosesTheAnswer, Network::LosesIt] {
        let (world, app) = looked().await;
        let offline = [Some(loss), Some(Network::Down)];
        world.claims.lock().unwrap().network = offline.into_iter().collect();
        for _ in offline {
            let outcome = act_on_claim(&app, wish(ClaimAct::Withdraw)).await;
            assert_eq!(outcome, Ok(ClaimOutcome::Unknown), "{loss:?}");
        }
        let outcome = act_on_claim(&app, wish(ClaimAct::Withdraw)).await.unwrap();
        assert!(matches!(outcome, ClaimOutcome::Done { .. }), "{loss:?}");
        assert_eq!(world.claims.lock().unwrap().effects, ["acted"], "{loss:?}");
    }
}

/// The program is killed in between: the key was sealed before anything was sent.
#[tokio::test]
async fn the_same_words_after_a_start_are_the_same_wish() {
    for loss in [Network::LosesTheAnswer, Network::LosesIt] {
        let (world, app) = looked().await;
        let lost = [Some(loss), Some(Network::Down)];
        world.claims.lock().unwrap().network = lost.into_iter().collect();
        act_on_claim(&app, wish(ClaimAct::Withdraw)).await.unwrap();
        drop(app);
        let app = world.start();
        let outcome = act_on_claim(&app, wish(ClaimAct::Withdraw)).await;
        assert_eq!(outcome, Ok(ClaimOutcome::Unknown), "{loss:?}");
        let outcome = act_on_claim(&app, wish(ClaimAct::Withdraw)).await.unwrap();
        assert!(matches!(outcome, ClaimOutcome::Done { .. }), "{loss:?}");
        assert_eq!(world.claims.lock().unwrap().effects, ["acted"], "{loss:?}");
        assert!(!world.records().contains(&Record::Wishes), "{loss:?}");
    }
}

/// It outlives signing out, and is nobody else's.
#[tokio::test]
async fn a_wish_is_the_same_only_for_whoever_had_it() {
    let (world, app) = looked().await;
    let lost = [Some(Network::LosesTheAnswer)];
    world.claims.lock().unwrap().network = lost.into_iter().collect();
    act_on_claim(&app, wish(ClaimAct::Withdraw)).await.unwrap();
    sign_out(&app, ()).await.unwrap();
    let other = person("per_other", Basis::Oneself);
    let words = ClaimAct::Withdraw;
    let theirs = ClaimWish {
        person: other.id.clone(),
        ..wish(words)
    };
    let owner = |who: &domain::person::Person| Owner {
        account: who.id.clone(),
        person: who.id.clone(),
    };
    let (_, is_new) = app.wish(&owner(&other), &Wished::Act(&theirs)).await;
    assert!(is_new);
    sign_in(&app, ()).await.unwrap();
    let outcome = act_on_claim(&app, wish(ClaimAct::Withdraw)).await.unwrap();
    assert!(matches!(outcome, ClaimOutcome::Done { .. }), "{outcome:?}");
    assert_eq!(world.claims.lock().unwrap().effects, ["acted"]);
}

/// Of what lies there nobody learns whose it is, or what was said.
#[tokio::test]
async fn what_is_sealed_of_a_wish_names_nobody_and_says_nothing() {
    let (world, app) = looked().await;
    let lost = [Some(Network::LosesIt)];
    world.claims.lock().unwrap().network = lost.into_iter().collect();
    let why = Note::read("Kanari").unwrap();
    let about = vec![About::Other];
    let complain = wish(ClaimAct::Complain { about, why });
    act_on_claim(&app, complain).await.unwrap();
    let sealed = world.store.lock().unwrap()[&Record::Wishes].clone();
    let sealed = String::from_utf8(sealed).unwrap();
    for word in ["Kanari", "per_sample", "clm_1"] {
        assert!(!sealed.contains(word), "{sealed}");
    }
}

/// The key is gone, with the device or with a version before this one.
#[tokio::test]
async fn without_the_key_the_version_keeps_it_from_being_done_twice() {
    let (world, app) = looked().await;
    let lost = [Some(Network::LosesTheAnswer)];
    world.claims.lock().unwrap().network = lost.into_iter().collect();
    act_on_claim(&app, wish(ClaimAct::Withdraw)).await.unwrap();
    drop(app);
    world.store.lock().unwrap().remove(&Record::Wishes);
    let app = world.start();
    let outcome = act_on_claim(&app, wish(ClaimAct::Withdraw)).await;
    assert_eq!(outcome, Ok(ClaimOutcome::Refused(ClaimRefusal::Changed)));
    let now = get_claim(&app, choice(Look::Kept)).await.unwrap();
    assert_eq!(now.value.claim.state, State::Withdrawn);
    assert!(!now.value.can_withdraw);
}

#[tokio::test]
async fn what_never_left_is_not_done_and_nothing_else_is_said() {
    let (world, app) = looked().await;
    world.fail(ApiError::Offline);
    let outcome = act_on_claim(&app, wish(ClaimAct::Withdraw)).await;
    assert_eq!(outcome, Ok(ClaimOutcome::NotSent));
    world.fail(ApiError::NotFound);
    let outcome = act_on_claim(&app, wish(ClaimAct::Withdraw)).await;
    assert_eq!(outcome, Err(Problem::NotFound));
}

/// T1.
#[tokio::test]
async fn a_claim_of_somebody_else_is_not_found_under_the_chosen_persons_name() {
    let (world, app) = looked().await;
    world.claims.lock().unwrap().all[0].person = "per_other".parse().unwrap();
    let read = get_claim(&app, choice(Look::Service)).await;
    assert_eq!(read.map(|read| read.value), Err(Problem::NotFound));
    let mut other = choice(Look::Service);
    other.person = "per_other".parse().unwrap();
    let read = get_claim(&app, other).await;
    assert_eq!(read.map(|read| read.value), Err(Problem::NotFound));
}
