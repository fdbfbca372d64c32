//! The texts of `locales/`, as they lie in the repository.

use std::{fs, path::PathBuf};

use domain::language::Language;
use i18n::Source;

/// The root of the repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file of a language, by name.
pub fn sources(language: Language) -> Vec<Source> {
    let folder = repository().join("locales").join(language.tag());
    let mut sources: Vec<Source> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a folder that can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .map(|path| Source {
            language,
            name: path
                .file_name()
                .expect("a file has a name")
                .to_string_lossy()
                .into_owned(),
            text: fs::read_to_string(&path).expect("a locale file is UTF-8"),
        })
        .collect();
    sources.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(
        !sources.is_empty(),
        "{} holds no .ftl file",
        folder.display()
    );
    sources
}
