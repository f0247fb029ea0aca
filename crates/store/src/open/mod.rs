//! From a path to connections: what the file is, whether it may be written, and
//! the settings that keep it whole.
//!
//! Must not know what is in the tables. Nothing here deletes or changes a file
//! that turns out not to be a sound notebook of this version.

mod header;
mod lock;
mod network;
mod pool;
mod settings;

pub(crate) use lock::Lock;
pub(crate) use pool::ReadPool;

use crate::{StoreError, schema};
use header::Header;
use lock::Taken;
use model::views::Access;
use pool::Place;
use rusqlite::Connection;
use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
};

/// What a notebook is made of once it is open.
pub(crate) struct Opened {
    pub(crate) path: PathBuf,
    pub(crate) access: Access,
    pub(crate) network: bool,
    pub(crate) unclean: bool,
    pub(crate) readers: ReadPool,
    pub(crate) writer: Option<Connection>,
    pub(crate) copy: Option<tempfile::TempDir>,
    pub(crate) lock: Option<Lock>,
}

pub(crate) fn create(path: &Path) -> Result<Opened, StoreError> {
    settings::check_version()?;
    // Claims the name: nobody's file is ever overwritten.
    File::create_new(path).map_err(|source| StoreError::file(path, source))?;
    let made = make(path);
    if made.is_err() {
        // The file is ours and empty of anybody's work.
        for part in [path.to_owned(), beside(path, "-wal"), beside(path, "-shm")] {
            _ = fs::remove_file(part);
        }
    }
    made
}

fn make(path: &Path) -> Result<Opened, StoreError> {
    let lock = match lock::take(path) {
        Taken::Held(lock) => Some(lock),
        Taken::Unsupported => None,
        Taken::InUse => return Err(StoreError::ReadOnly(Access::ReadOnlyInUse)),
        Taken::Refused(source) => return Err(StoreError::file(path, source)),
    };
    let network = network::is_network_drive(path);
    let mut conn = settings::open_writer(path)?;
    conn.pragma_update(None, "page_size", schema::PAGE_SIZE)
        .map_err(|source| StoreError::of(source, "page size"))?;
    // The tables come before the log, so that the file itself says what it is
    // even if nobody lives to fold the log into it.
    schema::migrate(&mut conn, 0)?;
    settings::journal(&conn, network)?;
    sync_folder(path)?;
    Ok(writing(path, conn, lock, network))
}

fn writing(path: &Path, conn: Connection, lock: Option<Lock>, network: bool) -> Opened {
    Opened {
        path: path.to_owned(),
        access: Access::ReadWrite,
        network,
        unclean: false,
        readers: ReadPool::new(Place::Live(path.to_owned())),
        writer: Some(conn),
        copy: None,
        lock,
    }
}

pub(crate) fn open(path: &Path) -> Result<Opened, StoreError> {
    settings::check_version()?;
    fs::metadata(path).map_err(|source| StoreError::file(path, source))?;
    let lock = match lock::take(path) {
        Taken::InUse => return beside_a_writer(path, Access::ReadOnlyInUse),
        Taken::Held(lock) => Some(lock),
        Taken::Unsupported => None,
        Taken::Refused(_) => return read_only(path, Access::ReadOnlyFile, None),
    };
    let header = Header::read(path)?;
    if header.user_version > schema::VERSION {
        return read_only(path, Access::ReadOnlyNewer, lock);
    }
    if !writable(path) {
        return read_only(path, Access::ReadOnlyFile, lock);
    }
    let unclean = has_log(path);
    if !unclean && header.user_version == schema::VERSION {
        // Looked at before anything may be written beside it.
        schema::check(&Place::Still(path.to_owned()).open()?, schema::VERSION)?;
    }
    let network = network::is_network_drive(path);
    let mut conn = settings::open_writer(path)?;
    // Until the file is known to be sound, not even closing it may change it.
    settings::fold_log_on_close(&conn, false)?;
    let version = settings::version(&conn)?;
    if version > schema::VERSION {
        // A newer Pullquote died before it folded its log into the file.
        drop(conn);
        return read_only(path, Access::ReadOnlyNewer, lock);
    }
    if version < schema::VERSION {
        // Nothing of a hostile notebook may run with the migration.
        schema::check(&conn, version)?;
        schema::migrate(&mut conn, version)?;
        settings::fold_log(&conn)?;
    }
    schema::check(&conn, schema::VERSION)?;
    settings::journal(&conn, network)?;
    settings::fold_log_on_close(&conn, true)?;
    Ok(Opened { unclean, ..writing(path, conn, lock, network) })
}

