//! One thing at a time is done with the draft, in the order in which it was wanted: each
//! needs the version that the one before has left.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    pin::Pin,
};

use crate::erased::spawn;

type Work = Pin<Box<dyn Future<Output = ()>>>;

thread_local! {
    static WAITING: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
    static IS_WORKING: Cell<bool> = const { Cell::new(false) };
}

/// Does `work` once everything before it is done.
pub fn then(work: impl Future<Output = ()> + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(Box::pin(work)));
    if IS_WORKING.replace(true) {
        return;
    }
    spawn(async {
        while let Some(work) = WAITING.with_borrow_mut(VecDeque::pop_front) {
            work.await;
        }
        IS_WORKING.set(false);
    });
}
