//! Whole files, written so that a crash leaves the old one or the new one.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    path::Path,
};

/// No record comes near this. A larger file is not ours and is not read.
pub(crate) const LARGEST: u64 = 1 << 20;

/// The content of `path`; `None` when there is no such file. A file that cannot
/// be ours is an error.
pub(crate) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    read_up_to(path, LARGEST)
}

/// The same of a file that may have `most` bytes.
pub(crate) fn read_up_to(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut content = Vec::new();
    file.take(most + 1).read_to_end(&mut content)?;
    if content.len() as u64 > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(Some(content))
}

/// What no file of ours can be: too large, or a folder.
pub(crate) fn is_not_ours(error: &io::Error) -> bool {
    [io::ErrorKind::FileTooLarge, io::ErrorKind::IsADirectory].contains(&error.kind())
}

/// Puts `content` in the place of `path`, readable by its owner only, and of what was
/// meant to take its place.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    put(path, content).and_then(|()| remove(&next(path)))
}

/// Puts `content` beside `path`, to take its place: both are there until one of them is
/// known to be the right one.
pub(crate) fn put_next(path: &Path, content: &[u8]) -> io::Result<()> {
    put(&next(path), content)
}

/// What was meant to take the place of `path`.
pub(crate) fn next(path: &Path) -> std::path::PathBuf {
    path.with_extension("next")
}

fn put(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let draft = draft(path);
    remove(&draft)?;
    let mut file = new_private(&draft)?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&draft, path)?;
    sync_folder(folder)
}

/// Makes `path` an empty file where there is none, for its owner only.
pub(crate) fn touch(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    match new_private(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop),
    }
}

/// Removes `path` and what an interrupted [`replace`] or [`put_next`] left beside it. A
/// file that is not there is removed already.
pub(crate) fn remove_all(path: &Path) -> io::Result<()> {
    let beside = remove(&draft(path)).and(remove(&next(path)));
    beside.and(remove(path))
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            // Somebody may have put a folder there.
            fs::remove_dir_all(path)
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

fn draft(path: &Path) -> std::path::PathBuf {
    path.with_extension("draft")
}

fn new_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes the new name itself outlive a loss of power.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Folders cannot be opened here; the file system orders this by itself.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_as_a_whole_and_leaves_no_draft() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/session.sealed");
        assert_eq!(read(&path).unwrap(), None);
        for content in [&b"first"[..], b"", b"third"] {
            replace(&path, content).unwrap();
            assert_eq!(read(&path).unwrap().as_deref(), Some(content));
        }
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("session.sealed");
        replace(&path, b"x").unwrap();
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_draft_left_by_a_crash_is_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("session.sealed");
        fs::write(draft(&path), b"half").unwrap();
        replace(&path, b"whole").unwrap();
        fs::write(draft(&path), b"half").unwrap();
        remove_all(&path).unwrap();
        remove_all(&path).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn only_files_of_a_size_that_can_be_ours_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("session.sealed");
        for (size, reads) in [(LARGEST, true), (LARGEST + 1, false)] {
            File::create(&path).unwrap().set_len(size).unwrap();
            assert_eq!(read(&path).is_ok(), reads, "{size}");
        }
    }

    #[test]
    fn a_folder_in_the_place_of_the_file_is_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("session.sealed");
        fs::create_dir_all(path.join("inside")).unwrap();
        assert!(read(&path).is_err());
        remove_all(&path).unwrap();
        assert_eq!(read(&path).unwrap(), None);
    }
}
