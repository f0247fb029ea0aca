use model::views::Access;
use std::{
    io,
    path::{Path, PathBuf},
};

/// Why the store refused. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is something else, or nothing yet.
    #[error("{} is not a notebook", path.display())]
    NotANotebook {
        /// The file.
        path: PathBuf,
    },
    /// The notebook contradicts itself; the file is left as it is.
    #[error("the notebook is damaged: {detail}")]
    Damaged {
        /// What was found.
        detail: String,
    },
    /// The notebook is open for reading only.
    #[error("the notebook is open for reading only")]
    ReadOnly(Access),
    /// No room is left on the disk.
    #[error("the disk is full")]
    Full,
    /// A row is not as the operation left it, so the operation stays.
    #[error("{what} has changed since")]
    ChangedSince {
        /// Kind and name of the row.
        what: String,
    },
    /// Nothing is left to undo or redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The system refused a file.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A defect: SQLite refused a statement, or a job panicked.
    #[error("{context}")]
    Defect {
        /// What was being done.
        context: String,
        /// What SQLite said.
        source: Option<rusqlite::Error>,
    },
}

impl StoreError {
    /// What a failed statement means; `context` is the statement or the step.
    pub(crate) fn of(source: rusqlite::Error, context: &str) -> Self {
        use rusqlite::ErrorCode;
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(Access::ReadOnlyFile),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { detail: source.to_string() }
            }
            _ => Self::Defect {
                context: format!("{}: {source}", context.lines().next().unwrap_or_default()),
                source: Some(source),
            },
        }
    }

    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged { detail: detail.into() }
    }

    pub(crate) fn file(path: &Path, source: io::Error) -> Self {
        if source.kind() == io::ErrorKind::StorageFull {
            return Self::Full;
        }
        Self::File { path: path.to_owned(), source }
    }

    /// Whether a constraint of the schema was broken.
    pub(crate) fn is_constraint(&self) -> bool {
        let Self::Defect { source: Some(source), .. } = self else {
            return false;
        };
        source.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)
    }
}
