//! A copy of one's own data as a file.

use ipc::{Answer, my_details::SaveOwnData};

use crate::{
    App,
    asking_now::ask_now,
    files::{
        saving::put,
        words::{say, words},
    },
    ports::{Api as _, NewFile, OwnData, Platform},
    sessions::new_wish,
    settings,
};

/// Fetches a copy of what the service keeps about whoever is signed in and asks where to put
/// it. Nothing of it stays with the app.
pub async fn save_own_data<P: Platform>(app: &App<P>, (): ()) -> Answer<SaveOwnData> {
    let api = app.api()?;
    let lease = app.lease().await?;
    let copy = ask_now::<SaveOwnData, _, _>(app, lease, api.own_data(new_wish())).await?;
    let OwnData(text) = copy.value;
    let words = words(settings::in_force(app).await.language)?;
    let file = NewFile {
        name: format!("{}.json", say(&words, "own-data-file-name")),
        kind: say(&words, "own-data-file-kind"),
        ending: "json",
        bytes: text.into_bytes(),
    };
    put(app, lease, file).await
}
