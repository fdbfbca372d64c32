use serde_json::{Value, json};

use super::*;
use crate::{signing::SigningKey, store::both};

const ADDRESS: &str = "https://service.example/v1/me";
const TOKEN: &str = "a.good.token";

struct Scene {
    key: SigningKey,
    nonces: Nonces,
    now: DateTime<Utc>,
}

impl Scene {
    fn new() -> Self {
        Self {
            key: SigningKey::from_secret(&[3; 32]).unwrap(),
            nonces: Nonces::with_key(&[7; 32]),
            now: "2026-12-01T10:00:00Z".parse().unwrap(),
        }
    }

    fn header(&self) -> Value {
        json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": self.key.public() })
    }

    fn claims(&self) -> Value {
        json!({
            "jti": "one", "htm": "GET", "htu": ADDRESS, "iat": self.now.timestamp(),
            "ath": BASE64.encode(Sha256::digest(TOKEN)),
        })
    }

    fn outcome(&self, proof: &str) -> String {
        self.outcome_when(proof, false)
    }

    fn outcome_when(&self, proof: &str, needs_nonce: bool) -> String {
        let asked = Asked {
            method: &Method::GET,
            address: &ADDRESS.parse().unwrap(),
            token: Some(TOKEN),
            needs_nonce,
            now: self.now,
        };
        match Proof::check(proof, &asked, &self.nonces) {
            Ok(proof) => {
                assert_eq!(proof.thumbprint, self.key.thumbprint());
                "ok".to_owned()
            }
            Err(ProofError::Refused(reason)) => reason.to_owned(),
            Err(ProofError::WantsNonce) => "nonce".to_owned(),
            Err(ProofError::Store(error)) => error.to_string(),
        }
    }
}

/// `of` with the member at `pointer` replaced, or left out when it is null.
fn changed(mut of: Value, name: &str, value: Value) -> Value {
    let members = of.as_object_mut().unwrap();
    if value.is_null() {
        members.remove(name);
    } else {
        members.insert(name.to_owned(), value);
    }
    of
}

/// T16
#[test]
fn claims_fit_the_request_they_come_with() {
    let scene = Scene::new();
    let now = scene.now.timestamp();
    let long = "x".repeat(MAX_NUMBER + 1);
    let fits = "x".repeat(MAX_NUMBER);
    #[rustfmt::skip]
    let cases = [
        ("jti", json!(""),                                    "number"),
        ("jti", json!(long),                                  "number"),
        ("jti", json!(fits),                                  "ok"),
        ("jti", json!(5),                                     "claims"),
        ("jti", Value::Null,                                  "claims"),
        ("htm", json!("GET"),                                 "ok"),
        ("htm", json!("get"),                                 "method"),
        ("htm", json!("POST"),                                "method"),
        ("htm", Value::Null,                                  "claims"),
        ("htu", json!("https://service.example:443/v1/me"),   "ok"),
        ("htu", json!("HTTPS://SERVICE.example/v1/me"),       "ok"),
        ("htu", json!("https://service.example/v1/me?a=1#b"), "ok"),
        ("htu", json!("https://service.example/v1/me/"),      "address"),
        ("htu", json!("https://service.example/v1/ME"),       "address"),
        ("htu", json!("https://service.example/v1/persons"),  "address"),
        ("htu", json!("http://service.example/v1/me"),        "address"),
        ("htu", json!("https://service.example:8443/v1/me"),  "address"),
        ("htu", json!("https://other.example/v1/me"),         "address"),
        ("htu", json!("https://u@service.example/v1/me"),     "address"),
        ("htu", json!("/v1/me"),                              "address"),
        ("htu", Value::Null,                                  "claims"),
        ("ath", Value::Null,                                  "token"),
        ("ath", json!(""),                                    "token"),
        ("ath", json!(BASE64.encode(Sha256::digest("another"))), "token"),
        ("iat", json!(now - 60),                              "ok"),
        ("iat", json!(now + 60),                              "ok"),
        ("iat", json!(now - 61),                              "nonce"),
        ("iat", json!(now + 61),                              "nonce"),
        ("iat", json!(i64::MAX),                              "nonce"),
        ("iat", json!("now"),                                 "claims"),
        ("iat", Value::Null,                                  "claims"),
        ("nonce", json!(scene.nonces.at(scene.now)),          "ok"),
        ("nonce", json!("guessed"),                           "nonce"),
        ("more", json!({"a": 1}),                             "ok"),
    ];
    for (name, value, expected) in cases {
        let claims = changed(scene.claims(), name, value.clone());
        let proof = scene.key.sign(&scene.header(), &claims);
        assert_eq!(scene.outcome(&proof), expected, "{name} {value}");
    }
}

