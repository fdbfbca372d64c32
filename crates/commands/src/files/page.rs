//! A trip slip as a page that any browser opens: one file, no program, nothing from
//! elsewhere.

use std::fmt::Write as _;

use ipc::files::{SlipRow, SlipSection, TripSlip};

/// How it looks on a screen and on paper.
const STYLE: &str = include_str!("page.css");

/// The page.
pub(crate) fn page(slip: &TripSlip) -> String {
    let TripSlip {
        language,
        title,
        warnings,
        sections,
        as_of,
    } = slip;
    let (title, as_of) = (escaped(title), escaped(as_of));
    let warnings: String = warnings
        .iter()
        .map(|text| paragraph("warning", text))
        .collect();
    let sections: String = sections.iter().map(section).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n{warnings}{sections}<p class=\"as-of\">{as_of}</p>\n</main>\n</body>\n</html>\n",
        language.tag()
    )
}

fn section(section: &SlipSection) -> String {
    let SlipSection {
        heading,
        rows,
        sentences,
    } = section;
    let rows: String = rows.iter().map(row).collect();
    let list = if rows.is_empty() {
        String::new()
    } else {
        format!("<dl>\n{rows}</dl>\n")
    };
    let sentences: String = sentences
        .iter()
        .map(|text| paragraph("said", text))
        .collect();
    format!(
        "<section>\n<h2>{}</h2>\n{list}{sentences}</section>\n",
        escaped(heading)
    )
}

fn row(row: &SlipRow) -> String {
    let SlipRow { name, lines } = row;
    let mut written = format!("<div><dt>{}</dt>\n", escaped(name));
    for line in lines {
        let _ = writeln!(written, "<dd>{}</dd>", escaped(line));
    }
    written.push_str("</div>\n");
    written
}

fn paragraph(class: &str, text: &str) -> String {
    format!("<p class=\"{class}\">{}</p>\n", escaped(text))
}

/// A text between elements. Each stands in a paragraph of its own or the like, and what
/// turns the direction of writing ends with it (`unicode-bidi` in the style).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(character),
            control if control.is_control() => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;

    const HOSTILE: &str = "</p><script>alert('x')</script><img src=x onerror=\"y\">&amp;\u{0}";

    fn slip(text: &str) -> TripSlip {
        TripSlip {
            language: Language::Nn,
            title: text.into(),
            warnings: vec![text.into()],
            sections: vec![SlipSection {
                heading: text.into(),
                rows: vec![SlipRow {
                    name: text.into(),
                    lines: vec![text.into(), text.into()],
                }],
                sentences: vec![text.into()],
            }],
            as_of: text.into(),
        }
    }

    #[test]
    fn no_text_becomes_markup() {
        let (plain, hostile) = (page(&slip("x")), page(&slip(HOSTILE)));
        for mark in ["<", ">"] {
            assert_eq!(plain.matches(mark).count(), hostile.matches(mark).count());
        }
        assert!(!hostile.contains("<script") && !hostile.contains("<img"));
        assert!(!hostile.contains('\u{0}'));
        assert!(hostile.contains("&lt;script&gt;alert(&#39;x&#39;)"));
    }

    #[test]
    fn the_page_stands_by_itself_and_says_its_language() {
        let page = page(&slip("x"));
        assert!(page.starts_with("<!doctype html>\n<html lang=\"nn\">"));
        for elsewhere in [
            "http:", "https:", "src=", "href=", "url(", "@import", "<script",
        ] {
            assert!(!page.contains(elsewhere), "{elsewhere}");
        }
        assert!(page.contains("default-src 'none'"));
        assert_eq!(page.matches("<h1>").count(), 1);
    }
}
