use super::unread::{Cores, find_unread};
use crate::{Desktop, Event, Notebook};
use model::suggestions::FindProgress;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Between two tellings of progress.
const OFTEN: Duration = Duration::from_millis(100);

/// Reads articles for quotes in the background, on one core, for one notebook
/// at a time.
#[derive(Default)]
pub(crate) struct Worker {
    state: Arc<Mutex<State>>,
    cancelled: Arc<AtomicBool>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct State {
    running: bool,
    /// Something came up that the running one may have looked at before.
    again: bool,
}

impl Worker {
    /// Has all unread articles read, now or after those at hand.
    pub(crate) fn start(&self, notebook: Arc<Notebook>, desktop: Arc<dyn Desktop>) {
        if notebook.read_only_reason().is_some() {
            return;
        }
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        let mut state = lock(&self.state);
        if state.running {
            state.again = true;
            return;
        }
        // The one before is at its end, and lets go of its notebook.
        if let Some(ended) = thread.take() {
            let _ = ended.join();
        }
        state.running = true;
        self.cancelled.store(false, Ordering::Relaxed);
        let (shared, cancelled) = (self.state.clone(), self.cancelled.clone());
        let work = move || {
            loop {
                // Derived data: whatever goes wrong, the next opening tries again.
                let _ = find_unread(&notebook, Cores::One, &cancelled, &telling(&*desktop));
                let mut state = lock(&shared);
                if !state.again || cancelled.load(Ordering::Relaxed) {
                    *state = State::default();
                    return;
                }
                state.again = false;
            }
        };
        match std::thread::Builder::new().name("quote finder".to_owned()).spawn(work) {
            Ok(started) => *thread = Some(started),
            Err(_) => state.running = false,
        }
    }

    /// Lets what is at hand be the last.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Stops, and waits until nothing more is written.
    pub(crate) fn stop(&self) {
        self.cancel();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
        *lock(&self.state) = State::default();
    }

    /// Whether it shall stop; taken up by whoever reads in the foreground.
    pub(crate) fn cancelled(&self) -> &AtomicBool {
        &self.cancelled
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop();
    }
}

fn lock(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
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
