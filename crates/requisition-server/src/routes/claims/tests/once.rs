//! However often it is asked for, it is done once.

use chrono::TimeDelta;

use super::*;

/// Forgets what was answered under every key, as after a long time.
async fn forget(stage: &Stage) {
    let later = stage.clock.now() + TimeDelta::days(121);
    stage.clock.set(later);
    stage.store.forget(later).await.unwrap();
}

async fn count(stage: &Stage) -> usize {
    let request = Request::get(claims_of(PARENT));
    stage.send_as(PARENT, request).await.ids().len()
}

#[tokio::test]
async fn a_claim_is_made_once_under_its_key_for_good() {
    let stage = Stage::new().await;
    let (key, body) = (Uuid::new_v4(), json!({"content": content("Ahus")}));
    let path = claims_of(PARENT);
    let first = stage.wish(PARENT, &path, key, &body).await.json();
    assert_eq!(stage.wish(PARENT, &path, key, &body).await.json(), first);
    let other = json!({"content": content("Elsewhere")});
    let reused = stage.wish(PARENT, &path, key, &other).await;
    assert_eq!(reused.code(), "idempotency_key_reused");
    forget(&stage).await;
    assert_eq!(stage.wish(PARENT, &path, key, &body).await.json(), first);
    assert_eq!(count(&stage).await, 1);
}

#[tokio::test]
async fn a_file_is_enclosed_once_under_its_key_for_good() {
    let stage = Stage::new().await;
    let (claim, key) = (stage.draft(content("Ahus")).await, Uuid::new_v4());
    let send = async |file: &[u8]| {
        stage
            .enclose_under(&claim, key, "application/pdf", file)
            .await
    };
    let first = send(PDF).await.json();
    assert_eq!(send(PDF).await.json(), first);
    assert_eq!(send(b"%PDF-other").await.code(), "idempotency_key_reused");
    forget(&stage).await;
    assert_eq!(send(PDF).await.json(), first);
    assert_eq!(send(b"%PDF-other").await.code(), "idempotency_key_reused");
    let told = stage
        .send_as(PARENT, Request::get(claim.path()))
        .await
        .json();
    assert_eq!(told["attachments"], json!([first["attachment"]]));
}

#[tokio::test]
async fn a_claim_is_sent_once_however_often_and_under_whichever_key() {
    let stage = Stage::new().await;
    let draft = stage.draft(content("Ahus")).await;
    let (key, body) = (Uuid::new_v4(), json!({"version": draft.version()}));
    let path = format!("{}/submit", draft.path());
    let first = stage.wish(PARENT, &path, key, &body).await.json();
    assert_eq!(stage.wish(PARENT, &path, key, &body).await.json(), first);
    assert_eq!(
        stage.act(PARENT, &path, &body).await.code(),
        "version_conflict"
    );
    let seen = json!({"version": first["version"]});
    assert_eq!(
        stage.act(PARENT, &path, &seen).await.code(),
        "conflict_state"
    );
    assert_eq!(count(&stage).await, 1);
}

/// Whoever is at work at the same time waits: one claim counts.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_that_claim_for_the_same_one_is_sent() {
    let stage = std::sync::Arc::new(Stage::new().await);
    let drafts = [
        stage.draft(content("Ahus")).await,
        stage.draft(content("Ahus")).await,
    ];
    let send = |draft: &Told| {
        let stage = std::sync::Arc::clone(&stage);
        let (path, body) = (
            format!("{}/submit", draft.path()),
            json!({"version": draft.version()}),
        );
        tokio::spawn(async move { stage.act(PARENT, &path, &body).await })
    };
    let [one, other] = drafts.each_ref().map(send);
    let answers = [one.await.unwrap(), other.await.unwrap()];
    let sent = answers.iter().filter(|answer| answer.status == 200).count();
    let refused: Vec<_> = answers.iter().filter(|one| one.status != 200).collect();
    assert_eq!((sent, refused.len()), (1, 1));
    assert_eq!(refused[0].code(), "claim_duplicate");
}
