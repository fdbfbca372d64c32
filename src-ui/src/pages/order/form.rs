//! What is wanted: on which certificate, which way, from where to where, when.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    authorisation::{Bookable, Period, TreatmentPlace},
    ids::{AuthorisationId, PersonId, PlaceId},
    oslo,
    trip::Direction,
    wish::TripOrder,
};
use i18n::Value;
use ipc::{
    Problem,
    authorisations::{AuthorisationView, CheckOrder, OrderCheck},
};
use leptos::prelude::*;

use super::review;
use crate::{
    announce::{Announcer, use_announcer},
    bridge,
    components::{
        Button, Choice, ChosenPlace, LoadFailure, Moment, PlaceChoice, RadioGroup,
        load_failure::values, trip::day_style, trip_action::Acting,
    },
    erased::{live, spawn},
    focus,
    pages::first_day,
    text::{Words, tr, tr_with, use_words},
};

/// An order that is looked at before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// What would be sent.
    pub order: TripOrder,
    /// What it is booked on.
    pub certificate: AuthorisationView,
    /// What is known about it.
    pub check: OrderCheck,
    /// Where the patient lives or stays, as it is written.
    pub home: String,
    /// Where the treatment is, as it is written.
    pub treatment: String,
    /// Today in Norway.
    pub today: NaiveDate,
}

/// What stands in the way of looking at the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    /// This field is not answered.
    Unanswered(&'static str),
    /// Nothing could be asked.
    Failed(Problem),
}

/// The form. What is filled in stays until the page is left.
#[derive(Clone, Copy)]
pub(super) struct Form {
    person: StoredValue<PersonId>,
    wanted: StoredValue<Option<AuthorisationId>>,
    known: RwSignal<Vec<AuthorisationView>>,
    asked_at: RwSignal<DateTime<Utc>>,
    certificate: RwSignal<Option<usize>>,
    /// Whether the wanted one was gone, so that even the only one is to be chosen.
    is_gone: RwSignal<bool>,
    direction: RwSignal<Option<usize>>,
    treatment: RwSignal<Option<usize>>,
    home: PlaceChoice,
    moment: Moment,
    trouble: RwSignal<Option<Trouble>>,
    is_busy: RwSignal<bool>,
    draft: RwSignal<Option<Draft>>,
    acting: Acting,
    announcer: Announcer,
    words: Words,
}

const DIRECTIONS: [(Direction, &str); 2] = [
    (Direction::Outbound, "order-out"),
    (Direction::Return, "order-home"),
];

impl Form {
    pub(super) fn new(person: PersonId, wanted: Option<AuthorisationId>, acting: Acting) -> Self {
        Self {
            person: StoredValue::new(person),
            wanted: StoredValue::new(wanted),
            known: RwSignal::new(Vec::new()),
            asked_at: RwSignal::new(DateTime::default()),
            certificate: RwSignal::new(None),
            is_gone: RwSignal::new(false),
            direction: RwSignal::new(None),
            treatment: RwSignal::new(None),
            home: PlaceChoice::of_person("order-place", "order-found"),
            moment: Moment::new(["order-day", "order-clock"], None),
            trouble: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            draft: RwSignal::new(None),
            acting,
            announcer: use_announcer(),
            words: use_words(),
        }
    }

    /// What can be booked on. A choice that is there no more is none.
    pub(super) fn know(self, certificates: Vec<AuthorisationView>, asked_at: DateTime<Utc>) {
        let chosen = untrack(|| self.chosen()).map(|view| view.authorisation.id);
        let treatment = untrack(|| self.chosen_place()).map(|place| place.id);
        let wanted = chosen.or_else(|| self.wanted.get_value());
        let ids: Vec<_> = certificates
            .iter()
            .map(|view| &view.authorisation.id)
            .collect();
        let at = place_of(wanted.as_ref(), &ids);
        if wanted.is_some() && at.is_none() {
            self.is_gone.set(true);
        }
        self.wanted.set_value(wanted);
        self.known.set(certificates);
        self.asked_at.set(asked_at);
        self.certificate.set(at);
        self.settle_place(treatment.filter(|_| at.is_some()).as_ref());
    }

    /// What was looked over is not looked at any more.
    pub(super) fn put_draft_away(self) {
        self.draft.set(None);
    }

    /// The next one: nothing of the last is meant for it.
    pub(super) fn begin_anew(self) {
        self.put_draft_away();
        self.direction.set(None);
        self.trouble.set(None);
    }

    fn chosen(self) -> Option<AuthorisationView> {
        let at = self.certificate.get()?;
        self.known.with(|known| known.get(at).cloned())
    }

