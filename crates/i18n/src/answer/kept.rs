//! What reads the same in every answer, put together once for a localizer.

use std::sync::OnceLock;

use entitlement::{RuleId, decision::Use};

use crate::{Localized, Localizer};

/// As many ways to say a fact as there are sources, with room for more.
const SOURCES: usize = 8;
/// As many facts as there are names, with room for more.
const FACTS: usize = 128;

/// Citations, and facts with who says them.
pub(crate) struct Kept {
    citations: Box<[OnceLock<Localized>]>,
    said: Box<[OnceLock<Localized>]>,
}

impl Default for Kept {
    fn default() -> Self {
        let empty = |count| (0..count).map(|_| OnceLock::new()).collect();
        Self {
            citations: empty(RuleId::ALL.len()),
            said: empty(FACTS * SOURCES),
        }
    }
}

pub(super) fn citation(
    words: &Localizer,
    rule: RuleId,
    make: impl FnOnce() -> Localized,
) -> Localized {
    in_place(&words.kept().citations, rule as usize, make)
}

pub(super) fn said(words: &Localizer, used: Use, make: impl FnOnce() -> Localized) -> Localized {
    let place = used.fact as usize * SOURCES + used.said_by as usize;
    in_place(&words.kept().said, place, make)
}

fn in_place(
    places: &[OnceLock<Localized>],
    place: usize,
    make: impl FnOnce() -> Localized,
) -> Localized {
    match places.get(place) {
        Some(place) => place.get_or_init(make).clone(),
        None => make(),
    }
}
