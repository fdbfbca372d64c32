//! What is to be changed, and to what. What was typed stays until the page is left.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    changing::home_of,
    stated_time::{StatedTime, TimeSlot},
    trip::{Direction, OrganisedTrip},
    trip_action::Target,
    trip_change::ChangedThing,
    wish::ChangeWish,
};
use i18n::{Localized, Value};
use ipc::trips::TripView;
use leptos::prelude::*;

use crate::{
    components::{
        Button, Choice, Moment, PlaceChoice, RadioGroup,
        trip::{Writing, shown, time_source},
    },
    erased::live,
    focus,
    text::{Precision, Words, tr, use_words},
};

/// The name of the choice of what is to be changed.
pub const WHAT: &str = "changing-what";

/// One thing that can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Thing {
    Appointment,
    EarliestReturn,
    Place,
}

/// What is asked for, as it is sent and as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The trip as it was when the form was looked over.
    pub target: Target,
    pub wish: ChangeWish,
    pub thing: ChangedThing,
}

/// The form.
#[derive(Clone, Copy)]
pub struct Form {
    /// What the form says, once it is looked over.
    pub asked: RwSignal<Option<Asked>>,
    thing: RwSignal<Option<Thing>>,
    moment: Moment,
    place: PlaceChoice,
    wrong: RwSignal<Option<Localized>>,
    words: Words,
}

impl Form {
    pub fn new() -> Self {
        Self {
            asked: RwSignal::new(None),
            thing: RwSignal::new(None),
            moment: Moment::new(["changing-day", "changing-clock"], None),
            place: PlaceChoice::of_person("changing-place", "changing-place-found"),
            wrong: RwSignal::new(None),
            words: use_words(),
        }
    }

    /// The choice, and the field of what is chosen.
    pub fn view(self, view: &TripView, today: NaiveDate) -> AnyView {
        let things = things(&view.trip);
        let choices: Vec<_> = things
            .iter()
            .map(|thing| Choice::new(tr(thing.label(&view.trip))))
            .collect();
        let known = things.clone();
        let chosen = Signal::derive(move || {
            let thing = self.thing.get()?;
            known.iter().position(|one| *one == thing)
        });
        let trip = StoredValue::new(view.trip.clone());
        let on_choose = Callback::new(move |at: usize| {
            let thing = things.get(at).copied();
            self.wrong.set(None);
            self.thing.set(thing);
        });
        let view = view.clone();
        let on_press = Callback::new(move |()| {
            trip.with_value(|trip| self.look_over(trip, today));
        });
        let words = self.words;
        let wrong = live(move || {
            let wrong = self.wrong.get()?;
            Some(view! { <p class="ds-validation-message">{words.show(wrong)}</p> })
        });
        view! {
            <RadioGroup
                name=WHAT
                legend=tr("changing-what")
                choices
                chosen
                on_choose
            />
            {live(move || self.thing.get().map(|thing| self.field(thing, &view, today)))}
            {wrong}
            <div class="actions">
                <Button on_press>{tr("changing-look-over")}</Button>
            </div>
        }
        .into_any()
    }

    /// How it is now, and the field for how it is to be.
    fn field(self, thing: Thing, view: &TripView, today: NaiveDate) -> AnyView {
        let trip = &view.trip;
        match thing {
            Thing::Appointment | Thing::EarliestReturn => {
                let time = slot(thing, trip).and_then(TimeSlot::time);
                let now = time.map_or_else(|| tr("time-not-set"), |time| told(time, today));
                view! {
                    <p class="ds-paragraph">{tr("changing-now")} " " {now}</p>
                    {time.map(|time| time_source(time, today))}
                    {self.moment.view()}
                }
                .into_any()
            }
            Thing::Place => {
                let words = self.words;
                let now = match home_of(trip).label.as_deref() {
                    Some(place) => words.show(words.value(&Value::from(place))),
                    None => tr("trip-place-not-said"),
                };
                view! {
                    <p class="ds-paragraph">{tr("changing-now")} " " {now}</p>
                    {self.place.view("changing-where")}
                }
                .into_any()
            }
        }
    }

    /// Reads the form and goes on to the look at it.
    fn look_over(self, trip: &OrganisedTrip, today: NaiveDate) {
        let Some(thing) = self.thing.get_untracked() else {
            let words = self.words;
            self.wrong
                .set(Some(untrack(|| words.text("changing-choose", &[]))));
            focus::focus(&format!("#{WHAT}-0"));
            return;
        };
        let Some(asked) = self.read(thing, trip, today) else {
            return;
        };
        self.asked.set(Some(asked));
        request_animation_frame(|| focus::focus("#changing-review"));
    }

    fn read(self, thing: Thing, trip: &OrganisedTrip, today: NaiveDate) -> Option<Asked> {
        let target = Target {
            trip: trip.id.clone(),
            version: trip.version,
        };
        let from = slot(thing, trip)
            .and_then(TimeSlot::time)
            .map(|time| time.when.earliest());
        let of_moment = |to: DateTime<Utc>, target| match thing {
            Thing::Appointment => Some(Asked {
                target,
                wish: ChangeWish::Appointment { at: to },
                thing: ChangedThing::Appointment { from, to },
            }),
            Thing::EarliestReturn => Some(Asked {
                target,
                wish: ChangeWish::EarliestReturn { at: to },
                thing: ChangedThing::EarliestReturn { from, to },
            }),
            Thing::Place => None,
        };
        if thing == Thing::Place {
            let place = self.place.read()?;
            return Some(Asked {
                target,
                wish: ChangeWish::Place {
                    place: place.wanted,
                },
                thing: ChangedThing::Place {
                    from: home_of(trip).label.clone(),
                    to: Some(place.label),
                },
            });
        }
        of_moment(self.moment.read(today)?, target)
    }
}

/// What can be changed about a trip: a place only where places are told.
fn things(trip: &OrganisedTrip) -> Vec<Thing> {
    let time = match trip.direction {
        Direction::Outbound => Some(Thing::Appointment),
        Direction::Return => Some(Thing::EarliestReturn),
        Direction::Other => None,
    };
    let place = time.and((!trip.places_withheld).then_some(Thing::Place));
    time.into_iter().chain(place).collect()
}

fn slot(thing: Thing, trip: &OrganisedTrip) -> Option<&TimeSlot> {
    match thing {
        Thing::Appointment => trip.appointment.as_ref().map(|one| &one.starts),
        Thing::EarliestReturn => Some(&trip.earliest_return),
        Thing::Place => None,
    }
}

fn told(time: &StatedTime, today: NaiveDate) -> AnyView {
    let writing = Writing {
        precision: Precision::Exact,
        // With its day: the new one may be on another.
        day: None,
        today,
    };
    shown(time.when, writing)
}

impl Thing {
    fn label(self, trip: &OrganisedTrip) -> &'static str {
        match self {
            Self::Appointment => "changing-appointment",
            Self::EarliestReturn => "changing-return",
            Self::Place if trip.direction == Direction::Return => "changing-place-home",
            Self::Place => "changing-place",
        }
    }
}
