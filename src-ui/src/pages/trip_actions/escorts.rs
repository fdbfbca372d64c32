//! Who goes along on a trip. How many is the practitioner's to say; whom, the patient's
//! side says, if it wants to.

use domain::{
    actions::Offer,
    child,
    escort::{ChildAlone, EscortKind},
    escort_rule::EscortRule,
    ids::TripId,
    oslo,
    trip::OrganisedTrip,
    trip_action::{ActionKind, TripAction},
    wish::{EscortStatement, LONGEST_NAME, escort_name, phone_number},
};
use i18n::Value;
use ipc::{AsOf, trips::TripView};
use leptos::prelude::*;

use super::{
    back, rules,
    saving::{Saving, What, saving},
    summary::summary,
    title,
};
use crate::{
    components::{
        Choice, Page, RadioGroup, Typed, loaded_quietly,
        trip::{blocked, escorts, fact},
        trip_action::not_here,
    },
    erased::live,
    focus,
    text::{Words, tr, use_words},
};

const WHAT: What = What {
    name: "trip-action-escorts",
    said: "booked-escorts-saved",
    offline: "booked-escorts-offline",
    button: "booked-escorts-save",
};

/// The most who go along.
const MOST: usize = 2;

/// The fields of each of them.
const FIELDS: [[&str; 2]; MOST] = [
    ["escort-name", "escort-phone"],
    ["second-escort-name", "second-escort-phone"],
];

/// Saying who goes along.
#[component]
pub fn EscortsOfTrip(
    /// Which trip.
    trip: TripId,
) -> impl IntoView {
    let (load, saving) = saving(&trip, WHAT);
    let person = |[name, phone]: [&'static str; 2]| Person {
        name: Typed::new(name, String::new()),
        phone: Typed::new(phone, String::new()),
    };
    let form = Form {
        saving,
        persons: FIELDS.map(person),
        count: RwSignal::new(None),
        words: use_words(),
    };
    let content = loaded_quietly(load, "trip-loading", move |answer| form.page(answer));
    view! {
        <Page title=title("booked-escorts-title", "booked-escorts-title-for")>
            <div class="trip-action">
                {form.saving.outcome()} {content} {back(&trip, "trip-action-back")}
            </div>
        </Page>
    }
}

/// What is written about one of those who go along.
#[derive(Clone, Copy)]
struct Person {
    name: Typed,
    phone: Typed,
}

/// What is written stays through every answer, until the page is left.
#[derive(Clone, Copy)]
struct Form {
    saving: Saving,
    persons: [Person; MOST],
    /// How many go along; `None` until the first answer.
    count: RwSignal<Option<usize>>,
    words: Words,
}

impl Form {
    fn page(self, answer: &AsOf<TripView>) -> AnyView {
        let (view, today) = (&answer.value, oslo::date(answer.asked_at));
        let trip = &view.trip;
        let requisition = trip.requisition.reference.clone();
        self.fill(trip);
        self.saving.written_on(trip);
        let below = match &trip.actions.escorts {
            Some(Offer::Here { .. }) => {
                let view = view.clone();
                self.saving.form(move || self.fields(&view))
            }
            Some(Offer::ByPhone { because, .. }) => not_here(blocked(because), requisition),
            Some(Offer::Over) => not_here(tr("booked-escorts-over"), requisition),
            // How many are approved is not said, so neither is whom to ask for one.
            None if trip.escorts_withheld => not_here(tr("booked-escorts-withheld"), requisition),
            None => {
                let asks = match view.stage {
                    Some(_) => "booked-escorts-none-asks-child",
                    None => "booked-escorts-none-asks",
                };
                let why = view! { {tr("booked-escorts-none-approved")} " " {tr(asks)} };
                not_here(why.into_any(), requisition)
            }
        };
        view! {
            {summary(view, today)}
            <dl class="trip-facts">{fact("trip-escorts", escorts(trip, view.stage))}</dl>
            {self.saving.last(trip, &ActionKind::EscortsRegistered, today)}
            {below}
            {rules::folded(&EscortRule::of(view.stage))}
        }
        .into_any()
    }

    /// Begins with what stands on the trip.
    fn fill(self, trip: &OrganisedTrip) {
        if self.count.get_untracked().is_some() {
            return;
        }
        let registered = &trip.escorts.registered;
        for (person, escort) in self.persons.iter().zip(registered) {
            person
                .name
                .text
                .set(escort.name.clone().unwrap_or_default());
            person
                .phone
                .text
                .set(escort.phone.clone().unwrap_or_default());
        }
        let count = match registered.len() {
            0 => usize::from(trip.escorts.approved),
            some => some,
        };
        self.count.set(Some(count.min(MOST)));
    }

    fn fields(self, view: &TripView) -> AnyView {
        // In the order of the list: one, two, nobody.
        const COUNTS: [usize; 3] = [1, 2, 0];
        let choices = [
            "booked-escorts-one",
            "booked-escorts-two",
            "booked-escorts-nobody",
        ];
        let chosen = Signal::derive(move || {
            let count = self.count.get()?;
            COUNTS.iter().position(|one| *one == count)
        });
        let on_choose = Callback::new(move |at: usize| {
            self.count.set(COUNTS.get(at).copied());
        });
        let view = view.clone();
        let below = live(move || match self.count.get() {
            Some(0) => self.nobody(&view),
            Some(count) if count > usize::from(view.trip.escorts.approved) => too_many(&view),
            Some(count) => self.who(count, &view),
            None => ().into_any(),
        });
        view! {
            <RadioGroup
                name="how-many"
                legend=tr("booked-escorts-how-many")
                choices=choices.map(|id| Choice::new(tr(id))).into()
                chosen
                on_choose
            />
            {below}
        }
        .into_any()
    }

