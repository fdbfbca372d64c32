//! Files that nobody takes a picture of.

use claims::attachment::MOST_ENCLOSED;

use super::*;
use crate::claims::file::picture::{LONGEST_SIDE, MOST_PIXELS, MOST_PIXELS_IN_PASSES};

/// T26.
#[test]
fn what_is_neither_photo_nor_scan_nor_document_is_refused_by_what_is_in_it() {
    use FileRefusal as R;
    let photo = photo(16, 16);
    #[rustfmt::skip]
    let cases: [(&str, Vec<u8>, FileRefusal); 15] = [
        ("nothing",                   vec![],                                       R::WrongKind),
        ("one byte",                  vec![0xFF],                                   R::WrongKind),
        ("text",                      b"kvittering.jpg".to_vec(),                   R::WrongKind),
        ("a program",                 b"\x7FELF\x02\x01\x01".to_vec(),              R::WrongKind),
        ("a page",                    b"<svg onload=alert(1)>".to_vec(),            R::WrongKind),
        ("an archive",                b"PK\x03\x04\x14\0".to_vec(),                 R::WrongKind),
        ("another kind of picture",   b"GIF89a\x01\0\x01\0".to_vec(),               R::WrongKind),
        ("a photo behind something",  [&b"GIF89a"[..], &photo].concat(),            R::WrongKind),
        ("a document behind a line",  b"\n%PDF-1.7\n%%EOF".to_vec(),                R::WrongKind),
        ("a phone's photo",           b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(),       R::Heic),
        ("a phone's photo, again",    b"\0\0\0\x18ftypmif1\0\0\0\0heic".to_vec(),   R::Heic),
        ("the start of a photo",      vec![0xFF, 0xD8, 0xFF],                       R::Unreadable),
        ("the start of a scan",       b"\x89PNG\r\n\x1A\n".to_vec(),                R::Unreadable),
        ("a document without an end", b"%PDF-1.7\n1 0 obj".to_vec(),                R::Unreadable),
        ("a scan that says photo",    [&[0xFF, 0xD8, 0xFF], b"\x89PNG\r\n".as_slice()].concat(), R::Unreadable),
    ];
    for (shows, file, expected) in cases {
        assert_eq!(prepared(file).err(), Some(expected), "{shows}");
    }
}

#[test]
fn a_photo_or_a_scan_that_breaks_off_anywhere_is_refused() {
    let photo = photo(64, 48);
    for length in 3..photo.len() {
        let refusal = prepared(photo[..length].to_vec()).err();
        assert_eq!(
            refusal,
            Some(FileRefusal::Unreadable),
            "{length} bytes of a photo"
        );
    }
    let scan = written(&corner(64, 48), ImageFormat::Png);
    // What follows the pixels is 12 bytes of an end and 4 of a checksum.
    for length in 8..scan.len() - 16 {
        let refusal = prepared(scan[..length].to_vec()).err();
        assert_eq!(
            refusal,
            Some(FileRefusal::Unreadable),
            "{length} bytes of a scan"
        );
    }
}

/// The photo that says it has these sides.
fn that_says(photo: &[u8], width: u16, height: u16, is_in_passes: bool) -> Vec<u8> {
    let at = photo
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC0])
        .unwrap();
    let mut bent = photo.to_vec();
    if is_in_passes {
        bent[at + 1] = 0xC2;
    }
    bent[at + 5..at + 7].copy_from_slice(&height.to_be_bytes());
    bent[at + 7..at + 9].copy_from_slice(&width.to_be_bytes());
    bent
}

/// A scan of a single colour, written by hand: a few bytes, however many pixels.
fn scan_that_says(width: u32, height: u32) -> Vec<u8> {
    let small = written(&corner(1, 1), ImageFormat::Png);
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let sum = crc(&header).to_be_bytes();
    [&small[..8], &[0, 0, 0, 13], &header, &sum, &small[33..]].concat()
}

