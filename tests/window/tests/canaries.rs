//! A whole visit, and then a search for everything about the person and every
//! token of theirs, wherever it must not be.

use std::{fs::File, path::Path};

use serde_json::json;
use testkit::{TestServer, personas::KARI};
use tracing_subscriber::{EnvFilter, layer::SubscriberExt as _, reload};
use window_tests::{
    app,
    canary::Canaries,
    desktop::{Desktop, Keychain},
    flow,
    launch::Launch,
    process_tree,
    watch::{Seen, Watch},
    webdriver::Window,
};

use crate::people::{OF_KARI, held};

/// The service says everything it can. What the test itself says as the browser is left out.
const SERVICE_TELLS: &str = "trace,reqwest=off,hyper_util=off";

/// The taxi tomorrow.
const TAXI: &str = "trp_kari_tomorrow";

/// Has the service, which runs in this process, write all it can say into `file`
/// until the answer is dropped.
fn listen_to_service(file: &Path) -> anyhow::Result<impl Drop + use<>> {
    struct Listening(reload::Handle<EnvFilter, tracing_subscriber::Registry>);
    impl Drop for Listening {
        fn drop(&mut self) {
            self.0.reload(EnvFilter::new("off")).ok();
        }
    }
    let (filter, handle) = reload::Layer::new(EnvFilter::new(SERVICE_TELLS));
    let file = File::create(file)?;
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(move || file.try_clone().unwrap_or_else(|error| panic!("{error}")))
        .with_ansi(false);
    let log = tracing_subscriber::registry().with(filter).with(lines);
    tracing::subscriber::set_global_default(log)?;
    Ok(Listening(handle))
}

/// Signs in, looks at everything, hears of a change. Answers with the code of the sign-in.
async fn visit(window: &Window, desktop: &Desktop, server: &TestServer) -> anyhow::Result<String> {
    flow::choose_language(window).await?;
    let landing = flow::enter(window, desktop, KARI).await?;
    let code = landing
        .split(['?', '&'])
        .find_map(|part| part.strip_prefix("code="));
    let code = code.unwrap_or_default().to_owned();
    window.see("Hei, Kari").await?;
    flow::go(window, "/trips").await?;
    flow::go(window, &format!("/trips/{TAXI}")).await?;
    window.see("kl. 08:10").await?;
    server
        .move_pick_up(&TAXI.parse()?, "2026-12-02T07:25:00Z".parse()?)
        .await?;
    window.see("kl. 08:25").await?;
    for (path, shows) in [
        ("/persons", "Kari Eksempel"),
        ("/sessions", "Denne enheten"),
        ("/settings", "Språk"),
        ("/about", "Reisefølge"),
    ] {
        flow::go(window, "/more").await?;
        flow::go(window, path).await?;
        window.see(shows).await?;
    }
    Ok(code)
}

/// T2: the web view's processes and stores never hold a token.
async fn no_token_in_the_web_view(window: &Window, tokens: &Canaries) -> anyhow::Result<()> {
    assert_eq!(held(window, tokens).await?, Vec::<String>::new());
    // What the page holds is found where it is looked for.
    window
        .run(
            "window.planted = arguments[0].join('-')",
            &[json!(["KANARI", "in", "the", "heap"])],
        )
        .await?;
    let planted = Canaries::new(["KANARI-in-the-heap"])?;
    let (mut looked_at, mut planted_found) = (0, false);
    for process in process_tree::members(window.driver_id()) {
        let name = std::fs::read_to_string(format!("/proc/{process}/comm"))?;
        if !name.starts_with("WebKit") || process == window.driver_id() {
            continue;
        }
        looked_at += 1;
        assert_eq!(
            tokens.in_memory_of(process)?,
            Vec::<String>::new(),
            "{name}"
        );
        planted_found |= !planted.in_memory_of(process)?.is_empty();
    }
    assert!(looked_at >= 2 && planted_found, "{looked_at} processes");
    Ok(())
}

/// T5: how programs were called, their environment, and where they write.
fn nothing_to_see(seen: &Seen, all: &Canaries, desktop: &Desktop) {
    let told = seen
        .told
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\n");
    assert!(
        told.contains("reisefolge") && told.contains("WebKitWebProcess"),
        "{told}"
    );
    assert!(all.within(&told).is_empty(), "{:?}", all.within(&told));
    let elsewhere: Vec<_> = seen
        .written
        .iter()
        .filter(|file| !file.starts_with(desktop.home()) && !file.starts_with("/dev"))
        .collect();
    // So nothing lies where it is not looked for (T3).
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

/// T1, T2, T3, T5.
#[tokio::test]
async fn nobody_but_the_window_tells_of_the_person_and_nobody_of_the_tokens() -> anyhow::Result<()>
{
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let logs = desktop.home().join("logs");
    std::fs::create_dir(&logs)?;
    let listening = listen_to_service(&logs.join("service"))?;
    let mut server = TestServer::start().await?;
    let (program, service) = (
        app::program()?,
        app::write_service(desktop.home(), &server)?,
    );
    let launch = Launch::new(&desktop, &program, &service)
        .tell("REISEFOLGE_LOG", "trace")
        .tell("RUST_LOG", "trace")
        .tell("RUST_BACKTRACE", "full")
        .tell("G_MESSAGES_DEBUG", "all")
        .write_to(logs.join("app"));
    let window = Window::launch(launch).await?;
    let watch = Watch::over(window.driver_id());
    let code = visit(&window, &desktop, &server).await?;
    let seen = watch.end()?;

    let mut secrets = server.knobs().issuer().handed_out();
    assert!(secrets.len() >= 3, "access, refresh and id token");
    secrets.push(code);
    no_token_in_the_web_view(&window, &Canaries::new(secrets.clone())?).await?;
    let all = Canaries::new(OF_KARI.into_iter().map(str::to_owned).chain(secrets))?;
    nothing_to_see(&seen, &all, &desktop);
    assert_eq!(all.beneath(desktop.home())?, Vec::<String>::new());

    // Without the service the app has something to tell, too.
    server.stop();
    flow::go(&window, "/trips").await?;
    window.click("Oppdater").await?;
    window.see("Vi får ikke kontakt med tjenesten").await?;
    flow::go(&window, "/more").await?;
    window.click("Logg ut").await?;
    window.see("Du er logget ut").await?;
    window.close().await?;
    drop(listening);

    // The logs lie there too (T1). They do say something, and a canary would be found.
    for (log, says) in [
        ("app", "requisition_client"),
        ("service", "requisition_server"),
    ] {
        let text = std::fs::read_to_string(logs.join(log))?;
        assert!(text.contains(says), "{log} is silent");
    }
    assert_eq!(all.beneath(desktop.home())?, Vec::<String>::new());
    for text in [
        OF_KARI.first().copied(),
        all.texts().last().map(String::as_str),
    ] {
        std::fs::write(desktop.home().join("tmp/planted"), text.unwrap_or_default())?;
        assert_eq!(all.beneath(desktop.home())?.len(), 1, "{text:?}");
    }
    Ok(())
}
