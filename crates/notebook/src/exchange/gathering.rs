use crate::{Notebook, Refusal};
use exporting::exchange::{Article, Exchange, Note, Quote, Source, Speaker, Statement, Tag};
use jiff::Timestamp;
use model::filters::{ArticleFilter, ArticleOrder, QuoteFilter, QuoteOrder, Window};
use model::notes::{NoteFilter, NoteOrder};
use model::{ArticleId, entities};
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
    let statements = reader.export_statements()?.into_iter().map(|statement| Statement {
        id: statement.id,
        wording: statement.wording,
        speaker: statement.speaker.map(|speaker| speaker.id),
        place: statement.occasion.place,
        said: statement.occasion.said,
    });
    Ok(statements.collect())
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

/// The clock that made it was that of a computer, not beyond the year 9999.
fn time(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}
