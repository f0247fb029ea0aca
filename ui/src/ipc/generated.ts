// Generated from the command list of the notebook crate: do not edit.
// `cargo xtask generate` writes it again; a test holds that it is fresh.

/**
 * All suggestions of at least this confidence.
 */
export type AcceptAbove = { 
/**
 * 0 to 1.
 */
confidence: number, 
/**
 * Only in this article.
 */
article: ArticleId | null, };

/**
 * What accepting all above a confidence would do.
 */
export type AcceptPreview = { 
/**
 * Quotations that would be accepted.
 */
suggestions: number, 
/**
 * Quotes that would come of them: one for each stretch.
 */
quotes: number, 
/**
 * Articles they stand in.
 */
articles: number, 
/**
 * Names of speakers that would be added, in the order of the alphabet.
 */
newSpeakers: Array<string>, 
/**
 * Who would be quoted, most often first; at most 50.
 */
speakers: Array<SpeakerPreview>, 
/**
 * The least certain ones, at most 20.
 */
samples: Array<SuggestionView>, };

/**
 * A proposed statement and the places that shall be its quotes. Suggestions
 * among them are accepted, unquoted words are marked with rendering *unquoted*.
 */
export type AcceptStatement = { 
/**
 * Which.
 */
id: StatementKey, 
/**
 * Which places; none for all that are not only possible.
 */
places: Array<PlaceId> | null, };

/**
 * Whether a notebook may be changed.
 */
export type Access = "readWrite" | "readOnlyNewer" | "readOnlyInUse" | "readOnlyFile" | "readOnlyDamaged";

/**
 * A note to be added. Its id is that of the operation.
 */
export type AddNote = { 
/**
 * Its title, perhaps empty.
 */
title: string, 
/**
 * Its Markdown.
 */
body: string, 
/**
 * What it is about.
 */
about: ThingKey | null, };

/**
 * What the article form changes; all of it is written.
 */
export type ArticleEdit = { 
/**
 * Headline.
 */
title: string, 
/**
 * The outlet.
 */
source: SourceChoice, 
/**
 * As printed.
 */
author: string | null, 
/**
 * As exact as it tells.
 */
published: PartialDate | null, 
/**
 * http or https.
 */
url: string | null, };

/**
 * Which articles. Empty lists and `None` do not restrict.
 */
export type ArticleFilter = { 
/**
 * Part of the title, the source's name or the author, whatever the case.
 */
text: string, 
/**
 * Only of these sources.
 */
sources: Array<SourceId>, 
/**
 * Only without a source.
 */
noSource: boolean, };

/**
 * An article, whatever its revision.
 */
export type ArticleId = string;

/**
 * What orders the articles.
 */
export type ArticleOrder = "title" | "source" | "published" | "quotes" | "waiting" | "imported";

/**
 * An article, as other things name it.
 */
export type ArticleRef = { 
/**
 * Which.
 */
id: ArticleId, 
/**
 * Headline.
 */
title: string, 
/**
 * When it was published.
 */
published: PartialDate | null, };

/**
 * A row of the library.
 */
export type ArticleRow = { 
/**
 * Which.
 */
id: ArticleId, 
/**
 * Headline.
 */
title: string, 
/**
 * The outlet.
 */
source: SourceRef | null, 
/**
 * As printed.
 */
author: string | null, 
/**
 * As exact as it tells.
 */
published: PartialDate | null, 
/**
 * Where on the web.
 */
url: string | null, 
/**
 * Number of words.
 */
words: number, 
/**
 * Number of quotes.
 */
quotes: number, 
/**
 * Number of suggestions that wait for a decision.
 */
waiting: number, 
/**
 * Milliseconds since 1970 UTC.
 */
importedAt: number, };

/**
 * A stretch of one of the compared articles.
 */
export type ArticleStretch = { 
/**
 * Which of the compared articles.
 */
article: number, 
/**
 * First UTF-16 unit in the article's text.
 */
start: number, 
/**
 * UTF-16 unit after the last.
 */
end: number, };

/**
 * An article, opened for reading. Its quotes come apart (`article_quotes`).
 */
export type ArticleView = { 
/**
 * What the library shows of it.
 */
row: ArticleRow, 
/**
 * The file it came from; none for a paste.
 */
fileName: string | null, 
/**
 * What the original was read as.
 */
format: Format, 
/**
 * Encoding of the original.
 */
encoding: string, 
/**
 * BLAKE3 of the original, hex.
 */
originalHash: string, 
/**
 * Text in reading order. Between two blocks stands at least one line break.
 */
blocks: Array<BlockView>, };

/**
 * Some quotes and who said them.
 */
export type AttributeQuotes = { ids: Array<QuoteId>, speaker: SpeakerChoice, };

/**
 * What a matrix counts along one side.
 */
export type Axis = "speaker" | "source" | "tag" | "statement" | "rendering" | "month";

/**
 * A row or column of a matrix.
 */
export type AxisValue = { 
/**
 * Id, rendering or month; none for "without".
 */
value: string | null, 
/**
 * What to show.
 */
name: string, 
/**
 * Quotes in it, those of hidden cells too.
 */
count: number, };

/**
 * A note that links to something.
 */
export type Backlink = { 
/**
 * Which.
 */
note: NoteId, 
/**
 * Its title as shown.
 */
title: string, 
/**
 * The words around the link, without marks.
 */
excerpt: string, 
/**
 * Whether it shows the thing itself.
 */
embed: boolean, };

/**
 * BLAKE3 hash that addresses immutable bytes; text form is 64 hex digits.
 */
export type BlobHash = string;

/**
 * The part of a block in the document.
 */
export type BlockKind = "paragraph" | "heading1" | "heading2" | "heading3" | "listItem" | "blockQuote" | "code";

/**
 * A block of an article's text.
 */
export type BlockView = { 
/**
 * Its part in the document.
 */
kind: BlockKind, 
/**
 * First UTF-16 unit in the article's text.
 */
start: number, 
/**
 * Its words: `start` plus the length of this is its end.
 */
text: string, };

/**
 * What makes a block quotation a callout: `> [!quote]- Title`.
 */
export type Callout = { 
/**
 * Its kind, in lower case: `quote`.
 */
kind: string, 
/**
 * Its title; empty when none is written.
 */
title: Array<MarkdownInline>, 
/**
 * Whether it can be folded, and is at first.
 */
folded: boolean | null, };

/**
 * How articles are cited. Which one is the caller's to remember: it says how
 * things leave, and nothing of what is in a notebook.
 */
export type CitationStyle = "short" | "apa" | "chicago" | "mla" | "harvard";

/**
 * Two to four articles, in the order of the columns.
 */
export type CompareArticles = { 
/**
 * Which.
 */
articles: Array<ArticleId>, };

/**
 * How far the comparison of articles is.
 */
export type CompareProgress = { 
/**
 * Articles compared.
 */
done: number, 
/**
 * Articles to compare.
 */
articles: number, 
/**
 * Whether it is at its end, or was stopped.
 */
ended: boolean, 
/**
 * Statements that are proposed now.
 */
proposed: number, };

/**
 * An article in a comparison.
 */
export type ComparedArticle = { 
/**
 * What the library shows of it.
 */
row: ArticleRow, 
/**
 * Its text in reading order.
 */
blocks: Array<BlockView>, 
/**
 * Its quotes in reading order.
 */
quotes: Array<PlacedQuote>, };

/**
 * Articles set side by side. An article is named by its place in `articles`.
 */
export type Comparison = { 
/**
 * In the order asked for.
 */
articles: Array<ComparedArticle>, 
/**
 * Passages that at least two of them share, in the order of the first that has them.
 */
passages: Array<SharedPassage>, 
/**
 * Of every article, how much stands in every other.
 */
shares: Array<SharedPart>, 
/**
 * The same statement in at least two of them.
 */
statements: Array<PairedStatement>, };

/**
 * How copied quotes shall read.
 */
export type CopyForm = "markdown" | "plain" | "html";

/**
 * Quotes for the clipboard.
 */
export type CopyQuotes = { 
/**
 * Which, in this order; those that are gone are left out.
 */
ids: Array<QuoteId>, 
/**
 * How they shall read.
 */
form: CopyForm, 
/**
 * How they are cited; in our own style where it is not told.
 */
style?: CitationStyle, };

/**
 * Text for the clipboard.
 */
export type CopyText = { text: string, };

/**
 * A suggestion and the quote it shall be.
 */
export type CorrectSuggestion = { 
/**
 * Which; the other stretches of its quotation get the same speaker and tags.
 */
suggestion: PlaceId, 
/**
 * First UTF-16 unit of the quote in the article's text.
 */
start: number, 
/**
 * UTF-16 unit after the last.
 */
end: number, 
/**
 * The quote.
 */
edit: QuoteEdit, };

/**
 * Which matrix.
 */
export type CountMatrix = { 
/**
 * What the rows are.
 */
rows: Axis, 
/**
 * What the columns are.
 */
columns: Axis, 
/**
 * Which quotes are counted.
 */
filter: QuoteFilter, 
/**
 * At most so many rows and columns, those with most quotes (months: the newest); 500 at most.
 */
limit: number, };

/**
 * How much is in a notebook.
 */
export type Counts = { 
/**
 * Articles.
 */
articles: number, 
/**
 * Quotes.
 */
quotes: number, 
/**
 * Speakers.
 */
speakers: number, 
/**
 * Sources.
 */
sources: number, 
/**
 * Tags.
 */
tags: number, 
/**
 * Suggestions that wait for a decision; never counted as quotes.
 */
waiting: number, 
/**
 * Accepted statements.
 */
statements: number, 
/**
 * Statements that are proposed; never counted as statements.
 */
proposed: number, 
/**
 * Notes.
 */
notes: number, };

/**
 * A kind of file that quotes leave in.
 */
export type DataFormat = "csv" | "xlsx" | "json" | "jsonld" | "qdc" | "qdpx" | "html" | "docx";

