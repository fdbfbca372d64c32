//! What a trip is booked with for the patient's needs: to be read, but for a child's
//! weight and height.

use chrono::NaiveDate;
use domain::{
    actions::Offer,
    ids::TripId,
    need::Need,
    oslo,
    stated_time::SaidBy,
    trip::OrganisedTrip,
    trip_action::{ActionKind, TripAction},
    wish::ChildMeasures,
};
use ipc::{AsOf, trips::TripView};
use leptos::prelude::*;

use super::{
    back,
    saving::{Saving, What, saving},
    summary::summary,
    title,
};
use crate::{
    components::{
        ActionLink, CallSupport, Page, Typed, loaded_quietly,
        trip::{blocked, escorts, fact, said, seat_limits, with_phone},
        trip_action::not_here,
    },
    focus,
    routes::{Doing, Route},
    text::{Words, tr, tr_with, use_words},
};

const WHAT: What = What {
    name: "trip-action-measures",
    said: "booked-needs-saved",
    offline: "booked-needs-offline",
    button: "booked-needs-save",
};

/// What is needed on the way.
#[component]
pub fn NeedsOfTrip(
    /// Which trip.
    trip: TripId,
) -> impl IntoView {
    let (load, saving) = saving(&trip, WHAT);
    let form = Form {
        saving,
        weight: Typed::new("child-weight", String::new()),
        height: Typed::new("child-height", String::new()),
        is_filled: RwSignal::new(false),
        words: use_words(),
    };
    let content = loaded_quietly(load, "trip-loading", move |answer| form.page(answer));
    view! {
        <Page title=title("booked-needs-title", "booked-needs-title-for")>
            <div class="trip-action">
                {form.saving.outcome()} {content} {back(&trip, "trip-action-back")}
            </div>
        </Page>
    }
}

/// What is written stays through every answer, until the page is left.
#[derive(Clone, Copy)]
struct Form {
    saving: Saving,
    weight: Typed,
    height: Typed,
    is_filled: RwSignal<bool>,
    words: Words,
}

impl Form {
    fn page(self, answer: &AsOf<TripView>) -> AnyView {
        let (view, today) = (&answer.value, oslo::date(answer.asked_at));
        let trip = &view.trip;
        self.fill(trip);
        self.saving.written_on(trip);
        let requisition = trip.requisition.reference.clone();
        let measures = match &trip.actions.measures {
            Some(Offer::Here { .. }) => {
                let trip = trip.clone();
                Some(self.saving.form(move || self.fields(&trip)))
            }
            Some(Offer::ByPhone { because, .. }) => Some(not_here(blocked(because), requisition)),
            Some(Offer::Over) => Some(not_here(tr("booked-needs-over"), requisition)),
            None => None,
        };
        view! {
            {summary(view, today)}
            {booked(view, today)}
            {self.saving.last(trip, &ActionKind::MeasuresStated, today)}
            {measures}
            {wrong(trip)}
        }
        .into_any()
    }

    /// Begins with what stands on the trip.
    fn fill(self, trip: &OrganisedTrip) {
        if self.is_filled.get_untracked() {
            return;
        }
        self.is_filled.set(true);
        if let Some(Need::ChildSeat {
            weight_kg,
            height_cm,
        }) = seat(trip)
        {
            let written = |number: Option<u16>| number.map(|one| one.to_string());
            self.weight
                .text
                .set(written(*weight_kg).unwrap_or_default());
            self.height
                .text
                .set(written(*height_cm).unwrap_or_default());
        }
    }

    fn fields(self, trip: &OrganisedTrip) -> AnyView {
        let trip = trip.clone();
        let on_press = Callback::new(move |()| self.press(&trip));
        view! {
            <fieldset class="ds-fieldset">
                <legend class="ds-label">{tr("booked-needs-measures")}</legend>
                <p class="ds-paragraph">{tr("booked-needs-measures-why")}</p>
                {self.weight.view("booked-needs-weight", "numeric", "number")}
                {self.height.view("booked-needs-height", "numeric", "number")}
            </fieldset>
            {self.saving.button(on_press)}
        }
        .into_any()
    }

    fn press(self, trip: &OrganisedTrip) {
        let number = |typed: Typed| typed.text.get_untracked().trim().parse().unwrap_or(0);
        let measures = ChildMeasures {
            weight_kg: number(self.weight),
            height_cm: number(self.height),
        };
        let fault =
            |is_right: bool, id: &str| (!is_right).then(|| untrack(|| self.words.text(id, &[])));
        let (has_weight, has_height) = (measures.has_weight(), measures.has_height());
        self.weight
            .wrong
            .set(fault(has_weight, "booked-needs-weight-wrong"));
        self.height
            .wrong
            .set(fault(has_height, "booked-needs-height-wrong"));
        if !has_weight || !has_height {
            let first = if has_weight { self.height } else { self.weight };
            focus::focus(&format!("#{}", first.id));
            return;
        }
        self.saving.save(TripAction::StateMeasures {
            person: trip.person.clone(),
            target: self.saving.target(trip),
            measures,
        });
    }
}

