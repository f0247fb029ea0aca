use crate::texts::Texts;
use crate::{Act, Refusal};
use model::views::{NotebookView, Outcome, Touched};
use model::{Invalid, OperationId};
use std::path::Path;
use std::sync::Mutex;
use store::{Committed, Operation, Store, Writer};

/// An open notebook.
pub struct Notebook {
    pub(crate) store: Store,
    pub(crate) texts: Texts,
    /// Held by whoever compares articles.
    pub(crate) comparing: Mutex<()>,
}

impl Notebook {
    /// Creates an empty notebook. The ending `.pullquote` is the caller's to add.
    ///
    /// # Errors
    /// When something lies there already, or the folder cannot be written.
    pub fn create(path: &Path) -> Result<Self, Refusal> {
        if path.exists() {
            return Err(Refusal::AlreadyThere(path.display().to_string()));
        }
        Ok(Self { store: Store::create(path)?, texts: Texts::default(), comparing: Mutex::default() })
    }

    /// Opens a notebook, for reading only where it may not be changed.
    ///
    /// # Errors
    /// When it is no notebook, or damaged; the file is left as it is.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        Self::check_there(path)?;
        Ok(Self { store: Store::open(path)?, texts: Texts::default(), comparing: Mutex::default() })
    }

    /// Opens a notebook for reading, whoever else has it open.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_read_only(path: &Path) -> Result<Self, Refusal> {
        Self::check_there(path)?;
        Ok(Self { store: Store::open_read_only(path)?, texts: Texts::default(), comparing: Mutex::default() })
    }

    fn check_there(path: &Path) -> Result<(), Refusal> {
        std::fs::metadata(path).map(|_| ()).map_err(|error| Refusal::file(path, &error))
    }

    /// What the window shows of the notebook as a whole.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn view(&self) -> Result<NotebookView, Refusal> {
        let path = self.store.path();
        let (counts, undo) = self.store.read(|reader| Ok((reader.counts()?, reader.undo_state()?)))?;
        let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok(NotebookView { name, path: path.display().to_string(), access: self.store.access(), counts, undo })
    }

    /// Why the notebook may not be changed, in words; none when it may.
    pub fn read_only_reason(&self) -> Option<&'static str> {
        let access = self.store.access();
        (access != model::views::Access::ReadWrite).then(|| crate::refusal::access_words(access))
    }

    /// What is wrong in the file; nothing is the rule.
    ///
    /// # Errors
    /// When its file cannot be read at all.
    pub fn check(&self) -> Result<Vec<String>, Refusal> {
        Ok(self.store.read(|reader| reader.checks())?)
    }

    /// The whole of the notebook as text, for comparing two states of it.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn dump(&self) -> Result<String, Refusal> {
        Ok(self.store.read(|reader| reader.dump())?)
    }

    /// The ids of all operations on disk; of a long import also that of the call.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn operation_ids(&self) -> Result<Vec<OperationId>, Refusal> {
        Ok(self.store.read(|reader| reader.operation_ids())?)
    }

    /// Whether articles among these may not have been read for quotes.
    pub(crate) fn has_unread(&self, touched: &Touched) -> bool {
        let version = quotation::VERSION;
        let among = || self.store.read(|reader| reader.unread_among(version, &touched.articles));
        touched.all || among().is_ok_and(|unread| !unread.is_empty())
    }

    /// One operation. A retry of one that is on disk already runs nothing and
    /// gives the present state.
    pub(crate) fn commit(
        &self,
        act: Act,
        label: &str,
        subject: String,
        change: impl FnOnce(&mut Writer) -> Result<(), Refusal> + Send,
    ) -> Result<Outcome<()>, Refusal> {
        self.commit_operation(act.operation(label, subject), change)
    }

    pub(crate) fn commit_operation(
        &self,
        operation: Operation,
        change: impl FnOnce(&mut Writer) -> Result<(), Refusal> + Send,
    ) -> Result<Outcome<()>, Refusal> {
        Ok(outcome(self.store.transact(operation, change)?))
    }
}

/// The outcome of what the store committed; a retry has the default value.
pub(crate) fn outcome<T: Default>(committed: Committed<T>) -> Outcome<T> {
    Outcome {
        value: committed.value.unwrap_or_default(),
        touched: committed.touched,
        undo: committed.undo,
        counts: committed.counts,
    }
}

/// The same outcome with another value.
pub(crate) fn with_value<T>(outcome: Outcome<()>, value: T) -> Outcome<T> {
    Outcome { value, touched: outcome.touched, undo: outcome.undo, counts: outcome.counts }
}

/// A name as typed, with single spaces inside and none around.
pub(crate) fn tidy_name(field: &'static str, typed: &str) -> Result<String, Invalid> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let short = name.chars().count() <= 200;
    let clean = !name.chars().any(char::is_control);
    if name.is_empty() || !short || !clean {
        return Err(Invalid { field, rule: "1 to 200 characters" });
    }
    Ok(name)
}

/// A web address as typed; none when nothing was typed.
pub(crate) fn tidy_url(field: &'static str, typed: Option<String>) -> Result<Option<String>, Invalid> {
    let Some(url) = tidy_text(typed) else { return Ok(None) };
    let lower = url.to_ascii_lowercase();
    let web = lower.starts_with("http://") || lower.starts_with("https://");
    if !web || url.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(Invalid { field, rule: "a web address that begins with http:// or https://" });
    }
    Ok(Some(url))
}

/// Text as typed, without white space around; none when nothing is left.
pub(crate) fn tidy_text(typed: Option<String>) -> Option<String> {
    typed.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}
