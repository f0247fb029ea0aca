//! What is asked of an export into a folder, and of the way back.

use clap::{Args, ValueEnum};
use model::exports::{Pages, Profile};
use std::path::PathBuf;

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
    /// What gets pages of its own, parted by commas; all but tags where nothing is said
    #[arg(long, value_delimiter = ',')]
    pub(crate) pages: Vec<PagesArgument>,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Show what would change in each file
    #[arg(long, requires = "dry_run", conflicts_with = "json")]
    pub(crate) diff: bool,
    /// Remove files of what is not in the notebook any more, if nobody wrote in them
    #[arg(long)]
    pub(crate) prune: bool,
    /// Fill pages with this template instead of the notebook's: a file called as what it is for, such as quote.md
    #[arg(long = "template", value_name = "FILE")]
    pub(crate) templates: Vec<PathBuf>,
    /// Print the manifest as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct ReadBack {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// The folder of an export
    pub(crate) folder: PathBuf,
    /// For whom it was written
    #[arg(long, default_value = "obsidian")]
    pub(crate) profile: FolderArgument,
    /// Show what would change, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print the notes as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ProfileArgument {
    Obsidian,
    Commonmark,
    /// All in one file
    Report,
    /// All in one file, with a bibliography beside it
    Pandoc,
}

impl From<ProfileArgument> for Profile {
    fn from(argument: ProfileArgument) -> Self {
        match argument {
            ProfileArgument::Obsidian => Self::Obsidian,
            ProfileArgument::Commonmark => Self::Commonmark,
            ProfileArgument::Report => Self::Report,
            ProfileArgument::Pandoc => Self::Pandoc,
        }
    }
}

/// Profiles in which each note has a file.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum FolderArgument {
    Obsidian,
    Commonmark,
}

impl From<FolderArgument> for Profile {
    fn from(argument: FolderArgument) -> Self {
        match argument {
            FolderArgument::Obsidian => Self::Obsidian,
            FolderArgument::Commonmark => Self::Commonmark,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum PagesArgument {
    Articles,
    Statements,
    Speakers,
    Tags,
    Notes,
}

impl From<PagesArgument> for Pages {
    fn from(argument: PagesArgument) -> Self {
        match argument {
            PagesArgument::Articles => Self::Articles,
            PagesArgument::Statements => Self::Statements,
            PagesArgument::Speakers => Self::Speakers,
            PagesArgument::Tags => Self::Tags,
            PagesArgument::Notes => Self::Notes,
        }
    }
}