/**
 * Something that does not agree.
 */
export type Difference = { 
/**
 * In what.
 */
kind: DifferenceKind, 
/**
 * As this place has it; empty where it says nothing.
 */
here: string, 
/**
 * As the canonical wording or speaker has it; empty where it says nothing.
 */
there: string, };

/**
 * In what two reports do not agree.
 */
export type DifferenceKind = "number" | "negation" | "name" | "speaker";

/**
 * An article and what it shall be.
 */
export type EditArticle = { id: ArticleId, edit: ArticleEdit, };

/**
 * A quote and what it shall be.
 */
export type EditQuote = { id: QuoteId, edit: QuoteEdit, };

/**
 * A source and what it shall be.
 */
export type EditSource = { id: SourceId, draft: SourceDraft, };

/**
 * A speaker and what it shall be.
 */
export type EditSpeaker = { id: SpeakerId, draft: SpeakerDraft, };

/**
 * What an accepted statement shall be called; all of it is written.
 */
export type EditStatement = { 
/**
 * Which.
 */
id: StatementId, 
/**
 * Canonical wording.
 */
wording: string, 
/**
 * Who said it.
 */
speaker: SpeakerChoice, 
/**
 * Where and when.
 */
occasion: Occasion, };

/**
 * A tag and what it shall be.
 */
export type EditTag = { id: TagId, draft: TagDraft, };

/**
 * The closed set of refusals that the window words for people. It grows only
 * with a branch in the window's wording.
 */
export type ErrorCode = "noNotebook" | "notFound" | "invalid" | "alreadyThere" | "alreadyDecided" | "readOnly" | "changedSince" | "nothingToUndo" | "notANotebook" | "damaged" | "diskFull" | "file" | "stalePlan" | "internal";

/**
 * A refusal as the window receives it.
 */
export type ErrorView = { 
/**
 * Which refusal.
 */
code: ErrorCode, 
/**
 * What the wording needs: a path, a name, a rule.
 */
detail: string, };

/**
 * What the window is told without asking.
 */
export type Event = { "kind": "importProgress", 
/**
 * How far.
 */
progress: ImportProgress, } | { "kind": "findProgress", 
/**
 * How far.
 */
progress: FindProgress, } | { "kind": "compareProgress", 
/**
 * How far.
 */
progress: CompareProgress, } | { "kind": "exportKept", 
/**
 * How it went.
 */
kept: KeptExport, } | { "kind": "filesDropped", 
/**
 * What importing them would mean.
 */
plan: ImportPlan, };

/**
 * An export as planned, and whether files go whose things are gone, if nobody wrote in them.
 */
export type Export = { plan: number, prune: boolean, };

/**
 * What an export does with a file.
 */
export type ExportAction = "create" | "update" | "merged" | "conflict" | "unchanged" | "foreign" | "orphan" | "removed";

/**
 * Which quotes to write into a file, and how.
 */
export type ExportData = { 
/**
 * The kind of file.
 */
format: DataFormat, 
/**
 * Which quotes; a filter that restricts leaves out what they do not name.
 */
filter: QuoteFilter, 
/**
 * How reports for people cite; our own style where it is not told.
 */
style?: CitationStyle, };

/**
 * A file of a planned export.
 */
export type ExportDifference = { plan: number, path: string, };

/**
 * What an export would do or did.
 */
export type ExportManifest = { 
/**
 * The folder, for people to read.
 */
folder: string, 
/**
 * Every file, sorted by its path.
 */
files: Array<ExportedFile>, 
/**
 * Articles in the files.
 */
articles: number, 
/**
 * Quotes in the files of articles.
 */
quotes: number, 
/**
 * Statements in the files.
 */
statements: number, };

/**
 * How an export is written.
 */
export type ExportOptions = { 
/**
 * For whom.
 */
profile: Profile, 
/**
 * What gets pages of its own.
 */
pages: Array<Pages>, };

/**
 * A dry run of an export.
 */
export type ExportPlan = { 
/**
 * Handle of the plan, for one use.
 */
plan: number, 
/**
 * What it would do.
 */
manifest: ExportManifest, };

/**
 * One file as it would be written, or the beginning of a long one.
 */
export type ExportPreview = { 
/**
 * Path relative to the folder, with `/`.
 */
path: string, 
/**
 * Whether the file goes on after what is shown.
 */
cut: boolean, 
/**
 * The Markdown.
 */
markdown: string, 
/**
 * The same, as a renderer reads it.
 */
blocks: Array<MarkdownBlock>, };

/**
 * What is to be said of a file of an export.
 */
export type ExportReason = "merged" | "conflict" | "leftOut" | "textKept" | "propertyKept" | "unreadableProperties" | "notOurs" | "notAFile" | "hasOwnWords";

/**
 * A file that was written.
 */
export type ExportedData = { 
/**
 * Where, for people to read.
 */
path: string, 
/**
 * Quotes in it.
 */
quotes: number, 
/**
 * Articles in it.
 */
articles: number, };

/**
 * One file of an export.
 */
export type ExportedFile = { 
/**
 * Path relative to the folder, with `/`.
 */
path: string, 
/**
 * What happens to it.
 */
action: ExportAction, 
/**
 * Quotes in it.
 */
quotes: number, 
/**
 * What is to be said of it, each once.
 */
reasons: Array<ExportReason>, 
/**
 * Where the last export left it, when the analyst has renamed or moved it since.
 */
movedFrom: string | null, };

/**
 * One value of a facet.
 */
export type FacetValue = { 
/**
 * Id, rendering or month; none for "without".
 */
value: string | null, 
/**
 * What to show.
 */
name: string, 
/**
 * Quotes that the filter would give with this value of this facet.
 */
count: number, };

/**
 * What a saved file holds.
 */
export type FileKind = "svg" | "png" | "csv";

/**
 * A template and what the note shall be about.
 */
export type FillTemplate = { 
/**
 * Which.
 */
template: string, 
/**
 * What the note shall be about.
 */
about: ThingKey | null, };

/**
 * How far the reading of articles for quotes is.
 */
export type FindProgress = { 
/**
 * Articles read.
 */
done: number, 
/**
 * Articles to read.
 */
articles: number, 
/**
 * Whether it is at its end, or was cancelled.
 */
ended: boolean, 
/**
 * How much waits now.
 */
waiting: WaitingView, };

/**
 * What reading articles for quotes did.
 */
export type FindSummary = { 
/**
 * Articles read.
 */
articles: number, 
/**
 * How much waits now in the notebook.
 */
waiting: WaitingView, 
/**
 * Whether it was cancelled before its end; what was read stays.
 */
cancelled: boolean, };

/**
 * What suggestions shall no longer take for this speaker.
 */
export type ForgetLesson = { speaker: SpeakerId, name: string, };

/**
 * What an original was read as.
 */
export type Format = "text" | "markdown" | "html";

/**
 * Quotes, and the statement that they shall belong to.
 */
export type GroupQuotes = { 
/**
 * Which quotes.
 */
quotes: Array<QuoteId>, 
/**
 * Which statement; none for a new one of these quotes.
 */
statement: StatementId | null, };

/**
 * An operation in the history. An import of many files is one.
 */
export type HistoryRow = { 
/**
 * Which (of several that belong together, the last).
 */
id: OperationId, 
/**
 * What was done, in the analyst's words: "mark quote".
 */
label: string, 
/**
 * To what: "“all-time low” by Donald Trump".
 */
subject: string, 
/**
 * When, milliseconds since 1970 UTC.
 */
at: number, 
/**
 * Whether it is in force, was undone, or is itself an undo or a redo.
 */
state: HistoryState, };

/**
 * Where an operation stands.
 */
export type HistoryState = "done" | "undone" | "undo" | "redo";

/**
 * An import as planned.
 */
export type Import = { plan: number, source: SourceChoice, };

/**
 * What an import is about to do; the paths stay on the Rust side.
 */
export type ImportPlan = { 
/**
 * Handle of the plan, for one use.
 */
plan: number, 
/**
 * Files that will be read.
 */
files: number, 
/**
 * Their size together, bytes.
 */
bytes: number, 
/**
 * Files of kinds that cannot be read yet, which will be skipped.
 */
unsupported: number, 
/**
 * The folder they are in, if it is one.
 */
folder: string | null, 
/**
 * The source chosen for this folder the last time.
 */
remembered: SourceId | null, 
/**
 * How many files name no source themselves.
 */
withoutSource: number, };

/**
 * How far an import is.
 */
export type ImportProgress = { 
/**
 * Files read and stored, or skipped.
 */
done: number, 
/**
 * Files in the plan.
 */
files: number, };

/**
 * What an import did.
 */
export type ImportSummary = { 
/**
 * Articles that are now in the notebook, in the order of their files (at most 1,000 listed).
 */
imported: Array<ImportedFile>, 
/**
 * How many.
 */
importedCount: number, 
/**
 * Suggestions found in them that wait for a decision.
 */
suggestions: number, 
/**
 * Files that were left out, and why (at most 1,000 listed).
 */
skipped: Array<SkippedFile>, 
/**
 * How many.
 */
skippedCount: number, 
/**
 * Whether it was cancelled before its end; what is listed stays.
 */
cancelled: boolean, };

/**
 * What an import of such a file did.
 */
export type ImportedData = { 
/**
 * What the file was.
 */
format: DataFormat, 
/**
 * What was added.
 */
added: ThingCounts, 
/**
 * What was in the notebook already, and stayed as it was.
 */
alreadyThere: ThingCounts, 
/**
 * What was not taken over, in the order of the file.
 */
leftOut: Array<NotTakenOver>, };

/**
 * A file that is now an article.
 */
export type ImportedFile = { 
/**
 * Name as shown to people: relative to the folder of the import.
 */
file: string, 
/**
 * The article.
 */
article: ArticleId, 
/**
 * Its headline.
 */
title: string, };

