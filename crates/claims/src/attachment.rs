//! What may be enclosed with a claim.

use chrono::{DateTime, Utc};
use domain::ids::AttachmentId;
use entitlement::decision::DocumentKind;
use serde::{Deserialize, Serialize};

/// The largest picked file, in bytes.
pub const MOST_PICKED: usize = 20 * 1024 * 1024;

/// The largest enclosed file, in bytes.
pub const MOST_ENCLOSED: usize = 10 * 1024 * 1024;

/// The most files in one claim.
pub const MOST_FILES: usize = 20;

/// A file that is enclosed with a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Which one.
    pub id: AttachmentId,
    /// What it shows.
    pub shows: Shows,
    /// What kind of file it is.
    pub media: Media,
    /// Its size in bytes.
    pub bytes: u32,
    /// When it came; `None` where nobody has noted it.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
}

/// What a file shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shows {
    /// Which kind of document.
    pub kind: DocumentKind,
    /// Of which trip of the claim, from 0.
    pub trip: u16,
}

/// A kind of file that may be enclosed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Media {
    /// A photo.
    Jpeg,
    /// A picture of a screen, or a scan.
    Png,
    /// A document.
    Pdf,
}

/// What the first bytes of a file say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Something that may be enclosed.
    Like(Media),
    /// A photo as some phones keep it, which cannot be read here.
    LikeHeic,
    /// Something else.
    Unlike,
}

impl Media {
    /// Its name in a header.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    /// The kind that a header names.
    pub fn of(content_type: &str) -> Option<Self> {
        let kinds = [Self::Jpeg, Self::Png, Self::Pdf];
        kinds
            .into_iter()
            .find(|kind| kind.content_type() == content_type)
    }

    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

/// What a file is, by its first bytes. Its name is never asked.
pub fn looks(file: &[u8]) -> Looks {
    /// Brands of the HEIF family, ISO/IEC 23008-12.
    const HEIF: [&[u8]; 8] = [
        b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1",
    ];
    match file {
        [0xFF, 0xD8, 0xFF, ..] => Looks::Like(Media::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Looks::Like(Media::Png),
        [b'%', b'P', b'D', b'F', b'-', ..] => Looks::Like(Media::Pdf),
        [_, _, _, _, b'f', b't', b'y', b'p', a, b, c, d, ..]
            if HEIF.contains(&[*a, *b, *c, *d].as_slice()) =>
        {
            Looks::LikeHeic
        }
        _ => Looks::Unlike,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_say_what_a_file_is() {
        use Looks::{Like, LikeHeic, Unlike};
        #[rustfmt::skip]
        let cases: [(&[u8], Looks); 19] = [
            (b"\xff\xd8\xff\xe0",                     Like(Media::Jpeg)),
            (b"\xff\xd8\xff",                         Like(Media::Jpeg)),
            (b"\xff\xd8",                             Unlike),
            (b"\x89PNG\r\n\x1a\n",                    Like(Media::Png)),
            (b"\x89PNG\r\n\x1a",                      Unlike),
            (b"\x89PNG\n\x1a\n\n",                    Unlike),
            (b"%PDF-1.7",                             Like(Media::Pdf)),
            (b"%PDF-",                                Like(Media::Pdf)),
            (b"%PDF",                                 Unlike),
            (b" %PDF-1.7",                            Unlike),
            (b"\0\0\0\x18ftypheic",                   LikeHeic),
            (b"\0\0\0\x18ftypmif1\0\0",               LikeHeic),
            (b"\0\0\0\x18ftypisom",                   Unlike),
            (b"\0\0\0\x18ftyphei",                    Unlike),
            (b"GIF89a",                               Unlike),
            (b"<svg xmlns=\"http://www.w3.org/2000\">", Unlike),
            (b"<!doctype html>",                      Unlike),
            (b"PK\x03\x04",                           Unlike),
            (b"",                                     Unlike),
        ];
        for (file, expected) in cases {
            assert_eq!(looks(file), expected, "{}", file.escape_ascii());
        }
    }

    #[test]
    fn only_the_beginning_counts() {
        let polyglot = [b"GIF89a".as_slice(), b"%PDF-1.4"].concat();
        assert_eq!(looks(&polyglot), Looks::Unlike);
        let polyglot = [b"%PDF-1.4".as_slice(), b"<script>"].concat();
        assert_eq!(looks(&polyglot), Looks::Like(Media::Pdf));
    }
}
