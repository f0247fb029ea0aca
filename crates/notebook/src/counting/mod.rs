//! Counts of quotes over two things, and over time. What is counted is what a
//! filter of quotes would give: every number can be opened.
//!
//! Must not know SQL or how counts are drawn.

use crate::{Notebook, Refusal};
use model::Invalid;
use model::comparisons::{Axis, CountMatrix, ListTimeline, Matrix, Timeline};

/// Rows, columns or lanes of one answer to a screen.
const MOST_VALUES: u32 = 500;

/// Counts of quotes over two things. A tag counts with those below it, a quote
/// once under each.
///
/// # Errors
/// When rows and columns are the same.
pub fn matrix(notebook: &Notebook, request: CountMatrix) -> Result<Matrix, Refusal> {
    let limit = request.limit.min(MOST_VALUES);
    all_of_matrix(notebook, CountMatrix { limit, ..request })
}

/// As [`matrix`], with as many rows and columns as asked for: for callers that
/// are not screens.
///
/// # Errors
/// When rows and columns are the same.
pub fn all_of_matrix(notebook: &Notebook, request: CountMatrix) -> Result<Matrix, Refusal> {
    if request.rows == request.columns {
        return Err(Invalid { field: "columns", rule: "something else than the rows" }.into());
    }
    Ok(notebook.store.read(|reader| reader.matrix(&request))?)
}

/// What was said when, and reported when. A tag's lane has the quotes of those
/// below it too.
///
/// # Errors
/// When the lanes are neither speakers, statements, sources nor tags.
pub fn timeline(notebook: &Notebook, request: ListTimeline) -> Result<Timeline, Refusal> {
    let limit = request.limit.min(MOST_VALUES);
    all_of_timeline(notebook, ListTimeline { limit, ..request })
}

/// As [`timeline`], with as many lanes as asked for.
///
/// # Errors
/// When the lanes are neither speakers, statements, sources nor tags.
pub fn all_of_timeline(notebook: &Notebook, request: ListTimeline) -> Result<Timeline, Refusal> {
    if matches!(request.lanes, Axis::Rendering | Axis::Month) {
        return Err(Invalid { field: "lanes", rule: "speakers, statements, sources or tags" }.into());
    }
    Ok(notebook.store.read(|reader| reader.timeline(&request))?)
}
