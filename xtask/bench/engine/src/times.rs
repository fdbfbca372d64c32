//! Times of the core, by turns.

use std::hint::black_box;

use crate::{clock, limits::Judged, work::Work};

/// How often each thing is done in a round.
const TIMES: usize = 200_000;

/// How often in words.
const WORDS: usize = 5_000;

/// How often in the batch.
const BATCH: usize = 1_000_000;

/// Prints and judges how long each kind of work takes.
pub fn measure(rounds: usize, judged: &mut Judged) {
    let mut all: [Vec<f64>; Work::ALL.len()] = Default::default();
    for _ in 0..rounds {
        for (work, times) in Work::ALL.into_iter().zip(&mut all) {
            times.push(each(work));
        }
    }
    println!(
        "nanoseconds of the core for each: median, smallest, greatest, times the floor with a trace"
    );
    let floor = median(&all[1]);
    for (work, times) in Work::ALL.into_iter().zip(&all) {
        let middle = median(times);
        let least = times.iter().copied().fold(f64::INFINITY, f64::min);
        let most = times.iter().copied().fold(0.0, f64::max);
        println!(
            "  {:<44} {middle:>10.1} {least:>10.1} {most:>10.1} {:>8.1}",
            work.name(),
            middle / floor
        );
        if let Some(limit) = work.most().nanoseconds {
            // What others on the machine add is not the engine's.
            judged.at_most(work.name(), "ns", least, limit);
        }
    }
}

/// What making the claims takes falls away between two runs.
fn each(work: Work) -> f64 {
    let times = match work {
        Work::Batch => BATCH,
        Work::Nb | Work::Nn | Work::En => WORDS,
        Work::Plain | Work::Traced | Work::Decide | Work::Into | Work::Answer => TIMES,
    };
    let once = |times| {
        let began = clock::of_the_core();
        black_box(work.times(times));
        clock::of_the_core() - began
    };
    let (prepared, all) = (once(1), once(times + 1));
    (all - prepared).max(0.0) / times as f64
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
