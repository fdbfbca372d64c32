use domain::{
    person::{Basis, Person},
    sample::{taxi, taxi_with},
    stated_time::TimeSlot,
    trip::OrganisedTrip,
};
use ipc::{
    Look, Origin, Problem,
    files::{CalendarTitle, CalendarWish, Filed, NoFile, Reminder, SlipChoice},
    settings::Settings,
    trips::TripChoice,
};

use super::*;
use crate::{
    App,
    fakes::{Fake, World, oneself},
    ports::{ApiError, CannotSave, NewFile, Placed},
    settings::save_settings,
};

fn wish() -> CalendarWish {
    CalendarWish {
        trip: taxi().id,
        title: CalendarTitle::Neutral,
        reminder: Reminder::HourBefore,
    }
}

fn of_taxi() -> SlipChoice {
    SlipChoice { trip: taxi().id }
}

fn last(world: &World) -> Option<NewFile> {
    world.desk.files.lock().unwrap().pop()
}

async fn both(app: &App<Fake>) -> [Result<Filed, Problem>; 2] {
    [
        save_calendar_file(app, wish()).await,
        save_trip_slip(app, of_taxi()).await,
    ]
}

#[tokio::test]
async fn a_file_has_a_name_that_says_nothing_and_the_language_of_the_app() {
    let world = World::new();
    let app = world.signed_in().await;
    let language = domain::language::Language::En;
    let settings = Settings {
        language,
        ..Settings::default()
    };
    save_settings(&app, settings).await.unwrap();
    assert_eq!(save_calendar_file(&app, wish()).await, Ok(Filed::Saved));
    let file = last(&world).unwrap();
    assert_eq!((&*file.name, file.ending), ("trip.ics", "ics"));
    assert!(
        String::from_utf8(file.bytes)
            .unwrap()
            .contains("SUMMARY:Trip\r\n")
    );
    assert_eq!(save_trip_slip(&app, of_taxi()).await, Ok(Filed::Saved));
    let file = last(&world).unwrap();
    assert_eq!((&*file.name, file.ending), ("trip-slip.html", "html"));
    assert!(
        String::from_utf8(file.bytes)
            .unwrap()
            .contains("<html lang=\"en\">")
    );
}

#[tokio::test]
async fn whoever_closes_the_dialog_and_a_device_that_is_full_have_no_file() {
    let world = World::new();
    let app = world.signed_in().await;
    for (says, expected) in [
        (Ok(Placed::Nowhere), Filed::Left),
        (Err(CannotSave), Filed::Failed),
    ] {
        *world.desk.says.lock().unwrap() = says;
        assert_eq!(both(&app).await, [Ok(expected), Ok(expected)]);
        assert_eq!(last(&world), None);
    }
}

/// T35.
#[tokio::test]
async fn nothing_of_a_person_with_a_protected_address_is_made_into_a_file() {
    let protected = |person: Person| Person {
        address_protected: true,
        ..person
    };
    let world = World::new();
    *world.persons.lock().unwrap() = vec![protected(oneself())];
    let app = world.signed_in().await;
    crate::persons::list_persons(&app, ipc::Looking::default())
        .await
        .unwrap();
    let refused = Ok(Filed::Refused(NoFile::ProtectedAddress));
    assert_eq!(both(&app).await, [refused.clone(), refused]);
    assert_eq!(last(&world), None);
    // To read it is another thing.
    let choice = TripChoice {
        trip: taxi().id,
        look: Look::Service,
    };
    assert!(get_trip_slip(&app, choice).await.is_ok());
}

#[tokio::test]
async fn somebody_elses_trip_is_made_into_no_file() {
    let world = World::new();
    let other = crate::fakes::person("per_other", Basis::Parent);
    world.set_trips(vec![OrganisedTrip {
        person: other.id,
        ..taxi()
    }]);
    let app = world.signed_in().await;
    let missing = Err(Problem::NotFound);
    assert_eq!(both(&app).await, [missing.clone(), missing]);
    assert_eq!(last(&world), None);
}

#[tokio::test]
async fn without_the_service_a_file_says_from_when_it_is() {
    let world = World::new();
    let app = world.signed_in().await;
    let choice = TripChoice {
        trip: taxi().id,
        look: Look::Service,
    };
    let slip = get_trip_slip(&app, choice.clone()).await.unwrap();
    world.fail(ApiError::Offline);
    let kept = get_trip_slip(&app, choice).await.unwrap();
    let because = Problem::Offline;
    assert_eq!(kept.origin, Origin::Kept { because });
    assert_eq!(kept.value, slip.value);
    assert_eq!(both(&app).await, [Ok(Filed::Saved), Ok(Filed::Saved)]);
}

#[tokio::test]
async fn a_time_that_cannot_be_right_is_in_no_calendar_and_is_said_on_the_slip() {
    let world = World::new();
    let wrong = taxi_with(|segment| segment.pick_up.promised = TimeSlot::Unreadable);
    world.set_trips(vec![wrong]);
    let app = world.signed_in().await;
    let impossible = Ok(Filed::Refused(NoFile::ImpossibleTime));
    assert_eq!(both(&app).await, [impossible, Ok(Filed::Saved)]);
}

#[tokio::test]
async fn nobody_who_is_signed_out_gets_a_file() {
    let app = World::new().start();
    let out = Err(Problem::SignedOut);
    assert_eq!(both(&app).await, [out.clone(), out]);
}
