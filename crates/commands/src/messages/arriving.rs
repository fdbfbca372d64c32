//! Messages that come while the app runs.

use domain::{ids::TripId, message::Message};
use ipc::{Problem, news::News};

use super::FirstPage;
use crate::{
    App,
    acting::{Acting, Whose},
    kept::{Keep as _, Kept},
    notices,
    ports::{Api as _, Dated, MessagePage, Platform},
    sync,
};

/// Reads the newest messages, has the window show them, and says outside the window that
/// some are new.
///
/// # Errors
/// When the service cannot be asked. Where it says that there are none to be had, there
/// are none.
pub(crate) async fn arrived<P: Platform>(app: &App<P>, acting: &Acting) -> Result<(), Problem> {
    if read_and_say(app, acting).await? {
        app.board().publish(News::MessagesChanged);
    }
    Ok(())
}

/// The same for a window that reads everything anew anyway. Answers whether there are any
/// messages to be had.
///
/// # Errors
/// As [`arrived`].
pub(crate) async fn read_and_say<P: Platform>(
    app: &App<P>,
    acting: &Acting,
) -> Result<bool, Problem> {
    let known = known(app, acting).await?;
    let Some(page) = read_anew(app, acting).await? else {
        return Ok(false);
    };
    let new = known.map_or_else(Vec::new, |known| new_ones(page, &known));
    notices::messages_came(app, acting, new).await;
    Ok(true)
}

/// The unread messages above the first that was known. Where one goes away, an old one
/// from further down comes onto the page, and is not new.
fn new_ones(page: MessagePage, known: &MessagePage) -> Vec<Message> {
    let is_known = |message: &Message| known.messages.iter().any(|old| old.id == message.id);
    // Where none is known any more, the time tells.
    let since = known.messages.first().map(|message| message.at);
    let has_known = page.messages.iter().any(is_known);
    page.messages
        .into_iter()
        .take_while(|message| !is_known(message))
        .filter(|message| has_known || since.is_none_or(|since| message.at >= since))
        .filter(|message| message.read_at.is_none())
        .collect()
}

/// Whether the messages that are shown tell of one of `trips`.
pub(crate) fn tell_of<P: Platform>(app: &App<P>, trips: &[TripId]) -> bool {
    let kept = FirstPage.find(&app.state());
    kept.is_some_and(|kept| {
        let mut about = kept
            .value
            .messages
            .iter()
            .filter_map(|one| one.trip.as_ref());
        about.any(|trip| trips.contains(trip))
    })
}

/// Takes the messages about `gone` off the page that is kept: trips that are no more, or
/// may not be seen any more. What the service says now it may not have said yet.
pub(crate) async fn let_go_of<P: Platform>(
    app: &App<P>,
    acting: &Acting,
    gone: &[TripId],
) -> Result<(), Problem> {
    let take_off = async {
        let (kept, whose) = {
            let state = app.state();
            (FirstPage.find(&state), Whose::of(&state))
        };
        let Some(whose) = whose else {
            return;
        };
        let (mut page, question) = match kept {
            Some(kept) => {
                let Kept {
                    value,
                    read_at,
                    question,
                } = kept;
                (Dated { value, read_at }, Some(question))
            }
            None => match FirstPage.sealed(app, &whose).await {
                Some(page) => (page, None),
                None => return,
            },
        };
        if !take_off(&mut page.value, gone) {
            return;
        }
        if let Some(question) = question {
            let kept = Kept {
                value: page.value.clone(),
                read_at: page.read_at,
                question,
            };
            FirstPage.keep(&mut app.state(), kept);
        }
        FirstPage.seal(app, &whose, &page).await;
    };
    app.keep_within(Some(acting.lease), take_off).await
}

/// Answers whether there were any.
fn take_off(page: &mut MessagePage, gone: &[TripId]) -> bool {
    let before = page.messages.len();
    let mut unread = 0;
    page.messages.retain(|message| {
        let is_gone = message.trip.as_ref().is_some_and(|id| gone.contains(id));
        unread += u32::from(is_gone && message.read_at.is_none());
        !is_gone
    });
    page.unread = page.unread.saturating_sub(unread);
    page.messages.len() < before
}

/// What was known before; `None` when nothing was, and then nothing is new.
async fn known<P: Platform>(app: &App<P>, acting: &Acting) -> Result<Option<MessagePage>, Problem> {
    let lease = Some(acting.lease);
    if let Some(kept) = FirstPage.find(&*app.state_within(lease)?) {
        return Ok(Some(kept.value));
    }
    let Some(whose) = app.whose(lease)? else {
        return Ok(None);
    };
    let sealed = FirstPage.sealed(app, &whose).await;
    Ok(sealed.map(|sealed| sealed.value))
}

/// Reads the newest messages and keeps them; `None` where there are none to be had.
///
/// # Errors
/// When the service cannot be asked.
pub(crate) async fn read_anew<P: Platform>(
    app: &App<P>,
    acting: &Acting,
) -> Result<Option<MessagePage>, Problem> {
    let api = app.api()?;
    let question = app.state().begin_question();
    let read = match api.messages(&acting.owner.person, None).await {
        // Asked again it says the same, and trips do not wait for it.
        Err(error) if sync::says_it_again(&error) => return Ok(None),
        answer => sync::heard(app, acting, answer).await?,
    };
    app.learn_clock(read.service_time);
    let page = Dated {
        value: read.value,
        read_at: app.now(),
    };
    let keep = async {
        let whose = {
            let mut state = app.state();
            let newer = FirstPage.find(&state);
            if newer.is_some_and(|kept| kept.question > question) {
                return;
            }
            let kept = Kept {
                value: page.value.clone(),
                read_at: page.read_at,
                question,
            };
            FirstPage.keep(&mut state, kept);
            Whose::of(&state)
        };
        if let Some(whose) = whose {
            FirstPage.seal(app, &whose, &page).await;
        }
    };
    app.keep_within(Some(acting.lease), keep).await?;
    Ok(Some(page.value))
}
