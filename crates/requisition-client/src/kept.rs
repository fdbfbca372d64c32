//! Answers kept in memory, so that an unchanged one need not be sent again.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use reqwest::{Url, header::HeaderValue};

/// How many answers are kept. A page shows a few; more belong to pages that
/// were left.
const MOST: usize = 64;

/// Answers by address, for one session and one person at a time.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Shelf>);

#[derive(Debug, Default)]
struct Shelf {
    epoch: Epoch,
    person: Option<String>,
    answers: HashMap<Url, Answer>,
}

/// Between two clearings. What was asked in one is not kept in another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Epoch(u64);

/// A kept answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) etag: HeaderValue,
    pub(crate) body: Arc<[u8]>,
}

impl Kept {
    /// The present epoch, and what is kept for `url`.
    pub(crate) fn look(&self, url: &Url) -> (Epoch, Option<Answer>) {
        let shelf = self.shelf();
        (shelf.epoch, shelf.answers.get(url).cloned())
    }

    /// Keeps an answer that was asked for in `epoch`.
    pub(crate) fn keep(&self, epoch: Epoch, url: Url, answer: Answer) {
        let mut shelf = self.shelf();
        if shelf.epoch != epoch {
            return;
        }
        if shelf.answers.len() >= MOST {
            shelf.answers.clear();
        }
        shelf.answers.insert(url, answer);
    }

    /// The pages concern `person` from now on: what was kept for another goes.
    pub(crate) fn concern(&self, person: &str) {
        let mut shelf = self.shelf();
        if shelf.person.as_deref() != Some(person) {
            if shelf.person.is_some() {
                shelf.clear();
            }
            shelf.person = Some(person.to_owned());
        }
    }

    /// Another session, or none: everything goes.
    pub(crate) fn clear(&self) {
        let mut shelf = self.shelf();
        shelf.clear();
        shelf.person = None;
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf {
    fn clear(&mut self) {
        self.epoch.0 += 1;
        self.answers.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(path: usize) -> Url {
        Url::parse(&format!("https://travel.example/{path}")).unwrap()
    }

    fn keep(kept: &Kept, epoch: Epoch, path: usize) {
        let answer = Answer {
            etag: HeaderValue::from_static("\"1\""),
            body: Arc::from(*b"{}"),
        };
        kept.keep(epoch, url(path), answer);
    }

    fn has(kept: &Kept, path: usize) -> bool {
        kept.look(&url(path)).1.is_some()
    }

    #[test]
    fn an_answer_is_kept_until_the_session_or_the_person_is_another() {
        let kept = Kept::default();
        let fill = || keep(&kept, kept.look(&url(1)).0, 1);
        kept.concern("per_1");
        fill();
        kept.concern("per_1");
        assert!(has(&kept, 1), "the same person");
        kept.concern("per_2");
        assert!(!has(&kept, 1), "another person");
        fill();
        assert!(has(&kept, 1));
        kept.clear();
        assert!(!has(&kept, 1), "another session");
    }

    #[test]
    fn an_answer_that_comes_late_is_not_kept() {
        let kept = Kept::default();
        let (asked_in, _) = kept.look(&url(1));
        kept.clear();
        keep(&kept, asked_in, 1);
        assert!(!has(&kept, 1));
    }

    #[test]
    fn memory_is_bounded() {
        let kept = Kept::default();
        for path in 0..=MOST {
            keep(&kept, kept.look(&url(0)).0, path);
        }
        assert!(has(&kept, MOST));
        assert!(!has(&kept, 0));
    }
}
