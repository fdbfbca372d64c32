//! What goes wrong between a client and the service, on demand.
//!
//! ```no_run
//! # async fn example(server: &testkit::TestServer) {
//! use testkit::faults::{Fault, Planned};
//! server.go_wrong(Planned::next(Fault::Truncated).times(3));
//! # }
//! ```

pub use requisition_server::dev::{Fault, Planned};
pub use reqwest::Method;

use domain::register::Register;

use crate::TestServer;

impl TestServer {
    /// Plans something that goes wrong. It is gone when the service restarts.
    pub fn go_wrong(&self, planned: Planned) {
        self.knobs().faults().plan(planned);
    }

    /// Whether nothing that was planned is still to happen.
    pub fn has_gone_wrong(&self) -> bool {
        self.knobs().faults().planned().is_empty()
    }

    /// Has a register outside answer the service no more.
    pub fn silence(&self, register: Register) {
        self.knobs().silenced().silence(register);
    }

    /// Has it answer again.
    pub fn let_speak(&self, register: &Register) {
        self.knobs().silenced().let_speak(register);
    }
}
