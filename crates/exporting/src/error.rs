//! Why an export did not happen.

use crate::TemplateError;

/// Why an export stopped. What was written until then is whole, and the next
/// export recognises it.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A file to be written has no plain name, such as `notes.md`.
    #[error("{path:?} is not a plain file name")]
    UnsafePath {
        /// The name as it came.
        path: String,
    },
    /// The record of earlier exports cannot be understood, so nothing tells
    /// which files are the analyst's: nothing is written.
    #[error("the record of earlier exports ({file}) is damaged: {detail}")]
    DamagedManifest {
        /// Its name in the folder.
        file: &'static str,
        /// What is wrong with it.
        detail: String,
    },
    /// A newer Pullquote wrote the record of earlier exports.
    #[error("a newer version of Pullquote exported to this folder (format {format})")]
    NewerManifest {
        /// Its format.
        format: u32,
    },
    /// A template of the analyst is not to be followed: nothing is written.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// Another export writes into the folder at this moment.
    #[error("another export to this folder is running")]
    Busy,
    /// The file system refused.
    #[error("cannot {action} {path}: {source}")]
    Io {
        /// What was tried: "read", "write", "remove".
        action: &'static str,
        /// Name in the folder.
        path: String,
        /// Why.
        source: std::io::Error,
    },
}
