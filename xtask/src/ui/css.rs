//! One style sheet: the design system, its theme, then our own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::dist::{Files, files_below};
use super::prune;
use super::wasm::Build;
use crate::place;

/// Everything of our own beats everything of the design system, whatever stands last.
const LAYERS: &str = "@layer ds, app;\n";

/// Adds `app.css` and the pictures that it names.
pub fn bundle(wanted: Build, files: &mut Files) -> Result<()> {
    let mut sheet = String::from(LAYERS);
    sheet.push_str(&design_system()?);
    for path in own_sheets()? {
        let source = read(&path)?;
        sheet.push_str(source.trim_start_matches("@charset \"UTF-8\";").trim_end());
        sheet.push('\n');
    }
    let sheet = pictures_to_files(&sheet, files)?;
    let sheet = if wanted.is_small() {
        smaller(&sheet)
    } else {
        sheet
    };
    files.insert("app.css".into(), sheet.into_bytes());
    Ok(())
}

/// What the window's sources name of the design system.
fn design_system() -> Result<String> {
    let mut sources = String::new();
    for path in files_below(&place::root().join("src-ui"))? {
        let kind = path.extension().unwrap_or_default();
        if ["rs", "html", "css"].iter().any(|known| kind == *known) {
            sources.push_str(&read(&path)?);
        }
    }
    let used = prune::classes(&sources).collect();
    let whole = read(&place::npm().join("@digdir/designsystemet-css/dist/src/index.css"))?;
    Ok(prune::pruned(&whole, &used))
}

fn own_sheets() -> Result<Vec<PathBuf>> {
    let own = place::root().join("src-ui/styles");
    let theme = own.join("theme.css");
    let mut all = vec![theme.clone()];
    all.extend(
        files_below(&own)?
            .into_iter()
            .filter(|path| *path != theme && path.extension().is_some_and(|kind| kind == "css")),
    );
    Ok(all)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The content security policy allows no `data:` pictures, and the design system draws its icons with them.
fn pictures_to_files(sheet: &str, files: &mut Files) -> Result<String> {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut names = std::collections::BTreeMap::new();
    while let Some((before, quote, after)) = next_picture(rest) {
        let (picture, behind) = after
            .split_once(quote)
            .context("a picture in the style sheet does not end")?;
        let (kind, body) = picture
            .split_once(',')
            .context("a picture without a body")?;
        anyhow::ensure!(
            kind.starts_with("image/svg+xml"),
            "a picture of another kind: {kind}"
        );
        let next = names.len() + 1;
        let number = *names.entry(body.to_owned()).or_insert(next);
        let name = format!("assets/ds/{number}.svg");
        out.push_str(before);
        out.push_str(&format!("url(\"/{name}\""));
        files.insert(name, percent_decoded(body));
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

/// What stands before the next picture, its quotation mark, and everything behind `data:`.
fn next_picture(sheet: &str) -> Option<(&str, char, &str)> {
    ['"', '\'']
        .into_iter()
        .filter_map(|quote| {
            let (before, after) = sheet.split_once(&format!("url({quote}data:"))?;
            Some((before, quote, after))
        })
        .min_by_key(|(before, _, _)| before.len())
}

fn percent_decoded(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let coded = text
            .get(at + 1..at + 3)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (byte, coded) {
            (b'%', Some(decoded)) => {
                out.push(decoded);
                at += 3;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    out
}

/// Drops comments and the white space that no browser needs; strings stay as they are.
fn smaller(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut letters = sheet.chars().peekable();
    let mut quoted_by = None;
    while let Some(letter) = letters.next() {
        if let Some(quote) = quoted_by {
            out.push(letter);
            if letter == '\\' {
                out.extend(letters.next());
            } else if letter == quote {
                quoted_by = None;
            }
            continue;
        }
        match letter {
            '/' if letters.peek() == Some(&'*') => skip_comment(&mut letters),
            '"' | '\'' => {
                quoted_by = Some(letter);
                out.push(letter);
            }
            _ if letter.is_whitespace() => {
                if !out.ends_with([' ', '{', '}', ';', ',']) {
                    out.push(' ');
                }
            }
            '{' | '}' | ';' | ',' => {
                if out.ends_with(' ') && !out.ends_with(": ") {
                    out.pop();
                }
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out.trim().to_owned()
}

fn skip_comment(letters: &mut impl Iterator<Item = char>) {
    let mut before = ' ';
    letters.next();
    for letter in letters {
        if before == '*' && letter == '/' {
            return;
        }
        before = letter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smaller_sheet_means_the_same() {
        let cases = [
            ("a  b {\n  c: d;\n}\n", "a b{c: d;}"),
            ("a { /* x */ b: c }", "a{b: c}"),
            ("a { b: \"/* x */  y\" }", "a{b: \"/* x */  y\"}"),
            ("a { b: calc(1px + 2px) }", "a{b: calc(1px + 2px)}"),
            ("a :hover { b: c }", "a :hover{b: c}"),
            ("a { --b: ; c: d }", "a{--b: ;c: d}"),
        ];
        for (given, wanted) in cases {
            assert_eq!(smaller(given), wanted, "{given}");
        }
    }

    #[test]
    fn a_picture_becomes_a_file_that_stands_once() {
        let mut files = Files::new();
        let sheet = "a{b:url(\"data:image/svg+xml;charset=utf-8,%3Csvg%20d='1'%3E\") x}\
                     c{d:url('data:image/svg+xml,<svg>')}e{f:url(\"data:image/svg+xml,<svg>\")}";
        let changed = pictures_to_files(sheet, &mut files).unwrap();
        assert_eq!(
            changed,
            "a{b:url(\"/assets/ds/1.svg\") x}c{d:url(\"/assets/ds/2.svg\")}e{f:url(\"/assets/ds/2.svg\")}"
        );
        assert_eq!(files["assets/ds/1.svg"], b"<svg d='1'>");
        assert_eq!(files["assets/ds/2.svg"], b"<svg>");
        assert_eq!(files.len(), 2);
    }
}
