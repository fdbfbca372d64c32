//! Headers of our own, in lower case.

/// Sent by the app: its version, such as `0.1.0`. A version below the service's
/// minimum is answered with `client_too_old`.
pub const CLIENT_VERSION: &str = "reisefolge-version";

/// Sent by the service with every answer: what a person can read out to support.
pub const TRACE_ID: &str = "trace-id";

/// W3C trace context. When the app sends a valid one, its trace id is used.
pub const TRACEPARENT: &str = "traceparent";

/// Sent by the app with everything that changes something: a UUIDv4 in quotes.
/// The same key again has the same effect and the same answer.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// Sent by the app: the system it runs on, such as `linux`, `windows`, `android`.
pub const CLIENT_PLATFORM: &str = "reisefolge-platform";

/// A proof of possession (RFC 9449), sent by the app.
pub const DPOP: &str = "dpop";

/// The nonce that the next proof must hold (RFC 9449), sent by the service.
pub const DPOP_NONCE: &str = "dpop-nonce";

/// Sent by the app: where a stream of events goes on.
pub const LAST_EVENT_ID: &str = "last-event-id";

/// Sent with a file (RFC 9530): `sha-256=:…:` with the SHA-256 of the body in base 64.
pub const CONTENT_DIGEST: &str = "content-digest";