/// T26: nothing of the size that it says is set aside.
#[test]
fn more_pixels_than_can_be_held_are_refused_before_anything_is_decoded() {
    let small = photo(16, 16);
    let side = |number: u32| u16::try_from(number).unwrap();
    let (longest, one_more) = (LONGEST_SIDE, LONGEST_SIDE + 1);
    let of = |width: u32, most: u64| u32::try_from(most / u64::from(width)).unwrap();
    let most = of(10_000, MOST_PIXELS);
    let most_in_passes = of(10_000, MOST_PIXELS_IN_PASSES);
    #[rustfmt::skip]
    let photos = [
        ("a giant",              65_535,   65_535,             false, true),
        ("a pixel wide",         1,        one_more,           false, true),
        ("a pixel high",         one_more, 1,                  false, true),
        ("a pixel wide, as allowed", 1,    longest,            false, false),
        ("one row too many",     10_000,   most + 1,           false, true),
        ("one row too many, in passes", 10_000, most_in_passes + 1, true, true),
    ];
    for (shows, width, height, is_in_passes, too_many) in photos {
        let file = that_says(&small, side(width), side(height), is_in_passes);
        let refusal = prepared(file).err();
        assert_eq!(
            refusal == Some(FileRefusal::TooManyPixels),
            too_many,
            "{shows}"
        );
    }
    #[rustfmt::skip]
    let scans = [
        ("a bomb",               60_000,   60_000,   true),
        ("beyond all numbers",   u32::MAX >> 1, u32::MAX >> 1, true),
        ("a pixel wide",         1,        one_more, true),
        ("one row too many",     10_000,   most + 1, true),
        // It has not so many pixels, but that is all.
        ("a pixel wide, as allowed", 1,    longest,  false),
        ("no pixel",             0,        9,        false),
    ];
    for (shows, width, height, too_many) in scans {
        let refusal = prepared(scan_that_says(width, height)).err();
        let expected = if too_many {
            FileRefusal::TooManyPixels
        } else {
            FileRefusal::Unreadable
        };
        assert_eq!(refusal, Some(expected), "{shows}");
    }
}

#[test]
fn one_byte_over_a_limit_is_too_much() {
    let document = |length: usize| {
        let mut document = b"%PDF-1.7\n".to_vec();
        document.resize(length - 5, b' ');
        document.extend(b"%%EOF");
        document
    };
    // Behind the end of a photo anything may stand; it is left out.
    let padded = |length: usize| {
        let mut photo = photo(16, 16);
        photo.resize(length, 0);
        photo
    };
    #[rustfmt::skip]
    let cases = [
        ("a document",         document(MOST_ENCLOSED),     None),
        ("a larger document",  document(MOST_ENCLOSED + 1), Some(FileRefusal::TooLarge)),
        ("a photo",            padded(MOST_PICKED),         None),
        ("a larger photo",     padded(MOST_PICKED + 1),     Some(FileRefusal::TooLarge)),
    ];
    for (shows, file, expected) in cases {
        assert_eq!(prepared(file).err(), expected, "{shows}");
    }
}

/// Endless passes over the same pixels cost time and nothing else.
#[test]
fn a_photo_with_endless_passes_is_refused() {
    let photo = photo(16, 16);
    let scan = photo
        .windows(2)
        .position(|pair| pair == [0xFF, 0xDA])
        .unwrap();
    let end = photo.len() - 2;
    let with_scans = |count: usize| {
        let mut long = photo[..scan].to_vec();
        for _ in 0..count {
            long.extend(&photo[scan..end]);
        }
        long.extend([0xFF, 0xD9]);
        long
    };
    assert!(jpeg::whole(&with_scans(100)).is_some());
    assert_eq!(jpeg::whole(&with_scans(101)), None);
    assert_eq!(
        prepared(with_scans(101)).err(),
        Some(FileRefusal::Unreadable)
    );
}
