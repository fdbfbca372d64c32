//! `cargo xtask bridge`: the window in an ordinary browser.

use anyhow::Result;
use clap::Args;

use crate::install;
use crate::server::Server;
use crate::{place, program, test, ui};

/// Where the bridge listens unless told otherwise.
const PORT: u16 = 8481;

/// Runs the service and a bridge to it, so that a browser can show the window.
#[derive(Args)]
pub struct Bridge {
    /// The port of the bridge on 127.0.0.1.
    #[arg(long, default_value_t = PORT)]
    port: u16,
}

impl Bridge {
    /// Carries out the command.
    pub fn run(self) -> Result<()> {
        install::npm()?;
        ui::build(ui::Build::Dev)?;
        compile()?;
        let server = Server::start(0)?;
        let file = server.write_address()?;
        let mut bridge = program::program(place::target().join("debug/dev-bridge"));
        bridge
            .args(["--listen", &format!("127.0.0.1:{}", self.port)])
            .env("REISEFOLGE_SERVICE", file);
        program::run(&mut bridge)
    }
}

/// Compiles the service and the bridge, which the browser's window needs.
pub fn compile() -> Result<()> {
    println!("compiling the service and the bridge");
    let mut cargo = program::cargo();
    cargo.args(["build", "--quiet"]);
    cargo.args(["--package", "dev-bridge", "--package", "requisition-server"]);
    program::run(cargo.args(["--features", test::OF_THE_SERVER]))
}
