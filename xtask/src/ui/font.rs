//! The font without what the window never shows.
//!
//! Inter comes with nine weights and alternative letters for every taste. The
//! window has three weights and one alternative, the digits of equal width;
//! everything else is half of the file that a first page waits for.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{place, program};

/// Keeps every character and makes the rest small.
const SCRIPT: &str = "
const subset = require('subset-font');
const { readFileSync, writeFileSync } = require('node:fs');
const [from, to, letters, weights, features] = process.argv.slice(1);
const [min, max] = weights.split(' ').map(Number);
const text = letters.split(',').flatMap((range) => {
  const [first, last = first] = range.trim().slice(2).split('-').map((hex) => parseInt(hex, 16));
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
}).join('');
subset(readFileSync(from), text, {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: features.split(' '),
  variationAxes: { wght: { min, max } },
}).then((font) => writeFileSync(to, font));
";

/// Distances, digits of equal width, and letters made of two characters: Norwegian and Sámi need them.
const FEATURES: &str = "kern tnum ccmp locl mark mkmk rvrn";

/// One `@font-face` of the style sheet.
pub struct Face<'a> {
    /// Its `unicode-range`.
    pub letters: &'a str,
    /// Its `font-weight`: the lightest and the boldest.
    pub weights: &'a str,
}

/// The face whose source is `/{name}`.
pub fn face<'a>(sheet: &'a str, name: &str) -> Result<Face<'a>> {
    let face = sheet
        .split("@font-face")
        .find(|face| face.contains(name))
        .with_context(|| format!("no @font-face loads {name}"))?;
    let value = |property: &str| {
        let (_, after) = face
            .split_once(&format!("{property}:"))
            .with_context(|| format!("the face of {name} has no {property}"))?;
        Ok::<_, anyhow::Error>(after.split(';').next().unwrap_or_default().trim())
    };
    Ok(Face {
        letters: value("unicode-range")?,
        weights: value("font-weight")?,
    })
}

/// What is left of the font in `file` for a face.
pub fn small(file: &Path, face: &Face<'_>) -> Result<Vec<u8>> {
    let folder = place::target().join("ui");
    fs::create_dir_all(&folder)?;
    let to = folder.join("font.woff2");
    let mut node = program::program("node");
    node.args(["-e", SCRIPT]).arg(file).arg(&to);
    node.args([face.letters, face.weights, FEATURES]);
    program::run(&mut node)?;
    fs::read(&to).with_context(|| format!("cannot read {}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_says_its_letters_and_weights() {
        let sheet = "@font-face { font-weight: 1 2; src: url(\"/a\"); unicode-range: U+1; }
            @font-face { font-weight: 400 600; src: url(\"/b\"); unicode-range: U+0000-00FF,\n U+131; }";
        let face = face(sheet, "/b").unwrap();
        assert_eq!(face.weights, "400 600");
        assert_eq!(face.letters, "U+0000-00FF,\n U+131");
    }

    #[test]
    fn a_font_that_no_face_loads_is_a_fault() {
        assert!(face("@font-face { src: url(\"/a\"); }", "/b").is_err());
        assert!(face("@font-face { src: url(\"/b\"); }", "/b").is_err());
    }
}
