//! What screens read of notes, and what they ask.

use crate::exports::ExportOptions;
use crate::filters::Window;
use crate::views::SnippetPart;
use crate::{BlobHash, NoteId, ThingKey, ThingKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A thing as notes name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ThingRef {
    /// Which.
    pub thing: ThingKey,
    /// Its name; of a quote its first 80 characters, of what is gone the name it had.
    pub name: String,
    /// What tells it from others: of a quote `Ada Lind · Harbour Post, 2 May 2017`; may be empty.
    pub detail: String,
    /// Whether it is not in the notebook (any more).
    pub broken: bool,
}

/// A row of the list of notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteRow {
    /// Which.
    pub id: NoteId,
    /// As shown: without one the first line, without that "Untitled".
    pub title: String,
    /// What it is about.
    pub about: Option<ThingRef>,
    /// Number of words.
    pub words: u32,
    /// When title or body last changed, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub edited_at: i64,
    /// Its first words, without marks.
    pub excerpt: String,
}

/// A note, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteView {
    /// What the list shows of it.
    pub row: NoteRow,
    /// The title as typed, perhaps empty.
    pub title: String,
    /// The Markdown.
    pub body: String,
    /// What a save says that it changes.
    pub base: BlobHash,
    /// When it was made, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub made_at: i64,
    /// The things that it links to, each once, in reading order.
    pub links: Vec<NoteLink>,
    /// Words in double brackets for which nothing is chosen yet, each once.
    pub open: Vec<String>,
    /// Notes that link to it, last edited first.
    pub backlinks: Vec<Backlink>,
}

/// A thing that a note links to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoteLink {
    /// As the Markdown has it.
    pub key: ThingKey,
    /// Where it leads: another thing than `key` when that was merged into it.
    pub to: ThingRef,
}

/// A note that links to something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Backlink {
    /// Which.
    pub note: NoteId,
    /// Its title as shown.
    pub title: String,
    /// The words around the link, without marks.
    pub excerpt: String,
    /// Whether it shows the thing itself.
    pub embed: bool,
}

/// All that notes say of a thing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct NotesOfThing {
    /// Notes about it, last edited first.
    pub about: Vec<NoteRow>,
    /// Other notes that link to it, last edited first.
    pub backlinks: Vec<Backlink>,
}

/// A note that contains the words searched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoteHit {
    /// The note.
    pub row: NoteRow,
    /// Some words around the first hits.
    pub snippet: Vec<SnippetPart>,
}

/// What a save gives: it is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedNote {
    /// What the next save says that it changes.
    pub base: BlobHash,
    /// Milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub edited_at: i64,
    /// The things that it links to now.
    pub links: Vec<NoteLink>,
    /// Words in double brackets for which nothing is chosen yet.
    pub open: Vec<String>,
}

/// A beginning for a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoteTemplate {
    /// Which: `speaker-profile`.
    pub key: String,
    /// For people: "Speaker profile".
    pub name: String,
    /// What its notes may be about; empty for free-standing ones.
    pub kinds: Vec<ThingKind>,
}

/// A filled template: a note that is not there yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoteDraft {
    /// Its title.
    pub title: String,
    /// Its Markdown.
    pub body: String,
}

/// Which notes. Empty lists and `None` do not restrict; what restricts must all hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct NoteFilter {
    /// Words in title or body; the last one may be a beginning.
    pub words: String,
    /// Only about this thing.
    pub about: Option<ThingKey>,
    /// Only about things of these kinds.
    pub kinds: Vec<ThingKind>,
    /// Also those about nothing (alone: only those).
    pub free: bool,
}

/// What orders the notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoteOrder {
    /// When last edited.
    Edited,
    /// When made.
    Made,
    /// Title as shown, case-folded.
    Title,
}

/// A slice of the list of notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListNotes {
    /// Which notes.
    pub filter: NoteFilter,
    /// What orders them.
    pub order: NoteOrder,
    /// From the last to the first.
    pub descending: bool,
    /// Which slice.
    pub window: Window,
}

/// A note to be added. Its id is that of the operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddNote {
    /// Its title, perhaps empty.
    pub title: String,
    /// Its Markdown.
    pub body: String,
    /// What it is about.
    pub about: Option<ThingKey>,
}

/// What a note shall say. Refused with `changedSince` when `base` is not what is
/// stored; nothing is changed then, and the caller still has the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveNote {
    /// Which.
    pub id: NoteId,
    /// What it said when the words were typed.
    pub base: BlobHash,
    /// Its title, perhaps empty.
    pub title: String,
    /// Its Markdown.
    pub body: String,
}

/// Which folder of an export to read back from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanReadBack {
    /// How the folder was written.
    pub options: ExportOptions,
}

/// What the analyst changed in the files of notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadBackPlan {
    /// The folder, for people to read.
    pub folder: String,
    /// Notes whose words were changed there, by path.
    pub notes: Vec<NoteBack>,
}

/// A note whose words were changed in its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteBack {
    /// Which.
    pub id: NoteId,
    /// As shown; empty when the note is gone.
    pub title: String,
    /// Of its file in the folder, with `/`.
    pub path: String,
    /// What reading it back means.
    pub state: NoteBackState,
    /// What to read back; none where that cannot be.
    pub words: Option<NoteWords>,
    /// What changes, as a unified difference in the form of the file.
    pub difference: String,
}

/// What reading back the file of a note means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NoteBackState {
    /// Only the file was changed.
    Changed,
    /// The notebook was changed too, in other lines: both are joined.
    Merged,
    /// Both changed the same lines, and she has not chosen in the file yet.
    Conflict,
    /// The notebook does not have the note any more.
    Gone,
}

/// Words for a note, and what they were typed upon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteWords {
    /// Which.
    pub id: NoteId,
    /// What it says in the notebook.
    pub base: BlobHash,
    /// Its Markdown.
    pub body: String,
}

/// Words of files that shall be in the notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadBack {
    /// Each note once.
    pub notes: Vec<NoteWords>,
}

/// A note and what it shall be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveNote {
    /// Which.
    pub id: NoteId,
    /// What; none makes it free-standing.
    pub about: Option<ThingKey>,
}

/// What is typed after `[[`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThingsLike {
    /// Part of a name; case and accents make no difference. Empty gives what was last in hand.
    pub words: String,
    /// Only of these kinds; empty for all.
    pub kinds: Vec<ThingKind>,
    /// How many at most, no more than 100.
    pub limit: u32,
}

/// Markdown to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewNote {
    /// The Markdown, saved or not.
    pub body: String,
}

/// A template and what the note shall be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FillTemplate {
    /// Which.
    pub template: String,
    /// What the note shall be about.
    pub about: Option<ThingKey>,
}
