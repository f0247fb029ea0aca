use crate::region::{Region, push_region};
use model::ThingKey;

/// One file of an export, not yet written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedFile {
    /// Name in the folder.
    pub path: String,
    /// What the file is, whatever its name: `article:0198…`, `index`. Stands in its front matter.
    pub key: String,
    /// What stands in it.
    pub content: Content,
    /// Quotes in it; 0 for what only tells of quotes: the index, statements.
    pub quotes: u32,
}

/// What stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Markdown in which the analyst may write.
    Managed {
        /// The lines of the YAML at its head, without the `---` around them.
        matter: String,
        /// What Pullquote keeps up to date, in reading order; each key once.
        regions: Vec<Region>,
    },
    /// All of it is Pullquote's, in whatever format.
    Whole(String),
}

impl RenderedFile {
    /// The thing that the file is about; none for the index and the like.
    pub fn thing(&self) -> Option<ThingKey> {
        self.key.parse().ok()
    }

    /// The file as a new one: UTF-8 with `\n` line ends, the last line ended too.
    pub fn markdown(&self) -> String {
        let (matter, regions) = match &self.content {
            Content::Whole(text) => return text.clone(),
            Content::Managed { matter, regions } => (matter, regions),
        };
        let mut out = format!("---\n{matter}---\n");
        for region in regions {
            out.push('\n');
            push_region(&mut out, region);
        }
        out
    }

    /// The same without the lines between which Pullquote keeps it up to date,
    /// for a preview.
    pub fn plain_markdown(&self) -> String {
        let (matter, regions) = match &self.content {
            Content::Whole(text) => return text.clone(),
            Content::Managed { matter, regions } => (matter, regions),
        };
        let texts: Vec<&str> = regions.iter().map(|region| region.text.as_str()).collect();
        format!("---\n{matter}---\n\n{}", texts.join("\n"))
    }
}
