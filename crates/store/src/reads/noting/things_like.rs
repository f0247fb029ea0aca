use crate::{Reader, StoreError, bare, rows::note::thing, sql};
use model::{ThingKey, ThingKind};
use rusqlite::named_params;
use std::collections::HashSet;

/// In the order in which they are likely to be meant, all else being equal:
/// what there are few of is named most.
const LIKELY: [ThingKind; 7] = [
    ThingKind::Speaker,
    ThingKind::Tag,
    ThingKind::Source,
    ThingKind::Statement,
    ThingKind::Note,
    ThingKind::Article,
    ThingKind::Quote,
];

/// How well a name fits, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It begins with what is typed.
    Begins,
    /// Words of it begin with the words typed.
    Words,
    /// What is typed stands somewhere in it.
    Inside,
}

impl Reader<'_> {
    /// Things whose name has all the words in it, best first, at most `limit`.
    /// Case and accents make no difference. The names of articles, quotes and
    /// statements, of which there are very many, are found by the beginnings of
    /// their words; the others by any part. No words give what is newest.
    pub fn things_like(
        &self,
        words: &str,
        kinds: &[ThingKind],
        limit: u32,
    ) -> Result<Vec<ThingKey>, StoreError> {
        let kinds: Vec<ThingKind> =
            LIKELY.into_iter().filter(|kind| kinds.is_empty() || kinds.contains(kind)).collect();
        let typed = bare(words);
        let tokens: Vec<&str> =
            typed.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
        let most = limit as usize;
        if tokens.is_empty() {
            return self.newest(&kinds, limit);
        }
        let mut found: Vec<(Fit, usize, usize, ThingKey)> = Vec::new();
        for (likely, kind) in kinds.iter().enumerate() {
            let named = match Self::range(*kind) {
                Some(range) => self.indexed(range, &tokens, limit)?,
                None => self.all_named(*kind)?,
            };
            let fits = named
                .into_iter()
                .enumerate()
                .filter_map(|(place, (key, name))| Some((fit(&bare(&name), &tokens)?, likely, place, key)));
            found.extend(fits);
        }
        found.sort_unstable();
        let mut seen = HashSet::new();
        Ok(found.into_iter().map(|(.., key)| key).filter(|key| seen.insert(*key)).take(most).collect())
    }

    /// First and last number of a kind whose names are indexed.
    fn range(kind: ThingKind) -> Option<(i64, i64)> {
        let number = match kind {
            ThingKind::Article => 1,
            ThingKind::Quote => 2,
            ThingKind::Statement => 3,
            _ => return None,
        };
        Some((number * 1_000_000_000_000_000, (number + 1) * 1_000_000_000_000_000 - 1))
    }

    /// The newest things that the index gives: those that begin with the words,
    /// then those that have them anywhere.
    fn indexed(
        &self,
        (first, last): (i64, i64),
        tokens: &[&str],
        limit: u32,
    ) -> Result<Vec<(ThingKey, String)>, StoreError> {
        let quoted: Vec<String> = tokens.iter().map(|token| format!("\"{token}\"*")).collect();
        let anywhere = quoted.join(" ");
        let ask = |query: &str| {
            let named = named_params! { ":query": query, ":first": first, ":last": last, ":limit": limit };
            sql::all(self.conn(), include_str!("../sql/things_indexed.sql"), named, |row| {
                Ok((thing(row, "kind", "thing")?, row.get("name")?))
            })
        };
        let mut found: Vec<(Option<ThingKey>, String)> = ask(&format!("^{anywhere}"))?;
        if found.len() < limit as usize {
            found.extend(ask(&anywhere)?);
        }
        Ok(found.into_iter().filter_map(|(key, name)| Some((key?, name))).collect())
    }

    /// Every name of a kind of which there are few.
    fn all_named(&self, kind: ThingKind) -> Result<Vec<(ThingKey, String)>, StoreError> {
        let sql = match kind {
            ThingKind::Speaker => include_str!("../sql/speakers_named.sql"),
            ThingKind::Tag => include_str!("../sql/tags_named.sql"),
            ThingKind::Source => "SELECT id, name FROM source ORDER BY name_key",
            ThingKind::Note => include_str!("../sql/notes_named.sql"),
            ThingKind::Article | ThingKind::Quote | ThingKind::Statement => return Ok(Vec::new()),
        };
        sql::all(self.conn(), sql, &[], |row| Ok((kind.thing(row.get("id")?), row.get("name")?)))
    }

    /// The newest of each kind in turn.
    fn newest(&self, kinds: &[ThingKind], limit: u32) -> Result<Vec<ThingKey>, StoreError> {
        let mut columns = Vec::new();
        for kind in kinds {
            let sql = match kind {
                ThingKind::Note => "SELECT id FROM note ORDER BY edited_at DESC LIMIT :limit",
                ThingKind::Quote => "SELECT id FROM quote ORDER BY marked_at DESC LIMIT :limit",
                ThingKind::Article => "SELECT id FROM article ORDER BY imported_at DESC LIMIT :limit",
                ThingKind::Statement => "SELECT id FROM statement ORDER BY id DESC LIMIT :limit",
                ThingKind::Speaker => "SELECT id FROM speaker ORDER BY id DESC LIMIT :limit",
                ThingKind::Source => "SELECT id FROM source ORDER BY id DESC LIMIT :limit",
                ThingKind::Tag => "SELECT id FROM tag ORDER BY id DESC LIMIT :limit",
            };
            let named = named_params! { ":limit": limit };
            columns.push(sql::all(self.conn(), sql, named, |row| Ok(kind.thing(row.get("id")?)))?);
        }
        let longest = columns.iter().map(Vec::len).max().unwrap_or_default();
        let turns = (0..longest).flat_map(|turn| columns.iter().filter_map(move |ids| ids.get(turn)));
        Ok(turns.take(limit as usize).copied().collect())
    }
}

fn fit(name: &str, tokens: &[&str]) -> Option<Fit> {
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let begins = |token: &&&str| words.iter().any(|word| word.starts_with(**token));
    if tokens.iter().filter(begins).count() == tokens.len() {
        let in_turn = words.iter().zip(tokens).all(|(word, token)| word.starts_with(token));
        return Some(if in_turn && words.len() >= tokens.len() { Fit::Begins } else { Fit::Words });
    }
    tokens.iter().all(|token| name.contains(token)).then_some(Fit::Inside)
}

#[cfg(test)]
mod tests {
    use super::{Fit, fit};
    use crate::bare;

    #[test]
    fn names_fit_by_beginnings_of_words_or_in_the_middle() {
        for (name, typed, expected) in [
            ("Ada Lind", "ad", Some(Fit::Begins)),
            ("Ada Lind", "ada li", Some(Fit::Begins)),
            ("Ada Lind", "lind ada", Some(Fit::Words)),
            ("Zoë Ångström", "angs", Some(Fit::Words)),
            ("Hamburger Post", "burg", Some(Fit::Inside)),
            ("Ada Lind", "linda", None),
        ] {
            let tokens: Vec<&str> = typed.split(' ').collect();
            assert_eq!(fit(&bare(name), &tokens), expected, "{name} {typed}");
        }
    }
}
