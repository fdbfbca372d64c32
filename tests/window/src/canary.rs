//! Texts that must not be anywhere, and looking for them everywhere.
//!
//! GNU grep does the looking: it is fast also where this program is built for
//! development, and does not stop at bytes that are no text.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::Path,
    process::{ChildStdin, Command, Stdio},
    thread,
};

use anyhow::{Context as _, ensure};

/// Shorter ones would be found by chance.
const SHORTEST: usize = 5;

/// How much of a process's memory is read at once, in bytes.
const PIECE: usize = 1 << 16;

/// Texts by which one recognises a person, a trip or a secret.
#[derive(Clone, Debug)]
pub struct Canaries {
    texts: Vec<String>,
    pattern: String,
}

impl Canaries {
    /// Looks for these, as UTF-8, as UTF-16 (how a web view stores text that is not
    /// Latin) and as Latin-1 (how it stores the rest).
    ///
    /// # Errors
    ///
    /// When there is none, or one is too short to be told from chance.
    pub fn new<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> anyhow::Result<Self> {
        let texts: Vec<String> = texts.into_iter().map(Into::into).collect();
        ensure!(!texts.is_empty(), "there is nothing to look for");
        let short = texts.iter().find(|text| text.chars().count() < SHORTEST);
        ensure!(short.is_none(), "{short:?} is too short");
        let mut pattern = String::new();
        for text in &texts {
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let latin: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c).ok()).collect();
            for bytes in [Some(text.as_bytes().to_vec()), Some(wide), latin] {
                let Some(bytes) = bytes else { continue };
                if !pattern.is_empty() {
                    pattern.push('|');
                }
                for byte in bytes {
                    write!(pattern, "\\x{byte:02x}")?;
                }
            }
        }
        Ok(Self { texts, pattern })
    }

    /// The texts themselves.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Those that a text holds.
    pub fn within(&self, text: &str) -> Vec<&str> {
        let texts = self.texts.iter().map(String::as_str);
        texts.filter(|canary| text.contains(canary)).collect()
    }

    /// Every file and every name of a file beneath `folder` that has one: the path
    /// and what was found.
    ///
    /// # Errors
    ///
    /// When grep cannot be run.
    pub fn beneath(&self, folder: &Path) -> anyhow::Result<Vec<String>> {
        let mut looks = grep(&self.pattern);
        looks.args(["--recursive", "--devices=skip", "--with-filename"]);
        let output = looks.arg(folder).stdin(Stdio::null()).output()?;
        // Files of a running program come and go; grep says 2 then.
        let mut found = lines(&output.stdout);
        found.extend(self.names_beneath(folder));
        Ok(found)
    }

    fn names_beneath(&self, folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if !self.within(&name).is_empty() {
                found.push(path.display().to_string());
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                found.extend(self.names_beneath(&path));
            }
        }
        found
    }

    /// What is found in the memory that a process can write to.
    ///
    /// # Errors
    ///
    /// When its memory may not be read, or grep cannot be run.
    pub fn in_memory_of(&self, process: u32) -> anyhow::Result<Vec<String>> {
        let mut looks = grep(&self.pattern)
            .arg("--no-filename")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let sink = looks.stdin.take().context("a pipe was asked for")?;
        let pours = thread::spawn(move || pour_memory(process, sink));
        let output = looks.wait_with_output()?;
        let poured = pours.join().ok().context("the reader failed")??;
        ensure!(
            poured > 0,
            "process {process} has no memory that can be read"
        );
        Ok(lines(&output.stdout))
    }
}

fn grep(pattern: &str) -> Command {
    let mut grep = Command::new("grep");
    grep.env("LC_ALL", "C");
    grep.args([
        "--text",
        "--only-matching",
        "--perl-regexp",
        "--no-messages",
    ]);
    grep.args(["-e", pattern]);
    grep
}

/// With the bytes between the letters of UTF-16 left out.
fn lines(output: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(output).replace('\0', "");
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    lines.sort();
    lines.dedup();
    lines
}

