//! What a photo says about itself before anything of it is decoded (ITU-T T.81, annex B).

/// Scans beyond this are made to take time, not to be looked at.
const MOST_SCANS: u32 = 100;

const START_OF_IMAGE: u8 = 0xD8;
const END_OF_IMAGE: u8 = 0xD9;
const START_OF_SCAN: u8 = 0xDA;

/// A photo that ends where it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Whole {
    /// Whether it is sent in several passes, all of which must be held until the last.
    pub(super) is_in_passes: bool,
    /// How many of its bytes belong to it. What lies behind is something else.
    pub(super) length: usize,
}

/// Walks through a photo to its end; `None` where it has none, or has far too much in it.
pub(super) fn whole(file: &[u8]) -> Option<Whole> {
    let mut at = after_marker(file, 0, START_OF_IMAGE)?;
    let mut scans = 0;
    let mut is_progressive = false;
    loop {
        let (marker, behind) = marker(file, at)?;
        at = behind;
        match marker {
            END_OF_IMAGE => {
                return Some(Whole {
                    is_in_passes: is_progressive || scans > 1,
                    length: at,
                });
            }
            // Stand alone: without a length.
            0x01 | 0xD0..=0xD7 => continue,
            0xC2 | 0xC6 | 0xCA | 0xCE => is_progressive = true,
            _ => {}
        }
        let [high, low] = *file.get(at..)?.first_chunk::<2>()?;
        let length = usize::from(u16::from_be_bytes([high, low]));
        at = at.checked_add(length.max(2))?;
        if marker == START_OF_SCAN {
            scans += 1;
            if scans > MOST_SCANS {
                return None;
            }
            at = end_of_scan(file, at)?;
        }
    }
}

fn after_marker(file: &[u8], at: usize, expected: u8) -> Option<usize> {
    let (marker, behind) = marker(file, at)?;
    (marker == expected).then_some(behind)
}

/// The marker that begins at `at`, and where it ends. It may begin with several FF.
fn marker(file: &[u8], at: usize) -> Option<(u8, usize)> {
    if *file.get(at)? != 0xFF {
        return None;
    }
    let rest = file.get(at..)?;
    let fill = rest.iter().position(|byte| *byte != 0xFF)?;
    Some((*rest.get(fill)?, at + fill + 1))
}

/// Where the data of a scan end: at a marker that is neither a zero behind an FF nor a
/// restart.
fn end_of_scan(file: &[u8], from: usize) -> Option<usize> {
    let rest = file.get(from..)?;
    let is_end = |pair: &[u8]| matches!(pair, [0xFF, marker] if !matches!(marker, 0x00 | 0xD0..=0xD7 | 0xFF));
    let end = rest.windows(2).position(is_end)?;
    Some(from + end)
}
