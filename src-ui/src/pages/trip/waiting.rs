//! "Transporten har ikke kommet": how late it is, whom to call, what to read out, what to
//! keep, and saying that one is still waiting.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    actions::Offer,
    oslo,
    pick_up::PickUp,
    plausibility::pick_up_contradiction,
    state::TripState,
    stated_time::{StatedTime, TimeSlot},
    trip::OrganisedTrip,
    trip_action::{ActionKind, Target, TripAction},
};
use i18n::{ClockStyle, Value};
use ipc::{AsOf, trips::TripView};
use leptos::prelude::*;

use crate::{
    components::{
        ActionLink, CallSupport, Variant,
        trip::{tr_whose, with_phone},
        trip_action::{Acting, Then, receipt_said},
    },
    erased::live,
    now::{Now, minutes_after},
    routes::Route,
    state::connection::use_connection,
    text::{tr, tr_with},
};

/// What to do where nobody has come; nothing before somebody should have.
pub fn waiting_box(
    answer: &AsOf<TripView>,
    acting: Acting,
    now: Memo<Option<Now>>,
) -> Option<AnyView> {
    let trip = &answer.value.trip;
    if !is_offered(trip) {
        return None;
    }
    let requisition = trip.requisition.reference.clone();
    let is_calm = is_calm(trip);
    let weight = if is_calm {
        Variant::Secondary
    } else {
        Variant::Primary
    };
    Some(
        view! {
            <section class="trip-waiting" data-calm=is_calm.then_some("") aria-labelledby="waiting">
                <h2 class="ds-heading" data-size="xs" id="waiting">
                    {tr("trip-action-not-come")}
                </h2>
                {late(trip, now)}
                <p class="ds-paragraph">
                    <strong>{with_phone("trip-phone-do", requisition)}</strong>
                </p>
                <CallSupport variant=weight />
                {said(trip, oslo::date(answer.asked_at))}
                {means()}
                {report(trip, acting)}
                {keep()}
            </section>
        }
        .into_any(),
    )
}

/// The same on the day's own page, where whom to call stands right beside it: how late it
/// is, what was said, and the button. Nothing before anybody should have come.
pub fn waiting_today(answer: &AsOf<TripView>, acting: Acting, now: Memo<Option<Now>>) -> AnyView {
    let trip = answer.value.trip.clone();
    let (is_offered, is_calm) = (is_offered(&trip), is_calm(&trip));
    let today = oslo::date(answer.asked_at);
    let is_due = is_due(&trip, now);
    live(move || {
        if !is_offered && !is_due.get() {
            return None;
        }
        Some(view! {
            <section class="trip-waiting" data-calm=is_calm.then_some("") aria-labelledby="waiting">
                <h2 class="ds-heading" data-size="2xs" id="waiting">
                    {tr("trip-action-not-come")}
                </h2>
                {late(&trip, now)}
                {said(&trip, today)}
                {is_offered.then(|| report(&trip, acting))}
            </section>
        })
    })
}

/// What the button means, what to keep where one must pay, and the rules about it.
pub fn waiting_more(trip: &OrganisedTrip, now: Memo<Option<Now>>) -> AnyView {
    let (is_offered, is_due) = (is_offered(trip), is_due(trip, now));
    let requisition = trip.requisition.reference.clone();
    live(move || {
        (is_offered || is_due.get()).then(|| {
            let call = with_phone("trip-phone-do", requisition.clone());
            view! {
                <div class="trip-waiting__more">
                    <p class="ds-paragraph">
                        <strong>{call}</strong>
                    </p>
                    {is_offered.then(means)} {keep()}
                </div>
            }
        })
    })
}

fn means() -> AnyView {
    let means = tr_whose("trip-action-waiting-means", Vec::new());
    view! { <p class="ds-paragraph">{means}</p> }.into_any()
}

fn keep() -> AnyView {
    view! {
        <p class="ds-paragraph">{tr("trip-action-pay-yourself")}</p>
        <ActionLink to=Route::Rights>{tr("trip-action-pay-rules")}</ActionLink>
    }
    .into_any()
}

const fn is_offered(trip: &OrganisedTrip) -> bool {
    matches!(trip.actions.report_waiting, Some(Offer::Here { .. }))
}

/// Whether no time was told, so that nothing is late yet: whoever has just called is not
/// to be alarmed.
pub fn is_calm(trip: &OrganisedTrip) -> bool {
    told(&trip.segments.first().pick_up).is_none()
}

/// Whether it is later than was told, by the service's clock; where nobody knows the time,
/// whether it could be.
fn is_due(trip: &OrganisedTrip, now: Memo<Option<Now>>) -> Memo<bool> {
    let since = due(trip).map(|(since, _)| since);
    let since = since.filter(|_| waits(&trip.state));
    Memo::new(move |_| {
        since.zip(now.get()).is_some_and(|(since, now)| {
            let now = now.by_service();
            now.is_none_or(|now| minutes_after(since, now) > 0)
        })
    })
}

/// Whether the patient is still to be picked up.
const fn waits(state: &TripState) -> bool {
    match state {
        TripState::Planned
        | TripState::Ordered
        | TripState::Accepted
        | TripState::Assigned
        | TripState::Approaching
        | TripState::Arrived
        | TripState::ReadyCalled => true,
        TripState::Requested
        | TripState::NeedsReview
        | TripState::AwaitingConfirmation
        | TripState::Expired
        | TripState::PickedUp
        | TripState::WaitingReady
        | TripState::Completed
        | TripState::NoShow
        | TripState::Cancelled(_)
        | TripState::Unknown(_) => false,
    }
}

