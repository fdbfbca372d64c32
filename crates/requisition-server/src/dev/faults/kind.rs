//! What can go wrong.

use serde::{Deserialize, Serialize};

/// What goes wrong with one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Fault {
    /// The answer comes late.
    Delay {
        /// By how much, in **milliseconds**.
        ms: u64,
    },
    /// The connection ends before the request has been sent.
    DropBeforeSend,
    /// The request is read to its end and swallowed: nothing is done, and the
    /// connection ends without an answer.
    DropAfterSend,
    /// What was asked is done, and the answer is lost.
    DropAfterCommit,
    /// Something on the way refuses with a status and no body.
    Status {
        /// The status.
        status: u16,
    },
    /// The connection ends in the middle of the body.
    Truncated,
    /// The body is no JSON, whatever its headers say.
    Garbage,
    /// A network that wants a sign-in of its own answers with a page.
    CaptivePortal,
    /// A small body that unpacks into a large one.
    GzipBomb,
    /// The body comes byte by byte.
    Drip {
        /// The pause after each byte, in **milliseconds**.
        ms: u64,
    },
    /// A stream of events whose line never ends.
    EndlessLine,
    /// A stream of events that come faster than anybody can read.
    EventFlood,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_wire_shape_of_a_fault_is_pinned() {
        let cases = [
            (Fault::Delay { ms: 5 }, json!({"kind": "delay", "ms": 5})),
            (Fault::DropAfterCommit, json!({"kind": "drop_after_commit"})),
            (
                Fault::Status { status: 503 },
                json!({"kind": "status", "status": 503}),
            ),
            (Fault::CaptivePortal, json!({"kind": "captive_portal"})),
        ];
        for (fault, shape) in cases {
            assert_eq!(serde_json::to_value(&fault).unwrap(), shape);
            assert_eq!(serde_json::from_value::<Fault>(shape).unwrap(), fault);
        }
    }
}
