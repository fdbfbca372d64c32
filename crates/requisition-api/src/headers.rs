//! Headers of our own, in lower case.

/// Sent by the app: its version, such as `0.1.0`. A version below the service's
/// minimum is answered with `client_too_old`.
pub const CLIENT_VERSION: &str = "reisefolge-version";

/// Sent by the service with every answer: what a person can read out to support.
pub const TRACE_ID: &str = "trace-id";

/// W3C trace context. When the app sends a valid one, its trace id is used.
pub const TRACEPARENT: &str = "traceparent";
