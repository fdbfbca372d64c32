//! Scripts without their comments.

/// Drops indentation, empty lines and whole-line comments.
///
/// It looks at lines only, so it is for generated glue and our own few lines: no text over several lines, no
/// code behind a closing comment mark.
pub fn without_comments(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut inside = false;
    for line in source.lines().map(str::trim) {
        if inside || line.starts_with("/*") {
            inside = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_code_stays() {
        let cases = [
            ("  a();\n\n  b();", "a();\nb();\n"),
            ("// x\na();", "a();\n"),
            ("/** x */\na();", "a();\n"),
            ("/**\n * x\n */\na();", "a();\n"),
            ("a(); // kept", "a(); // kept\n"),
        ];
        for (given, wanted) in cases {
            assert_eq!(without_comments(given), wanted, "{given}");
        }
    }
}
