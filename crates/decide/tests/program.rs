//! The program as it is started.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

use entitlement::samples::hospital_by_car;

fn case() -> String {
    let facts = hospital_by_car("2026-02-10", 60_000);
    serde_json::to_string(&facts).expect("facts are JSON") + "\n"
}

fn start(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_reisefolge-decide"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe was asked for");
    // A program that refuses its arguments reads nothing.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

#[test]
fn the_exit_code_tells_whether_every_line_was_a_case() {
    let (good, bad) = (case(), case() + "{\n");
    #[rustfmt::skip]
    let cases: [(&str, &[&str], &str, i32, usize); 8] = [
        // shows                       arguments                       input   code  lines
        ("every line is a case",       &[],                            &good,  0,    1),
        ("one line is none",           &[],                            &bad,   1,    2),
        ("no line at all",             &[],                            "",     0,    0),
        ("a language nobody wrote",    &["--explain", "se"],           &good,  2,    0),
        ("a schema of nothing",        &["--schema", "cases"],         "",     2,    0),
        ("a schema and a language",    &["--schema", "facts", "--explain", "nb"], "", 2, 0),
        ("a file that is not there",   &["no-such-file.jsonl"],        "",     3,    0),
        ("a folder instead of a file", &["."],                         "",     3,    0),
    ];
    for (shows, arguments, input, code, lines) in cases {
        let output = start(arguments, input);
        let written = output.stdout.iter().filter(|byte| **byte == b'\n').count();
        assert_eq!(
            (output.status.code(), written),
            (Some(code), lines),
            "{shows}"
        );
        assert_eq!(output.stderr.is_empty(), code < 2, "{shows}");
    }
}

#[test]
fn a_file_gives_what_the_standard_input_gives() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(case().as_bytes()).unwrap();
    let path = file.path().to_str().unwrap();
    assert_eq!(start(&[path], "").stdout, start(&[], &case()).stdout);
}

#[test]
fn an_answer_and_a_line_that_is_none_are_explained_in_every_language() {
    #[rustfmt::skip]
    let cases = [
        ("nb", "# Du får 42",  "# Linje 2 kan ikke leses"),
        ("nn", "# Du får 42",  "# Linje 2 kan ikkje lesast"),
        ("en", "# You get NOK", "# Line 2 cannot be read"),
    ];
    for (language, answer, refusal) in cases {
        let output = start(&["--explain", language], &(case() + "{\"claimed_on\":1}"));
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.starts_with(answer), "{text}");
        assert!(
            text.contains(refusal) && text.contains("claimed_on"),
            "{text}"
        );
    }
}

#[test]
fn the_schemas_are_printed_as_they_are_kept() {
    for (of, kept) in [
        ("facts", include_str!("../schema/facts.json")),
        ("decision", include_str!("../schema/decision.json")),
    ] {
        let printed = String::from_utf8(start(&["--schema", of], "").stdout).unwrap();
        assert_eq!(printed, kept, "{of}");
    }
}
