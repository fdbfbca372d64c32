//! The design system without the parts that the window does not use.

use std::collections::BTreeSet;

/// How the design system begins its classes.
const PREFIX: &str = "ds-";

/// Every word in `text` that may be a class of the design system.
pub fn classes(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !is_name(letter))
        .filter(|word| word.starts_with(PREFIX))
}

/// `sheet` without the rules that can only match an element with a class of the
/// design system that is not in `used`.
pub fn pruned(sheet: &str, used: &BTreeSet<&str>) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(item) = next_item(rest) {
        rest = item.behind;
        match item.block {
            None => out.push_str(item.head),
            Some(block) => keep(item.head, block, used, &mut out),
        }
    }
    out.push_str(rest);
    out
}

fn keep(head: &str, block: &str, used: &BTreeSet<&str>, out: &mut String) {
    let is_group = ["@layer", "@media", "@supports", "@container"]
        .iter()
        .any(|kind| head.trim_start().starts_with(kind));
    let (head, block) = match (is_group, head.trim_start().starts_with('@')) {
        (true, _) => (head.to_owned(), pruned(block, used)),
        (false, true) => (head.to_owned(), block.to_owned()),
        (false, false) => {
            let selectors: Vec<_> = selectors(head)
                .into_iter()
                .filter(|selector| can_match(selector, used))
                .collect();
            (selectors.join(","), block.to_owned())
        }
    };
    let is_empty = head.is_empty() || is_group && block.trim().is_empty();
    if !is_empty {
        out.push_str(&format!("{head}{{{block}}}"));
    }
}

/// What is in brackets may be one of several, or forbidden, so only what stands outside decides.
fn can_match(selector: &str, used: &BTreeSet<&str>) -> bool {
    let mut depth = 0_usize;
    let outside: String = selector
        .chars()
        .map(|letter| {
            match letter {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ if depth == 0 => return letter,
                _ => {}
            }
            ' '
        })
        .collect();
    outside
        .split('.')
        .skip(1)
        .filter_map(|class| class.split(|letter| !is_name(letter)).next())
        .filter(|class| class.starts_with(PREFIX))
        .all(|class| used.contains(class))
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

fn selectors(list: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    list.split(|letter| {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    })
    .collect()
}

/// A rule, or a statement that ends in a semicolon, which then belongs to `head`.
struct Item<'a> {
    head: &'a str,
    block: Option<&'a str>,
    behind: &'a str,
}

fn next_item(sheet: &str) -> Option<Item<'_>> {
    let mut depth = 0_usize;
    let mut opened_at = 0;
    let mut letters = sheet.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' | '\'' => skip_string(letter, &mut letters),
            '/' if letters.as_str().starts_with('*') => {
                let end = letters.as_str().find("*/")?;
                letters.nth(end);
            }
            ';' if depth == 0 => {
                let (head, behind) = sheet.split_at_checked(at + 1)?;
                return Some(Item {
                    head,
                    block: None,
                    behind,
                });
            }
            '{' => {
                if depth == 0 {
                    opened_at = at;
                }
                depth += 1;
            }
            '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(Item {
                        head: sheet.get(..opened_at)?,
                        block: Some(sheet.get(opened_at + 1..at)?),
                        behind: sheet.get(at + 1..)?,
                    });
                }
            }
            _ => {}
        }
    }
    None
}

fn skip_string(quote: char, letters: &mut std::str::CharIndices<'_>) {
    while let Some((_, letter)) = letters.next() {
        match letter {
            '\\' => {
                letters.next();
            }
            _ if letter == quote => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_unused(sheet: &str) -> String {
        pruned(sheet, &BTreeSet::from(["ds-a", "ds-a-b"]))
    }

    #[test]
    fn what_the_window_uses_stays() {
        for sheet in [
            ".ds-a{b:c}",
            ".ds-a .ds-a-b:hover,p{b:c}",
            "@layer x, y;@layer x{.ds-a{b:c}}",
            ".ds-a:not(.ds-z){b:c}",
            ":is(.ds-y,.ds-z){b:c}",
            "[class=ds-z]{b:c}",
            "@keyframes ds-z{from{b:c}}",
            "@font-face{b:c}",
            ".ds-a{content:\"}.ds-z{\";b:c}",
            "p{/* .ds-z{ */b:c}",
        ] {
            assert_eq!(without_unused(sheet), sheet);
        }
    }

    #[test]
    fn what_it_does_not_use_goes() {
        let cases = [
            (".ds-z{b:c}p{b:c}", "p{b:c}"),
            (".ds-a,.ds-z{b:c}", ".ds-a{b:c}"),
            (".ds-a .ds-z{b:c}", ""),
            (".ds-z:not(.ds-a){b:c}", ""),
            (".ds-a-c{b:c}", ""),
            (".ds-z{b:c;&:hover{b:d}}p{b:c}", "p{b:c}"),
            ("@media x{@supports y{.ds-z{b:c}}}p{b:c}", "p{b:c}"),
        ];
        for (sheet, wanted) in cases {
            assert_eq!(without_unused(sheet), wanted, "{sheet}");
        }
    }

    #[test]
    fn classes_are_found_wherever_they_are_written() {
        let text = "class=\"ds-a ds-a-b\" 'x.ds-c:hover' fds-d";
        assert_eq!(
            classes(text).collect::<Vec<_>>(),
            ["ds-a", "ds-a-b", "ds-c"]
        );
    }
}
