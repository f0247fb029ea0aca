//! Every command, in the order of the menus: the surface of Pullquote.
//!
//! `read` commands change nothing. `write` commands are operations: their
//! answer is an [`Outcome`], and they are on disk when it arrives. `desk`
//! commands concern what lies around a notebook: files, plans, the clipboard.

use super::commands;
use super::requests::{
    AttributeQuotes, CopyText, EditArticle, EditQuote, EditSource, EditSpeaker, EditTag, Export, Import,
    ListArticles, ListHistory, ListQuotes, MergeSources, MergeSpeakers, MergeTags, MoveQuote, Nothing,
    OneArticle, OneSource, OneSpeaker, OneTag, OpenRecent, PlanExport, PreviewExport, Search, SomeArticles,
    SomeQuotes, SourceArticles, TagQuotes, UndoTo,
};
use crate::plans::ExportPlan;
use model::drafts::{PasteDraft, QuoteDraft, SourceDraft, SpeakerDraft, TagDraft};
use model::exports::{ExportManifest, ExportPreview};
use model::filters::QuoteFilter;
use model::imports::{ImportPlan, ImportSummary};
use model::views::{
    ArticleRow, ArticleView, HistoryRow, NotebookView, Outcome, Page, PlacedQuote, QuoteFacets, QuoteRow,
    RecentNotebook, SearchHit, SourceView, SpeakerView, TagView,
};
use model::{SourceId, SpeakerId, TagId};

commands! {
    /// The open notebook; none before one is opened.
    desk notebook(Nothing) -> Option<NotebookView>;
    /// Notebooks opened before, newest first.
    desk recent_notebooks(Nothing) -> Vec<RecentNotebook>;
    /// Asks where, and creates an empty notebook there; none when the analyst changed her mind.
    desk create_notebook(Nothing) -> Option<NotebookView>;
    /// Asks which, and opens it; none when the analyst changed her mind.
    desk open_notebook(Nothing) -> Option<NotebookView>;
    /// Opens one of the recent notebooks.
    desk open_recent(OpenRecent) -> NotebookView;
    /// Opens the sample notebook, importing its articles the first time.
    desk open_sample(Nothing) -> NotebookView;

    /// Asks which files, and looks at them; none when the analyst changed her mind.
    desk plan_files(Nothing) -> Option<ImportPlan>;
    /// Asks which folder, and looks into it; none when the analyst changed her mind.
    desk plan_folder(Nothing) -> Option<ImportPlan>;
    /// Imports what was planned; tells its progress by events.
    desk import(Import) -> Outcome<ImportSummary>;
    /// Stops the running import after the files at hand.
    desk cancel_import(Nothing) -> ();
    /// Imports text from the clipboard as one article.
    write paste_article(PasteDraft) -> ImportSummary;

    /// The library.
    read articles(ListArticles) -> Page<ArticleRow>;
    /// One article for reading, without its quotes.
    read article(OneArticle) -> ArticleView;
    /// The quotes of one article in reading order.
    read article_quotes(OneArticle) -> Vec<PlacedQuote>;
    /// Changes title, source, author, date and address.
    write edit_article(EditArticle) -> ArticleRow;
    /// Gives several articles one source.
    write source_articles(SourceArticles) -> ();
    /// Removes articles with their quotes.
    write remove_articles(SomeArticles) -> ();

    /// Marks a stretch of an article as a quote.
    write mark_quote(QuoteDraft) -> PlacedQuote;
    /// Changes speaker, rendering, cue and tags of a quote.
    write edit_quote(EditQuote) -> PlacedQuote;
    /// Gives a quote another range in its article.
    write move_quote(MoveQuote) -> PlacedQuote;
    /// Says of several quotes who said them.
    write attribute_quotes(AttributeQuotes) -> ();
    /// Puts a tag on several quotes.
    write tag_quotes(TagQuotes) -> ();
    /// Takes a tag off several quotes.
    write untag_quotes(TagQuotes) -> ();
    /// Removes quotes.
    write remove_quotes(SomeQuotes) -> ();
    /// All quotes, filtered and ordered.
    read quotes(ListQuotes) -> Page<QuoteRow>;
    /// What the quotes under a filter divide into.
    read quote_facets(QuoteFilter) -> QuoteFacets;
    /// These quotes as they are now; those that are gone are left out.
    read placed_quotes(SomeQuotes) -> Vec<PlacedQuote>;

    /// All speakers by name.
    read speakers(Nothing) -> Vec<SpeakerView>;
    /// Adds a speaker.
    write add_speaker(SpeakerDraft) -> SpeakerId;
    /// Changes a speaker, in all its quotes.
    write edit_speaker(EditSpeaker) -> ();
    /// Makes one speaker of two.
    write merge_speakers(MergeSpeakers) -> ();
    /// Removes a speaker; its quotes stay, with nobody.
    write remove_speaker(OneSpeaker) -> ();

    /// All sources by name.
    read sources(Nothing) -> Vec<SourceView>;
    /// Adds a source.
    write add_source(SourceDraft) -> SourceId;
    /// Changes a source, in all its articles.
    write edit_source(EditSource) -> ();
    /// Makes one source of two.
    write merge_sources(MergeSources) -> ();
    /// Removes a source; its articles stay, without one.
    write remove_source(OneSource) -> ();

    /// The codebook in the order of its tree.
    read tags(Nothing) -> Vec<TagView>;
    /// Adds a tag.
    write add_tag(TagDraft) -> TagId;
    /// Changes a tag, on all its quotes, or moves it in the tree.
    write edit_tag(EditTag) -> ();
    /// Makes one tag of two.
    write merge_tags(MergeTags) -> ();
    /// Removes a tag and those below it; quotes stay, without them.
    write remove_tag(OneTag) -> ();

    /// Articles that contain the words, newest first.
    read search(Search) -> Page<SearchHit>;

    /// One file as an export would write it.
    read preview_export(PreviewExport) -> ExportPreview;
    /// Asks for a folder and says what an export there would do; none when the analyst changed her mind.
    desk plan_export(PlanExport) -> Option<ExportPlan>;
    /// Exports as planned.
    desk export(Export) -> ExportManifest;

    /// What was done, newest first.
    read history(ListHistory) -> Page<HistoryRow>;
    /// Takes back the newest operation in force; gives its label.
    write undo(Nothing) -> String;
    /// Repeats what was last taken back; gives its label.
    write redo(Nothing) -> String;
    /// Takes back all that is newer than this operation; gives how many.
    write undo_to(UndoTo) -> u32;

    /// Puts text on the clipboard.
    desk copy_text(CopyText) -> ();
    /// Shows the folder of the last export in the file manager.
    desk reveal_export(Nothing) -> ();
}
