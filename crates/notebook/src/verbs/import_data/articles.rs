use super::{Known, Told, line, time};
use crate::notebook::tidy_text;
use crate::texts::IndexedText;
use crate::{Act, Notebook, Refusal};
use exporting::exchange::{self, Block, Document};
use model::entities::{self, Article, Format, Revision};
use model::{ArticleId, BlobHash, RevisionId};
use std::collections::HashMap;
use std::sync::Arc;
use store::Writer;

/// The articles of a file: those that are in the notebook, and those to add,
/// whose bytes are on disk already.
pub(super) struct Articles {
    pub(super) new: Vec<New>,
    standing: HashMap<ArticleId, Standing>,
}

/// Where the quotes of an article go.
pub(super) struct Standing {
    pub(super) id: ArticleId,
    pub(super) revision: RevisionId,
    pub(super) text: Arc<IndexedText>,
}

pub(super) struct New {
    pub(super) id: ArticleId,
    pub(super) revision: RevisionId,
    article: exchange::Article,
    title: String,
    text: Arc<IndexedText>,
    text_hash: BlobHash,
    original: BlobHash,
    blocks: Option<BlobHash>,
}

impl New {
    pub(super) fn text(&self) -> &str {
        &self.text.text
    }
}

impl Articles {
    pub(super) fn prepare(
        notebook: &Notebook,
        articles: Vec<exchange::Article>,
        told: &mut Told,
    ) -> Result<Self, Refusal> {
        let mut prepared = Self { new: Vec::new(), standing: HashMap::new() };
        let (mut blobs, mut originals) = (Vec::new(), HashMap::new());
        for article in articles {
            let shown = line(&article.title, 60).unwrap_or_else(|| "without a title".to_owned());
            if article.text.trim().is_empty() {
                told.leave(format!("article “{shown}”"), "it has no text");
                continue;
            }
            let there = notebook.store.read(|reader| {
                let by_id = reader.get::<Article>(&article.id)?;
                match (by_id, reader.article_by_original(article.original)?) {
                    (Some(there), _) => Ok(Some(there)),
                    (None, Some((id, _))) => reader.get::<Article>(&id),
                    (None, None) => Ok(None),
                }
            })?;
            if let Some(there) = there {
                told.already_there.articles += 1;
                let text = notebook.texts.get(&notebook.store, there.text)?;
                let standing = Standing { id: there.id, revision: there.revision, text };
                prepared.standing.insert(article.id, standing);
                continue;
            }
            let new = New::of(article, shown, &mut blobs, told);
            // By the bytes that are there, not by what the file says of them.
            if let Some(first) = originals.get(&new.original) {
                told.already_there.articles += 1;
                let Standing { id, revision, text } = &prepared.standing[first];
                let standing = Standing { id: *id, revision: *revision, text: text.clone() };
                prepared.standing.insert(new.id, standing);
                continue;
            }
            if prepared.standing.contains_key(&new.id) {
                told.leave(format!("article “{}”", new.title), "another of the file has its id");
                continue;
            }
            originals.insert(new.original, new.id);
            let standing = Standing { id: new.id, revision: new.revision, text: new.text.clone() };
            prepared.standing.insert(new.id, standing);
            prepared.new.push(new);
        }
        notebook.store.stage(blobs)?;
        Ok(prepared)
    }

    /// Where an article of the file stands.
    pub(super) fn standing(&self, id: ArticleId) -> Option<&Standing> {
        self.standing.get(&id)
    }

    pub(super) fn ids(&self) -> HashMap<ArticleId, ArticleId> {
        self.standing.iter().map(|(file, standing)| (*file, standing.id)).collect()
    }

    pub(super) fn insert(
        self,
        writer: &mut Writer<'_>,
        act: Act,
        known: &Known,
        told: &mut Told,
    ) -> Result<(), Refusal> {
        for new in self.new {
            new.insert(writer, act, known)?;
            told.added.articles += 1;
        }
        Ok(())
    }
}

impl New {
    fn of(mut article: exchange::Article, shown: String, blobs: &mut Vec<Vec<u8>>, told: &mut Told) -> Self {
        let title = line(&article.title, 1_000).unwrap_or(shown);
        let body = std::mem::take(&mut article.text);
        let text_hash = importing::hash(body.as_bytes());
        let bytes = article.document.as_mut().and_then(|document| document.bytes.take());
        let bytes = bytes.filter(|bytes| {
            let true_to_it = importing::hash(bytes) == article.original;
            if !true_to_it {
                told.leave(
                    format!("the original of article “{title}”"),
                    "its bytes are not those of its hash",
                );
            }
            true_to_it
        });
        // Without its bytes, the text is the original that there is.
        let original = bytes.as_ref().map_or(text_hash, |_| article.original);
        blobs.extend(bytes);
        let text = IndexedText::new(body.clone());
        blobs.push(body.into_bytes());
        let blocks = article.document.as_ref().and_then(|document| document.blocks.as_ref());
        let blocks = blocks.and_then(|blocks| {
            let stored: Option<Vec<entities::Block>> =
                blocks.iter().map(|block| stored(block, &text)).collect();
            if stored.is_none() {
                told.leave(format!("the structure of article “{title}”"), "it does not fit the text");
            }
            let json = serde_json::to_vec(&stored?).expect("blocks are plain data");
            let hash = importing::hash(&json);
            blobs.push(json);
            Some(hash)
        });
        let (id, revision, text) = (article.id, RevisionId::new(), Arc::new(text));
        Self { id, revision, article, title, text, text_hash, original, blocks }
    }

    fn insert(self, writer: &mut Writer<'_>, act: Act, known: &Known) -> Result<(), Refusal> {
        let Self { id, revision, article, title, text, text_hash, original, blocks } = self;
        let at = time(article.imported, act);
        let document = article.document.unwrap_or_else(|| Document {
            file_name: None,
            format: Format::Text,
            encoding: "utf-8".to_owned(),
            bytes: None,
            blocks: None,
        });
        writer.insert(&Article {
            id,
            title,
            source: article.source.and_then(|id| known.sources.get(&id).copied()),
            author: tidy_text(article.author),
            published: article.published,
            url: tidy_text(article.url),
            file_name: document.file_name,
            original,
            revision,
            text: text_hash,
            words: text::words(&text.text),
            imported_at: at,
        })?;
        Ok(writer.insert(&Revision {
            id: revision,
            article: id,
            number: 1,
            text: text_hash,
            blocks,
            original,
            format: document.format,
            encoding: document.encoding,
            created_at: at,
        })?)
    }
}

/// A block as a notebook keeps it, in bytes; blocks follow each other.
fn stored(block: &Block, text: &IndexedText) -> Option<entities::Block> {
    let range = text.range_of_code_points(block.start, block.end)?;
    let byte = |at: usize| u32::try_from(at).ok();
    Some(entities::Block { kind: block.kind, start: byte(range.start())?, end: byte(range.end())? })
}