/**
 * A folder that follows the notebook: what is done is exported there soon after.
 */
export type KeptExport = { 
/**
 * The folder, for people to read.
 */
folder: string, 
/**
 * How it is exported.
 */
options: ExportOptions, 
/**
 * Whether it is left alone for a while.
 */
paused: boolean, 
/**
 * Whether it is being written.
 */
running: boolean, 
/**
 * Files that the last time wrote.
 */
written: number, 
/**
 * Files in which both changed the same lines.
 */
conflicts: number, 
/**
 * Files that somebody else wrote, under a name that is needed.
 */
leftAlone: number, 
/**
 * Why the last time failed.
 */
problem: ErrorView | null, };

/**
 * A slice of the library.
 */
export type ListArticles = { filter: ArticleFilter, order: ArticleOrder, descending: boolean, window: Window, };

/**
 * A slice of the history.
 */
export type ListHistory = { window: Window, };

/**
 * A slice of the list of notes.
 */
export type ListNotes = { 
/**
 * Which notes.
 */
filter: NoteFilter, 
/**
 * What orders them.
 */
order: NoteOrder, 
/**
 * From the last to the first.
 */
descending: boolean, 
/**
 * Which slice.
 */
window: Window, };

/**
 * A slice of the table of quotes.
 */
export type ListQuotes = { filter: QuoteFilter, order: QuoteOrder, descending: boolean, window: Window, };

/**
 * How much of the map of reuse.
 */
export type ListReuse = { 
/**
 * Only pairs with this article.
 */
article: ArticleId | null, 
/**
 * Only pairs that share at least this many words.
 */
words: number, 
/**
 * At most so many pairs, 1,000 at most.
 */
limit: number, };

/**
 * A slice of the list of statements.
 */
export type ListStatements = { 
/**
 * Which.
 */
filter: StatementFilter, 
/**
 * In which order; what is proposed comes first.
 */
order: StatementOrder, 
/**
 * Which slice.
 */
window: Window, };

/**
 * Which timeline.
 */
export type ListTimeline = { 
/**
 * What a lane is: speakers, statements, sources or tags.
 */
lanes: Axis, 
/**
 * Which quotes are counted.
 */
filter: QuoteFilter, 
/**
 * At most so many lanes, those with most quotes; 500 at most.
 */
limit: number, };

/**
 * Markdown as typed blocks, for a preview without HTML.
 */
export type MarkdownBlock = { "kind": "heading", 
/**
 * 1 to 6.
 */
level: number, 
/**
 * Its words.
 */
inlines: Array<MarkdownInline>, } | { "kind": "paragraph", 
/**
 * Its words.
 */
inlines: Array<MarkdownInline>, } | { "kind": "quote", 
/**
 * What makes it a callout.
 */
callout: Callout | null, 
/**
 * What stands in it.
 */
blocks: Array<MarkdownBlock>, } | { "kind": "list", 
/**
 * First number of a numbered list.
 */
start: number | null, 
/**
 * Its items.
 */
items: Array<MarkdownItem>, } | { "kind": "code", 
/**
 * The language it names.
 */
language: string, 
/**
 * As it stands.
 */
text: string, } | { "kind": "table", 
/**
 * Cells of the head.
 */
head: Array<Array<MarkdownInline>>, 
/**
 * Cells of the rows.
 */
rows: Array<Array<Array<MarkdownInline>>>, } | { "kind": "rule" } | { "kind": "footnote", 
/**
 * As its references name it.
 */
label: string, 
/**
 * What stands in it.
 */
blocks: Array<MarkdownBlock>, } | { "kind": "embed", 
/**
 * Which.
 */
thing: ThingKey, 
/**
 * Its name, or the name it had.
 */
name: string, 
/**
 * Whether it is not in the notebook (any more).
 */
broken: boolean, 
/**
 * The quote, if it is one.
 */
quote: QuoteRow | null, 
/**
 * The statement, if it is one.
 */
statement: StatementRow | null, };

/**
 * Words of a block.
 */
export type MarkdownInline = { 
/**
 * The words.
 */
text: string, 
/**
 * Emphasised.
 */
emphasis: boolean, 
/**
 * Strongly emphasised.
 */
strong: boolean, 
/**
 * Code.
 */
code: boolean, 
/**
 * Struck out.
 */
strikethrough: boolean, 
/**
 * Where it leads, shown and not followed.
 */
link: string | null, 
/**
 * The thing of the notebook that it leads to.
 */
thing: ThingLink | null, 
/**
 * The footnote that it refers to; the words are its label.
 */
footnote: string | null, };

/**
 * An item of a list.
 */
export type MarkdownItem = { 
/**
 * Whether it is a task, and done.
 */
task: boolean | null, 
/**
 * What stands in it.
 */
blocks: Array<MarkdownBlock>, };

/**
 * A stretch of an article, UTF-16 code units of its text, and whether it is masked.
 */
export type MaskPassage = { article: ArticleId, start: number, end: number, masked: boolean, };

/**
 * Counts of quotes over two things. Every count is that of the quotes under the
 * filter in which the facet of the row, and that of the column, is set to the value.
 */
export type Matrix = { 
/**
 * Most quotes first, "without" last; months oldest first.
 */
rows: Array<AxisValue>, 
/**
 * As the rows.
 */
columns: Array<AxisValue>, 
/**
 * Cells with any quote, row by row.
 */
cells: Array<MatrixCell>, 
/**
 * Quotes under the filter, each once.
 */
quotes: number, 
/**
 * Values that the limit left out.
 */
hiddenRows: number, 
/**
 * As for the rows.
 */
hiddenColumns: number, };

/**
 * A cell of a matrix.
 */
export type MatrixCell = { 
/**
 * Place of its row.
 */
row: number, 
/**
 * Place of its column.
 */
column: number, 
/**
 * Quotes.
 */
count: number, };

/**
 * A source whose articles go to another.
 */
export type MergeSources = { from: SourceId, into: SourceId, };

/**
 * A speaker that becomes an alias of another, which gets its quotes.
 */
export type MergeSpeakers = { from: SpeakerId, into: SpeakerId, };

/**
 * Accepted statements that shall be one.
 */
export type MergeStatements = { 
/**
 * Those that end.
 */
from: Array<StatementId>, 
/**
 * The one that gets their quotes.
 */
into: StatementId, };

/**
 * A tag whose quotes and children go to another.
 */
export type MergeTags = { from: TagId, into: TagId, };

/**
 * A note and what it shall be about.
 */
export type MoveNote = { 
/**
 * Which.
 */
id: NoteId, 
/**
 * What; none makes it free-standing.
 */
about: ThingKey | null, };

/**
 * A quote and its new range, UTF-16 code units of its article's text.
 */
export type MoveQuote = { id: QuoteId, start: number, end: number, };

/**
 * Who is said to have said it: a speaker of the notebook, or only a name.
 */
export type NamedSpeaker = { 
/**
 * The notebook's name for it, else the fullest that the article gives.
 */
name: string, 
/**
 * The speaker of the notebook; none when accepting would add one.
 */
known: SpeakerRef | null, };

/**
 * The article after which the next one is asked for.
 */
export type NextWaiting = { after: ArticleId | null, };

/**
 * Something in a file that did not become part of the notebook.
 */
export type NotTakenOver = { 
/**
 * Which, for people: an id, or words.
 */
what: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A note whose words were changed in its file.
 */
export type NoteBack = { 
/**
 * Which.
 */
id: NoteId, 
/**
 * As shown; empty when the note is gone.
 */
title: string, 
/**
 * Of its file in the folder, with `/`.
 */
path: string, 
/**
 * What reading it back means.
 */
state: NoteBackState, 
/**
 * What to read back; none where that cannot be.
 */
words: NoteWords | null, 
/**
 * What changes, as a unified difference in the form of the file.
 */
difference: string, };

/**
 * What reading back the file of a note means.
 */
export type NoteBackState = "changed" | "merged" | "conflict" | "gone";

/**
 * A filled template: a note that is not there yet.
 */
export type NoteDraft = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its Markdown.
 */
body: string, };

/**
 * Which notes. Empty lists and `None` do not restrict; what restricts must all hold.
 */
export type NoteFilter = { 
/**
 * Words in title or body; the last one may be a beginning.
 */
words: string, 
/**
 * Only about this thing.
 */
about: ThingKey | null, 
/**
 * Only about things of these kinds.
 */
kinds: Array<ThingKind>, 
/**
 * Also those about nothing (alone: only those).
 */
free: boolean, };

/**
 * A note that contains the words searched for.
 */
export type NoteHit = { 
/**
 * The note.
 */
row: NoteRow, 
/**
 * Some words around the first hits.
 */
snippet: Array<SnippetPart>, };

/**
 * The analyst's Markdown.
 */
export type NoteId = string;

/**
 * A thing that a note links to.
 */
export type NoteLink = { 
/**
 * As the Markdown has it.
 */
key: ThingKey, 
/**
 * Where it leads: another thing than `key` when that was merged into it.
 */
to: ThingRef, };

/**
 * What orders the notes.
 */
export type NoteOrder = "edited" | "made" | "title";

/**
 * A row of the list of notes.
 */
export type NoteRow = { 
/**
 * Which.
 */
id: NoteId, 
/**
 * As shown: without one the first line, without that "Untitled".
 */
title: string, 
/**
 * What it is about.
 */
about: ThingRef | null, 
/**
 * Number of words.
 */
words: number, 
/**
 * When title or body last changed, milliseconds since 1970 UTC.
 */
editedAt: number, 
/**
 * Its first words, without marks.
 */
excerpt: string, };

/**
 * A beginning for a note.
 */
export type NoteTemplate = { 
/**
 * Which: `speaker-profile`.
 */
key: string, 
/**
 * For people: "Speaker profile".
 */
name: string, 
/**
 * What its notes may be about; empty for free-standing ones.
 */
kinds: Array<ThingKind>, };

