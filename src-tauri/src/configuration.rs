//! Which service the app speaks to: one TOML file, which
//! [`ServiceAddress::from_toml`] explains.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use requisition_client::{AddressError, ServiceAddress};

/// Names the file for one user or one run.
const VARIABLE: &str = "REISEFOLGE_SERVICE";

/// Where whoever looks after the machine puts the file.
const OF_THE_MACHINE: &str = "/etc/reisefolge/service.toml";

/// Why the file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// It cannot be read.
    #[error("{path} cannot be read: {error}")]
    Unreadable {
        /// Where it was looked for.
        path: PathBuf,
        /// What the operating system says.
        error: io::Error,
    },
    /// It does not say where a service is.
    #[error("{path}: {error}")]
    NoAddress {
        /// Where it stands.
        path: PathBuf,
        /// What is wrong.
        error: AddressError,
    },
}

/// The configured service; `None` when nobody configured one.
///
/// # Errors
/// When there is a file and it cannot be used: a service is never guessed at.
pub fn service() -> Result<Option<ServiceAddress>, Unusable> {
    match std::env::var_os(VARIABLE) {
        Some(path) => read(Path::new(&path)).map(Some),
        None => if_there(read(Path::new(OF_THE_MACHINE))),
    }
}

fn if_there(read: Result<ServiceAddress, Unusable>) -> Result<Option<ServiceAddress>, Unusable> {
    match read {
        Err(Unusable::Unreadable { error, .. }) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

fn read(path: &Path) -> Result<ServiceAddress, Unusable> {
    let text = fs::read_to_string(path).map_err(|error| Unusable::Unreadable {
        path: path.to_owned(),
        error,
    })?;
    ServiceAddress::from_toml(&text).map_err(|error| Unusable::NoAddress {
        path: path.to_owned(),
        error,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "api = \"https://a.example\"\nissuer = \"https://b.example\"\n\
        client_id = \"c\"\nsign_in_name = \"d\"\n";

    #[test]
    fn a_file_with_a_mistake_is_refused_and_not_guessed_at() {
        let plain = GOOD.replace("https://a.example", "http://a.example");
        let loopback = GOOD.replace("https://a.example", "http://127.0.0.1:1");
        let cases = [
            (GOOD.to_owned(), true),
            (GOOD.replace("client_id", "client-id"), false),
            (format!("{GOOD}extra = 1\n"), false),
            (plain, false),
            (loopback, cfg!(feature = "dev-service")),
            (String::new(), false),
            ("\u{0}".into(), false),
        ];
        let file = std::env::temp_dir().join(format!("reisefolge-service-{}", std::process::id()));
        for (text, taken) in cases {
            fs::write(&file, &text).unwrap();
            assert_eq!(if_there(read(&file)).is_ok(), taken, "{text}");
        }
        fs::remove_file(&file).unwrap();
        assert!(matches!(if_there(read(&file)), Ok(None)));
        assert!(read(&file).is_err());
    }
}
