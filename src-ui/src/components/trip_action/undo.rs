//! Taking a cancellation back, while the service holds it back from the carrier.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::PersonId,
    oslo,
    trip_action::{Target, Targets, TripAction},
};
use i18n::{ClockStyle, Value};
use leptos::prelude::*;

use super::acting::{Acting, Then};
use crate::{
    components::Variant,
    erased::live,
    text::{tr, tr_with},
};

/// The button, and until when it can be pressed. The clock stands still: the time holds
/// whoever watches it.
pub fn undo_box(
    acting: Acting,
    (person, targets): (PersonId, Vec<Target>),
    (until, today): (DateTime<Utc>, NaiveDate),
    then: Callback<()>,
) -> Option<AnyView> {
    let targets = Targets::try_from(targets).ok()?;
    let on_press = Callback::new(move |()| {
        let action = TripAction::UndoCancellation {
            person: person.clone(),
            targets: targets.clone(),
        };
        acting.act(action, Then::Run(then));
    });
    let is_over = acting.is_past(until);
    let until = vec![("until", clock(until, today))];
    Some(live(move || {
        if is_over.get() {
            let over = tr_with("trip-action-undo-over", until.clone());
            return view! { <p class="ds-paragraph">{over}</p> }.into_any();
        }
        let label: ChildrenFn = ToChildren::to_children(|| tr("trip-action-undo-now"));
        view! {
            <div class="trip-action__undo">
                <p class="ds-paragraph">
                    {tr_with("trip-action-undo-until", until.clone())}
                </p>
                <div class="actions">{acting.button(Variant::Primary, label, on_press)}</div>
                {acting.offline("trip-action-offline-undo")}
            </div>
        }
        .into_any()
    }))
}

/// The time of day; with its day where that is not today.
fn clock(at: DateTime<Utc>, today: NaiveDate) -> Value {
    if oslo::date(at) == today {
        Value::clock_of(at, ClockStyle::Marked)
    } else {
        Value::NearMoment { at, today }
    }
}
