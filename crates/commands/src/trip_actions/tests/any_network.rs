//! Whatever the network does, a wish is done once, and what is told is true.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;

#[derive(Clone, Debug)]
enum Move {
    Act(TripAction),
    Settle,
    Restart,
    ArriveLate,
    SignOutAndIn,
    Lock,
}

fn any_network() -> impl Strategy<Value = Option<Network>> {
    prop_oneof![
        3 => Just(None),
        1 => Just(Some(Network::Down)),
        2 => Just(Some(Network::LosesIt)),
        3 => Just(Some(Network::LosesTheAnswer)),
        2 => Just(Some(Network::IsLate)),
    ]
}

fn any_move() -> impl Strategy<Value = Move> {
    let act = (any::<bool>(), 1_u32..4).prop_map(|(cancels, version)| {
        let person = taxi().person;
        Move::Act(if cancels {
            TripAction::Cancel {
                person,
                targets: target(version).into(),
                reason: None,
            }
        } else {
            TripAction::UndoCancellation {
                person,
                targets: target(version).into(),
            }
        })
    });
    prop_oneof![
        4 => act,
        3 => Just(Move::Settle),
        1 => Just(Move::Restart),
        1 => Just(Move::ArriveLate),
        1 => Just(Move::SignOutAndIn),
        1 => Just(Move::Lock),
    ]
}

/// Receipts that the service has ever given.
fn given(world: &World) -> HashSet<String> {
    (0..effects(world))
        .map(|number| format!("R-{number}"))
        .collect()
}

/// No key had more than one effect.
fn is_once(world: &World) -> bool {
    let service = world.service.lock().unwrap();
    let distinct: HashSet<_> = service.effects.iter().collect();
    distinct.len() == service.effects.len()
}

/// Plays the moves; the network does something with each message that is sent.
async fn play(moves: &[(Move, Option<Network>)]) -> Result<(), TestCaseError> {
    let world = World::new();
    let mut app = world.signed_in().await;
    let mut told = HashSet::new();
    for (next, does) in moves {
        network(&world, does.as_slice());
        match next {
            Move::Act(action) => {
                let before = effects(&world);
                match act_on_trips(&app, action.clone()).await.unwrap() {
                    Outcome::Done(done) => {
                        prop_assert!(told.insert(done.receipt.id.to_string()));
                        prop_assert_eq!(effects(&world), before + 1);
                    }
                    Outcome::Refused(_) | Outcome::NotSent => {
                        prop_assert_eq!(effects(&world), before);
                    }
                    Outcome::Unknown(_) => prop_assert!(!unsettled(&app).await.is_empty()),
                }
            }
            Move::Settle => {
                for settled in settle_actions(&app, ()).await.unwrap() {
                    if let Became::Done(done) = settled.became {
                        prop_assert!(told.insert(done.receipt.id.to_string()), "told twice");
                    }
                }
            }
            Move::Restart => app = world.start(),
            Move::ArriveLate => {
                let mut service = world.service.lock().unwrap();
                service.arrive(&mut world.trips.lock().unwrap());
            }
            Move::SignOutAndIn => {
                crate::session::sign_out(&app, ()).await.unwrap();
                crate::session::sign_in(&app, ()).await.unwrap();
            }
            Move::Lock => {
                crate::session::lock_app(&app, ()).await.unwrap();
                crate::session::sign_in(&app, ()).await.unwrap();
            }
        }
        prop_assert!(is_once(&world));
        prop_assert!(told.is_subset(&given(&world)), "told and never done");
    }
    // With the connection back nothing stays unknown, and nothing done stays untold.
    network(&world, &[]);
    for settled in settle_actions(&app, ()).await.unwrap() {
        match settled.became {
            Became::Done(done) => prop_assert!(told.insert(done.receipt.id.to_string())),
            Became::Refused(_) | Became::NotDone => {}
            Became::StillUnknown | Became::NeverKnown => {
                prop_assert!(false, "the service answers, and remembers");
            }
        }
    }
    prop_assert_eq!(unsettled(&app).await, []);
    {
        let mut service = world.service.lock().unwrap();
        service.arrive(&mut world.trips.lock().unwrap());
    }
    prop_assert!(is_once(&world));
    prop_assert_eq!(told, given(&world));
    let service_has = world.trips.lock().unwrap()[0].state.clone();
    let page = get_trip(&app, look(Look::Service)).await.unwrap();
    prop_assert_eq!(page.value.trip.state, service_has);
    Ok(())
}

proptest! {
    #[test]
    fn a_wish_is_done_at_most_once_and_nobody_is_told_done_that_is_not(
        moves in prop::collection::vec((any_move(), any_network()), 1..20),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(play(&moves))?;
    }
}
