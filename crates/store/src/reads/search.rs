use super::Reader;
use crate::{StoreError, sql};
use model::{
    ArticleId,
    filters::Window,
    views::{Page, SearchHit, SnippetPart},
};
use rusqlite::named_params;
use std::collections::HashMap;

/// Private-use characters that stand around a hit in the raw snippet; in an
/// article they would be unassigned.
const HIT: char = '\u{E000}';
const HIT_END: char = '\u{E001}';

impl Reader<'_> {
    /// Articles that contain all the words and "phrases", newest first. The last
    /// word may be the beginning of one. Nothing in `query` is syntax but `"`.
    pub fn search(&self, query: &str, window: Window) -> Result<Page<SearchHit>, StoreError> {
        let Some(query) = expression(query) else {
            return Ok(Page { total: 0, rows: Vec::new() });
        };
        let count = include_str!("sql/search_count.sql");
        let total = sql::count(self.conn, count, named_params! { ":query": query })?;
        let named = named_params! {
            ":query": query,
            ":limit": window.limit,
            ":offset": window.offset,
        };
        let found = sql::all(self.conn, include_str!("sql/search.sql"), named, |row| {
            Ok((row.get::<_, i64>("num")?, ArticleId::from_bytes(row.get("article")?)))
        })?;
        let mut snippets = self.snippets(&query, &found)?;
        let ids: Vec<_> = found.iter().map(|(_, id)| *id).collect();
        let rows = self
            .article_rows(&ids)?
            .into_iter()
            .map(|row| SearchHit { snippet: snippets.remove(&row.id).unwrap_or_default(), row });
        Ok(Page { total, rows: rows.collect() })
    }

    fn snippets(
        &self,
        query: &str,
        found: &[(i64, ArticleId)],
    ) -> Result<HashMap<ArticleId, Vec<SnippetPart>>, StoreError> {
        let numbers: Vec<i64> = found.iter().map(|(number, _)| *number).collect();
        let named = named_params! {
            ":query": query,
            ":numbers": serde_json::Value::from(numbers).to_string(),
            ":hit": HIT.to_string(),
            ":hit_end": HIT_END.to_string(),
        };
        let snippets = sql::all(self.conn, include_str!("sql/snippets.sql"), named, |row| {
            let body: String = row.get("body")?;
            // Words that stand in the title alone leave the body without a hit.
            let shown = if body.contains(HIT) { body } else { row.get("title")? };
            Ok((row.get::<_, i64>("num")?, shown))
        })?;
        let ids: HashMap<i64, ArticleId> = found.iter().copied().collect();
        let known =
            snippets.into_iter().filter_map(|(number, snippet)| Some((*ids.get(&number)?, parts(&snippet))));
        Ok(known.collect())
    }
}

/// What the analyst typed as an expression of FTS5 in which every word is a
/// quoted string, so that no character of it is an operator. None without words.
pub(super) fn expression(query: &str) -> Option<String> {
    let mut terms: Vec<(String, bool)> = Vec::new();
    let plain = query.replace(['“', '”', '„', '«', '»'], "\"").replace('\0', " ");
    for (piece, text) in plain.split('"').enumerate() {
        let phrase = piece % 2 == 1;
        if phrase {
            terms.push((text.to_owned(), true));
        } else {
            terms.extend(text.split_whitespace().map(|word| (word.to_owned(), false)));
        }
    }
    terms.retain(|(term, _)| term.contains(char::is_alphanumeric));
    let (_, last_is_phrase) = terms.last()?;
    let prefix = if *last_is_phrase { "" } else { "*" };
    let quoted: Vec<_> = terms.iter().map(|(term, _)| format!("\"{term}\"")).collect();
    Some(quoted.join(" ") + prefix)
}

fn parts(snippet: &str) -> Vec<SnippetPart> {
    let mut parts = Vec::new();
    let (mut text, mut hit) = (String::new(), false);
    for char in snippet.chars().chain([if snippet.is_empty() { HIT } else { HIT_END }]) {
        if char != HIT && char != HIT_END {
            text.push(char);
            continue;
        }
        if !text.is_empty() {
            parts.push(SnippetPart { text: std::mem::take(&mut text), hit });
        }
        hit = char == HIT;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{expression, parts};

    #[test]
    fn nothing_that_is_typed_is_syntax() {
        for (typed, expected) in [
            ("trade", Some(r#""trade"*"#)),
            ("all-time low", Some(r#""all-time" "low"*"#)),
            (r#""all time low""#, Some(r#""all time low""#)),
            (r#"“at an” low"#, Some(r#""at an" "low"*"#)),
            (r#"a" OR b:(*"#, Some(r#""a" " OR b:(*""#)),
            ("NOT title : x^2", Some(r#""NOT" "title" "x^2"*"#)),
            ("- * ( \" ", None),
            ("", None),
        ] {
            assert_eq!(expression(typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn a_snippet_falls_into_hits_and_the_words_between() {
        let shown = |snippet| {
            let parts = parts(snippet);
            let marked = parts.iter().map(|part| match part.hit {
                true => format!("[{}]", part.text),
                false => part.text.clone(),
            });
            marked.collect::<String>()
        };
        assert_eq!(shown("an \u{E000}all-time\u{E001} \u{E000}low\u{E001}, he"), "an [all-time] [low], he");
        assert_eq!(shown("nothing"), "nothing");
        assert_eq!(shown(""), "");
    }
}
