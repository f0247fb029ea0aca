//! What quotes count under along one side of a matrix, or in which lanes of a
//! timeline. A quote counts under each of its tags and under the tags above them,
//! once under each: as a filter by that tag finds it.

use super::Reader;
use crate::{StoreError, sql};
use model::{
    SourceId, SpeakerId, StatementId, TagId,
    comparisons::{Axis, AxisValue},
    filters::QuoteFilter,
};
use rusqlite::{Row, types::ValueRef};
use std::{cmp::Reverse, collections::HashMap};

type Id = [u8; 16];

/// The values met so far. A value is named by its place, the order of meeting.
pub(super) struct Side {
    axis: Axis,
    /// Of quotes that have one: what each counts under. Only for things that do
    /// not stand in the row of the quote.
    kept: HashMap<Id, Vec<u32>>,
    places: HashMap<Box<[u8]>, u32>,
    without: Option<u32>,
    counts: Vec<u32>,
    /// Where the quote counts that was looked at last.
    here: Vec<u32>,
}

/// A side as it is shown.
pub(super) struct Listed {
    pub(super) values: Vec<AxisValue>,
    /// By place, where it is listed; none for what the limit left out.
    pub(super) at: Vec<Option<u32>>,
    pub(super) hidden: u32,
}

impl Side {
    pub(super) fn new(reader: &Reader<'_>, axis: Axis, filter: &QuoteFilter) -> Result<Self, StoreError> {
        let mut side = Self {
            axis,
            kept: HashMap::new(),
            places: HashMap::new(),
            without: None,
            counts: Vec::new(),
            here: Vec::new(),
        };
        match axis {
            Axis::Tag => side.keep_tags(reader, &filter.tags)?,
            Axis::Statement => {
                let sql = "SELECT quote, statement FROM quote_statement";
                for (quote, statement) in sql::all(reader.conn, sql, &[], |row| {
                    Ok((row.get::<_, Id>("quote")?, row.get::<_, Id>("statement")?))
                })? {
                    let place = side.place(Some(&statement));
                    side.kept.insert(quote, vec![place]);
                }
            }
            Axis::Speaker | Axis::Source | Axis::Rendering | Axis::Month => {}
        }
        Ok(side)
    }

    fn keep_tags(&mut self, reader: &Reader<'_>, only: &[TagId]) -> Result<(), StoreError> {
        let parents = sql::all(reader.conn, "SELECT id, parent FROM tag", &[], |row| {
            Ok((row.get::<_, Id>("id")?, row.get::<_, Option<Id>>("parent")?))
        })?;
        let parents: HashMap<Id, Option<Id>> = parents.into_iter().collect();
        let mut with_those_above: HashMap<Id, Vec<u32>> = HashMap::new();
        for tag in parents.keys() {
            let mut line = vec![*tag];
            // No tag stands below itself; a damaged notebook must not hang.
            while let Some(Some(parent)) = line.last().and_then(|tag| parents.get(tag))
                && !line.contains(parent)
            {
                line.push(*parent);
            }
            if !only.is_empty() {
                let named = |tag: &Id| only.contains(&TagId::from_bytes(*tag));
                line.truncate(line.iter().rposition(named).map_or(0, |top| top + 1));
            }
            let line = line.iter().map(|tag| self.place(Some(tag))).collect();
            with_those_above.insert(*tag, line);
        }
        for (quote, tag) in sql::all(reader.conn, "SELECT quote, tag FROM quote_tag", &[], |row| {
            Ok((row.get::<_, Id>("quote")?, row.get::<_, Id>("tag")?))
        })? {
            let kept = self.kept.entry(quote).or_default();
            for place in with_those_above.get(&tag).into_iter().flatten() {
                if !kept.contains(place) {
                    kept.push(*place);
                }
            }
        }
        Ok(())
    }

    /// Counts a quote: its row has `id`, `speaker`, `source`, `rendering` and
    /// `published`. Where it counts then stands in [`Self::here`].
    pub(super) fn count(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        self.here.clear();
        match self.axis {
            Axis::Tag | Axis::Statement => {
                let quote: Id = row.get("id")?;
                match self.kept.get(&quote) {
                    Some(places) => self.here.extend_from_slice(places),
                    None => {
                        let without = self.place(None);
                        self.here.push(without);
                    }
                }
            }
            Axis::Speaker => self.count_column(row.get_ref("speaker")?),
            Axis::Source => self.count_column(row.get_ref("source")?),
            Axis::Rendering => self.count_column(row.get_ref("rendering")?),
            Axis::Month => match row.get_ref("published")? {
                ValueRef::Text(date) => self.count_column(ValueRef::Text(&date[..date.len().min(7)])),
                none => self.count_column(none),
            },
        }
        for place in &self.here {
            self.counts[*place as usize] += 1;
        }
        Ok(())
    }

