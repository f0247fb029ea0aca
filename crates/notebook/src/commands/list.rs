//! Every command, in the order of the menus: the surface of Pullquote.
//!
//! `read` commands change nothing. `write` commands are operations: their
//! answer is an [`Outcome`], and they are on disk when it arrives. `desk`
//! commands concern what lies around a notebook: files, plans, the clipboard.

use super::commands;
use super::requests::{
    AttributeQuotes, CopyText, EditArticle, EditQuote, EditSource, EditSpeaker, EditTag, Export,
    ExportDifference, ForgetLesson, Import, ListArticles, ListHistory, ListQuotes, MaskPassage, MergeSources,
    MergeSpeakers, MergeTags, MoveQuote, NextWaiting, Nothing, OneArticle, OneNote, OneSource, OneSpeaker,
    OneTag, OneThing, OpenRecent, PauseExport, PlanExport, PreviewExport, RemoveStatement, SaveFile, Search,
    SomeArticles, SomeNotes, SomeQuotes, SomeSuggestions, SourceArticles, TagQuotes, UndoTo,
};
use crate::plans::ExportPlan;
use model::comparisons::{
    CompareArticles, Comparison, CountMatrix, ListReuse, ListTimeline, Matrix, ReuseMap, Timeline,
};
use model::drafts::{PasteDraft, QuoteDraft, SourceDraft, SpeakerDraft, TagDraft};
use model::exchange::{CopyQuotes, ExportData, ExportedData, ImportedData};
use model::exports::{ExportManifest, ExportPreview, KeptExport, MarkdownBlock};
use model::filters::QuoteFilter;
use model::imports::{ImportPlan, ImportSummary};
use model::notes::{
    AddNote, FillTemplate, ListNotes, MoveNote, NoteDraft, NoteHit, NoteRow, NoteTemplate, NoteView,
    NotesOfThing, PlanReadBack, PreviewNote, ReadBack, ReadBackPlan, SaveNote, SavedNote, ThingRef,
    ThingsLike,
};
use model::statements::{
    AcceptStatement, EditStatement, GroupQuotes, ListStatements, MergeStatements, OneStatement, StatementRow,
    StatementView,
};
use model::suggestions::{
    AcceptAbove, AcceptPreview, CorrectSuggestion, FindSummary, PassageView, SuggestionView, WaitingView,
};
use model::views::{
    ArticleRow, ArticleView, HistoryRow, NotebookView, Outcome, Page, PlacedQuote, QuoteFacets, QuoteRow,
    RecentNotebook, SearchHit, SourceView, SpeakerView, TagView,
};
use model::{ArticleId, NoteId, SourceId, SpeakerId, StatementId, TagId};

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

    /// The suggestions of one article that wait for a decision, in reading order.
    read article_suggestions(OneArticle) -> Vec<SuggestionView>;
    /// The passages of one article in reading order; none before it was read for quotes.
    read article_passages(OneArticle) -> Vec<PassageView>;
    /// How much waits for a decision.
    read waiting(Nothing) -> WaitingView;
    /// The next article with something to decide, newest first, then from the beginning.
    read next_waiting(NextWaiting) -> Option<ArticleId>;
    /// Makes quotes of suggestions, with all parts of their quotations; adds speakers that are missing.
    write accept_suggestions(SomeSuggestions) -> Vec<PlacedQuote>;
    /// Makes a quote of a suggestion with another speaker, range, rendering or tags.
    write correct_suggestion(CorrectSuggestion) -> PlacedQuote;
    /// Says of suggestions that they are no quotes, with all parts of their quotations.
    write reject_suggestions(SomeSuggestions) -> ();
    /// What accepting all above a confidence would do.
    read preview_acceptance(AcceptAbove) -> AcceptPreview;
    /// Makes quotes of all suggestions above a confidence; gives how many quotes.
    write accept_above(AcceptAbove) -> u32;
    /// Masks a stretch of an article, or unmasks it: nothing is suggested in what is masked.
    write mask_passage(MaskPassage) -> ();
    /// Reads articles for quotes that were not, or by an older Pullquote; tells its progress by events.
    desk find_quotes(Nothing) -> FindSummary;
    /// Stops the reading of articles for quotes.
    desk cancel_finding(Nothing) -> ();

    /// What was said, and how it was reported; what is proposed comes first.
    read statements(ListStatements) -> Page<StatementRow>;
    /// One statement with all its places.
    read statement(OneStatement) -> StatementView;
    /// Makes a statement of a proposal, or adds places to an accepted one; what is no quote yet becomes one.
    write accept_statement(AcceptStatement) -> StatementId;
    /// Says of a proposal that its places are not one statement.
    write reject_statement(OneStatement) -> ();
    /// Changes wording, speaker and occasion of a statement.
    write edit_statement(EditStatement) -> ();
    /// Makes one statement of several.
    write merge_statements(MergeStatements) -> ();
    /// Moves quotes to a statement, or to a new one: so a statement is split.
    write group_quotes(GroupQuotes) -> StatementId;
    /// Takes quotes out of their statements.
    write ungroup_quotes(SomeQuotes) -> ();
    /// Removes a statement; its quotes stay.
    write remove_statement(RemoveStatement) -> ();
    /// Two to four articles side by side.
    read compare(CompareArticles) -> Comparison;
    /// Which articles share text, and how much.
    read reuse(ListReuse) -> ReuseMap;
    /// Counts of quotes over two things.
    read matrix(CountMatrix) -> Matrix;
    /// What was said when, and reported when.
    read timeline(ListTimeline) -> Timeline;
    /// Asks where, and saves a picture or a table there; gives the place, none when the analyst changed her mind.
    desk save_file(SaveFile) -> Option<String>;

    /// The analyst's notes, filtered and ordered.
    read notes(ListNotes) -> Page<NoteRow>;
    /// One note with its links and backlinks.
    read note(OneNote) -> NoteView;
    /// Notes about a thing, and notes that link to it.
    read notes_about(OneThing) -> NotesOfThing;
    /// What a link may lead to, likely first.
    read things(ThingsLike) -> Vec<ThingRef>;
    /// Markdown as a renderer reads it, with links and embeds as they are now.
    read preview_note(PreviewNote) -> Vec<MarkdownBlock>;
    /// Beginnings for notes.
    read note_templates(Nothing) -> Vec<NoteTemplate>;
    /// A beginning with what the notebook knows of the thing.
    read fill_template(FillTemplate) -> NoteDraft;
    /// Adds a note.
    write add_note(AddNote) -> NoteId;
    /// Changes title and body of a note; saves within half a minute are one step of the history.
    write save_note(SaveNote) -> SavedNote;
    /// Asks for the folder of an export and says what she changed there in her notes; none when the analyst changed her mind.
    desk plan_read_back(PlanReadBack) -> Option<ReadBackPlan>;
    /// Takes over what she changed in the files of notes.
    write read_back(ReadBack) -> ();
    /// Says what a note is about.
    write move_note(MoveNote) -> ();
    /// Removes notes.
    write remove_notes(SomeNotes) -> ();

    /// All speakers by name.
    read speakers(Nothing) -> Vec<SpeakerView>;
    /// Adds a speaker.
    write add_speaker(SpeakerDraft) -> SpeakerId;
    /// Changes a speaker, in all its quotes.
    write edit_speaker(EditSpeaker) -> ();
    /// Makes one speaker of two.
    write merge_speakers(MergeSpeakers) -> ();
    /// Forgets whom suggestions mean by a name.
    write forget_lesson(ForgetLesson) -> ();
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
    /// Notes that contain the words, last edited first.
    read search_notes(Search) -> Page<NoteHit>;

    /// One file as an export would write it.
    read preview_export(PreviewExport) -> ExportPreview;
    /// Asks for a folder and says what an export there would do; none when the analyst changed her mind.
    desk plan_export(PlanExport) -> Option<ExportPlan>;
    /// What a planned export would change in a file, as a unified difference; empty when nothing.
    desk export_difference(ExportDifference) -> String;
    /// Exports as planned.
    desk export(Export) -> ExportManifest;
    /// The folder that follows the notebook, and how it goes.
    desk kept_export(Nothing) -> Option<KeptExport>;
    /// Has the folder of the last export follow the notebook.
    desk keep_export(Nothing) -> Option<KeptExport>;
    /// Leaves the folder alone for a while, or brings it up to date again.
    desk pause_export(PauseExport) -> Option<KeptExport>;
    /// Has no folder follow the notebook any more; its files stay.
    desk forget_export(Nothing) -> ();

    /// Asks where, and writes quotes with all that is known of them into one file; none when the analyst changed her mind.
    desk export_data(ExportData) -> Option<ExportedData>;
    /// Asks for a file, JSON of Pullquote, W3C annotations, a codebook or a project of REFI-QDA, and takes over what is in it; none when the analyst changed her mind.
    desk import_data(Nothing) -> Option<Outcome<ImportedData>>;

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
    /// Puts quotes on the clipboard, each with a citation.
    desk copy_quotes(CopyQuotes) -> ();
    /// Shows the folder of the last export in the file manager.
    desk reveal_export(Nothing) -> ();
}
