use super::settings;
use crate::{Reader, StoreError};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::{
    fmt::Write,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// How many connections wait for the next reader.
const IDLE: usize = 4;

/// What readers are opened on.
pub(crate) enum Place {
    /// A file that may change meanwhile.
    Live(PathBuf),
    /// A file that nobody changes: no locks, nothing left beside it.
    Still(PathBuf),
}

impl Place {
    pub(crate) fn open(&self) -> Result<Connection, StoreError> {
        match self {
            Self::Live(path) => settings::open_reader(path),
            Self::Still(path) => settings::open_reader_uri(&immutable(path)),
        }
    }
}

/// The path as a URI (sqlite.org/uri.html) that promises an unchanging file.
fn immutable(path: &Path) -> String {
    let mut uri = String::from("file:");
    if path.is_absolute() {
        uri.push_str("//");
    }
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(char::from(*byte));
            }
            other => write!(uri, "%{other:02X}").expect("a string takes every digit"),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

/// Connections that only read. One more is opened whenever none is idle, so
/// that a read never waits for another.
pub(crate) struct ReadPool {
    place: Place,
    idle: Mutex<Vec<Connection>>,
}

impl ReadPool {
    pub(crate) fn new(place: Place) -> Self {
        Self { place, idle: Mutex::new(Vec::new()) }
    }

    pub(crate) fn with(place: Place, conn: Connection) -> Self {
        Self { place, idle: Mutex::new(vec![conn]) }
    }

    /// Runs `f` in one read transaction.
    pub(crate) fn read<T>(
        &self,
        f: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let conn = waiting.map_or_else(|| self.place.open(), Ok)?;
        let read = {
            let _transaction = Transaction::new_unchecked(&conn, TransactionBehavior::Deferred)
                .map_err(|source| StoreError::of(source, "begin reading"))?;
            f(&Reader::new(&conn))
        };
        let mut idle = idle();
        if idle.len() < IDLE {
            idle.push(conn);
        }
        read
    }
}
