//! What may be spent on a decision.

use anyhow::{Result, bail};

/// The most that one repetition may take; `None` where nothing is judged.
#[derive(Clone, Copy)]
pub struct Most {
    /// Nanoseconds of the core. Depends on the machine and on who else uses it.
    pub nanoseconds: Option<f64>,
    /// How often memory is asked for.
    pub allocations: Option<f64>,
    /// Instructions, as callgrind counts them.
    pub instructions: Option<f64>,
}

/// Nothing is judged.
pub const NONE: Most = Most {
    nanoseconds: None,
    allocations: None,
    instructions: None,
};

/// One decision of two legs with the full explanation as data: new memory for its lines and its steps.
pub const DECISION: Most = Most {
    nanoseconds: Some(1_000.0),
    allocations: Some(2.0),
    instructions: Some(7_000.0),
};

/// The same with what would change it, found by deciding again.
pub const WITH_CHANGES: Most = Most {
    nanoseconds: Some(5_000.0),
    allocations: Some(8.0),
    instructions: Some(23_000.0),
};

/// Into memory that is used again.
pub const INTO: Most = Most {
    nanoseconds: Some(400.0),
    allocations: Some(0.0),
    instructions: Some(6_700.0),
};

/// An answer in the words of one language.
pub const WORDS: Most = Most {
    nanoseconds: Some(20_000.0),
    allocations: Some(270.0),
    instructions: Some(170_000.0),
};

/// What was more than it may be.
#[derive(Default)]
pub struct Judged {
    faults: Vec<String>,
}

impl Judged {
    /// Notes a figure that is above its limit.
    pub fn at_most(&mut self, what: &str, unit: &str, found: f64, most: f64) {
        if found > most {
            self.faults
                .push(format!("{what}: {found:.1} {unit}, more than {most}"));
        }
    }

    /// Fails with everything that was too much.
    pub fn end(self) -> Result<()> {
        if self.faults.is_empty() {
            return Ok(());
        }
        bail!("{}", self.faults.join("\n"));
    }
}
