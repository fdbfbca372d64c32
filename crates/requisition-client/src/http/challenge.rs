//! What a refusal asks for in `WWW-Authenticate`.

use reqwest::header::{HeaderMap, WWW_AUTHENTICATE};

/// Whether any challenge states `error="…"` with this very word (RFC 6750 § 3).
pub(super) fn states(headers: &HeaderMap, error: &str) -> bool {
    let wanted = format!("error=\"{error}\"");
    headers
        .get_all(WWW_AUTHENTICATE)
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split([',', ' ']))
        .any(|parameter| parameter.trim() == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_word_is_found() {
        #[rustfmt::skip]
        let cases = [
            (vec!["DPoP error=\"use_dpop_nonce\""],                          true),
            (vec!["DPoP algs=\"ES256\", error=\"use_dpop_nonce\", x=\"y\""], true),
            (vec!["DPoP algs=\"ES256\",error=\"use_dpop_nonce\""],           true),
            (vec!["Bearer", "DPoP error=\"use_dpop_nonce\""],                true),
            (vec!["DPoP error=\"invalid_token\""],                           false),
            (vec!["DPoP error=use_dpop_nonce"],                              false),
            (vec!["DPoP error=\"use_dpop_nonce_x\""],                        false),
            (vec!["DPoP xerror=\"use_dpop_nonce\""],                         false),
            (vec![""],                                                       false),
            (vec![],                                                         false),
        ];
        for (values, expected) in cases {
            let mut headers = HeaderMap::new();
            for value in &values {
                headers.append(WWW_AUTHENTICATE, value.parse().unwrap());
            }
            assert_eq!(states(&headers, "use_dpop_nonce"), expected, "{values:?}");
        }
    }
}
