//! What happens while a page is open.

mod await_news;
mod board;

pub use await_news::await_news;
pub(crate) use board::Board;
