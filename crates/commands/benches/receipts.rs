//! What the largest photos cost that are taken: time, and the most memory held at once.

use std::{fs, time::Instant};

/// What the program may hold at once, in **MB**.
const MOST: u64 = 300;

fn main() {
    #[rustfmt::skip]
    let cases = [
        // what it shows                    width  height  in passes
        ("an ordinary photo, 12 MP",        4_000, 3_000,  false),
        ("the largest photo, 50 MP",        8_000, 6_250,  false),
        ("the largest in passes, 24 MP",    6_000, 4_000,  true),
    ];
    for (shows, width, height, is_in_passes) in cases {
        let photo = photo(width, height, is_in_passes);
        forget_the_peak();
        let began = Instant::now();
        assert!(commands::fuzzing::picked_file(&photo), "{shows}");
        let took = began.elapsed().as_millis();
        let peak = peak();
        write(&format!("{shows}: {took} ms, {peak} MB at most"));
        assert!(peak <= MOST, "{shows}: {peak} MB, and {MOST} are allowed");
    }
}

#[expect(
    clippy::print_stdout,
    reason = "what was measured is for whoever runs it"
)]
fn write(line: &str) {
    println!("{line}");
}

/// A photo of a single colour in three full components, in as few bytes as there can be.
fn photo(width: u16, height: u16, is_in_passes: bool) -> Vec<u8> {
    let mut photo = vec![0xFF, 0xD8];
    let mut segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).expect("a short segment");
        photo.extend([0xFF, marker]);
        photo.extend(length.to_be_bytes());
        photo.extend(content);
    };
    segment(0xDB, &[&[0][..], &[1; 64]].concat());
    let sides = [height.to_be_bytes(), width.to_be_bytes()].concat();
    let components = [3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
    let frame = if is_in_passes { 0xC2 } else { 0xC0 };
    segment(frame, &[&[8][..], &sides, &components].concat());
    // One word each, of one bit: no difference, and the end of a block.
    let one_word = [&[1][..], &[0; 15], &[0]].concat();
    segment(0xC4, &[&[0x00][..], &one_word].concat());
    segment(0xC4, &[&[0x10][..], &one_word].concat());
    let last = if is_in_passes { 0 } else { 63 };
    segment(0xDA, &[3, 1, 0, 2, 0, 3, 0, 0, last, 0]);
    let blocks = usize::from(width).div_ceil(8) * usize::from(height).div_ceil(8);
    let bits = blocks * 3 * if is_in_passes { 1 } else { 2 };
    photo.resize(photo.len() + bits.div_ceil(8), 0);
    photo.extend([0xFF, 0xD9]);
    photo
}

/// Has the system count the most memory anew.
fn forget_the_peak() {
    fs::write("/proc/self/clear_refs", "5").expect("a program may say this of itself");
}

/// The most memory that was held at once, in **MB**.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("the system tells");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.expect("a number of kilobytes") / 1_000
}
