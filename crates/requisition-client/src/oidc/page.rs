//! What the browser shows when it comes back: words, nothing that runs, nothing
//! that loads.

/// The words of the page, in the person's language. They come from outside:
/// this crate has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInWords {
    /// The language they are in, as a BCP 47 tag; the sign-in page is asked for
    /// in the same.
    pub language: String,
    /// When the person is to go back to the app.
    pub done: SignInPage,
    /// When the sign-in did not succeed.
    pub failed: SignInPage,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInPage {
    /// Its heading.
    pub title: String,
    /// What to do now.
    pub text: String,
}

impl SignInPage {
    /// The page as HTML.
    pub(crate) fn html(&self, language: &str) -> String {
        let (language, title, text) = (escape(language), escape(&self.title), escape(&self.text));
        format!(
            "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
             <main><h1>{title}</h1><p>{text}</p></main></html>"
        )
    }
}

fn escape(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
        escaped
    })
}

/// A whole HTTP answer.
pub(crate) fn response(status: &str, html: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\n\
         Content-Type: text/html; charset=utf-8\r\n\
         Content-Length: {length}\r\n\
         Cache-Control: no-store\r\n\
         Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n\
         X-Content-Type-Options: nosniff\r\n\
         Referrer-Policy: no-referrer\r\n\
         Connection: close\r\n\r\n{html}",
        length = html.len(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_text_whatever_they_hold() {
        let page = SignInPage {
            title: "<script>alert(1)</script>".into(),
            text: "Å & \"æ\"".into(),
        };
        let html = page.html("nb\"><script>");
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("Å &amp; &quot;æ&quot;"), "{html}");
    }

    #[test]
    fn nothing_on_the_page_runs_or_loads() {
        let answer = response("200 OK", "Å");
        for line in [
            "HTTP/1.1 200 OK\r\n",
            "\r\nContent-Length: 2\r\n",
            "\r\nCache-Control: no-store\r\n",
            "\r\nContent-Security-Policy: default-src 'none';",
            "\r\nConnection: close\r\n",
        ] {
            assert!(answer.contains(line), "{line:?}");
        }
    }
}