/**
 * A note, opened.
 */
export type NoteView = { 
/**
 * What the list shows of it.
 */
row: NoteRow, 
/**
 * The title as typed, perhaps empty.
 */
title: string, 
/**
 * The Markdown.
 */
body: string, 
/**
 * What a save says that it changes.
 */
base: BlobHash, 
/**
 * When it was made, milliseconds since 1970 UTC.
 */
madeAt: number, 
/**
 * The things that it links to, each once, in reading order.
 */
links: Array<NoteLink>, 
/**
 * Words in double brackets for which nothing is chosen yet, each once.
 */
open: Array<string>, 
/**
 * Notes that link to it, last edited first.
 */
backlinks: Array<Backlink>, };

/**
 * Words for a note, and what they were typed upon.
 */
export type NoteWords = { 
/**
 * Which.
 */
id: NoteId, 
/**
 * What it says in the notebook.
 */
base: BlobHash, 
/**
 * Its Markdown.
 */
body: string, };

/**
 * The open notebook.
 */
export type NotebookView = { 
/**
 * Name of the file, without its ending.
 */
name: string, 
/**
 * Where it lies, for people to read.
 */
path: string, 
/**
 * Whether it may be changed.
 */
access: Access, 
/**
 * How much is in it.
 */
counts: Counts, 
/**
 * What undo and redo would do.
 */
undo: UndoState, };

/**
 * All that notes say of a thing.
 */
export type NotesOfThing = { 
/**
 * Notes about it, last edited first.
 */
about: Array<NoteRow>, 
/**
 * Other notes that link to it, last edited first.
 */
backlinks: Array<Backlink>, };

/**
 * Nothing to ask with.
 */
export type Nothing = Record<symbol, never>;

/**
 * When and where something was said, as far as it is told.
 */
export type Occasion = { 
/**
 * Where, or at what: "hearing with the minister of ports".
 */
place: string | null, 
/**
 * When, as exact as it is known.
 */
said: PartialDate | null, };

/**
 * An article.
 */
export type OneArticle = { id: ArticleId, };

/**
 * A note.
 */
export type OneNote = { id: NoteId, };

/**
 * A source.
 */
export type OneSource = { id: SourceId, };

/**
 * A speaker.
 */
export type OneSpeaker = { id: SpeakerId, };

/**
 * A statement.
 */
export type OneStatement = { 
/**
 * Which.
 */
id: StatementKey, };

/**
 * A tag.
 */
export type OneTag = { id: TagId, };

/**
 * Anything that a note can name.
 */
export type OneThing = { thing: ThingKey, };

/**
 * A notebook of the list of recent ones.
 */
export type OpenRecent = { path: string, };

/**
 * One thing the analyst did.
 */
export type OperationId = string;

/**
 * What an acknowledged change did: it is on disk when this arrives.
 */
export type Outcome<T> = { 
/**
 * What the command gives.
 */
value: T, 
/**
 * What to read again.
 */
touched: Touched, 
/**
 * What undo and redo would do now.
 */
undo: UndoState, 
/**
 * How much is in the notebook now.
 */
counts: Counts, };

/**
 * A slice of a listing, and how long the whole is.
 */
export type Page<T> = { 
/**
 * Rows of the whole listing.
 */
total: number, 
/**
 * The rows asked for.
 */
rows: Array<T>, };

/**
 * Of what an export makes pages. What has none is named in words where others
 * would link to it.
 */
export type Pages = "articles" | "statements" | "speakers" | "tags" | "notes";

/**
 * The same statement in several of the compared articles.
 */
export type PairedStatement = { 
/**
 * Which.
 */
statement: StatementKey, 
/**
 * Its canonical wording.
 */
wording: string, 
/**
 * Where it stands in them.
 */
places: Array<ArticleStretch>, };

/**
 * A date as exact as an article tells it: `2017`, `2017-05`, `2017-05-03`, or
 * a day with its time, `2017-05-03T14:05` (seconds and offset are kept when
 * given). The text form is ISO 8601, and sorts as time does.
 */
export type PartialDate = string;

/**
 * The part a passage has in its article.
 */
export type PassageRole = "headline" | "byline" | "dateline" | "body" | "caption" | "boilerplate" | "repeat";

/**
 * A stretch of an article's text with a role.
 */
export type PassageView = { 
/**
 * First UTF-16 unit in the article's text.
 */
start: number, 
/**
 * UTF-16 unit after the last.
 */
end: number, 
/**
 * Its part in the article.
 */
role: PassageRole, 
/**
 * Whether nothing is suggested there.
 */
masked: boolean, 
/**
 * Whether the analyst said so.
 */
chosen: boolean, };

/**
 * Text from the clipboard, to be imported as one article.
 */
export type PasteDraft = { 
/**
 * The text.
 */
text: string, 
/**
 * Headline; none takes it from the text.
 */
title: string | null, 
/**
 * The outlet.
 */
source: SourceChoice, };

/**
 * Whether the folder that follows the notebook is left alone for a while.
 */
export type PauseExport = { paused: boolean, };

/**
 * A stretch of an article, by which what stands there is named: reading an
 * article again gives the same words the same name, and another range is another
 * place. Text form is `article:start-end`.
 */
export type PlaceId = string;

/**
 * What stands at a place of a statement.
 */
export type PlaceState = { "kind": "quote", 
/**
 * Which.
 */
quote: QuoteId, 
/**
 * Whether it belongs to it already.
 */
member: boolean, } | { "kind": "suggestion" } | { "kind": "unquoted" };

/**
 * A quote in the article that is being read.
 */
export type PlacedQuote = { 
/**
 * First UTF-16 unit in the article's text.
 */
start: number, 
/**
 * UTF-16 unit after the last.
 */
end: number, 
/**
 * Which.
 */
id: QuoteId, 
/**
 * Where it stands.
 */
article: ArticleId, 
/**
 * The words.
 */
exact: string, 
/**
 * How the article gives them.
 */
rendering: Rendering, 
/**
 * Who said it.
 */
speaker: SpeakerRef | null, 
/**
 * The reporter's words that attribute it.
 */
cue: string | null, 
/**
 * In the order of their paths.
 */
tags: Array<TagRef>, 
/**
 * The statement that it reports.
 */
statement: StatementRef | null, 
/**
 * Number of notes about it.
 */
notes: number, 
/**
 * Milliseconds since 1970 UTC.
 */
markedAt: number, };

/**
 * How to export.
 */
export type PlanExport = { options: ExportOptions, };

/**
 * Which folder of an export to read back from.
 */
export type PlanReadBack = { 
/**
 * How the folder was written.
 */
options: ExportOptions, };

/**
 * Which file of an export to see: the page of a thing; without one the index, or the one report.
 */
export type PreviewExport = { options: ExportOptions, thing: ThingKey | null, };

/**
 * Markdown to be drawn.
 */
export type PreviewNote = { 
/**
 * The Markdown, saved or not.
 */
body: string, };

/**
 * For whom the Markdown is written.
 */
export type Profile = "obsidian" | "commonmark" | "report" | "pandoc";

/**
 * A quote to mark.
 */
export type QuoteDraft = { 
/**
 * The article that is being read.
 */
article: ArticleId, 
/**
 * First UTF-16 unit of the selection.
 */
start: number, 
/**
 * UTF-16 unit after the last.
 */
end: number, 
/**
 * Who said it.
 */
speaker: SpeakerChoice, 
/**
 * How the article gives the words.
 */
rendering: Rendering, 
/**
 * The reporter's words that attribute it.
 */
cue: string | null, 
/**
 * Tags to put on it.
 */
tags: Array<TagChoice>, };

/**
 * What the quote card changes about a quote; all of it is written.
 */
export type QuoteEdit = { 
/**
 * Who said it.
 */
speaker: SpeakerChoice, 
/**
 * How the article gives the words.
 */
rendering: Rendering, 
/**
 * The reporter's words that attribute it.
 */
cue: string | null, 
/**
 * All its tags.
 */
tags: Array<TagChoice>, };

/**
 * The values of every facet under a filter, most frequent first.
 */
export type QuoteFacets = { 
/**
 * Speakers.
 */
speakers: Array<FacetValue>, 
/**
 * Sources.
 */
sources: Array<FacetValue>, 
/**
 * Tags; a quote counts under each tag it has, and once under those above them.
 */
tags: Array<FacetValue>, 
/**
 * Renderings.
 */
renderings: Array<FacetValue>, 
/**
 * Months of publication (`2017-05`), newest first.
 */
months: Array<FacetValue>, };

/**
 * Which quotes. Empty lists and `None` do not restrict; several values of one
 * facet are alternatives, several facets must all hold.
 */
export type QuoteFilter = { 
/**
 * Part of the quoted words, whatever the case.
 */
text: string, 
/**
 * Only in this article.
 */
article: ArticleId | null, 
/**
 * Only by these speakers.
 */
speakers: Array<SpeakerId>, 
/**
 * Also those without a speaker (alone: only those).
 */
noSpeaker: boolean, 
/**
 * Only in articles of these sources.
 */
sources: Array<SourceId>, 
/**
 * Also those in articles without a source (alone: only those).
 */
noSource: boolean, 
/**
 * Only with one of these tags, or of a tag below them.
 */
tags: Array<TagId>, 
/**
 * Also those without a tag (alone: only those).
 */
noTag: boolean, 
/**
 * Only of these statements.
 */
statements: Array<StatementId>, 
/**
 * Also those of no statement (alone: only those).
 */
noStatement: boolean, 
/**
 * Only given so.
 */
renderings: Array<Rendering>, 
/**
 * Published on this day or later, ISO 8601, as exact as one likes.
 */
from: string | null, 
/**
 * Published on this day or earlier, ISO 8601, as exact as one likes.
 */
to: string | null, 
/**
 * Only published in these months, as facets and matrix name them: `2017-05`,
 * or `2017` for what tells only the year.
 */
months: Array<string>, 
/**
 * Also those in articles without a date (alone: only those).
 */
noDate: boolean, 
/**
 * Only published on these days, as the timeline names them: no more and no
 * less exact. A facet of its own.
 */
days: Array<string>, 
/**
 * Only of statements said then: no more and no less exact.
 */
said: Array<string>, 
/**
 * Also those of no statement, or of one that nobody knows when it was said (alone: only those).
 */
noSaid: boolean, };

