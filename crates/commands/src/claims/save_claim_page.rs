//! A page about a claim as a file.

use ipc::{
    Answer, Args, Look, Problem,
    claims::{Paper, SaveClaimPage},
    files::{Filed, NoFile},
};

use super::{
    get_claim::ask_for_claim,
    paper::{About, paper},
};
use crate::{
    App,
    asking::ask,
    files::{
        page::page,
        saving::put,
        whose::Whose,
        words::{say, words},
    },
    ports::{NewFile, Platform},
    settings,
};

/// Makes a page of the receipt of a claim, or of what was decided, and asks where to put
/// it. Without the service it is as of when the claim was last read, and says so.
///
/// Nobody's claim is put anywhere while their address, or that of whoever looks on, is
/// protected (T35).
pub async fn save_claim_page<P: Platform>(
    app: &App<P>,
    choice: Args<SaveClaimPage>,
) -> Answer<SaveClaimPage> {
    let acting = app.acting().await?;
    if choice.person != acting.owner.person {
        return Err(Problem::NotFound);
    }
    if app.state().is_protected(&acting.owner) {
        return Ok(Filed::Refused(NoFile::ProtectedAddress));
    }
    let api = app.api()?;
    let answer = ask_for_claim(api.as_ref(), &choice.claim, &choice.person);
    let how = (Some(acting.lease), Look::Service);
    let claim = ask::<SaveClaimPage, _, _>(app, how, &choice.claim, answer).await?;
    let language = settings::in_force(app).await.language;
    let file = {
        let words = words(language)?;
        let Whose { support, other } = Whose::of(app, acting.lease)?;
        let about = About {
            claim: &claim.value,
            support,
            other,
            read_at: claim.read_at,
        };
        let said = paper(&words, &about, choice.page).ok_or(Problem::NotFound)?;
        let name = match choice.page {
            Paper::Receipt => "claim-paper-receipt-file",
            Paper::Decision => "claim-paper-decision-file",
        };
        NewFile {
            name: format!("{}.html", say(&words, name)),
            kind: say(&words, "claim-paper-file-kind"),
            ending: "html",
            bytes: page(&said).into_bytes(),
        }
    };
    put(app, acting.lease, file).await
}