/// Answers how many bytes could be read.
fn pour_memory(process: u32, mut sink: ChildStdin) -> anyhow::Result<u64> {
    let mut memory = File::open(format!("/proc/{process}/mem"))?;
    let (mut piece, unused) = (vec![0; PIECE], vec![0; PIECE]);
    let mut poured = 0;
    for (from, to) in written_regions(process)? {
        memory.seek(SeekFrom::Start(from))?;
        let mut region = (&mut memory).take(to - from);
        // A region may go while it is read.
        while let Ok(count @ 1..) = region.read(&mut piece) {
            poured += count as u64;
            // Reserved and never used; grep would take it all for one line.
            let is_unused = piece[..count] == unused[..count];
            sink.write_all(if is_unused { b"\n" } else { &piece[..count] })?;
        }
        // No text goes on in the next region.
        sink.write_all(b"\n")?;
    }
    Ok(poured)
}

/// From where to where the process has memory of its own that it has written to.
fn written_regions(process: u32) -> anyhow::Result<Vec<(u64, u64)>> {
    let text = fs::read_to_string(format!("/proc/{process}/smaps"))?;
    let mut regions = Vec::new();
    let mut region = None;
    for line in text.lines() {
        if let Some(header) = bounds(line) {
            region = line.contains(" rw").then_some(header);
        } else if line.starts_with("Rss:") && !line.ends_with(" 0 kB") {
            regions.extend(region.take());
        }
    }
    Ok(regions)
}

/// The two numbers at the start of a line such as `7f00-7f10 rw-p …`.
fn bounds(line: &str) -> Option<(u64, u64)> {
    let (from, to) = line.split_whitespace().next()?.split_once('-')?;
    let number = |text| u64::from_str_radix(text, 16).ok();
    Some((number(from)?, number(to)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kari() -> Canaries {
        Canaries::new(["Kari Eksempel", "Prøveveien 4"]).unwrap()
    }

    #[test]
    fn a_text_is_found_in_every_way_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        fs::create_dir_all(&inner).unwrap();
        let wide =
            |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        let cases: [(&str, Vec<u8>, bool); 6] = [
            ("plain", b"\x00\xff Kari Eksempel\n".to_vec(), true),
            ("wide", wide("xKari Eksempel"), true),
            ("letters", "Prøveveien 4".into(), true),
            ("latin", b"\x00Pr\xf8veveien 4".to_vec(), true),
            ("half", b"Kari Eksempe".to_vec(), false),
            ("empty", Vec::new(), false),
        ];
        for (name, bytes, is_there) in cases {
            let file = inner.join(name);
            fs::write(&file, bytes).unwrap();
            let found = kari().beneath(folder.path()).unwrap();
            assert_eq!(!found.is_empty(), is_there, "{name}: {found:?}");
            fs::remove_file(file).unwrap();
        }
        fs::write(inner.join("of Kari Eksempel"), "").unwrap();
        assert_eq!(kari().beneath(folder.path()).unwrap().len(), 1);
    }

    #[test]
    fn a_text_is_found_in_the_memory_of_a_process() {
        // Made at run time: what is looked for stands in this program's own memory too.
        let mut shell = Command::new("sh")
            .args(["-c", "name=Kari; name=\"$name Eksempel\"; echo; read line"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut ready = [0];
        shell.stdout.take().unwrap().read_exact(&mut ready).unwrap();
        let found = kari().in_memory_of(shell.id()).unwrap();
        let nothing = Canaries::new(["Leif Prøve"]).unwrap();
        let others = nothing.in_memory_of(shell.id()).unwrap();
        shell.kill().unwrap();
        shell.wait().unwrap();
        assert_eq!((found, others), (vec!["Kari Eksempel".to_owned()], vec![]));
    }

    #[test]
    fn what_chance_would_find_is_not_looked_for() {
        assert!(Canaries::new(["Kari"]).is_err());
        assert!(Canaries::new(Vec::<String>::new()).is_err());
    }
}