/**
 * A marked stretch of one article.
 */
export type QuoteId = string;

/**
 * What orders the quotes.
 */
export type QuoteOrder = "reading" | "words" | "speaker" | "source" | "published" | "rendering" | "marked";

/**
 * A row of the table of all quotes.
 */
export type QuoteRow = { 
/**
 * Up to 64 characters before it.
 */
prefix: string, 
/**
 * Up to 64 characters after it.
 */
suffix: string, 
/**
 * Headline of its article.
 */
articleTitle: string, 
/**
 * The outlet.
 */
source: SourceRef | null, 
/**
 * When its article was published.
 */
published: PartialDate | null, 
/**
 * Which.
 */
id: QuoteId, 
/**
 * Where it stands.
 */
article: ArticleId, 
/**
 * The words.
 */
exact: string, 
/**
 * How the article gives them.
 */
rendering: Rendering, 
/**
 * Who said it.
 */
speaker: SpeakerRef | null, 
/**
 * The reporter's words that attribute it.
 */
cue: string | null, 
/**
 * In the order of their paths.
 */
tags: Array<TagRef>, 
/**
 * The statement that it reports.
 */
statement: StatementRef | null, 
/**
 * Number of notes about it.
 */
notes: number, 
/**
 * Milliseconds since 1970 UTC.
 */
markedAt: number, };

/**
 * Words of files that shall be in the notebook.
 */
export type ReadBack = { 
/**
 * Each note once.
 */
notes: Array<NoteWords>, };

/**
 * What the analyst changed in the files of notes.
 */
export type ReadBackPlan = { 
/**
 * The folder, for people to read.
 */
folder: string, 
/**
 * Notes whose words were changed there, by path.
 */
notes: Array<NoteBack>, };

/**
 * A notebook opened before.
 */
export type RecentNotebook = { 
/**
 * Name of the file, without its ending.
 */
name: string, 
/**
 * Where it lies.
 */
path: string, };

/**
 * An accepted statement.
 */
export type RemoveStatement = { id: StatementId, };

/**
 * How an article gives the words.
 */
export type Rendering = "direct" | "partial" | "unquoted" | "paraphrase";

/**
 * An article in the map of reuse.
 */
export type ReuseArticle = { 
/**
 * Which.
 */
article: ArticleRef, 
/**
 * The outlet.
 */
source: SourceRef | null, 
/**
 * Its words.
 */
words: number, };

/**
 * Articles of one story.
 */
export type ReuseCluster = { 
/**
 * In the order of publication.
 */
articles: Array<ReuseArticle>, 
/**
 * The probable original: a guess by the date; none where dates do not tell.
 */
original: ArticleId | null, };

/**
 * Articles of a notebook that share text, longest first.
 */
export type ReuseMap = { 
/**
 * Pairs in the whole notebook.
 */
total: number, 
/**
 * The pairs that share most, at most as many as asked for.
 */
pairs: Array<ReusePair>, 
/**
 * Articles of one wire story, largest first: those that hold at least half of each other's words, or of one of them.
 */
clusters: Array<ReuseCluster>, };

/**
 * Two articles that share text.
 */
export type ReusePair = { 
/**
 * The one published first, as far as that is known.
 */
earlier: ReuseArticle, 
/**
 * The other.
 */
later: ReuseArticle, 
/**
 * Words that stand in both.
 */
words: number, 
/**
 * Their share of the words of `earlier`, 0 to 1000.
 */
ofEarlier: number, 
/**
 * Their share of the words of `later`, 0 to 1000.
 */
ofLater: number, };

/**
 * A proposed name of a file, its ending among them, and what shall stand in it (`png`: in base64).
 */
export type SaveFile = { name: string, kind: FileKind, content: string, };

/**
 * What a note shall say. Refused with `changedSince` when `base` is not what is
 * stored; nothing is changed then, and the caller still has the words.
 */
export type SaveNote = { 
/**
 * Which.
 */
id: NoteId, 
/**
 * What it said when the words were typed.
 */
base: BlobHash, 
/**
 * Its title, perhaps empty.
 */
title: string, 
/**
 * Its Markdown.
 */
body: string, };

/**
 * What a save gives: it is on disk.
 */
export type SavedNote = { 
/**
 * What the next save says that it changes.
 */
base: BlobHash, 
/**
 * Milliseconds since 1970 UTC.
 */
editedAt: number, 
/**
 * The things that it links to now.
 */
links: Array<NoteLink>, 
/**
 * Words in double brackets for which nothing is chosen yet.
 */
open: Array<string>, };

/**
 * Words to search for.
 */
export type Search = { query: string, window: Window, };

/**
 * An article that contains the words searched for.
 */
export type SearchHit = { 
/**
 * The article.
 */
row: ArticleRow, 
/**
 * Some words around the first hits.
 */
snippet: Array<SnippetPart>, };

/**
 * How much of one compared article stands in another.
 */
export type SharedPart = { 
/**
 * Of this one …
 */
of: number, 
/**
 * … what stands in this one:
 */
within: number, 
/**
 * words,
 */
words: number, 
/**
 * and their share of all words, 0 to 1000.
 */
thousandths: number, };

/**
 * A passage that at least two articles share.
 */
export type SharedPassage = { 
/**
 * Where it stands.
 */
places: Array<ArticleStretch>, 
/**
 * Words of the longest.
 */
words: number, 
/**
 * Whether the words are all the same.
 */
exact: boolean, };

/**
 * A source that reports on the same event without these words.
 */
export type SilentSource = { 
/**
 * Which; none for articles without a source.
 */
source: SourceRef | null, 
/**
 * Its articles on the event.
 */
articles: Array<ArticleRef>, };

/**
 * Why a file was left out.
 */
export type SkipReason = { "kind": "alreadyThere", 
/**
 * As this article.
 */
article: ArticleId, 
/**
 * Its headline.
 */
title: string, } | { "kind": "empty" } | { "kind": "binary" } | { "kind": "tooLarge", 
/**
 * The limit, bytes.
 */
limit: number, } | { "kind": "tooIntricate" } | { "kind": "badEncoding", 
/**
 * WHATWG label.
 */
encoding: string, } | { "kind": "badFrontMatter", 
/**
 * Line in the file, from 1.
 */
line: number, 
/**
 * What is wrong there.
 */
problem: string, } | { "kind": "unsupported", 
/**
 * Ending of its name, without the dot.
 */
ending: string, } | { "kind": "unreadable", 
/**
 * The system's reason.
 */
problem: string, };

/**
 * A file that was left out.
 */
export type SkippedFile = { 
/**
 * Name as shown to people: relative to the folder of the import.
 */
file: string, 
/**
 * Why.
 */
reason: SkipReason, };

/**
 * A piece of a snippet.
 */
export type SnippetPart = { 
/**
 * The piece.
 */
text: string, 
/**
 * Whether it is what was searched for.
 */
hit: boolean, };

/**
 * Some articles.
 */
export type SomeArticles = { ids: Array<ArticleId>, };

/**
 * Some notes.
 */
export type SomeNotes = { ids: Array<NoteId>, };

/**
 * Some quotes.
 */
export type SomeQuotes = { ids: Array<QuoteId>, };

/**
 * Some suggestions.
 */
export type SomeSuggestions = { ids: Array<PlaceId>, };

/**
 * Some articles and the source they shall have.
 */
export type SourceArticles = { ids: Array<ArticleId>, source: SourceChoice, };

/**
 * A source that is there, or the name of one to add in the same step.
 */
export type SourceChoice = { "kind": "existing", 
/**
 * Which.
 */
id: SourceId, } | { "kind": "named", 
/**
 * As typed.
 */
name: string, } | { "kind": "unknown" };

/**
 * A source to add or what the source form changes; all of it is written.
 */
export type SourceDraft = { 
/**
 * Name of the outlet.
 */
name: string, 
/**
 * http or https.
 */
homepage: string | null, 
/**
 * In a line or two.
 */
description: string, };

/**
 * An outlet.
 */
export type SourceId = string;

/**
 * A source, as other things name it.
 */
export type SourceRef = { 
/**
 * Which.
 */
id: SourceId, 
/**
 * Its name.
 */
name: string, };

/**
 * A source with what the lists and its page show.
 */
export type SourceView = { 
/**
 * Which.
 */
id: SourceId, 
/**
 * Name of the outlet.
 */
name: string, 
/**
 * Its site.
 */
homepage: string | null, 
/**
 * In a line or two.
 */
description: string, 
/**
 * Number of articles.
 */
articles: number, 
/**
 * Number of quotes in them.
 */
quotes: number, };

/**
 * A thing that is there, or the name of one to add in the same step.
 */
export type SpeakerChoice = { "kind": "existing", 
/**
 * Which.
 */
id: SpeakerId, } | { "kind": "named", 
/**
 * As typed.
 */
name: string, } | { "kind": "unknown" };

/**
 * A speaker to add or what the speaker form changes; all of it is written.
 */
export type SpeakerDraft = { 
/**
 * Canonical name.
 */
name: string, 
/**
 * Office or part.
 */
role: string, 
/**
 * Other names.
 */
aliases: Array<string>, 
/**
 * For whom this speaker speaks.
 */
onBehalfOf: SpeakerId | null, 
/**
 * Place in the palette, 0 to 7; none lets Pullquote choose.
 */
colour: number | null, };

/**
 * Who said it.
 */
export type SpeakerId = string;

/**
 * How often somebody would be quoted.
 */
