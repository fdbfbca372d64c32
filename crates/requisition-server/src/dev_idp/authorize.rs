//! The page where a person is picked, and the way back to the app.

use std::sync::Arc;

use axum::{
    extract::{RawForm, RawQuery, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use super::{
    CLIENT_ID, Issuer,
    grants::Invalid,
    page::{self, Language},
    parameters::Parameters,
    pushed,
    redirect::Redirect,
    request::Request,
};
use crate::personas;

/// Shows the page of a request that was pushed. All else in the query is of no
/// account: it has passed through a browser.
pub(super) async fn ask(State(issuer): State<Arc<Issuer>>, RawQuery(query): RawQuery) -> Response {
    let sent = Parameters::read(query.unwrap_or_default().as_bytes());
    match issuer.opened(&sent).await {
        Ok((request, number)) => page::personas(request.language, &number, &request.redirect),
        Err(error) => {
            let language = Language::wanted(sent.get("ui_locales"));
            page::refusal(language, status_of(&error))
        }
    }
}

/// Takes the choice that was made on the page.
pub(super) async fn answer(State(issuer): State<Arc<Issuer>>, RawForm(form): RawForm) -> Response {
    let sent = Parameters::read(&form);
    let answered = issuer.answered(&sent).await;
    answered.unwrap_or_else(|error| {
        let language = Language::wanted(sent.get("language"));
        page::refusal(language, status_of(&error))
    })
}

const fn status_of(error: &Invalid) -> StatusCode {
    match error {
        Invalid::NotGood => StatusCode::BAD_REQUEST,
        Invalid::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl Issuer {
    async fn opened(&self, sent: &Parameters) -> Result<(Request, String), Invalid> {
        if sent.get("client_id") != Some(CLIENT_ID) {
            return Err(Invalid::NotGood);
        }
        let name = sent.get("request_uri").ok_or(Invalid::NotGood)?;
        let name = name.strip_prefix(pushed::NAME).ok_or(Invalid::NotGood)?;
        self.grants.open(name, self.clock.now()).await
    }

    async fn answered(&self, sent: &Parameters) -> Result<Response, Invalid> {
        let persona = sent
            .get("persona")
            .and_then(personas::by_key)
            .filter(|persona| persona.signs_in);
        if persona.is_none() && sent.get("cancel").is_none() {
            return Err(Invalid::NotGood);
        }
        let now = self.clock.now();
        let number = sent.get("request").unwrap_or_default();
        let request = self.grants.close_page(number, now).await?;
        let (redirect, state) = (request.redirect.clone(), request.state.clone());
        Ok(match persona {
            Some(persona) => {
                let code = self.grants.issue_code(request, persona, now).await?;
                self.send_back(&redirect, Some(&state), ("code", &code))
            }
            None => self.send_back(&redirect, Some(&state), ("error", "access_denied")),
        })
    }

    /// Sends the browser back to the app, naming this issuer (RFC 9207).
    fn send_back(
        &self,
        redirect: &Redirect,
        state: Option<&str>,
        answer: (&str, &str),
    ) -> Response {
        let mut query = vec![answer, ("iss", &self.name)];
        query.extend(state.map(|state| ("state", state)));
        let Ok(location) = HeaderValue::from_str(&redirect.with(&query)) else {
            return page::refusal(Language::Nb, StatusCode::BAD_REQUEST);
        };
        let headers = [
            (header::LOCATION, location),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (
                header::REFERRER_POLICY,
                HeaderValue::from_static("no-referrer"),
            ),
        ];
        (StatusCode::SEE_OTHER, headers).into_response()
    }
}
