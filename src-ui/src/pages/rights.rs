//! What a patient can count on before, during and after a trip (S64).

use chrono::NaiveDate;
use domain::{oslo, trip::Copayment};
use entitlement::guide::{Reader, Stage, lines};
use i18n::guide::told;
use ipc::{
    Looking,
    home::{GetHome, HomeView},
    persons::{ListPersons, PersonView},
    trips::TripCard,
};
use leptos::prelude::*;

use crate::{
    components::{ActionLink, Choice, MainLink, Page, RadioGroup},
    erased::live,
    load::{Load, load_as_of},
    pages::person_choices,
    routes::Route,
    state::{service::use_service, visit::use_visit},
    text::{say, tr, tr_part, use_words},
};

/// The rights guide. Everything in it is part of the program, so it needs no network; who
/// is signed in only helps to leave out what does not concern them.
#[component]
pub fn Rights() -> impl IntoView {
    let visit = use_visit();
    let has_person = untrack(|| visit.person()).is_some();
    let guide = if has_person {
        for_persons()
    } else {
        view! { {guide(Signal::derive(Reader::default), today(None))} }.into_any()
    };
    // What somebody may travel on stands there with the name of whoever has given it.
    let authorisations = has_person.then(|| {
        view! { <ActionLink to=Route::Authorisations>{tr("authorisation-all")}</ActionLink> }
    });
    view! {
        <Page title=say("rights-title")>
            <p class="lead">{tr("rights-lead")}</p>
            {guide}
            <div class="actions">
                <MainLink to=Route::Calculator(None)>{tr("rights-calculate")}</MainLink>
                {authorisations}
            </div>
        </Page>
    }
}

/// The guide with the choice of whom it is read for. Choosing switches nobody.
fn for_persons() -> AnyView {
    let visit = use_visit();
    let persons = load_as_of::<ListPersons, _>(|look| Looking { look });
    let home = load_as_of::<GetHome, _>(|look| Looking { look });
    let acting_for = untrack(|| visit.person());
    let all = {
        let acting_for = acting_for.clone();
        Memo::new(move |_| {
            let listed = persons.value(|answer| answer.value.clone());
            listed.unwrap_or_else(|| acting_for.iter().cloned().collect::<Vec<_>>())
        })
    };
    let acting_for = StoredValue::new(acting_for.map(|person| person.id));
    let picked = RwSignal::new(None::<usize>);
    let own = move |all: &[PersonView]| {
        let is_own = |person: &PersonView| Some(&person.id) == acting_for.get_value().as_ref();
        all.iter().position(is_own)
    };
    // Whom the pages concern, until somebody else is picked; everybody stands last.
    let chosen = Memo::new(move |_| picked.get().or_else(|| all.with(|all| own(all))));
    let reader = Signal::derive(move || {
        all.with(|all| {
            let at = chosen.get();
            let Some(person) = at.and_then(|at| all.get(at)) else {
                return Reader::default();
            };
            let next = (at == own(all)).then(|| home.value(|answer| next(&answer.value)));
            reader(person, next.flatten())
        })
    });
    view! {
        {live(move || all.with(|all| choice(all, chosen, picked)))}
        {guide(reader, today(Some(home)))}
    }
    .into_any()
}

/// What is known of a trip that says something about rights: the card, and who comes along.
type NextTrip = (Option<bool>, Option<bool>);

fn next(home: &HomeView) -> NextTrip {
    home.next.as_ref().map_or((None, None), of_trip)
}

fn of_trip(card: &TripCard) -> NextTrip {
    let has_card = match &card.copayment {
        Copayment::ExemptionCard => Some(true),
        Copayment::Due(_) => Some(false),
        Copayment::Exempt | Copayment::Unknown => None,
    };
    (has_card, card.escorts.map(|approved| approved > 0))
}

/// What is known of a person that decides which lines concern them. Whose trips may be
/// hidden in part is known by age alone.
fn reader(person: &PersonView, next: Option<NextTrip>) -> Reader {
    let next = next.filter(|_| !person.may_have_hidden_trips);
    let (has_card, has_escort) = next.unwrap_or_default();
    Reader {
        age: person.age,
        has_card,
        // A trip without an escort says nothing about another one of a child.
        has_escort: has_escort.filter(|has| *has || person.age.is_some_and(|age| age >= 18)),
    }
}

fn choice(
    all: &[PersonView],
    chosen: Memo<Option<usize>>,
    picked: RwSignal<Option<usize>>,
) -> AnyView {
    let count = all.len();
    let everybody = Choice {
        more: Some(tr_part("rights-for-everybody", "more", Vec::new())),
        ..Choice::new(tr("rights-for-everybody"))
    };
    let choices = person_choices(all).into_iter().chain([everybody]).collect();
    view! {
        <RadioGroup
            name="rights-for"
            legend=tr("rights-for")
            choices
            chosen=Signal::derive(move || Some(chosen.get().unwrap_or(count)))
            on_choose=Callback::new(move |at| picked.set(Some(at)))
        />
        <p class="ds-paragraph rights__means">{tr("rights-for-means")}</p>
    }
    .into_any()
}

/// The day whose rules and figures are told: the service's, as far as it is known.
fn today(home: Option<Load<HomeView>>) -> Signal<NaiveDate> {
    Signal::derive(move || {
        let asked_at = home
            .and_then(|home| home.asking.age())
            .map(|age| age.asked_at);
        asked_at.map_or_else(device_day, oslo::date)
    })
}

/// The device's day, where nobody was asked.
fn device_day() -> NaiveDate {
    let now = chrono::DateTime::from_timestamp_millis(js_sys::Date::now() as i64);
    oslo::date(now.unwrap_or_default())
}

/// The three stages with the lines that concern the reader. A line that is open stays so
/// when somebody else is chosen whom it concerns as well.
fn guide(reader: Signal<Reader>, today: Signal<NaiveDate>) -> AnyView {
    let titles = ["trip-before", "trip-during", "trip-after"];
    let stages: Vec<AnyView> = Stage::ALL
        .into_iter()
        .zip(titles)
        .map(|(stage, title)| {
            let shown = live(move || {
                let (reader, today) = (reader.get(), today.get());
                lines(stage, reader)
                    .map(|line| line_shown(line, today))
                    .collect_view()
            });
            view! {
                <section class="rights__stage">
                    <h2 class="ds-heading" data-size="xs">
                        {tr(title)}
                    </h2>
                    {shown}
                </section>
            }
            .into_any()
        })
        .collect();
    view! { <div class="rights">{stages}</div> }.into_any()
}

fn line_shown(line: &'static entitlement::guide::Line, today: NaiveDate) -> AnyView {
    let (words, service) = (use_words(), use_service());
    let heading = live(move || {
        let phone = service.support().phone;
        let told = words.of(|words| told(words, line, (&phone, today)));
        words.show(told.heading)
    });
    let body = live(move || {
        let phone = service.support().phone;
        let told = words.of(|words| told(words, line, (&phone, today)));
        let since = told.since.map(|since| view! { " " {words.show(since)} });
        view! {
            <p class="ds-paragraph">{words.show(told.text)}</p>
            <p class="trip-source">{words.show(told.sources)} {since}</p>
        }
    });
    view! {
        <details class="rights__line" data-topic=line.topic.message()>
            <summary>{heading}</summary>
            <div class="rights__body">{body}</div>
        </details>
    }
    .into_any()
}
