//! Where the signed-in person is signed in.

use commands::ports::{SessionView, System};
use requisition_api::sessions::{SessionBody, SessionsBody};

use super::{Misfit, time};

/// All sessions. One that does not fit makes the whole list a misfit: a session
/// that is missing from it could not be ended.
pub(crate) fn sessions(body: SessionsBody) -> Result<Vec<SessionView>, Misfit> {
    let SessionsBody { items } = body;
    items.into_iter().map(session).collect()
}

fn session(body: SessionBody) -> Result<SessionView, Misfit> {
    let SessionBody {
        id,
        current,
        started_at,
        last_used_at,
        platform,
    } = body;
    Ok(SessionView {
        id: id.parse()?,
        is_current: current,
        started_at: time::instant(&started_at).ok_or(Misfit)?,
        last_used_at: time::instant(&last_used_at).ok_or(Misfit)?,
        system: system(platform.as_deref()),
    })
}

fn system(word: Option<&str>) -> System {
    match word {
        Some("linux") => System::Linux,
        Some("windows") => System::Windows,
        Some("macos") => System::Mac,
        Some("android") => System::Android,
        Some("ios") => System::Ios,
        Some(_) | None => System::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const AT: &str = "2026-11-23T10:00:00+01:00";

    #[test]
    fn a_session_says_on_which_system_it_runs() {
        #[rustfmt::skip]
        let cases = [
            (json!("linux"),   System::Linux),
            (json!("windows"), System::Windows),
            (json!("macos"),   System::Mac),
            (json!("android"), System::Android),
            (json!("ios"),     System::Ios),
            (json!("amiga"),   System::Unknown),
            (json!(null),      System::Unknown),
        ];
        for (platform, expected) in cases {
            let item = json!({
                "id": "ses_1", "current": true, "started_at": AT, "last_used_at": AT,
                "platform": platform,
            });
            let body = json!({ "items": [item] }).to_string();
            let read = super::super::json(body.as_bytes()).and_then(sessions);
            assert_eq!(read.unwrap()[0].system, expected, "{platform}");
        }
        // What this very program says of itself is a word it knows.
        assert_ne!(system(Some(std::env::consts::OS)), System::Unknown);
    }

    #[test]
    fn a_session_without_an_identifier_or_a_time_does_not_fit() {
        #[rustfmt::skip]
        let cases = [
            (json!("ses_1"), json!(AT),      json!(AT),      true),
            (json!("../x"),  json!(AT),      json!(AT),      false),
            (json!(null),    json!(AT),      json!(AT),      false),
            (json!("ses_1"), json!("soon"),  json!(AT),      false),
            (json!("ses_1"), json!(AT),      json!("2026-11-23T10:00:00"), false),
        ];
        for (id, started, used, fits) in cases {
            let item = json!({
                "id": id, "current": false, "started_at": started, "last_used_at": used,
            });
            let body = json!({ "items": [item] }).to_string();
            let read = super::super::json(body.as_bytes()).and_then(sessions);
            assert_eq!(read.is_ok(), fits, "{body}");
        }
    }
}
