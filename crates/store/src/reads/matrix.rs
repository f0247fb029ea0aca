use super::{
    Reader,
    axis::Side,
    filter::{quote_named, quotes_filter},
};
use crate::{StoreError, sql};
use model::comparisons::{CountMatrix, Matrix, MatrixCell};
use std::collections::HashMap;

impl Reader<'_> {
    /// How many quotes of the filter there are for each pair of a row and a
    /// column: as many as the filter gives with both values.
    pub fn matrix(&self, asked: &CountMatrix) -> Result<Matrix, StoreError> {
        let mut rows = Side::new(self, asked.rows, &asked.filter)?;
        let mut columns = Side::new(self, asked.columns, &asked.filter)?;
        let mut counts: HashMap<(u32, u32), u32> = HashMap::new();
        let mut quotes = 0;
        quote_named(&asked.filter, |named| {
            sql::all(self.conn, quotes_filter!(), named, |row| {
                quotes += 1;
                rows.count(row)?;
                columns.count(row)?;
                for at in rows.here() {
                    for other in columns.here() {
                        *counts.entry((*at, *other)).or_default() += 1;
                    }
                }
                Ok(())
            })
        })?;
        let rows = rows.listed(self, asked.limit)?;
        let columns = columns.listed(self, asked.limit)?;
        let mut cells: Vec<MatrixCell> = counts
            .into_iter()
            .filter_map(|((row, column), count)| {
                Some(MatrixCell { row: rows.at[row as usize]?, column: columns.at[column as usize]?, count })
            })
            .collect();
        cells.sort_unstable_by_key(|cell| (cell.row, cell.column));
        Ok(Matrix {
            rows: rows.values,
            columns: columns.values,
            cells,
            quotes,
            hidden_rows: rows.hidden,
            hidden_columns: columns.hidden,
        })
    }
}
