use super::Importer;
use crate::draft::{self, Body};
use crate::{clean, decoding, front_matter};
use model::entities::Format;
use model::imports::{ArticleDraft, SkipReason};

/// Plain text, perhaps with front matter.
pub(super) struct Plain;

impl Importer for Plain {
    fn endings(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn read(&self, bytes: &[u8], file_name: &str) -> Result<ArticleDraft, SkipReason> {
        let decoded = decoding::decode(bytes)?;
        let text = clean::line_ends(&decoded.text);
        let (about, rest) = front_matter::split(&text)?;
        let origin = draft::Origin { file_name, format: Format::Text, encoding: decoded.encoding };
        draft::finish(about, Body::plain(rest), &origin)
    }
}
