//! One key in the keychain, everything else sealed.
