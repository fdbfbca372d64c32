//! The app locks itself when nobody is there, and nothing gets past the lock.

use serde_json::{Value, json};
use testkit::{TestServer, personas::KARI};
use window_tests::{
    app,
    canary::Canaries,
    desktop::{Desktop, Keychain},
    flow,
    launch::Launch,
    webdriver::Window,
};

use crate::people::{OF_KARI, held};

/// The taxi tomorrow.
const TAXI: &str = "/trips/trp_kari_tomorrow";

/// What the commands that show something answer when the window asks them past its pages.
const ASK: &str = "const done = arguments[arguments.length - 1];
    const asked = {
        get_home: { look: 'kept' }, list_persons: { look: 'kept' }, list_sessions: null,
        get_trip: { look: 'kept', trip: 'trp_kari_tomorrow' },
        list_trips: { look: 'kept', period: 'coming', after: null },
    };
    const ask = ([name, args]) => window.__TAURI_INTERNALS__.invoke(name, { args }).then(JSON.stringify, String);
    Promise.all(Object.entries(asked).map(ask)).then(done);";

async fn assert_locked(window: &Window, when: &str) -> anyhow::Result<()> {
    window.see("Appen er låst").await?;
    let names = OF_KARI.into_iter().chain(["Hei, Kari", "08:10"]);
    let found = held(window, &Canaries::new(names)?).await?;
    // The address by which the person comes back names the trip, and nothing else.
    let told: Vec<_> = found
        .into_iter()
        .filter(|text| text != "page: trp_kari_")
        .collect();
    assert_eq!(told, Vec::<String>::new(), "{when}");
    Ok(())
}

/// T49.
#[tokio::test]
async fn whoever_is_away_is_asked_and_locked_out_until_they_sign_in() -> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let server = TestServer::start().await?;
    let (program, service) = (
        app::program()?,
        app::write_service(desktop.home(), &server)?,
    );
    let launch = || {
        Launch::new(&desktop, &program, &service)
            .tell("REISEFOLGE_IDLE", "12000")
            .tell("REISEFOLGE_WARNING", "8000")
    };
    let window = Window::launch(launch()).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, KARI).await?;
    flow::go(&window, TAXI).await?;
    window.see("Om reisen").await?;
    window.find("dialog[role=alertdialog][open]").await?;
    let asked = window.see("Er du fortsatt her?").await?;
    assert!(asked.contains("Appen låses kl. "), "{asked}");
    let shown = held(&window, &Canaries::new(OF_KARI)?).await?;
    assert!(
        !shown.is_empty(),
        "nothing to hide: the test looks in the wrong place"
    );

    assert_locked(&window, "after the time").await?;
    window.run("history.back()", &[]).await?;
    assert_locked(&window, "after going back").await?;
    for path in ["/trips", "/persons", "/sessions", "/", TAXI] {
        window
            .run("location.assign(arguments[0])", &[json!(path)])
            .await?;
        window.arrived(path).await?;
        assert_locked(&window, path).await?;
    }
    let answers = window.run_async(ASK, &[]).await?;
    assert_eq!(answers, Value::from(vec!["signed_out"; 5]));
    window.close().await?;

    let window = Window::launch(launch()).await?;
    assert_locked(&window, "after a new start").await?;
    flow::enter(&window, &desktop, KARI).await?;
    window.see("Hei, Kari").await?;
    window.close().await
}