/// How late it is by the service's clock, from minute to minute and said by nobody. By the
/// device's clock nothing is late; that nobody knows is said.
fn late(trip: &OrganisedTrip, now: Memo<Option<Now>>) -> AnyView {
    let Some((since, from)) = due(trip) else {
        return ().into_any();
    };
    let connection = use_connection();
    let clock = move |at, style| Value::clock_of(at, style);
    live(move || {
        let Some(now) = now.get()?.by_service() else {
            let since = vec![("since", clock(since, ClockStyle::Marked))];
            let unknown = match from {
                Since::Told => tr_with("trip-action-clock-unknown", since),
                Since::Ready => tr_whose("trip-action-clock-unknown-ready", since),
            };
            return Some(view! { <p class="ds-paragraph">{unknown}</p> }.into_any());
        };
        let minutes = minutes_after(since, now);
        if minutes == 0 {
            return None;
        }
        let id = match from {
            Since::Told => "trip-action-late",
            Since::Ready => "trip-action-late-ready",
        };
        let values = vec![
            ("since", clock(since, ClockStyle::Marked)),
            ("now", clock(now, ClockStyle::Digits)),
            ("minutes", Value::Count(minutes)),
        ];
        let reckoned = live(move || {
            let is_lost = connection.is_lost();
            is_lost.then(|| view! { " " {tr("trip-action-clock-reckoned")} })
        });
        Some(view! { <p class="ds-paragraph">{tr_whose(id, values)} {reckoned}</p> }.into_any())
    })
}

/// What lateness is reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Since {
    /// The time that the patient was told.
    Told,
    /// When the patient said that they are ready.
    Ready,
}

/// From when somebody should have come, and why: by what was promised, else planned; for
/// whoever called, from when they are ready. Nothing is late by times that cannot be right.
fn due(trip: &OrganisedTrip) -> Option<(DateTime<Utc>, Since)> {
    if pick_up_contradiction(trip).is_some() {
        return None;
    }
    let pick_up = &trip.segments.first().pick_up;
    match (told(pick_up), trip.ready_from) {
        (Some(time), _) => Some((time.when.latest(), Since::Told)),
        (None, Some(from)) => Some((from, Since::Ready)),
        (None, None) => None,
    }
}

/// What the patient was told: the promise, else the plan. What is expected now is no
/// promise, and stands only where nothing else was said. Nothing stands in for what
/// cannot be read.
fn told(pick_up: &PickUp) -> Option<&StatedTime> {
    [&pick_up.promised, &pick_up.scheduled, &pick_up.estimated]
        .into_iter()
        .find(|slot| !slot.is_not_set())
        .and_then(TimeSlot::time)
}

/// That it was said before, with time and receipt.
fn said(trip: &OrganisedTrip, today: NaiveDate) -> Option<AnyView> {
    let last = crate::components::trip_action::last(trip, &ActionKind::WaitingReported)?;
    Some(
        view! {
            <p class="ds-paragraph">
                <strong>{tr_whose("trip-action-waiting-said", Vec::new())}</strong>
                " "
                {receipt_said(last, today)}
            </p>
        }
        .into_any(),
    )
}

fn report(trip: &OrganisedTrip, acting: Acting) -> AnyView {
    let action = TripAction::ReportWaiting {
        person: trip.person.clone(),
        target: Target {
            trip: trip.id.clone(),
            version: trip.version,
        },
    };
    let on_press = Callback::new(move |()| acting.act(action.clone(), Then::Say));
    let label: ChildrenFn =
        ToChildren::to_children(|| tr_whose("trip-action-waiting-send", Vec::new()));
    view! {
        <div class="actions">{acting.button(Variant::Secondary, label, on_press)}</div>
        {acting.offline("trip-action-offline-waiting")}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::sample::{at, stated, taxi_with};

    #[test]
    fn late_is_what_is_late_against_the_promise_and_not_against_a_new_guess() {
        let trip = taxi_with(|segment| {
            segment.pick_up.scheduled = stated("2026-12-02T06:30:00Z");
            segment.pick_up.promised = stated("2026-12-02T06:40:00Z");
            segment.pick_up.estimated = stated("2026-12-02T07:20:00Z");
        });
        assert_eq!(due(&trip), Some((at("2026-12-02T06:40:00Z"), Since::Told)));
        let mut called = taxi_with(|segment| segment.pick_up = PickUp::default());
        assert_eq!(due(&called), None);
        called.ready_from = Some(at("2026-12-02T12:00:00Z"));
        assert_eq!(
            due(&called),
            Some((at("2026-12-02T12:00:00Z"), Since::Ready))
        );
    }

    #[test]
    fn nothing_is_late_by_times_that_cannot_be_read_or_cannot_be_right() {
        let unreadable = taxi_with(|segment| {
            segment.pick_up.scheduled = stated("2026-12-02T06:30:00Z");
            segment.pick_up.promised = TimeSlot::Unreadable;
            segment.pick_up.estimated = stated("2026-12-02T06:50:00Z");
        });
        assert_eq!(told(&unreadable.segments.first().pick_up), None);
        assert_eq!(due(&unreadable), None);
        let too_late = taxi_with(|segment| {
            segment.pick_up.promised = stated("2026-12-02T08:15:00Z");
        });
        assert!(told(&too_late.segments.first().pick_up).is_some());
        assert_eq!(due(&too_late), None);
    }
}
