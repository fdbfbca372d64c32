//! Who has looked or acted for the chosen person.

use ipc::{Answer, Args, access_log::ListAccesses};

use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, Platform},
};

/// Lists who has looked or acted for the chosen person, as the service has it
/// now. It is never kept.
pub async fn list_accesses<P: Platform>(
    app: &App<P>,
    query: Args<ListAccesses>,
) -> Answer<ListAccesses> {
    let api = app.api()?;
    let acting = app.acting().await?;
    let (lease, person) = (acting.lease, acting.owner.person);
    let accesses = api.accesses(&person, query.after.as_deref());
    ask_now::<ListAccesses, _, _>(app, lease, accesses).await
}

#[cfg(test)]
mod tests {
    use ipc::{
        Origin, Problem,
        access_log::{AccessPage, AccessQuery},
        session::Session,
    };

    use super::*;
    use crate::{fakes::World, ports::ApiError, session::shown};

    fn from(after: Option<&str>) -> AccessQuery {
        AccessQuery {
            after: after.map(Into::into),
        }
    }

    /// T36.
    #[tokio::test]
    async fn the_chosen_persons_log_is_asked_for_page_by_page() {
        let world = World::new();
        let app = world.signed_in().await;
        for after in [None, Some("c_50")] {
            let page = list_accesses(&app, from(after)).await.unwrap();
            let empty = AccessPage {
                accesses: Vec::new(),
                next: None,
            };
            assert_eq!((page.value, page.origin), (empty, Origin::Service));
            let asked = world.asked.lock().unwrap().last().cloned().unwrap();
            assert_eq!(asked, format!("accesses of per_sample after {after:?}"));
        }
    }

    #[tokio::test]
    async fn access_that_has_ended_ends_the_choice() {
        let world = World::new();
        let app = world.signed_in().await;
        world.fail(ApiError::AccessEnded);
        let refused = list_accesses(&app, from(None)).await;
        assert_eq!(refused, Err(Problem::AccessEnded));
        let Session::SignedIn { acting_for, .. } = shown(&app) else {
            panic!("nobody is signed in");
        };
        assert_eq!(acting_for, None);
    }
}
