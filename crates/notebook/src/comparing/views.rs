use crate::{Notebook, Refusal};
use model::comparisons::{CompareArticles, Comparison, ListReuse, ReuseMap};
use model::statements::{ListStatements, OneStatement, StatementRow, StatementView};
use model::views::Page;

/// What was said, and how it was reported; what is proposed comes first.
pub fn statements(_: &Notebook, _: ListStatements) -> Result<Page<StatementRow>, Refusal> {
    Ok(Page { total: 0, rows: Vec::new() })
}

/// One statement with all its places.
pub fn statement(_: &Notebook, _: OneStatement) -> Result<StatementView, Refusal> {
    Err(Refusal::NotFound("statement"))
}

/// Two to four articles side by side.
pub fn compare(_: &Notebook, _: CompareArticles) -> Result<Comparison, Refusal> {
    Err(Refusal::NotFound("article"))
}

/// Which articles share text, and how much.
pub fn reuse(_: &Notebook, _: ListReuse) -> Result<ReuseMap, Refusal> {
    Ok(ReuseMap { total: 0, pairs: Vec::new(), clusters: Vec::new() })
}
