//! Parts of the window that are loaded when they are first needed.
//!
//! The first page waits for everything that it is linked with. What stands
//! behind a function marked `wasm_split`, and nowhere else, is cut out of the
//! program and fetched when that function is first called, from where the
//! program itself came.

use std::pin::Pin;

use claims::claim::ClaimSummary;
use domain::ids::{AuthorisationId, ClaimId, MessageId, OwnTripId, TripId};
use ipc::{AsOf, Problem};
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    boot::bring_later_words,
    components::{LoadFailure, Page, trip_action},
    erased::{effect, live, spawn},
    pages::{self, OnHome, Shelf},
    routes::{ClaimDoing, Detail, Doing, Paper, Stop},
    text::{say, use_words},
};

/// Puts up a page.
pub type Show = Box<dyn Fn() -> AnyView + Send + Sync>;

/// A page that is on its way.
pub type Loading = Pin<Box<dyn Future<Output = Option<Show>>>>;

/// Parts of the program, each in the file that stands before the slash; `Later` says
/// that a part needs the words of later pages, too.
macro_rules! in_parts {
    ($($(#[$about:meta])* $part:ident / $name:ident($($with:ident: $type:ty),*) $words:ident => $show:expr;)*) => {$(
        $(#[$about])*
        pub fn $name($($with: $type),*) -> Loading {
            #[wasm_split($part, fallible)]
            fn $name() -> Result<fn($($type),*) -> AnyView, SplitLoaderError> {
                Ok($show)
            }
            loading(Needs::$words, async move {
                let show = $name().await.ok()?;
                Some(Box::new(move || show($($with.clone()),*)) as Show)
            })
        }
    )*};
}

/// Which words a part needs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// Those that are there from the start.
    First,
    /// Those of later pages, too.
    Later,
}

fn loading(needs: Needs, part: impl Future<Output = Option<Show>> + 'static) -> Loading {
    let part: Loading = Box::pin(part);
    match needs {
        Needs::First => part,
        Needs::Later => with_later_words(part),
    }
}

fn with_later_words(part: Loading) -> Loading {
    let words = use_words();
    Box::pin(async move {
        let show = part.await?;
        bring_later_words(words).await?;
        Some(show)
    })
}

in_parts! {
    /// The page of one trip.
    trip / trip(id: TripId) Later => |trip| view! { <pages::Trip trip /> }.into_any();
    /// A page on which something is done with a trip.
    trip_action / trip_action(trip: TripId, doing: Doing) Later => pages::trip_action;
    /// Requisitions and travel certificates.
    order / authorisations() Later => || view! { <pages::Authorisations /> }.into_any();
    /// Booking a trip; with none, on a certificate that is chosen there.
    order / order(certificate: Option<AuthorisationId>) Later => |certificate| view! { <pages::Order certificate /> }.into_any();
    /// The way to booking, on Home.
    order / order_door() Later => || view! { <pages::OrderDoor /> }.into_any();
    /// A page with something that is taken along of a trip.
    papers / trip_paper(trip: TripId, paper: Paper) Later => pages::trip_paper;
    /// The timetables.
    timetables / timetables() Later => || view! { <pages::Timetables /> }.into_any();
    /// Asks what became of what was never answered, and shows nothing.
    unsettled / settling() First => trip_action::settle_by_itself;
    /// What was never answered, on Home.
    unsettled / unsettled() Later => trip_action::unsettled_boxes;
    /// The page of one own trip.
    own_trips / own_trip(trip: OwnTripId) Later => |trip| view! { <pages::OwnTripPage trip /> }.into_any();
    /// The form of an own trip; none is a new one.
    own_trips / own_trip_form(trip: Option<OwnTripId>) Later => |trip| view! { <pages::OwnTripForm trip /> }.into_any();
    /// Own trips as cards.
    own_trip_cards / own_trip_cards(shelf: Shelf) Later => |shelf| view! { <pages::OwnTripCards shelf /> }.into_any();
    /// What a patient can count on.
    rights / rights() Later => || view! { <pages::Rights /> }.into_any();
    /// The list of messages.
    messages / messages() Later => || view! { <pages::Messages /> }.into_any();
    /// One message.
    messages / message(id: MessageId) Later => |message| view! { <pages::MessagePage message /> }.into_any();
    /// A page of the calculator.
    calculator / calculator(stop: Option<Stop>) Later => |stop| view! { <pages::Calculator stop /> }.into_any();
    /// What can be claimed, is begun and is sent.
    claiming / travel_support() Later => || view! { <pages::TravelSupport /> }.into_any();
    /// A page on the way through a claim.
    claiming / claim_form(stop: Option<Stop>) Later => |stop| view! { <pages::ClaimForm stop /> }.into_any();
    /// One claim that is sent.
    case / claim_case(claim: ClaimId) Later => |claim| view! { <pages::ClaimCase claim /> }.into_any();
    /// What waits for the person, as the one alert of Home.
    home_claims / claim_due(claim: AsOf<ClaimSummary>) Later => pages::claim_due;
    /// What Home says of travel support.
    home_claims / claims_on_home(home: OnHome) Later => pages::claims_on_home;
    /// Something that is done with a claim that is sent.
    case / claim_action(claim: ClaimId, doing: ClaimDoing) Later => pages::claim_action;
    /// That a claim is sent.
    claiming / claim_sent(claim: ClaimId) Later => |claim| view! { <pages::ClaimSent claim /> }.into_any();
    /// What the service keeps about the person.
    details / my_details() Later => || view! { <pages::MyDetails /> }.into_any();
    /// One of it, to be changed or taken along.
    details / my_detail(detail: Detail) Later => pages::my_detail;
    /// The lists of trips.
    trips / trips() First => || view! { <pages::Trips /> }.into_any();
    /// Whom it concerns.
    seldom / persons() First => || view! { <pages::Persons /> }.into_any();
    /// Where somebody is signed in.
    seldom / sessions() First => || view! { <pages::Sessions /> }.into_any();
    /// The list of everything else.
    seldom / more() First => || view! { <pages::More /> }.into_any();
    /// Language, text size, theme.
    seldom / settings() First => || view! { <pages::SettingsPage /> }.into_any();
    /// Whom to call.
    seldom / contact() First => || view! { <pages::Contact /> }.into_any();
    /// What is kept, and how accessible it is.
    seldom / privacy() First => || view! { <pages::Privacy /> }.into_any();
    /// What this program is.
    seldom / about() First => || view! { <pages::About /> }.into_any();
}

/// The page that `load` brings, or whom to call where it cannot be brought.
pub fn later(load: impl Fn() -> Loading + 'static) -> AnyView {
    later_or(load, failure)
}

/// The same for what is only a part of a page.
pub fn later_within(load: impl Fn() -> Loading + 'static) -> AnyView {
    later_or(load, failure_within)
}

/// The same for what is missed by nobody where it does not come.
pub fn later_quietly(load: impl Fn() -> Loading + 'static) -> AnyView {
    later_or(load, |_| ().into_any())
}

/// Whether a page that shows its point, as `stands` says, has been painted.
pub fn painted(stands: impl Fn() -> bool + 'static) -> Memo<bool> {
    let is_painted = RwSignal::new(false);
    effect(move || {
        if stands() {
            // The first frame begins with what has changed, the third after it was seen.
            request_animation_frame(move || {
                request_animation_frame(move || {
                    request_animation_frame(move || {
                        // Whoever has gone to another page meanwhile needs this one no more.
                        let _gone = is_painted.try_set(true);
                    });
                });
            });
        }
    });
    Memo::new(move |_| is_painted.get())
}

/// What stands beside the point of a page: it is brought once the page `is_painted`, and
/// takes no time from it.
pub fn afterwards(is_painted: Memo<bool>, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live(move || is_painted.get().then(&part))
}

fn later_or(load: impl Fn() -> Loading + 'static, failure: fn(Callback<()>) -> AnyView) -> AnyView {
    let shown = RwSignal::new(None);
    let round = RwSignal::new(0_u32);
    effect(move || {
        round.track();
        let loading = load();
        spawn(async move {
            // Whoever has gone to another page meanwhile needs this one no more.
            let _ = shown.try_set(Some(loading.await));
        });
    });
    let on_retry = Callback::new(move |()| round.update(|round| *round = round.wrapping_add(1)));
    live(move || {
        shown.with(|shown| match shown {
            None => ().into_any(),
            Some(Some(show)) => show(),
            Some(None) => failure(on_retry),
        })
    })
}

fn failure(on_retry: Callback<()>) -> AnyView {
    view! { <Page title=say("app-name")>{failure_within(on_retry)}</Page> }.into_any()
}

fn failure_within(on_retry: Callback<()>) -> AnyView {
    let problem = Problem::Unexpected {
        incident: "PART".into(),
    };
    view! { <LoadFailure problem on_retry /> }.into_any()
}
