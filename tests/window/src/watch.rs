//! What anybody on the machine can see of a program while it runs: how it and its
//! children were called, their environment, and which files they write.

use std::{
    collections::BTreeSet,
    fs,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::Context as _;

use crate::process_tree;

/// Between two looks. A child that lives shorter may be missed.
const PAUSE: Duration = Duration::from_millis(2);

/// The two flags of an open file that allow writing, as the kernel numbers them.
const WRITES: u32 = 0o3;

/// Somebody who looks all the time.
#[derive(Debug)]
pub struct Watch {
    is_over: Arc<AtomicBool>,
    looks: JoinHandle<Seen>,
}

/// What was seen.
#[derive(Debug, Default)]
pub struct Seen {
    /// Command lines and environments, each of its parts on a line.
    pub told: BTreeSet<String>,
    /// Ordinary files that were open for writing.
    pub written: BTreeSet<PathBuf>,
}

impl Watch {
    /// Over the program and everything it starts.
    pub fn over(root: u32) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        let ends = Arc::clone(&is_over);
        let looks = thread::spawn(move || {
            let mut seen = Seen::default();
            while !ends.load(Ordering::Relaxed) {
                for process in process_tree::members(root) {
                    seen.look_at(process);
                }
                thread::sleep(PAUSE);
            }
            seen
        });
        Self { is_over, looks }
    }

    /// What was seen until now.
    ///
    /// # Errors
    ///
    /// When looking failed.
    pub fn end(self) -> anyhow::Result<Seen> {
        self.is_over.store(true, Ordering::Relaxed);
        self.looks.join().ok().context("looking failed")
    }
}

impl Seen {
    fn look_at(&mut self, process: u32) {
        // A process may end at any moment.
        for what in ["cmdline", "environ"] {
            let bytes = fs::read(format!("/proc/{process}/{what}")).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes).replace('\0', "\n");
            if !self.told.contains(&text) {
                self.told.insert(text);
            }
        }
        let files = fs::read_dir(format!("/proc/{process}/fd"));
        for file in files.into_iter().flatten().flatten() {
            let Ok(target) = fs::read_link(file.path()) else {
                continue;
            };
            let number = file.file_name();
            let number = number.to_string_lossy();
            if target.is_file() && may_be_written(process, &number) {
                self.written.insert(target);
            }
        }
    }
}

fn may_be_written(process: u32, file: &str) -> bool {
    let text = fs::read_to_string(format!("/proc/{process}/fdinfo/{file}")).unwrap_or_default();
    let flags = text.lines().find_map(|line| line.strip_prefix("flags:"));
    let flags = flags.and_then(|flags| u32::from_str_radix(flags.trim(), 8).ok());
    flags.is_some_and(|flags| flags & WRITES != 0)
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead as _, BufReader},
        process::{Command, Stdio},
    };

    use super::*;

    #[test]
    fn arguments_environment_and_files_of_a_child_are_seen() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("written");
        let script = format!("exec 3>'{}'; echo ready; read line", file.display());
        let mut shell = Command::new("sh")
            .args(["-c", &script, "an-argument"])
            .env("A_VARIABLE", "a-value")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut ready = String::new();
        let stdout = shell.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut ready).unwrap();
        let mut seen = Seen::default();
        seen.look_at(shell.id());
        shell.kill().unwrap();
        shell.wait().unwrap();
        let told: String = seen.told.into_iter().collect();
        assert!(
            told.contains("an-argument") && told.contains("A_VARIABLE=a-value"),
            "{told}"
        );
        assert!(seen.written.contains(&file), "{:?}", seen.written);
    }
}
