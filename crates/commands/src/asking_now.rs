//! Asking and telling the service what is not kept.

use std::future::Future;

use ipc::{AsOf, Command, Origin, Problem};

use crate::{
    App,
    app::Lease,
    ports::{ApiError, Platform, Read},
    report::report,
    session::{Leaving, Why, end_access, leave, why_ended},
};

/// Awaits `answer` on behalf of the command `C`. Nothing is kept, and nothing
/// stands in when the service cannot be asked.
pub(crate) async fn ask_now<C: Command, T, P: Platform>(
    app: &App<P>,
    lease: Lease,
    answer: impl Future<Output = Result<Read<T>, ApiError>>,
) -> Result<AsOf<T>, Problem> {
    let read = tell::<C, _, _>(app, lease, answer).await?;
    app.learn_clock(read.service_time);
    let now = app.now();
    Ok(AsOf {
        value: read.value,
        read_at: now,
        asked_at: now,
        clock: app.clock_now(),
        origin: Origin::Service,
    })
}

/// Awaits what comes of telling the service something, on behalf of `C`.
pub(crate) async fn tell<C: Command, T, P: Platform>(
    app: &App<P>,
    lease: Lease,
    answer: impl Future<Output = Result<T, ApiError>>,
) -> Result<T, Problem> {
    match answer.await {
        Ok(value) => {
            drop(app.state_within(Some(lease))?);
            Ok(value)
        }
        Err(error) => {
            settle(app, lease, &error).await;
            Err(report::<C>(error))
        }
    }
}

/// Does what `error` means for who is signed in and whom the pages concern.
pub(crate) async fn settle<P: Platform>(app: &App<P>, lease: Lease, error: &ApiError) {
    if let Some(because) = why_ended(error) {
        leave(app, Some(lease), Leaving::Without(Why::Ended(because))).await;
    } else if *error == ApiError::AccessEnded {
        end_access(app, lease).await;
    }
}