/// T16
#[test]
fn a_nonce_stands_for_the_clock_of_the_client() {
    let scene = Scene::new();
    let nonce = json!(scene.nonces.at(scene.now));
    let old = changed(scene.claims(), "iat", json!(0));
    let old = changed(old, "nonce", nonce);
    let old = scene.key.sign(&scene.header(), &old);
    assert_eq!(scene.outcome(&old), "ok");
    assert_eq!(scene.outcome_when(&old, true), "ok");
    let without = scene.key.sign(&scene.header(), &scene.claims());
    assert_eq!(scene.outcome_when(&without, true), "nonce");
}

/// T16
#[test]
fn headers_name_a_public_key_that_has_signed() {
    let scene = Scene::new();
    let public = scene.key.public();
    let other = SigningKey::from_secret(&[4; 32]).unwrap();
    let x = public["x"].as_str().unwrap();
    let jwk = |name: &str, value: Value| changed(public.clone(), name, value);
    #[rustfmt::skip]
    let cases = [
        ("typ", json!("JWT"),                           "type"),
        ("typ", json!("at+jwt"),                        "type"),
        ("typ", Value::Null,                            "header"),
        ("alg", json!("none"),                          "algorithm"),
        ("alg", json!("HS256"),                         "algorithm"),
        ("alg", json!("ES384"),                         "algorithm"),
        ("alg", json!("RS256"),                         "algorithm"),
        ("crit", json!(["b64"]),                        "extensions"),
        ("kid", json!("ignored"),                       "ok"),
        ("jwk", Value::Null,                            "header"),
        ("jwk", jwk("d", json!("AAAA")),                "a private key"),
        ("jwk", jwk("kty", json!("oct")),               "kind of key"),
        ("jwk", jwk("crv", json!("P-384")),             "kind of key"),
        ("jwk", jwk("x", Value::Null),                  "header"),
        ("jwk", jwk("x", json!("AA")),                  "coordinates"),
        ("jwk", jwk("x", json!(format!("{x}="))),       "coordinates"),
        ("jwk", jwk("x", json!(BASE64.encode([0; 32]))), "signature"),
        ("jwk", jwk("kid", json!("ignored")),           "ok"),
        ("jwk", other.public(),                         "signature"),
    ];
    for (name, value, expected) in cases {
        let header = changed(scene.header(), name, value.clone());
        let proof = scene.key.sign(&header, &scene.claims());
        assert_eq!(scene.outcome(&proof), expected, "{name} {value}");
    }
}

/// T16
#[test]
fn what_is_no_proof_is_refused_without_a_fuss() {
    let scene = Scene::new();
    let good = scene.key.sign(&scene.header(), &scene.claims());
    let (signed, _) = good.rsplit_once('.').unwrap();
    let (header, claims) = signed.split_once('.').unwrap();
    let twice = BASE64.encode(
        scene
            .claims()
            .to_string()
            .replacen('{', r#"{"htm":"GET","#, 1),
    );
    let zeros = "A".repeat(86);
    #[rustfmt::skip]
    let cases = [
        (good.clone(),                          "ok"),
        (String::new(),                         "not three parts"),
        ("..".to_owned(),                       "header"),
        (signed.to_owned(),                     "not three parts"),
        (format!("{signed}."),                  "signature"),
        (format!("{signed}.{zeros}"),           "signature"),
        (format!("{good}A"),                    "signature"),
        (format!("{good}.{zeros}"),             "claims"),
        (format!("{header}.{twice}.{zeros}"),   "claims"),
        (format!("{header}.{claims}.{}", "A".repeat(MAX_LENGTH)), "too long"),
    ];
    for (proof, expected) in cases {
        assert_eq!(scene.outcome(&proof), expected, "{proof}");
    }
}

/// T16
#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_good_once_on_all_processes_while_it_could_be() {
    for place in both::places() {
        let (one, two) = (
            Store::open(&place.location).await.unwrap(),
            Store::open(&place.location).await.unwrap(),
        );
        let scene = Scene::new();
        let is_new = async |store: &Store, id: &str| {
            let proof = Proof {
                thumbprint: "x".into(),
                id: id.into(),
            };
            proof.use_up(store, scene.now).await.is_ok()
        };
        assert!(is_new(&one, "a").await);
        assert!(!is_new(&one, "a").await);
        assert!(!is_new(&two, "a").await);
        assert!(is_new(&two, "b").await);
        assert!(!is_new(&one, "b").await);
        for (minutes, is_forgotten) in [(5, false), (6, true)] {
            let later = scene.now + TimeDelta::minutes(minutes);
            one.forget_proofs(later).await.unwrap();
            assert_eq!(is_new(&two, "a").await, is_forgotten, "{minutes}");
        }
    }
}
