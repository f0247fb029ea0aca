//! Articles side by side, and what text they share.

use crate::arguments::{Compare, Reuse};
use crate::statements::compare_all;
use crate::table::{aligned, cell};
use anyhow::{Result, anyhow};
use model::comparisons::{ArticleStretch, CompareArticles, Comparison, ListReuse, ReuseArticle};
use notebook::reads::{FiledText, filed_text};
use notebook::{Notebook, reads};
use serde::Serialize;

/// Characters of words in a line for people.
const LONG: usize = 90;

#[derive(Serialize)]
struct ComparisonRecord {
    articles: Vec<ComparedRecord>,
    passages: Vec<PassageRecord>,
    shares: Vec<ShareRecord>,
    statements: Vec<PairedRecord>,
}

#[derive(Serialize)]
struct ComparedRecord {
    id: String,
    title: String,
    source: Option<String>,
    published: Option<String>,
    words: u32,
}

#[derive(Serialize)]
struct PassageRecord {
    words: u32,
    exact: bool,
    places: Vec<StretchRecord>,
}

#[derive(Serialize)]
struct StretchRecord {
    article: String,
    start: u32,
    end: u32,
    text: String,
}

#[derive(Serialize)]
struct ShareRecord {
    of: String,
    within: String,
    words: u32,
    share: f64,
}

#[derive(Serialize)]
struct PairedRecord {
    id: String,
    wording: String,
    places: Vec<StretchRecord>,
}

/// The articles of a comparison, to be pointed into.
struct Texts {
    ids: Vec<String>,
    texts: Vec<FiledText>,
}

impl Texts {
    fn of(notebook: &Notebook, comparison: &Comparison) -> Result<Self> {
        let rows = || comparison.articles.iter().map(|article| article.row.id);
        let texts = rows().map(|id| filed_text(notebook, id)).collect::<Result<_, _>>()?;
        Ok(Self { ids: rows().map(|id| id.to_string()).collect(), texts })
    }

    fn words(&self, place: &ArticleStretch) -> Result<&str> {
        let words = self.texts[place.article as usize].words(place.start, place.end);
        words.ok_or_else(|| anyhow!("a passage does not lie in its text"))
    }

    fn records(&self, places: &[ArticleStretch]) -> Result<Vec<StretchRecord>> {
        let record = |place: &ArticleStretch| {
            let at = place.article as usize;
            let points = self.texts[at].code_points(place.start, place.end);
            let (start, end) = points.ok_or_else(|| anyhow!("a passage does not lie in its text"))?;
            let text = self.words(place)?.to_owned();
            Ok(StretchRecord { article: self.ids[at].clone(), start, end, text })
        };
        places.iter().map(record).collect()
    }
}

pub(crate) fn compare(asked: &Compare) -> Result<bool> {
    let notebook = Notebook::open(&asked.notebook)?;
    compare_all(&notebook)?;
    let comparison = reads::compare(&notebook, CompareArticles { articles: asked.articles.clone() })?;
    let texts = Texts::of(&notebook, &comparison)?;
    if asked.json {
        println!("{}", serde_json::to_string(&record(&comparison, &texts)?)?);
    } else {
        tell(&comparison, &texts)?;
    }
    Ok(true)
}

fn record(comparison: &Comparison, texts: &Texts) -> Result<ComparisonRecord> {
    let articles = comparison.articles.iter().map(|article| ComparedRecord {
        id: article.row.id.to_string(),
        title: article.row.title.clone(),
        source: article.row.source.as_ref().map(|source| source.name.clone()),
        published: article.row.published.as_ref().map(|date| date.to_string()),
        words: article.row.words,
    });
    let passages = comparison
        .passages
        .iter()
        .map(|it| Ok(PassageRecord { words: it.words, exact: it.exact, places: texts.records(&it.places)? }));
    let shares = comparison.shares.iter().map(|it| ShareRecord {
        of: texts.ids[it.of as usize].clone(),
        within: texts.ids[it.within as usize].clone(),
        words: it.words,
        share: share(it.thousandths),
    });
    let statements = comparison.statements.iter().map(|it| {
        let (id, wording) = (it.statement.to_string(), it.wording.clone());
        Ok(PairedRecord { id, wording, places: texts.records(&it.places)? })
    });
    Ok(ComparisonRecord {
        articles: articles.collect(),
        passages: passages.collect::<Result<_>>()?,
        shares: shares.collect(),
        statements: statements.collect::<Result<_>>()?,
    })
}

