use crate::{Notebook, Refusal};
use model::ArticleId;
use model::comparisons::{ListReuse, ReuseArticle, ReuseCluster, ReuseMap, ReusePair};
use model::entities::Reuse;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{Reader, StoreError};

/// Pairs of one answer, at most.
const MOST_PAIRS: u32 = 1_000;
/// Pairs that clusters are made of, at most.
const MOST_CLOSE: u32 = 200_000;
/// Clusters of one answer, at most.
const MOST_CLUSTERS: usize = 1_000;

type Articles = HashMap<ArticleId, ReuseArticle>;

/// Which articles share text, and how much.
pub fn reuse(notebook: &Notebook, request: ListReuse) -> Result<ReuseMap, Refusal> {
    Ok(notebook.store.read(|reader| {
        let ListReuse { article, words, limit } = request;
        let total = reader.reuse_count(article, words)?;
        let reuses = reader.reuses(article, words, limit.min(MOST_PAIRS))?;
        let clusters = clustered(&reader.close_reuses(MOST_CLOSE)?);
        let mut clusters: Vec<BTreeSet<ArticleId>> = clusters
            .into_iter()
            .filter(|cluster| article.is_none_or(|article| cluster.contains(&article)))
            .collect();
        clusters.sort_by_key(|cluster| (Reverse(cluster.len()), cluster.first().copied()));
        clusters.truncate(MOST_CLUSTERS);
        let ids = reuses.iter().flat_map(|it| [it.one, it.other]);
        let ids: BTreeSet<ArticleId> = ids.chain(clusters.iter().flatten().copied()).collect();
        let articles = articles(reader, &ids)?;
        Ok(ReuseMap {
            total,
            pairs: reuses.iter().filter_map(|it| pair(&articles, it)).collect(),
            clusters: clusters.iter().map(|ids| cluster(&articles, ids)).collect(),
        })
    })?)
}

fn articles(reader: &Reader<'_>, ids: &BTreeSet<ArticleId>) -> Result<Articles, StoreError> {
    let sourced = reader.sourced_articles(&ids.iter().copied().collect::<Vec<_>>())?;
    let article = |it: store::SourcedArticle| {
        (it.article.id, ReuseArticle { article: it.article, source: it.source, words: it.words })
    };
    Ok(sourced.into_iter().map(article).collect())
}

/// The one published first comes first; one without a date comes last.
fn order(article: &ReuseArticle) -> (bool, Option<String>, ArticleId) {
    let published = article.article.published.as_ref();
    (published.is_none(), published.map(|it| it.as_str().to_owned()), article.article.id)
}

fn pair(articles: &Articles, reuse: &Reuse) -> Option<ReusePair> {
    let (one, other) = (articles.get(&reuse.one)?, articles.get(&reuse.other)?);
    let (of_one, of_other) = (u32::from(reuse.of_one), u32::from(reuse.of_other));
    let (earlier, later, of_earlier, of_later) = match order(one) <= order(other) {
        true => (one, other, of_one, of_other),
        false => (other, one, of_other, of_one),
    };
    let (earlier, later) = (earlier.clone(), later.clone());
    Some(ReusePair { earlier, later, words: reuse.words, of_earlier, of_later })
}

/// Articles that are linked by pairs, directly or by others.
fn clustered(pairs: &[Reuse]) -> Vec<BTreeSet<ArticleId>> {
    let mut parent: HashMap<ArticleId, ArticleId> = HashMap::new();
    for pair in pairs {
        let (one, other) = (root(&mut parent, pair.one), root(&mut parent, pair.other));
        parent.insert(one.max(other), one.min(other));
    }
    let ids: Vec<ArticleId> = parent.keys().copied().collect();
    let mut clusters: BTreeMap<ArticleId, BTreeSet<ArticleId>> = BTreeMap::new();
    for id in ids {
        clusters.entry(root(&mut parent, id)).or_default().insert(id);
    }
    clusters.into_values().collect()
}

fn root(parent: &mut HashMap<ArticleId, ArticleId>, id: ArticleId) -> ArticleId {
    let mut at = id;
    loop {
        let up = *parent.entry(at).or_insert(at);
        if up == at {
            return at;
        }
        // Every second step is shortened on the way.
        let above = *parent.entry(up).or_insert(up);
        parent.insert(at, above);
        at = above;
    }
}

/// The original is a guess: the one with the earliest date, if there is only one.
fn cluster(articles: &Articles, ids: &BTreeSet<ArticleId>) -> ReuseCluster {
    let mut articles: Vec<ReuseArticle> = ids.iter().filter_map(|id| articles.get(id)).cloned().collect();
    articles.sort_by_key(order);
    let dated: Vec<_> = articles.iter().filter(|it| it.article.published.is_some()).collect();
    let original = match dated[..] {
        [first, second, ..] if earlier(first, second) => Some(first.article.id),
        _ => None,
    };
    ReuseCluster { articles, original }
}

/// Whether one date is before the other as far as both go.
fn earlier(one: &ReuseArticle, other: &ReuseArticle) -> bool {
    let (Some(one), Some(other)) = (&one.article.published, &other.article.published) else { return false };
    let length = one.as_str().len().min(other.as_str().len());
    one.as_str()[..length] < other.as_str()[..length]
}

#[cfg(test)]
mod tests {
    use super::clustered;
    use model::ArticleId;
    use model::entities::Reuse;

    #[test]
    fn articles_that_are_linked_by_others_are_one_cluster() {
        let ids: Vec<ArticleId> = (0..6).map(|_| ArticleId::new()).collect();
        let pair = |one: usize, other: usize| Reuse {
            one: ids[one],
            other: ids[other],
            words: 90,
            of_one: 600,
            of_other: 500,
        };
        let clusters = clustered(&[pair(4, 3), pair(0, 1), pair(2, 1)]);
        let sizes: Vec<usize> = clusters.iter().map(std::collections::BTreeSet::len).collect();
        assert_eq!(sizes, [3, 2]);
        assert!(clusters[0].contains(&ids[2]) && clusters[1].contains(&ids[4]));
    }
}
