//! Statements and places as other programs are told of them: all at once, and in
//! code points.

use crate::comparing::views::{statement, statements};
use crate::texts::IndexedText;
use crate::{Notebook, Refusal};
use model::ArticleId;
use model::entities::Article;
use model::filters::Window;
use model::statements::{ListStatements, OneStatement, StatementFilter, StatementOrder, StatementView};
use std::sync::Arc;

/// A statement with its places in code points.
#[derive(Debug, Clone)]
pub struct FiledStatement {
    /// The statement.
    pub view: StatementView,
    /// First code point of each of its places in the article's text, and the one
    /// after the last.
    pub places: Vec<(u32, u32)>,
}

/// Every statement that the filter gives with all its places, the proposed ones
/// first.
///
/// # Errors
/// When the notebook cannot be read.
pub fn filed_statements(
    notebook: &Notebook,
    filter: &StatementFilter,
) -> Result<Vec<FiledStatement>, Refusal> {
    let mut filed = Vec::new();
    loop {
        let offset = u32::try_from(filed.len()).unwrap_or(u32::MAX);
        let window = Window { offset, limit: 1_000 };
        let order = StatementOrder::Reported;
        let page = statements(notebook, ListStatements { filter: filter.clone(), order, window })?;
        if page.rows.is_empty() {
            return Ok(filed);
        }
        for row in page.rows {
            let view = statement(notebook, OneStatement { id: row.id })?;
            let places = view.places.iter().map(|place| {
                let text = filed_text(notebook, place.article)?;
                text.code_points(place.start, place.end).ok_or(Refusal::NotFound("place"))
            });
            let places = places.collect::<Result<_, _>>()?;
            filed.push(FiledStatement { view, places });
        }
    }
}

/// The text of one article, to be pointed into.
pub struct FiledText(Arc<IndexedText>);

impl FiledText {
    /// The code points of a range of UTF-16 units, if both ends are between
    /// characters of the text.
    pub fn code_points(&self, start: u32, end: u32) -> Option<(u32, u32)> {
        let range = self.0.range_of_utf16(start, end)?;
        let point = |byte: usize| u32::try_from(byte).ok().and_then(|byte| self.0.code_point(byte));
        point(range.start()).zip(point(range.end()))
    }

    /// The words in a range of UTF-16 units.
    pub fn words(&self, start: u32, end: u32) -> Option<&str> {
        self.0.range_of_utf16(start, end)?.slice(&self.0.text)
    }
}

/// The text of an article.
///
/// # Errors
/// When the article is not in the notebook.
pub fn filed_text(notebook: &Notebook, article: ArticleId) -> Result<FiledText, Refusal> {
    let row = notebook.store.read(|reader| reader.get::<Article>(&article))?;
    let row = row.ok_or(Refusal::NotFound("article"))?;
    Ok(FiledText(notebook.texts.get(&notebook.store, row.text)?))
}