export type SpeakerPreview = { 
/**
 * As it would be called; empty for nobody.
 */
name: string, 
/**
 * Whether the notebook has it.
 */
known: boolean, 
/**
 * Quotes.
 */
quotes: number, };

/**
 * A speaker, as other things name it.
 */
export type SpeakerRef = { 
/**
 * Which.
 */
id: SpeakerId, 
/**
 * Canonical name.
 */
name: string, 
/**
 * Place in the palette, 0 to 7.
 */
colour: number, 
/**
 * Name of the one this speaker speaks for.
 */
onBehalfOf: string | null, };

/**
 * A speaker with what the lists and its page show.
 */
export type SpeakerView = { 
/**
 * Which.
 */
id: SpeakerId, 
/**
 * Canonical name.
 */
name: string, 
/**
 * Office or part.
 */
role: string, 
/**
 * In the order of the alphabet.
 */
aliases: Array<string>, 
/**
 * What suggestions call this speaker too, as learned from corrections.
 */
lessons: Array<string>, 
/**
 * For whom this speaker speaks.
 */
onBehalfOf: SpeakerRef | null, 
/**
 * Place in the palette, 0 to 7.
 */
colour: number, 
/**
 * Number of quotes.
 */
quotes: number, 
/**
 * Number of sources that quote this speaker.
 */
sources: number, };

/**
 * Which statements. Empty lists and `None` do not restrict.
 */
export type StatementFilter = { 
/**
 * Part of the wording, whatever the case.
 */
text: string, 
/**
 * Only those.
 */
state: StatementState | null, 
/**
 * Only by this speaker.
 */
speaker: SpeakerId | null, 
/**
 * Only reported by this source.
 */
source: SourceId | null, 
/**
 * Only reported in this article.
 */
article: ArticleId | null, };

/**
 * Something said once, which quotes report.
 */
export type StatementId = string;

/**
 * Which statement, accepted or not: an accepted one has an id, a proposed one is
 * named by the place of its fullest wording. Text form is that of either.
 */
export type StatementKey = string;

/**
 * What orders the statements.
 */
export type StatementOrder = "reported" | "sources" | "wording";

/**
 * One place that gives a statement.
 */
export type StatementPlace = { 
/**
 * Which.
 */
id: PlaceId, 
/**
 * Where it stands.
 */
article: ArticleId, 
/**
 * Headline of the article.
 */
articleTitle: string, 
/**
 * The outlet.
 */
source: SourceRef | null, 
/**
 * When the article was published.
 */
published: PartialDate | null, 
/**
 * First UTF-16 unit in the article's text.
 */
start: number, 
/**
 * UTF-16 unit after the last.
 */
end: number, 
/**
 * The words.
 */
exact: string, 
/**
 * Up to 120 characters before them.
 */
before: string, 
/**
 * Up to 120 characters after them.
 */
after: string, 
/**
 * How the article gives them.
 */
rendering: Rendering, 
/**
 * What is there now.
 */
state: PlaceState, 
/**
 * Who is named as speaker here.
 */
speaker: NamedSpeaker | null, 
/**
 * What the article calls the speaker beside the words: "He".
 */
said: string | null, 
/**
 * The reporter's words that attribute them.
 */
cue: string | null, 
/**
 * Where and when it was said, if this article tells.
 */
occasion: ToldOccasion | null, 
/**
 * The words set against the canonical wording, in reading order.
 */
wording: Array<WordingPiece>, 
/**
 * What does not agree with the canonical wording or speaker.
 */
differences: Array<Difference>, 
/**
 * Why it is here, in words.
 */
reason: string, 
/**
 * Whether it is only possible: accepting leaves it out unless it is chosen.
 */
possible: boolean, 
/**
 * How often the article gives the same words again.
 */
repeats: number, };

/**
 * An accepted statement, as other things name it.
 */
export type StatementRef = { 
/**
 * Which.
 */
id: StatementId, 
/**
 * Its canonical wording.
 */
wording: string, };

/**
 * A row of the list of statements.
 */
export type StatementRow = { 
/**
 * Which.
 */
id: StatementKey, 
/**
 * Proposed, or accepted.
 */
state: StatementState, 
/**
 * The accepted statement that a proposal would add places to.
 */
joins: StatementRef | null, 
/**
 * Canonical wording; of a proposal the fullest quoted one.
 */
wording: string, 
/**
 * Who said it.
 */
speaker: NamedSpeaker | null, 
/**
 * Where and when; of a proposal as an article tells it.
 */
occasion: Occasion, 
/**
 * Articles that report it.
 */
articles: number, 
/**
 * Names of the sources that report it, in the order of the alphabet.
 */
sources: Array<SourceRef>, 
/**
 * Sources that report on the same event: those above and those that are silent about it.
 */
covering: number, 
/**
 * Places that give it; the same words twice in one article are one place.
 */
places: number, 
/**
 * Different wordings among the quoted places; punctuation makes no difference.
 */
wordings: number, 
/**
 * Places with another number, name, negation or speaker.
 */
differs: number, 
/**
 * Places that give the same words without marks and are no quotes yet.
 */
unquoted: number, 
/**
 * When it was first reported.
 */
first: PartialDate | null, 
/**
 * When it was last reported.
 */
last: PartialDate | null, };

/**
 * Where a statement stands.
 */
export type StatementState = "proposed" | "accepted";

/**
 * One statement with all its places.
 */
export type StatementView = { 
/**
 * What the list shows of it.
 */
row: StatementRow, 
/**
 * Why these are taken for one statement, in words; empty for an accepted one that has nothing new.
 */
reason: string, 
/**
 * Ordered by publication, then by article, then as they stand in it.
 */
places: Array<StatementPlace>, 
/**
 * The sources that report on the same event without these words.
 */
silent: Array<SilentSource>, };

/**
 * Some words of an article and where they stand.
 */
export type Stretch = { 
/**
 * The words.
 */
text: string, 
/**
 * First UTF-16 unit in the article's text.
 */
start: number, 
/**
 * UTF-16 unit after the last.
 */
end: number, };

/**
 * Who is suggested as speaker.
 */
export type SuggestedSpeaker = { 
/**
 * The notebook's name for it, else the fullest that the article gives.
 */
name: string, 
/**
 * The speaker of the notebook; none when accepting would add one.
 */
known: SpeakerRef | null, 
/**
 * What the article calls it beside the quote: "He".
 */
said: string, 
/**
 * For whom it speaks.
 */
onBehalfOf: string | null, 
/**
 * Why it is this one of the notebook: "by its alias"; none when the names
 * are the same or the speaker is new.
 */
why: string | null, };

/**
 * One stretch of quoted words that waits for a decision.
 */
export type SuggestionView = { 
/**
 * Which.
 */
id: PlaceId, 
/**
 * Where it stands.
 */
article: ArticleId, 
/**
 * The words.
 */
exact: string, 
/**
 * How the article gives them.
 */
rendering: Rendering, 
/**
 * First UTF-16 unit in the article's text.
 */
start: number, 
/**
 * UTF-16 unit after the last.
 */
end: number, 
/**
 * The first stretch of the same quotation, when this is a later one. All
 * stretches of a quotation are decided together.
 */
partOf: PlaceId | null, 
/**
 * How many stretches of the quotation wait, with this one.
 */
parts: number, 
/**
 * Who said them, if that could be told.
 */
speaker: SuggestedSpeaker | null, 
/**
 * The reporter's words that attribute them.
 */
cue: Stretch | null, 
/**
 * The words nearest to the quote that name the speaker.
 */
mention: Stretch | null, 
/**
 * 0 to 1: the share of suggestions with this number that are right.
 */
confidence: number, 
/**
 * Why this speaker, in words.
 */
evidence: string, 
/**
 * The role of its passage, when the analyst unmasked that one.
 */
masked: PassageRole | null, };

/**
 * A tag that is there, or the path of one to add in the same step.
 */
export type TagChoice = { "kind": "existing", 
/**
 * Which.
 */
id: TagId, } | { "kind": "named", 
/**
 * As typed.
 */
path: string, };

/**
 * A tag to add or what the tag form changes; all of it is written.
 */
export type TagDraft = { 
/**
 * Its own name, without those above it.
 */
name: string, 
/**
 * The tag it stands under.
 */
parent: TagId | null, 
/**
 * Place in the palette, 0 to 7; none lets Pullquote choose.
 */
colour: number | null, 
/**
 * When to use it.
 */
description: string, };

/**
 * A term of the codebook.
 */
export type TagId = string;

/**
 * Some quotes and a tag to put on or take off.
 */
export type TagQuotes = { ids: Array<QuoteId>, tag: TagChoice, };

/**
 * A tag, as other things name it.
 */
export type TagRef = { 
/**
 * Which.
 */
id: TagId, 
/**
 * Names from the root, joined with `/`.
 */
path: string, 
/**
 * Place in the palette, 0 to 7.
 */
colour: number, };

/**
 * A tag with what the tree and its page show.
 */
export type TagView = { 
/**
 * Which.
 */
id: TagId, 
/**
 * Its own name.
 */
name: string, 
/**
 * Names from the root, joined with `/`.
 */
path: string, 
/**
 * The tag it stands under.
 */
parent: TagId | null, 
/**
 * Place in the palette, 0 to 7.
 */
colour: number, 
/**
 * When to use it.
 */
description: string, 
/**
 * Number of quotes with this very tag.
 */
quotes: number, };

/**
 * How many things there are of each kind.
 */
export type ThingCounts = { 
/**
 * Articles.
 */
articles: number, 
/**
 * Quotes.
 */
quotes: number, 
/**
 * Speakers.
 */
speakers: number, 
/**
 * Sources.
 */
sources: number, 
/**
 * Tags.
 */
tags: number, 
/**
 * Statements.
 */
statements: number, 
/**
 * Notes.
 */
notes: number, };

