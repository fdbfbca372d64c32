//! Runs the development bridge.

use std::{fs, io::Write as _, net::SocketAddr, path::PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use clap::Parser;
use dev_bridge::{Setup, router};
use requisition_client::ServiceAddress;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// Shows the real window in an ordinary browser and carries out its commands.
///
/// One bridge is one device, and everything on it is gone when the bridge ends.
#[derive(Parser)]
struct Options {
    /// Where to listen; only loopback. Port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8481", value_parser = loopback)]
    listen: SocketAddr,
    /// The folder with the built window.
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// The file that says where the service is, as the app reads it.
    #[arg(long, env = "REISEFOLGE_SERVICE")]
    service: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<()> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into()))
        .init();
    rustls::crypto::aws_lc_rs::default_provider()
        .install_default()
        .map_err(|_| anyhow!("another provider of cryptography was there first"))?;
    let options = Options::parse();
    let service = options.service.as_deref().map(read).transpose()?;
    let router = router(Setup {
        dist: options.dist,
        service,
    })?;
    let listener = TcpListener::bind(options.listen).await?;
    writeln!(
        std::io::stdout(),
        "the window is at http://{}",
        listener.local_addr()?
    )?;
    axum::serve(listener, router).await?;
    Ok(())
}

/// The bridge acts as its user for whoever reaches it.
fn loopback(text: &str) -> Result<SocketAddr> {
    let address: SocketAddr = text.parse()?;
    ensure!(address.ip().is_loopback(), "not a loopback address");
    Ok(address)
}

fn read(path: &std::path::Path) -> Result<ServiceAddress> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    ServiceAddress::from_toml(&text).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_listens_on_loopback_only() {
        let cases = [
            ("127.0.0.1:0", true),
            ("127.8.9.10:8481", true),
            ("[::1]:8481", true),
            ("0.0.0.0:8481", false),
            ("[::]:8481", false),
            ("192.0.2.1:8481", false),
            ("localhost:8481", false),
        ];
        for (text, expected) in cases {
            let options = Options::try_parse_from(["dev-bridge", "--listen", text]);
            assert_eq!(options.is_ok(), expected, "{text}");
        }
    }
}
