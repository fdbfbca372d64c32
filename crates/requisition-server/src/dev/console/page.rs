//! The page, from its pieces.

use std::fmt::Write as _;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse as _, Response},
};
use domain::{
    oslo,
    pick_up::ActiveTime,
    state::{CancelledBy, TripState},
    stated_time::When,
    trip::{OrganisedTrip, Place, Sharing},
};
use requisition_api::{state_word::StateWord, times};

use super::{
    super::{Dev, steps::StepWord},
    APPROVED, CALM, DECLINED, DELAYED, SHARE, UNSHARE, WRONG, claim_page,
    outcome::{Outcome, in_words},
};
use crate::{
    clock::Clock as _,
    problem::Problem,
    store::{StoredPerson, StoredTrip},
};

const POLICY: &str = "default-src 'none'; style-src 'self'; form-action 'self'; \
                      frame-ancestors 'none'; base-uri 'none'";

/// The whole page, with what became of what was pressed.
pub(super) async fn page(
    dev: &Dev,
    status: StatusCode,
    outcome: Outcome,
) -> Result<Response, Problem> {
    let now = dev.clock.now();
    let everybody = dev.store.everybody().await?;
    let trips = dev.store.coming_trips_of_everybody(now).await?;
    let queue = dev.queue().await?;
    let whole = filled(
        include_str!("pages/console.html"),
        &[
            ("title", &outcome.title),
            ("outcome", &outcome.html),
            ("now", &times::write(now)),
            ("day", &day(dev).await),
            ("links", &links(&trips)),
            ("requisition", &requisition(&everybody)),
            ("claims", &claim_page::shown(&queue, now)),
            ("persons", &persons(&trips)),
        ],
    );
    let policy = [(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    )];
    Ok((status, policy, Html(whole)).into_response())
}

/// `piece` with each `@name@` exchanged for what belongs there, which is HTML. What is
/// put in is not looked at again.
pub(super) fn filled(piece: &str, values: &[(&str, &str)]) -> String {
    let mut html = String::with_capacity(piece.len());
    for (place, part) in piece.split('@').enumerate() {
        let value = values.iter().find(|(name, _)| *name == part);
        match value {
            Some((_, value)) if place % 2 == 1 => html.push_str(value),
            Some(_) | None => html.push_str(part),
        }
    }
    html
}

/// Text that means nothing but itself in HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

async fn day(dev: &Dev) -> String {
    let playing = dev.days.lock().await;
    let next = playing.as_ref().and_then(|playing| playing.next());
    match next {
        Some((step, trip)) => filled(
            include_str!("pages/day.html"),
            &[("step", &in_words(step)), ("trip", trip.as_str())],
        ),
        None => include_str!("pages/no-day.html").to_owned(),
    }
}

fn links(trips: &[(StoredPerson, StoredTrip)]) -> String {
    people(trips).fold(String::new(), |mut html, (person, _)| {
        let (id, name) = (&person.id, shown(person));
        // Writing into a text does not fail.
        let _ = write!(html, r##"<li><a href="#{id}">{name}</a></li>"##);
        html
    })
}

fn requisition(everybody: &[StoredPerson]) -> String {
    let options: String = everybody
        .iter()
        .map(|person| {
            format!(
                r#"<option value="{}">{}</option>"#,
                person.id,
                shown(person)
            )
        })
        .collect();
    filled(
        include_str!("pages/requisition.html"),
        &[("people", &options)],
    )
}

/// The name, as far as it is readable: one of the sample people has a very long one.
fn shown(person: &StoredPerson) -> String {
    let start: String = person.name.chars().take(40).collect();
    format!("<bdi>{}</bdi>", escaped(&start))
}

/// Those whose trips follow each other.
fn people(
    trips: &[(StoredPerson, StoredTrip)],
) -> impl Iterator<Item = (&StoredPerson, &[(StoredPerson, StoredTrip)])> {
    trips
        .chunk_by(|one, other| one.0.id == other.0.id)
        .filter_map(|of_one| Some((&of_one.first()?.0, of_one)))
}

fn persons(trips: &[(StoredPerson, StoredTrip)]) -> String {
    let piece = |(person, trips): (&StoredPerson, &[(StoredPerson, StoredTrip)])| {
        let trips: String = trips.iter().map(|(_, stored)| trip(&stored.trip)).collect();
        filled(
            include_str!("pages/person.html"),
            &[
                ("person", person.id.as_str()),
                ("name", &shown(person)),
                ("trips", &trips),
            ],
        )
    };
    people(trips).map(piece).collect()
}

fn trip(trip: &OrganisedTrip) -> String {
    let first = trip.segments.first();
    let when = match first.pick_up.active() {
        ActiveTime::Set(kind, time) => {
            format!("{} {}", escaped(&format!("{kind:?}")), written(time.when))
        }
        ActiveTime::NotSet | ActiveTime::Unreadable(_) => "–".to_owned(),
    };
    let vehicle = first
        .vehicle
        .as_ref()
        .map(|vehicle| vehicle.number.as_str());
    let more = [
        (trip.sharing == Sharing::Shared).then_some("shared"),
        trip.held.is_some().then_some("held"),
        trip.pending_change().map(|_| "change pending"),
        vehicle,
    ];
    let more: Vec<_> = more.into_iter().flatten().map(escaped).collect();
    filled(
        include_str!("pages/trip.html"),
        &[
            ("trip", trip.id.as_str()),
            ("state", &state(&trip.state)),
            ("version", &trip.version.to_string()),
            ("when", &when),
            ("from", &place(&first.from)),
            ("to", &place(trip.destination())),
            ("more", &more.join(", ")),
            ("buttons", &buttons(trip)),
        ],
    )
}

fn state(state: &TripState) -> String {
    let by = if let TripState::Cancelled(CancelledBy::PatientSide) = state {
        " (patient side)"
    } else {
        ""
    };
    format!("{}{by}", escaped(&in_words(StateWord::write(state))))
}

fn written(when: When) -> String {
    let clock = |at| oslo::local(at).format("%a %-d %b %H:%M").to_string();
    match when {
        When::At(at) => clock(at),
        When::Between { from, to } => format!("{}–{}", clock(from), clock(to)),
    }
}

fn place(place: &Place) -> String {
    let label = place.label.as_deref().unwrap_or("–");
    let start: String = label.chars().take(60).collect();
    format!("<bdi>{}</bdi>", escaped(&start))
}

/// What can be pressed where the trip stands.
fn buttons(trip: &OrganisedTrip) -> String {
    let steps = StepWord::ALL
        .into_iter()
        .filter(|step| trip.state.after(&step.step()).is_ok())
        .map(StepWord::word);
    let sharing = if trip.sharing == Sharing::Shared {
        UNSHARE
    } else {
        SHARE
    };
    let others = if trip.state.is_final() || trip.state.is_under_way() {
        Vec::new()
    } else {
        vec![sharing, DELAYED, CALM, WRONG]
    };
    let answers = trip.pending_change().map(|_| [APPROVED, DECLINED]);
    let id = &trip.id;
    steps
        .chain(others)
        .chain(answers.into_iter().flatten())
        .map(|act| {
            let label = in_words(act);
            format!(
                r#"<li><button name="act" value="{act}" aria-describedby="{id}">{label}</button></li>"#
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_text_and_not_looked_at_again() {
        let hostile = escaped(r#"<b title="@two@">'&"#);
        let html = filled("a@one@b@three@", &[("one", &hostile), ("two", "2")]);
        assert_eq!(html, "a&lt;b title=&quot;@two@&quot;&gt;&#39;&amp;bthree");
    }
}
