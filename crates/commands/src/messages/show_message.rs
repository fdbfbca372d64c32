//! One message.

use ipc::{
    Answer, Args, AsOf, Look, Problem,
    messages::{MessageQuery, ShowMessage},
};

use super::list_messages;
use crate::{App, ports::Platform};

/// How many pages are looked through: 1,000 messages. Whoever follows a link to one that
/// is older finds it in the list.
const MOST_PAGES: usize = 20;

/// Shows one message of the chosen person. The contract has pages only, so the newest are
/// looked through.
pub async fn show_message<P: Platform>(
    app: &App<P>,
    choice: Args<ShowMessage>,
) -> Answer<ShowMessage> {
    let mut query = MessageQuery {
        after: None,
        look: choice.look,
    };
    for _ in 0..MOST_PAGES {
        let AsOf {
            value: page,
            read_at,
            asked_at,
            clock,
            origin,
        } = list_messages(app, query).await?;
        let mut messages = page.messages.into_iter();
        if let Some(value) = messages.find(|message| message.id == choice.message) {
            return Ok(AsOf {
                value,
                read_at,
                asked_at,
                clock,
                origin,
            });
        }
        query = MessageQuery {
            after: Some(page.next.ok_or(Problem::NotFound)?),
            look: Look::Service,
        };
    }
    Err(Problem::NotFound)
}
