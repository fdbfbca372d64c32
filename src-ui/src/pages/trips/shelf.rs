//! The cards that are on the page: a window onto a list of any length.

use std::collections::VecDeque;

use ipc::trips::{TripCard, TripPage};

/// So many cards are on the page at most; beyond it the oldest leave.
const MOST: usize = 300;

/// The cards on the page with their places in the whole list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    cards: VecDeque<Placed>,
    next: Option<String>,
}

/// A card and its place in the whole list, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The place, from 1.
    pub place: usize,
    /// The card.
    pub card: TripCard,
}

impl Shelf {
    /// A shelf with the first page.
    pub fn new(first: TripPage) -> Self {
        let mut shelf = Self {
            cards: VecDeque::new(),
            next: None,
        };
        shelf.add(first);
        shelf
    }

    /// Adds the next page behind the others and gives the place of its first card.
    pub fn add(&mut self, page: TripPage) -> usize {
        let first = self.cards.back().map_or(1, |last| last.place + 1);
        let placed = (first..).zip(page.cards);
        self.cards
            .extend(placed.map(|(place, card)| Placed { place, card }));
        let too_many = self.cards.len().saturating_sub(MOST);
        self.cards.drain(..too_many);
        self.next = page.next;
        first
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        mode::Mode,
        state::TripState,
        trip::{Direction, Sharing},
    };
    use ipc::trips::PickUpView;

    fn page(cards: usize, next: Option<&str>) -> TripPage {
        let card = TripCard {
            id: "trp_1".parse().unwrap(),
            state: TripState::Ordered,
            direction: Direction::Outbound,
            destination: "Ullevål sykehus".into(),
            origin: "Storgata 1".into(),
            day: None,
            pick_up: PickUpView::NotSet,
            mode: Mode::Taxi,
            picked_up_by: Mode::Taxi,
            sharing: Sharing::Alone,
            escorts: 0,
            in_series: false,
            requisition: "12345".parse().unwrap(),
            confirm_until: None,
            changed: Vec::new(),
        };
        TripPage {
            cards: vec![card; cards],
            next: next.map(ToOwned::to_owned),
        }
    }

    fn shelf(pages: usize) -> Shelf {
        let mut shelf = Shelf::new(page(50, Some("1")));
        for _ in 1..pages {
            shelf.add(page(50, Some("more")));
        }
        shelf
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
    fn the_place_of_the_first_new_card_is_given() {
        let mut shelf = shelf(6);
        assert_eq!(shelf.add(page(3, None)), 301);
        assert_eq!(shelf.cards()[0].place, 4);
    }

    #[test]
    fn the_size_is_unknown_until_the_end_is_seen() {
        let mut shelf = shelf(7);
        assert_eq!(shelf.size_of_set(), -1);
        shelf.add(page(7, None));
        assert_eq!(shelf.size_of_set(), 357);
        assert_eq!(shelf.next(), None);
        assert_eq!(Shelf::new(page(0, None)).size_of_set(), 0);
    }
}
