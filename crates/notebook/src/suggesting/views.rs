use crate::commands::requests::{NextWaiting, Nothing, OneArticle};
use crate::{Notebook, Refusal};
use model::ArticleId;
use model::suggestions::{AcceptAbove, AcceptPreview, PassageView, SuggestionView, WaitingView};

/// The suggestions of one article that wait for a decision, in reading order.
pub fn article_suggestions(_: &Notebook, _: OneArticle) -> Result<Vec<SuggestionView>, Refusal> {
    Ok(Vec::new())
}

/// The passages of one article in reading order; none before it was read.
pub fn article_passages(_: &Notebook, _: OneArticle) -> Result<Vec<PassageView>, Refusal> {
    Ok(Vec::new())
}

/// How much waits for a decision.
pub fn waiting(_: &Notebook, _: Nothing) -> Result<WaitingView, Refusal> {
    Ok(WaitingView::default())
}

/// The next article with something to decide.
pub fn next_waiting(_: &Notebook, _: NextWaiting) -> Result<Option<ArticleId>, Refusal> {
    Ok(None)
}

/// What accepting all above a confidence would do.
pub fn preview_acceptance(_: &Notebook, _: AcceptAbove) -> Result<AcceptPreview, Refusal> {
    Ok(AcceptPreview {
        suggestions: 0,
        quotes: 0,
        articles: 0,
        new_speakers: Vec::new(),
        speakers: Vec::new(),
        samples: Vec::new(),
    })
}
