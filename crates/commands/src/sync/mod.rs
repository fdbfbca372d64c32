//! Bringing what is kept of a person up to date.
//!
//! Everything is read once, page by page. From then on the service is asked what
//! has changed, and only that is read: when nothing has, that is one request.

mod everything;
mod some;

use ipc::{
    Problem,
    news::{AwaitNews, News},
};

use crate::{
    App,
    acting::Acting,
    asking_now, claims, live, messages,
    ports::{Api as _, ApiError, Changed, Changes, Cursor, Extent, Platform, Progress, Read},
    report::report,
};

pub(crate) use some::says_it_again;

/// Above this many changes everything is read, page by page.
const MOST: usize = 50;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Synced {
    /// Nothing has changed.
    Unchanged,
    /// So many trips are new, others than before, or gone.
    Some(usize),
    /// Everything was read: so many trips.
    Everything(usize),
}

/// Brings what is kept of the chosen person up to date, and tells the window what
/// has changed. Where nothing is kept yet, everything is read.
///
/// # Errors
/// When the service cannot be asked, or says no. What was kept stays as it was,
/// and the next call goes on from there.
pub async fn sync_person<P: Platform>(app: &App<P>) -> Result<Synced, Problem> {
    let acting = app.acting().await?;
    let api = app.api()?;
    let _one = app.sync_gate().lock().await;
    let cursor = cursor(app, &acting).await;
    let read = heard(app, &acting, api.changes(cursor.as_ref()).await).await?;
    take_up(app, &acting, read).await
}

/// Up to which change the chosen person is up to date; `None` when everything has
/// to be read first, which [`sync_person`] does.
pub(crate) async fn cursor<P: Platform>(app: &App<P>, acting: &Acting) -> Option<Cursor> {
    let progress = app.keeping().progress(&acting.owner).await;
    progress.map(|progress| progress.cursor)
}

/// Takes up what the service has told to whoever waits for changes after
/// [`cursor`]: as [`sync_person`], without asking for the changes.
pub(crate) async fn follow_up<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    read: Read<Changes>,
) -> Result<Synced, Problem> {
    let _one = app.sync_gate().lock().await;
    take_up(app, acting, read).await
}

async fn take_up<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    read: Read<Changes>,
) -> Result<Synced, Problem> {
    app.learn_clock(read.service_time);
    let progress = Progress {
        cursor: read.value.cursor,
        contact: app.now(),
    };
    let was_whole = app.keeping().progress(&acting.owner).await.is_some();
    let changed = match read.value.extent {
        Extent::Only(changed) => changed,
        Extent::Everything => {
            if was_whole {
                live::persons_changed(app, acting.lease).await;
            }
            return whole(app, acting, progress, was_whole).await;
        }
    };
    // More or less may be seen then, also of trips that are the same as before.
    let is_another_view = changed.contains(&Changed::Representation);
    if is_another_view {
        live::persons_changed(app, acting.lease).await;
    }
    if !was_whole || is_another_view || changed.len() > MOST {
        return whole(app, acting, progress, was_whole).await;
    }
    let (trips, gone) = some::read(app, acting, &changed).await?;
    let has_told = messages::tell_of(app, &gone);
    let person = acting.owner.person.clone();
    let has_messages = changed.contains(&Changed::Messages { person });
    let read = if has_messages {
        messages::arrived(app, acting).await
    } else if gone.is_empty() {
        Ok(())
    } else {
        messages::read_anew(app, acting).await.map(drop)
    };
    if !gone.is_empty() {
        messages::let_go_of(app, acting, &gone).await?;
    }
    let has_claims = changed
        .iter()
        .any(|changed| matches!(changed, Changed::Claim { .. }));
    if has_claims {
        claims::overview::read_anew(app, acting).await?;
    }
    if has_told {
        app.board().publish(News::MessagesChanged);
    }
    read?;
    let advance = app.keeping().advance(&acting.owner, progress);
    app.keep_within(Some(acting.lease), advance).await?;
    let count = trips.len();
    for trip in trips {
        app.board().publish(News::TripChanged { trip });
    }
    Ok(match count {
        0 => Synced::Unchanged,
        count => Synced::Some(count),
    })
}

async fn whole<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    progress: Progress,
    was_whole: bool,
) -> Result<Synced, Problem> {
    // First, for reading the trips ends with keeping the cursor. Where something was kept
    // before, messages may have come in the meantime.
    if was_whole {
        messages::read_and_say(app, acting).await?;
    } else {
        messages::read_anew(app, acting).await?;
    }
    claims::overview::read_quietly(app, acting).await?;
    let count = everything::read(app, acting, progress).await?;
    // The first time too: a page may show what it looked up before, and what changed
    // between that look and this reading is among no changes that are told later.
    app.board().publish(News::EverythingChanged);
    Ok(Synced::Everything(count))
}

/// Does what a failure means for who is signed in.
pub(crate) async fn heard<P: Platform, T>(
    app: &App<P>,
    acting: &Acting,
    answer: Result<T, ApiError>,
) -> Result<T, Problem> {
    match answer {
        Ok(value) => {
            drop(app.state_within(Some(acting.lease))?);
            Ok(value)
        }
        Err(error) => {
            asking_now::settle(app, acting.lease, &error).await;
            Err(report::<AwaitNews>(error))
        }
    }
}

#[cfg(test)]
mod tests;
