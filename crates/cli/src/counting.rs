//! Counts of quotes over two things, and over time.

use crate::arguments::{Matrix, Timeline};
use crate::table::{aligned, cell, csv_line};
use anyhow::Result;
use clap::ValueEnum;
use model::comparisons::{self, AxisValue, CountMatrix, ListTimeline, TimelineMark};
use model::filters::QuoteFilter;
use notebook::{Notebook, reads};
use serde::Serialize;
use std::fmt::Write;

/// Characters of a name or of words in a line for people.
const SHORT: usize = 40;
const LONG: usize = 70;

#[derive(Serialize)]
struct MatrixRecord<'a> {
    rows: Vec<ValueRecord<'a>>,
    columns: Vec<ValueRecord<'a>>,
    /// Row by row.
    counts: Vec<Vec<u32>>,
    quotes: u32,
    hidden_rows: u32,
    hidden_columns: u32,
}

#[derive(Serialize)]
struct ValueRecord<'a> {
    value: Option<&'a str>,
    name: Option<&'a str>,
    count: u32,
}

#[derive(Serialize)]
struct TimelineRecord<'a> {
    lanes: Vec<ValueRecord<'a>>,
    marks: Vec<MarkRecord<'a>>,
    undated: u32,
    hidden_lanes: u32,
}

#[derive(Serialize)]
struct MarkRecord<'a> {
    lane: u32,
    said: Option<&'a str>,
    reported: Option<&'a str>,
    count: u32,
    statement: Option<String>,
    exact: &'a str,
}

impl<'a> From<&'a AxisValue> for ValueRecord<'a> {
    fn from(told: &'a AxisValue) -> Self {
        let value = told.value.as_deref();
        Self { value, name: value.map(|_| told.name.as_str()), count: told.count }
    }
}

impl<'a> From<&'a TimelineMark> for MarkRecord<'a> {
    fn from(mark: &'a TimelineMark) -> Self {
        Self {
            lane: mark.lane,
            said: mark.said.as_ref().map(|date| date.as_str()),
            reported: mark.reported.as_ref().map(|date| date.as_str()),
            count: mark.count,
            statement: mark.statement.map(|id| id.to_string()),
            exact: &mark.exact,
        }
    }
}

fn records(values: &[AxisValue]) -> Vec<ValueRecord<'_>> {
    values.iter().map(ValueRecord::from).collect()
}

pub(crate) fn matrix(asked: &Matrix) -> Result<bool> {
    let notebook = Notebook::open_read_only(&asked.notebook)?;
    let request = CountMatrix {
        rows: asked.rows.into(),
        columns: asked.columns.into(),
        filter: QuoteFilter::default(),
        limit: asked.limit.unwrap_or(u32::MAX),
    };
    let matrix = reads::all_of_matrix(&notebook, request)?;
    let mut counts = vec![vec![0; matrix.columns.len()]; matrix.rows.len()];
    for cell in &matrix.cells {
        counts[cell.row as usize][cell.column as usize] = cell.count;
    }
    if asked.json {
        let record = MatrixRecord {
            rows: records(&matrix.rows),
            columns: records(&matrix.columns),
            counts,
            quotes: matrix.quotes,
            hidden_rows: matrix.hidden_rows,
            hidden_columns: matrix.hidden_columns,
        };
        println!("{}", serde_json::to_string(&record)?);
    } else if asked.csv {
        print!("{}", csv(asked, &matrix, &counts));
    } else {
        print!("{}", lines(asked, &matrix, &counts));
    }
    Ok(true)
}

/// The word of an axis, as the arguments name it.
fn word(axis: impl ValueEnum) -> String {
    axis.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn name(value: &AxisValue, axis: &str) -> String {
    if value.value.is_some() { value.name.clone() } else { format!("without {}", without(axis)) }
}

fn without(axis: &str) -> &str {
    if axis == "month" { "date" } else { axis }
}

fn csv(asked: &Matrix, matrix: &comparisons::Matrix, counts: &[Vec<u32>]) -> String {
    let (rows, columns) = (word(asked.rows), word(asked.columns));
    let mut head = vec![rows.clone()];
    head.extend(matrix.columns.iter().map(|column| name(column, &columns)));
    let mut out = csv_line(&head) + "\n";
    for (row, counts) in matrix.rows.iter().zip(counts) {
        let mut line = vec![name(row, &rows)];
        line.extend(counts.iter().map(u32::to_string));
        out += &(csv_line(&line) + "\n");
    }
    out
}

fn lines(asked: &Matrix, matrix: &comparisons::Matrix, counts: &[Vec<u32>]) -> String {
    let (rows, columns) = (word(asked.rows), word(asked.columns));
    let shown = |count: u32| if count == 0 { "·".to_owned() } else { count.to_string() };
    let mut head = vec![String::new()];
    head.extend(matrix.columns.iter().map(|column| cell(&name(column, &columns), SHORT)));
    head.push("all".to_owned());
    let mut table = vec![head];
    for (row, counts) in matrix.rows.iter().zip(counts) {
        let mut line = vec![cell(&name(row, &rows), SHORT)];
        line.extend(counts.iter().copied().map(shown));
        line.push(row.count.to_string());
        table.push(line);
    }
    let mut last = vec!["all".to_owned()];
    last.extend(matrix.columns.iter().map(|column| column.count.to_string()));
    last.push(matrix.quotes.to_string());
    table.push(last);
    let mut out = aligned(&table, 1).join("\n") + "\n";
    if matrix.hidden_rows + matrix.hidden_columns > 0 {
        let (rows, columns) = (matrix.hidden_rows, matrix.hidden_columns);
        let _ = writeln!(out, "left out by the limit: {rows} rows, {columns} columns");
    }
    out
}

pub(crate) fn timeline(asked: &Timeline) -> Result<bool> {
    let notebook = Notebook::open_read_only(&asked.notebook)?;
    let request = ListTimeline {
        lanes: asked.lanes.into(),
        filter: QuoteFilter::default(),
        limit: asked.limit.unwrap_or(u32::MAX),
    };
    let timeline = reads::all_of_timeline(&notebook, request)?;
    if asked.json {
        let record = TimelineRecord {
            lanes: records(&timeline.lanes),
            marks: timeline.marks.iter().map(MarkRecord::from).collect(),
            undated: timeline.undated,
            hidden_lanes: timeline.hidden_lanes,
        };
        println!("{}", serde_json::to_string(&record)?);
        return Ok(true);
    }
    let date = |date: &Option<model::PartialDate>| date.as_ref().map_or("–", |date| date.as_str()).to_owned();
    let head = ["said", "reported", "quotes", "", ""].map(str::to_owned).to_vec();
    let mut table = vec![head];
    for mark in &timeline.marks {
        let lane = name(&timeline.lanes[mark.lane as usize], &word(asked.lanes));
        table.push(vec![
            date(&mark.said),
            date(&mark.reported),
            mark.count.to_string(),
            cell(&lane, SHORT),
            format!("“{}”", cell(&mark.exact, LONG)),
        ]);
    }
    if !timeline.marks.is_empty() {
        aligned(&table, usize::MAX).iter().for_each(|line| println!("{line}"));
    }
    if timeline.undated > 0 {
        println!("{} quotes have no date of either kind", timeline.undated);
    }
    if timeline.hidden_lanes > 0 {
        println!("left out by the limit: {} lanes", timeline.hidden_lanes);
    }
    Ok(true)
}
