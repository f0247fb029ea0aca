use crate::draft::{self, Body};
use crate::importers::{IMPORTERS, Importer};
use crate::limits::{MAX_FILE_BYTES, MAX_TEXT_BYTES};
use crate::{clean, front_matter};
use model::BlobHash;
use model::entities::Format;
use model::imports::{ArticleDraft, SkipReason};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

/// Reads one file, given its bytes and its name (which tells the kind, and
/// perhaps the title). Never panics, whatever the bytes.
///
/// # Errors
/// Why the file is left out; never `AlreadyThere`, and `Unreadable` only when
/// its parser has a defect.
pub fn read(bytes: &[u8], file_name: &str) -> Result<ArticleDraft, SkipReason> {
    let ending = ending(Path::new(file_name));
    let importer = importer(&ending).ok_or(SkipReason::Unsupported { ending })?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(SkipReason::TooLarge { limit: MAX_FILE_BYTES });
    }
    guarded(importer, bytes, file_name)
}

/// A defect in a parser costs its file and not the whole import: the panic ends
/// here. Nothing is shared that it could leave half changed.
fn guarded(importer: &dyn Importer, bytes: &[u8], file_name: &str) -> Result<ArticleDraft, SkipReason> {
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| importer.read(bytes, file_name)));
    let problem = "Pullquote has a defect that this file brings to light".to_owned();
    outcome.unwrap_or(Err(SkipReason::Unreadable { problem }))
}

/// Reads text from the clipboard, with or without front matter.
///
/// # Errors
/// `Empty`, `TooLarge` or `BadFrontMatter`.
pub fn read_paste(text: &str) -> Result<ArticleDraft, SkipReason> {
    if text.len() as u64 > MAX_TEXT_BYTES {
        return Err(SkipReason::TooLarge { limit: MAX_TEXT_BYTES });
    }
    let text = clean::line_ends(text);
    let (about, rest) = front_matter::split(&text)?;
    let origin = draft::Origin { file_name: "", format: Format::Text, encoding: "UTF-8" };
    draft::finish(about, Body::plain(rest), &origin)
}

/// The endings of the names of files that can be read, in small letters, without the dot.
pub fn endings() -> impl Iterator<Item = &'static str> {
    IMPORTERS.iter().flat_map(|importer| importer.endings()).copied()
}

/// Whether a file of this name can be read, by its ending.
pub fn supported(path: &Path) -> bool {
    importer(&ending(path)).is_some()
}

/// The hash that addresses these bytes in a notebook (BLAKE3).
pub fn hash(bytes: &[u8]) -> BlobHash {
    BlobHash::from_bytes(*blake3::hash(bytes).as_bytes())
}

fn importer(ending: &str) -> Option<&'static dyn Importer> {
    IMPORTERS.iter().copied().find(|importer| importer.endings().contains(&ending))
}

/// The ending in small letters, without its dot.
fn ending(path: &Path) -> String {
    path.extension().map_or_else(String::new, |ending| ending.to_string_lossy().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{ArticleDraft, Importer, SkipReason, guarded};

    struct Defect;

    impl Importer for Defect {
        fn endings(&self) -> &'static [&'static str] {
            &[]
        }

        fn read(&self, bytes: &[u8], _: &str) -> Result<ArticleDraft, SkipReason> {
            panic!("{}", bytes[7])
        }
    }

    #[test]
    fn a_defect_of_a_parser_is_a_reason_to_skip_its_file() {
        let outcome = guarded(&Defect, b"short", "a.txt");
        assert!(matches!(outcome, Err(SkipReason::Unreadable { .. })));
    }
}
