//! `picture FILE`: tomorrow's trip in the real window, as the README shows it.
//! Called by `cargo xtask screens`.

use anyhow::Context as _;
use testkit::{TestServer, personas::KARI};
use window_tests::{
    app,
    desktop::{Desktop, Keychain},
    flow,
    webdriver::Window,
};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let file = std::env::args().nth(1).context("which file?")?;
    let desktop = Desktop::start(Keychain::Unlocked)?;
    let server = TestServer::start().await?;
    let service = app::write_service(desktop.home(), &server)?;
    let window = Window::open(&desktop, &app::program()?, &service).await?;
    flow::choose_language(&window).await?;
    flow::sign_in(&window, &desktop, KARI).await?;
    flow::go(&window, "/trips/trp_kari_tomorrow").await?;
    window.see("Om reisen").await?;
    std::fs::write(file, window.picture().await?)?;
    window.close().await
}
