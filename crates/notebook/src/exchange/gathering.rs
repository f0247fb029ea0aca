use crate::texts::IndexedText;
use crate::{Notebook, Refusal};
use exporting::exchange::{Article, Block, Document, Exchange, Note, Quote, Source, Speaker, Statement, Tag};
use jiff::Timestamp;
use model::filters::{ArticleFilter, ArticleOrder, QuoteFilter, QuoteOrder, Window};
use model::notes::{NoteFilter, NoteOrder};
use model::{ArticleId, BlobHash, entities};
use std::collections::HashSet;
use store::{Reader, StoreError, StoredQuote};

/// The quotes of a filter with all that they name; without a filter everything
/// that is in the notebook. One state of it.
///
/// # Errors
/// When the notebook cannot be read.
pub fn gather(notebook: &Notebook, filter: &QuoteFilter) -> Result<Exchange, Refusal> {
    let name = notebook.view()?.name;
    let everything = *filter == QuoteFilter::default();
    let mut exchange = notebook.store.read(|reader| {
        let quotes = quotes(notebook, reader, filter)?;
        let with_quotes: HashSet<ArticleId> = quotes.iter().map(|quote| quote.article).collect();
        Ok::<_, StoreError>(Exchange {
            notebook: name,
            articles: articles(reader, |id| everything || with_quotes.contains(&id))?,
            quotes,
            speakers: speakers(reader)?,
            sources: sources(reader)?,
            tags: tags(reader)?,
            statements: statements(reader)?,
            notes: notes(reader)?,
        })
    })?;
    if !everything {
        exchange.keep_named();
    }
    Ok(exchange)
}

fn quotes(notebook: &Notebook, reader: &Reader<'_>, filter: &QuoteFilter) -> Result<Vec<Quote>, StoreError> {
    let rows = reader.quotes(filter, QuoteOrder::Reading, false, Window::ALL)?.rows;
    let ids: Vec<_> = rows.iter().map(|row| row.quote.id).collect();
    let places = reader.placed_quotes_by_id(&ids)?;
    let mut quotes = Vec::with_capacity(rows.len());
    // Both are in the order of the ids, in one state of the notebook.
    for (row, StoredQuote { view, start, end, text }) in rows.into_iter().zip(places) {
        let text = notebook.texts.get_in(reader, text)?;
        let place = text.code_point(start).zip(text.code_point(end));
        let (start, end) = place.ok_or_else(|| {
            let context = format!("quote {} does not lie in its text", view.id);
            StoreError::Defect { context, source: None }
        })?;
        quotes.push(Quote {
            id: view.id,
            article: view.article,
            exact: view.exact,
            prefix: row.prefix,
            suffix: row.suffix,
            start,
            end,
            rendering: view.rendering,
            speaker: view.speaker.map(|speaker| speaker.id),
            cue: view.cue,
            tags: view.tags.into_iter().map(|tag| tag.id).collect(),
            statement: view.statement.map(|statement| statement.id),
            marked: time(view.marked_at),
        });
    }
    Ok(quotes)
}

fn articles(reader: &Reader<'_>, wanted: impl Fn(ArticleId) -> bool) -> Result<Vec<Article>, StoreError> {
    let all = ArticleFilter::default();
    let rows = reader.articles(&all, ArticleOrder::Published, false, Window::ALL)?.rows;
    let mut articles = Vec::new();
    for id in rows.into_iter().map(|row| row.id).filter(|id| wanted(*id)) {
        let Some(article) = reader.get::<entities::Article>(&id)? else { continue };
        articles.push(Article {
            id,
            title: article.title,
            source: article.source,
            author: article.author,
            published: article.published,
            url: article.url,
            original: article.original,
            imported: time(article.imported_at),
            text: reader.text(article.text)?,
            document: None,
        });
    }
    Ok(articles)
}

fn speakers(reader: &Reader<'_>) -> Result<Vec<Speaker>, StoreError> {
    let speakers = reader.speakers()?.into_iter().map(|view| Speaker {
        id: view.id,
        name: view.name,
        role: view.role,
        aliases: view.aliases,
        on_behalf_of: view.on_behalf_of.map(|principal| principal.id),
        colour: Some(view.colour),
    });
    Ok(speakers.collect())
}

fn sources(reader: &Reader<'_>) -> Result<Vec<Source>, StoreError> {
    let sources = reader.sources()?.into_iter().map(|view| Source {
        id: view.id,
        name: view.name,
        homepage: view.homepage,
        description: view.description,
    });
    Ok(sources.collect())
}

fn tags(reader: &Reader<'_>) -> Result<Vec<Tag>, StoreError> {
    let tags = reader.tags()?.into_iter().map(|view| Tag {
        id: view.id,
        name: view.name,
        path: view.path,
        parent: view.parent,
        colour: view.colour,
        description: view.description,
    });
    Ok(tags.collect())
}

fn statements(reader: &Reader<'_>) -> Result<Vec<Statement>, StoreError> {
    let told = reader.export_statements()?.into_iter().map(|statement| {
        let accepted = reader.get::<entities::Statement>(&statement.id)?.map(|it| time(it.created_at));
        Ok(Statement {
            id: statement.id,
            wording: statement.wording,
            speaker: statement.speaker.map(|speaker| speaker.id),
            place: statement.occasion.place,
            said: statement.occasion.said,
            accepted,
        })
    });
    told.collect()
}

fn notes(reader: &Reader<'_>) -> Result<Vec<Note>, StoreError> {
    let all = reader.notes(&NoteFilter::default(), NoteOrder::Made, false, Window::ALL)?;
    let mut notes = Vec::with_capacity(all.rows.len());
    for note in all.rows.into_iter().map(|stored| stored.note) {
        notes.push(Note {
            id: note.id,
            title: note.title,
            about: note.about,
            body: reader.note_markdown(note.body)?,
            made: time(note.made_at),
            edited: time(note.edited_at),
        });
    }
    Ok(notes)
}

/// Tells what the articles came as, so that they can come back as they are.
///
/// # Errors
/// When the notebook cannot be read.
pub(super) fn add_documents(notebook: &Notebook, exchange: &mut Exchange) -> Result<(), Refusal> {
    notebook.store.read(|reader| {
        for article in &mut exchange.articles {
            // What was removed meanwhile is told as it was, without this.
            let Some(row) = reader.get::<entities::Article>(&article.id)? else { continue };
            let Some(revision) = reader.get::<entities::Revision>(&row.revision)? else { continue };
            let bytes = match row.original == row.text {
                true => None,
                false => reader.blob(row.original)?,
            };
            article.document = Some(Document {
                file_name: row.file_name,
                format: revision.format,
                encoding: revision.encoding,
                bytes,
                blocks: revision
                    .blocks
                    .map(|hash| blocks(reader, hash, &article.text))
                    .transpose()?
                    .flatten(),
            });
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}

/// Blocks in code points; none when they do not fit the text.
fn blocks(reader: &Reader<'_>, hash: BlobHash, text: &str) -> Result<Option<Vec<Block>>, StoreError> {
    let json = reader.blob(hash)?.unwrap_or_default();
    let Ok(blocks) = serde_json::from_slice::<Vec<entities::Block>>(&json) else { return Ok(None) };
    let text = IndexedText::new(text.to_owned());
    let block = |block: entities::Block| {
        let (start, end) = text.code_point(block.start).zip(text.code_point(block.end))?;
        Some(Block { kind: block.kind, start, end })
    };
    Ok(blocks.into_iter().map(block).collect())
}

/// The clock that made it was that of a computer, not beyond the year 9999.
fn time(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}
