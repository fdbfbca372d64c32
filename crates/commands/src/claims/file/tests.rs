mod hostile;

use std::io::Cursor;

use image::{
    DynamicImage, GenericImageView as _, GrayImage, ImageFormat, Luma, Rgb, RgbImage, Rgba,
    RgbaImage,
};

use super::*;

/// A picture whose upper left quarter is red and whose rest is blue.
fn corner(width: u32, height: u32) -> DynamicImage {
    let is_corner = |x, y| x < width / 2 && y < height / 2;
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        Rgb(if is_corner(x, y) {
            [220, 20, 20]
        } else {
            [20, 20, 220]
        })
    }))
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut to = Cursor::new(&mut bytes);
    picture.write_to(&mut to, format).unwrap();
    bytes
}

fn photo(width: u32, height: u32) -> Vec<u8> {
    written(&corner(width, height), ImageFormat::Jpeg)
}

/// The photo with a segment right behind its start.
fn with_segment(photo: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&photo[..2], &[0xFF, marker], &length, content, &photo[2..]].concat()
}

/// What a phone writes: which way up, where it was taken, and who owns it.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01".to_vec();
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend([0, 0, 0, 0]);
    exif.extend(b"GPS 59.9371N 10.7364E Kanari Nordmann 2026:11:20 08:10");
    exif
}

fn read(prepared: &Prepared) -> DynamicImage {
    let format = match prepared.media {
        Media::Jpeg => ImageFormat::Jpeg,
        Media::Png => ImageFormat::Png,
        Media::Pdf => panic!("a document"),
    };
    image::load_from_memory_with_format(&prepared.bytes, format).unwrap()
}

fn is_red(picture: &DynamicImage, x: u32, y: u32) -> bool {
    let [red, _, blue, _] = picture.get_pixel(x, y).0;
    red > 150 && blue < 100
}

#[track_caller]
fn ok(file: Vec<u8>) -> Prepared {
    match prepared(file) {
        Ok(prepared) => prepared,
        Err(refusal) => panic!("{refusal:?}"),
    }
}

/// T27: where the red corner is tells which way up the picture is.
#[test]
fn a_photo_is_the_right_way_up_and_has_lost_what_else_stood_in_it() {
    #[rustfmt::skip]
    let cases = [
        // how it was held, where the corner is then
        (1, (0, 0), (40, 20)),
        (2, (1, 0), (40, 20)),
        (3, (1, 1), (40, 20)),
        (4, (0, 1), (40, 20)),
        (5, (0, 0), (20, 40)),
        (6, (1, 0), (20, 40)),
        (7, (1, 1), (20, 40)),
        (8, (0, 1), (20, 40)),
        // No such way: as it is.
        (9, (0, 0), (40, 20)),
    ];
    for (orientation, (right, low), size) in cases {
        let taken = with_segment(&photo(40, 20), 0xE1, &exif(orientation));
        let prepared = ok(taken);
        let picture = read(&prepared);
        assert_eq!(picture.dimensions(), size, "{orientation}");
        for (x, y) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            let at = ((size.0 - 1) * x, (size.1 - 1) * y);
            let is_corner = (x, y) == (right, low);
            assert_eq!(
                is_red(&picture, at.0, at.1),
                is_corner,
                "{orientation} {x} {y}"
            );
        }
        for text in ["Exif", "GPS", "Kanari", "2026:11:20"] {
            let found = prepared
                .bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes());
            assert!(!found, "{orientation}: {text}");
        }
        assert_eq!((prepared.media, prepared.is_scaled), (Media::Jpeg, false));
    }
}

