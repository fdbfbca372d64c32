//! The TLS provider that every client in a test shares.

use std::sync::Once;

static INSTALLED: Once = Once::new();

/// Installs the provider for the process. May be called any number of times,
/// also when a program has installed one already.
pub fn install() {
    INSTALLED.call_once(|| {
        // An error means that a provider is installed, which is what is wanted.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    });
}
