//! The pages of the issuer: whole documents, no script.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse as _, Response},
};

use serde::{Deserialize, Serialize};

use super::redirect::Redirect;

/// The language of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Language {
    Nb,
    Nn,
    En,
}

impl Language {
    /// The first of the wanted languages that there is a page in.
    pub fn wanted(ui_locales: Option<&str>) -> Self {
        let known = |tag: &str| match tag.split('-').next() {
            Some("nb" | "no") => Some(Self::Nb),
            Some("nn") => Some(Self::Nn),
            Some("en") => Some(Self::En),
            _ => None,
        };
        ui_locales
            .unwrap_or_default()
            .split(' ')
            .find_map(known)
            .unwrap_or(Self::Nb)
    }

    pub(super) const fn personas(self) -> &'static str {
        match self {
            Self::Nb => include_str!("pages/nb.html"),
            Self::Nn => include_str!("pages/nn.html"),
            Self::En => include_str!("pages/en.html"),
        }
    }

    const fn refusal(self) -> &'static str {
        match self {
            Self::Nb => include_str!("pages/refusal.nb.html"),
            Self::Nn => include_str!("pages/refusal.nn.html"),
            Self::En => include_str!("pages/refusal.en.html"),
        }
    }
}

/// The page with a button for each person; `number` is base64url and needs no
/// escaping.
pub(super) fn personas(language: Language, number: &str, redirect: &Redirect) -> Response {
    let html = language.personas().replace("@request@", number);
    // Chromium holds the redirect after a form to `form-action` too.
    let form_action = format!("'self' {}", redirect.origin());
    document(StatusCode::OK, html, &form_action)
}

/// The page for a request that cannot be answered with a redirect.
pub(super) fn refusal(language: Language, status: StatusCode) -> Response {
    document(status, language.refusal().to_owned(), "'none'")
}

/// The style sheet of the pages.
pub(super) async fn styles() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    (kind, include_str!("pages/page.css")).into_response()
}

fn document(status: StatusCode, html: String, form_action: &str) -> Response {
    let policy = format!(
        "default-src 'none'; style-src 'self'; form-action {form_action}; \
         frame-ancestors 'none'; base-uri 'none'"
    );
    let policy = HeaderValue::from_str(&policy).expect("an ASCII policy");
    let fixed = HeaderValue::from_static;
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, fixed("no-store")),
        (header::REFERRER_POLICY, fixed("no-referrer")),
        (header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff")),
        (header::X_FRAME_OPTIONS, fixed("DENY")),
    ];
    (status, headers, Html(html)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::personas::{ALL, EVIL};

    #[test]
    fn every_person_who_can_sign_in_has_a_button_in_every_language() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let page = language.personas();
            for persona in ALL {
                let button = format!(r#"name="persona" value="{}""#, persona.key);
                assert_eq!(page.contains(&button), persona.signs_in, "{}", persona.key);
                // The hostile name is not an example of itself here.
                if persona.signs_in && persona != EVIL {
                    assert!(page.contains(persona.name), "{}", persona.name);
                }
            }
            assert!(!page.contains("<script") && !page.contains("style="));
            assert_eq!(page.matches("@request@").count(), 1);
        }
    }

    #[test]
    fn the_first_language_there_is_a_page_in_counts() {
        for (wanted, expected) in [
            (None, Language::Nb),
            (Some("se nn nb"), Language::Nn),
            (Some("en-GB nb"), Language::En),
            (Some("no"), Language::Nb),
            (Some("de fr"), Language::Nb),
            (Some("nope"), Language::Nb),
        ] {
            assert_eq!(Language::wanted(wanted), expected, "{wanted:?}");
        }
    }
}
