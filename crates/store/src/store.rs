use crate::{
    Operation, Reader, StoreError, Writer,
    journal::{self, Reverted},
    open::{self, Lock, Opened, ReadPool},
    writer::{self, Done, Seat},
};
use model::{
    BlobHash, OperationId, PlaceId,
    entities::{Compared, Finding, Remade},
    suggestions::WaitingView,
    views::{Access, Counts, Touched, UndoState},
};
use std::{
    fmt,
    path::{Path, PathBuf},
};

/// An open notebook. May be shared between threads.
pub struct Store {
    path: PathBuf,
    access: Access,
    network: bool,
    unclean: bool,
    // Fields are dropped in this order: readers, then the writer (whose closing
    // folds the write-ahead log into the file), then the lock.
    readers: ReadPool,
    seat: Option<Seat>,
    copy: Option<tempfile::TempDir>,
    lock: Option<Lock>,
}

/// What a committed operation gave and did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed<T> {
    /// What the job gave; none when the operation had been committed before and
    /// nothing was done this time.
    pub value: Option<T>,
    /// What to read again.
    pub touched: Touched,
    /// What undo and redo would do now.
    pub undo: UndoState,
    /// How much is in the notebook now.
    pub counts: Counts,
}

impl Store {
    /// Makes a new notebook; there must be no file of that name yet.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        open::create(path).and_then(Self::from_opened)
    }

    /// Opens a notebook: for writing where that is possible, else for reading,
    /// and [`Store::access`] tells why. A file that is refused stays as it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        open::open(path).and_then(Self::from_opened)
    }

    /// Opens a notebook for reading only, without keeping others from writing.
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        open::open_read_only(path).and_then(Self::from_opened)
    }

    fn from_opened(opened: Opened) -> Result<Self, StoreError> {
        Ok(Self {
            path: opened.path,
            access: opened.access,
            network: opened.network,
            unclean: opened.unclean,
            readers: opened.readers,
            seat: opened.writer.map(Seat::new).transpose()?,
            copy: opened.copy,
            lock: opened.lock,
        })
    }

    /// Whether the notebook may be changed, and why not.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file lies on a network drive, where a lost connection in the
    /// middle of a write is likelier and SQLite's faster log cannot be used.
    pub fn on_network_drive(&self) -> bool {
        self.network
    }

    /// Whether the last process that wrote did not close the notebook. All that
    /// it acknowledged is there; a `quick_check` in quiet minutes is advisable.
    pub fn was_left_open(&self) -> bool {
        self.unclean
    }

    /// The only way to change a notebook. `f` runs on the writer thread, inside
    /// one transaction; when this returns `Ok`, all of it is on disk, and on any
    /// error or panic nothing is. If `operation.id` is in the log already, `f`
    /// does not run and the value is none, so that a retry is harmless. An `f`
    /// that changes nothing leaves no trace in the log.
    pub fn transact<T: Send, E: From<StoreError> + Send>(
        &self,
        operation: Operation,
        f: impl FnOnce(&mut Writer<'_>) -> Result<T, E> + Send,
    ) -> Result<Committed<T>, E> {
        let done = self.seat()?.run(|desk| writer::transact(desk, operation, f))?;
        Ok(done.into())
    }

    /// Stores immutable bytes, on disk before this returns and before any row
    /// refers to them. Not an operation: nothing shows it, nothing undoes it.
    pub fn stage(&self, blobs: Vec<Vec<u8>>) -> Result<Vec<BlobHash>, StoreError> {
        let seat = self.seat()?;
        let blobs: Vec<_> = blobs
            .into_iter()
            .map(|bytes| (BlobHash::from_bytes(*blake3::hash(&bytes).as_bytes()), bytes))
            .collect();
        seat.run(|desk| writer::stage(desk, &blobs))?;
        Ok(blobs.into_iter().map(|(hash, _)| hash).collect())
    }

    /// Keeps what the quote finder read, in place of what it read in the same
    /// articles before; how much waits then. Not an operation: it can be made
    /// again from the texts. Decisions are not touched, and what was decided
    /// does not wait again.
    pub fn keep_findings(&self, findings: &[Finding]) -> Result<WaitingView, StoreError> {
        self.seat()?.run(|desk| writer::keep(desk, findings))
    }

    /// Keeps what comparing an article with all others gave, in place of what it
    /// gave before. Gives every place whose links came, went or stayed: what is
    /// proposed with them is to be made anew ([`Store::keep_proposals`]). An
    /// article that is gone or has another text by now is passed over. Not an
    /// operation.
    pub fn keep_comparison(&self, compared: &Compared) -> Result<Vec<PlaceId>, StoreError> {
        self.seat()?.run(|desk| writer::keep_comparison(desk, compared))
    }

    /// Keeps which statements are proposed with some places, in place of all that
    /// was proposed with any of them; how many are proposed then. The articles
    /// that are done with it wait no longer. Not an operation.
    pub fn keep_proposals(&self, remade: &Remade) -> Result<u32, StoreError> {
        self.seat()?.run(|desk| writer::keep_proposals(desk, remade))
    }

    /// Puts the index of keys in order by one step, some tens of milliseconds;
    /// whether steps are left. Keys are looked up several times as fast when none
    /// is: to be called when nothing waits, and now and then while much does.
    pub fn settle_comparisons(&self) -> Result<bool, StoreError> {
        self.seat()?.run(writer::settle_comparisons)
    }

    /// Forgets what comparing gave: every article waits to be compared again.
    pub fn forget_comparisons(&self) -> Result<(), StoreError> {
        self.seat()?.run(writer::forget_comparisons)
    }

    /// Takes back the newest operation in force, or the whole group that it
    /// ends; gives its label. Itself an operation, which [`Store::redo`] takes
    /// back. Refused with `ChangedSince` if a row is not as it was left.
    pub fn undo(&self, operation: Operation) -> Result<Committed<String>, StoreError> {
        self.step(operation, |conn, operation| journal::undo(conn, operation).map(parts))
    }

    /// Repeats what the newest undo took back, unless something else was done
    /// since; gives its label.
    pub fn redo(&self, operation: Operation) -> Result<Committed<String>, StoreError> {
        self.step(operation, |conn, operation| journal::redo(conn, operation).map(parts))
    }

    /// Takes back everything later than `target` in one transaction; how many
    /// steps that was. Redo brings them back one by one.
    pub fn undo_to(&self, operation: Operation, target: OperationId) -> Result<Committed<u32>, StoreError> {
        self.step(operation, |conn, operation| journal::undo_to(conn, operation, target))
    }

    /// Reads from one consistent state of the notebook; never waits for a write.
    pub fn read<T>(&self, f: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.readers.read(f)
    }

    /// Closes the notebook and tells whether that went well. Dropping it does
    /// the same without telling.
    pub fn close(self) -> Result<(), StoreError> {
        let Self { readers, seat, copy, lock, .. } = self;
        drop(readers);
        let closed = seat.map_or(Ok(()), Seat::close);
        drop((copy, lock));
        closed
    }

    fn seat(&self) -> Result<&Seat, StoreError> {
        self.seat.as_ref().ok_or(StoreError::ReadOnly(self.access))
    }

    fn step<T: Send>(
        &self,
        operation: Operation,
        f: impl FnOnce(&rusqlite::Connection, &Operation) -> Result<(T, Vec<journal::Change>), StoreError> + Send,
    ) -> Result<Committed<T>, StoreError> {
        let done = self.seat()?.run(|desk| writer::step(desk, operation, f))?;
        Ok(done.into())
    }
}

fn parts(reverted: Reverted) -> (String, Vec<journal::Change>) {
    (reverted.label, reverted.changes)
}

impl<T> From<Done<T>> for Committed<T> {
    fn from(done: Done<T>) -> Self {
        Self { value: done.value, touched: done.touched, undo: done.undo, counts: done.counts }
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("path", &self.path)
            .field("access", &self.access)
            .finish_non_exhaustive()
    }
}
