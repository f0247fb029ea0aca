use super::Importer;
use crate::{clean, decoding, draft, web};
use model::entities::Format;
use model::imports::{ArticleDraft, SkipReason};

/// A page of the web, as a browser or SingleFile saves it.
pub(super) struct WebPage;

impl Importer for WebPage {
    fn endings(&self) -> &'static [&'static str] {
        &["html", "htm", "xhtml"]
    }

    fn read(&self, bytes: &[u8], file_name: &str) -> Result<ArticleDraft, SkipReason> {
        let decoded = decoding::decode_page(bytes)?;
        let (about, body) = web::read(&clean::line_ends(&decoded.text))?;
        let origin = draft::Origin { file_name, format: Format::Html, encoding: decoded.encoding };
        draft::finish(about, body, &origin)
    }
}
