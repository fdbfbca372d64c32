//! The draft of a claim outlives the session, and is there for nobody else.

use chrono::TimeDelta;
use testkit::personas::{KARI, OLA};
use window_tests::{
    answering::{Answers, Given, answer, next_page},
    canary::Canaries,
    claiming::{Scene, kept, to_overview},
    hands::Hands,
    language::Language,
    webdriver::Window,
};

/// Where the trip goes.
const TO: &str = "Kanariøya røntgenhus";

/// A drive to there.
const TO_THERE: Answers = &[
    ("date.1.1", Given::Text("10.11.26")),
    ("place.1", Given::Text(TO)),
];

/// After that Ola is interrupted.
const INTERRUPTED: &str = "escorts.1";

/// A window with half a claim of Ola's.
async fn half_claimed(scene: &Scene) -> anyhow::Result<Window> {
    let window = scene.open_signed_in(OLA).await?;
    let hands = Hands::on(&window);
    let first = scene.begin_claim(&hands).await?;
    let way = (first.as_str(), INTERRUPTED);
    answer(&hands, scene.language, TO_THERE, way).await?;
    kept(&window).await?;
    Ok(window)
}

/// Scenario 20: the session is over by the clock of the service.
#[tokio::test]
async fn whoever_signs_in_again_after_the_session_is_at_the_same_question() -> anyhow::Result<()> {
    let mut scene = Scene::begin(Language::Bokmal).await?;
    let window = half_claimed(&scene).await?;
    let later = scene.server.now() + TimeDelta::days(1);
    scene.server.set_clock(later);
    scene.server.restart().await?;
    let over = window.see("Økten er slutt").await?;
    assert!(!over.contains(TO), "{over}");

    let hands = Hands::on(&window);
    scene.sign_in(&hands, OLA).await?;
    window.find("form.question").await?;
    let page = next_page(&window, "").await?;
    assert_eq!(page, INTERRUPTED);
    // What was said before is still said, and goes on from there.
    answer(&hands, scene.language, TO_THERE, (&page, "answer")).await?;
    window.see("Du får 42 kr").await?;
    assert!(scene.claims().await?.is_empty(), "sent by itself");
    window.close().await
}

async fn sign_out(window: &Window) -> anyhow::Result<()> {
    let hands = Hands::on(window);
    hands.press("nav a[href='/more']").await?;
    window.arrived("/more").await?;
    hands.press_what_says("Logg ut").await?;
    window.see("Du er logget ut").await?;
    // What is left is said, and that it is safe.
    window
        .see("Bare en søknad som ikke er sendt, kan være igjen")
        .await?;
    Ok(())
}

/// Scenario 20: sealed until the same person is back, whoever comes in between.
#[tokio::test]
async fn a_draft_outlives_signing_out_and_is_there_for_nobody_else() -> anyhow::Result<()> {
    let scene = Scene::begin(Language::Bokmal).await?;
    let window = half_claimed(&scene).await?;
    sign_out(&window).await?;
    let canaries = Canaries::new([TO])?;
    let told = window.text().await?;
    assert!(canaries.within(&told).is_empty(), "{told}");
    assert_eq!(
        canaries.beneath(scene.desktop.home())?,
        Vec::<String>::new()
    );

    let hands = Hands::on(&window);
    scene.sign_in(&hands, KARI).await?;
    to_overview(&hands).await?;
    let of_kari = window.see("Legg til en reise").await?;
    for mine in ["Påbegynt", TO] {
        assert!(!of_kari.contains(mine), "{mine}: {of_kari}");
    }
    sign_out(&window).await?;

    scene.sign_in(&hands, OLA).await?;
    let page = scene.resume(&hands).await?;
    assert_eq!(page, INTERRUPTED);
    assert!(scene.claims().await?.is_empty(), "sent by itself");
    window.close().await?;
    // Were it there in plain words, it would be found.
    std::fs::write(scene.desktop.home().join("tmp/planted"), TO)?;
    assert_eq!(canaries.beneath(scene.desktop.home())?.len(), 1);
    Ok(())
}
