//! The pages, one file each.

mod about;
mod basis;
mod contact;
mod home;
mod more;
mod persons;
mod privacy;
mod settings;
mod sign_in;
mod system;
mod trip;
mod trips;
mod welcome;

use leptos::prelude::*;

pub use basis::basis;
pub use persons::Persons;
pub use sign_in::{SignIn, SignedOut};
pub use system::{MustUpdate, NoAccess, NotFound};
pub use welcome::Welcome;

use crate::routes::Route;

/// The page of a route.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <home::Home /> }.into_any(),
        Route::Trips => view! { <trips::Trips /> }.into_any(),
        Route::Trip(trip) => view! { <trip::Trip trip /> }.into_any(),
        Route::Persons => view! { <Persons /> }.into_any(),
        Route::More => view! { <more::More /> }.into_any(),
        Route::Settings => view! { <settings::SettingsPage /> }.into_any(),
        Route::Contact => view! { <contact::Contact /> }.into_any(),
        Route::Privacy => view! { <privacy::Privacy /> }.into_any(),
        Route::About => view! { <about::About /> }.into_any(),
        Route::Unknown => view! { <NotFound /> }.into_any(),
    }
}
