//! Who is silent about a statement, of all statements at once: the same rule as
//! `comparing::views::silent`, which asks the file for one. A test holds both
//! together.

use model::exports::{ExportArticle, ExportSilence};
use model::{ArticleId, StatementId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What tells which articles report on the same event.
pub(crate) struct Events<'a> {
    articles: HashMap<ArticleId, &'a ExportArticle>,
    related: HashMap<ArticleId, Vec<ArticleId>>,
    statements: HashMap<ArticleId, BTreeSet<StatementId>>,
    reporting: HashMap<StatementId, BTreeSet<ArticleId>>,
}

impl<'a> Events<'a> {
    /// Of all articles, and the pairs of them that share text.
    pub(crate) fn of(articles: &'a [ExportArticle], pairs: &[(ArticleId, ArticleId)]) -> Self {
        let mut events = Self {
            articles: articles.iter().map(|article| (article.id, article)).collect(),
            related: HashMap::new(),
            statements: HashMap::new(),
            reporting: HashMap::new(),
        };
        for (one, other) in pairs {
            events.related.entry(*one).or_default().push(*other);
            events.related.entry(*other).or_default().push(*one);
        }
        for article in articles {
            for statement in article.quotes.iter().filter_map(|quote| quote.statement.as_ref()) {
                events.statements.entry(article.id).or_default().insert(statement.id);
                events.reporting.entry(statement.id).or_default().insert(article.id);
            }
        }
        events
    }

    /// The sources that report on the event of a statement without it.
    pub(crate) fn silent(&self, statement: StatementId) -> Vec<ExportSilence> {
        let Some(telling) = self.reporting.get(&statement) else { return Vec::new() };
        let source = |id| self.articles.get(id).and_then(|article| article.source.as_ref());
        let sources: BTreeSet<&String> = telling.iter().filter_map(source).collect();
        let mut silent: BTreeMap<Option<(String, &String)>, Vec<&ExportArticle>> = BTreeMap::new();
        for id in self.near(telling).difference(telling) {
            let Some(article) = self.articles.get(id) else { continue };
            let source = article.source.as_ref();
            if source.is_none_or(|source| !sources.contains(source)) {
                let key = source.map(|source| (store::fold(source), source));
                silent.entry(key).or_default().push(article);
            }
        }
        let told = silent.into_iter().map(|(source, mut articles)| {
            articles.sort_by_key(|article| {
                let published = article.published.as_ref();
                (published.is_none(), published, article.id)
            });
            ExportSilence {
                source: source.map(|(_, name)| name.clone()),
                articles: articles.into_iter().map(|article| article.id).collect(),
            }
        });
        told.collect()
    }

    /// These, and those that share text or a statement with one of them.
    fn near(&self, telling: &BTreeSet<ArticleId>) -> BTreeSet<ArticleId> {
        let mut near = telling.clone();
        let mut shared: BTreeSet<StatementId> = BTreeSet::new();
        for article in telling {
            near.extend(self.related.get(article).into_iter().flatten());
            shared.extend(self.statements.get(article).into_iter().flatten());
        }
        for statement in shared {
            near.extend(self.reporting.get(&statement).into_iter().flatten());
        }
        near
    }
}