fn seat(trip: &OrganisedTrip) -> Option<&Need> {
    let is_seat = |need: &&Need| matches!(need, Need::ChildSeat { .. });
    trip.needs.needs.iter().find(is_seat)
}

/// What is booked, need by need, and who goes along.
fn booked(view: &TripView, today: NaiveDate) -> AnyView {
    let trip = &view.trip;
    let (rows, below) = if trip.needs_withheld {
        (fact("trip-needs", tr("trip-not-shown")), None)
    } else {
        (each_need(trip), Some(said_of_needs(view, today)))
    };
    let to = Route::TripAction(trip.id.clone(), Doing::Escorts);
    let page = (!trip.escorts_withheld).then(|| {
        view! { <ActionLink to>{tr("booked-escorts-open")}</ActionLink> }
    });
    let escorts = view! {
        {escorts(trip, view.stage)}
        {page}
    };
    view! {
        <dl class="trip-facts">{rows} {fact("trip-escorts", escorts.into_any())}</dl>
        {below}
    }
    .into_any()
}

/// Every need there can be, with what is booked.
fn each_need(trip: &OrganisedTrip) -> AnyView {
    let row = |label: &'static str, of: fn(&Need) -> bool| {
        let booked: Vec<AnyView> = trip
            .needs
            .needs
            .iter()
            .filter(|need| of(need))
            .map(words_of)
            .collect();
        let value = if booked.is_empty() {
            tr("booked-needs-not-stated")
        } else {
            booked
                .into_iter()
                .map(|one| view! { <p>{one}</p> })
                .collect_view()
                .into_any()
        };
        fact(label, value)
    };
    let has_other = trip.needs.needs.iter().any(is_other);
    view! {
        {row("booked-needs-position", is_position)}
        {row("booked-needs-child-seat", is_child_seat)}
        {row("booked-needs-wheelchair", is_wheelchair)}
        {row("booked-needs-stretcher", |need| *need == Need::Stretcher)}
        {row("booked-needs-alone", |need| *need == Need::AloneInCar)}
        {has_other.then(|| row("booked-needs-other", is_other))}
    }
    .into_any()
}

/// Who said what is needed and when, and what holds for a child.
fn said_of_needs(view: &TripView, today: NaiveDate) -> AnyView {
    let (trip, words) = (&view.trip, use_words());
    let source = said(words, &trip.needs.said_by, trip.needs.said_at, today);
    let measured = trip.needs.measured_at.map(|at| {
        let source = said(words, &SaidBy::PatientSide, at, today);
        view! {
            <p class="trip-source">{tr("booked-needs-measures")} ": " {words.show(source)}</p>
        }
    });
    let is_about_child = view.stage.is_some() || seat(trip).is_some();
    let rule = is_about_child.then(|| {
        view! { <p class="ds-paragraph">{tr_with("booked-needs-seat-rule", seat_limits())}</p> }
    });
    view! {
        <p class="trip-source">{words.show(source)}</p>
        {measured}
        {rule}
    }
    .into_any()
}

/// A need as the answer to its row.
fn words_of(need: &Need) -> AnyView {
    let words = use_words();
    match need {
        Need::Stretcher | Need::AloneInCar => tr("booked-needs-yes"),
        Need::FrontSeat
        | Need::ReclinedFrontSeat
        | Need::HighEntry
        | Need::ChildSeat { .. }
        | Need::ElectricWheelchair
        | Need::FoldingWheelchair
        | Need::LargeWheelchair
        | Need::Unknown(_) => words.show(words.of(|words| i18n::trip::need(words, need))),
    }
}

const fn is_position(need: &Need) -> bool {
    matches!(
        need,
        Need::FrontSeat | Need::ReclinedFrontSeat | Need::HighEntry
    )
}

const fn is_child_seat(need: &Need) -> bool {
    matches!(need, Need::ChildSeat { .. })
}

const fn is_wheelchair(need: &Need) -> bool {
    matches!(
        need,
        Need::ElectricWheelchair | Need::FoldingWheelchair | Need::LargeWheelchair
    )
}

const fn is_other(need: &Need) -> bool {
    matches!(need, Need::Unknown(_))
}

/// Whom to call where it is not right.
fn wrong(trip: &OrganisedTrip) -> AnyView {
    let requisition = trip.requisition.reference.clone();
    view! {
        <section class="section" aria-labelledby="not-right">
            <h2 class="ds-heading" data-size="xs" id="not-right">
                {tr("booked-needs-wrong")}
            </h2>
            <p class="ds-paragraph">{with_phone("trip-phone-do", requisition)}</p>
            <CallSupport />
        </section>
    }
    .into_any()
}
