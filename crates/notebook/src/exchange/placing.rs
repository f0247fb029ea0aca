//! Where the words of other programs stand in the articles of a notebook.

use crate::texts::IndexedText;
use crate::{Notebook, Refusal};
use exporting::exchange::IncomingQuote;
use model::entities::Article;
use model::filters::{ArticleFilter, ArticleOrder, Window};
use std::cell::OnceCell;
use std::sync::Arc;
use store::StoreError;
use text::TextRange;

/// The articles of a notebook, to look for words in.
pub(crate) struct Library<'a> {
    notebook: &'a Notebook,
    articles: Vec<Article>,
    /// Only read when words come without an article.
    texts: OnceCell<Vec<String>>,
}

/// Where some words stand.
pub(crate) struct Found {
    pub(crate) article: Article,
    pub(crate) text: Arc<IndexedText>,
    pub(crate) range: TextRange,
}

impl<'a> Library<'a> {
    /// Every article, oldest first.
    pub(crate) fn of(notebook: &'a Notebook) -> Result<Self, Refusal> {
        let articles = notebook.store.read(|reader| {
            let all = ArticleFilter::default();
            let rows = reader.articles(&all, ArticleOrder::Published, false, Window::ALL)?.rows;
            let mut articles = Vec::with_capacity(rows.len());
            for row in rows {
                articles.extend(reader.get::<Article>(&row.id)?);
            }
            Ok::<_, StoreError>(articles)
        })?;
        Ok(Self { notebook, articles, texts: OnceCell::new() })
    }

    /// The place of a quote: in the article of its id, else in those of its
    /// addresses, else in the only article that has its words, or has them
    /// where the words around them fit best. Or why there is none, in words.
    pub(crate) fn find(&self, quote: &IncomingQuote) -> Result<Result<Found, &'static str>, Refusal> {
        let by_id = self.articles.iter().filter(|article| Some(article.id) == quote.article);
        let mut among: Vec<&Article> = by_id.collect();
        if among.is_empty() {
            among.extend(self.articles.iter().filter(|article| has_address(article, &quote.addresses)));
        }
        let mut fits = Vec::new();
        let nowhere = match among.is_empty() {
            false => {
                for article in among {
                    let text = self.notebook.texts.get(&self.notebook.store, article.text)?;
                    fits.extend(best(&text, quote).map(|fit| (article, fit)));
                }
                "its article does not have these words"
            }
            true if quote.exact.trim().is_empty() => "its article is not in the notebook",
            true => {
                for (article, text) in self.articles.iter().zip(self.texts()?) {
                    fits.extend(by_words(text, quote).map(|fit| (article, fit)));
                }
                "no article has these words"
            }
        };
        let Some(most) = fits.iter().map(|(_, fit)| fit.around).max() else { return Ok(Err(nowhere)) };
        fits.retain(|(_, fit)| fit.around == most);
        Ok(match &fits[..] {
            [(article, Fit { range: Some(range), .. })] => {
                let text = self.notebook.texts.get(&self.notebook.store, article.text)?;
                Ok(Found { article: (*article).clone(), text, range: *range })
            }
            [_] => Err("its article has these words several times"),
            _ => Err("several articles have these words"),
        })
    }

    fn texts(&self) -> Result<&[String], Refusal> {
        if let Some(texts) = self.texts.get() {
            return Ok(texts);
        }
        let texts = self.notebook.store.read(|reader| {
            self.articles.iter().map(|article| reader.text(article.text)).collect::<Result<Vec<_>, _>>()
        })?;
        Ok(self.texts.get_or_init(|| texts))
    }
}

/// The place of a quote in a text: the told one, if the words stand there, else
/// the one where what is around them fits best.
pub(crate) fn place(text: &IndexedText, quote: &IncomingQuote) -> Option<TextRange> {
    best(text, quote).and_then(|fit| fit.range)
}

/// The best place in one text.
struct Fit {
    /// None when several are equally good.
    range: Option<TextRange>,
    /// Characters around it that are as the quote tells.
    around: usize,
}

/// The told place, if the words stand there; else by the words.
fn best(text: &IndexedText, quote: &IncomingQuote) -> Option<Fit> {
    let told = quote.position.and_then(|(start, end)| text.range_of_code_points(start, end));
    let told = told.filter(|range| match range.slice(&text.text) {
        Some(words) if quote.exact.is_empty() => !words.trim().is_empty(),
        words => words == Some(&quote.exact),
    });
    match told {
        Some(range) => Some(Fit { range: Some(range), around: usize::MAX }),
        None => by_words(&text.text, quote),
    }
}

fn by_words(text: &str, quote: &IncomingQuote) -> Option<Fit> {
    let exact = quote.exact.trim();
    let mut places = text::occurrences(text, exact);
    if places.is_empty() {
        places = text::alike_occurrences(text, exact);
    }
    let around = |range: &TextRange| {
        let before = text[..range.start()].chars().rev().zip(quote.prefix.chars().rev());
        let after = text[range.end()..].chars().zip(quote.suffix.chars());
        before.take_while(|(one, other)| one == other).count()
            + after.take_while(|(one, other)| one == other).count()
    };
    let most = places.iter().map(around).max()?;
    places.retain(|range| around(range) == most);
    Some(Fit { range: <[TextRange; 1]>::try_from(places).ok().map(|[range]| range), around: most })
}

fn has_address(article: &Article, addresses: &[String]) -> bool {
    let url = article.url.as_deref().map(page);
    url.is_some_and(|url| addresses.iter().any(|address| page(address) == url))
}

/// Of an address, what leads to the same page: no scheme, no fragment, no slash
/// at the end.
fn page(address: &str) -> &str {
    let address = address.split('#').next().unwrap_or_default();
    let address = address.strip_prefix("https://").or(address.strip_prefix("http://")).unwrap_or(address);
    address.trim_end_matches('/')
}
