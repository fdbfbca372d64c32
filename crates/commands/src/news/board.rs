//! What has happened, for as long as somebody may still want to hear of it.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use ipc::news::{News, NewsPage};
use tokio::sync::watch;

/// How much is held. Whoever has missed more asks for everything anew.
const MOST: usize = 100;

/// News with their numbers. Each reader says what it has heard last, so there
/// may be any number of them, and one that starts anew disturbs nobody.
pub(crate) struct Board {
    posted: Mutex<Posted>,
    /// The number of the last news, for those who wait for the next.
    last: watch::Sender<u64>,
}

struct Posted {
    news: VecDeque<(u64, News)>,
    /// The number of the last news, also when it is not held any more. Never 0,
    /// which is the number of those who have heard nothing.
    last: u64,
    /// Whoever has heard less has missed something.
    dropped: u64,
    /// Whether the service answered when it was last heard of.
    lost: Option<News>,
}

impl Default for Board {
    fn default() -> Self {
        let posted = Posted {
            news: VecDeque::new(),
            last: 1,
            dropped: 0,
            lost: None,
        };
        Self {
            last: watch::Sender::new(posted.last),
            posted: Mutex::new(posted),
        }
    }
}

impl Board {
    /// Something has happened.
    pub(crate) fn publish(&self, news: News) {
        self.posted().publish(news);
        self.ring();
    }

    /// Something has happened after which nothing before matters any more.
    pub(crate) fn start_anew(&self, news: News) {
        let mut posted = self.posted();
        posted.news.clear();
        posted.dropped = 0;
        posted.lost = None;
        posted.publish(news);
        drop(posted);
        self.ring();
    }

    /// What has happened after number `after`, and waits `within` for something
    /// to happen. Who has heard nothing yet is told `now` instead of the past.
    pub(crate) async fn after(
        &self,
        after: u64,
        within: Duration,
        now: impl Fn() -> Vec<News> + Send,
    ) -> NewsPage {
        let mut rung = self.last.subscribe();
        let page = self.page(after, &now);
        if !page.news.is_empty() {
            return page;
        }
        let from = page.upto;
        let next = rung.wait_for(|last| *last > from);
        match tokio::time::timeout(within, next).await {
            Ok(_) => self.page(from, &now),
            Err(_) => page,
        }
    }

    fn page(&self, after: u64, now: &impl Fn() -> Vec<News>) -> NewsPage {
        let posted = self.posted();
        let upto = posted.last;
        // A number from before the program started anew is as good as none.
        if after == 0 || after > upto {
            let mut news = now();
            news.extend(posted.lost.clone());
            return NewsPage { news, upto };
        }
        let missed = (after < posted.dropped).then_some(News::EverythingChanged);
        let newer = posted.news.iter().filter(|(number, _)| *number > after);
        let newer = newer.map(|(_, news)| news.clone());
        NewsPage {
            news: missed.into_iter().chain(newer).collect(),
            upto,
        }
    }

    fn ring(&self) {
        let last = self.posted().last;
        self.last.send_replace(last);
    }

    fn posted(&self) -> MutexGuard<'_, Posted> {
        self.posted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Posted {
    fn publish(&mut self, news: News) {
        match &news {
            News::ConnectionLost { .. } if self.lost.is_some() => return,
            News::ConnectionLost { .. } => self.lost = Some(news.clone()),
            News::ConnectionBack if self.lost.is_none() => return,
            News::ConnectionBack => self.lost = None,
            News::TripChanged { .. }
            | News::MessagesChanged
            | News::ClaimsChanged
            | News::EverythingChanged
            | News::PersonsChanged
            | News::Ending(_)
            | News::EndingPutOff
            | News::SessionChanged { .. } => {}
        }
        self.last += 1;
        self.news.push_back((self.last, news));
        if self.news.len() > MOST
            && let Some((number, _)) = self.news.pop_front()
        {
            self.dropped = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ipc::Problem;

    use super::*;

    const WITHIN: Duration = Duration::from_secs(30);

    fn trip(number: usize) -> News {
        News::TripChanged {
            trip: format!("trp_{number}").parse().unwrap(),
        }
    }

    fn lost() -> News {
        News::ConnectionLost {
            because: Problem::Offline,
        }
    }

    async fn read(board: &Board, after: u64) -> NewsPage {
        board.after(after, WITHIN, Vec::new).await
    }

    #[tokio::test(start_paused = true)]
    async fn every_reader_hears_everything_once() {
        let board = Board::default();
        let start = read(&board, 0).await;
        assert_eq!(start.news, []);
        board.publish(trip(1));
        let first = read(&board, start.upto).await;
        assert_eq!(first.news, [trip(1)]);
        board.publish(trip(2));
        assert_eq!(read(&board, first.upto).await.news, [trip(2)]);
        assert_eq!(read(&board, start.upto).await.news, [trip(1), trip(2)]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_reader_waits_for_the_next_and_half_a_minute_at_most() {
        let board = Arc::new(Board::default());
        let began = tokio::time::Instant::now();
        let nothing = read(&board, 1).await;
        assert_eq!((nothing.news, nothing.upto), (Vec::new(), 1));
        assert_eq!(began.elapsed(), WITHIN);

        let reader = Arc::clone(&board);
        let waiting = tokio::spawn(async move { read(&reader, 1).await });
        tokio::task::yield_now().await;
        board.publish(trip(1));
        assert_eq!(waiting.await.unwrap().news, [trip(1)]);
        assert_eq!(began.elapsed(), WITHIN);
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_has_missed_more_than_is_held_asks_for_everything() {
        let board = Board::default();
        for number in 0..=MOST {
            board.publish(trip(number));
        }
        #[rustfmt::skip]
        let cases = [
            // heard, news, the first of them
            (1,   MOST + 1, News::EverythingChanged),
            (2,   MOST,     trip(1)),
            (3,   MOST - 1, trip(2)),
        ];
        for (heard, many, first) in cases {
            let news = read(&board, heard).await.news;
            assert_eq!((news.len(), &news[0]), (many, &first), "{heard}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_has_heard_nothing_hears_what_matters_now_and_not_the_past() {
        let board = Board::default();
        board.publish(trip(1));
        board.publish(lost());
        for after in [0, 1_000] {
            let page = board
                .after(after, WITHIN, || vec![News::EndingPutOff])
                .await;
            assert_eq!(page.news, [News::EndingPutOff, lost()], "{after}");
            assert_eq!(page.upto, 3, "{after}");
        }
        board.publish(News::ConnectionBack);
        assert_eq!(read(&board, 0).await.news, []);
    }

    #[tokio::test(start_paused = true)]
    async fn the_connection_goes_and_comes_back_once_each() {
        let board = Board::default();
        for news in [
            News::ConnectionBack,
            lost(),
            lost(),
            News::ConnectionBack,
            News::ConnectionBack,
            lost(),
        ] {
            board.publish(news);
        }
        let news = read(&board, 1).await.news;
        assert_eq!(news, [lost(), News::ConnectionBack, lost()]);
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_of_a_session_is_told_in_the_next() {
        let board = Board::default();
        board.publish(trip(1));
        board.publish(lost());
        board.start_anew(News::EverythingChanged);
        assert_eq!(read(&board, 1).await.news, [News::EverythingChanged]);
        assert_eq!(read(&board, 0).await.news, []);
    }
}