    fn places(self) -> Vec<TreatmentPlace> {
        let chosen = self.chosen();
        chosen.map_or_else(Vec::new, |view| view.authorisation.places)
    }

    fn chosen_place(self) -> Option<TreatmentPlace> {
        let at = self.treatment.get()?;
        self.places().into_iter().nth(at)
    }

    /// The place that was chosen stays, as long as it is there. The only one need not be
    /// chosen.
    fn settle_place(self, chosen: Option<&PlaceId>) {
        let places = untrack(|| self.places());
        let ids: Vec<_> = places.iter().map(|place| &place.id).collect();
        self.treatment.set(place_of(chosen, &ids));
    }

    pub(super) fn view(self) -> AnyView {
        live(move || match self.draft.get() {
            Some(draft) => review::view(draft, self),
            None => self.fields(),
        })
    }

    fn fields(self) -> AnyView {
        let on_press = Callback::new(move |()| self.look_over());
        view! {
            <p class="lead">{tr("order-lead")}</p>
            {self.certificates()}
            {live(move || self.days())}
            {self.directions()}
            {live(move || self.treatments())}
            {live(move || {
                let is_home = self.direction.get() == Some(1);
                let legend = if is_home { "order-place-to" } else { "order-place-from" };
                self.home.view(legend)
            })}
            {self.when()}
            {live(move || self.trouble.get().map(|trouble| self.said(trouble)))}
            {self.acting.offline("order-offline")}
            <div class="actions">
                <Button on_press is_busy=self.is_busy>
                    {tr("order-look-over")}
                </Button>
            </div>
        }
        .into_any()
    }

    fn certificates(self) -> AnyView {
        live(move || {
            let known = self.known.get();
            (known.len() > 1 || self.is_gone.get()).then(|| {
                let today = oslo::date(self.asked_at.get_untracked());
                let choices = known.iter().map(|view| certificate(view, today)).collect();
                let on_choose = Callback::new(move |at| {
                    self.certificate.set(Some(at));
                    self.settle_place(None);
                });
                view! {
                    <RadioGroup
                        name="order-certificate"
                        legend=tr("order-certificate")
                        choices
                        chosen=self.certificate
                        on_choose
                    />
                }
            })
        })
    }

    /// Which days can be booked now, and until when.
    fn days(self) -> Option<AnyView> {
        let today = oslo::date(self.asked_at.get());
        match self.chosen()?.bookable {
            Bookable::On(period) => {
                Some(view! { {last_day(period, today)} {first_day(period, today)} }.into_any())
            }
            Bookable::No(_) => None,
        }
    }

    fn directions(self) -> AnyView {
        let choices = DIRECTIONS.map(|(_, label)| Choice::new(tr(label))).into();
        let on_choose = Callback::new(move |at| self.direction.set(Some(at)));
        view! {
            <RadioGroup
                name="order-direction"
                legend=tr("order-direction")
                choices
                chosen=self.direction
                on_choose
            />
        }
        .into_any()
    }

    fn treatments(self) -> Option<AnyView> {
        let places = self.places();
        if places.is_empty() {
            return None;
        }
        let words = self.words;
        let choice = |place: &TreatmentPlace| {
            Choice::new(words.show(words.value(&Value::from(&*place.name))))
        };
        let choices = places.iter().map(choice).collect();
        let on_choose = Callback::new(move |at| self.treatment.set(Some(at)));
        Some(
            view! {
                <RadioGroup
                    name="order-treatment"
                    legend=tr("order-treatment")
                    choices
                    chosen=self.treatment
                    on_choose
                />
            }
            .into_any(),
        )
    }

    fn when(self) -> AnyView {
        let legend = live(move || {
            let is_home = self.direction.get() == Some(1);
            tr(if is_home {
                "order-when-home"
            } else {
                "order-when-out"
            })
        });
        view! {
            <fieldset class="ds-fieldset">
                <legend class="ds-label">{legend}</legend>
                {self.moment.view()}
            </fieldset>
        }
        .into_any()
    }

    fn said(self, trouble: Trouble) -> AnyView {
        match trouble {
            Trouble::Unanswered(id) => {
                view! { <p class="ds-validation-message">{tr(id)}</p> }.into_any()
            }
            Trouble::Failed(problem) => {
                let on_retry = Callback::new(move |()| self.look_over());
                view! { <LoadFailure problem on_retry /> }.into_any()
            }
        }
    }

