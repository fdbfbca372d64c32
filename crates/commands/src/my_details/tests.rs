use domain::{contact::StatedContact, ids::PersonId, person::Basis};
use ipc::{
    Origin, Problem,
    claims::Closed,
    files::Filed,
    my_details::{
        AccountChange, ContactChange, ContactView, DetailOutcome, DetailRefusal, Erasing,
        PayoutView, UserFeesView,
    },
    persons::PersonChoice,
};

use super::*;
use crate::{
    App,
    fakes::{Fake, World, oneself, person},
    persons::choose_person,
    ports::{CannotSave, Placed},
};

fn contact(phone: &str) -> ContactChange {
    ContactChange {
        person: oneself().id,
        version: 0,
        stated: StatedContact {
            phone: Some(phone.into()),
            email: None,
        },
    }
}

fn account() -> AccountChange {
    AccountChange {
        person: oneself().id,
        version: 0,
        account: "12345678903".parse().unwrap(),
    }
}

fn erasing(person: &PersonId) -> Erasing {
    Erasing {
        person: person.clone(),
    }
}

fn refused(code: &str) -> ApiError {
    ApiError::Refused {
        status: 403,
        code: Some(code.into()),
        trace: None,
    }
}

#[tokio::test]
async fn the_chosen_persons_details_are_asked_for_and_never_kept() {
    let world = World::new();
    let app = world.signed_in().await;
    let asked = || world.asked.lock().unwrap().last().cloned().unwrap();
    let told = get_contact(&app, ()).await.unwrap();
    assert_eq!(
        (asked().as_str(), told.origin),
        ("contact of per_sample", Origin::Service)
    );
    let told = get_payout_account(&app, ()).await.unwrap();
    assert_eq!(
        (asked().as_str(), told.origin),
        ("account of per_sample", Origin::Service)
    );
    let told = get_my_details(&app, ()).await.unwrap();
    assert_eq!(
        (told.value.is_nothing(), told.origin),
        (false, Origin::Service)
    );
    world.fail(ApiError::Offline);
    assert_eq!(get_contact(&app, ()).await, Err(Problem::Offline));
    assert_eq!(get_payout_account(&app, ()).await, Err(Problem::Offline));
    assert_eq!(get_my_details(&app, ()).await, Err(Problem::Offline));
}

#[tokio::test]
async fn that_somebody_may_not_know_is_an_answer() {
    let world = World::new();
    let app = world.signed_in().await;
    let hide = |why| world.details.lock().unwrap().hides = Some(why);
    hide(ApiError::NotFound);
    let told = get_contact(&app, ()).await.unwrap().value;
    assert_eq!(told, ContactView::NotAllowed);
    let told = get_my_details(&app, ()).await.unwrap().value;
    assert_eq!(told.user_fees, Ok(UserFeesView::NotAllowed));
    assert!(told.addresses.is_ok());
    let told = get_payout_account(&app, ()).await.unwrap().value;
    assert_eq!(told, PayoutView::Closed(Closed::NotAllowed));
    hide(refused("protected_address_channel"));
    let told = get_payout_account(&app, ()).await.unwrap().value;
    assert_eq!(told, PayoutView::Closed(Closed::ProtectedAddress));
    hide(ApiError::Unavailable { trace: None });
    let told = get_my_details(&app, ()).await.unwrap().value;
    assert_eq!(told.contact, Err(Problem::Unavailable { trace: None }));
    assert!(told.addresses.is_ok());
    hide(ApiError::SignedOut);
    assert_eq!(get_my_details(&app, ()).await, Err(Problem::SignedOut));
    let app = world.signed_in().await;
    hide(refused("forbidden_action"));
    let told = get_payout_account(&app, ()).await;
    assert!(matches!(told, Err(Problem::Unexpected { .. })));
}

#[tokio::test]
async fn what_is_said_is_told_to_the_service_as_it_is_dialled_and_once_a_press() {
    let world = World::new();
    let app = world.signed_in().await;
    for _ in 0..2 {
        let done = change_contact(&app, contact("912 34 567")).await.unwrap();
        let DetailOutcome::Done(now) = done else {
            panic!("{done:?}");
        };
        assert_eq!(now.phone.unwrap().text, "91234567");
    }
    let wishes = world.wishes.lock().unwrap().clone();
    assert_eq!(wishes.len(), 2);
    assert_ne!(wishes[0], wishes[1]);
    let odd = change_contact(&app, contact("ring meg")).await;
    assert_eq!(odd, Ok(DetailOutcome::Refused(DetailRefusal::Invalid)));
    assert_eq!(world.details.lock().unwrap().effects, ["contact"; 2]);
}

