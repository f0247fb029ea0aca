//! Folders that follow the notebook: what is done in it is exported there soon
//! after, until the analyst pauses it.
//!
//! Must not know what an export writes. Which folder belongs to which notebook
//! is kept beside the list of recent notebooks, never in the notebook: a folder
//! is one of this computer.

mod remembered;

pub(crate) use remembered::{Kept, find, forget, remember};

use crate::export::{self, Orphans};
use crate::{Desktop, Event, Notebook, Refusal};
use model::exports::{ExportAction, ExportManifest, KeptExport};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// After the last gesture; gestures in a row are exported once.
const QUIET: Duration = Duration::from_secs(2);

/// Exports after gestures, for one notebook at a time.
#[derive(Default)]
pub(crate) struct Keeper {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// Told when something is due, or it shall stop.
    woken: Condvar,
    /// Held while a folder is written.
    writing: Mutex<()>,
}

#[derive(Default)]
struct State {
    kept: Option<KeptExport>,
    due: Option<Instant>,
    stopped: bool,
}

impl Keeper {
    /// Has a folder follow a notebook; the first export is due at once.
    pub(crate) fn start(&self, kept: Kept, notebook: Arc<Notebook>, desktop: Arc<dyn Desktop>) {
        self.stop();
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = kept.shown();
        let due = (!kept.paused).then(Instant::now);
        *self.shared.lock() = State { kept: Some(shown), due, stopped: false };
        let shared = self.shared.clone();
        let work = move || shared.work(&kept, &notebook, &*desktop);
        // Without a thread the folder waits for the next start.
        *thread = std::thread::Builder::new().name("exporter".to_owned()).spawn(work).ok();
    }

    /// Something was done in the notebook.
    pub(crate) fn changed(&self) {
        let mut state = self.shared.lock();
        if state.kept.as_ref().is_some_and(|kept| !kept.paused) {
            state.due = Some(Instant::now() + QUIET);
            self.shared.woken.notify_all();
        }
    }

    /// Pauses, or goes on and catches up.
    pub(crate) fn pause(&self, paused: bool) {
        let mut state = self.shared.lock();
        state.due = (!paused).then(Instant::now);
        if let Some(kept) = &mut state.kept {
            kept.paused = paused;
        }
        self.shared.woken.notify_all();
    }

    /// What follows, and how the last export went.
    pub(crate) fn kept(&self) -> Option<KeptExport> {
        self.shared.lock().kept.clone()
    }

    /// Keeps the folder for another export as long as the answer lives.
    pub(crate) fn wait(&self) -> MutexGuard<'_, ()> {
        self.shared.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops, and waits until nothing more is written.
    pub(crate) fn stop(&self) {
        self.shared.lock().stopped = true;
        self.shared.woken.notify_all();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
        *self.shared.lock() = State::default();
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, kept: &Kept, notebook: &Notebook, desktop: &dyn Desktop) {
        while self.rest() {
            self.tell(desktop, |kept| kept.running = true);
            let done = {
                let _alone = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
                // A folder that is away, such as that of a stick, is not made anew.
                match kept.folder.is_dir() {
                    true => export::write(notebook, &kept.folder, &kept.options, Orphans::Keep),
                    false => Err(Refusal::NotFound("folder")),
                }
            };
            self.tell(desktop, |kept| took_place(kept, done));
        }
    }

    /// Until something is due; false when it shall stop.
    fn rest(&self) -> bool {
        let mut state = self.lock();
        while !state.stopped {
            let now = Instant::now();
            state = match state.due {
                Some(due) if due <= now => {
                    state.due = None;
                    return true;
                }
                Some(due) => {
                    self.woken.wait_timeout(state, due - now).unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.woken.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
        }
        false
    }

    fn tell(&self, desktop: &dyn Desktop, change: impl FnOnce(&mut KeptExport)) {
        let mut state = self.lock();
        let Some(kept) = &mut state.kept else { return };
        change(kept);
        let kept = kept.clone();
        drop(state);
        desktop.emit(Event::ExportKept { kept });
    }
}

fn took_place(kept: &mut KeptExport, done: Result<ExportManifest, Refusal>) {
    kept.running = false;
    match done {
        Ok(manifest) => {
            let of = |actions: &[ExportAction]| {
                let found = manifest.files.iter().filter(|file| actions.contains(&file.action)).count();
                u32::try_from(found).unwrap_or(u32::MAX)
            };
            kept.written = of(&[ExportAction::Create, ExportAction::Update, ExportAction::Merged]);
            kept.conflicts = of(&[ExportAction::Conflict]);
            kept.left_alone = of(&[ExportAction::Foreign]);
            kept.problem = None;
        }
        Err(refusal) => kept.problem = Some(refusal.view()),
    }
}
