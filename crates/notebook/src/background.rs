//! What happens without being asked for: articles are read for quotes, then
//! compared with each other, on one core.

use crate::comparing::compare_due;
use crate::suggesting::{Cores, find_unread};
use crate::{Desktop, Event, Notebook};
use model::statements::CompareProgress;
use model::suggestions::FindProgress;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Between two tellings of progress.
const OFTEN: Duration = Duration::from_millis(100);

/// After a gesture the window draws first, and asks for what it shows besides.
const BREATH: Duration = Duration::from_millis(400);

/// Works in the background for one notebook at a time.
#[derive(Default)]
pub(crate) struct Worker {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// Told when it shall stop, so that it does not sleep on.
    stopping: Condvar,
    /// The reading for quotes shall stop.
    cancelled: AtomicBool,
    /// All shall stop.
    stopped: AtomicBool,
}

#[derive(Default)]
struct State {
    running: bool,
    /// Articles may not have been read for quotes.
    unread: bool,
    /// Something came up that the running one may have looked at before.
    again: bool,
}

impl Worker {
    /// Has all articles read and compared that wait for it, now or after those at
    /// hand.
    pub(crate) fn start(&self, notebook: Arc<Notebook>, desktop: Arc<dyn Desktop>) {
        self.start_after(Duration::ZERO, true, notebook, desktop);
    }

    /// Has what a gesture changed compared, when the window has drawn it; and read,
    /// if it brought articles back.
    pub(crate) fn start_soon(&self, unread: bool, notebook: Arc<Notebook>, desktop: Arc<dyn Desktop>) {
        self.start_after(BREATH, unread, notebook, desktop);
    }

    fn start_after(&self, pause: Duration, unread: bool, notebook: Arc<Notebook>, desktop: Arc<dyn Desktop>) {
        if notebook.read_only_reason().is_some() {
            return;
        }
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        let mut state = self.shared.lock();
        state.unread |= unread;
        if state.running {
            state.again = true;
            return;
        }
        // The one before is at its end, and lets go of its notebook.
        if let Some(ended) = thread.take() {
            let _ = ended.join();
        }
        state.running = true;
        self.shared.cancelled.store(false, Ordering::Relaxed);
        self.shared.stopped.store(false, Ordering::Relaxed);
        let shared = self.shared.clone();
        let work = move || {
            step_back();
            shared.work(pause, &notebook, &*desktop);
        };
        match std::thread::Builder::new().name("reader and comparer".to_owned()).spawn(work) {
            Ok(started) => *thread = Some(started),
            Err(_) => state.running = false,
        }
    }

    /// Lets what is read for quotes be the last.
    pub(crate) fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// Stops, and waits until nothing more is written.
    pub(crate) fn stop(&self) {
        self.cancel();
        self.shared.stopped.store(true, Ordering::Relaxed);
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(self.shared.lock());
        self.shared.stopping.notify_all();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
        *self.shared.lock() = State::default();
    }

    /// Whether the reading shall stop; taken up by whoever reads in the foreground.
    pub(crate) fn cancelled(&self) -> &AtomicBool {
        &self.shared.cancelled
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, pause: Duration, notebook: &Notebook, desktop: &dyn Desktop) {
        loop {
            self.rest(pause);
            // Derived data: whatever goes wrong, the next opening tries again.
            if std::mem::take(&mut self.lock().unread) {
                let _ = find_unread(notebook, Cores::One, &self.cancelled, &telling(desktop));
            }
            let _ = compare_due(notebook, &self.stopped, &telling_compared(desktop));
            let mut state = self.lock();
            if !state.again || self.stopped.load(Ordering::Relaxed) {
                *state = State::default();
                return;
            }
            state.again = false;
        }
    }

    fn rest(&self, pause: Duration) {
        let stopped = |_: &mut State| !self.stopped.load(Ordering::Relaxed);
        drop(self.stopping.wait_timeout_while(self.lock(), pause, stopped));
    }
}

/// Lets whoever draws the window go first: what is done here nobody waits for. Elsewhere than under Linux
/// this would concern the whole process.
fn step_back() {
    #[cfg(target_os = "linux")]
    {
        /// Steps of niceness: a ninth of the share of a thread that has none.
        const NICE: i32 = 10;
        // Refused, it is only less considerate.
        let _ = rustix::process::setpriority_process(None, NICE);
    }
}

/// Tells the window how far it is, not oftener than it can show.
pub(crate) fn telling(desktop: &dyn Desktop) -> impl Fn(FindProgress) + '_ {
    let told = std::cell::Cell::new(None::<Instant>);
    move |progress| {
        if progress.ended || told.get().is_none_or(|at| at.elapsed() >= OFTEN) {
            told.set(Some(Instant::now()));
            desktop.emit(Event::FindProgress { progress });
        }
    }
}

/// As [`telling`], of articles that are compared.
fn telling_compared(desktop: &dyn Desktop) -> impl Fn(CompareProgress) + '_ {
    let told = std::cell::Cell::new(None::<Instant>);
    move |progress| {
        if progress.ended || told.get().is_none_or(|at| at.elapsed() >= OFTEN) {
            told.set(Some(Instant::now()));
            desktop.emit(Event::CompareProgress { progress });
        }
    }
}
