//! All that the service keeps about the chosen person beside trips and claims.

use ipc::{
    Answer, Problem,
    my_details::{ContactView, GetMyDetails, MyDetails, PayoutView, UserFeesView},
};

use super::known_or_closed;
use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, ApiError, Platform, Read},
    report::report,
};

/// All of it, as the service has it now. It is never kept. A source that is silent takes
/// nothing else away; where none of it can be read, that is the answer.
pub async fn get_my_details<P: Platform>(app: &App<P>, (): ()) -> Answer<GetMyDetails> {
    let api = app.api()?;
    let acting = app.acting().await?;
    let (lease, person) = (acting.lease, acting.owner.person);
    let contact = known_or_closed(api.contact(&person), ContactView::Known, |_| {
        ContactView::NotAllowed
    });
    let account = api.payout_account(&person);
    let account = known_or_closed(account, PayoutView::Known, PayoutView::Closed);
    let fees = known_or_closed(api.user_fees(&person), UserFeesView::Known, |_| {
        UserFeesView::NotAllowed
    });
    let asked = async {
        let (contact, addresses, account, fees) =
            tokio::join!(contact, api.addresses(&person), account, fees);
        let service_time = contact.as_ref().ok().and_then(|read| read.service_time);
        let first = contact.as_ref().err().cloned();
        let parts = MyDetails {
            contact: part(contact)?,
            addresses: part(addresses)?,
            account: part(account)?,
            user_fees: part(fees)?,
        };
        match first {
            Some(error) if parts.is_nothing() => Err(error),
            Some(_) | None => Ok(Read {
                value: parts,
                service_time,
            }),
        }
    };
    ask_now::<GetMyDetails, _, _>(app, lease, asked).await
}

/// What concerns one part alone stays with it; what concerns the session, or whom the pages
/// are about, is for all of them.
fn part<T>(read: Result<Read<T>, ApiError>) -> Result<Result<T, Problem>, ApiError> {
    match read {
        Ok(read) => Ok(Ok(read.value)),
        Err(
            error @ (ApiError::SignedOut
            | ApiError::EndedElsewhere
            | ApiError::AccessEnded
            | ApiError::MustUpdate),
        ) => Err(error),
        Err(error) => Ok(Err(report::<GetMyDetails>(error))),
    }
}
