//! A photo or a scan.

use std::io::Cursor;

use claims::attachment::{MOST_ENCLOSED, Media};
use image::{
    DynamicImage, ExtendedColorType, GenericImageView as _, ImageDecoder, ImageEncoder as _,
    ImageError, Limits, Rgb, RgbImage,
    codecs::{
        jpeg::{JpegDecoder, JpegEncoder},
        png::{PngDecoder, PngEncoder},
    },
};
use ipc::claims::FileRefusal;

use super::{
    Prepared,
    jpeg::{self, Whole},
};

/// The most pixels that are decoded: what the cameras of phones give.
pub(super) const MOST_PIXELS: u64 = 50_000_000;

/// The same of a photo in passes, which takes three times the memory.
pub(super) const MOST_PIXELS_IN_PASSES: u64 = 24_000_000;

/// The longest side of a picture, in **pixels**.
pub(super) const LONGEST_SIDE: u32 = 20_000;

/// What a decoded picture may take, in **bytes**: [`MOST_PIXELS`] of four bytes.
const MOST_DECODED: u64 = 4 * MOST_PIXELS;

/// What may be unpacked beside the picture itself, in **bytes**.
const MOST_BESIDE: u64 = 16 * 1024 * 1024;

/// What the longer side is scaled down to, in **pixels**, unless the shorter one would
/// come below [`SHORT_SIDE`]: a receipt that is long and narrow stays legible.
const LONG_SIDE: u32 = 2_000;
const SHORT_SIDE: u32 = 1_000;

/// How well a photo is written: that small print stays legible.
const QUALITY: u8 = 80;

/// A scan that is larger, in **bytes**, is written as a photo.
const LARGEST_PNG: usize = 2 * 1024 * 1024;

/// A photo.
pub(super) fn jpeg(file: &[u8]) -> Result<Prepared, FileRefusal> {
    let whole = jpeg::whole(file).ok_or(FileRefusal::Unreadable)?;
    let Whole {
        is_in_passes,
        length,
    } = whole;
    let most = if is_in_passes {
        MOST_PIXELS_IN_PASSES
    } else {
        MOST_PIXELS
    };
    let file = file.get(..length).ok_or(FileRefusal::Unreadable)?;
    let mut decoder = JpegDecoder::new(Cursor::new(file)).map_err(refusal)?;
    decoder.set_limits(limits()).map_err(refusal)?;
    let (picture, is_scaled) = decoded(decoder, most)?;
    written_as_jpeg(&picture, is_scaled)
}

/// A picture of a screen, or a scan.
pub(super) fn png(file: &[u8]) -> Result<Prepared, FileRefusal> {
    let decoder = PngDecoder::with_limits(Cursor::new(file), limits()).map_err(refusal)?;
    let (picture, is_scaled) = decoded(decoder, MOST_PIXELS)?;
    let picture = on_white(picture);
    let bytes = written_as_png(&picture)?;
    if bytes.len() > LARGEST_PNG {
        return written_as_jpeg(&picture, is_scaled);
    }
    Ok(Prepared {
        media: Media::Png,
        bytes,
        is_scaled,
    })
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_BESIDE);
    limits
}

/// The picture, the right way up and small enough, and whether it was made smaller.
fn decoded(mut decoder: impl ImageDecoder, most: u64) -> Result<(DynamicImage, bool), FileRefusal> {
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(FileRefusal::Unreadable);
    }
    if pixels > most || decoder.total_bytes() > MOST_DECODED {
        return Err(FileRefusal::TooManyPixels);
    }
    // Whatever cannot be read there is no reason to refuse the picture.
    let orientation = decoder.orientation().ok();
    let picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    let (to, is_scaled) = fitting((width, height));
    let mut picture = if is_scaled {
        picture.thumbnail_exact(to.0, to.1)
    } else {
        picture
    };
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    Ok((picture, is_scaled))
}

/// The sides that a picture is scaled down to, and whether they are others.
fn fitting((width, height): (u32, u32)) -> ((u32, u32), bool) {
    let (long, short) = (width.max(height), width.min(height));
    // Whichever of the two leaves more.
    let (to, of) =
        if u64::from(LONG_SIDE) * u64::from(short) >= u64::from(SHORT_SIDE) * u64::from(long) {
            (LONG_SIDE, long)
        } else {
            (SHORT_SIDE, short)
        };
    if of <= to {
        return ((width, height), false);
    }
    let scaled = |side: u32| {
        let scaled = u64::from(side) * u64::from(to) / u64::from(of);
        u32::try_from(scaled).unwrap_or(side).max(1)
    };
    ((scaled(width), scaled(height)), true)
}

/// What lets something through lies on white, as paper does.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return picture;
    }
    let seen = picture.to_rgba8();
    let laid = RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0;
        let alpha = u32::from(alpha);
        let laid = |part: u8| {
            let laid = (u32::from(part) * alpha + 255 * (255 - alpha)) / 255;
            u8::try_from(laid).unwrap_or(u8::MAX)
        };
        Rgb([laid(red), laid(green), laid(blue)])
    });
    DynamicImage::ImageRgb8(laid)
}

/// Grey or in colours, with eight bits for each.
fn plain(picture: &DynamicImage) -> (Vec<u8>, ExtendedColorType) {
    if picture.color().has_color() {
        (picture.to_rgb8().into_raw(), ExtendedColorType::Rgb8)
    } else {
        (picture.to_luma8().into_raw(), ExtendedColorType::L8)
    }
}

fn written_as_png(picture: &DynamicImage) -> Result<Vec<u8>, FileRefusal> {
    let (pixels, colours) = plain(picture);
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(&pixels, picture.width(), picture.height(), colours)
        .map_err(refusal)?;
    Ok(bytes)
}

/// Written so often until it is small enough: a long receipt full of noise is the worst.
fn written_as_jpeg(picture: &DynamicImage, is_scaled: bool) -> Result<Prepared, FileRefusal> {
    let mut smaller: Option<DynamicImage> = None;
    loop {
        let now = smaller.as_ref().unwrap_or(picture);
        let (pixels, colours) = plain(now);
        let (width, height) = now.dimensions();
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, QUALITY)
            .write_image(&pixels, width, height, colours)
            .map_err(refusal)?;
        if bytes.len() <= MOST_ENCLOSED {
            return Ok(Prepared {
                media: Media::Jpeg,
                bytes,
                is_scaled: is_scaled || smaller.is_some(),
            });
        }
        let next = (width.div_ceil(2), height.div_ceil(2));
        smaller = Some(now.thumbnail_exact(next.0, next.1));
    }
}

fn refusal(error: ImageError) -> FileRefusal {
    match error {
        ImageError::Limits(_) => FileRefusal::TooManyPixels,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Unsupported(_)
        | ImageError::IoError(_) => FileRefusal::Unreadable,
    }
}
