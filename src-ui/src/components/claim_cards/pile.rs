//! The claims that are on the page: a window onto a list of any length.

use std::collections::VecDeque;

use claims::claim::ClaimSummary;
use ipc::claims::ClaimPage;

/// So many are on the page at most; beyond it the first leave.
const MOST: usize = 300;

/// Claims with their places in the whole list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pile {
    placed: VecDeque<Placed>,
    count: usize,
    next: Option<String>,
}

/// A claim and its place in the whole list, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The place, from 1.
    pub place: usize,
    /// The claim.
    pub claim: ClaimSummary,
}

impl Pile {
    /// The first page.
    pub fn new(first: ClaimPage) -> Self {
        let mut pile = Self::default();
        pile.add(first);
        pile
    }

    /// Adds the next page behind the others and gives the place of its first claim.
    pub fn add(&mut self, page: ClaimPage) -> usize {
        let first = self.count + 1;
        for claim in page.items {
            self.count += 1;
            let place = self.count;
            self.placed.push_back(Placed { place, claim });
        }
        let too_many = self.placed.len().saturating_sub(MOST);
        self.placed.drain(..too_many);
        self.next = page.next;
        first
    }

    /// What is on the page.
    pub fn placed(&self) -> Vec<Placed> {
        self.placed.iter().cloned().collect()
    }

    /// Where the next page begins; `None` on the last.
    pub fn next(&self) -> Option<String> {
        self.next.clone()
    }

    /// Whether the first claims have left the page.
    pub fn has_lost_the_first(&self) -> bool {
        self.placed.front().is_some_and(|first| first.place > 1)
    }

    /// How many there are in all, as `aria-setsize` says it: −1 while nobody knows.
    pub fn size_of_set(&self) -> String {
        match self.next {
            Some(_) => "-1".into(),
            None => self.count.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use claims::State;
    use domain::sample::at;

    use super::*;

    fn page(count: usize, next: Option<&str>) -> ClaimPage {
        let claim = |at_place: usize| ClaimSummary {
            id: format!("clm_{at_place}").parse().unwrap(),
            version: 1,
            state: State::Received,
            complaint: None,
            trips: Vec::new(),
            receipt: None,
            granted: None,
            until: None,
            at: at("2026-11-23T09:00:00Z"),
        };
        ClaimPage {
            items: (0..count).map(claim).collect(),
            next: next.map(Into::into),
        }
    }

    #[test]
    fn places_go_on_and_the_first_leave_only_beyond_three_hundred() {
        let mut pile = Pile::new(page(50, Some("a")));
        assert_eq!(pile.size_of_set(), "-1");
        for round in 1..6 {
            assert_eq!(pile.add(page(50, Some("b"))), round * 50 + 1);
        }
        assert_eq!(
            (pile.placed().len(), pile.has_lost_the_first()),
            (300, false)
        );
        assert_eq!(pile.add(page(1, None)), 301);
        assert_eq!(
            (pile.placed().len(), pile.has_lost_the_first()),
            (300, true)
        );
        assert_eq!(pile.placed().first().map(|first| first.place), Some(2));
        assert_eq!((pile.next(), pile.size_of_set()), (None, "301".into()));
    }
}
