//! The folder `dist/`: everything that the window loads, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::wasm::{Build, Program};
use super::{css, font, script, split};
use crate::place;

/// Fonts: the name on the page, the file of the package.
const FONTS: [(&str, &str); 2] = [
    ("fonts/inter-latin.woff2", "inter-latin-wght-normal.woff2"),
    (
        "fonts/inter-latin-ext.woff2",
        "inter-latin-ext-wght-normal.woff2",
    ),
];

/// Path below `dist/`, and bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Writes what differs and removes what is no longer wanted; says how many files changed.
pub fn write(wanted: Build, program: &Program) -> Result<usize> {
    let mut files = Files::new();
    let sources = place::root().join("src-ui");
    files.insert("index.html".into(), read(&sources.join("index.html"))?);
    files.insert("boot.js".into(), code(wanted, &sources.join("boot.js"))?);
    files.insert("app.js".into(), code(wanted, &program.script)?);
    files.insert("app_bg.wasm".into(), read(&program.wasm)?);
    parts(wanted, &program.parts, &mut files)?;
    css::bundle(wanted, &mut files)?;
    fonts(&sources.join("styles/fonts.css"), &mut files)?;
    assets(&sources.join("assets"), &mut files)?;
    languages(&mut files)?;
    bring_up_to_date(&place::dist(), &files)
}

/// Every file below a folder, or the file itself, sorted.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(path.exists().then(|| path.to_owned()).into_iter().collect());
    }
    let mut found = Vec::new();
    let entries = fs::read_dir(path).with_context(|| format!("cannot list {}", path.display()))?;
    for entry in entries {
        found.extend(files_below(&entry?.path())?);
    }
    found.sort();
    Ok(found)
}

fn code(wanted: Build, path: &Path) -> Result<Vec<u8>> {
    let source =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let small = wanted.is_small().then(|| script::without_comments(&source));
    Ok(small.unwrap_or(source).into_bytes())
}

fn parts(wanted: Build, folder: &Path, files: &mut Files) -> Result<()> {
    let loader = code(wanted, &folder.join(split::LOADER))?;
    files.insert(split::LOADER.into(), loader);
    for part in split::programs(folder)? {
        let name = part.file_name().context("a part without a name")?;
        files.insert(name.to_string_lossy().into_owned(), read(&part)?);
    }
    Ok(())
}

fn fonts(sheet: &Path, files: &mut Files) -> Result<()> {
    let sheet = String::from_utf8(read(sheet)?)?;
    for (name, file) in FONTS {
        let path = place::npm()
            .join("@fontsource-variable/inter/files")
            .join(file);
        let small = font::small(&path, &font::face(&sheet, name)?)?;
        files.insert(name.into(), small);
    }
    Ok(())
}

fn assets(folder: &Path, files: &mut Files) -> Result<()> {
    for path in files_below(folder)? {
        let name = path
            .strip_prefix(folder)?
            .to_string_lossy()
            .replace('\\', "/");
        let hidden = name
            .rsplit('/')
            .next()
            .is_some_and(|name| name.starts_with('.'));
        if !hidden {
            files.insert(format!("assets/{name}"), read(&path)?);
        }
    }
    Ok(())
}

/// What only pages say that are loaded later: the calculator and own trips, with every rule
/// and question, and what is done with a trip. It is more than all other words together, and the first page waits for none of it.
const SAID_LATER: [&str; 32] = [
    "ask",
    "authorisation",
    "basis",
    "booked",
    "calculator",
    "calendar",
    "claim-pick",
    "changing",
    "citation",
    "claim-case",
    "claim-paper",
    "claim-state",
    "claiming",
    "decide",
    "document",
    "escort-rule",
    "fact",
    "message",
    "my-details",
    "order",
    "outcome",
    "own-data",
    "own-trip",
    "place",
    "rights",
    "rule",
    "slip",
    "support",
    "timetable",
    "travel-day",
    "trip-action",
    "whatif",
];

/// Two files a language: what the window begins with, and what is said later.
fn languages(files: &mut Files) -> Result<()> {
    let folder = place::root().join("locales");
    for path in files_below(&folder)? {
        if path.extension().is_none_or(|kind| kind != "ftl") {
            continue;
        }
        let Some(language) = path.strip_prefix(&folder)?.iter().next() else {
            continue;
        };
        // A language without words for later pages still has the file that is asked for.
        files
            .entry(format!("locales/{}-later.ftl", language.to_string_lossy()))
            .or_default();
        let area = path.file_stem().unwrap_or_default().to_string_lossy();
        let when = if SAID_LATER.contains(&area.as_ref()) {
            "-later"
        } else {
            ""
        };
        let name = format!("locales/{}{when}.ftl", language.to_string_lossy());
        let whole = files.entry(name).or_default();
        whole.extend(read(&path)?);
        whole.push(b'\n');
    }
    Ok(())
}

fn bring_up_to_date(folder: &Path, files: &Files) -> Result<usize> {
    let mut changed = 0;
    for path in files_below(folder)? {
        let name = path
            .strip_prefix(folder)?
            .to_string_lossy()
            .replace('\\', "/");
        if !files.contains_key(&name) {
            fs::remove_file(&path)?;
            changed += 1;
        }
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        if fs::read(&path).is_ok_and(|old| old == *bytes) {
            continue;
        }
        fs::create_dir_all(
            path.parent()
                .context("a file of dist/ stands in a folder")?,
        )?;
        fs::write(&path, bytes)?;
        changed += 1;
    }
    Ok(changed)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
