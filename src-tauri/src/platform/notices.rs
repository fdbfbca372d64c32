//! Notices on desktops that follow the Desktop Notifications Specification. Systems without a session bus
//! show none.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use futures_util::StreamExt as _;
use tokio::sync::Mutex;
use zbus::zvariant::Value;
use zbus::{Connection, Proxy};

use super::notifier::Front;
use crate::words::Notice;

/// Who shows notices, on the bus.
const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// What a click on the notice itself is called. Without this action a click does nothing.
const CLICK: &str = "default";

/// What the program is called, in every language.
const PROGRAM: &str = "Reisefølge";

/// The icon's name, as the package installs it.
const ICON: &str = "reisefolge";

/// Has the desktop decide how long a notice stays.
const AS_USUAL: i32 = -1;

/// The notices of this program: one at a time, the newest instead of the one before.
#[derive(Default)]
pub(crate) struct Notices {
    desktop: Mutex<Option<Proxy<'static>>>,
    /// How many times something was to be shown or withdrawn.
    turns: AtomicU64,
    /// The number that the desktop gave to the last notice; 0 before the first.
    last: Arc<AtomicU32>,
}

/// Everything that leaves the program with a notice, in the order of the specification: the program's name,
/// the notice that goes for it, icon, title, text, what may be clicked, hints, how long it stays.
type Payload<'a> = (
    &'a str,
    u32,
    &'static str,
    &'a str,
    &'a str,
    Vec<&'a str>,
    HashMap<&'static str, Value<'static>>,
    i32,
);

/// The click needs a name, which few desktops show: the program's.
fn payload(Notice { title, text }: &Notice, instead_of: u32) -> Payload<'_> {
    let click = vec![CLICK, PROGRAM];
    (
        PROGRAM,
        instead_of,
        ICON,
        title,
        text,
        click,
        HashMap::new(),
        AS_USUAL,
    )
}

/// One's place among all that is to be shown or withdrawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turn(u64);

impl Notices {
    /// The next turn. Whatever was to be shown before it and is not, is not shown any more.
    pub(crate) fn next_turn(&self) -> Turn {
        Turn(self.turns.fetch_add(1, Ordering::SeqCst) + 1)
    }

    fn is_over(&self, Turn(turn): Turn) -> bool {
        turn != self.turns.load(Ordering::SeqCst)
    }

    /// Takes the notice off the screen, if one is there.
    pub(crate) async fn withdraw(&self) -> zbus::Result<()> {
        let desktop = self.desktop.lock().await;
        let last = self.last.swap(0, Ordering::SeqCst);
        match &*desktop {
            Some(proxy) if last != 0 => proxy.call("CloseNotification", &last).await,
            Some(_) | None => Ok(()),
        }
    }

    /// Shows this notice instead of the one before, unless its turn is over; a click on it
    /// has `front` come.
    pub(crate) async fn show(
        &self,
        notice: &Notice,
        front: Arc<dyn Front>,
        turn: Turn,
    ) -> zbus::Result<()> {
        let mut desktop = self.desktop.lock().await;
        if self.is_over(turn) {
            return Ok(());
        }
        let proxy = match &*desktop {
            Some(proxy) => proxy.clone(),
            None => desktop.insert(self.listening(front).await?).clone(),
        };
        let payload = payload(notice, self.last.load(Ordering::SeqCst));
        self.last
            .store(proxy.call("Notify", &payload).await?, Ordering::SeqCst);
        Ok(())
    }

    /// The desktop, whose clicks are heard for as long as the program runs.
    async fn listening(&self, front: Arc<dyn Front>) -> zbus::Result<Proxy<'static>> {
        let bus = Connection::session().await?;
        let proxy = Proxy::new(&bus, NAME, PATH, NAME).await?;
        let mut clicks = proxy.receive_signal("ActionInvoked").await?;
        let last = Arc::clone(&self.last);
        tauri::async_runtime::spawn(async move {
            while let Some(click) = clicks.next().await {
                // Other programs' notices are clicked, too.
                let clicked = click.body().deserialize::<(u32, String)>();
                if clicked.is_ok_and(|(number, _)| number == last.load(Ordering::SeqCst)) {
                    front.come();
                }
            }
        });
        Ok(proxy)
    }
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;
    use crate::words;

    /// T8: this is all that leaves the program, unless the person has chosen otherwise.
    #[test]
    fn a_notice_says_that_something_is_new_and_nothing_else() {
        let nb = "Ny melding. Åpne appen for å lese den.";
        let cases = [
            (Language::Nb, nb),
            (Language::Nn, "Ny melding. Opne appen for å lese ho."),
            (Language::Se, nb),
            (Language::En, "New message. Open the app to read it."),
        ];
        assert_eq!(cases.map(|(language, _)| language), Language::ALL);
        for (language, text) in cases {
            let notice = words::notice(language, None).unwrap();
            let said = payload(&notice, 7);
            let name = "Reisefølge";
            let click = vec!["default", name];
            let expected = (name, 7, "reisefolge", name, text, click, HashMap::new(), -1);
            let signature = zbus::zvariant::DynamicType::signature(&said);
            assert_eq!(signature.to_string(), "(susssasa{sv}i)");
            assert_eq!(said, expected, "{language:?}");
        }
    }

    /// T8: whoever has chosen details reads what has happened; never who travels, or where.
    #[test]
    fn a_notice_with_details_says_what_and_when_in_every_language() {
        let message = domain::message::Message {
            id: "msg_1".parse().unwrap(),
            person: "per_1".parse().unwrap(),
            trip: "trp_1".parse().ok(),
            claim: None,
            day: "2026-12-02".parse().ok(),
            kind: domain::message::MessageKind::VehicleAssigned,
            at: "2026-12-01T12:00:00Z".parse().unwrap(),
            read_at: None,
        };
        let nb = "Bil er tildelt, 2. desember";
        let titles = [
            nb,
            "Bil er tildelt, 2. desember",
            nb,
            "Vehicle assigned, 2 December",
        ];
        for (language, title) in Language::ALL.into_iter().zip(titles) {
            let notice = words::notice(language, Some(&message)).unwrap();
            let said = payload(&notice, 7);
            assert_eq!((said.0, said.3), ("Reisefølge", title), "{language:?}");
            assert!(said.4.contains(' '), "{language:?}: {}", said.4);
        }
    }
}
