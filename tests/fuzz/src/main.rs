//! libFuzzer around the decoder that `FUZZ_TARGET` names.

#![no_main]

use std::sync::LazyLock;

use fuzz_tests::{Decoder, decoders};

static CHOSEN: LazyLock<Decoder> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    decoders()
        .into_iter()
        .find(|decoder| decoder.name == name)
        .expect("FUZZ_TARGET names a decoder")
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| (CHOSEN.feed)(bytes));
