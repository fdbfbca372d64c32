//! A claim is written and sent while the app is killed again and again: nothing that was
//! kept is lost, and nothing is there twice.

use std::time::Duration;

use anyhow::{Context as _, ensure};
use testkit::{
    TestServer,
    faults::{Fault, Method, Planned},
    personas::OLA,
};
use window_tests::{
    answering::{answer, next_page},
    claiming::{FILES, Scene, WITH_TOLL, enclose, kept, onwards, to_overview},
    hands::Hands,
    language::Language,
    webdriver::Window,
};

const CLAIMS: &str = "/v1/persons/{person_id}/claims";
const ATTACHMENTS: &str = "/v1/claims/{claim_id}/attachments";
const SUBMITTED: &str = "/v1/claims/{claim_id}/submit";

/// How often something goes wrong: more often than anybody asks.
const ALWAYS: u32 = 10_000;

/// How often it is looked for whether it went wrong, 50 ms apart.
const LOOKS: usize = 600;

/// Names how many of the [`POINTS`] the app is killed at. All are for long runs.
const KILLS: &str = "WINDOW_KILLS";

/// At how many it is killed unless somebody says otherwise.
const FEW: usize = 4;

/// When the app is killed, in the order in which these come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Point {
    /// When this question is shown.
    Asked(&'static str),
    /// With one of the files enclosed on the device.
    Enclosed,
    /// With everything there and nothing sent.
    LookedOver,
    /// The claim is made at the service, and the app has not heard so.
    Making,
    /// The app has heard so, and no file has left it.
    Made,
    /// A file has arrived, and the app has not heard so.
    Arrived,
    /// All files have arrived, and what was to send it all was swallowed.
    Submitting,
    /// It is sent, and the app has not heard so.
    Submitted,
}

/// Every one, what matters most first.
const POINTS: [Point; 10] = [
    Point::Asked("kind.1"),
    Point::Made,
    Point::Arrived,
    Point::Submitting,
    Point::Submitted,
    Point::Making,
    Point::Enclosed,
    Point::LookedOver,
    Point::Asked("distance.1.1"),
    Point::Asked("toll.1"),
];

/// What goes wrong while it is sent, in the order in which that comes.
#[rustfmt::skip]
const SENDING: [(Point, &str, Fault); 5] = [
    (Point::Making,     CLAIMS,      Fault::DropAfterCommit),
    (Point::Made,       ATTACHMENTS, Fault::DropAfterSend),
    (Point::Arrived,    ATTACHMENTS, Fault::DropAfterCommit),
    (Point::Submitting, SUBMITTED,   Fault::DropAfterSend),
    (Point::Submitted,  SUBMITTED,   Fault::DropAfterCommit),
];

/// Scenario 17.
#[tokio::test]
async fn whenever_the_app_is_killed_a_claim_goes_on_where_it_stopped_and_is_sent_once()
-> anyhow::Result<()> {
    let wanted = std::env::var(KILLS).ok().map(|count| count.parse());
    let count = wanted.transpose().context(KILLS)?.unwrap_or(FEW);
    let points = POINTS.get(..count).context("there are no more points")?;
    let scene = Scene::begin(Language::Bokmal).await?;
    let window = scene.open_signed_in(OLA).await?;
    let window = written(&scene, window, points).await?;
    let window = sent(&scene, window, points).await?;

    let list = window.see("Innvilget").await?;
    assert!(!list.contains("Påbegynt"), "a draft is left: {list}");
    let claims = scene.claims().await?;
    assert_eq!(claims.len(), 1, "{claims:#?}");
    let claim = &claims[0];
    assert_eq!(claim["state"], "decided");
    assert_eq!(claim["content"]["trips"][0]["to"], "Fjordvik sykehus");
    assert_eq!(claim["ruling"]["granted"], 10_200, "{claim:#}");
    let files = claim["attachments"].as_array().map(Vec::len);
    assert_eq!(files, Some(FILES), "{claim:#}");
    window.close().await
}

/// From the first question to the review.
async fn written(scene: &Scene, window: Window, points: &[Point]) -> anyhow::Result<Window> {
    let language = scene.language;
    let mut window = window;
    let mut page = scene.begin_claim(&Hands::on(&window)).await?;
    for question in ["distance.1.1", "kind.1", "toll.1"] {
        let hands = Hands::on(&window);
        answer(&hands, language, WITH_TOLL, (&page, question)).await?;
        question.clone_into(&mut page);
        kept(&window).await?;
        if points.contains(&Point::Asked(question)) {
            window = killed(scene, window, question).await?;
        }
    }
    let hands = Hands::on(&window);
    answer(&hands, language, WITH_TOLL, (&page, "answer")).await?;
    onwards(&hands, "answer", "files").await?;
    enclose(&hands, 1).await?;
    if points.contains(&Point::Enclosed) {
        window = killed(scene, window, "review").await?;
        let hands = Hands::on(&window);
        hands.press("main a[href='/claims/new/files']").await?;
        next_page(&window, "review").await?;
    }
    let hands = Hands::on(&window);
    enclose(&hands, FILES).await?;
    onwards(&hands, "files", "review").await?;
    if points.contains(&Point::LookedOver) {
        window = killed(scene, window, "review").await?;
    }
    let review = window.see("2 av 2 vedlegg, 2 filer").await?;
    for said in ["Fjordvik sykehus", "60 km", "60 kr i alt", "102 kr"] {
        ensure!(review.contains(said), "{said} is lost: {review}");
    }
    Ok(window)
}

/// From the review to the list of what is sent.
async fn sent(scene: &Scene, window: Window, points: &[Point]) -> anyhow::Result<Window> {
    let mut window = window;
    for (point, path, fault) in SENDING {
        if !points.contains(&point) {
            continue;
        }
        let planned = Planned::next(fault).at(&Method::POST, path).times(ALWAYS);
        scene.server.go_wrong(planned);
        scene.send(&Hands::on(&window)).await?;
        went_wrong(&scene.server).await?;
        if point == Point::Submitted {
            window = reopened(scene, window).await?;
            to_overview(&Hands::on(&window)).await?;
            return Ok(window);
        }
        window = killed(scene, window, "review").await?;
        window.see("Noe av søknaden er sendt, resten ikke").await?;
    }
    let hands = Hands::on(&window);
    scene.send(&hands).await?;
    window.see("Søknaden er sendt. Du får 102 kr").await?;
    to_overview(&hands).await?;
    Ok(window)
}

/// Waits until it went wrong twice: what the first time asked for is done by then.
async fn went_wrong(server: &TestServer) -> anyhow::Result<()> {
    for _ in 0..LOOKS {
        let planned = server.knobs().faults().planned();
        if planned.iter().any(|one| one.times + 2 <= ALWAYS) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("the app does not try again")
}

/// Kills the app, starts it anew and goes on with the claim, which is to be at `expected`.
async fn killed(scene: &Scene, window: Window, expected: &str) -> anyhow::Result<Window> {
    let window = reopened(scene, window).await?;
    let page = scene.resume(&Hands::on(&window)).await?;
    ensure!(page == expected, "{page} comes where {expected} was");
    Ok(window)
}

async fn reopened(scene: &Scene, window: Window) -> anyhow::Result<Window> {
    window.kill().await?;
    scene.server.knobs().faults().clear();
    let window = scene.open().await?;
    window.see("Sist oppdatert").await?;
    Ok(window)
}
