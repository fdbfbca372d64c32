//! New memory, counted.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    hint::black_box,
    sync::atomic::{AtomicU64, Ordering},
};

use crate::{limits::Judged, work::Work};

static TAKEN: AtomicU64 = AtomicU64::new(0);

/// The allocator of the system, with a counter.
pub struct Counted;

#[expect(
    unsafe_code,
    reason = "an allocator can be counted in no other way; every call is passed on as it came"
)]
// SAFETY: the allocator of the system does what the contract asks for.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        TAKEN.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller's promise about `layout` is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        TAKEN.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the block came from the same allocator.
        unsafe { System.realloc(block, layout, size) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the block came from the same allocator.
        unsafe { System.dealloc(block, layout) }
    }
}

/// How often memory is asked for in `times` repetitions.
fn taken(work: Work, times: u64) -> u64 {
    let times = usize::try_from(times).unwrap_or(usize::MAX);
    let before = TAKEN.load(Ordering::Relaxed);
    black_box(work.times(times));
    TAKEN.load(Ordering::Relaxed) - before
}

/// Prints and judges how often each kind of work asks for memory.
pub fn measure(judged: &mut Judged) {
    println!("\nnew memory, times for each");
    for work in Work::ALL {
        // What is asked for once falls away between two runs.
        let (few, many) = (taken(work, 1_000), taken(work, 3_000));
        let each = (many - few) as f64 / 2_000.0;
        println!("  {:<44} {each:>10.2}", work.name());
        if let Some(most) = work.most().allocations {
            judged.at_most(work.name(), "allocations", each, most);
        }
    }
}
