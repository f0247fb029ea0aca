use crate::{
    Reader, StoreError,
    rows::{article::published, note::thing},
    sql,
};
use model::{PartialDate, TagId, ThingKey};
use rusqlite::named_params;
use std::collections::HashMap;

/// What a thing is called, and what tells it from others of that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredThing {
    /// What was asked for.
    pub key: ThingKey,
    /// Where it leads: another thing when that was merged into it.
    pub to: ThingKey,
    /// Whether that is in the notebook.
    pub there: bool,
    /// Its name: of a quote its first 81 characters, of a tag its path, of what is
    /// gone the name it had; empty if nobody remembers.
    pub name: String,
    /// Who said it; of a speaker the role.
    pub who: Option<String>,
    /// Name of the outlet.
    pub source: Option<String>,
    /// When its article was published.
    pub published: Option<PartialDate>,
    /// What a note is about.
    pub about: Option<ThingKey>,
}

impl StoredThing {
    fn lost(key: ThingKey, to: ThingKey) -> Self {
        let name = String::new();
        Self { key, to, there: false, name, who: None, source: None, published: None, about: None }
    }
}

impl Reader<'_> {
    /// What these things are called, in this order.
    pub fn called(&self, keys: &[ThingKey]) -> Result<Vec<StoredThing>, StoreError> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let leads = self.leads(keys)?;
        let mut things: Vec<_> =
            keys.iter().zip(&leads).map(|(key, to)| StoredThing::lost(*key, *to)).collect();
        let tags = match leads.iter().any(|key| matches!(key, ThingKey::Tag(_))) {
            true => self.tag_refs()?,
            false => HashMap::new(),
        };
        let list = listed(&leads);
        let named = named_params! { ":things": list };
        let found = sql::all(self.conn(), include_str!("../sql/things_called.sql"), named, |row| {
            let place = row.get::<_, u32>("place")? as usize;
            let known = StoredThing {
                key: keys[place],
                to: leads[place],
                there: row.get("there")?,
                name: row.get("name")?,
                who: row.get("who")?,
                source: row.get("source")?,
                published: published(row)?,
                about: thing(row, "about_kind", "about")?,
            };
            Ok((place, known))
        })?;
        for (place, mut known) in found {
            if known.there
                && let ThingKey::Tag(id) = known.to
                && let Some(tag) = tags.get(&TagId::from_bytes(*id.as_bytes()))
            {
                known.name.clone_from(&tag.path);
            }
            // What is there comes first; what it was called is for what is gone.
            if !things[place].there {
                things[place] = known;
            }
        }
        Ok(things)
    }

    /// Where these things lead: to what they were merged into, or to themselves.
    pub fn leads(&self, keys: &[ThingKey]) -> Result<Vec<ThingKey>, StoreError> {
        let mut leads = keys.to_vec();
        let list = listed(keys);
        let sql = include_str!("../sql/things_lead.sql");
        for (place, to) in sql::all(self.conn(), sql, named_params! { ":things": list }, |row| {
            Ok((row.get::<_, u32>("place")? as usize, thing(row, "kind", "thing")?))
        })? {
            leads[place] = to.unwrap_or(leads[place]);
        }
        Ok(leads)
    }
}

/// Things as the JSON that `json_each`, `->>` and `unhex` take apart again.
pub(super) fn listed(keys: &[ThingKey]) -> String {
    let pairs = keys.iter().map(|key| {
        let id: String = key.id_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        serde_json::json!([key.kind().word(), id])
    });
    serde_json::Value::from_iter(pairs).to_string()
}
