use super::beside;
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// The lock on a notebook: an advisory lock on a file beside it, not on the
/// notebook itself, whose locks are SQLite's. Removed with the last holder.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    path: PathBuf,
}

/// What came of asking for the lock.
pub(crate) enum Taken {
    Held(Lock),
    /// Somebody else has it.
    InUse,
    /// The file system knows no locks: one has to do without.
    Unsupported,
    /// No lock file can be made there.
    Refused(io::Error),
}

/// The lock of the one that writes.
pub(crate) fn take(notebook: &Path) -> Taken {
    take_with(notebook, File::try_lock)
}

/// The lock of those that only read.
pub(crate) fn take_shared(notebook: &Path) -> Taken {
    take_with(notebook, File::try_lock_shared)
}

fn take_with(notebook: &Path, lock: fn(&File) -> Result<(), TryLockError>) -> Taken {
    let path = beside(notebook, ".lock");
    loop {
        let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = match opened {
            Ok(file) => file,
            Err(problem) => return Taken::Refused(problem),
        };
        match lock(&file) {
            Ok(()) if is_still(&file, &path) => return Taken::Held(Lock { file, path }),
            // Its holder removed it between our opening and our locking.
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Taken::InUse,
            Err(TryLockError::Error(problem)) if problem.kind() == ErrorKind::Unsupported => {
                return Taken::Unsupported;
            }
            Err(TryLockError::Error(problem)) => return Taken::Refused(problem),
        }
    }
}

/// Whether the name still leads to the file that was opened.
#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

/// An open file cannot lose its name here.
#[cfg(not(unix))]
fn is_still(_file: &File, _path: &Path) -> bool {
    true
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Only the last holder may remove the name; a stale one does no harm.
        if self.file.try_lock().is_ok() && is_still(&self.file, &self.path) {
            _ = fs::remove_file(&self.path);
        }
    }
}
