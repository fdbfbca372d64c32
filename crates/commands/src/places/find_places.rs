//! Searching the service's register of places.

use domain::places::{FoundPlaces, LONGEST_SEARCH};
use ipc::{Answer, Args, places::FindPlaces};

use crate::{
    App,
    asking_now::ask_now,
    ports::{Api as _, Platform, Read},
};

/// Searches the service's register of places. Words that say nothing find nothing, and
/// what is longer than the service reads is cut. Nothing of it is kept or logged.
pub async fn find_places<P: Platform>(
    app: &App<P>,
    search: Args<FindPlaces>,
) -> Answer<FindPlaces> {
    let api = app.api()?;
    let lease = app.acting().await?.lease;
    let mut search = search;
    search.words = search.words.trim().chars().take(LONGEST_SEARCH).collect();
    ask_now::<FindPlaces, _, _>(app, lease, async {
        if search.words.is_empty() {
            return Ok(Read {
                value: FoundPlaces::default(),
                service_time: None,
            });
        }
        api.find_places(&search).await
    })
    .await
}

#[cfg(test)]
mod tests {
    use domain::places::PlaceSearch;

    use super::*;
    use crate::fakes::World;

    #[tokio::test]
    async fn what_says_nothing_is_not_asked_for_and_what_is_too_long_is_cut() {
        let world = World::new();
        let app = world.signed_in().await;
        let before = world.asked.lock().unwrap().len();
        #[rustfmt::skip]
        let cases = [
            ("   ".to_owned(),               None),
            (" fjord ".to_owned(),           Some("fjord".to_owned())),
            ("å".repeat(LONGEST_SEARCH + 9), Some("å".repeat(LONGEST_SEARCH))),
        ];
        for (words, expected) in cases {
            world.asked.lock().unwrap().truncate(before);
            let search = PlaceSearch {
                words,
                treatment_only: false,
            };
            find_places(&app, search).await.unwrap();
            let asked = world.asked.lock().unwrap().get(before).cloned();
            let expected = expected.map(|words| format!("places named {words}"));
            assert_eq!(asked, expected);
        }
    }
}
