use ipc::{
    Problem,
    claims::{ClaimRefusal, DraftSaved, FileRefusal, Progress, Sending},
};

use super::*;
use crate::{
    claims::send_claim,
    fakes::Network,
    ports::ApiError,
    session::{lock_app, sign_in},
};

fn effects(world: &World) -> Vec<&'static str> {
    world.claims.lock().unwrap().effects.clone()
}

fn network(world: &World, does: impl IntoIterator<Item = Option<Network>>) {
    let mut claims = world.claims.lock().unwrap();
    claims.network = does.into_iter().collect();
}

fn is_sent(sending: &Sending) -> bool {
    matches!(sending, Sending::Sent { .. })
}

/// The draft as it is kept.
async fn kept(app: &App<Fake>) -> Draft {
    let acting = app.acting().await.unwrap();
    let draft = crate::claims::kept::kept_draft::<ipc::claims::SendClaim, _>(app, &acting);
    draft.await.unwrap().unwrap()
}

const WHOLE: [&str; 4] = ["made", "enclosed", "enclosed", "submitted"];

#[tokio::test]
async fn a_draft_is_made_filled_and_submitted_and_then_gone() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = drafted(&app, &world, 2).await;
    let sent = send_claim(&app, stamp.clone()).await.unwrap();
    assert!(is_sent(&sent), "{sent:?}");
    assert_eq!(effects(&world), WHOLE);
    assert!(!has_draft(&world).await);
    let again = send_claim(&app, stamp).await;
    assert_eq!(again, Ok(Sending::Elsewhere(DraftSaved::Gone)));
}

/// Each step is lost on the way there, or its answer on the way back, and the program is
/// killed at once; whoever presses again has it sent, once.
#[tokio::test]
async fn wherever_it_stops_it_goes_on_there_and_nothing_is_there_twice() {
    let losses = [
        Network::LosesIt,
        Network::LosesTheAnswer,
        Network::GarblesTheAnswer,
        Network::Down,
    ];
    for loss in losses {
        for step in 0..WHOLE.len() {
            let world = World::new();
            let app = world.signed_in().await;
            let stamp = drafted(&app, &world, 2).await;
            let before = std::iter::repeat_n(None, step);
            network(&world, before.chain([Some(loss)]));
            let told = send_claim(&app, stamp.clone()).await.unwrap();
            let is_last = step + 1 == WHOLE.len();
            let expected = if is_last && loss != Network::Down {
                Sending::Unknown
            } else {
                let progress = Progress {
                    enclosed: u8::try_from(step.saturating_sub(1)).unwrap(),
                    of: 2,
                };
                let has_left = step > 0 || loss != Network::Down;
                Sending::NotSent {
                    progress: has_left.then_some(progress),
                }
            };
            assert_eq!(told, expected, "{loss:?} at {step}");
            assert!(has_draft(&world).await, "{loss:?} at {step}");
            drop(app);
            let again = send_claim(&world.start(), stamp).await.unwrap();
            assert!(is_sent(&again), "{loss:?} at {step}: {again:?}");
            assert_eq!(effects(&world), WHOLE, "{loss:?} at {step}");
            assert!(!has_draft(&world).await);
        }
    }
}

/// Peers' scenario 20: the session ends in the middle, and the same person signs in again.
#[tokio::test]
async fn a_lock_in_the_middle_leaves_it_sealed_and_it_goes_on_after_signing_in() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = drafted(&app, &world, 2).await;
    network(&world, [None, None, Some(Network::LosesTheAnswer)]);
    send_claim(&app, stamp.clone()).await.unwrap();
    lock_app(&app, ()).await.unwrap();
    let locked = send_claim(&app, stamp.clone()).await;
    assert_eq!(locked, Err(Problem::SignedOut));
    sign_in(&app, ()).await.unwrap();
    let sent = send_claim(&app, stamp).await.unwrap();
    assert!(is_sent(&sent), "{sent:?}");
    assert_eq!(effects(&world), WHOLE);
}