pub(crate) fn open_read_only(path: &Path) -> Result<Opened, StoreError> {
    settings::check_version()?;
    fs::metadata(path).map_err(|source| StoreError::file(path, source))?;
    match lock::take_shared(path) {
        Taken::InUse => beside_a_writer(path, Access::ReadOnlyInUse),
        Taken::Held(lock) => read_only(path, Access::ReadOnlyFile, Some(lock)),
        Taken::Unsupported | Taken::Refused(_) => read_only(path, Access::ReadOnlyFile, None),
    }
}

/// Nobody writes: the file is read as it lies, and nothing is left beside it.
/// A log that a crash left is read in a copy, because reading it in place would
/// leave an index of it beside the file.
fn read_only(path: &Path, why: Access, lock: Option<Lock>) -> Result<Opened, StoreError> {
    let header = Header::read(path)?;
    let unclean = has_log(path);
    let copy = unclean.then(|| copy_with_log(path)).transpose()?;
    let place = match &copy {
        Some(folder) => Place::Live(folder.path().join("notebook")),
        None => Place::Still(path.to_owned()),
    };
    let opened = reading(path, why, place, header.user_version)?;
    // What was raised in a copy of its own needs the first copy no more.
    Ok(Opened { unclean, copy: opened.copy.or(copy), lock, ..opened })
}

/// Another process writes: its log and the index of it are shared with it. The
/// header is not read as a file, because closing a file in the very process
/// that writes would drop the locks that SQLite holds on it.
fn beside_a_writer(path: &Path, why: Access) -> Result<Opened, StoreError> {
    let place = Place::Live(path.to_owned());
    let version = settings::version(&place.open()?)?;
    reading(path, why, place, version)
}

fn reading(path: &Path, why: Access, place: Place, version: u32) -> Result<Opened, StoreError> {
    let conn = place.open()?;
    let network = network::is_network_drive(path);
    let opened = |access, readers, copy| Opened {
        path: path.to_owned(),
        access,
        network,
        unclean: false,
        readers,
        writer: None,
        copy,
        lock: None,
    };
    if version > schema::VERSION {
        return Ok(opened(Access::ReadOnlyNewer, ReadPool::with(place, conn), None));
    }
    schema::check(&conn, version)?;
    if version < schema::VERSION {
        let (copy, place) = risen_copy(path, &conn, version)?;
        return Ok(opened(why, ReadPool::new(place), Some(copy)));
    }
    Ok(opened(why, ReadPool::with(place, conn), None))
}

/// An older notebook that is only read is raised in a copy: the file stays as
/// it is, and the reads need to know one version.
fn risen_copy(
    path: &Path,
    conn: &Connection,
    version: u32,
) -> Result<(tempfile::TempDir, Place), StoreError> {
    let folder = tempfile::tempdir().map_err(|source| StoreError::file(path, source))?;
    let copy = folder.path().join("notebook");
    let copied = conn.execute("VACUUM INTO ?1", [copy.to_string_lossy()]);
    copied.map_err(|source| StoreError::of(source, "copying an older notebook"))?;
    let mut risen = settings::open_writer(&copy)?;
    schema::migrate(&mut risen, version)?;
    drop(risen);
    Ok((folder, Place::Still(copy)))
}

fn copy_with_log(path: &Path) -> Result<tempfile::TempDir, StoreError> {
    let folder = tempfile::tempdir().map_err(|source| StoreError::file(path, source))?;
    let copy = folder.path().join("notebook");
    for (from, to) in [(path.to_owned(), copy.clone()), (beside(path, "-wal"), beside(&copy, "-wal"))] {
        fs::copy(&from, to).map_err(|source| StoreError::file(&from, source))?;
    }
    Ok(folder)
}

/// A superuser may write everything; a file marked read-only is meant so.
fn writable(path: &Path) -> bool {
    let marked = fs::metadata(path).is_ok_and(|about| about.permissions().readonly());
    !marked && OpenOptions::new().write(true).open(path).is_ok()
}

/// Whether a write-ahead log with anything in it lies beside the file.
fn has_log(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|about| about.len() > 0)
}

/// The path with something appended to the file's name.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

/// Makes the new name itself survive a power cut.
fn sync_folder(path: &Path) -> Result<(), StoreError> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    if cfg!(unix) {
        let sync = || File::open(folder)?.sync_all();
        sync().map_err(|source| StoreError::file(folder, source))?;
    }
    Ok(())
}
