//! The tokens that were given out last, for tests that look for them.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

/// How many tokens are remembered.
const REMEMBERED: usize = 300;

/// The last tokens, the oldest first.
#[derive(Default)]
pub(super) struct HandedOut(Mutex<VecDeque<String>>);

impl HandedOut {
    /// Remembers those that there are.
    pub fn note<const N: usize>(&self, tokens: [Option<&String>; N]) {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.extend(tokens.into_iter().flatten().cloned());
        let too_many = last.len().saturating_sub(REMEMBERED);
        last.drain(..too_many);
    }

    /// The last tokens, the oldest first.
    pub fn all(&self) -> Vec<String> {
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_tokens_are_remembered_and_no_more() {
        let handed_out = HandedOut::default();
        for number in 0..=REMEMBERED {
            handed_out.note([Some(&number.to_string()), None]);
        }
        let all = handed_out.all();
        assert_eq!(all.len(), REMEMBERED);
        assert_eq!(all.first().map(String::as_str), Some("1"));
    }
}
