//! The addresses of the chosen person.

use ipc::{Answer, places::ListAddresses};

use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, Platform},
};

/// The addresses of the chosen person, as the service has them now. They are never kept.
pub async fn list_addresses<P: Platform>(app: &App<P>, (): ()) -> Answer<ListAddresses> {
    let api = app.api()?;
    let acting = app.acting().await?;
    let (lease, person) = (acting.lease, acting.owner.person);
    ask_now::<ListAddresses, _, _>(app, lease, api.addresses(&person)).await
}

#[cfg(test)]
mod tests {
    use domain::places::Addresses;
    use ipc::{Origin, Problem};

    use super::*;
    use crate::{fakes::World, ports::ApiError};

    #[tokio::test]
    async fn the_chosen_persons_addresses_are_asked_for_and_never_kept() {
        let world = World::new();
        let app = world.signed_in().await;
        let withheld = Addresses {
            withheld: true,
            addresses: Vec::new(),
        };
        *world.addresses.lock().unwrap() = withheld.clone();
        let told = list_addresses(&app, ()).await.unwrap();
        assert_eq!((told.value, told.origin), (withheld, Origin::Service));
        let asked = world.asked.lock().unwrap().last().cloned().unwrap();
        assert_eq!(asked, "addresses of per_sample");
        world.fail(ApiError::Offline);
        assert_eq!(list_addresses(&app, ()).await, Err(Problem::Offline));
    }
}
