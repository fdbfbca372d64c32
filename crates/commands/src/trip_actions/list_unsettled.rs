//! What was sent and never answered.

use ipc::{Answer, Problem, actions::ListUnsettled};

use crate::{App, in_flight::InFlight, ports::Platform};

/// Lists what the signed-in person has sent and what nobody has answered.
pub async fn list_unsettled<P: Platform>(app: &App<P>, (): ()) -> Answer<ListUnsettled> {
    let lease = app.lease().await?;
    let whose = app.whose(Some(lease))?.ok_or(Problem::SignedOut)?;
    let unsettled = app.unsettled(&whose.account).await;
    drop(app.state_within(Some(lease))?);
    Ok(unsettled.iter().map(InFlight::unsettled).collect())
}
