//! The cards that are on the page: a window onto a list of any length.

use std::collections::VecDeque;

use ipc::trips::{TripCard, TripPage};

/// So many cards are on the page at most; beyond it the oldest pages leave.
const MOST: usize = 300;

/// The cards on the page with their places in the whole list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    cards: VecDeque<Placed>,
    pages: VecDeque<Leaf>,
    next: Option<String>,
    /// Another number after every step that a person takes.
    edition: u32,
    begins_again: bool,
    planned: Option<Plan>,
    stamps: u32,
}

/// A card and its place in the whole list, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The place, from 1.
    pub place: usize,
    /// Another number for every card that has stood at this place.
    pub stamp: u32,
    /// The card.
    pub card: TripCard,
}

/// A page on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Leaf {
    /// The place of its first card.
    place: usize,
    /// Where the page before it ended.
    after: Option<String>,
}

/// Which pages are to be read so that all that is shown is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Where the page before the first of them ended.
    pub after: Option<String>,
    /// How many, at least one.
    pub pages: usize,
    place: usize,
    edition: u32,
}

impl Shelf {
    /// What to read now. What is put in place next is taken for the answer to this.
    pub fn plan(&mut self) -> Plan {
        let front = self.pages.front().filter(|_| !self.begins_again);
        let plan = Plan {
            after: front.and_then(|leaf| leaf.after.clone()),
            pages: front.map_or(1, |_| self.pages.len()),
            place: front.map_or(1, |leaf| leaf.place),
            edition: self.edition,
        };
        self.planned = Some(plan.clone());
        plan
    }

    /// Puts what was read in the place of what is on the shelf. Pages that could
    /// not be read stay as they were. Gives whether the plan still fits: a person
    /// may have asked for more meanwhile.
    pub fn replace(&mut self, read: Vec<TripPage>) -> bool {
        let Some(plan) = self.planned.clone() else {
            return false;
        };
        if plan.edition != self.edition {
            return false;
        }
        let mut new = Self {
            stamps: self.stamps,
            // The next answer may be on its way already, to the same plan.
            planned: self.planned.take(),
            ..Self::default()
        };
        let count = read.len();
        let mut after = plan.after;
        for page in read {
            let next = page.next.clone();
            new.put((plan.place, after), page);
            after = next;
        }
        if count < plan.pages && new.next.is_some() {
            new.take_rest(self, count);
        }
        for placed in &mut new.cards {
            let before = self.cards.iter().find(|old| old.place == placed.place);
            if let Some(old) = before.filter(|old| old.card == placed.card) {
                placed.stamp = old.stamp;
            }
        }
        new.edition = self.edition;
        *self = new;
        true
    }

    /// Adds the next page behind the others and gives the place of its first card.
    pub fn add(&mut self, page: TripPage) -> usize {
        self.edition = self.edition.wrapping_add(1);
        let after = self.next.clone();
        let first = self.put((1, after), page);
        while self.cards.len() > MOST && self.pages.len() > 1 {
            self.pages.pop_front();
            let begin = self.pages.front().map_or(0, |leaf| leaf.place);
            self.cards.retain(|placed| placed.place >= begin);
        }
        first
    }

    /// What is read next is the beginning of the list, and takes the place of
    /// everything.
    pub fn begin_again(&mut self) {
        self.edition = self.edition.wrapping_add(1);
        self.begins_again = true;
    }

    /// Takes everything off the shelf.
    pub fn clear(&mut self) {
        *self = Self {
            edition: self.edition.wrapping_add(1),
            stamps: self.stamps,
            ..Self::default()
        };
    }

    /// Another number after every step that a person takes.
    pub const fn edition(&self) -> u32 {
        self.edition
    }

    /// Whether anything was put here, and be it a list without trips.
    pub fn is_laid(&self) -> bool {
        !self.pages.is_empty()
    }

    /// Whether there is no card.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// The cards, in order.
    pub fn cards(&self) -> Vec<Placed> {
        self.cards.iter().cloned().collect()
    }

    /// Where the next page begins; `None` at the end of the list.
    pub fn next(&self) -> Option<String> {
        self.next.clone()
    }

