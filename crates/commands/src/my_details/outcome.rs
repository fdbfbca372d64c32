//! What a change of somebody's details came to.

use std::future::Future;

use ipc::{
    Command, Problem,
    my_details::{DetailOutcome, DetailRefusal},
};

use crate::{
    App,
    app::Lease,
    asking_now::settle,
    ports::{ActError, ApiError, DetailAnswer, Platform},
    report::report,
};

/// Awaits what comes of a change on behalf of `C`. Nothing is sent again later.
pub(super) async fn of<C: Command, T, P: Platform>(
    app: &App<P>,
    lease: Lease,
    answer: impl Future<Output = DetailAnswer<T>>,
) -> Result<DetailOutcome<T>, Problem> {
    match answer.await {
        Ok(read) => {
            app.learn_clock(read.service_time);
            drop(app.state_within(Some(lease))?);
            Ok(DetailOutcome::Done(read.value))
        }
        Err(ActError::Refused(refusal)) => Ok(DetailOutcome::Refused(refusal)),
        Err(ActError::Unknown) => Ok(DetailOutcome::Unknown),
        Err(ActError::NotDone(ApiError::Offline)) => Ok(DetailOutcome::NotSent),
        Err(ActError::NotDone(ApiError::NotFound)) => {
            Ok(DetailOutcome::Refused(DetailRefusal::NotAllowed))
        }
        Err(ActError::NotDone(error)) => {
            settle(app, lease, &error).await;
            Err(report::<C>(error))
        }
    }
}
