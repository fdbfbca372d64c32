//! What the operating system is given to show while nobody looks at the window.

use std::{collections::HashMap, time::Duration};

use anyhow::{Context as _, ensure};
use futures_util::StreamExt as _;
use testkit::{TestServer, personas::KARI};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};
use zbus::{MessageStream, connection, zvariant::OwnedValue};

const TAXI: &str = "trp_kari_tomorrow";

/// The name under which a desktop shows notices.
const NAME: &str = "org.freedesktop.Notifications";

/// How long a notice may take. Generous: it is an end, not a measure.
const PATIENCE: Duration = Duration::from_secs(30);

/// The whole of a notice, as the specification lists it.
type Notice = (
    String,
    u32,
    String,
    String,
    String,
    Vec<String>,
    HashMap<String, OwnedValue>,
    i32,
);

/// Takes the notices of a desktop, and everything else that is sent to whoever does.
struct Tray {
    bus: zbus::Connection,
    messages: MessageStream,
}

impl Tray {
    async fn of(desktop: &Desktop) -> anyhow::Result<Self> {
        let environment = desktop.environment();
        let mut variables = environment.iter();
        let bus = variables.find(|(name, _)| *name == "DBUS_SESSION_BUS_ADDRESS");
        let (_, address) = bus.context("a desktop with a bus")?;
        let bus = connection::Builder::address(address.as_str())?
            .name(NAME)?
            .build()
            .await?;
        Ok(Self {
            messages: MessageStream::from(&bus),
            bus,
        })
    }

    /// The next notice, which is given number 7.
    async fn next(&mut self) -> anyhow::Result<Notice> {
        loop {
            let message = tokio::time::timeout(PATIENCE, self.messages.next()).await;
            let message = message
                .context("no notice came")?
                .context("the bus is gone")??;
            let header = message.header();
            if header.interface().is_some_and(|name| name == NAME) {
                let member = header.member().map(ToString::to_string);
                ensure!(member.as_deref() == Some("Notify"), "asked for {member:?}");
                self.bus.reply(&header, &7_u32).await?;
                return Ok(message.body().deserialize()?);
            }
        }
    }

    /// Has the desktop say that notice 7 was clicked.
    async fn click(&self) -> anyhow::Result<()> {
        let path = "/org/freedesktop/Notifications";
        let click = (7_u32, "default");
        let nobody = None::<zbus::names::BusName<'_>>;
        self.bus
            .emit_signal(nobody, path, NAME, "ActionInvoked", &click)
            .await?;
        Ok(())
    }
}

/// Takes the focus from every window, as another program does that comes to the front.
const LOOK_ELSEWHERE: &str = "
from ctypes import CDLL, c_int, c_ulong, c_void_p
x = CDLL('libX11.so.6')
x.XOpenDisplay.restype = c_void_p
display = c_void_p(x.XOpenDisplay(None))
x.XSetInputFocus(display, c_ulong(0), c_int(0), c_ulong(0))
x.XSync(display, c_int(0))
";

fn look_elsewhere(desktop: &Desktop) -> anyhow::Result<()> {
    let mut python = desktop.command("python3");
    let status = python.args(["-c", LOOK_ELSEWHERE]).status()?;
    ensure!(status.success(), "the focus stays: {status}");
    Ok(())
}

/// Kari's first page, in a window that has just been opened.
async fn at_home(desktop: &Desktop, server: &TestServer) -> anyhow::Result<Window> {
    let service = app::write_service(desktop.home(), server)?;
    let window = Window::open(desktop, &app::program()?, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, desktop, KARI).await?;
    window.see("Hei, Kari").await?;
    Ok(window)
}

/// The first notice of a program, with the title and the text given.
fn notice(title: &str, text: &str) -> Notice {
    (
        "Reisefølge".into(),
        0,
        "reisefolge".into(),
        title.into(),
        text.into(),
        vec!["default".into(), "Reisefølge".into()],
        HashMap::new(),
        -1,
    )
}

/// T8: whoever has switched it on reads in the notice what has happened, with its day,
/// and still nothing of who or where.
#[tokio::test]
async fn a_notice_tells_what_has_happened_to_whoever_has_chosen_it() -> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let mut tray = Tray::of(&desktop).await?;
    let server = TestServer::start().await?;
    let window = at_home(&desktop, &server).await?;
    flow::go(&window, "/more").await?;
    flow::go(&window, "/settings").await?;
    window.find("#settings-notices-details").await?;
    let flip = "document.getElementById('settings-notices-details').click()";
    window.run(flip, &[]).await?;
    window.heard("Varslene er endret").await?;
    flow::go(&window, "/messages").await?;
    window.see("Det er ingen meldinger.").await?;

    look_elsewhere(&desktop)?;
    let at = "2026-12-02T07:25:00Z".parse()?;
    server.move_pick_up(&TAXI.parse()?, at).await?;
    let text =
        "Hentetiden er onsdag 2. desember kl. 08:25. Før var den onsdag 2. desember kl. 08:10.";
    let expected = notice("Ny hentetid, 2. desember", text);
    assert_eq!(tray.next().await?, expected);
    window.see("Ny hentetid").await?;
    window.close().await
}

/// T8, T52: a moved pick-up of somebody who looks elsewhere. Nothing of it is in what
/// leaves the program, and a second change so soon after says nothing more.
#[tokio::test]
async fn a_pick_up_that_moves_makes_one_notice_that_tells_nothing() -> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let mut tray = Tray::of(&desktop).await?;
    let server = TestServer::start().await?;
    let window = at_home(&desktop, &server).await?;
    flow::go(&window, &format!("/trips/{TAXI}")).await?;
    window.see("kl. 08:10").await?;

    let trip = TAXI.parse()?;
    look_elsewhere(&desktop)?;
    server
        .move_pick_up(&trip, "2026-12-02T07:25:00Z".parse()?)
        .await?;
    window.see("kl. 08:25").await?;
    let text = "Ny melding. Åpne appen for å lese den.";
    let expected = notice("Reisefølge", text);
    assert_eq!(tray.next().await?, expected);

    server
        .move_pick_up(&trip, "2026-12-02T07:30:00Z".parse()?)
        .await?;
    window.see("kl. 08:30").await?;
    tray.click().await?;
    window.see("kl. 08:30").await?;
    window.close().await?;
    // With the program gone nothing more can come; what came is in the stream.
    tray.bus.close().await?;
    while let Some(message) = tray.messages.next().await {
        let Ok(message) = message else { break };
        let header = message.header();
        let is_to_tray = header.interface().is_some_and(|name| name == NAME);
        ensure!(!is_to_tray, "another notice: {message:?}");
    }
    Ok(())
}
