//! What a screen asks for. Nothing here changes a notebook.

pub use crate::comparing::views::{compare, reuse, statement, statements};
pub use crate::counting::{all_of_matrix, all_of_timeline, matrix, timeline};
pub use crate::filed::{FiledStatement, FiledText, filed_statements, filed_text};
pub use crate::noting::{
    fill_template, note, note_templates, notes, notes_about, preview_note, search_notes, things,
};
pub use crate::suggesting::views::{
    FiledSuggestion, article_passages, article_suggestions, filed_suggestions, next_waiting,
    preview_acceptance, waiting,
};

use crate::commands::requests::{
    ListArticles, ListHistory, ListQuotes, Nothing, OneArticle, PreviewExport, Search, SomeQuotes,
};
use crate::{Notebook, Refusal};
use model::entities::{Article, Block, BlockKind, Revision};
use model::exports::ExportPreview;
use model::filters::{QuoteFilter, Window};
use model::views::{
    ArticleRow, ArticleView, BlockView, HistoryRow, Outcome, Page, PlacedQuote, QuoteFacets, QuoteRow,
    SearchHit, SourceView, SpeakerView, TagView, Touched,
};
use model::{ArticleId, BlobHash};
use store::{StoreError, StoredQuote};

/// Rows of one answer to a screen.
const MOST_ROWS: u32 = 1_000;

/// The library.
///
/// # Errors
/// When the notebook cannot be read; so for all of this module.
pub fn articles(notebook: &Notebook, request: ListArticles) -> Result<Page<ArticleRow>, Refusal> {
    let ListArticles { filter, order, descending, window } = request;
    Ok(notebook.store.read(|reader| reader.articles(&filter, order, descending, bounded(window)))?)
}

/// All articles, for callers that are not screens.
pub fn all_articles(notebook: &Notebook) -> Result<Vec<ArticleRow>, Refusal> {
    use model::filters::{ArticleFilter, ArticleOrder};
    let all = ArticleFilter::default();
    let page =
        notebook.store.read(|reader| reader.articles(&all, ArticleOrder::Imported, false, Window::ALL))?;
    Ok(page.rows)
}

/// One article for reading.
pub fn article(notebook: &Notebook, request: OneArticle) -> Result<ArticleView, Refusal> {
    let (row, article, revision, blocks) = notebook.store.read(|reader| {
        let article = reader.get::<Article>(&request.id)?;
        let revision = match &article {
            Some(article) => reader.get::<Revision>(&article.revision)?,
            None => None,
        };
        let blocks = match revision.as_ref().and_then(|revision| revision.blocks) {
            Some(hash) => reader.blob(hash)?,
            None => None,
        };
        Ok((reader.article_row(request.id)?, article, revision, blocks))
    })?;
    let (Some(row), Some(article), Some(revision)) = (row, article, revision) else {
        return Err(Refusal::NotFound("article"));
    };
    Ok(ArticleView {
        row,
        file_name: article.file_name,
        format: revision.format,
        encoding: revision.encoding,
        original_hash: article.original.to_string(),
        blocks: block_views(notebook, article.text, blocks)?,
    })
}

/// The quotes of one article in reading order.
pub fn article_quotes(notebook: &Notebook, request: OneArticle) -> Result<Vec<PlacedQuote>, Refusal> {
    placed(notebook, notebook.store.read(|reader| reader.placed_quotes(request.id))?)
}

/// These quotes as they are now.
pub fn placed_quotes(notebook: &Notebook, request: SomeQuotes) -> Result<Vec<PlacedQuote>, Refusal> {
    placed(notebook, notebook.store.read(|reader| reader.placed_quotes_by_id(&request.ids))?)
}

/// All quotes, filtered and ordered.
pub fn quotes(notebook: &Notebook, request: ListQuotes) -> Result<Page<QuoteRow>, Refusal> {
    let ListQuotes { filter, order, descending, window } = request;
    Ok(notebook.store.read(|reader| reader.quotes(&filter, order, descending, bounded(window)))?)
}

/// What the quotes under a filter divide into.
pub fn quote_facets(notebook: &Notebook, filter: QuoteFilter) -> Result<QuoteFacets, Refusal> {
    Ok(notebook.store.read(|reader| reader.quote_facets(&filter))?)
}

/// A quote with its place in code points, as other programs count.
#[derive(Debug, Clone)]
pub struct FiledQuote {
    /// The quote with its article.
    pub row: QuoteRow,
    /// First code point in the article's text.
    pub start: u32,
    /// Code point after the last.
    pub end: u32,
}