/**
 * Anything that a note can be about or name. Text form is `kind:id`, as
 * links have it: `quote:0198c1f2-…`, all in lower case.
 */
export type ThingKey = string;

/**
 * What kind of thing a note may be about or name.
 */
export type ThingKind = "article" | "quote" | "statement" | "speaker" | "source" | "tag" | "note";

/**
 * Where words lead in the notebook.
 */
export type ThingLink = { 
/**
 * Which thing; none where nothing is chosen for the words yet.
 */
key: ThingKey | null, 
/**
 * Whether it is not in the notebook (any more), or nothing is chosen.
 */
broken: boolean, };

/**
 * A thing as notes name it.
 */
export type ThingRef = { 
/**
 * Which.
 */
thing: ThingKey, 
/**
 * Its name; of a quote its first 80 characters, of what is gone the name it had.
 */
name: string, 
/**
 * What tells it from others: of a quote `Ada Lind · Harbour Post, 2 May 2017`; may be empty.
 */
detail: string, 
/**
 * Whether it is not in the notebook (any more).
 */
broken: boolean, };

/**
 * What is typed after `[[`.
 */
export type ThingsLike = { 
/**
 * Part of a name; case and accents make no difference. Empty gives what was last in hand.
 */
words: string, 
/**
 * Only of these kinds; empty for all.
 */
kinds: Array<ThingKind>, 
/**
 * How many at most, no more than 100.
 */
limit: number, };

/**
 * What was said when, and reported when.
 */
export type Timeline = { 
/**
 * Most quotes first, "without" last.
 */
lanes: Array<AxisValue>, 
/**
 * In the order of the lanes, then of the days: said, where that is known,
 * else reported.
 */
marks: Array<TimelineMark>, 
/**
 * Quotes without a date of either kind; they are in no mark.
 */
undated: number, 
/**
 * Lanes that the limit left out.
 */
hiddenLanes: number, };

/**
 * Quotes of one lane with the same days.
 */
export type TimelineMark = { 
/**
 * Place of its lane.
 */
lane: number, 
/**
 * When it was said: the occasion of its statement, if that is known.
 */
said: PartialDate | null, 
/**
 * Day, month or year of publication, without a time of day.
 */
reported: PartialDate | null, 
/**
 * Quotes.
 */
count: number, 
/**
 * The statement, if all are of one.
 */
statement: StatementKey | null, 
/**
 * The words of the first: in the first article in reading order, the quote marked first.
 */
exact: string, };

/**
 * Where and when something was said, as one article tells it.
 */
export type ToldOccasion = { 
/**
 * The article's words.
 */
text: string, 
/**
 * What they say.
 */
occasion: Occasion, };

/**
 * What changed, so that a screen reads only that again. A list that would be
 * longer than 1,000 is left empty and `all` is set.
 */
export type Touched = { 
/**
 * Too much to list: read everything again.
 */
all: boolean, 
/**
 * Articles whose row changed, came or went, or whose suggestions were decided.
 */
articles: Array<ArticleId>, 
/**
 * Quotes that changed, came or went (their tags count).
 */
quotes: Array<QuoteId>, 
/**
 * Speakers that changed, came or went (their aliases and lessons count).
 */
speakers: Array<SpeakerId>, 
/**
 * Sources that changed, came or went.
 */
sources: Array<SourceId>, 
/**
 * Tags that changed, came or went.
 */
tags: Array<TagId>, 
/**
 * Statements that changed, came or went, or whose quotes did.
 */
statements: Array<StatementId>, 
/**
 * Notes that changed, came or went.
 */
notes: Array<NoteId>, };

/**
 * The labels of what undo and redo would do next.
 */
export type UndoState = { 
/**
 * Label of the operation that undo takes back.
 */
undo: string | null, 
/**
 * Label of the operation that redo repeats.
 */
redo: string | null, };

/**
 * The last operation to stay in force.
 */
export type UndoTo = { operation: OperationId, };

/**
 * How much waits for a decision. A quotation in several stretches counts once.
 */
export type WaitingView = { 
/**
 * Quotations.
 */
suggestions: number, 
/**
 * Articles with any.
 */
articles: number, };

/**
 * A slice of a listing.
 */
export type Window = { 
/**
 * Rows to skip.
 */
offset: number, 
/**
 * Rows to give, at most 1,000.
 */
limit: number, };

/**
 * How a piece relates to the canonical wording.
 */
export type WordingChange = "same" | "added" | "missing" | "punctuation";

/**
 * A piece of a wording set against the canonical one.
 */
export type WordingPiece = { 
/**
 * How it relates to the canonical wording.
 */
change: WordingChange, 
/**
 * The piece as this place gives it; of what is missing, as the canonical wording gives it.
 */
text: string, };

