//! Where a trip went.

use domain::{
    ids::TripId,
    own_trip::{Destination, DestinationError},
};
use i18n::Value;
use ipc::claims::DraftView;
use leptos::prelude::*;
use questions::{Answers, Asked, Given, QuestionId, Section};

use super::{draft, keeping, station};
use crate::{
    announce::use_announcer,
    components::{Page, Typed},
    focus,
    pages::calculator::{Back, step},
    router::use_router,
    routes::Route,
    text::{say_with, tr, use_words},
};

/// One question, with one field.
#[component]
pub fn Place(
    /// Which trip, from 0.
    trip: u8,
) -> impl IntoView {
    draft::be_at(None);
    let (router, words, announcer) = (use_router(), use_words(), use_announcer());
    let at = usize::from(trip);
    let known = draft::look(|draft| {
        let first = draft.to.first();
        draft.to.get(at).or(first).cloned().flatten()
    });
    let known = known.flatten().map(String::from).unwrap_or_default();
    let field = Typed::new("claim-place", known);
    let read = move || {
        let read = field.text.with_untracked(|text| Destination::read(text));
        read.map_err(|error| match error {
            DestinationError::Empty => "empty",
            DestinationError::TooLong => "long",
            DestinationError::Control => "control",
        })
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match read() {
            Ok(place) => {
                draft::change(|draft| {
                    let DraftView {
                        answers, to, trips, ..
                    } = draft;
                    go(to, trip, place, |trip| is_alike(answers, trips, trip));
                });
                router.go(station::next().route());
            }
            Err(part) => {
                let wrong = untrack(|| words.part("own-trip-to", part, &[]));
                if let Some(wrong) = wrong.clone() {
                    announcer.status(wrong);
                }
                field.wrong.set(wrong);
                focus::focus("#claim-place");
            }
        }
    };
    let several = draft::look(|draft| draft.answers.trips() > 1) == Some(true);
    let number = vec![("number", Value::Count(i64::from(trip) + 1))];
    let title = if several {
        say_with("claiming-place-of", number)
    } else {
        say_with("claiming-place", number)
    };
    let above = view! {
        <Back to=Route::TravelSupport />
        {step(Section::Way, true)}
    };
    view! {
        <Page title above=above.into_any()>
            {keeping::line()}
            <form class="question" novalidate on:submit=send>
                {field.view("claiming-place-field", "text", "place")}
                <div class="actions">
                    <button type="submit" class="ds-button" data-variant="primary" data-color="accent">
                        {tr("calculator-next")}
                    </button>
                    {keeping::later()}
                </div>
            </form>
        </Page>
    }
}

/// Whether a trip was as the first one but for its day. Where a booked one went is known.
fn is_alike(answers: &Answers, trips: &[Option<TripId>], trip: u8) -> bool {
    let asked = Asked::of_trip(QuestionId::LikeFirst, trip);
    let is_booked = trips.get(usize::from(trip)).is_some_and(Option::is_some);
    !is_booked && answers.given(asked) == Some(&Given::Yes)
}

/// A trip goes to `place`; and with the first one those that are like it and went where it
/// went.
fn go(
    to: &mut Vec<Option<Destination>>,
    trip: u8,
    place: Destination,
    is_alike: impl Fn(u8) -> bool,
) {
    let at = usize::from(trip);
    let room = to.len().max(at + 1);
    to.resize(room, None);
    let before = to.get(at).cloned().flatten();
    for (number, one) in (0..).zip(to.iter_mut()) {
        let follows = trip == 0 && *one == before && is_alike(number);
        if number == trip || follows {
            *one = Some(place.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(places: &[&str]) -> Vec<Option<Destination>> {
        places.iter().map(|to| Destination::read(to).ok()).collect()
    }

    #[test]
    fn trips_that_are_like_the_first_go_along_where_that_is_corrected() {
        let place = || Destination::read("Ny").unwrap();
        #[rustfmt::skip]
        let cases = [
            ("the first",       0, vec!["A", "A", "A", "B", ""], vec!["Ny", "Ny", "A", "B", ""]),
            ("another",         1, vec!["A", "A", "A", "B", ""], vec!["A", "Ny", "A", "B", ""]),
            ("one that is new", 1, vec!["A"],                    vec!["A", "Ny"]),
            ("the very first",  0, vec![],                       vec!["Ny"]),
        ];
        for (shows, trip, before, after) in cases {
            let mut places = to(&before);
            go(&mut places, trip, place(), |trip| trip == 1 || trip > 2);
            assert_eq!(places, to(&after), "{shows}");
        }
    }

    #[test]
    fn a_booked_trip_is_like_no_other() {
        let mut answers = Answers::default();
        answers.give(Asked::of_trip(QuestionId::LikeFirst, 1), Given::Yes);
        let booked = "trp_1".parse().ok();
        assert!(is_alike(&answers, &[None, None], 1));
        assert!(is_alike(&answers, &[], 1));
        assert!(!is_alike(&answers, &[None, booked], 1));
        assert!(!is_alike(&answers, &[None, None], 2));
    }
}
