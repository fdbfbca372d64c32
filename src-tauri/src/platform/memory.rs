//! What becomes of the app's memory when it crashes.

/// Has the operating system write no core file: it would hold tokens and names in the clear.
#[cfg(unix)]
pub fn keep_out_of_core_files() {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    if let Err(error) = setrlimit(Resource::Core, none) {
        tracing::warn!(%error, "core files stay on");
    }
}

/// Nothing to do: this system writes none unless asked.
#[cfg(not(unix))]
pub fn keep_out_of_core_files() {}

#[cfg(all(test, unix))]
mod tests {
    use rustix::process::{Resource, getrlimit};

    use super::*;

    #[test]
    fn no_core_file_is_written_from_then_on() {
        keep_out_of_core_files();
        let limit = getrlimit(Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
    }
}
