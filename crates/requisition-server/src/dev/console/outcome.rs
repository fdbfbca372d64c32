//! What became of what was pressed.

use axum::http::StatusCode;

use super::page::escaped;
use crate::problem::Problem;

/// What stands at the top of the page, and at the beginning of its title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Outcome {
    /// As HTML.
    pub html: String,
    /// As HTML too, with what separates it from what follows.
    pub title: String,
}

impl Outcome {
    /// What was done to which trip or claim; nothing when nothing was.
    pub fn done(done: &str, about: &str) -> Self {
        if done.is_empty() {
            return Self::default();
        }
        let (done, about) = (escaped(&in_words(done)), escaped(about));
        Self {
            html: format!(
                r##"<p class="outcome" role="status"><a href="#{about}">{about}</a>: {done}</p>"##
            ),
            title: format!("{done} – "),
        }
    }

    /// What stands against it.
    pub fn refused(problem: &Problem) -> (StatusCode, Self) {
        let body = problem.body("", "");
        let reasons = body.errors.iter().map(|error| {
            let params: Vec<_> = error
                .params
                .iter()
                .map(|(name, value)| format!(" ({}: {})", escaped(name), escaped(value)))
                .collect();
            let code = escaped(&in_words(&error.code));
            let pointer = escaped(&error.pointer);
            format!("<li>{pointer} {code}{}</li>", params.concat())
        });
        let code = escaped(&in_words(body.code.as_str()));
        let trip = body.trip_id.as_deref().map(escaped).unwrap_or_default();
        let reasons: String = reasons.collect();
        let deadline = body.deadline.as_deref().map(escaped).unwrap_or_default();
        let outcome = Self {
            html: format!(
                r#"<div class="outcome refused" role="alert"><p>{code} {trip} {deadline}</p><ul>{reasons}</ul></div>"#
            ),
            title: format!("{code} – "),
        };
        let status = StatusCode::from_u16(body.status);
        (status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), outcome)
    }
}

/// A word of the wire as it is read.
pub(super) fn in_words(word: &str) -> String {
    word.replace(['_', '-'], " ")
}
