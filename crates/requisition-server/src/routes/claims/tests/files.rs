//! Hostile files.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::body::Bytes;
use claims::attachment::MOST_ENCLOSED;
use futures_util::stream;

use super::*;

/// A document of so many bytes.
fn pdf_of(bytes: usize) -> Vec<u8> {
    let mut file = vec![b' '; bytes];
    file[..PDF.len()].copy_from_slice(PDF);
    file
}

/// T26: the first bytes say what a file is, and must agree with what its header says.
#[tokio::test]
async fn t26_only_true_documents_and_pictures_are_taken() {
    let stage = Stage::new().await;
    let claim = stage.draft(content("Ahus")).await;
    let png = b"\x89PNG\r\n\x1a\n";
    let jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF";
    #[rustfmt::skip]
    let cases: [(&str, &[u8], Option<&str>); 16] = [
        ("application/pdf",            PDF,                              None),
        ("image/png",                  png,                              None),
        ("image/jpeg",                 jpeg,                             None),
        ("image/png",                  PDF,                              Some("attachment_type")),
        ("application/pdf",            png,                              Some("attachment_type")),
        ("image/jpeg",                 b"GIF89a%PDF-1.7",                Some("attachment_type")),
        ("image/jpeg",                 b"\0\0\0\x18ftypheic",            Some("attachment_type")),
        ("image/jpeg",                 b"",                              Some("attachment_type")),
        ("image/jpeg",                 b"\xff\xd8",                      Some("attachment_type")),
        ("image/gif",                  b"GIF89a",                        Some("attachment_type")),
        ("text/html",                  b"<script>alert(1)</script>",     Some("attachment_type")),
        ("image/svg+xml",              b"<svg/>",                        Some("attachment_type")),
        ("application/pdf; a=b",       PDF,                              Some("attachment_type")),
        ("APPLICATION/PDF",            PDF,                              Some("attachment_type")),
        ("application/octet-stream",   PDF,                              Some("attachment_type")),
        ("multipart/form-data",        PDF,                              Some("attachment_type")),
    ];
    for (kind, file, refused) in cases {
        let answer = stage.enclose(&claim, kind, file).await;
        let what = format!("{kind} {}", file.escape_ascii());
        match refused {
            Some(code) => {
                assert_eq!(
                    (answer.status.as_u16(), &*answer.code()),
                    (415, code),
                    "{what}"
                );
            }
            None => assert_eq!(answer.status, 201, "{what}"),
        }
    }
    let told = stage.get(&claim.path(), PARENT).await.json();
    assert_eq!(told["attachments"].as_array().unwrap().len(), 3);
}

/// T26: a byte more than may be is too much, said or not.
#[tokio::test]
async fn t26_a_file_is_read_to_its_limit_and_no_further() {
    let stage = Stage::new().await;
    let claim = stage.draft(content("Ahus")).await;
    let largest = pdf_of(MOST_ENCLOSED);
    assert_eq!(
        stage
            .enclose(&claim, "application/pdf", largest)
            .await
            .status,
        201
    );
    let larger = pdf_of(MOST_ENCLOSED + 1);
    let answer = stage.enclose(&claim, "application/pdf", larger).await;
    assert_eq!(
        (answer.status.as_u16(), &*answer.code()),
        (413, "attachment_too_large")
    );

    // It does not say how long it is, and does not end.
    let read = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&read);
    let chunk = Bytes::from(vec![b' '; 64 * 1024]);
    let endless = stream::repeat_with(move || {
        counted.fetch_add(chunk.len(), Ordering::Relaxed);
        Ok::<_, std::convert::Infallible>(chunk.clone())
    });
    let about = ("application/pdf", "AA==");
    let body = Body::from_stream(endless);
    let answer = stage
        .enclose_body(&claim, Uuid::new_v4(), about, body)
        .await;
    assert_eq!(
        (answer.status.as_u16(), &*answer.code()),
        (413, "attachment_too_large")
    );
    assert!(read.load(Ordering::Relaxed) <= MOST_ENCLOSED + 2 * 64 * 1024);
}

