use super::{
    Reader,
    axis::{Listed, Side},
    filter::{quote_named, quotes_filter},
};
use crate::{StoreError, rows::article::published, sql};
use model::{
    PartialDate, StatementId, StatementKey,
    comparisons::{ListTimeline, Timeline, TimelineMark},
};
use rusqlite::named_params;
use std::{
    collections::{HashMap, hash_map::Entry},
    rc::Rc,
};

type Id = [u8; 16];

/// A statement, and when it was said.
type Said = (Id, Option<Rc<str>>);
/// Lane, said, reported.
type Place = (u32, Option<Rc<str>>, Option<Box<str>>);

struct Mark {
    count: u32,
    /// None when they are of several, or of none.
    statement: Option<Id>,
    first: First,
}

/// Reading order, without looking at the rows of quotes: date, then import, then
/// article; in it the quote that was marked first.
type First = (Option<Box<str>>, i64, Id, Id);

impl Reader<'_> {
    /// The quotes of the filter by lane, by when they were said, and by the day
    /// of publication: as many as the filter gives with all three.
    pub fn timeline(&self, asked: &ListTimeline) -> Result<Timeline, StoreError> {
        let mut lanes = Side::new(self, asked.lanes, &asked.filter)?;
        let statements = self.statements_said()?;
        let mut marks: HashMap<Place, Mark> = HashMap::new();
        let mut undated = 0;
        quote_named(&asked.filter, |named| {
            sql::all(self.conn, quotes_filter!(), named, |row| {
                lanes.count(row)?;
                let id: Id = row.get("id")?;
                let statement = statements.get(&id);
                let said = statement.and_then(|(_, said)| said.clone());
                let reported: Option<Box<str>> = published(row)?.map(|date| date.day().into());
                if said.is_none() && reported.is_none() {
                    undated += 1;
                    return Ok(());
                }
                for lane in lanes.here() {
                    let place = (*lane, said.clone(), reported.clone());
                    let first = (row.get("published")?, row.get("imported_at")?, row.get("article")?, id);
                    add(&mut marks, place, statement.map(|(id, _)| *id), first);
                }
                Ok(())
            })
        })?;
        let lanes = lanes.listed(self, asked.limit)?;
        marks.retain(|(lane, ..), _| lanes.at[*lane as usize].is_some());
        let words = self.words_of(marks.values().map(|mark| mark.first.3).collect())?;
        let marks = shown(marks, &lanes, &words)?;
        Ok(Timeline { lanes: lanes.values, marks, undated, hidden_lanes: lanes.hidden })
    }

    /// The words of these quotes.
    fn words_of(&self, mut quotes: Vec<Id>) -> Result<HashMap<Id, String>, StoreError> {
        // In their order, neighbours are read from one page.
        quotes.sort_unstable();
        quotes.dedup();
        let ids = sql::list(quotes.iter().map(|id| &id[..]));
        let named = named_params! { ":ids": ids };
        let words = sql::all(self.conn, include_str!("sql/quote_words.sql"), named, |row| {
            Ok((row.get("id")?, row.get("exact")?))
        })?;
        Ok(words.into_iter().collect())
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

fn add(marks: &mut HashMap<Place, Mark>, place: Place, statement: Option<Id>, first: First) {
    match marks.entry(place) {
        Entry::Vacant(entry) => {
            entry.insert(Mark { count: 1, statement, first });
        }
        Entry::Occupied(mut entry) => {
            let mark = entry.get_mut();
            mark.count += 1;
            mark.statement = mark.statement.filter(|one| Some(*one) == statement);
            if first < mark.first {
                mark.first = first;
            }
        }
    }
}

/// The marks of the lanes that are listed, in their order, then by day.
fn shown(
    marks: HashMap<Place, Mark>,
    lanes: &Listed,
    words: &HashMap<Id, String>,
) -> Result<Vec<TimelineMark>, StoreError> {
    let day = |text: Option<&str>| text.map(str::parse::<PartialDate>).transpose();
    let mut shown = Vec::new();
    for ((lane, said, reported), mark) in marks {
        let Some(lane) = lanes.at[lane as usize] else { continue };
        let dates = day(said.as_deref()).and_then(|said| Ok((said, day(reported.as_deref())?)));
        let (said, reported) = dates.map_err(|_| StoreError::damaged("a date is none"))?;
        let statement = mark.statement.map(|id| StatementKey::Accepted(StatementId::from_bytes(id)));
        let exact = words.get(&mark.first.3).cloned().unwrap_or_default();
        shown.push(TimelineMark { lane, said, reported, count: mark.count, statement, exact });
    }
    shown.sort_by(|one, other| order(one).cmp(&order(other)));
    Ok(shown)
}

/// By lane, then by the day it was said, where that is known, else reported.
fn order(mark: &TimelineMark) -> (u32, Option<&PartialDate>, Option<&PartialDate>, bool) {
    let first = mark.said.as_ref().or(mark.reported.as_ref());
    (mark.lane, first, mark.reported.as_ref(), mark.said.is_none())
}