/// T50.
#[tokio::test]
async fn an_account_is_changed_only_after_a_sign_in_of_just_now() {
    let world = World::new();
    let app = world.signed_in().await;
    world.fail(ApiError::SignInAgain);
    let refused = change_payout_account(&app, account()).await;
    assert_eq!(refused, Err(Problem::SignInAgain));
    assert_eq!(
        erase_profile(&app, erasing(&oneself().id)).await,
        Err(Problem::SignInAgain)
    );
    assert_eq!(save_own_data(&app, ()).await, Err(Problem::SignInAgain));
    // They are signed in all the same.
    world.fail(None);
    let done = change_payout_account(&app, account()).await.unwrap();
    let DetailOutcome::Done(now) = done else {
        panic!("{done:?}");
    };
    assert_eq!(now.account.unwrap().ending.to_string(), "903");
}

#[tokio::test]
async fn what_came_of_a_change_is_said_as_far_as_it_is_known() {
    use DetailOutcome::{NotSent, Refused, Unknown};
    let world = World::new();
    let app = world.signed_in().await;
    for refusal in [
        DetailRefusal::Changed,
        DetailRefusal::ProtectedAddress,
        DetailRefusal::NotAllowed,
    ] {
        world.details.lock().unwrap().refuses = Some(refusal);
        let outcome = change_payout_account(&app, account()).await;
        assert_eq!(outcome, Ok(Refused(refusal)));
    }
    world.details.lock().unwrap().refuses = None;
    world.fail(ApiError::Offline);
    assert_eq!(change_payout_account(&app, account()).await, Ok(NotSent));
    world.fail(ApiError::NotFound);
    let outcome = change_payout_account(&app, account()).await;
    assert_eq!(outcome, Ok(Refused(DetailRefusal::NotAllowed)));
    world.fail(None);
    world.details.lock().unwrap().loses_the_answer = true;
    assert_eq!(change_payout_account(&app, account()).await, Ok(Unknown));
    assert_eq!(
        erase_profile(&app, erasing(&oneself().id)).await,
        Ok(Unknown)
    );
}

/// A page that was open for somebody else changes nothing for whoever is chosen by now.
#[tokio::test]
async fn nothing_is_changed_for_somebody_else_than_is_shown() {
    let world = World::new();
    let child = person("per_child", Basis::Parent);
    *world.persons.lock().unwrap() = vec![oneself(), child.clone()];
    let app: App<Fake> = world.signed_in().await;
    let choice = PersonChoice { person: child.id };
    choose_person(&app, choice).await.unwrap();
    let somebody_else = DetailRefusal::SomebodyElse;
    let outcome = change_contact(&app, contact("91234567")).await;
    assert_eq!(outcome, Ok(DetailOutcome::Refused(somebody_else)));
    let outcome = change_payout_account(&app, account()).await;
    assert_eq!(outcome, Ok(DetailOutcome::Refused(somebody_else)));
    let outcome = erase_profile(&app, erasing(&oneself().id)).await;
    assert_eq!(outcome, Ok(DetailOutcome::Refused(somebody_else)));
    assert!(world.details.lock().unwrap().effects.is_empty());
}

#[tokio::test]
async fn a_copy_goes_where_the_person_wants_it_and_nowhere_else() {
    let world = World::new();
    let app = world.signed_in().await;
    let records = world.kept_records();
    assert_eq!(save_own_data(&app, ()).await, Ok(Filed::Saved));
    let files = std::mem::take(&mut *world.desk.files.lock().unwrap());
    let [file] = files.as_slice() else {
        panic!("one file");
    };
    assert_eq!(
        (file.name.as_str(), file.ending),
        ("mine-opplysningar.json", "json")
    );
    assert_eq!(file.bytes, r#"{"person":"Åse"}"#.as_bytes());
    assert_eq!(world.kept_records(), records);
    for (says, expected) in [
        (Ok(Placed::Nowhere), Filed::Left),
        (Err(CannotSave), Filed::Failed),
    ] {
        *world.desk.says.lock().unwrap() = says;
        assert_eq!(save_own_data(&app, ()).await, Ok(expected));
    }
    assert!(world.desk.files.lock().unwrap().is_empty());
}
