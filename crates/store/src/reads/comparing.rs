use super::Reader;
use crate::StoreError;
use model::{
    ArticleId, BlobHash, PartialDate, PlaceId, RevisionId,
    entities::{ComparedSpan, Due, Likeness, Parting, Reuse},
};

/// What is kept of an article that was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredComparison {
    /// Which article.
    pub article: ArticleId,
    /// Its number in the index: grows with every article.
    pub number: u64,
    /// The text that was compared.
    pub revision: RevisionId,
    /// The bytes of that text.
    pub text: BlobHash,
    /// Of the comparison.
    pub version: u32,
    /// When the article was published.
    pub published: Option<PartialDate>,
    /// What of the text does not count.
    pub masked: Vec<(u32, u32)>,
    /// Its quotations in reading order.
    pub spans: Vec<ComparedSpan>,
}

impl Reader<'_> {
    /// Articles that wait to be compared: first those that the analyst changed,
    /// then the others, each kind oldest first.
    pub fn due(&self, limit: u32) -> Result<Vec<Due>, StoreError> {
        let _ = limit;
        Ok(Vec::new())
    }

    /// How many articles wait to be compared.
    pub fn due_count(&self) -> Result<u32, StoreError> {
        Ok(0)
    }

    /// The number of an article in the index.
    pub fn article_number(&self, article: ArticleId) -> Result<Option<u64>, StoreError> {
        let _ = article;
        Ok(None)
    }

    /// The numbers of the compared articles that have this key (its lower 40
    /// bits count), newest first.
    pub fn articles_with_key(&self, key: u64, limit: u32) -> Result<Vec<u64>, StoreError> {
        let _ = (key, limit);
        Ok(Vec::new())
    }

    /// What is kept of the article with this number; none when it is gone or was not compared.
    pub fn compared(&self, number: u64) -> Result<Option<StoredComparison>, StoreError> {
        let _ = number;
        Ok(None)
    }

    /// What is kept of this article; none when it was not compared.
    pub fn compared_article(&self, article: ArticleId) -> Result<Option<StoredComparison>, StoreError> {
        let _ = article;
        Ok(None)
    }

    /// What has to do with any of these places.
    pub fn likenesses_of(&self, places: &[PlaceId]) -> Result<Vec<Likeness>, StoreError> {
        let _ = places;
        Ok(Vec::new())
    }

    /// What has to do with each other in these articles.
    pub fn likenesses_among(&self, articles: &[ArticleId]) -> Result<Vec<Likeness>, StoreError> {
        let _ = articles;
        Ok(Vec::new())
    }

    /// The partings with a place in any of these articles.
    pub fn partings_of(&self, articles: &[ArticleId]) -> Result<Vec<Parting>, StoreError> {
        let _ = articles;
        Ok(Vec::new())
    }

    /// Pairs of articles that share at least so many words, in the whole
    /// notebook or with one article.
    pub fn reuse_count(&self, article: Option<ArticleId>, words: u32) -> Result<u32, StoreError> {
        let _ = (article, words);
        Ok(0)
    }

    /// Those pairs, longest first.
    pub fn reuses(
        &self,
        article: Option<ArticleId>,
        words: u32,
        limit: u32,
    ) -> Result<Vec<Reuse>, StoreError> {
        let _ = (article, words, limit);
        Ok(Vec::new())
    }

    /// Pairs of which one holds at least half of the other's words, longest first.
    pub fn close_reuses(&self, limit: u32) -> Result<Vec<Reuse>, StoreError> {
        let _ = limit;
        Ok(Vec::new())
    }

    /// The articles that report on the same event: these, and those that share a
    /// statement or a passage with one of them.
    pub fn articles_near(&self, articles: &[ArticleId]) -> Result<Vec<ArticleId>, StoreError> {
        Ok(articles.to_vec())
    }
}
