//! One file into its place: whole, on disk, and over nobody else's.

use super::Done;
use super::manifest::Stamp;
use super::survey::{Step, hash};
use crate::ExportError;
use cap_std::fs::{Dir, OpenOptions};
use model::BlobHash;
use model::exports::ExportAction;
use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Read, Write};

/// Names that an export has for itself while it writes.
const TEMPORARY: (&str, &str) = (".pullquote-export-", ".tmp");

/// Between the two when it is the record; else the number of a worker.
const RECORD: &str = "record";

/// More than any file that Pullquote writes: larger ones are not read, they are
/// somebody else's.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// What stands at a name.
pub(super) enum Found {
    Nothing,
    File(Vec<u8>),
    /// A folder, a link, a device, a giant: never Pullquote's.
    Other,
}

pub(super) fn read(dir: &Dir, name: &str) -> Result<Found, ExportError> {
    let outcome = (|| {
        if stamp(dir, name).is_ok_and(|stamp| stamp.is_none()) && name.contains('/') {
            return Ok(if dir.symlink_metadata(name).is_ok() { Found::Other } else { Found::Nothing });
        }
        let metadata = match dir.symlink_metadata(name) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(error),
        };
        if !metadata.is_file() || metadata.len() > MAX_BYTES {
            return Ok(Found::Other);
        }
        let mut bytes = Vec::new();
        dir.open(name)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(Found::File(bytes))
    })();
    outcome.map_err(|error| io_error("read", name, error))
}

/// How a file looks from outside; none if there is none, or a folder above it is
/// a link.
pub(super) fn stamp(dir: &Dir, name: &str) -> Result<Option<Stamp>, ExportError> {
    for (at, _) in name.match_indices('/') {
        if !dir.symlink_metadata(&name[..at]).is_ok_and(|folder| folder.is_dir()) {
            return Ok(None);
        }
    }
    match dir.symlink_metadata(name) {
        Ok(metadata) => Ok(metadata.is_file().then(|| Stamp::of(&metadata))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io_error("read", name, error)),
    }
}

/// Does to one file what was decided; if somebody was quicker, the file is
/// theirs and stays.
pub(super) fn put(dir: &Dir, step: &Step, worker: usize) -> Result<Done, ExportError> {
    if !step.is_change {
        return Ok((step.action, None));
    }
    let temporary = format!("{}{worker}{}", TEMPORARY.0, TEMPORARY.1);
    let stamp = write_new(dir, &temporary, step.text().as_bytes())?;
    let placed = match step.old {
        None => create(dir, &temporary, &step.path),
        // Looked at once more: what remains is the instant before the rename.
        Some(old) => match read(dir, &step.path)? {
            Found::File(bytes) if hash(&bytes) == old => {
                dir.rename(&temporary, dir, &step.path).map(|()| true)
            }
            Found::Nothing => create(dir, &temporary, &step.path),
            _ => Ok(false),
        },
    };
    match placed {
        Ok(true) => Ok((step.action, Some(stamp))),
        Ok(false) => {
            remove(dir, &temporary)?;
            Ok((ExportAction::Foreign, None))
        }
        Err(error) => {
            // The first error is the one to tell; what stays is swept next time.
            let _ = dir.remove_file(&temporary);
            Err(io_error("write", &step.path, error))
        }
    }
}

/// Removes a file if it still has these bytes.
pub(super) fn remove_known(dir: &Dir, name: &str, known: BlobHash) -> Result<bool, ExportError> {
    match read(dir, name)? {
        Found::File(bytes) if hash(&bytes) == known => remove(dir, name).map(|()| true),
        _ => Ok(false),
    }
}

/// As [`replace`], for what may be lost.
pub(super) fn replace_unsynced(dir: &Dir, name: &str, bytes: &[u8]) -> Result<(), ExportError> {
    let temporary = format!("{}{RECORD}{}", TEMPORARY.0, TEMPORARY.1);
    let written = dir.write(&temporary, bytes).and_then(|()| dir.rename(&temporary, dir, name));
    written.map_err(|error| io_error("write", name, error))
}

/// Whether a file begins with these bytes.
pub(super) fn begins(dir: &Dir, name: &str, head: &[u8]) -> bool {
    let mut beginning = vec![0; head.len()];
    let read = dir.open(name).and_then(|mut file| file.read_exact(&mut beginning));
    read.is_ok() && beginning == head
}

/// Adds to the end of an ordinary file.
pub(super) fn append(dir: &Dir, name: &str, bytes: &[u8]) -> Result<(), ExportError> {
    let opened = dir.open_with(name, OpenOptions::new().append(true));
    let appended = opened.and_then(|mut file| file.write_all(bytes));
    appended.map_err(|error| io_error("write", name, error))
}

