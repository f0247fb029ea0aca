use super::count;
use crate::suggesting;
use crate::verbs::{counted, resolve_source};
use crate::{Notebook, Refusal};
use model::drafts::SourceChoice;
use model::entities::{Article, Finding, FolderSource, Revision};
use model::imports::{ArticleDraft, ImportSummary, ImportedFile, SkipReason, SkippedFile};
use model::views::Outcome;
use model::{ArticleId, BlobHash, RevisionId, SourceId};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use std::collections::HashMap;
use std::path::Path;
use store::{Operation, Writer};

/// A document as it came, and what was read in it.
pub(crate) struct Incoming {
    /// Name as shown to people.
    pub(crate) shown: String,
    /// Name of its file, without its folder.
    pub(crate) file_name: Option<String>,
    /// The bytes as they came.
    pub(crate) bytes: Vec<u8>,
    /// What was read in them.
    pub(crate) read: Result<ArticleDraft, SkipReason>,
}

/// What the analyst answered for the whole import, and how far it is.
pub(crate) struct Asked<'a> {
    /// The source of documents that name none themselves.
    pub(crate) source: &'a SourceChoice,
    /// The folder whose source is to be remembered.
    pub(crate) folder: Option<&'a Path>,
    /// Articles that earlier batches imported.
    pub(crate) before: u32,
}

/// A document whose bytes are on disk and whose rows are not yet.
struct Staged {
    id: ArticleId,
    revision: RevisionId,
    file_name: Option<String>,
    draft: ArticleDraft,
    words: u32,
    original: BlobHash,
    text: BlobHash,
    blocks: Option<BlobHash>,
}

/// Stores documents as articles in one operation, and tells what became of each.
pub(crate) fn store_incoming(
    notebook: &Notebook,
    operation: Operation,
    incoming: Vec<Incoming>,
    asked: Asked<'_>,
) -> Result<(Outcome<()>, ImportSummary), Refusal> {
    let (fresh, mut summary) = sort_out(notebook, incoming)?;
    let found: Vec<Finding> =
        fresh.par_iter().map(|it| suggesting::read(it.id, it.revision, &it.draft.text)).collect();
    let staged = stage(notebook, fresh)?;
    let operation = Operation { subject: subject(&staged, asked.before), ..operation };
    if staged.is_empty() {
        return Ok((crate::reads::untouched(notebook)?, summary));
    }
    let (source, folder) = (asked.source, asked.folder.map(|folder| folder.display().to_string()));
    let at = operation.at;
    let mut outcome = notebook.commit_operation(operation, move |writer| {
        let mut sources = Sources { asked: resolve_source(writer, source)?, named: HashMap::new() };
        for staged in staged {
            insert(writer, &mut sources, staged, at)?;
        }
        match (folder, sources.asked) {
            (Some(folder), Some(source)) => remember(writer, FolderSource { folder, source }),
            _ => Ok(()),
        }
    })?;
    // Derived: what cannot be kept now is read again when the notebook is opened.
    if let Ok(waiting) = notebook.store.keep_findings(&found) {
        outcome.counts.waiting = waiting.suggestions;
        summary.suggestions = found.iter().map(suggesting::waiting_in).sum();
    }
    Ok((outcome, summary))
}

/// A document that is not in the notebook yet.
struct Fresh {
    id: ArticleId,
    revision: RevisionId,
    file_name: Option<String>,
    bytes: Vec<u8>,
    original: BlobHash,
    draft: ArticleDraft,
}

