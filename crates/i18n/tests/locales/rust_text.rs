//! The string literals of a Rust file, and the call that each is an argument of.

/// A string literal of the code; those of comments are not listed.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// What stands between the quotes, escapes as written.
    pub text: String,
    /// The function, method or macro whose argument it is; empty outside a call.
    pub call: String,
    /// Its place among the string literals of that call, from 0.
    pub place: usize,
}

/// Every string literal of a Rust text.
pub fn literals(source: &str) -> Vec<Literal> {
    let mut reader = Reader {
        rest: source,
        found: Vec::new(),
        calls: vec![(String::new(), 0)],
        name: String::new(),
    };
    while reader.step() {}
    reader.found
}

struct Reader<'a> {
    rest: &'a str,
    found: Vec<Literal>,
    /// The open parentheses: what was called, and its literals so far.
    calls: Vec<(String, usize)>,
    /// The word just read.
    name: String,
}

impl<'a> Reader<'a> {
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if self.rest.starts_with("//") {
            self.skip_to("\n");
        } else if self.rest.starts_with("/*") {
            self.skip_to("*/");
        } else if first == '"' {
            self.string();
        } else if let Some(hashes) = self.raw_string() {
            self.raw(hashes);
        } else if first == '\'' {
            self.character();
        } else {
            self.code(first);
        }
        true
    }

    fn skip_to(&mut self, end: &str) {
        self.rest = self
            .rest
            .find(end)
            .map_or("", |at| self.rest.split_at(at + end.len()).1);
    }

    fn string(&mut self) {
        let inside = self.rest.split_at(1).1;
        let mut escaped = false;
        let end = inside.find(|character| match (escaped, character) {
            (true, _) => {
                escaped = false;
                false
            }
            (false, '\\') => {
                escaped = true;
                false
            }
            (false, other) => other == '"',
        });
        self.take(inside, end.unwrap_or(inside.len()), 1);
    }

    fn raw_string(&self) -> Option<usize> {
        let after = self
            .rest
            .strip_prefix('r')
            .filter(|_| self.name.is_empty())?;
        let hashes = after
            .chars()
            .take_while(|character| *character == '#')
            .count();
        after.split_at(hashes).1.starts_with('"').then_some(hashes)
    }

    fn raw(&mut self, hashes: usize) {
        let inside = self.rest.split_at(hashes + 2).1;
        let end = inside
            .find(&format!("\"{}", "#".repeat(hashes)))
            .unwrap_or(inside.len());
        self.take(inside, end, hashes + 1);
    }

    fn take(&mut self, inside: &'a str, end: usize, closing: usize) {
        let (text, rest) = inside.split_at(end);
        let (call, place) = self.calls.last_mut().expect("the outermost stays");
        self.found.push(Literal {
            text: text.to_owned(),
            call: call.clone(),
            place: *place,
        });
        *place += 1;
        self.name.clear();
        self.rest = rest.get(closing..).unwrap_or_default();
    }

    /// A character literal is passed over; the quote of a lifetime is code.
    fn character(&mut self) {
        let mut inside = self.rest.chars().skip(1);
        let length = match (inside.next(), inside.next()) {
            (Some('\\'), _) => self
                .rest
                .char_indices()
                .skip(3)
                .find(|(_, c)| *c == '\'')
                .map(|(at, _)| at + 1),
            (Some(one), Some('\'')) => Some(2 + one.len_utf8()),
            _ => None,
        };
        self.rest = self.rest.split_at(length.unwrap_or(1)).1;
        self.name.clear();
    }

    fn code(&mut self, first: char) {
        match first {
            '(' | '[' | '{' => self.calls.push((std::mem::take(&mut self.name), 0)),
            ')' | ']' | '}' => {
                if self.calls.len() > 1 {
                    self.calls.pop();
                }
                self.name.clear();
            }
            // A macro is called by the name before its mark.
            '!' => {}
            letter if letter.is_alphanumeric() || letter == '_' => self.name.push(letter),
            _ => self.name.clear(),
        }
        self.rest = self.rest.split_at(first.len_utf8()).1;
    }
}

#[test]
fn literals_are_found_with_their_call() {
    let source = r###"
        // "in a comment" and tr("no-id")
        /* "in another" */
        fn made<'a>(x: &'a str) -> char { tr("made-id", &[("name", "x\"y".into())]); '"' }
        let y = i18n.part(ID, "title"); const A: &str = r#"raw "quoted""#;
        match state { A => "made-state", '\'' => view!{ <p class="card">{tr!(words, "made-macro")}</p> } }
    "###;
    let found = literals(source);
    let expected = [
        ("made-id", "tr", 0),
        ("name", "", 0),
        ("x\\\"y", "", 1),
        ("title", "part", 0),
        ("raw \"quoted\"", "", 0),
        ("made-state", "", 0),
        ("card", "view", 0),
        ("made-macro", "tr", 0),
    ];
    let found = found
        .iter()
        .map(|one| (one.text.as_str(), one.call.as_str(), one.place));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}
