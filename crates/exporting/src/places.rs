use std::collections::HashMap;

/// Where the files of earlier exports are, by what they are (`article:0198…`):
/// paths in the folder, with `/`.
#[derive(Debug, Clone, Default)]
pub struct Places(HashMap<String, String>);

impl Places {
    /// Where the file of a thing is; none if it was not exported yet.
    pub fn of(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// All of them, in no order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    /// What they are, and where; in no order.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, path)| (key.as_str(), path.as_str()))
    }

    pub(crate) fn put(&mut self, key: &str, path: &str) {
        self.0.entry(key.to_owned()).or_insert_with(|| path.to_owned());
    }
}
