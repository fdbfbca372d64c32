//! The pages, one file each.

mod about;
mod access_log;
mod authorisations;
mod basis;
mod calculator;
mod claim;
mod claiming;
mod contact;
mod home;
mod messages;
mod more;
mod my_details;
mod order;
mod own_trips;
mod persons;
mod privacy;
mod rights;
mod sessions;
mod settings;
mod sign_in;
mod system;
mod timetables;
mod travel_support;
mod trip;
mod trip_actions;
mod trip_papers;
mod trips;
mod welcome;

use leptos::prelude::*;

pub use about::About;
pub use authorisations::{Authorisations, first_day};
pub use basis::{basis, last_whole_day};
pub use calculator::Calculator;
pub use claim::{ClaimCase, OnHome, claim_action, claim_due, claims_on_home};
pub use claiming::{ClaimForm, ClaimSent};
pub use contact::Contact;
pub use messages::{MessagePage, Messages};
pub use more::More;
pub use my_details::{MyDetails, my_detail};
pub use order::{Order, OrderDoor};
pub use own_trips::{
    OwnTripCards, OwnTripForm, OwnTripPage, SaveAsOwnTrip, Shelf, load_once, mode_word,
    shown_person,
};
pub use persons::{Persons, choices as person_choices};
pub use privacy::Privacy;
pub use rights::Rights;
pub use sessions::Sessions;
pub use settings::SettingsPage;
pub use sign_in::{Locked, SignIn, SignedOut};
pub use system::{MustUpdate, NoAccess, NotFound};
pub use timetables::Timetables;
pub use travel_support::TravelSupport;
pub use trip::Trip;
pub use trip_actions::{title as action_title, trip_action};
pub use trip_papers::{Filing, FilingSaid, trip_paper};
pub use trips::Trips;
pub use welcome::Welcome;

use crate::{
    parts::{self, later},
    routes::Route,
};

/// The page of a route.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <home::Home /> }.into_any(),
        Route::Trips => later(parts::trips),
        Route::Trip(trip) => later(move || parts::trip(trip.clone())),
        Route::TripAction(trip, doing) => later(move || parts::trip_action(trip.clone(), doing)),
        Route::TripPaper(trip, paper) => later(move || parts::trip_paper(trip.clone(), paper)),
        Route::Timetables => later(parts::timetables),
        Route::Authorisations => later(parts::authorisations),
        Route::Order(certificate) => later(move || parts::order(certificate.clone())),
        Route::OwnTrip(trip) => later(move || parts::own_trip(trip.clone())),
        Route::OwnTripForm(trip) => later(move || parts::own_trip_form(trip.clone())),
        Route::Calculator(stop) => later(move || parts::calculator(stop.clone())),
        Route::TravelSupport => later(parts::travel_support),
        Route::ClaimForm(stop) => later(move || parts::claim_form(stop.clone())),
        Route::ClaimSent(claim) => later(move || parts::claim_sent(claim.clone())),
        Route::Messages => later(parts::messages),
        Route::Message(message) => later(move || parts::message(message.clone())),
        Route::MyDetails => later(parts::my_details),
        Route::MyDetail(detail) => later(move || parts::my_detail(detail)),
        Route::Persons => later(parts::persons),
        Route::Sessions => later(parts::sessions),
        Route::Rights => later(parts::rights),
        Route::More => later(parts::more),
        Route::Settings => later(parts::settings),
        Route::Contact => later(parts::contact),
        Route::Privacy => later(parts::privacy),
        Route::About => later(parts::about),
        Route::Claim(claim) => later(move || parts::claim_case(claim.clone())),
        Route::ClaimAction(claim, doing) => {
            later(move || parts::claim_action(claim.clone(), doing))
        }
        Route::Unknown => view! { <NotFound /> }.into_any(),
    }
}