    /// Whether the first cards have left the page.
    pub fn has_lost_the_first(&self) -> bool {
        self.cards.front().is_some_and(|first| first.place > 1)
    }

    /// How long the whole list is; `-1` while its end has not been seen, as
    /// `aria-setsize` has it.
    pub fn size_of_set(&self) -> i64 {
        let last = self.cards.back().map_or(0, |last| last.place);
        match self.next {
            Some(_) => -1,
            None => i64::try_from(last).unwrap_or(-1),
        }
    }

    /// Puts a page behind the others; one that is the first begins at `place`. A
    /// trip that has moved while pages were read comes once.
    fn put(&mut self, (place, after): (usize, Option<String>), page: TripPage) -> usize {
        let first = self.cards.back().map_or(place, |last| last.place + 1);
        let mut place = first;
        for card in page.cards {
            if self.cards.iter().all(|held| held.card.id != card.id) {
                self.stamps = self.stamps.wrapping_add(1);
                let stamp = self.stamps;
                self.cards.push_back(Placed { place, stamp, card });
                place += 1;
            }
        }
        self.pages.push_back(Leaf {
            place: first,
            after,
        });
        self.next = page.next;
        first
    }

    /// Puts the pages of `old` behind its first `count` ones here.
    fn take_rest(&mut self, old: &Self, count: usize) {
        for (at, leaf) in old.pages.iter().enumerate().skip(count) {
            let end = old.pages.get(at + 1).map_or(usize::MAX, |leaf| leaf.place);
            let within = |placed: &&Placed| (leaf.place..end).contains(&placed.place);
            let page = TripPage {
                cards: old
                    .cards
                    .iter()
                    .filter(within)
                    .map(|placed| placed.card.clone())
                    .collect(),
                next: old.next.clone(),
            };
            self.put((leaf.place, leaf.after.clone()), page);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        mode::Mode,
        state::TripState,
        trip::{Copayment, Direction, Sharing},
    };
    use ipc::trips::PickUpView;

    fn card(number: usize) -> TripCard {
        TripCard {
            id: format!("trp_{number}").parse().unwrap(),
            state: TripState::Ordered,
            direction: Direction::Outbound,
            destination: Some("Ullevål sykehus".into()),
            origin: Some("Storgata 1".into()),
            day: None,
            pick_up: PickUpView::NotSet,
            mode: Mode::Taxi,
            picked_up_by: Mode::Taxi,
            sharing: Sharing::Alone,
            escorts: Some(0),
            copayment: Copayment::Unknown,
            in_series: false,
            requisition: "12345".parse().unwrap(),
            confirm_until: None,
            undo_until: None,
            receipt: None,
            concerns: Vec::new(),
            changed: Vec::new(),
        }
    }

    fn page(from: usize, cards: usize, next: Option<&str>) -> TripPage {
        TripPage {
            cards: (from..from + cards).map(card).collect(),
            next: next.map(ToOwned::to_owned),
        }
    }

    /// The page of the list with that number, from 1, as the service has it.
    fn nth(number: usize) -> TripPage {
        page((number - 1) * 50 + 1, 50, Some(&number.to_string()))
    }

    fn shelf(pages: usize) -> Shelf {
        let mut shelf = Shelf::default();
        shelf.plan();
        assert!(shelf.replace(vec![nth(1)]));
        for number in 2..=pages {
            shelf.add(nth(number));
        }
        shelf
    }

    fn stamps(shelf: &Shelf) -> Vec<(usize, u32)> {
        let of = |placed: Placed| (placed.place, placed.stamp);
        shelf.cards().into_iter().map(of).collect()
    }

    #[test]
    fn beyond_the_limit_the_oldest_cards_leave_and_places_stay() {
        #[rustfmt::skip]
        let cases = [
            // pages, cards on the page, place of the first, has it lost some
            (1, 50,  1,   false),
            (6, 300, 1,   false),
            (7, 300, 51,  true),
            (8, 300, 101, true),
        ];
        for (pages, on_page, first, has_lost) in cases {
            let shelf = shelf(pages);
            let cards = shelf.cards();
            assert_eq!(cards.len(), on_page, "{pages} pages");
            assert_eq!(cards[0].place, first, "{pages} pages");
            assert_eq!(cards[on_page - 1].place, pages * 50, "{pages} pages");
            assert_eq!(shelf.has_lost_the_first(), has_lost, "{pages} pages");
        }
    }

    #[test]
    fn whole_pages_leave_and_the_place_of_the_first_new_card_is_given() {
        let mut shelf = shelf(6);
        assert_eq!(shelf.add(page(301, 3, None)), 301);
        assert_eq!(shelf.cards()[0].place, 51);
        assert_eq!(shelf.cards().len(), 253);
    }

    #[test]
    fn the_size_is_unknown_until_the_end_is_seen() {
        let mut shelf = shelf(7);
        assert_eq!(shelf.size_of_set(), -1);
        shelf.add(page(351, 7, None));
        assert_eq!(shelf.size_of_set(), 357);
        assert_eq!(shelf.next(), None);
        assert_eq!(Shelf::default().size_of_set(), 0);
    }

    #[test]
    fn the_pages_that_are_shown_are_read_again_and_only_other_cards_are_written_anew() {
        #[rustfmt::skip]
        let cases = [
            // pages asked for, pages read again, after, place of the first
            (1, 1, None,      1),
            (3, 3, None,      1),
            (8, 6, Some("2"), 101),
        ];
        for (asked, pages, after, first) in cases {
            let mut shelf = shelf(asked);
            let before = stamps(&shelf);
            let plan = shelf.plan();
            assert_eq!(
                (plan.pages, plan.after.as_deref()),
                (pages, after),
                "{asked}"
            );
            let mut read: Vec<_> = (asked - pages + 1..=asked).map(nth).collect();
            read[pages - 1].cards[49].escorts = Some(1);
            assert!(shelf.replace(read));
            let now = stamps(&shelf);
            assert_eq!(now[0].0, first, "{asked}");
            let last = now.len() - 1;
            assert_eq!(now[..last], before[..last], "{asked}");
            assert_eq!(now[last].0, before[last].0, "{asked}");
            assert_ne!(now[last].1, before[last].1, "{asked}");
        }
    }

    #[test]
    fn pages_that_could_not_be_read_stay() {
        let mut shelf = shelf(3);
        let before = shelf.cards();
        shelf.plan();
        assert!(shelf.replace(vec![nth(1)]));
        assert_eq!(shelf.cards(), before);
        assert_eq!(shelf.next().as_deref(), Some("3"));
    }

    #[test]
    fn a_list_that_has_become_shorter_has_no_pages_left_over() {
        let mut shelf = shelf(3);
        shelf.plan();
        assert!(shelf.replace(vec![nth(1), page(51, 7, None)]));
        assert_eq!(shelf.size_of_set(), 57);
    }

    #[test]
    fn an_answer_to_an_earlier_question_is_not_taken() {
        let mut shelf = shelf(1);
        shelf.plan();
        shelf.add(nth(2));
        assert!(!shelf.replace(vec![nth(1)]));
        assert_eq!(shelf.cards().len(), 100);
    }

    #[test]
    fn what_is_kept_and_then_the_service_answer_to_one_plan() {
        let mut shelf = Shelf::default();
        shelf.plan();
        shelf.plan();
        assert!(shelf.replace(vec![nth(1)]));
        assert!(shelf.replace(vec![nth(1)]));
    }

    #[test]
    fn the_beginning_takes_the_place_of_everything() {
        let mut shelf = shelf(8);
        shelf.begin_again();
        assert_eq!(shelf.plan().after, None);
        assert!(shelf.replace(vec![nth(1)]));
        assert_eq!(shelf.cards().len(), 50);
        assert!(!shelf.has_lost_the_first());
    }

    #[test]
    fn a_trip_that_moves_between_pages_is_shown_once() {
        let mut shelf = shelf(1);
        shelf.add(page(50, 50, None));
        assert_eq!(shelf.size_of_set(), 99);
    }
}
