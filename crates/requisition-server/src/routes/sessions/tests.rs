use axum::http::{Method, Request, StatusCode, request::Builder};
use chrono::TimeDelta;
use requisition_api::{
    headers::{CLIENT_PLATFORM, IDEMPOTENCY_KEY},
    paths::{ME, SESSIONS},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    clock::Clock as _,
    routes::tests::lasting_part,
    signing::SigningKey,
    stage::{
        Answer, FRIEND, PARENT, Stage,
        issuer::{header, sign},
    },
};

/// A device of somebody who has signed in on it.
struct Device<'a> {
    stage: &'a Stage,
    key: SigningKey,
    subject: &'static str,
}

impl<'a> Device<'a> {
    fn of(stage: &'a Stage, subject: &'static str) -> Self {
        let key = SigningKey::generate();
        Self {
            stage,
            key,
            subject,
        }
    }

    async fn send(&self, request: Builder) -> Answer {
        self.send_to(self.stage, request).await
    }

    async fn send_to(&self, stage: &Stage, request: Builder) -> Answer {
        let now = self.stage.clock.now().timestamp();
        let mut claims = stage.issuer.claims(self.subject);
        claims["cnf"] = json!({ "jkt": self.key.thumbprint() });
        claims["iat"] = now.into();
        claims["nbf"] = now.into();
        claims["exp"] = (now + 300).into();
        let token = sign(&header(), &claims, 1);
        stage
            .send(stage.signed_by(&self.key, request, &token))
            .await
    }

