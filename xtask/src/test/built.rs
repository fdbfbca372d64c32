//! The test programs that Cargo built, and running them one by one.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::gates::Counts;
use crate::program;

/// The package whose tests open windows: they need a screen and a session of their own.
const WINDOW_TESTS: &str = "window-tests";

/// Everything that Cargo built.
#[derive(Default)]
pub struct Programs {
    /// Programs that are tests, in the order of their labels.
    pub tests: Vec<TestProgram>,
}

/// One program full of tests.
pub struct TestProgram {
    package: String,
    target: String,
    file: PathBuf,
    folder: PathBuf,
}

impl Programs {
    /// Reads what Cargo says under `--message-format=json`.
    pub fn from_messages(messages: &str) -> Self {
        let mut tests: Vec<_> = messages
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .filter_map(|message| TestProgram::from_message(&message))
            .collect();
        tests.sort_by_key(TestProgram::label);
        Self { tests }
    }
}

/// A change is judged by the same cases every time; `soak properties` looks for new ones.
const SEED: &str = "1814";

impl TestProgram {
    fn from_message(message: &Value) -> Option<Self> {
        if message["reason"] != "compiler-artifact" || message["profile"]["test"] != true {
            return None;
        }
        // A bench measures, which says nothing on a machine that compiles beside it.
        if message["target"]["kind"] == serde_json::json!(["bench"]) {
            return None;
        }
        let manifest = Path::new(message["manifest_path"].as_str()?);
        let folder = manifest.parent()?.to_owned();
        Some(Self {
            package: name_of(message["package_id"].as_str()?)?,
            target: message["target"]["name"].as_str()?.to_owned(),
            file: message["executable"].as_str()?.into(),
            folder,
        })
    }

    /// Package and target, once where they are the same.
    pub fn label(&self) -> String {
        if self.target.replace('_', "-") == self.package {
            return self.package.clone();
        }
        format!("{}: {}", self.package, self.target)
    }

    /// Whether it needs a screen.
    pub fn drives_a_window(&self) -> bool {
        self.package == WINDOW_TESTS
    }

    /// Runs the tests; those that drive a window one after another, each on a desktop of its own.
    pub fn run(&self) -> Result<Counts> {
        let mut command = program::program(&self.file);
        command
            .current_dir(&self.folder)
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .env("PROPTEST_RNG_SEED", SEED);
        if self.drives_a_window() {
            command.arg("--test-threads=1");
        }
        Self::counted(&mut command)
    }

    /// Runs a program that prints `test result:` lines; all it says is shown where something failed.
    pub fn counted(command: &mut Command) -> Result<Counts> {
        let output = command
            .output()
            .with_context(|| format!("cannot start {}", program::line(command)))?;
        let said = String::from_utf8_lossy(&output.stdout);
        let counts = counts_in(&said);
        let ended_as_it_said = output.status.success() == (counts.failed == 0);
        if !output.status.success() {
            println!("{said}{}", String::from_utf8_lossy(&output.stderr));
        }
        if !ended_as_it_said {
            bail!("{} ended with {}", program::line(command), output.status);
        }
        Ok(counts)
    }
}

/// `path+file:///…/crates/domain#0.1.0` or `path+file:///…#reisefolge@0.1.0`.
fn name_of(package: &str) -> Option<String> {
    let (path, version) = package.rsplit_once('#')?;
    let name = match version.split_once('@') {
        Some((name, _)) => name,
        None => path.rsplit('/').next()?,
    };
    Some(name.to_owned())
}

/// The sum of all `test result: ok. 5 passed; 0 failed; …` lines.
fn counts_in(said: &str) -> Counts {
    said.lines()
        .filter_map(|line| line.trim().strip_prefix("test result:"))
        .map(|line| Counts {
            passed: number_before(line, " passed"),
            failed: number_before(line, " failed"),
        })
        .fold(Counts::default(), Counts::and)
}

fn number_before(line: &str, word: &str) -> u32 {
    line.split(';')
        .filter_map(|part| part.strip_suffix(word)?.rsplit(' ').next()?.parse().ok())
        .next()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_added_up() {
        let said = "running 2 tests\n\
            test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            \n  test result: FAILED. 12 passed; 3 failed; 0 ignored; finished in 1.00s\n";
        assert_eq!(
            counts_in(said),
            Counts {
                passed: 17,
                failed: 3
            }
        );
        assert_eq!(counts_in("nothing"), Counts::default());
    }

    #[test]
    fn a_package_has_a_name() {
        let cases = [
            ("path+file:///home/crates/domain#0.1.0", "domain"),
            ("path+file:///work#reisefolge@0.1.0", "reisefolge"),
            (
                "path+file:///home/tests/window#window-tests@0.1.0",
                "window-tests",
            ),
        ];
        for (given, wanted) in cases {
            assert_eq!(name_of(given).as_deref(), Some(wanted), "{given}");
        }
    }

    #[test]
    fn only_programs_that_are_tests_are_run() {
        let message = |reason: &str, test: bool, file: &str| {
            format!(
                "{{\"reason\":\"{reason}\",\"package_id\":\"path+file:///w/a#0.1.0\",\"manifest_path\":\"/w/a/Cargo.toml\",\
                 \"target\":{{\"name\":\"a\"}},\"profile\":{{\"test\":{test}}},\"executable\":{file}}}\n"
            )
        };
        let messages = [
            message("compiler-artifact", true, "\"/t/a-1\""),
            message("compiler-artifact", false, "\"/t/a\""),
            message("compiler-artifact", true, "null"),
            message("build-finished", true, "\"/t/b\""),
            message("compiler-artifact", true, "\"/t/c\"")
                .replace("\"name\":\"a\"", "\"name\":\"c\",\"kind\":[\"bench\"]"),
            "not json\n".to_owned(),
        ];
        let programs = Programs::from_messages(&messages.concat());
        assert_eq!(programs.tests.len(), 1);
        assert_eq!(programs.tests[0].file, Path::new("/t/a-1"));
        assert_eq!(programs.tests[0].label(), "a");
    }

    #[test]
    fn a_program_that_ends_otherwise_than_it_says_is_an_error() {
        let cases = [
            (
                "echo 'test result: ok. 1 passed; 0 failed;'",
                Some(Counts::ONE),
            ),
            (
                "echo 'test result: FAILED. 0 passed; 1 failed;'; exit 101",
                Some(Counts {
                    passed: 0,
                    failed: 1,
                }),
            ),
            ("echo 'test result: ok. 1 passed; 0 failed;'; exit 1", None),
            ("exit 139", None),
        ];
        for (script, wanted) in cases {
            let counted = TestProgram::counted(Command::new("sh").args(["-c", script]));
            assert_eq!(counted.ok(), wanted, "{script}");
        }
    }
}