/// T27: comments, a second profile, texts and times of a scan.
#[test]
fn nothing_beside_the_picture_goes_along() {
    let comment = with_segment(&photo(16, 16), 0xFE, b"Kanari");
    let profile = with_segment(&photo(16, 16), 0xE2, b"ICC_PROFILE\0\x01\x01Kanari");
    let behind = [&photo(16, 16)[..], b"PK\x03\x04Kanari"].concat();
    let scan = written(&corner(16, 16), ImageFormat::Png);
    let mut text = b"tEXtAuthor\0Kanari".to_vec();
    let sum = crc(&text).to_be_bytes();
    let length = u32::try_from(text.len() - 4).unwrap().to_be_bytes();
    text = [&length[..], &text, &sum].concat();
    // Behind the header of 8 + 25 bytes.
    let with_text = [&scan[..33], &text, &scan[33..]].concat();
    let behind_scan = [&scan[..], b"<script>Kanari</script>"].concat();
    for file in [comment, profile, behind, with_text, behind_scan] {
        assert!(file.windows(6).any(|part| part == b"Kanari"));
        let prepared = ok(file);
        assert!(!prepared.bytes.windows(6).any(|part| part == b"Kanari"));
        assert!(is_red(&read(&prepared), 2, 2));
    }
}

/// The checksum of a piece of a PNG (ISO/IEC 15948, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 }
        })
    })
}

#[test]
fn a_large_photo_is_made_smaller_and_a_long_receipt_stays_legible() {
    #[rustfmt::skip]
    let cases = [
        ((2_000, 1_500), (2_000, 1_500)),
        ((2_001, 1_500), (2_000, 1_499)),
        ((1_500, 3_000), (1_000, 2_000)),
        ((3_000, 1_500), (2_000, 1_000)),
        // Its shorter side would come below what one can read.
        ((1_200, 4_800), (1_000, 4_000)),
        ((1_000, 9_000), (1_000, 9_000)),
        ((300,   6_000), (300,   6_000)),
    ];
    for (size, expected) in cases {
        let grey = GrayImage::from_pixel(size.0, size.1, Luma([200]));
        let grey = DynamicImage::ImageLuma8(grey);
        let prepared = ok(written(&grey, ImageFormat::Jpeg));
        assert_eq!(read(&prepared).dimensions(), expected, "{size:?}");
        assert_eq!(prepared.is_scaled, size != expected, "{size:?}");
    }
}

#[test]
fn a_scan_stays_one_and_lies_on_white() {
    let through = RgbaImage::from_fn(20, 20, |x, _| {
        Rgba(if x < 10 { [0, 0, 0, 0] } else { [0, 0, 0, 255] })
    });
    let prepared = ok(written(&through.into(), ImageFormat::Png));
    assert_eq!(prepared.media, Media::Png);
    let picture = read(&prepared);
    assert_eq!(picture.get_pixel(2, 2).0, [255, 255, 255, 255]);
    assert_eq!(picture.get_pixel(18, 2).0, [0, 0, 0, 255]);
}

#[test]
fn every_depth_of_a_scan_is_read() {
    let colours = corner(8, 8);
    #[rustfmt::skip]
    let scans = [
        DynamicImage::ImageLuma8(colours.to_luma8()),
        DynamicImage::ImageLumaA8(colours.to_luma_alpha8()),
        DynamicImage::ImageRgba8(colours.to_rgba8()),
        DynamicImage::ImageLuma16(colours.to_luma16()),
        DynamicImage::ImageRgb16(colours.to_rgb16()),
        DynamicImage::ImageRgba16(colours.to_rgba16()),
    ];
    for scan in scans {
        let prepared = ok(written(&scan, ImageFormat::Png));
        assert_eq!(read(&prepared).dimensions(), (8, 8), "{:?}", scan.color());
    }
}

/// A scan that hardly compresses is written as a photo.
#[test]
fn a_scan_that_would_be_too_large_becomes_a_photo() {
    let mut seed = 1_u32;
    let noise = RgbImage::from_fn(1_000, 1_000, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, _] = seed.to_be_bytes();
        Rgb([a, b, c])
    });
    let prepared = ok(written(&noise.into(), ImageFormat::Png));
    assert_eq!(prepared.media, Media::Jpeg);
    assert!(prepared.bytes.len() < 2 * 1024 * 1024);
}

#[test]
fn a_document_goes_as_it_is() {
    let document = b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n".to_vec();
    let prepared = ok(document.clone());
    assert_eq!((prepared.media, prepared.bytes), (Media::Pdf, document));
}
