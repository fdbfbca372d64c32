//! A claim from the first press to "sent", in the real window and by the keyboard alone.

use serde_json::json;
use testkit::personas::OLA;
use window_tests::{
    answering::answer,
    app,
    claiming::{FILES, Scene, WITH_TOLL, WITHOUT_COSTS, enclose, onwards, to_overview},
    hands::Hands,
    language::Language,
    office,
    webdriver::Window,
};

async fn accessible(window: &Window, page: &str) -> anyhow::Result<()> {
    let found = window.axe(&app::axe()?).await?;
    anyhow::ensure!(found.is_empty(), "{page}: {found:#?}");
    Ok(())
}

/// Scenario 19.
async fn first_time(language: Language) -> anyhow::Result<()> {
    let scene = Scene::begin(language).await?;
    let window = scene.open_signed_in(OLA).await?;
    let hands = Hands::on(&window);
    let first = scene.begin_claim(&hands).await?;
    let asked = answer(&hands, language, WITH_TOLL, (&first, "answer")).await?;
    for known in ["for-whom", "age"] {
        assert!(!asked.iter().any(|one| one == known), "asked: {asked:?}");
    }

    window.see("Du får 102 kr").await?;
    assert!(scene.claims().await?.is_empty(), "sent before the answer");
    onwards(&hands, "answer", "files").await?;
    for part in 1..=FILES {
        enclose(&hands, part).await?;
    }
    onwards(&hands, "files", "review").await?;
    let review = window.see("102 kr").await?;
    let enclosed = ["2 av 2 vedlegg, 2 filer", "2 av 2 vedlegg, 2 filer"];
    for shown in ["Fjordvik sykehus", "60 km", language.of(enclosed)] {
        assert!(review.contains(shown), "{shown} is missing: {review}");
    }
    accessible(&window, "looking over").await?;
    assert!(scene.claims().await?.is_empty(), "sent before the button");

    scene.send(&hands).await?;
    let sent = [
        "Søknaden er sendt. Du får 102 kr",
        "Søknaden er send. Du får 102 kr",
    ];
    let sent = scene.see(&window, sent).await?;
    assert!(sent.contains("Saksnummer"), "{sent}");
    accessible(&window, "sent").await?;
    let claims = scene.claims().await?;
    assert_eq!(claims.len(), 1, "{claims:#?}");
    assert_eq!(claims[0]["state"], "decided");
    let files = claims[0]["attachments"].as_array().map(Vec::len);
    assert_eq!(files, Some(FILES));
    window.close().await
}

#[tokio::test]
async fn by_keyboard_a_first_timer_with_toll_and_receipt_sees_the_answer_before_sending()
-> anyhow::Result<()> {
    first_time(Language::Bokmal).await
}

#[tokio::test]
async fn by_keyboard_a_first_timer_does_the_same_in_nynorsk() -> anyhow::Result<()> {
    first_time(Language::Nynorsk).await
}

/// Ola has claimed once, and has then gone to the same place by bus. From Home on it is
/// counted what the second claim takes.
async fn returning(language: Language) -> anyhow::Result<()> {
    let scene = Scene::begin(language).await?;
    let bus = json!({
        "person": "per_ola", "attested_by": "doctor", "ground": "health",
        "directions": ["outbound"], "mode": "bus",
        "pick_up": "2026-12-03T08:00:00+01:00", "appointment": "2026-12-03T09:30:00+01:00",
        "treated_at": "Fjordvik sykehus",
        "from": { "label": "Fjordvik torg" }, "to": { "label": "Fjordvik sykehus" },
    });
    let trip = office::requisition(&scene.server, &bus).await?;
    let after = "2026-12-05T10:00:00+01:00".parse()?;
    scene.server.set_clock(after);
    let window = scene.open_signed_in(OLA).await?;
    let hands = Hands::on(&window);
    let first = scene.begin_claim(&hands).await?;
    answer(&hands, language, WITHOUT_COSTS, (&first, "answer")).await?;
    onwards(&hands, "answer", "review").await?;
    scene.send(&hands).await?;
    let sent = [
        "Søknaden er sendt. Du får 42 kr",
        "Søknaden er send. Du får 42 kr",
    ];
    scene.see(&window, sent).await?;
    hands.press("nav a[href='/']").await?;
    window.see("Hei, Ola").await?;

    let hands = Hands::on(&window);
    to_overview(&hands).await?;
    let same = language.of(["Bruk samme svar", "Bruk same svar"]);
    hands.press_what_says(same).await?;
    window.arrived("/claims/new/review").await?;
    scene.send(&hands).await?;
    scene.see(&window, sent).await?;
    let (interactions, characters) = (hands.interactions(), hands.characters());
    assert!(interactions <= 4, "{interactions} interactions");
    assert!(characters <= 12, "{characters} characters");

    let claims = scene.claims().await?;
    assert_eq!(claims.len(), 2);
    let trips = claims.iter().map(|claim| &claim["content"]["trips"][0]);
    let mut of_the_bus = trips.filter(|one| one["trip_id"] == trip.as_str());
    let day = of_the_bus.next().map(|one| &one["day"]);
    assert_eq!(day, Some(&json!("2026-12-03")));
    window.close().await
}

#[tokio::test]
async fn by_keyboard_a_returning_patient_claims_a_known_trip_in_four_interactions()
-> anyhow::Result<()> {
    returning(Language::Bokmal).await
}

#[tokio::test]
async fn by_keyboard_a_returning_patient_does_the_same_in_nynorsk() -> anyhow::Result<()> {
    returning(Language::Nynorsk).await
}
