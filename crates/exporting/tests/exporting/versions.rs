//! Forty files of which every line names their version, so that two halves are seen.

use exporting::{Content, Region, RenderedFile};

pub(crate) const FILES: usize = 40;

pub(crate) fn files(version: u32) -> Vec<RenderedFile> {
    let regions = || ["a", "b"].map(|key| Region::new(key, &format!("version {version}\n").repeat(100)));
    (0..FILES)
        .map(|number| RenderedFile {
            path: format!("{number:03}.md"),
            key: format!("version:{number}"),
            content: Content::Managed {
                matter: format!("pullquote: \"version:{number}\"\nversion: {version}\n"),
                regions: regions().into(),
            },
            quotes: 1,
        })
        .collect()
}