/// Writes a file whole or not at all, over whatever is there.
pub(super) fn replace(dir: &Dir, name: &str, bytes: &[u8]) -> Result<(), ExportError> {
    let temporary = format!("{}{RECORD}{}", TEMPORARY.0, TEMPORARY.1);
    let _ = write_new(dir, &temporary, bytes)?;
    dir.rename(&temporary, dir, name).map_err(|error| io_error("write", name, error))
}

/// Removes what an interrupted export left under its own names.
pub(super) fn sweep(dir: &Dir) -> Result<(), ExportError> {
    let list = |error| io_error("read", ".", error);
    for entry in dir.entries().map_err(list)? {
        let name = entry.map_err(list)?.file_name();
        if let Some(name) = name.to_str()
            && is_temporary(name)
        {
            remove(dir, name)?;
        }
    }
    Ok(())
}

fn is_temporary(name: &str) -> bool {
    name.strip_prefix(TEMPORARY.0)
        .and_then(|rest| rest.strip_suffix(TEMPORARY.1))
        .is_some_and(|part| part == RECORD || part.parse::<usize>().is_ok())
}

/// The folder for one export alone, until the claim goes: two would sweep away
/// each other's files and records. Nobody claims where folders cannot be locked
/// (Windows, some network drives).
pub(super) fn claim(dir: &Dir) -> Result<Option<File>, ExportError> {
    if cfg!(not(unix)) {
        return Ok(None);
    }
    let folder = dir.open(".").map_err(|error| io_error("read", ".", error))?.into_std();
    match folder.try_lock() {
        Ok(()) => Ok(Some(folder)),
        Err(TryLockError::WouldBlock) => Err(ExportError::Busy),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// Makes the names in the folder last; done once for many files.
pub(super) fn sync(dir: &Dir) -> Result<(), ExportError> {
    if cfg!(unix) {
        // The handle itself may be one for paths only (O_PATH), which cannot
        // be synchronised: the folder is opened once more for reading.
        let synced = dir.open(".").and_then(|folder| folder.sync_all());
        synced.map_err(|error| io_error("write", ".", error))?;
    }
    Ok(())
}

/// Gives a temporary file its name, unless the name is taken: a hard link never
/// replaces. Where there are no hard links (FAT, some network drives), the name
/// is looked up first, which leaves a moment in which another may take it.
fn create(dir: &Dir, temporary: &str, name: &str) -> io::Result<bool> {
    match dir.hard_link(temporary, dir, name) {
        Ok(()) => dir.remove_file(temporary).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::Unsupported) => {
            match dir.symlink_metadata(name) {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    dir.rename(temporary, dir, name).map(|()| true)
                }
                Err(error) => Err(error),
                Ok(_) => Ok(false),
            }
        }
        Err(error) => Err(error),
    }
}

fn write_new(dir: &Dir, name: &str, bytes: &[u8]) -> Result<Stamp, ExportError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    let written = dir.open_with(name, &options).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(Stamp::of(&file.metadata()?))
    });
    written.map_err(|error| {
        if error.kind() != ErrorKind::AlreadyExists {
            // Half a file under this name would stop the next export; the
            // first error is the one to tell.
            let _ = dir.remove_file(name);
        }
        io_error("write", name, error)
    })
}

fn remove(dir: &Dir, name: &str) -> Result<(), ExportError> {
    dir.remove_file(name).map_err(|error| io_error("remove", name, error))
}

pub(super) fn io_error(action: &'static str, path: &str, source: io::Error) -> ExportError {
    ExportError::Io { action, path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::super::survey::Step;
    use super::{ExportAction, hash, put};
    use cap_std::{ambient_authority, fs::Dir};

    /// Another program writes `theirs` after the decision and before the file
    /// is put into its place.
    fn check(decided: ExportAction, old: Option<&str>, theirs: Option<&str>, after: &str) {
        let temp = tempfile::tempdir().expect("a temporary folder");
        let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).expect("it opens");
        if let Some(theirs) = theirs {
            dir.write("a.md", theirs).expect("it is written");
        }
        let step = Step::for_test("a.md", decided, "ours", old.map(|old| hash(old.as_bytes())));
        let (done, _) = put(&dir, &step, 0).expect("it is done");
        let read = dir.read_to_string("a.md").expect("it is there");
        assert_eq!(read, after);
        assert_eq!(done == ExportAction::Foreign, after != "ours");
        assert_eq!(dir.entries().expect("a listing").count(), 1);
    }

    #[test]
    fn a_file_that_appears_or_changes_meanwhile_stays() {
        use ExportAction::{Create, Update};
        check(Create, None, None, "ours");
        check(Create, None, Some("theirs"), "theirs");
        check(Update, Some("old"), Some("old"), "ours");
        check(Update, Some("old"), Some("theirs"), "theirs");
        check(Update, Some("old"), None, "ours");
    }
}
