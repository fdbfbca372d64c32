//! `bench start|lists ROUNDS`: called by `cargo xtask bench`, which builds what is measured.

use anyhow::{Context as _, bail};
use window_tests::bench;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().context("start or lists?")?;
    let rounds = arguments.next().context("how many rounds?")?.parse()?;
    match what.as_str() {
        "start" => bench::start::run(rounds).await,
        "lists" => bench::lists::run(rounds).await,
        other => bail!("there is no bench called {other}"),
    }
}