    /// Name and phone of each, and the button.
    fn who(self, count: usize, view: &TripView) -> AnyView {
        let legends: &[&str] = match count {
            1 => &["booked-escorts-only"],
            _ => &["booked-escorts-first", "booked-escorts-second"],
        };
        let each = |(legend, person): (&&'static str, Person)| {
            view! {
                <fieldset class="ds-fieldset">
                    <legend class="ds-label">{tr(legend)}</legend>
                    {person.name.view("booked-escorts-name", "text", "text")}
                    {person.phone.view("booked-escorts-phone", "tel", "text")}
                </fieldset>
            }
        };
        let each = legends.iter().zip(self.persons).map(each).collect_view();
        let trip = view.trip.clone();
        let on_press = Callback::new(move |()| self.press(count, &trip));
        view! {
            <p class="ds-paragraph">{tr("booked-escorts-optional")}</p>
            {each}
            <p class="ds-paragraph">{tr("booked-escorts-until")}</p>
            {self.saving.button(on_press)}
        }
        .into_any()
    }

    /// Nobody goes along: for a child only where it is settled that it may.
    fn nobody(self, view: &TripView) -> AnyView {
        let trip = view.trip.clone();
        match child::alone(trip.escorts.child_alone, view.stage) {
            None | Some(ChildAlone::Allowed) => {
                let on_press = Callback::new(move |()| self.press(0, &trip));
                view! {
                    <p class="ds-paragraph">{tr("booked-escorts-seat-stays")}</p>
                    {self.saving.button(on_press)}
                }
                .into_any()
            }
            Some(settled @ (ChildAlone::NotAllowed | ChildAlone::OfficeDecides)) => {
                let rule = match view.stage {
                    Some(stage) => rules::list(&[EscortRule::alone(stage)]),
                    None => {
                        view! { <p class="ds-paragraph">{tr(settled.sentence())}</p> }.into_any()
                    }
                };
                let requisition = trip.requisition.reference;
                view! {
                    {rule}
                    {not_here(tr("booked-escorts-alone-asks"), requisition)}
                }
                .into_any()
            }
        }
    }

    fn press(self, count: usize, trip: &OrganisedTrip) {
        let mut escorts = Vec::new();
        let mut wrong = None;
        for (place, person) in self.persons.iter().take(count).enumerate() {
            match self.read(*person) {
                Ok((name, phone)) => escorts.push(EscortStatement {
                    kind: kind(trip, place),
                    name,
                    phone,
                }),
                Err(field) => wrong = wrong.or(Some(field)),
            }
        }
        if let Some(field) = wrong {
            focus::focus(&format!("#{field}"));
            return;
        }
        self.saving.save(TripAction::RegisterEscorts {
            person: trip.person.clone(),
            target: self.saving.target(trip),
            escorts,
        });
    }

    /// What is written about one, or the first field in which it cannot be so.
    fn read(self, person: Person) -> Result<(Option<String>, Option<String>), &'static str> {
        let Person { name, phone } = person;
        let named = escort_name(&name.text.get_untracked());
        let dialled = phone_number(&phone.text.get_untracked());
        let longest = i64::try_from(LONGEST_NAME).unwrap_or(i64::MAX);
        let longest = [("count", Value::Count(longest))];
        let say = |id: &str, values: &[(&'static str, Value)]| self.words.text(id, values);
        let untracked = |id, values| untrack(|| say(id, values));
        let name_fault = named
            .is_err()
            .then(|| untracked("booked-escorts-name-wrong", &longest));
        let phone_fault = dialled
            .is_err()
            .then(|| untracked("booked-escorts-phone-wrong", &[]));
        name.wrong.set(name_fault);
        phone.wrong.set(phone_fault);
        match (named, dialled) {
            (Ok(named), Ok(dialled)) => Ok((named, dialled)),
            (Err(_), _) => Err(name.id),
            (Ok(_), Err(_)) => Err(phone.id),
        }
    }
}

/// What they are to the patient stays as it stands; it is not asked for.
fn kind(trip: &OrganisedTrip, place: usize) -> EscortKind {
    let registered = trip.escorts.registered.get(place);
    match registered.map(|escort| &escort.kind) {
        Some(kind @ (EscortKind::Private | EscortKind::Professional | EscortKind::Parent)) => {
            kind.clone()
        }
        Some(EscortKind::Unknown(_)) | None => EscortKind::Private,
    }
}

/// Two, where one is approved: what it takes, and whom to ask.
fn too_many(view: &TripView) -> AnyView {
    let mut said = vec![EscortRule::SecondNeedsReason];
    said.extend(view.stage.map(|_| EscortRule::ChildMayHaveTwo));
    said.extend([EscortRule::ForTheJourney, EscortRule::NoCopayment]);
    let requisition = view.trip.requisition.reference.clone();
    let asks = match view.stage {
        Some(_) => "booked-escorts-two-asks-child",
        None => "booked-escorts-two-asks",
    };
    view! {
        {rules::list(&said)}
        {not_here(tr(asks), requisition)}
    }
    .into_any()
}
