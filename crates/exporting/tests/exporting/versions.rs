//! Forty files of which every line names their version, so that two halves are seen.

use exporting::{Content, RenderedFile};

pub(crate) const FILES: usize = 40;

pub(crate) fn files(version: u32) -> Vec<RenderedFile> {
    (0..FILES)
        .map(|number| RenderedFile {
            path: format!("{number:03}.md"),
            key: format!("version:{number}"),
            content: Content::Whole(format!("version {version}\n").repeat(500)),
            quotes: 1,
        })
        .collect()
}
