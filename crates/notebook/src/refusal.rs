use exporting::ExportError;
use exporting::exchange::ExchangeError;
use model::views::Access;
use model::{ErrorCode, ErrorView, Invalid};
use store::StoreError;

/// Why a command was refused. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// No notebook is open.
    #[error("no notebook is open")]
    NoNotebook,
    /// The thing is not in the notebook.
    #[error("no such {0} in this notebook")]
    NotFound(&'static str),
    /// Input breaks a rule.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The name is taken.
    #[error("there is already one called {0}")]
    AlreadyThere(String),
    /// Somebody decided on the suggestion meanwhile.
    #[error("that suggestion is decided already")]
    AlreadyDecided,
    /// The plan is used up or unknown.
    #[error("that plan is not waiting any more: ask for it again")]
    StalePlan,
    /// The caller did not follow the command list.
    #[error("{0}")]
    Request(String),
    /// A file outside the notebook.
    #[error("{path}: {problem}")]
    File {
        /// Which.
        path: String,
        /// The system's reason.
        problem: String,
    },
    /// The notebook's file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder of an export.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// A file of another program, or for one.
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
}

impl Refusal {
    pub(crate) fn file(path: &std::path::Path, problem: &std::io::Error) -> Self {
        Self::File { path: path.display().to_string(), problem: problem.to_string() }
    }

    /// The refusal as the window receives it.
    pub fn view(&self) -> ErrorView {
        let (code, detail) = match self {
            Self::NoNotebook => (ErrorCode::NoNotebook, String::new()),
            Self::NotFound(what) => (ErrorCode::NotFound, (*what).to_owned()),
            Self::Invalid(invalid) => (ErrorCode::Invalid, invalid.to_string()),
            Self::AlreadyThere(name) => (ErrorCode::AlreadyThere, name.clone()),
            Self::AlreadyDecided => (ErrorCode::AlreadyDecided, String::new()),
            Self::StalePlan => (ErrorCode::StalePlan, String::new()),
            Self::Request(problem) => (ErrorCode::Internal, problem.clone()),
            Self::File { .. } | Self::Export(_) | Self::Exchange(_) => (ErrorCode::File, self.to_string()),
            Self::Store(error) => (store_code(error), error.to_string()),
        };
        ErrorView { code, detail }
    }
}

fn store_code(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::NotANotebook { .. } => ErrorCode::NotANotebook,
        StoreError::Damaged { .. } => ErrorCode::Damaged,
        StoreError::ReadOnly(_) => ErrorCode::ReadOnly,
        StoreError::Full => ErrorCode::DiskFull,
        StoreError::ChangedSince { .. } => ErrorCode::ChangedSince,
        StoreError::NothingToUndo => ErrorCode::NothingToUndo,
        StoreError::File { .. } => ErrorCode::File,
        StoreError::Defect { .. } => ErrorCode::Internal,
    }
}

/// Why a notebook may only be read, for people who have no window.
pub(crate) fn access_words(access: Access) -> &'static str {
    match access {
        Access::ReadWrite => "it may be changed",
        Access::ReadOnlyNewer => "a newer Pullquote wrote it",
        Access::ReadOnlyInUse => "another Pullquote has it open",
        Access::ReadOnlyFile => "the file or its folder cannot be written",
        Access::ReadOnlyDamaged => "its check found damage",
    }
}
