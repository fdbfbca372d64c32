//! What is said when a part of the program fails.

use std::panic::{self, PanicHookInfo};

/// Has a failure say where it happened and nothing else: the rest of the message is made from values, and may
/// hold anything that a person or the service has said.
pub fn say_only_where() {
    panic::set_hook(Box::new(|failure| {
        tracing::error!("{}", told(failure));
    }));
}

fn told(failure: &PanicHookInfo<'_>) -> String {
    match failure.location() {
        Some(place) => format!(
            "a part of the program failed at {}:{}",
            place.file(),
            place.line()
        ),
        None => "a part of the program failed".into(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    /// T4.
    #[test]
    fn what_failed_is_not_told() {
        let lines = Arc::new(Mutex::new(Vec::new()));
        let hears = Arc::clone(&lines);
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |failure| {
            hears.lock().unwrap().push(told(failure));
        }));
        let failed = panic::catch_unwind(|| {
            let name = String::from("KANARI Åse");
            panic!("{name}");
        });
        panic::set_hook(before);
        assert!(failed.is_err());
        let lines = lines.lock().unwrap();
        let own = lines.iter().find(|line| line.contains("panics.rs:"));
        assert!(own.is_some(), "{lines:?}");
        assert!(
            !lines.iter().any(|line| line.contains("KANARI")),
            "{lines:?}"
        );
    }
}
