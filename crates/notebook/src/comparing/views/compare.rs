use crate::commands::requests::OneArticle;
use crate::comparing::library::bytes;
use crate::texts::IndexedText;
use crate::{Notebook, Refusal, reads};
use comparison::{Words, containment, shared};
use model::comparisons::{
    ArticleStretch, CompareArticles, ComparedArticle, Comparison, PairedStatement, SharedPart, SharedPassage,
};
use model::entities::Article;
use model::{Invalid, PlaceId, StatementKey};
use std::collections::BTreeMap;
use std::sync::Arc;
use text::TextRange;

/// Two to four articles side by side.
///
/// # Errors
/// When one is gone, or there are fewer, more, or the same twice.
pub fn compare(notebook: &Notebook, request: CompareArticles) -> Result<Comparison, Refusal> {
    let ids = request.articles;
    let twice = ids.iter().enumerate().any(|(at, id)| ids[..at].contains(id));
    if twice || !(2..=4).contains(&ids.len()) {
        return Err(Invalid { field: "articles", rule: "two to four different articles" }.into());
    }
    let mut articles = Vec::with_capacity(ids.len());
    let mut texts = Vec::with_capacity(ids.len());
    for id in &ids {
        let view = reads::article(notebook, OneArticle { id: *id })?;
        let quotes = reads::article_quotes(notebook, OneArticle { id: *id })?;
        articles.push(ComparedArticle { row: view.row, blocks: view.blocks, quotes });
        let row = notebook.store.read(|reader| reader.get::<Article>(id))?;
        let text = row.ok_or(Refusal::NotFound("article"))?.text;
        texts.push(notebook.texts.get(&notebook.store, text)?);
    }
    let columns = Columns::of(texts);
    let (passages, shares) = columns.compared();
    let mut statements = Vec::new();
    for (statement, places) in same_statements(notebook, &ids)? {
        let Some(wording) = wording(notebook, statement)? else { continue };
        let place = |it: &PlaceId| {
            let article = ids.iter().position(|id| *id == it.article)?;
            columns.stretch(article, bytes((it.start, it.end)))
        };
        let places = places.iter().filter_map(place).collect();
        statements.push(PairedStatement { statement, wording, places });
    }
    Ok(Comparison { articles, passages, shares, statements })
}

/// The texts and their words, by column.
struct Columns {
    texts: Vec<Arc<IndexedText>>,
    words: Vec<Words>,
}

/// A passage that two columns share.
struct Pair {
    columns: [usize; 2],
    ranges: [TextRange; 2],
    exact: bool,
}

impl Columns {
    fn of(texts: Vec<Arc<IndexedText>>) -> Self {
        let words = texts.iter().map(|text| Words::of(&text.text)).collect();
        Self { texts, words }
    }

    fn compared(&self) -> (Vec<SharedPassage>, Vec<SharedPart>) {
        let (mut pairs, mut shares) = (Vec::new(), Vec::new());
        for a in 0..self.words.len() {
            for b in a + 1..self.words.len() {
                let (one, other) = (&self.words[a], &self.words[b]);
                for passage in shared(one, other) {
                    let exact = matches!(&passage.same[..], [(one, other)]
                        if (one, other) == (&passage.a, &passage.b));
                    pairs.push(Pair { columns: [a, b], ranges: [passage.a, passage.b], exact });
                }
                let found = containment(one, other);
                shares.push(part(a, b, found.of_a, one));
                shares.push(part(b, a, found.of_b, other));
            }
        }
        (self.joined(&pairs), shares)
    }

    /// Passages of pairs that are one passage in several articles.
    fn joined(&self, pairs: &[Pair]) -> Vec<SharedPassage> {
        let mut passage_of: Vec<usize> = (0..pairs.len()).collect();
        for one in 0..pairs.len() {
            for other in 0..one {
                if passage_of[one] != passage_of[other] && pairs[one].meets(&pairs[other]) {
                    let (from, into) = (passage_of[one], passage_of[other]);
                    passage_of.iter_mut().filter(|it| **it == from).for_each(|it| *it = into);
                }
            }
        }
        let mut together: BTreeMap<usize, Vec<&Pair>> = BTreeMap::new();
        for (number, pair) in pairs.iter().enumerate() {
            together.entry(passage_of[number]).or_default().push(pair);
        }
        let mut passages: Vec<SharedPassage> =
            together.into_values().filter_map(|pairs| self.passage(&pairs)).collect();
        passages.sort_by_key(|it| it.places.first().map(|place| (place.article, place.start, place.end)));
        passages
    }

