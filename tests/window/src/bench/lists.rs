//! Long lists in the window: the first frame, elements, memory after many pages.

use std::time::Duration;

use anyhow::{Context as _, ensure};
use serde_json::json;
use testkit::{TestServer, personas::OLA};

use super::statistics::median;
use crate::{
    app,
    desktop::{Desktop, Keychain},
    flow, process_tree,
    webdriver::Window,
};

/// The short list that the long one is compared with.
const SHORT: u32 = 30;

/// The long list.
const LONG: u32 = 10_000;

/// The most that the long list's first frame may take, as a multiple of the short one's.
const FRAME_LIMIT: f64 = 2.0;

/// The most elements that the page of the long list may have.
const ELEMENT_LIMIT: f64 = 1_500.0;

/// Changes of page between the two readings of memory.
const PAGE_CHANGES: usize = 50;

/// WebKit refuses more than 100 new addresses in 30 seconds.
const BETWEEN_CHANGES: Duration = Duration::from_millis(320);

/// The most that memory may grow over them, in **MiB**.
const GROWTH_LIMIT: f64 = 5.0;

/// Goes from Home to Trips by its link and answers with the milliseconds until
/// the second frame after the first card stands in the page.
const FIRST_FRAME: &str = "const done = arguments[arguments.length - 1];
    const began = performance.now();
    const seen = () => document.querySelector('main li');
    const look = () => seen()
        ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)))
        : requestAnimationFrame(look);
    document.querySelector('nav a[href=\"/trips\"]').click();
    look();";

/// Prints first frames, elements and growth.
///
/// # Errors
///
/// When something is above its limit.
#[expect(clippy::print_stdout, reason = "a bench speaks on standard output")]
pub async fn run(rounds: usize) -> anyhow::Result<()> {
    let (short, list) = first_frames(SHORT, rounds).await?;
    list.window.close().await?;
    let (long, list) = first_frames(LONG, rounds).await?;
    let window = &list.window;
    let elements = window
        .run("return document.querySelectorAll('*').length", &[])
        .await?;
    let elements = elements.as_f64().context("a number of elements")?;
    println!(
        "first frame of {SHORT} trips {short:.0} ms, of {LONG} trips {long:.0} ms, ratio {:.2}",
        long / short
    );
    println!("elements with {LONG} trips: {elements}");

    change_pages(window, PAGE_CHANGES).await?;
    let before = memory(window);
    change_pages(window, PAGE_CHANGES).await?;
    let grown = memory(window) - before;
    println!("memory after {PAGE_CHANGES} changes of page more: {grown:+.1} MiB");
    list.window.close().await?;

    ensure!(
        long <= FRAME_LIMIT * short,
        "the long list's first frame takes over {FRAME_LIMIT} × the short one's"
    );
    ensure!(elements <= ELEMENT_LIMIT, "over {ELEMENT_LIMIT} elements");
    ensure!(
        grown <= GROWTH_LIMIT,
        "memory grows by over {GROWTH_LIMIT} MiB"
    );
    Ok(())
}

/// A window that shows a list, and what it needs to go on.
struct List {
    window: Window,
    _desktop: Desktop,
    _server: TestServer,
}

async fn first_frames(trips: u32, rounds: usize) -> anyhow::Result<(f64, List)> {
    let desktop = Desktop::start(Keychain::None)?;
    let server = TestServer::start().await?;
    seed(&server, trips).await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::released("reisefolge")?, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, OLA).await?;
    window.find("nav a[href='/trips']").await?;
    let mut frames = Vec::new();
    for round in 0..=rounds {
        let frame = window.run_async(FIRST_FRAME, &[]).await?;
        if round > 0 {
            frames.push(frame.as_f64().context("milliseconds")?);
        }
        flow::go(&window, "/").await?;
    }
    flow::go(&window, "/trips").await?;
    window.find("main li").await?;
    Ok((
        median(&frames),
        List {
            window,
            _desktop: desktop,
            _server: server,
        },
    ))
}

/// Gives Ola `count` trips.
async fn seed(server: &TestServer, count: u32) -> anyhow::Result<()> {
    let address = server.origin().join("/dev/seed-trips")?;
    let wanted = json!({ "person": OLA.id(), "count": count });
    let answer = reqwest::Client::new()
        .post(address)
        .json(&wanted)
        .send()
        .await?;
    ensure!(
        answer.status().is_success(),
        "the trips were not written: {}",
        answer.status()
    );
    Ok(())
}

async fn change_pages(window: &Window, changes: usize) -> anyhow::Result<()> {
    for change in 0..changes {
        flow::go(window, ["/trips", "/"][change % 2]).await?;
        tokio::time::sleep(BETWEEN_CHANGES).await;
    }
    // Garbage that only waits for its collector is not growth.
    window.run("globalThis.gc?.()", &[json!(null)]).await?;
    Ok(())
}

fn memory(window: &Window) -> f64 {
    process_tree::pss_mib(&process_tree::members(window.driver_id()))
}