/** Every command: its kind, what it is asked with, what it gives. */
export type Commands = {
  /** The open notebook; none before one is opened. */
  notebook: { kind: "desk"; request: Nothing; response: NotebookView | null };
  /** Notebooks opened before, newest first. */
  recent_notebooks: { kind: "desk"; request: Nothing; response: Array<RecentNotebook> };
  /** Asks where, and creates an empty notebook there; none when the analyst changed her mind. */
  create_notebook: { kind: "desk"; request: Nothing; response: NotebookView | null };
  /** Asks which, and opens it; none when the analyst changed her mind. */
  open_notebook: { kind: "desk"; request: Nothing; response: NotebookView | null };
  /** Opens one of the recent notebooks. */
  open_recent: { kind: "desk"; request: OpenRecent; response: NotebookView };
  /** Opens the sample notebook, importing its articles the first time. */
  open_sample: { kind: "desk"; request: Nothing; response: NotebookView };
  /** Asks which files, and looks at them; none when the analyst changed her mind. */
  plan_files: { kind: "desk"; request: Nothing; response: ImportPlan | null };
  /** Asks which folder, and looks into it; none when the analyst changed her mind. */
  plan_folder: { kind: "desk"; request: Nothing; response: ImportPlan | null };
  /** Imports what was planned; tells its progress by events. */
  import: { kind: "desk"; request: Import; response: Outcome<ImportSummary> };
  /** Stops the running import after the files at hand. */
  cancel_import: { kind: "desk"; request: Nothing; response: void };
  /** Imports text from the clipboard as one article. */
  paste_article: { kind: "write"; request: PasteDraft; response: Outcome<ImportSummary> };
  /** The library. */
  articles: { kind: "read"; request: ListArticles; response: Page<ArticleRow> };
  /** One article for reading, without its quotes. */
  article: { kind: "read"; request: OneArticle; response: ArticleView };
  /** The quotes of one article in reading order. */
  article_quotes: { kind: "read"; request: OneArticle; response: Array<PlacedQuote> };
  /** Changes title, source, author, date and address. */
  edit_article: { kind: "write"; request: EditArticle; response: Outcome<ArticleRow> };
  /** Gives several articles one source. */
  source_articles: { kind: "write"; request: SourceArticles; response: Outcome<null> };
  /** Removes articles with their quotes. */
  remove_articles: { kind: "write"; request: SomeArticles; response: Outcome<null> };
  /** Marks a stretch of an article as a quote. */
  mark_quote: { kind: "write"; request: QuoteDraft; response: Outcome<PlacedQuote> };
  /** Changes speaker, rendering, cue and tags of a quote. */
  edit_quote: { kind: "write"; request: EditQuote; response: Outcome<PlacedQuote> };
  /** Gives a quote another range in its article. */
  move_quote: { kind: "write"; request: MoveQuote; response: Outcome<PlacedQuote> };
  /** Says of several quotes who said them. */
  attribute_quotes: { kind: "write"; request: AttributeQuotes; response: Outcome<null> };
  /** Puts a tag on several quotes. */
  tag_quotes: { kind: "write"; request: TagQuotes; response: Outcome<null> };
  /** Takes a tag off several quotes. */
  untag_quotes: { kind: "write"; request: TagQuotes; response: Outcome<null> };
  /** Removes quotes. */
  remove_quotes: { kind: "write"; request: SomeQuotes; response: Outcome<null> };
  /** All quotes, filtered and ordered. */
  quotes: { kind: "read"; request: ListQuotes; response: Page<QuoteRow> };
  /** What the quotes under a filter divide into. */
  quote_facets: { kind: "read"; request: QuoteFilter; response: QuoteFacets };
  /** These quotes as they are now; those that are gone are left out. */
  placed_quotes: { kind: "read"; request: SomeQuotes; response: Array<PlacedQuote> };
  /** The suggestions of one article that wait for a decision, in reading order. */
  article_suggestions: { kind: "read"; request: OneArticle; response: Array<SuggestionView> };
  /** The passages of one article in reading order; none before it was read for quotes. */
  article_passages: { kind: "read"; request: OneArticle; response: Array<PassageView> };
  /** How much waits for a decision. */
  waiting: { kind: "read"; request: Nothing; response: WaitingView };
  /** The next article with something to decide, newest first, then from the beginning. */
  next_waiting: { kind: "read"; request: NextWaiting; response: ArticleId | null };
  /** Makes quotes of suggestions, with all parts of their quotations; adds speakers that are missing. */
  accept_suggestions: { kind: "write"; request: SomeSuggestions; response: Outcome<Array<PlacedQuote>> };
  /** Makes a quote of a suggestion with another speaker, range, rendering or tags. */
  correct_suggestion: { kind: "write"; request: CorrectSuggestion; response: Outcome<PlacedQuote> };
  /** Says of suggestions that they are no quotes, with all parts of their quotations. */
  reject_suggestions: { kind: "write"; request: SomeSuggestions; response: Outcome<null> };
  /** What accepting all above a confidence would do. */
  preview_acceptance: { kind: "read"; request: AcceptAbove; response: AcceptPreview };
  /** Makes quotes of all suggestions above a confidence; gives how many quotes. */
  accept_above: { kind: "write"; request: AcceptAbove; response: Outcome<number> };
  /** Masks a stretch of an article, or unmasks it: nothing is suggested in what is masked. */
  mask_passage: { kind: "write"; request: MaskPassage; response: Outcome<null> };
  /** Reads articles for quotes that were not, or by an older Pullquote; tells its progress by events. */
  find_quotes: { kind: "desk"; request: Nothing; response: FindSummary };
  /** Stops the reading of articles for quotes. */
  cancel_finding: { kind: "desk"; request: Nothing; response: void };
  /** What was said, and how it was reported; what is proposed comes first. */
  statements: { kind: "read"; request: ListStatements; response: Page<StatementRow> };
  /** One statement with all its places. */
  statement: { kind: "read"; request: OneStatement; response: StatementView };
  /** Makes a statement of a proposal, or adds places to an accepted one; what is no quote yet becomes one. */
  accept_statement: { kind: "write"; request: AcceptStatement; response: Outcome<StatementId> };
  /** Says of a proposal that its places are not one statement. */
  reject_statement: { kind: "write"; request: OneStatement; response: Outcome<null> };
  /** Changes wording, speaker and occasion of a statement. */
  edit_statement: { kind: "write"; request: EditStatement; response: Outcome<null> };
  /** Makes one statement of several. */
  merge_statements: { kind: "write"; request: MergeStatements; response: Outcome<null> };
  /** Moves quotes to a statement, or to a new one: so a statement is split. */
  group_quotes: { kind: "write"; request: GroupQuotes; response: Outcome<StatementId> };
  /** Takes quotes out of their statements. */
  ungroup_quotes: { kind: "write"; request: SomeQuotes; response: Outcome<null> };
  /** Removes a statement; its quotes stay. */
  remove_statement: { kind: "write"; request: RemoveStatement; response: Outcome<null> };
  /** Two to four articles side by side. */
  compare: { kind: "read"; request: CompareArticles; response: Comparison };
  /** Which articles share text, and how much. */
  reuse: { kind: "read"; request: ListReuse; response: ReuseMap };
  /** Counts of quotes over two things. */
  matrix: { kind: "read"; request: CountMatrix; response: Matrix };
  /** What was said when, and reported when. */
  timeline: { kind: "read"; request: ListTimeline; response: Timeline };
  /** Asks where, and saves a picture or a table there; gives the place, none when the analyst changed her mind. */
  save_file: { kind: "desk"; request: SaveFile; response: string | null };
  /** The analyst's notes, filtered and ordered. */
  notes: { kind: "read"; request: ListNotes; response: Page<NoteRow> };
  /** One note with its links and backlinks. */
  note: { kind: "read"; request: OneNote; response: NoteView };
  /** Notes about a thing, and notes that link to it. */
  notes_about: { kind: "read"; request: OneThing; response: NotesOfThing };
  /** What a link may lead to, likely first. */
  things: { kind: "read"; request: ThingsLike; response: Array<ThingRef> };
  /** Markdown as a renderer reads it, with links and embeds as they are now. */
  preview_note: { kind: "read"; request: PreviewNote; response: Array<MarkdownBlock> };
  /** Beginnings for notes. */
  note_templates: { kind: "read"; request: Nothing; response: Array<NoteTemplate> };
  /** A beginning with what the notebook knows of the thing. */
  fill_template: { kind: "read"; request: FillTemplate; response: NoteDraft };
  /** Adds a note. */
  add_note: { kind: "write"; request: AddNote; response: Outcome<NoteId> };
  /** Changes title and body of a note; saves within half a minute are one step of the history. */
  save_note: { kind: "write"; request: SaveNote; response: Outcome<SavedNote> };
  /** Asks for the folder of an export and says what she changed there in her notes; none when the analyst changed her mind. */
  plan_read_back: { kind: "desk"; request: PlanReadBack; response: ReadBackPlan | null };
  /** Takes over what she changed in the files of notes. */
  read_back: { kind: "write"; request: ReadBack; response: Outcome<null> };
  /** Says what a note is about. */
  move_note: { kind: "write"; request: MoveNote; response: Outcome<null> };
  /** Removes notes. */
  remove_notes: { kind: "write"; request: SomeNotes; response: Outcome<null> };
  /** All speakers by name. */
  speakers: { kind: "read"; request: Nothing; response: Array<SpeakerView> };
  /** Adds a speaker. */
  add_speaker: { kind: "write"; request: SpeakerDraft; response: Outcome<SpeakerId> };
  /** Changes a speaker, in all its quotes. */
  edit_speaker: { kind: "write"; request: EditSpeaker; response: Outcome<null> };
  /** Makes one speaker of two. */
  merge_speakers: { kind: "write"; request: MergeSpeakers; response: Outcome<null> };
  /** Forgets whom suggestions mean by a name. */
  forget_lesson: { kind: "write"; request: ForgetLesson; response: Outcome<null> };
  /** Removes a speaker; its quotes stay, with nobody. */
  remove_speaker: { kind: "write"; request: OneSpeaker; response: Outcome<null> };
  /** All sources by name. */
  sources: { kind: "read"; request: Nothing; response: Array<SourceView> };
  /** Adds a source. */
  add_source: { kind: "write"; request: SourceDraft; response: Outcome<SourceId> };
  /** Changes a source, in all its articles. */
  edit_source: { kind: "write"; request: EditSource; response: Outcome<null> };
  /** Makes one source of two. */
  merge_sources: { kind: "write"; request: MergeSources; response: Outcome<null> };
  /** Removes a source; its articles stay, without one. */
  remove_source: { kind: "write"; request: OneSource; response: Outcome<null> };
  /** The codebook in the order of its tree. */
  tags: { kind: "read"; request: Nothing; response: Array<TagView> };
  /** Adds a tag. */
  add_tag: { kind: "write"; request: TagDraft; response: Outcome<TagId> };
  /** Changes a tag, on all its quotes, or moves it in the tree. */
  edit_tag: { kind: "write"; request: EditTag; response: Outcome<null> };
  /** Makes one tag of two. */
  merge_tags: { kind: "write"; request: MergeTags; response: Outcome<null> };
  /** Removes a tag and those below it; quotes stay, without them. */
  remove_tag: { kind: "write"; request: OneTag; response: Outcome<null> };
  /** Articles that contain the words, newest first. */
  search: { kind: "read"; request: Search; response: Page<SearchHit> };
  /** Notes that contain the words, last edited first. */
  search_notes: { kind: "read"; request: Search; response: Page<NoteHit> };
  /** One file as an export would write it. */
  preview_export: { kind: "read"; request: PreviewExport; response: ExportPreview };
  /** Asks for a folder and says what an export there would do; none when the analyst changed her mind. */
  plan_export: { kind: "desk"; request: PlanExport; response: ExportPlan | null };
  /** What a planned export would change in a file, as a unified difference; empty when nothing. */
  export_difference: { kind: "desk"; request: ExportDifference; response: string };
  /** Exports as planned. */
  export: { kind: "desk"; request: Export; response: ExportManifest };
  /** The folder that follows the notebook, and how it goes. */
  kept_export: { kind: "desk"; request: Nothing; response: KeptExport | null };
  /** Has the folder of the last export follow the notebook. */
  keep_export: { kind: "desk"; request: Nothing; response: KeptExport | null };
  /** Leaves the folder alone for a while, or brings it up to date again. */
  pause_export: { kind: "desk"; request: PauseExport; response: KeptExport | null };
  /** Has no folder follow the notebook any more; its files stay. */
  forget_export: { kind: "desk"; request: Nothing; response: void };
  /** Asks where, and writes quotes with all that is known of them into one file; none when the analyst changed her mind. */
  export_data: { kind: "desk"; request: ExportData; response: ExportedData | null };
  /** Asks for a file, JSON of Pullquote, W3C annotations, a codebook or a project of REFI-QDA, and takes over what is in it; none when the analyst changed her mind. */
  import_data: { kind: "desk"; request: Nothing; response: Outcome<ImportedData> | null };
  /** What was done, newest first. */
  history: { kind: "read"; request: ListHistory; response: Page<HistoryRow> };
  /** Takes back the newest operation in force; gives its label. */
  undo: { kind: "write"; request: Nothing; response: Outcome<string> };
  /** Repeats what was last taken back; gives its label. */
  redo: { kind: "write"; request: Nothing; response: Outcome<string> };
  /** Takes back all that is newer than this operation; gives how many. */
  undo_to: { kind: "write"; request: UndoTo; response: Outcome<number> };
  /** Puts text on the clipboard. */
  copy_text: { kind: "desk"; request: CopyText; response: void };
  /** Puts quotes on the clipboard, each with a citation. */
  copy_quotes: { kind: "desk"; request: CopyQuotes; response: void };
  /** Shows the folder of the last export in the file manager. */
  reveal_export: { kind: "desk"; request: Nothing; response: void };
};

/** Commands that change the notebook: each call carries an operation id. */
export const WRITES: ReadonlySet<keyof Commands> = new Set<keyof Commands>([
  "import",
  "paste_article",
  "edit_article",
  "source_articles",
  "remove_articles",
  "mark_quote",
  "edit_quote",
  "move_quote",
  "attribute_quotes",
  "tag_quotes",
  "untag_quotes",
  "remove_quotes",
  "accept_suggestions",
  "correct_suggestion",
  "reject_suggestions",
  "accept_above",
  "mask_passage",
  "accept_statement",
  "reject_statement",
  "edit_statement",
  "merge_statements",
  "group_quotes",
  "ungroup_quotes",
  "remove_statement",
  "add_note",
  "save_note",
  "read_back",
  "move_note",
  "remove_notes",
  "add_speaker",
  "edit_speaker",
  "merge_speakers",
  "forget_lesson",
  "remove_speaker",
  "add_source",
  "edit_source",
  "merge_sources",
  "remove_source",
  "add_tag",
  "edit_tag",
  "merge_tags",
  "remove_tag",
  "import_data",
  "undo",
  "redo",
  "undo_to",
]);
