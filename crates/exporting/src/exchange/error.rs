/// Why something could not be exchanged.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The format cannot hold it.
    #[error("cannot be written as {format}: {detail}")]
    Unwritable {
        /// Which format.
        format: &'static str,
        /// Why.
        detail: String,
    },
    /// A file is not what it should be.
    #[error("not {format}: {detail}")]
    Unreadable {
        /// What it should be.
        format: &'static str,
        /// What is wrong, and where.
        detail: String,
    },
    /// A newer Pullquote wrote the file.
    #[error("a newer version of Pullquote wrote it (version {version} of the format)")]
    Newer {
        /// Its version.
        version: u32,
    },
}
