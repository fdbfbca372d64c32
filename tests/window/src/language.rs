//! The two written languages in which flows are walked.

/// The same words in Bokmål and in Nynorsk.
pub type InBoth = [&'static str; 2];

/// A written language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Bokmål, in which the app begins.
    Bokmal,
    /// Nynorsk.
    Nynorsk,
}

impl Language {
    /// What stands on the page in it.
    pub const fn of(self, [bokmal, nynorsk]: InBoth) -> &'static str {
        match self {
            Self::Bokmal => bokmal,
            Self::Nynorsk => nynorsk,
        }
    }

    /// Its own name.
    pub const fn name(self) -> &'static str {
        self.of(["Bokmål", "Nynorsk"])
    }
}