    async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path)).await
    }

    async fn delete(&self, path: &str, key: Uuid) -> Answer {
        let request = Request::delete(path).header(IDEMPOTENCY_KEY, format!("\"{key}\""));
        self.send(request).await
    }

    async fn sessions(&self) -> Vec<Value> {
        let answer = self.get(SESSIONS).await;
        assert_eq!(answer.status, StatusCode::OK);
        answer.json()["items"].as_array().unwrap().clone()
    }

    /// The id of the session of this device.
    async fn id(&self) -> String {
        let sessions = self.sessions().await;
        let current = sessions.iter().find(|session| session["current"] == true);
        current.unwrap()["id"].as_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn a_session_says_since_when_until_when_and_on_what_it_was_used() {
    let stage = Stage::new().await;
    let (one, two) = (Device::of(&stage, PARENT), Device::of(&stage, PARENT));
    let friend = Device::of(&stage, FRIEND);
    let on = |platform: &str| Request::get(ME).header(CLIENT_PLATFORM, platform.to_owned());
    one.send(on("linux")).await;
    friend.send(on("ios")).await;
    stage.clock.set(stage.clock.now() + TimeDelta::minutes(5));
    two.send(on("<script>")).await;

    let sessions = one.sessions().await;
    let told = |session: &Value, name: &str| {
        let time = session[name].as_str().unwrap();
        time.get(11..16).unwrap().to_owned()
    };
    assert_eq!(sessions.len(), 2, "and not the friend's");
    assert_eq!(sessions[0]["current"], true);
    assert_eq!(sessions[0]["platform"], "linux");
    assert_eq!(told(&sessions[0], "started_at"), "11:00");
    assert_eq!(told(&sessions[0], "last_used_at"), "11:05");
    assert_eq!(sessions[1]["current"], false);
    assert_eq!(sessions[1].get("platform"), None);
    assert_eq!(told(&sessions[1], "started_at"), "11:05");
    assert_ne!(sessions[0]["id"], sessions[1]["id"]);
}

#[tokio::test]
async fn what_must_have_ended_by_itself_is_not_listed() {
    let stage = Stage::new().await;
    let (one, two) = (Device::of(&stage, PARENT), Device::of(&stage, PARENT));
    two.get(ME).await;
    for (minutes, listed) in [(29, 2), (1, 1)] {
        stage
            .clock
            .set(stage.clock.now() + TimeDelta::minutes(minutes));
        assert_eq!(one.sessions().await.len(), listed, "{minutes}");
    }
}

/// T17
#[tokio::test]
async fn a_session_that_is_ended_is_over_at_once_on_every_process() {
    let stage = Stage::new().await;
    let other = stage.beside(|_| ()).await;
    let (one, two) = (Device::of(&stage, PARENT), Device::of(&stage, PARENT));
    assert_eq!(
        two.send_to(&other, Request::get(ME)).await.status,
        StatusCode::OK
    );
    let path = format!("{SESSIONS}/{}", two.id().await);
    let key = Uuid::new_v4();
    for _ in 0..2 {
        let answer = one.delete(&path, key).await;
        assert_eq!(
            (answer.status, answer.text.as_str()),
            (StatusCode::NO_CONTENT, "")
        );
    }
    assert_eq!(two.get(ME).await.code(), "session_revoked");
    let elsewhere = two.send_to(&other, Request::get(ME)).await;
    assert_eq!(elsewhere.code(), "session_revoked");
    assert_eq!(one.sessions().await.len(), 1);
    // It cannot be ended twice, and using it does not bring it back.
    assert_eq!(one.delete(&path, Uuid::new_v4()).await.code(), "not_found");
    assert_eq!(two.get(SESSIONS).await.code(), "session_revoked");
    assert_eq!(one.sessions().await.len(), 1);
}

/// T17
#[tokio::test]
async fn signing_out_everywhere_ends_every_session_of_this_person_only() {
    let stage = Stage::new().await;
    let (one, two) = (Device::of(&stage, PARENT), Device::of(&stage, PARENT));
    let friend = Device::of(&stage, FRIEND);
    for device in [&one, &two, &friend] {
        assert_eq!(device.get(ME).await.status, StatusCode::OK);
    }
    let answer = one.delete(SESSIONS, Uuid::new_v4()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    for device in [&one, &two] {
        let answer = device.get(ME).await;
        assert_eq!(answer.code(), "session_revoked");
        assert!(answer.headers.contains_key("www-authenticate"));
    }
    assert_eq!(friend.get(ME).await.status, StatusCode::OK);
    let again = Device::of(&stage, PARENT);
    assert_eq!(again.sessions().await.len(), 1);
}

/// T17
#[tokio::test]
async fn signing_out_everywhere_reaches_sign_ins_that_never_asked() {
    let stage = Stage::new().await;
    let other = stage.beside(|_| ()).await;
    let one = Device::of(&stage, PARENT);
    let token_of = |device: &Device<'_>, given: Option<i64>| {
        let mut claims = stage.issuer.claims(device.subject);
        claims["cnf"] = json!({ "jkt": device.key.thumbprint() });
        let claims_of_time = claims.as_object_mut().unwrap();
        claims_of_time.remove("nbf");
        match given {
            Some(given) => claims_of_time.insert("iat".into(), given.into()),
            None => claims_of_time.remove("iat"),
        };
        sign(&header(), &claims, 1)
    };
    stage.clock.set(stage.clock.now() + TimeDelta::seconds(60));
    let answer = one.delete(SESSIONS, Uuid::new_v4()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let known = stage.store.who_asks(&stage.issuer.name, PARENT, None).await;
    let ended = known.unwrap().unwrap().signed_out_at.unwrap().timestamp();
    #[rustfmt::skip]
    let cases = [
        (PARENT, Some(ended - 60), false),
        (PARENT, Some(ended - 1),  false),
        (PARENT, Some(ended),      true),
        (PARENT, Some(ended + 1),  true),
        (PARENT, None,             false),
        (FRIEND, Some(ended - 60), true),
        (FRIEND, None,             true),
    ];
    for (subject, given, is_good) in cases {
        for process in [&stage, &other] {
            let device = Device::of(&stage, subject);
            let token = token_of(&device, given);
            let request = process.signed_by(&device.key, Request::get(ME), &token);
            let answer = process.send(request).await;
            if is_good {
                assert_eq!(answer.status, StatusCode::OK, "{subject} {given:?}");
            } else {
                assert_eq!(answer.code(), "session_revoked", "{subject} {given:?}");
            }
        }
    }
}

/// T30
#[tokio::test]
async fn the_session_of_somebody_else_is_as_if_there_were_none() {
    let stage = Stage::new().await;
    let (one, friend) = (Device::of(&stage, PARENT), Device::of(&stage, FRIEND));
    let theirs = format!("{SESSIONS}/{}", friend.id().await);
    let theirs = one.delete(&theirs, Uuid::new_v4()).await;
    let none = one
        .delete(&format!("{SESSIONS}/ses_none"), Uuid::new_v4())
        .await;
    let no_id = one.delete(&format!("{SESSIONS}/%20"), Uuid::new_v4()).await;
    assert_eq!(theirs.code(), "not_found");
    assert_eq!(lasting_part(&theirs), lasting_part(&none));
    assert_eq!(lasting_part(&theirs), lasting_part(&no_id));
    assert_eq!(friend.get(ME).await.status, StatusCode::OK);
}

/// T44
#[tokio::test]
async fn ending_a_session_takes_a_key_and_nothing_else() {
    let stage = Stage::new().await;
    let one = Device::of(&stage, PARENT);
    let own = format!("{SESSIONS}/{}", one.id().await);
    let good = format!("\"{}\"", Uuid::new_v4());
    let with = |path: &str, key: &str| {
        Request::builder()
            .method(Method::DELETE)
            .uri(path)
            .header(IDEMPOTENCY_KEY, key)
    };
    #[rustfmt::skip]
    let cases = [
        (Request::delete(&own),                                 "precondition_required"),
        (Request::delete(SESSIONS),                             "precondition_required"),
        (with(&own, "once"),                                    "validation_failed"),
        (with(SESSIONS, &good).header(IDEMPOTENCY_KEY, &good),  "validation_failed"),
        (with(&format!("{own}?person_id=per_friend"), &good),   "validation_failed"),
        (with(&format!("{SESSIONS}?all=1"), &good),             "validation_failed"),
        (Request::get(format!("{SESSIONS}?person_id=per_friend")), "validation_failed"),
        (Request::post(SESSIONS),                               "method_not_allowed"),
        (Request::get(&own),                                    "method_not_allowed"),
    ];
    for (request, code) in cases {
        assert_eq!(one.send(request).await.code(), code);
    }
    assert_eq!(one.get(ME).await.status, StatusCode::OK);
    // One key does not end two things.
    let two = Device::of(&stage, PARENT);
    let theirs = format!("{SESSIONS}/{}", two.id().await);
    let three = Device::of(&stage, PARENT);
    let another = format!("{SESSIONS}/{}", three.id().await);
    let key = Uuid::new_v4();
    assert_eq!(
        one.delete(&theirs, key).await.status,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        one.delete(&another, key).await.code(),
        "idempotency_key_reused"
    );
    assert_eq!(three.get(ME).await.status, StatusCode::OK);
}

#[tokio::test]
async fn whoever_waits_in_a_session_hears_of_its_end() {
    let stage = Stage::new().await;
    let (one, two) = (Device::of(&stage, PARENT), Device::of(&stage, PARENT));
    let path = format!("{SESSIONS}/{}", two.id().await);
    let cursor = |answer: Answer| answer.json()["cursor"].as_str().unwrap().to_owned();
    let before = cursor(one.get("/v1/changes").await);
    one.delete(&path, Uuid::new_v4()).await;
    let told = one.get(&format!("/v1/changes?since={before}")).await.json();
    assert_eq!(told["items"], json!([]), "the end of another session");
    let ended = stage.store.change_numbers().await.unwrap().last;
    assert!(ended > 0);
}
