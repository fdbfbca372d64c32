//! Reading everything, one page at a time.

use ipc::Problem;

use super::heard;
use crate::{
    App,
    acting::Acting,
    ports::{Period, Platform, Progress, Room, TripsQuery},
    trips::ask_for_page,
};

/// Reads all trips of a person and forgets those that are not among them. Holds
/// one page at a time. `progress` counts from the end on: it was asked for before
/// the first page, so that what changes meanwhile is told the next time.
pub(super) async fn read<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    progress: Progress,
) -> Result<usize, Problem> {
    let lease = Some(acting.lease);
    let begin = app.keeping().begin_pass(&acting.owner);
    app.keep_within(lease, begin).await?;
    let (coming, _) = read_period(app, acting, Period::Coming).await?;
    let (past, has_all) = read_period(app, acting, Period::Past).await?;
    let end = app.keeping().end_pass(&acting.owner, progress, has_all);
    app.keep_within(lease, end).await?;
    Ok(coming + past)
}

/// How many trips there were, and whether they were read to the end. Where there
/// is no room for more, there is no reason to ask for more.
async fn read_period<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    period: Period,
) -> Result<(usize, bool), Problem> {
    let api = app.api()?;
    let mut query = TripsQuery {
        person: acting.owner.person.clone(),
        period,
        after: None,
    };
    let mut count = 0;
    loop {
        let read = ask_for_page(api.as_ref(), &query).await;
        let read = heard(app, acting, read).await?;
        app.learn_clock(read.service_time);
        let (trips, now) = (read.value.trips, app.now());
        count += trips.len();
        let put = app.keeping().put_trips(&acting.owner, trips, now);
        let room = app.keep_within(Some(acting.lease), put).await?;
        query.after = read.value.next;
        if query.after.is_none() {
            return Ok((count, true));
        }
        if room == Room::Short {
            return Ok((count, false));
        }
    }
}
