//! What can be done with an answer.

use i18n::Value;
use leptos::prelude::*;
use questions::MOST_TRIPS;

use super::Calculation;
use crate::{
    components::{Button, Variant},
    pages::SaveAsOwnTrip,
    router::use_router,
    routes::Route,
    text::{tr, tr_with},
};

/// Another trip, a print, a new start.
#[component]
pub fn AnswerActions(
    /// What is being calculated.
    calculation: Calculation,
) -> impl IntoView {
    let router = use_router();
    let next = calculation.next();
    let go_on = Callback::new(move |()| {
        router.go(calculation.next_page());
    });
    let another = Callback::new(move |()| {
        calculation.change(|answers| {
            answers.add_trip();
        });
        go_on.run(());
    });
    let drop = Callback::new(move |()| {
        calculation.change(questions::Answers::drop_trip);
        router.go(Route::Calculator(None));
    });
    let print = Callback::new(move |()| {
        // Where nothing can be printed the page stays as it is.
        let _ = window().print();
    });
    let anew = Callback::new(move |()| {
        calculation.start_anew();
        router.go(Route::Calculator(None));
    });
    let trips = calculation.answers().trips();
    let (has_several, has_room) = (trips > 1, trips < MOST_TRIPS);
    let is_full = (!has_room).then(|| {
        let most = vec![("count", Value::Count(i64::from(MOST_TRIPS)))];
        view! { <p class="ds-paragraph">{tr_with("calculator-most-trips", most)}</p> }
    });
    view! {
        <SaveAsOwnTrip />
        {is_full}
        <div class="actions">
            {next.is_some().then(|| view! {
                <Button on_press=go_on>{tr("calculator-fill-in")}</Button>
            })}
            <Button variant=Variant::Secondary on_press=print>{tr("calculator-print")}</Button>
            {has_room.then(|| view! {
                <Button variant=Variant::Secondary on_press=another>
                    {tr("calculator-another-trip")}
                </Button>
            })}
            {has_several.then(|| view! {
                <Button variant=Variant::Secondary on_press=drop>
                    {tr("calculator-drop-trip")}
                </Button>
            })}
            <Button variant=Variant::Tertiary on_press=anew>{tr("calculator-anew")}</Button>
        </div>
    }
}