/// Divides documents into new ones and those to leave out.
fn sort_out(notebook: &Notebook, incoming: Vec<Incoming>) -> Result<(Vec<Fresh>, ImportSummary), Refusal> {
    let hashes: Vec<BlobHash> = incoming.iter().map(|document| importing::hash(&document.bytes)).collect();
    let there = notebook.store.read(|reader| reader.articles_by_original(&hashes))?;
    let mut there: HashMap<BlobHash, (ArticleId, String)> =
        there.into_iter().map(|(hash, id, title)| (hash, (id, title))).collect();
    let mut fresh = Vec::with_capacity(incoming.len());
    let mut summary = super::empty_summary(&[]);
    for (document, original) in incoming.into_iter().zip(hashes) {
        let Incoming { shown: file, file_name, bytes, read } = document;
        let reason = match (read, there.get(&original)) {
            (Err(reason), _) => reason,
            (Ok(_), Some((article, title))) => {
                SkipReason::AlreadyThere { article: *article, title: title.clone() }
            }
            (Ok(draft), None) => {
                let (id, title) = (ArticleId::new(), draft.title.clone());
                there.insert(original, (id, title.clone()));
                summary.imported.push(ImportedFile { file, article: id, title });
                fresh.push(Fresh { id, revision: RevisionId::new(), file_name, bytes, original, draft });
                continue;
            }
        };
        summary.skipped.push(SkippedFile { file, reason });
    }
    summary.imported_count = count(summary.imported.len());
    summary.skipped_count = count(summary.skipped.len());
    Ok((fresh, summary))
}

/// Puts the bytes of new documents on disk; rows refer to them afterwards.
fn stage(notebook: &Notebook, fresh: Vec<Fresh>) -> Result<Vec<Staged>, Refusal> {
    let mut blobs: Vec<Vec<u8>> = Vec::with_capacity(fresh.len() * 2);
    let mut staged = Vec::with_capacity(fresh.len());
    for Fresh { id, revision, file_name, bytes, original, mut draft } in fresh {
        let body = std::mem::take(&mut draft.text);
        let words = text::words(&body);
        let text = importing::hash(body.as_bytes());
        let blocks = draft.blocks.take().map(|blocks| {
            let json = serde_json::to_vec(&blocks).expect("blocks are plain data");
            let hash = importing::hash(&json);
            blobs.push(json);
            hash
        });
        if text != original {
            blobs.push(body.into_bytes());
        }
        blobs.push(bytes);
        staged.push(Staged { id, revision, file_name, draft, words, original, text, blocks });
    }
    notebook.store.stage(blobs)?;
    Ok(staged)
}

/// Sources met in one import: each name is looked up once.
struct Sources {
    asked: Option<SourceId>,
    named: HashMap<String, SourceId>,
}

impl Sources {
    fn of(&mut self, writer: &mut Writer, draft: &ArticleDraft) -> Result<Option<SourceId>, Refusal> {
        let Some(name) = &draft.source else { return Ok(self.asked) };
        if let Some(id) = self.named.get(name) {
            return Ok(Some(*id));
        }
        match resolve_source(writer, &SourceChoice::Named { name: name.clone() }) {
            Ok(Some(id)) => {
                self.named.insert(name.clone(), id);
                Ok(Some(id))
            }
            // One odd name must not stop the other files.
            Ok(None) | Err(Refusal::Invalid(_)) => Ok(self.asked),
            Err(refusal) => Err(refusal),
        }
    }
}

fn insert(writer: &mut Writer, sources: &mut Sources, staged: Staged, at: i64) -> Result<(), Refusal> {
    let source = sources.of(writer, &staged.draft)?;
    let Staged { id, revision, file_name, draft, words, original, text, blocks } = staged;
    writer.insert(&Article {
        id,
        title: draft.title,
        source,
        author: draft.author,
        published: draft.published,
        url: draft.url,
        file_name,
        original,
        revision,
        text,
        words,
        imported_at: at,
    })?;
    writer.insert(&Revision {
        id: revision,
        article: id,
        number: 1,
        text,
        blocks,
        original,
        format: draft.format,
        encoding: draft.encoding.to_owned(),
        created_at: at,
    })?;
    Ok(())
}

fn remember(writer: &mut Writer, row: FolderSource) -> Result<(), Refusal> {
    match writer.get::<FolderSource>(&row.folder)? {
        Some(_) => Ok(writer.update(&row)?),
        None => Ok(writer.insert(&row)?),
    }
}

/// The last batch of an import speaks for all of it in the history.
fn subject(staged: &[Staged], before: u32) -> String {
    match (staged, before) {
        ([one], 0) => format!("“{}”", one.draft.title),
        (several, before) => counted(before as usize + several.len(), "article"),
    }
}
