//! `cargo xtask serve`: the reference service alone.

use anyhow::Result;
use clap::Args;

use crate::server::Server;
use crate::{program, test};

/// Where the service listens unless told otherwise.
const PORT: u16 = 8480;

/// Runs the reference service with its dev issuer and sample persons, on loopback.
#[derive(Args)]
pub struct Serve {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = PORT)]
    port: u16,
}

impl Serve {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        println!("compiling the service");
        let mut cargo = program::cargo();
        cargo.args(["build", "--quiet", "--package", "requisition-server"]);
        program::run(cargo.args(["--features", test::OF_THE_SERVER]))?;
        let server = Server::start(self.port)?;
        let file = server.write_address()?;
        println!("the service answers at {}", server.url());
        println!(
            "its knobs (clock, faults, registers) lie below {}/dev/",
            server.url()
        );
        println!("an app finds it with REISEFOLGE_SERVICE={}", file.display());
        server.wait()
    }
}
