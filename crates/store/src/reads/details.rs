use super::{
    Reader, StoredQuote,
    columns::{source_ref, speaker_ref, statement_ref},
};
use crate::{
    StoreError,
    rows::{article::published, quote::rendering},
    sql,
};
use model::{
    ArticleId, BlobHash, PartialDate, QuoteId, TagId,
    views::{QuoteRow, QuoteView, SourceRef, TagRef},
};
use rusqlite::{Row, named_params};
use std::collections::HashMap;

/// All that is known of a quote; each screen takes its part.
#[derive(Debug)]
pub(crate) struct Detail {
    view: QuoteView,
    start: u32,
    end: u32,
    text: BlobHash,
    prefix: String,
    suffix: String,
    article_title: String,
    source: Option<SourceRef>,
    published: Option<PartialDate>,
}

impl Detail {
    pub(crate) fn row(self) -> QuoteRow {
        QuoteRow {
            quote: self.view,
            prefix: self.prefix,
            suffix: self.suffix,
            article_title: self.article_title,
            source: self.source,
            published: self.published,
        }
    }

    pub(crate) fn stored(self) -> StoredQuote {
        StoredQuote { view: self.view, start: self.start, end: self.end, text: self.text }
    }

    pub(crate) fn view(self) -> QuoteView {
        self.view
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            view: QuoteView {
                id: QuoteId::from_bytes(row.get("id")?),
                article: ArticleId::from_bytes(row.get("article")?),
                exact: row.get("exact")?,
                rendering: rendering(row)?,
                speaker: speaker_ref(row)?,
                cue: row.get("cue")?,
                tags: Vec::new(),
                statement: statement_ref(row)?,
                notes: row.get("notes")?,
                marked_at: row.get("marked_at")?,
            },
            start: row.get("start_byte")?,
            end: row.get("end_byte")?,
            text: BlobHash::from_bytes(row.get("text")?),
            prefix: row.get("prefix")?,
            suffix: row.get("suffix")?,
            article_title: row.get("article_title")?,
            source: source_ref(row)?,
            published: published(row)?,
        })
    }
}

impl Reader<'_> {
    /// The details of these quotes, in this order; missing ones are left out.
    pub(crate) fn details(&self, ids: &[QuoteId]) -> Result<Vec<Detail>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let list = sql::list(ids.iter().map(|id| &id.as_bytes()[..]));
        let named = named_params! { ":ids": list };
        let mut tags = self.tags_of(named)?;
        let sql = include_str!("sql/quote_details.sql");
        let mut found =
            sql::all(self.conn, sql, named, |row| Ok((row.get::<_, u32>("place")?, Detail::read(row)?)))?;
        found.sort_by_key(|(place, _)| *place);
        let with_tags = found.into_iter().map(|(_, mut detail)| {
            detail.view.tags = tags.remove(&detail.view.id).unwrap_or_default();
            detail
        });
        Ok(with_tags.collect())
    }

    fn tags_of(&self, ids: sql::Named<'_>) -> Result<HashMap<QuoteId, Vec<TagRef>>, StoreError> {
        let pairs = sql::all(self.conn, include_str!("sql/tags_of_quotes.sql"), ids, |row| {
            Ok((QuoteId::from_bytes(row.get("quote")?), TagId::from_bytes(row.get("tag")?)))
        })?;
        let mut tags: HashMap<QuoteId, Vec<TagRef>> = HashMap::new();
        if pairs.is_empty() {
            return Ok(tags);
        }
        let known = self.tag_refs()?;
        for (quote, tag) in pairs {
            if let Some(tag) = known.get(&tag) {
                tags.entry(quote).or_default().push(tag.clone());
            }
        }
        for tags in tags.values_mut() {
            tags.sort_by(|one, other| one.path.cmp(&other.path));
        }
        Ok(tags)
    }
}
