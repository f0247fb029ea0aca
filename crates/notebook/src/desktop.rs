use model::exports::KeptExport;
use model::imports::{ImportPlan, ImportProgress};
use model::statements::CompareProgress;
use model::suggestions::FindProgress;
use serde::Serialize;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// What a notebook needs of the system around it. The window asks people; the
/// development bridge answers from its arguments.
pub trait Desktop: Send + Sync {
    /// Asks for files to import.
    fn choose_files(&self) -> Option<Vec<PathBuf>>;
    /// Asks for a file of another notebook or another program.
    fn choose_data(&self) -> Option<PathBuf>;
    /// Asks for a folder to read or write.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// Asks for a notebook to open.
    fn choose_notebook(&self) -> Option<PathBuf>;
    /// Asks where a new notebook shall lie.
    fn choose_new_notebook(&self) -> Option<PathBuf>;
    /// Asks where a file of this name shall be saved.
    fn choose_new_file(&self, name: &str) -> Option<PathBuf>;
    /// Puts text on the clipboard; false when the system refuses.
    fn copy(&self, text: &str) -> bool;
    /// Puts HTML on the clipboard, with text for whatever takes none; false when the system refuses.
    fn copy_html(&self, html: &str, text: &str) -> bool;
    /// Shows a folder in the file manager; false when the system refuses.
    fn reveal(&self, folder: &Path) -> bool;
    /// Tells the window.
    fn emit(&self, event: Event);
}

/// What the window is told without asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Event {
    /// How far the running import is.
    ImportProgress {
        /// How far.
        progress: ImportProgress,
    },
    /// How far the reading of articles for quotes is.
    FindProgress {
        /// How far.
        progress: FindProgress,
    },
    /// How far the comparison of articles is.
    CompareProgress {
        /// How far.
        progress: CompareProgress,
    },
    /// The folder that follows the notebook is written, or was.
    ExportKept {
        /// How it went.
        kept: KeptExport,
    },
    /// Files were dropped on the window, and looked at.
    FilesDropped {
        /// What importing them would mean.
        plan: ImportPlan,
    },
}