    /// Reads the form and asks what is known about the order. Nothing is booked.
    fn look_over(self) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.trouble.set(None);
        let Some((order, certificate, home, treatment)) = self.read() else {
            return;
        };
        self.is_busy.set(true);
        spawn(async move {
            let answer = bridge::call::<CheckOrder>(&order).await;
            // The page may be gone by now.
            if self.is_busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(answer) => {
                    self.draft.set(Some(Draft {
                        order,
                        certificate,
                        check: answer.value,
                        home: home.label,
                        treatment: treatment.name,
                        today: oslo::date(answer.asked_at),
                    }));
                    request_animation_frame(|| focus::focus("#order-review"));
                }
                Err(problem) => {
                    let said = self.words.text(problem.message(), &values(&problem));
                    self.announcer.status(said);
                    self.trouble.set(Some(Trouble::Failed(problem)));
                }
            }
        });
    }

    fn read(self) -> Option<(TripOrder, AuthorisationView, ChosenPlace, TreatmentPlace)> {
        let Some(view) = untrack(|| self.chosen()) else {
            return self.unanswered("order-choose-certificate", "#order-certificate-0");
        };
        let Some((direction, _)) = self
            .direction
            .get_untracked()
            .and_then(|at| DIRECTIONS.get(at))
        else {
            return self.unanswered("order-choose-direction", "#order-direction-0");
        };
        let places = &view.authorisation.places;
        let at = self.treatment.get_untracked();
        let Some(treatment) = at.and_then(|at| places.get(at)) else {
            return self.unanswered("order-choose-treatment", "#order-treatment-0");
        };
        let home = self.home.read()?;
        let today = oslo::date(self.asked_at.get_untracked());
        let at = self.moment.read(today)?;
        let order = TripOrder {
            authorisation: view.authorisation.id.clone(),
            direction: direction.clone(),
            home: home.wanted.clone(),
            treatment: treatment.id.clone(),
            at,
        };
        let treatment = treatment.clone();
        Some((order, view, home, treatment))
    }

    fn unanswered<T>(self, id: &'static str, field: &str) -> Option<T> {
        let said = untrack(|| self.words.text(id, &[]));
        self.announcer.status(said);
        self.trouble.set(Some(Trouble::Unanswered(id)));
        focus::focus(field);
        None
    }

    /// Back to what is filled in.
    pub(super) fn edit(self) {
        self.draft.set(None);
        focus::heading();
    }

    pub(super) fn acting(self) -> Acting {
        self.acting
    }

    pub(super) fn person(self) -> PersonId {
        self.person.get_value()
    }
}

/// A certificate among others: who has issued it, and until when it holds.
fn certificate(view: &AuthorisationView, today: NaiveDate) -> Choice {
    Choice {
        more: holds_until(view, today),
        ..Choice::new(issuer(view))
    }
}

/// Who has issued a certificate; what it is, where that is not said.
pub(super) fn issuer(view: &AuthorisationView) -> AnyView {
    match view.authorisation.issued_by.as_deref() {
        Some(who) => tr_with("order-certificate-by", vec![("who", who.into())]),
        None => tr("authorisation-kind-transport"),
    }
}

/// Until when a certificate holds.
pub(super) fn holds_until(view: &AuthorisationView, today: NaiveDate) -> Option<AnyView> {
    match view.bookable {
        Bookable::On(period) => Some(until(period, today)),
        Bookable::No(_) => None,
    }
}

/// Where among `ids` the wanted one stands. The only one counts where none was wanted:
/// nobody is moved to another one unasked.
fn place_of<T: PartialEq>(wanted: Option<&T>, ids: &[&T]) -> Option<usize> {
    match wanted {
        Some(wanted) => ids.iter().position(|id| **id == *wanted),
        None => (ids.len() == 1).then_some(0),
    }
}

fn until(period: Period, today: NaiveDate) -> AnyView {
    let day = Value::Day(period.until, day_style(period.until, today));
    tr_with("order-certificate-until", vec![("day", day)])
}

fn last_day(period: Period, today: NaiveDate) -> AnyView {
    view! { <p class="ds-paragraph">{until(period, today)} "."</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wanted_certificate_that_is_gone_is_not_swapped_for_the_only_one() {
        let id = |id: &str| id.parse::<AuthorisationId>().unwrap();
        let (one, two) = (id("aut_one"), id("aut_two"));
        #[rustfmt::skip]
        let cases = [
            // what it shows              wanted      there             expected
            ("none wanted, one there",    None,       vec![&one],       Some(0)),
            ("none wanted, two there",    None,       vec![&one, &two], None),
            ("the wanted one",            Some(&two), vec![&one, &two], Some(1)),
            ("the wanted one is gone",    Some(&two), vec![&one],       None),
        ];
        for (shows, wanted, ids, expected) in cases {
            assert_eq!(place_of(wanted, &ids), expected, "{shows}");
        }
    }
}
