mod exports;

pub(crate) use exports::{Export, ProfileArgument, ReadBack};

use crate::exchanging::{ExportData, ImportAnnotations};
use crate::noting::{Note, Notes, SearchFor};
use crate::templating::Templates;
use clap::{Args, Parser, Subcommand, ValueEnum};
use model::comparisons::Axis;
use model::entities::Rendering;
use model::statements::StatementState;
use model::{ArticleId, PlaceId, StatementKey, SuggestionId};
use std::path::PathBuf;

/// Who said what, where it was reported, and how the reports differ.
#[derive(Parser)]
#[command(name = "pullquote", version, about)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Create an empty notebook
    New {
        /// Where; the ending is .pullquote
        notebook: PathBuf,
    },
    /// Import text and Markdown files, or folders of them
    Import {
        /// The notebook
        notebook: PathBuf,
        /// Files and folders
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Source of the articles that name none themselves
        #[arg(long)]
        source: Option<String>,
    },
    /// List the articles
    Articles(List),
    /// Mark words of an article as a quote
    Mark(Mark),
    /// List the quotes in reading order
    Quotes {
        #[command(flatten)]
        list: List,
        /// Only those of one article
        #[arg(long)]
        article: Option<ArticleId>,
    },
    /// Print what an import would read of files: title, text, and what they tell of themselves
    Extract(Extract),
    /// Find the quotes of files and who said them, without a notebook
    FindQuotes(FindQuotes),
    /// List the suggestions that wait for a decision, article by article
    Suggestions(Suggestions),
    /// Make quotes of suggestions, with all parts of their quotations
    Accept {
        /// The notebook
        notebook: PathBuf,
        /// Ids, as `suggestions` lists them
        #[arg(required = true)]
        ids: Vec<SuggestionId>,
    },
    /// Say of suggestions that they are no quotes
    Reject {
        /// The notebook
        notebook: PathBuf,
        /// Ids, as `suggestions` lists them
        #[arg(required = true)]
        ids: Vec<SuggestionId>,
    },
    /// List what was said and how it was reported; what is proposed comes first
    Statements(Statements),
    /// Make a statement of a proposal; what is no quote yet becomes one
    AcceptStatement(AcceptStatement),
    /// Say of a proposal that its places are not one statement
    RejectStatement {
        /// The notebook
        notebook: PathBuf,
        /// Id, as `statements` lists it
        id: StatementKey,
    },
    /// Set two to four articles side by side
    Compare(Compare),
    /// List which articles share text, and how much
    Reuse(Reuse),
    /// Count quotes over two things
    Matrix(Matrix),
    /// List what was said when, and reported when
    Timeline(Timeline),
    /// List the analyst's notes, last edited first
    Notes(Notes),
    /// Print the Markdown of a note
    Note(Note),
    /// List the articles and notes that contain words
    Search(SearchFor),
    /// List the speakers
    Speakers(List),
    /// List the sources
    Sources(List),
    /// List the tags
    Tags(List),
    /// Take back the newest change
    Undo {
        /// The notebook
        notebook: PathBuf,
    },
    /// Repeat what was last taken back
    Redo {
        /// The notebook
        notebook: PathBuf,
    },
    /// List what was done, newest first
    History(List),
    /// Export to a folder of Markdown
    Export(Export),
    /// Take over what was changed in the exported files of notes
    #[command(name = "readback")]
    ReadBack(ReadBack),
    /// Say which pages of an export have a template in the notebook, show one to begin with, or check them
    Templates(Templates),
    /// Write all quotes with all that is known of them into one file
    ExportData(ExportData),
    /// Add W3C Web Annotations of a file as quotes, in one step that can be undone
    ImportAnnotations(ImportAnnotations),
    /// Look for damage
    Check(List),
}

