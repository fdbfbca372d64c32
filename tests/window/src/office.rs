//! What happens at the service while somebody sits before the window: what practitioner
//! and office do, and what is there afterwards.

use anyhow::{Context as _, ensure};
use serde_json::{Value, json};
use testkit::{TestServer, personas::Persona};

/// Books a trip as a practitioner states it, and answers what it is called.
///
/// # Errors
///
/// When the rules do not let it pass.
pub async fn requisition(server: &TestServer, stated: &Value) -> anyhow::Result<String> {
    let booked = knob(server, reqwest::Method::POST, "/dev/trips", stated).await?;
    let trip = booked["trips"][0]["id"].as_str();
    Ok(trip.context("a trip is booked")?.to_owned())
}

/// Has the office and the carrier take these steps with a trip.
///
/// # Errors
///
/// When one cannot be taken.
pub async fn step(server: &TestServer, trip: &str, steps: &[&str]) -> anyhow::Result<()> {
    let path = format!("/dev/trips/{trip}/steps");
    for step in steps {
        knob(
            server,
            reqwest::Method::PUT,
            &path,
            &json!({ "step": step }),
        )
        .await?;
    }
    Ok(())
}

async fn knob(
    server: &TestServer,
    method: reqwest::Method,
    path: &str,
    body: &Value,
) -> anyhow::Result<Value> {
    testkit::tls::install();
    let browser = reqwest::Client::builder().no_proxy().build()?;
    let request = browser.request(method, server.origin().join(path)?);
    let answer = request.json(body).send().await?;
    let (status, said) = (answer.status(), answer.text().await?);
    ensure!(status.is_success(), "{path}: {status}: {said}");
    Ok(serde_json::from_str(&said)?)
}

/// Every claim of somebody that is at the service, as it tells of each.
///
/// # Errors
///
/// When it does not answer.
pub async fn claims_of(server: &TestServer, whose: Persona) -> anyhow::Result<Vec<Value>> {
    let caller = server.as_person(whose)?;
    let path = format!("/v1/persons/{}/claims", whose.id());
    let listed: Value = caller.get(&path).await?.json().await?;
    let mut claims = Vec::new();
    for claim in listed["items"].as_array().context("a list")? {
        let id = claim["id"].as_str().context("a claim has an id")?;
        claims.push(
            caller
                .get(&format!("/v1/claims/{id}"))
                .await?
                .json()
                .await?,
        );
    }
    Ok(claims)
}
