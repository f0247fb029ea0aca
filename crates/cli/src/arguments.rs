use clap::{Args, Parser, Subcommand, ValueEnum};
use model::entities::Rendering;
use model::exports::Profile;
use model::{ArticleId, SuggestionId};
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
pub(crate) struct FindQuotes {
    /// Text and Markdown files
    #[arg(required_unless_present = "jsonl")]
    pub(crate) files: Vec<PathBuf>,
    /// A file with a JSON object in each line, {"id", "text"}; - is the standard input
    #[arg(long)]
    pub(crate) jsonl: Option<PathBuf>,
    /// Print a JSON object in a line for each article (offsets count code points)
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Export {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// The folder to write into
    #[arg(long = "to")]
    pub(crate) folder: PathBuf,
    /// For whom
    #[arg(long, default_value = "obsidian")]
    pub(crate) profile: ProfileArgument,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print the manifest as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ProfileArgument {
    Obsidian,
    Commonmark,
}

impl From<ProfileArgument> for Profile {
    fn from(argument: ProfileArgument) -> Self {
        match argument {
            ProfileArgument::Obsidian => Self::Obsidian,
            ProfileArgument::Commonmark => Self::Commonmark,
        }
    }
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
