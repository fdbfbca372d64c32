//! Reading what has changed since a cursor.

use requisition_api::{
    changes::{CLAIM, ChangeBody, MESSAGES, REPRESENTATION_CHANGED, SESSION_ENDED, TRIP},
    problem_code::ProblemCode,
};

use super::{cursor::Cursor, view::View};
use crate::{
    app::App,
    auth::SignedIn,
    problem::Problem,
    store::{Changed, StoreError},
};

/// One item, and how far has been read with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The item.
    pub body: ChangeBody,
    /// The place after it.
    pub after: Cursor,
}

/// What has changed since a cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What has changed, oldest first, each thing once.
    pub items: Vec<Item>,
    /// The place after all of it.
    pub end: Cursor,
    /// Whether there is more after it.
    pub more: bool,
}

/// The cursor of now: nothing before it is ever told.
///
/// # Errors
///
/// When the database does not answer.
pub async fn now(app: &App, signed_in: &SignedIn) -> Result<Cursor, StoreError> {
    // The number before the view: what happens in between is told once too often
    // rather than never.
    let numbers = app.store.change_numbers().await?;
    let view = View::now(app, signed_in).await?;
    Ok(Cursor {
        number: numbers.last,
        read_at: view.at,
        mark: view.mark(),
    })
}

/// What `signed_in` may know of that has changed since `since`, at most `limit`
/// changes.
///
/// # Errors
///
/// `cursor_expired` when what came after the cursor is not kept any more,
/// `internal` when the store does not answer.
pub async fn since(
    app: &App,
    signed_in: &SignedIn,
    since: Cursor,
    limit: u32,
) -> Result<Found, Problem> {
    let numbers = app.store.change_numbers().await?;
    if since.number < numbers.expired || since.number > numbers.last {
        return Err(Problem::new(ProblemCode::CursorExpired));
    }
    let view = View::now(app, signed_in).await?;
    let mut changes = app
        .store
        .changes_after(since.number, view.watched(), limit + 1)
        .await?;
    let size = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = changes.len() > size;
    changes.truncate(size);

    let mut items = of_another_view(app, &view, since).await?;
    let mark = view.mark();
    let at = |number| Cursor {
        number,
        read_at: view.at,
        mark,
    };
    for change in &changes {
        let body = body_of(&change.what);
        // The later of two changes of one thing is the one to know.
        items.retain(|item| !is_same_thing(&item.body, &body));
        let after = at(change.number);
        items.push(Item { body, after });
    }
    let last = changes.last().map_or(since.number, |change| change.number);
    let number = if more { last } else { numbers.last.max(last) };
    Ok(Found {
        items,
        end: at(number),
        more,
    })
}

/// What nobody wrote: somebody came of age, a power of attorney ran out.
async fn of_another_view(app: &App, view: &View, since: Cursor) -> Result<Vec<Item>, StoreError> {
    let mark = view.mark();
    if since.mark == mark {
        return Ok(Vec::new());
    }
    let mut items = Vec::new();
    for (person, left_out) in view.narrowed_since(since.read_at) {
        for id in app.store.trips_that_are(left_out, person).await? {
            items.push(Item {
                body: body_of(&Changed::TripGone(id)),
                after: since,
            });
        }
    }
    let after = Cursor {
        number: since.number,
        read_at: view.at,
        mark,
    };
    items.push(Item {
        body: body_of(&Changed::Representation),
        after,
    });
    Ok(items)
}

fn is_same_thing(one: &ChangeBody, other: &ChangeBody) -> bool {
    one.kind == other.kind && one.id == other.id
}

fn body_of(what: &Changed) -> ChangeBody {
    let (kind, id, version, gone) = match what {
        Changed::Trip(id, version) => (TRIP, Some(id.to_string()), Some(*version), false),
        Changed::TripGone(id) => (TRIP, Some(id.to_string()), None, true),
        Changed::Claim(id, version) => (CLAIM, Some(id.to_string()), Some(*version), false),
        Changed::Messages(person) => (MESSAGES, Some(person.to_string()), None, false),
        Changed::Representation => (REPRESENTATION_CHANGED, None, None, false),
        Changed::SessionEnded => (SESSION_ENDED, None, None, false),
    };
    ChangeBody {
        kind: kind.to_owned(),
        id,
        version,
        gone,
    }
}
