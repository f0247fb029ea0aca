//! How much of a document is read at all.

/// Largest file that is read, bytes. The caller looks at the size before it
/// reads the file; [`read`](crate::read()) looks again.
pub const MAX_FILE_BYTES: u64 = 100 * 1024 * 1024;

/// Largest text of one article, bytes of UTF-8.
pub const MAX_TEXT_BYTES: u64 = 20 * 1024 * 1024;

/// Largest front matter, bytes. What is longer is text.
pub(crate) const MAX_FRONT_MATTER_BYTES: usize = 64 * 1024;
