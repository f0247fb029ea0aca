//! Counts of quotes over two things, and over time.

use crate::{Notebook, Refusal};
use model::comparisons::{CountMatrix, ListTimeline, Matrix, Timeline};

/// Counts of quotes over two things.
pub fn matrix(_: &Notebook, _: CountMatrix) -> Result<Matrix, Refusal> {
    Ok(Matrix {
        rows: Vec::new(),
        columns: Vec::new(),
        cells: Vec::new(),
        quotes: 0,
        hidden_rows: 0,
        hidden_columns: 0,
    })
}

/// What was said when, and reported when.
pub fn timeline(_: &Notebook, _: ListTimeline) -> Result<Timeline, Refusal> {
    Ok(Timeline { lanes: Vec::new(), marks: Vec::new(), undated: 0, hidden_lanes: 0 })
}
