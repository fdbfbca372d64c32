//! Real cases and what the program says about them.

use std::{fs, path::Path};

use decide::{Form, words};
use domain::language::Language::{self, En, Nb};
use serde_json::Value;

/// The cases: file, what they show, and how their answers are shown.
const CASES: [(&str, &str, Shown); 3] = [
    (
        "60-km",
        "60 km each way to a hospital in the home region",
        Shown::Words(Nb),
    ),
    ("short", "9.9 km, neither acute nor attested", Shown::Json),
    (
        "350-km",
        "350 km each way with an attestation, toll, ferry and parking",
        Shown::Words(En),
    ),
];

#[derive(Clone, Copy)]
enum Shown {
    Words(Language),
    Json,
}

/// Every case with its answer.
pub fn shown(own: &Path) -> String {
    let mut text = String::new();
    for (file, shows, how) in CASES {
        let case =
            fs::read_to_string(own.join(format!("cases/{file}.json"))).expect("the case is there");
        let (option, form, kind) = match how {
            Shown::Json => (" | jq -S .".to_owned(), Form::Json, "json"),
            Shown::Words(language) => {
                let words = words(language).expect("the words can be read");
                (
                    format!(" --explain {}", language.tag()),
                    Form::Words(words),
                    "text",
                )
            }
        };
        let answer = answer(&case, &form);
        text += &format!(
            "### {shows}\n\n[cases/{file}.json](cases/{file}.json)\n\n```json\n{case}```\n\n"
        );
        text += &format!("```sh\njq -c . cases/{file}.json | reisefolge-decide{option}\n```\n\n");
        text += &format!("```{kind}\n{answer}\n```\n\n");
    }
    text
}

/// JSON in lines that fit a page.
fn in_lines(value: &Value, depth: usize) -> String {
    const WIDTH: usize = 116;
    let whole = value.to_string();
    let (parts, open, close): (Vec<String>, _, _) = match value {
        _ if 2 * depth + whole.len() <= WIDTH => return whole,
        Value::Object(fields) => {
            let field =
                |(name, of): (&String, &Value)| format!("\"{name}\": {}", in_lines(of, depth + 1));
            (fields.iter().map(field).collect(), '{', '}')
        }
        Value::Array(values) => {
            let values = values.iter().map(|of| in_lines(of, depth + 1));
            (values.collect(), '[', ']')
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return whole,
    };
    let indent = "  ".repeat(depth);
    let parts = parts.join(&format!(",\n{indent}  "));
    format!("{open}\n{indent}  {parts}\n{indent}{close}")
}

/// What the program writes about one case; JSON in lines, its names in alphabetical order.
fn answer(case: &str, form: &Form) -> String {
    let line = serde_json::from_str::<Value>(case)
        .expect("a case is JSON")
        .to_string();
    let mut out = Vec::new();
    let seen = decide::run(line.as_bytes(), &mut out, form).expect("memory can be written");
    assert_eq!(
        (seen.decided, seen.unreadable),
        (1, 0),
        "a real case can be read"
    );
    let text = String::from_utf8(out).expect("answers are UTF-8");
    match form {
        Form::Words(_) => text.trim_end().replace('\u{a0}', " "),
        Form::Json => {
            let mut answer: Value = serde_json::from_str(&text).expect("an answer is JSON");
            answer.sort_all_objects();
            in_lines(&answer, 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What everybody must get alike.
    #[test]
    fn the_three_cases_come_to_their_sums() {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        #[rustfmt::skip]
        let cases = [
            ("60-km",  "granted",  4_200),
            ("short",  "no_right", 0),
            ("350-km", "granted",  239_800),
        ];
        for (file, outcome, net) in cases {
            let case = fs::read_to_string(own.join(format!("cases/{file}.json"))).unwrap();
            let answer: Value = serde_json::from_str(&answer(&case, &Form::Json)).unwrap();
            assert_eq!(answer["decision"]["outcome"], outcome, "{file}");
            assert_eq!(answer["decision"]["net"], net, "{file}");
        }
    }

    #[test]
    fn every_language_explains_every_case() {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        for language in [Nb, Language::Nn, En] {
            for (file, ..) in CASES {
                let case = fs::read_to_string(own.join(format!("cases/{file}.json"))).unwrap();
                let words = words(language).unwrap();
                let form = Form::Words(words);
                let text = answer(&case, &form);
                assert!(
                    text.starts_with("# ") && text.contains("## "),
                    "{file}: {text}"
                );
                let Form::Words(words) = form else {
                    unreachable!("made so above")
                };
                assert_eq!(words.gaps(), [], "{file} in {}", language.tag());
            }
        }
    }
}