/// All quotes of the notebook or of one article, in reading order.
pub fn filed_quotes(notebook: &Notebook, article: Option<ArticleId>) -> Result<Vec<FiledQuote>, Refusal> {
    use model::filters::QuoteOrder;
    let filter = QuoteFilter { article, ..QuoteFilter::default() };
    let filed = notebook.store.read(|reader| {
        let rows = reader.quotes(&filter, QuoteOrder::Reading, false, Window::ALL)?.rows;
        let mut filed = Vec::with_capacity(rows.len());
        let mut places = Vec::new();
        for row in rows {
            // Reading order keeps the quotes of an article together.
            if places.first().is_none_or(|quote: &StoredQuote| quote.view.article != row.quote.article) {
                places = reader.placed_quotes(row.quote.article)?;
            }
            let place = places.iter().find(|place| place.view.id == row.quote.id);
            let Some(place) = place else { continue };
            let text = notebook.texts.get_in(reader, place.text)?;
            if let (Some(start), Some(end)) = (text.code_point(place.start), text.code_point(place.end)) {
                filed.push(FiledQuote { row, start, end });
            }
        }
        Ok::<_, StoreError>(filed)
    })?;
    Ok(filed)
}

/// All speakers by name.
pub fn speakers(notebook: &Notebook, _: Nothing) -> Result<Vec<SpeakerView>, Refusal> {
    Ok(notebook.store.read(|reader| reader.speakers())?)
}

/// All sources by name.
pub fn sources(notebook: &Notebook, _: Nothing) -> Result<Vec<SourceView>, Refusal> {
    Ok(notebook.store.read(|reader| reader.sources())?)
}

/// The codebook in the order of its tree.
pub fn tags(notebook: &Notebook, _: Nothing) -> Result<Vec<TagView>, Refusal> {
    Ok(notebook.store.read(|reader| reader.tags())?)
}

/// Articles that contain the words, newest first.
pub fn search(notebook: &Notebook, request: Search) -> Result<Page<SearchHit>, Refusal> {
    Ok(notebook.store.read(|reader| reader.search(&request.query, bounded(request.window)))?)
}

/// One file as an export would write it.
pub fn preview_export(notebook: &Notebook, request: PreviewExport) -> Result<ExportPreview, Refusal> {
    crate::export::preview(notebook, request)
}

/// What was done, newest first.
pub fn history(notebook: &Notebook, request: ListHistory) -> Result<Page<HistoryRow>, Refusal> {
    Ok(notebook.store.read(|reader| reader.history(bounded(request.window)))?)
}

/// The present state, for a verb that found nothing to do.
pub(crate) fn untouched(notebook: &Notebook) -> Result<Outcome<()>, Refusal> {
    let (counts, undo) = notebook.store.read(|reader| Ok((reader.counts()?, reader.undo_state()?)))?;
    Ok(Outcome { value: (), touched: Touched::default(), undo, counts })
}

pub(crate) fn bounded(window: Window) -> Window {
    Window { limit: window.limit.min(MOST_ROWS), ..window }
}

fn placed(notebook: &Notebook, quotes: Vec<StoredQuote>) -> Result<Vec<PlacedQuote>, Refusal> {
    let place = |quote: StoredQuote| {
        let text = notebook.texts.get(&notebook.store, quote.text)?;
        let (start, end) = text
            .utf16(quote.start)
            .zip(text.utf16(quote.end))
            .ok_or_else(|| Refusal::Request(format!("quote {} does not lie in its text", quote.view.id)))?;
        Ok(PlacedQuote { quote: quote.view, start, end })
    };
    quotes.into_iter().map(place).collect()
}

fn block_views(
    notebook: &Notebook,
    text: BlobHash,
    blocks: Option<Vec<u8>>,
) -> Result<Vec<BlockView>, Refusal> {
    let text = notebook.texts.get(&notebook.store, text)?;
    let byte = |at: usize| u32::try_from(at).expect("texts are far below 4 GiB");
    let blocks = match blocks {
        Some(json) => serde_json::from_slice::<Vec<Block>>(&json)
            .map_err(|error| Refusal::Request(format!("structure of the article: {error}")))?,
        None => text::lines(&text.text)
            .map(|line| Block {
                kind: BlockKind::Paragraph,
                start: byte(line.start()),
                end: byte(line.end()),
            })
            .collect(),
    };
    let view = |block: Block| {
        let words = text.text.get(block.start as usize..block.end as usize)?;
        Some(BlockView { kind: block.kind, start: text.utf16(block.start)?, text: words.to_owned() })
    };
    Ok(blocks.into_iter().filter_map(view).collect())
}