#[derive(Args)]
pub(crate) struct List {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// Print one JSON array (offsets count code points)
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Suggestions {
    #[command(flatten)]
    pub(crate) list: List,
    /// Only those of one article
    #[arg(long)]
    pub(crate) article: Option<ArticleId>,
    /// Only those at least this certain, 0 to 1
    #[arg(long, default_value_t = 0.0)]
    pub(crate) min_confidence: f32,
}

#[derive(Args)]
pub(crate) struct Statements {
    #[command(flatten)]
    pub(crate) list: List,
    /// Only those that are proposed, or accepted
    #[arg(long)]
    pub(crate) state: Option<StateArgument>,
    /// Only those reported in one article
    #[arg(long)]
    pub(crate) article: Option<ArticleId>,
}

#[derive(Args)]
pub(crate) struct AcceptStatement {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// Id, as `statements` lists it
    pub(crate) id: StatementKey,
    /// Only this place of it; may be repeated [default: all but those that are only possible]
    #[arg(long = "place")]
    pub(crate) places: Vec<PlaceId>,
}

#[derive(Args)]
pub(crate) struct Compare {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// Ids, as `articles` lists them
    #[arg(required = true, num_args = 2..=4)]
    pub(crate) articles: Vec<ArticleId>,
    /// Print one JSON object (offsets count code points)
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Reuse {
    #[command(flatten)]
    pub(crate) list: List,
    /// Only with this article
    #[arg(long)]
    pub(crate) article: Option<ArticleId>,
    /// Only pairs that share at least this many words
    #[arg(long, default_value_t = 0)]
    pub(crate) words: u32,
}

#[derive(Args)]
pub(crate) struct Matrix {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// What the rows are
    #[arg(long, default_value = "speaker")]
    pub(crate) rows: AxisArgument,
    /// What the columns are
    #[arg(long, default_value = "source")]
    pub(crate) columns: AxisArgument,
    /// At most so many rows and columns, those with most quotes [default: all]
    #[arg(long)]
    pub(crate) limit: Option<u32>,
    /// Print comma-separated values
    #[arg(long, conflicts_with = "json")]
    pub(crate) csv: bool,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Timeline {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// What a lane is: speaker, statement, source or tag
    #[arg(long, default_value = "speaker")]
    pub(crate) lanes: AxisArgument,
    /// At most so many lanes, those with most quotes [default: all]
    #[arg(long)]
    pub(crate) limit: Option<u32>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Mark {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// Id of the article, as `articles` lists it
    #[arg(long)]
    pub(crate) article: ArticleId,
    /// The words, as they stand in the article
    #[arg(long)]
    pub(crate) exact: String,
    /// Which of several places, from 1
    #[arg(long)]
    pub(crate) occurrence: Option<usize>,
    /// Who said it; a new name adds a speaker
    #[arg(long)]
    pub(crate) speaker: Option<String>,
    /// Tag to put on it, such as tone/cool; may be repeated
    #[arg(long = "tag")]
    pub(crate) tags: Vec<String>,
    /// How the article gives the words [default: by the marks around them]
    #[arg(long)]
    pub(crate) rendering: Option<RenderingArgument>,
    /// Print the quote as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Extract {
    /// Text, Markdown and web pages
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Print a JSON object in a line for each file
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct FindQuotes {
    /// Text, Markdown and web pages
    #[arg(required_unless_present = "jsonl")]
    pub(crate) files: Vec<PathBuf>,
    /// A file with a JSON object in each line, {"id", "text"}; - is the standard input
    #[arg(long)]
    pub(crate) jsonl: Option<PathBuf>,
    /// Print a JSON object in a line for each article (offsets count code points)
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RenderingArgument {
    Direct,
    Partial,
    Unquoted,
    Paraphrase,
}

impl From<RenderingArgument> for Rendering {
    fn from(argument: RenderingArgument) -> Self {
        match argument {
            RenderingArgument::Direct => Self::Direct,
            RenderingArgument::Partial => Self::Partial,
            RenderingArgument::Unquoted => Self::Unquoted,
            RenderingArgument::Paraphrase => Self::Paraphrase,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum StateArgument {
    Proposed,
    Accepted,
}

impl From<StateArgument> for StatementState {
    fn from(argument: StateArgument) -> Self {
        match argument {
            StateArgument::Proposed => Self::Proposed,
            StateArgument::Accepted => Self::Accepted,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum AxisArgument {
    Speaker,
    Source,
    Tag,
    Statement,
    Rendering,
    Month,
}

impl From<AxisArgument> for Axis {
    fn from(argument: AxisArgument) -> Self {
        match argument {
            AxisArgument::Speaker => Self::Speaker,
            AxisArgument::Source => Self::Source,
            AxisArgument::Tag => Self::Tag,
            AxisArgument::Statement => Self::Statement,
            AxisArgument::Rendering => Self::Rendering,
            AxisArgument::Month => Self::Month,
        }
    }
}
