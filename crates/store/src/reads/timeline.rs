use super::{
    Reader,
    axis::{Listed, Side},
    filter::quote_named,
};
use crate::{StoreError, rows::article::published, sql};
use model::{
    PartialDate, StatementId, StatementKey,
    comparisons::{ListTimeline, Timeline, TimelineMark},
};
use rusqlite::Row;
use std::{
    collections::{HashMap, hash_map::Entry},
    rc::Rc,
};

type Id = [u8; 16];

/// The quotes of the filter with what tells the first in reading order.
const QUOTES: &str = concat!(
    "SELECT f.*, q.article, a.imported_at, q.start_byte, q.exact FROM (",
    include_str!("sql/quotes_filter.sql"),
    ") f JOIN quote q ON q.id = f.id JOIN article a ON a.id = q.article"
);

/// A statement, and when it was said.
type Said = (Id, Option<Rc<str>>);
/// Lane, said, reported.
type Place = (u32, Option<Rc<str>>, Option<Box<str>>);

struct Mark {
    count: u32,
    /// None when they are of several, or of none.
    statement: Option<Id>,
    first: Option<Box<str>>,
    imported_at: i64,
    article: Id,
    start: u32,
    exact: String,
}

impl Reader<'_> {
    /// The quotes of the filter by lane, by when they were said, and by the day
    /// of publication: as many as the filter gives with all three.
    pub fn timeline(&self, asked: &ListTimeline) -> Result<Timeline, StoreError> {
        let mut lanes = Side::new(self, asked.lanes, &asked.filter)?;
        let statements = self.statements_said()?;
        let mut marks: HashMap<Place, Mark> = HashMap::new();
        let mut undated = 0;
        quote_named(&asked.filter, |named| {
            sql::all(self.conn, QUOTES, named, |row| {
                lanes.count(row)?;
                let statement = statements.get(&row.get::<_, Id>("id")?);
                let said = statement.and_then(|(_, said)| said.clone());
                let reported: Option<Box<str>> = published(row)?.map(|date| date.day().into());
                if said.is_none() && reported.is_none() {
                    undated += 1;
                    return Ok(());
                }
                for lane in lanes.here() {
                    let place = (*lane, said.clone(), reported.clone());
                    add(&mut marks, place, statement.map(|(id, _)| *id), row)?;
                }
                Ok(())
            })
        })?;
        let lanes = lanes.listed(self, asked.limit)?;
        let marks = shown(marks, &lanes)?;
        Ok(Timeline { lanes: lanes.values, marks, undated, hidden_lanes: lanes.hidden })
    }

    /// Of every quote in a statement: which, and when that was said.
    fn statements_said(&self) -> Result<HashMap<Id, Said>, StoreError> {
        let sql =
            "SELECT g.quote, s.id, s.said FROM quote_statement g JOIN statement s ON s.id = g.statement";
        let rows = sql::all(self.conn, sql, &[], |row| {
            Ok((row.get("quote")?, (row.get("id")?, row.get::<_, Option<Rc<str>>>("said")?)))
        })?;
        Ok(rows.into_iter().collect())
    }
}

fn add(
    marks: &mut HashMap<Place, Mark>,
    place: Place,
    statement: Option<Id>,
    row: &Row<'_>,
) -> rusqlite::Result<()> {
    let read = |count, statement| -> rusqlite::Result<Mark> {
        Ok(Mark {
            count,
            statement,
            first: row.get("published")?,
            imported_at: row.get("imported_at")?,
            article: row.get("article")?,
            start: row.get("start_byte")?,
            exact: row.get("exact")?,
        })
    };
    match marks.entry(place) {
        Entry::Vacant(entry) => {
            entry.insert(read(1, statement)?);
        }
        Entry::Occupied(mut entry) => {
            let mark = entry.get_mut();
            mark.count += 1;
            mark.statement = mark.statement.filter(|one| Some(*one) == statement);
            let key: (Option<Box<str>>, i64, Id, u32) =
                (row.get("published")?, row.get("imported_at")?, row.get("article")?, row.get("start_byte")?);
            if key < (mark.first.clone(), mark.imported_at, mark.article, mark.start) {
                *mark = read(mark.count, mark.statement)?;
            }
        }
    }
    Ok(())
}

/// The marks of the lanes that are listed, in their order, then by day.
fn shown(marks: HashMap<Place, Mark>, lanes: &Listed) -> Result<Vec<TimelineMark>, StoreError> {
    let day = |text: Option<&str>| text.map(str::parse::<PartialDate>).transpose();
    let mut shown = Vec::new();
    for ((lane, said, reported), mark) in marks {
        let Some(lane) = lanes.at[lane as usize] else { continue };
        let dates = day(said.as_deref()).and_then(|said| Ok((said, day(reported.as_deref())?)));
        let (said, reported) = dates.map_err(|_| StoreError::damaged("a date is none"))?;
        let statement = mark.statement.map(|id| StatementKey::Accepted(StatementId::from_bytes(id)));
        shown.push(TimelineMark { lane, said, reported, count: mark.count, statement, exact: mark.exact });
    }
    shown.sort_by(|one, other| order(one).cmp(&order(other)));
    Ok(shown)
}

/// By lane, then by the day it was said, where that is known, else reported.
fn order(mark: &TimelineMark) -> (u32, Option<&PartialDate>, Option<&PartialDate>, bool) {
    let first = mark.said.as_ref().or(mark.reported.as_ref());
    (mark.lane, first, mark.reported.as_ref(), mark.said.is_none())
}