fn tell(comparison: &Comparison, texts: &Texts) -> Result<()> {
    let mut table = Vec::new();
    for (at, article) in (0..).zip(&comparison.articles) {
        let row = &article.row;
        table.push(vec![
            letter(at).to_string(),
            row.published.as_ref().map_or("–", |date| date.day()).to_owned(),
            row.source.as_ref().map_or("–", |source| source.name.as_str()).to_owned(),
            cell(&row.title, LONG),
            format!("{} words", row.words),
        ]);
    }
    aligned(&table, usize::MAX).iter().for_each(|line| println!("{line}"));
    println!();
    for it in &comparison.shares {
        let (of, within) = (letter(it.of), letter(it.within));
        println!("{} of {of}’s words stand in {within} ({})", percent(it.thousandths), it.words);
    }
    told_places(
        "\nshared passages",
        &comparison.passages,
        |it, _| (&it.places, format!("{} words", it.words)),
        texts,
    )?;
    told_places(
        "\nthe same statements",
        &comparison.statements,
        |it, number| (&it.places, number.to_string()),
        texts,
    )
}

fn told_places<T>(
    title: &str,
    things: &[T],
    told: impl Fn(&T, u32) -> (&[ArticleStretch], String),
    texts: &Texts,
) -> Result<()> {
    if things.is_empty() {
        return Ok(());
    }
    println!("{title}");
    let mut table = Vec::new();
    for (number, thing) in (1..).zip(things) {
        let (places, words) = told(thing, number);
        for (at, place) in places.iter().enumerate() {
            let words = if at == 0 { words.clone() } else { String::new() };
            let exact = format!("“{}”", cell(texts.words(place)?, LONG));
            table.push(vec![words, letter(place.article).to_string(), exact]);
        }
    }
    aligned(&table, usize::MAX).iter().for_each(|line| println!("  {line}"));
    Ok(())
}

fn letter(article: u32) -> char {
    u8::try_from(article).ok().filter(|at| *at < 26).map_or('?', |at| char::from(b'A' + at))
}

fn share(thousandths: u32) -> f64 {
    f64::from(thousandths) / 1_000.0
}

fn percent(thousandths: u32) -> String {
    format!("{:.0} %", f64::from(thousandths) / 10.0)
}

#[derive(Serialize)]
struct ReuseRecord {
    total: u32,
    pairs: Vec<PairRecord>,
    clusters: Vec<ClusterRecord>,
}

#[derive(Serialize)]
struct PairRecord {
    earlier: ComparedRecord,
    later: ComparedRecord,
    words: u32,
    of_earlier: f64,
    of_later: f64,
}

#[derive(Serialize)]
struct ClusterRecord {
    articles: Vec<ComparedRecord>,
    original: Option<String>,
}

pub(crate) fn reuse(asked: &Reuse) -> Result<bool> {
    let notebook = Notebook::open(&asked.list.notebook)?;
    compare_all(&notebook)?;
    let request = ListReuse { article: asked.article, words: asked.words, limit: u32::MAX };
    let map = reads::reuse(&notebook, request)?;
    if asked.list.json {
        let pairs = map.pairs.iter().map(|pair| PairRecord {
            earlier: article(&pair.earlier),
            later: article(&pair.later),
            words: pair.words,
            of_earlier: share(pair.of_earlier),
            of_later: share(pair.of_later),
        });
        let clusters = map.clusters.iter().map(|cluster| ClusterRecord {
            articles: cluster.articles.iter().map(article).collect(),
            original: cluster.original.map(|id| id.to_string()),
        });
        let record = ReuseRecord { total: map.total, pairs: pairs.collect(), clusters: clusters.collect() };
        println!("{}", serde_json::to_string(&record)?);
        return Ok(true);
    }
    let mut table = Vec::new();
    for pair in &map.pairs {
        table.push(vec![
            format!("{} words", pair.words),
            percent(pair.of_earlier),
            named(&pair.earlier),
            percent(pair.of_later),
            named(&pair.later),
        ]);
    }
    aligned(&table, usize::MAX).iter().for_each(|line| println!("{line}"));
    let shown = u32::try_from(map.pairs.len()).unwrap_or(u32::MAX);
    if shown < map.total {
        println!("and {} pairs that share less", map.total - shown);
    }
    for cluster in &map.clusters {
        println!("\none story, {} articles", cluster.articles.len());
        for it in &cluster.articles {
            let original = cluster.original == Some(it.article.id);
            println!("  {}{}", named(it), if original { "  (the original, by its date)" } else { "" });
        }
    }
    Ok(true)
}

fn article(it: &ReuseArticle) -> ComparedRecord {
    ComparedRecord {
        id: it.article.id.to_string(),
        title: it.article.title.clone(),
        source: it.source.as_ref().map(|source| source.name.clone()),
        published: it.article.published.as_ref().map(|date| date.to_string()),
        words: it.words,
    }
}

fn named(it: &ReuseArticle) -> String {
    let day = it.article.published.as_ref().map_or("", |date| date.day());
    let source = it.source.as_ref().map_or("", |source| source.name.as_str());
    let told = [day, source].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let title = cell(&it.article.title, 60);
    if told.is_empty() { title } else { format!("{told}: {title}") }
}
