//! A person whose every text tries to be more than text (T40).

use serde_json::json;
use testkit::{TestServer, personas::EVIL};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};

/// Elements that only a text could have brought in, and what a script of it would leave behind.
const INTRUDERS: &str = "return {
    elements: document.querySelectorAll('#app :is(script, iframe, object, embed, img, style, base, meta, form)').length,
    handlers: [...document.querySelectorAll('#app *')].filter(node =>
        [...node.attributes].some(attribute => attribute.name.startsWith('on'))).length,
    title: document.title.includes('<') || document.title.length < 200,
}";

#[tokio::test]
async fn hostile_texts_are_shown_as_text() -> anyhow::Result<()> {
    let desktop = Desktop::start(Keychain::None)?;
    let server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, EVIL).await?;

    window.see("Neste reise").await?;
    flow::go(&window, "/trips").await?;
    window.find("main a[href^='/trips/']").await?;
    let list = window.text().await?;
    assert!(
        list.contains('<'),
        "the texts of the persona are not on the page: {list}"
    );
    let links = "return [...document.querySelectorAll('main a[href^=\"/trips/\"]')].map(link => link.getAttribute('href'))";
    let paths = window.run(links, &[]).await?;
    let paths: Vec<&str> = paths
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|path| path.as_str())
        .collect();
    assert!(!paths.is_empty(), "no trips: {list}");
    for path in paths {
        flow::go(&window, path).await?;
        window.see("Om reisen").await?;
        let found = window.run(INTRUDERS, &[]).await?;
        assert_eq!(
            (&found["elements"], &found["handlers"]),
            (&json!(0), &json!(0)),
            "{path}"
        );
        flow::go(&window, "/trips").await?;
        window.see("Kommende").await?;
    }
    window.close().await
}