#[tokio::test]
async fn what_is_refused_is_not_sent_and_can_be_another_again() {
    let refusals = [
        ClaimRefusal::TooLate,
        ClaimRefusal::Duplicate("clm_9".parse().ok()),
        ClaimRefusal::Duplicate(None),
        ClaimRefusal::Incomplete,
        ClaimRefusal::File(FileRefusal::TooLarge),
    ];
    for refusal in refusals {
        for done in 0..WHOLE.len() {
            let world = World::new();
            let app = world.signed_in().await;
            let stamp = drafted(&app, &world, 2).await;
            if done > 0 {
                let before = std::iter::repeat_n(None, done);
                network(&world, before.chain([Some(Network::Down)]));
                send_claim(&app, stamp.clone()).await.unwrap();
            }
            world.claims.lock().unwrap().refuses = Some(refusal.clone());
            let told = send_claim(&app, stamp.clone()).await;
            assert_eq!(told, Ok(Sending::Refused(refusal.clone())), "{done}");
            world.claims.lock().unwrap().refuses = None;
            assert_eq!(kept(&app).await.sending, None, "{done}");
            let sent = send_claim(&app, stamp).await.unwrap();
            assert!(is_sent(&sent), "{done} {sent:?}");
            let submitted = effects(&world);
            let times = submitted.iter().filter(|one| **one == "submitted").count();
            assert_eq!(times, 1, "{done}");
        }
    }
}

/// A device that seals, and did not take this: after a start nobody would know under which
/// key it was sent.
#[tokio::test]
async fn what_a_device_that_seals_did_not_take_is_not_sent_and_can_be_another_again() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = drafted(&app, &world, 2).await;
    *world.storage.lock().unwrap() = Some(Storage::Sealed);
    let told = send_claim(&app, stamp.clone()).await;
    assert_eq!(told, Ok(Sending::NotKept));
    assert_eq!(effects(&world), Vec::<&str>::new());
    assert_eq!(kept(&app).await.sending, None);
    *world.storage.lock().unwrap() = Some(Storage::MemoryOnly);
    assert!(is_sent(&send_claim(&app, stamp).await.unwrap()));
    assert_eq!(effects(&world), WHOLE);
}

/// The disk is full in the middle: what came of a step is found out again under its key,
/// but the last one is not tried, or after a start it would be said that it was not.
#[tokio::test]
async fn what_the_device_does_not_take_any_more_is_not_submitted() {
    for was_tried in [false, true] {
        let world = World::new();
        let app = world.signed_in().await;
        let stamp = drafted(&app, &world, 2).await;
        let loss = if was_tried {
            Network::LosesTheAnswer
        } else {
            Network::Down
        };
        network(&world, [None, None, None, Some(loss)]);
        send_claim(&app, stamp.clone()).await.unwrap();
        *world.storage.lock().unwrap() = Some(Storage::Sealed);
        let told = send_claim(&app, stamp.clone()).await.unwrap();
        // What was tried has its key sealed already.
        assert_eq!(is_sent(&told), was_tried, "{told:?}");
        if !was_tried {
            assert_eq!(told, Sending::NotKept);
            assert_eq!(effects(&world), ["made", "enclosed", "enclosed"]);
            *world.storage.lock().unwrap() = Some(Storage::MemoryOnly);
            assert!(is_sent(&send_claim(&app, stamp).await.unwrap()));
        }
        assert_eq!(effects(&world), WHOLE);
    }
}

/// After the last step was tried, an attempt that surely did nothing proves nothing.
#[tokio::test]
async fn once_it_may_be_sent_it_is_never_said_that_it_is_not() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = drafted(&app, &world, 0).await;
    network(
        &world,
        [None, Some(Network::LosesTheAnswer), Some(Network::Down)],
    );
    for _ in 0..2 {
        let told = send_claim(&app, stamp.clone()).await;
        assert_eq!(told, Ok(Sending::Unknown));
    }
    world.fail(ApiError::Unavailable { trace: None });
    let told = send_claim(&app, stamp.clone()).await;
    assert_eq!(told, Ok(Sending::Unknown));
    world.fail(None);
    assert!(is_sent(&send_claim(&app, stamp).await.unwrap()));
    assert_eq!(effects(&world), ["made", "submitted"]);
}