    pub(super) fn here(&self) -> &[u32] {
        &self.here
    }

    fn count_column(&mut self, value: ValueRef<'_>) {
        let place = match value {
            ValueRef::Blob(bytes) | ValueRef::Text(bytes) => self.place(Some(bytes)),
            _ => self.place(None),
        };
        self.here.push(place);
    }

    fn place(&mut self, value: Option<&[u8]>) -> u32 {
        let known = match value {
            Some(bytes) => self.places.get(bytes).copied(),
            None => self.without,
        };
        if let Some(place) = known {
            return place;
        }
        let place = u32::try_from(self.counts.len()).expect("a file holds fewer values");
        match value {
            Some(bytes) => {
                self.places.insert(bytes.into(), place);
            }
            None => self.without = Some(place),
        }
        self.counts.push(0);
        place
    }

    /// The values with any quote: those with most, or the newest months.
    pub(super) fn listed(self, reader: &Reader<'_>, limit: u32) -> Result<Listed, StoreError> {
        let names = names(reader, self.axis)?;
        let places = self.places.iter().map(|(value, place)| (Some(&**value), *place));
        let mut found: Vec<(u32, AxisValue)> = places
            .chain(self.without.map(|place| (None, place)))
            .map(|(value, place)| (place, shown(self.axis, value, &names, self.counts[place as usize])))
            .filter(|(_, value)| value.count > 0)
            .collect();
        let months = self.axis == Axis::Month;
        if months {
            found.sort_by(|(_, one), (_, other)| other.value.cmp(&one.value));
        } else {
            found.sort_by(|(_, one), (_, other)| most_first(one).cmp(&most_first(other)));
        }
        let kept = found.len().min(limit as usize);
        let hidden = u32::try_from(found.len() - kept).unwrap_or(u32::MAX);
        found.truncate(kept);
        if months {
            found.reverse();
        }
        found.sort_by_key(|(_, value)| value.value.is_none());
        let mut at = vec![None; self.counts.len()];
        for (listed, (place, _)) in (0..).zip(&found) {
            at[*place as usize] = Some(listed);
        }
        Ok(Listed { values: found.into_iter().map(|(_, value)| value).collect(), at, hidden })
    }
}

fn most_first(value: &AxisValue) -> (Reverse<u32>, bool, &str, Option<&String>) {
    (Reverse(value.count), value.value.is_none(), &value.name, value.value.as_ref())
}

/// The names of the things of an axis, by id; nothing where values are words.
fn names(reader: &Reader<'_>, axis: Axis) -> Result<HashMap<Id, String>, StoreError> {
    Ok(match axis {
        Axis::Speaker => {
            reader.speaker_refs()?.into_iter().map(|(id, it)| (*SpeakerId::as_bytes(&id), it.name)).collect()
        }
        Axis::Source => {
            reader.source_names()?.into_iter().map(|(id, name)| (*SourceId::as_bytes(&id), name)).collect()
        }
        Axis::Tag => {
            reader.tag_refs()?.into_iter().map(|(id, it)| (*TagId::as_bytes(&id), it.path)).collect()
        }
        Axis::Statement => {
            let wordings = sql::all(reader.conn, "SELECT id, wording FROM statement", &[], |row| {
                Ok((row.get("id")?, row.get("wording")?))
            })?;
            wordings.into_iter().collect()
        }
        Axis::Rendering | Axis::Month => HashMap::new(),
    })
}

fn shown(axis: Axis, value: Option<&[u8]>, names: &HashMap<Id, String>, count: u32) -> AxisValue {
    let Some(bytes) = value else { return AxisValue { value: None, name: String::new(), count } };
    let (value, name) = match (axis, Id::try_from(bytes)) {
        (Axis::Rendering | Axis::Month, _) | (_, Err(_)) => {
            let word = String::from_utf8_lossy(bytes).into_owned();
            (word.clone(), word)
        }
        // Every id is written the same way, whatever it names.
        (_, Ok(id)) => (StatementId::from_bytes(id).to_string(), names.get(&id).cloned().unwrap_or_default()),
    };
    AxisValue { value: Some(value), name, count }
}
