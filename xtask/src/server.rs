//! The reference service with its dev issuer, as a child of xtask.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{place, program};

/// How long the service may take before it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often it is tried.
const GLANCE: Duration = Duration::from_millis(50);

/// A running service on loopback. It ends with this value.
pub struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    /// Starts the service that was built last, on a port that is free or on the given one.
    pub fn start(port: Option<u16>) -> Result<Self> {
        let address = match port {
            Some(port) => SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
            None => free_address()?,
        };
        let mut command = program::program(place::target().join("debug/requisition-server"));
        command.args(["serve", "--listen", &address.to_string()]);
        let child = command.spawn().context("the service is not built")?;
        let mut server = Self { child, address };
        server.wait_until_it_listens()?;
        Ok(server)
    }

    /// Where it answers.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Writes the file that tells the app about this service.
    pub fn write_address(&self) -> Result<PathBuf> {
        let folder = place::target().join("run");
        fs::create_dir_all(&folder)?;
        let file = folder.join("service.toml");
        let url = self.url();
        let text = format!(
            "api = \"{url}\"\nissuer = \"{url}/dev-idp\"\n\
             client_id = \"reisefolge-app\"\nsign_in_name = \"Testinnlogging\"\n"
        );
        fs::write(&file, text)?;
        Ok(file)
    }

    /// Waits until the service ends by itself.
    pub fn wait(mut self) -> Result<()> {
        let status = self.child.wait()?;
        if !status.success() {
            bail!("the service ended with {status}");
        }
        Ok(())
    }

    fn wait_until_it_listens(&mut self) -> Result<()> {
        let started = Instant::now();
        while TcpStream::connect_timeout(&self.address, GLANCE).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("the service ended with {status} before it listened");
            }
            if started.elapsed() > PATIENCE {
                bail!("the service does not listen on {}", self.address);
            }
            sleep(GLANCE);
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An address that nobody listens on now.
fn free_address() -> Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.local_addr().context("the listener has no address")
}