/// T26: a file that was cut off, or is not the one that was sent, is none.
#[tokio::test]
async fn t26_a_file_is_the_one_that_its_digest_names() {
    let stage = Stage::new().await;
    let claim = stage.draft(content("Ahus")).await;
    let whole = STANDARD.encode(Sha256::digest(PDF));
    let cut = &PDF[..PDF.len() - 1];
    for (digest, file, status, code) in [
        (&*whole, cut, 400, "attachment_digest_mismatch"),
        ("", PDF, 400, "attachment_digest_mismatch"),
        ("AA==", PDF, 400, "attachment_digest_mismatch"),
    ] {
        let about = ("application/pdf", digest);
        let body = Body::from(file.to_vec());
        let answer = stage
            .enclose_body(&claim, Uuid::new_v4(), about, body)
            .await;
        assert_eq!(
            (answer.status.as_u16(), &*answer.code()),
            (status, code),
            "{digest}"
        );
    }
    let broken = stream::iter([
        Ok(Bytes::from_static(PDF)),
        Err(std::io::Error::other("cut")),
    ]);
    let about = ("application/pdf", &*whole);
    let body = Body::from_stream(broken);
    let answer = stage
        .enclose_body(&claim, Uuid::new_v4(), about, body)
        .await;
    assert_eq!(answer.code(), "attachment_digest_mismatch");
    let told = stage.get(&claim.path(), PARENT).await.json();
    assert_eq!(told["attachments"], json!([]));
}

/// T26: twenty, and no more.
#[tokio::test]
async fn t26_a_claim_has_as_many_files_as_it_may() {
    let stage = Stage::new().await;
    let claim = stage.draft(content("Ahus")).await;
    for _ in 0..20 {
        assert_eq!(
            stage.enclose(&claim, "application/pdf", PDF).await.status,
            201
        );
    }
    let answer = stage.enclose(&claim, "application/pdf", PDF).await;
    assert_eq!(answer.code(), "attachment_limit");
    let told = stage.get(&claim.path(), PARENT).await.json();
    let first = told["attachments"][0]["id"].as_str().unwrap();
    let path = format!("{}/attachments/{first}", claim.path());
    let body = json!({"version": told["version"]});
    assert_eq!(stage.by(Method::DELETE, &path, &body).await.status, 200);
    assert_eq!(stage.get(&path, PARENT).await.code(), "not_found");
    assert_eq!(
        stage.enclose(&claim, "application/pdf", PDF).await.status,
        201
    );
}

/// T28: what is sent back is to be kept, under a name of the service, and never to be run.
#[tokio::test]
async fn t28_a_file_is_sent_back_to_be_kept_and_not_to_be_shown() {
    let stage = Stage::new().await;
    let claim = stage.draft(content("Ahus")).await;
    let enclosed = stage.enclose(&claim, "application/pdf", PDF).await.json();
    let id = enclosed["attachment"]["id"].as_str().unwrap();
    let path = format!("{}/attachments/{id}", claim.path());
    let file = stage.get(&path, PARENT).await;
    assert_eq!(file.text.as_bytes(), PDF);
    for (name, value) in [
        ("content-type", "application/pdf".to_owned()),
        (
            "content-disposition",
            format!("attachment; filename=\"{id}.pdf\""),
        ),
        ("x-content-type-options", "nosniff".to_owned()),
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'".to_owned(),
        ),
        ("cache-control", "no-store".to_owned()),
    ] {
        assert_eq!(file.headers[name], value, "{name}");
    }
    let strangers = stage.get(&path, crate::stage::STRANGER).await;
    assert_eq!(strangers.code(), "not_found");
}

/// T26: what a file shows is one of the words, and of a trip that there is.
#[tokio::test]
async fn t26_nothing_else_is_said_of_a_file() {
    let stage = Stage::new().await;
    let claim = stage.draft(content("Ahus")).await;
    for query in [
        "",
        "?kind=attendance",
        "?trip=0",
        "?kind=passport&trip=0",
        "?kind=attendance&trip=1",
        "?kind=attendance&trip=-1",
        "?kind=attendance&trip=0&name=..%2F..%2Fa.pdf",
        "?kind=attendance&trip=0&trip=0",
    ] {
        let path = format!("{}/attachments{query}", claim.path());
        let token = stage.issuer.token_at(PARENT, stage.clock.now());
        let digest = STANDARD.encode(Sha256::digest(PDF));
        let request = stage
            .signed(Request::post(path), &token)
            .header(IDEMPOTENCY_KEY, format!("\"{}\"", Uuid::new_v4()))
            .header(header::CONTENT_TYPE, "application/pdf")
            .header(CONTENT_DIGEST, format!("sha-256=:{digest}:"));
        let answer = stage.send_with(request, PDF.into()).await;
        assert_eq!(answer.code(), "validation_failed", "{query}");
    }
}
