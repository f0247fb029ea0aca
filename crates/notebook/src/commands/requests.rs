//! What each command is asked with, where a draft or filter of the model does
//! not say it already.

#![expect(missing_docs, reason = "the line above a request says what its fields are")]

use model::drafts::{
    ArticleEdit, QuoteEdit, SourceChoice, SourceDraft, SpeakerChoice, SpeakerDraft, TagChoice, TagDraft,
};
use model::exports::ExportOptions;
use model::filters::{ArticleFilter, ArticleOrder, QuoteFilter, QuoteOrder, Window};
use model::{
    ArticleId, NoteId, OperationId, QuoteId, SourceId, SpeakerId, StatementId, SuggestionId, TagId, ThingKey,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $ty),* }
    )*};
}

requests! {
    /// Nothing to ask with.
    Nothing {}
    /// A notebook of the list of recent ones.
    OpenRecent { path: String }
    /// An import as planned.
    Import { plan: u32, source: SourceChoice }
    /// A slice of the library.
    ListArticles { filter: ArticleFilter, order: ArticleOrder, descending: bool, window: Window }
    /// An article.
    OneArticle { id: ArticleId }
    /// An article and what it shall be.
    EditArticle { id: ArticleId, edit: ArticleEdit }
    /// Some articles.
    SomeArticles { ids: Vec<ArticleId> }
    /// Some articles and the source they shall have.
    SourceArticles { ids: Vec<ArticleId>, source: SourceChoice }
    /// A slice of the table of quotes.
    ListQuotes { filter: QuoteFilter, order: QuoteOrder, descending: bool, window: Window }
    /// Some quotes.
    SomeQuotes { ids: Vec<QuoteId> }
    /// A quote and what it shall be.
    EditQuote { id: QuoteId, edit: QuoteEdit }
    /// A quote and its new range, UTF-16 code units of its article's text.
    MoveQuote { id: QuoteId, start: u32, end: u32 }
    /// Some quotes and who said them.
    AttributeQuotes { ids: Vec<QuoteId>, speaker: SpeakerChoice }
    /// Some quotes and a tag to put on or take off.
    TagQuotes { ids: Vec<QuoteId>, tag: TagChoice }
    /// Some suggestions.
    SomeSuggestions { ids: Vec<SuggestionId> }
    /// The article after which the next one is asked for.
    NextWaiting { after: Option<ArticleId> }
    /// A stretch of an article, UTF-16 code units of its text, and whether it is masked.
    MaskPassage { article: ArticleId, start: u32, end: u32, masked: bool }
    /// What suggestions shall no longer take for this speaker.
    ForgetLesson { speaker: SpeakerId, name: String }
    /// A speaker.
    OneSpeaker { id: SpeakerId }
    /// A speaker and what it shall be.
    EditSpeaker { id: SpeakerId, draft: SpeakerDraft }
    /// A speaker that becomes an alias of another, which gets its quotes.
    MergeSpeakers { from: SpeakerId, into: SpeakerId }
    /// An accepted statement.
    RemoveStatement { id: StatementId }
    /// A proposed name of a file, its ending among them, and what shall stand in it (`png`: in base64).
    SaveFile { name: String, kind: FileKind, content: String }
    /// A note.
    OneNote { id: NoteId }
    /// Some notes.
    SomeNotes { ids: Vec<NoteId> }
    /// Anything that a note can name.
    OneThing { thing: ThingKey }
    /// A source.
    OneSource { id: SourceId }
    /// A source and what it shall be.
    EditSource { id: SourceId, draft: SourceDraft }
    /// A source whose articles go to another.
    MergeSources { from: SourceId, into: SourceId }
    /// A tag.
    OneTag { id: TagId }
    /// A tag and what it shall be.
    EditTag { id: TagId, draft: TagDraft }
    /// A tag whose quotes and children go to another.
    MergeTags { from: TagId, into: TagId }
    /// Words to search for.
    Search { query: String, window: Window }
    /// Which file of an export to see: the page of a thing; without one the index, or the one report.
    PreviewExport { options: ExportOptions, thing: Option<ThingKey> }
    /// How to export.
    PlanExport { options: ExportOptions }
    /// Whether the folder that follows the notebook is left alone for a while.
    PauseExport { paused: bool }
    /// A file of a planned export.
    ExportDifference { plan: u32, path: String }
    /// An export as planned, and whether files go whose things are gone, if nobody wrote in them.
    Export { plan: u32, prune: bool }
    /// A slice of the history.
    ListHistory { window: Window }
    /// The last operation to stay in force.
    UndoTo { operation: OperationId }
    /// Text for the clipboard.
    CopyText { text: String }
}

/// What a saved file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// A picture of lines.
    Svg,
    /// A picture of pixels.
    Png,
    /// A table, UTF-8 with a comma between two fields.
    Csv,
}
