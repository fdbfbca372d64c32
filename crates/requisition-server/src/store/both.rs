//! Both databases, for tests that must hold on each.

use super::Location;
use crate::postgres::Database;

/// A database of a test's own.
pub struct Place {
    /// Which one, for messages.
    pub name: &'static str,
    /// Where it is.
    pub location: Location,
    _kept: Kept,
}

enum Kept {
    Folder { _folder: tempfile::TempDir },
    Database { _database: Database },
}

/// An empty SQLite file and an empty database of PostgreSQL.
pub fn places() -> [Place; 2] {
    [sqlite(), postgres()]
}

/// An empty SQLite file.
pub fn sqlite() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let Ok(location) = folder.path().join("å.db").to_str().unwrap().parse();
    Place {
        name: "SQLite",
        location,
        _kept: Kept::Folder { _folder: folder },
    }
}

/// An empty database of PostgreSQL.
pub fn postgres() -> Place {
    let database = Database::create().unwrap();
    let Ok(location) = database.url().parse();
    Place {
        name: "PostgreSQL",
        location,
        _kept: Kept::Database {
            _database: database,
        },
    }
}
