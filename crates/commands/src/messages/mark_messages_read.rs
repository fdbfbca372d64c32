//! Saying that messages have been read.

use domain::ids::MessageId;
use ipc::{Answer, Args, Problem, messages::MarkMessagesRead, news::News};

use super::FirstPage;
use crate::{
    App,
    acting::{Acting, Whose},
    asking_now::tell,
    kept::{Keep as _, Kept},
    ports::{Api as _, Dated, Platform},
    sessions::new_wish,
};

/// Tells the service that whoever is signed in has read messages of the chosen person.
/// What is kept of them says so at once.
pub async fn mark_messages_read<P: Platform>(
    app: &App<P>,
    read: Args<MarkMessagesRead>,
) -> Answer<MarkMessagesRead> {
    if read.messages.is_empty() {
        return Ok(());
    }
    let api = app.api()?;
    let acting = app.acting().await?;
    let told = api.read_messages(&acting.owner.person, &read.messages, new_wish());
    tell::<MarkMessagesRead, _, _>(app, acting.lease, told).await?;
    note_read(app, &acting, &read.messages).await?;
    app.board().publish(News::MessagesChanged);
    Ok(())
}

async fn note_read<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    read: &[MessageId],
) -> Result<(), Problem> {
    let now = app.now();
    let note = async {
        let (kept, whose) = {
            let mut state = app.state();
            let Some(mut kept) = FirstPage.find(&state) else {
                return;
            };
            mark(&mut kept, read, now);
            FirstPage.keep(&mut state, kept.clone());
            (kept, Whose::of(&state))
        };
        if let Some(whose) = whose {
            let Kept { value, read_at, .. } = kept;
            let page = Dated { value, read_at };
            FirstPage.seal(app, &whose, &page).await;
        }
    };
    app.keep_within(Some(acting.lease), note).await
}

fn mark(
    kept: &mut Kept<crate::ports::MessagePage>,
    read: &[MessageId],
    now: chrono::DateTime<chrono::Utc>,
) {
    let page = &mut kept.value;
    for message in &mut page.messages {
        if message.read_at.is_none() && read.contains(&message.id) {
            message.read_at = Some(now);
            page.unread = page.unread.saturating_sub(1);
        }
    }
}