#[tokio::test]
async fn what_was_deleted_at_the_service_is_made_anew() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = drafted(&app, &world, 1).await;
    network(&world, [None, Some(Network::Down)]);
    send_claim(&app, stamp.clone()).await.unwrap();
    world.claims.lock().unwrap().all.clear();
    let told = send_claim(&app, stamp.clone()).await;
    assert_eq!(told, Ok(Sending::NotSent { progress: None }));
    assert!(is_sent(&send_claim(&app, stamp).await.unwrap()));
}

/// Also where every file had arrived, so that only submitting it tells; and where that was
/// lost, it can at least be deleted.
#[tokio::test]
async fn what_was_deleted_at_the_service_keeps_nobody_waiting() {
    for was_tried in [false, true] {
        let world = World::new();
        let app = world.signed_in().await;
        let stamp = drafted(&app, &world, 0).await;
        let loss = if was_tried {
            Network::LosesIt
        } else {
            Network::Down
        };
        network(&world, [None, Some(loss)]);
        send_claim(&app, stamp.clone()).await.unwrap();
        world.claims.lock().unwrap().all.clear();
        let told = send_claim(&app, stamp.clone()).await;
        if was_tried {
            assert_eq!(told, Ok(Sending::Unknown));
            let deleted = crate::claims::delete_claim_draft(&app, stamp).await;
            assert_eq!(deleted, Ok(DraftSaved::Gone));
            assert!(!has_draft(&world).await);
        } else {
            assert_eq!(told, Ok(Sending::NotSent { progress: None }));
            assert!(is_sent(&send_claim(&app, stamp).await.unwrap()));
        }
    }
}

/// The service has it under a key that it has forgotten, or somebody has changed the draft
/// there meanwhile.
#[tokio::test]
async fn a_claim_with_another_version_is_looked_at_before_anything_is_said() {
    for is_there in [true, false] {
        let world = World::new();
        let app = world.signed_in().await;
        let stamp = drafted(&app, &world, 0).await;
        network(&world, [None, Some(Network::Down)]);
        send_claim(&app, stamp.clone()).await.unwrap();
        {
            let mut claims = world.claims.lock().unwrap();
            let claim = claims.all.first_mut().unwrap();
            claim.version += 5;
            if is_there {
                claim.state = claims::State::Received;
                claim.receipt = "S-1".parse().ok();
            }
        }
        let told = send_claim(&app, stamp).await.unwrap();
        assert!(is_sent(&told), "{told:?}");
        let submitted = effects(&world).contains(&"submitted");
        assert_eq!(submitted, !is_there);
    }
}

#[tokio::test]
async fn pressed_twice_at_once_it_is_sent_once() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = drafted(&app, &world, 2).await;
    let (one, other) = tokio::join!(send_claim(&app, stamp.clone()), send_claim(&app, stamp));
    assert!(is_sent(&one.unwrap()));
    assert_eq!(other, Ok(Sending::Elsewhere(DraftSaved::Gone)));
    assert_eq!(effects(&world), WHOLE);
}

#[tokio::test]
async fn only_the_draft_that_was_seen_is_sent_and_only_when_it_says_enough() {
    let world = World::new();
    let app = world.signed_in().await;
    let stamp = drafted(&app, &world, 0).await;
    let elsewhere = |now| Ok(Sending::Elsewhere(now));
    let older = DraftStamp {
        version: stamp.version + 1,
        ..stamp.clone()
    };
    let changed = DraftSaved::ChangedElsewhere { now: stamp.clone() };
    assert_eq!(send_claim(&app, older).await, elsewhere(changed));
    let another = DraftStamp {
        person: "per_child".parse().unwrap(),
        ..stamp.clone()
    };
    let other = send_claim(&app, another).await;
    assert_eq!(other, elsewhere(DraftSaved::SomebodyElse));

    let mut draft = kept(&app).await;
    draft.to = vec![None];
    let acting = app.acting().await.unwrap();
    keep_draft(&app, &acting, &draft).await;
    let told = send_claim(&app, stamp).await;
    assert_eq!(told, Ok(Sending::Refused(ClaimRefusal::Incomplete)));
    assert_eq!(effects(&world), Vec::<&str>::new());
}
