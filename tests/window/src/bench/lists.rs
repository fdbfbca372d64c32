//! Long lists in the window: the first frame, elements, memory after many pages.

use std::time::Duration;

use anyhow::{Context as _, ensure};
use serde_json::json;
use testkit::{
    TestServer,
    personas::{KARI, OLA, Persona},
};

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

/// Goes from Home to a page by its link and answers with the milliseconds until
/// the second frame after the first card stands in the page.
const FIRST_FRAME: &str = "const [page, row] = arguments;
    const done = arguments[arguments.length - 1];
    const began = performance.now();
    const seen = () => document.querySelector(row);
    const look = () => seen()
        ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)))
        : requestAnimationFrame(look);
    document.querySelector(`nav a[href=\"${page}\"]`).click();
    look();";

/// What there is very much of.
struct Kind {
    name: &'static str,
    whose: Persona,
    /// What writes it.
    seeds: &'static str,
    /// Where it is shown, and what of it stands there.
    page: &'static str,
    row: &'static str,
}

const TRIPS: Kind = Kind {
    name: "trips",
    whose: OLA,
    seeds: "/dev/seed-trips",
    page: "/trips",
    row: "main li",
};

const CLAIMS: Kind = Kind {
    name: "claims",
    whose: KARI,
    seeds: "/dev/seed-claims",
    page: "/travel-support",
    row: "section[aria-labelledby='support-sent'] li",
};

/// Prints first frames, elements and growth.
///
/// # Errors
///
/// When something is above its limit.
#[expect(clippy::print_stdout, reason = "a bench speaks on standard output")]
pub async fn run(rounds: usize) -> anyhow::Result<()> {
    let trips = compared(&TRIPS, rounds).await?;
    let window = &trips.list.window;
    change_pages(window, PAGE_CHANGES).await?;
    let before = memory(window);
    change_pages(window, PAGE_CHANGES).await?;
    let grown = memory(window) - before;
    println!("memory after {PAGE_CHANGES} changes of page more: {grown:+.1} MiB");
    let of_trips = (trips.ratio, trips.elements);
    trips.list.close().await?;

    let claims = compared(&CLAIMS, rounds).await?;
    let of_claims = (claims.ratio, claims.elements);
    claims.list.close().await?;

    for (name, (ratio, elements)) in [(TRIPS.name, of_trips), (CLAIMS.name, of_claims)] {
        ensure!(
            ratio <= FRAME_LIMIT,
            "the first frame of the long list of {name} takes over {FRAME_LIMIT} × the short one's"
        );
        ensure!(
            elements <= ELEMENT_LIMIT,
            "over {ELEMENT_LIMIT} elements with many {name}"
        );
    }
    ensure!(
        grown <= GROWTH_LIMIT,
        "memory grows by over {GROWTH_LIMIT} MiB"
    );
    Ok(())
}

/// A long list beside a short one.
struct Compared {
    list: List,
    ratio: f64,
    elements: f64,
}

#[expect(clippy::print_stdout, reason = "a bench speaks on standard output")]
async fn compared(kind: &Kind, rounds: usize) -> anyhow::Result<Compared> {
    let (short, list) = first_frames(kind, SHORT, rounds).await?;
    list.close().await?;
    let (long, list) = first_frames(kind, LONG, rounds).await?;
    let elements = list
        .window
        .run("return document.querySelectorAll('*').length", &[])
        .await?;
    let elements = elements.as_f64().context("a number of elements")?;
    let (ratio, name) = (long / short, kind.name);
    println!(
        "first frame of {SHORT} {name} {short:.0} ms, of {LONG} {name} {long:.0} ms, ratio {ratio:.2}"
    );
    println!("elements with {LONG} {name}: {elements}");
    Ok(Compared {
        list,
        ratio,
        elements,
    })
}

/// A window that shows a list, and what it needs to go on.
struct List {
    window: Window,
    _desktop: Desktop,
    _server: TestServer,
}

impl List {
    /// One window at a time: desktop and service end with it.
    async fn close(self) -> anyhow::Result<()> {
        self.window.close().await
    }
}

async fn first_frames(kind: &Kind, count: u32, rounds: usize) -> anyhow::Result<(f64, List)> {
    let desktop = Desktop::start(Keychain::None)?;
    let server = TestServer::start().await?;
    seed(&server, kind, count).await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::released("reisefolge")?, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, kind.whose).await?;
    window.find(&format!("nav a[href='{}']", kind.page)).await?;
    let way = [json!(kind.page), json!(kind.row)];
    let mut frames = Vec::new();
    for round in 0..=rounds {
        let frame = window.run_async(FIRST_FRAME, &way).await?;
        if round > 0 {
            frames.push(frame.as_f64().context("milliseconds")?);
        }
        flow::go(&window, "/").await?;
    }
    flow::go(&window, kind.page).await?;
    window.find(kind.row).await?;
    Ok((
        median(&frames),
        List {
            window,
            _desktop: desktop,
            _server: server,
        },
    ))
}

/// Gives somebody `count` of them.
async fn seed(server: &TestServer, kind: &Kind, count: u32) -> anyhow::Result<()> {
    let address = server.origin().join(kind.seeds)?;
    let wanted = json!({ "person": kind.whose.id(), "count": count });
    let answer = reqwest::Client::new()
        .post(address)
        .json(&wanted)
        .send()
        .await?;
    ensure!(
        answer.status().is_success(),
        "the {} were not written: {}",
        kind.name,
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