    fn passage(&self, pairs: &[&Pair]) -> Option<SharedPassage> {
        let mut ranges: Vec<(usize, TextRange)> =
            pairs.iter().flat_map(|it| it.columns.into_iter().zip(it.ranges)).collect();
        ranges.sort_by_key(|(column, range)| (*column, range.start(), range.end()));
        let mut joined: Vec<(usize, TextRange)> = Vec::new();
        for (column, range) in ranges {
            match joined.last_mut() {
                Some((known, last)) if *known == column && range.start() < last.end() => {
                    *last = TextRange::new(last.start(), last.end().max(range.end()));
                }
                _ => joined.push((column, range)),
            }
        }
        let counts = joined.iter().map(|(column, range)| self.words[*column].within(*range).len());
        let counts: Vec<usize> = counts.collect();
        let words = counts.iter().copied().max()?;
        Some(SharedPassage {
            exact: pairs.iter().all(|it| it.exact) && counts.iter().all(|count| *count == words),
            words: u32::try_from(words).unwrap_or(u32::MAX),
            places: joined.into_iter().filter_map(|(column, range)| self.stretch(column, range)).collect(),
        })
    }

    fn stretch(&self, column: usize, range: TextRange) -> Option<ArticleStretch> {
        let text = self.texts.get(column)?;
        let unit = |at: usize| text.utf16(u32::try_from(at).ok()?);
        let article = u32::try_from(column).ok()?;
        Some(ArticleStretch { article, start: unit(range.start())?, end: unit(range.end())? })
    }
}

impl Pair {
    /// Whether two pairs have the same passage of one article: they share half of
    /// the shorter one.
    fn meets(&self, other: &Self) -> bool {
        let both = self.columns.into_iter().zip(self.ranges);
        both.into_iter().any(|(column, range)| {
            other.columns.into_iter().zip(other.ranges).any(|(there, it)| {
                let common = range.end().min(it.end()).saturating_sub(range.start().max(it.start()));
                let shorter = range.len().min(it.len());
                there == column && common > 0 && 2 * common >= shorter
            })
        })
    }
}

fn part(of: usize, within: usize, share: f64, words: &Words) -> SharedPart {
    let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
    let shared = (share.clamp(0.0, 1.0) * words.as_slice().len() as f64).round() as usize;
    SharedPart {
        of: number(of),
        within: number(within),
        words: number(shared),
        thousandths: u32::from(crate::suggesting::thousandths(share as f32)),
    }
}

/// The statements with places in at least two of the articles, in the order of
/// their first.
fn same_statements(
    notebook: &Notebook,
    ids: &[model::ArticleId],
) -> Result<Vec<(StatementKey, Vec<PlaceId>)>, Refusal> {
    let found = notebook.store.read(|reader| reader.statements_among(ids))?;
    let mut places: BTreeMap<StatementKey, Vec<PlaceId>> = BTreeMap::new();
    for (statement, place) in found {
        places.entry(statement).or_default().push(place);
    }
    let column = |place: &PlaceId| ids.iter().position(|id| *id == place.article);
    let order = |it: &PlaceId| (column(it), it.start, it.end);
    let mut statements: Vec<(StatementKey, Vec<PlaceId>)> = places.into_iter().collect();
    for (_, places) in &mut statements {
        places.sort_by_key(order);
        places.dedup();
    }
    statements.retain(|(_, places)| places.first().map(column) != places.last().map(column));
    statements.sort_by_key(|(_, places)| places.first().map(order));
    Ok(statements)
}

fn wording(notebook: &Notebook, statement: StatementKey) -> Result<Option<String>, Refusal> {
    Ok(notebook.store.read(|reader| match statement {
        StatementKey::Accepted(id) => Ok(reader.statement_ref(id)?.map(|it| it.wording)),
        StatementKey::Proposed(anchor) => Ok(reader.proposal(anchor)?.map(|it| it.wording)),
    })?)
}
