//! Operations that read no body refuse one: what is sent along is never quietly
//! dropped, and never taken for something that may be set.

use std::sync::Arc;

use axum::{
    body::HttpBody as _,
    extract::Request,
    middleware::{Next, from_fn},
    response::{IntoResponse as _, Response},
    routing::MethodRouter,
};

use crate::{
    app::App,
    problem::{Problem, field_error},
};

/// `route`, whose operations answer `validation_failed` to a request with a body.
pub fn bodiless(route: MethodRouter<Arc<App>>) -> MethodRouter<Arc<App>> {
    route.route_layer(from_fn(refuse_body))
}

/// A body whose length is not said counts as one before anything of it is read.
async fn refuse_body(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    Problem::invalid(vec![field_error("", "unknown", &[])]).into_response()
}

#[cfg(test)]
mod tests {
    use axum::{
        body::Body,
        http::{Request, header},
    };
    use futures_util::stream;
    use serde_json::Value;

    use crate::{
        openapi,
        stage::{PARENT, Stage},
    };

    const OF_SOMEBODY: &str = r#"{"person_id":"per_parent","state":"completed","version":1}"#;

    /// Method and path of every operation, for things that do not exist.
    fn operations() -> Vec<(String, String)> {
        let document: Value = serde_json::from_str(&openapi::document()).unwrap();
        let paths = document["paths"].as_object().unwrap();
        let mut operations = Vec::new();
        for (path, item) in paths {
            let path = ["per", "trp", "ses"]
                .iter()
                .zip(["{person_id}", "{trip_id}", "{session_id}"])
                .fold(path.clone(), |path, (kind, place)| {
                    path.replace(place, &format!("{kind}_1"))
                });
            for method in ["get", "put", "post", "delete", "patch"] {
                if item
                    .get(method)
                    .is_some_and(|operation| operation.get("requestBody").is_none())
                {
                    operations.push((method.to_uppercase(), path.clone()));
                }
            }
        }
        operations
    }

    /// T44: whatever a body might set, also on an operation that reads none.
    #[tokio::test]
    async fn every_operation_that_reads_no_body_refuses_one() {
        let stage = Stage::new().await;
        let operations = operations();
        assert!(operations.len() >= 13, "{operations:?}");
        for (method, path) in operations {
            let length = Body::from(OF_SOMEBODY);
            let chunks = stream::iter([Ok::<_, std::convert::Infallible>(OF_SOMEBODY)]);
            for body in [length, Body::from_stream(chunks)] {
                let path = path.replace("{key}", "0b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11");
                let request = Request::builder().method(&*method).uri(&path);
                let request = stage
                    .signed(request, &stage.issuer.token(PARENT))
                    .header(
                        "idempotency-key",
                        "\"0b3f3c7e-0d0c-4f0e-9a55-2f6d1c1c7a11\"",
                    )
                    .header(header::CONTENT_TYPE, "application/json");
                let answer = stage.send_with(request, body).await;
                assert_eq!(answer.code(), "validation_failed", "{method} {path}");
                assert_eq!(answer.errors(), " unknown", "{method} {path}");
            }
        }
    }
}
