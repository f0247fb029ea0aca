use crate::StoreError;
use model::views::Counts;
use rusqlite::Connection;
use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The writer thread and what only it touches. A pool of one thread, because
/// it runs jobs in the order they come (an import in many transactions cannot
/// keep a gesture waiting for longer than one of them) and lets a job borrow
/// from its caller, who waits for it.
pub(crate) struct Seat {
    thread: rayon::ThreadPool,
    desk: Mutex<Desk>,
}

/// What lies on the writer's desk.
pub(crate) struct Desk {
    /// The only connection that may write.
    pub(crate) conn: Connection,
    /// How much is in the notebook, once counted.
    pub(crate) counts: Option<Counts>,
}

impl Seat {
    pub(crate) fn new(conn: Connection) -> Result<Self, StoreError> {
        let thread = rayon::ThreadPoolBuilder::new()
            .num_threads(1)
            .thread_name(|_| "notebook writer".to_owned())
            .build()
            .map_err(|problem| StoreError::Defect {
                context: format!("starting the writer thread: {problem}"),
                source: None,
            })?;
        let desk = Mutex::new(Desk { conn, counts: None });
        Ok(Self { thread, desk })
    }

    /// Runs `job` on the writer thread and waits for it. A panic in it comes
    /// back as an error; the transaction it was in has been rolled back.
    pub(crate) fn run<T: Send, E: From<StoreError> + Send>(
        &self,
        job: impl FnOnce(&mut Desk) -> Result<T, E> + Send,
    ) -> Result<T, E> {
        self.thread.install(|| {
            // A job that starts another would wait for itself.
            let Some(mut desk) = free(&self.desk) else {
                return Err(defect("a write inside a write".to_owned()).into());
            };
            catch_unwind(AssertUnwindSafe(|| job(&mut desk)))
                .unwrap_or_else(|panic| Err(defect(said(&*panic)).into()))
        })
    }

    /// Closes the connection; the last one to close folds the log into the file.
    pub(crate) fn close(self) -> Result<(), StoreError> {
        let desk = self.desk.into_inner().unwrap_or_else(PoisonError::into_inner);
        desk.conn.close().map_err(|(_, source)| StoreError::of(source, "closing the notebook"))
    }
}

fn free(desk: &Mutex<Desk>) -> Option<MutexGuard<'_, Desk>> {
    match desk.try_lock() {
        Ok(desk) => Some(desk),
        Err(std::sync::TryLockError::Poisoned(desk)) => Some(desk.into_inner()),
        Err(std::sync::TryLockError::WouldBlock) => None,
    }
}

fn defect(context: String) -> StoreError {
    StoreError::Defect { context, source: None }
}

fn said(panic: &(dyn Any + Send)) -> String {
    let words =
        panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("an operation panicked: {}", words.unwrap_or("without a word"))
}
