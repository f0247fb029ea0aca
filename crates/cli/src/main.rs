//! `pullquote`: the notebook without a window. Knows how to ask and how to
//! print; every rule is in the notebook crate.
//!
//! Exit codes: 0 done, 1 refused or something was wrong, 2 wrong usage.

mod arguments;
mod comparing;
mod counting;
mod deciding;
mod exchanging;
mod extracting;
mod finding;
mod importing;
mod listing;
mod marking;
mod noting;
mod records;
mod returning;
mod statements;
mod table;
mod templating;

use arguments::{Arguments, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("pullquote: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all went well.
fn run(command: Command) -> anyhow::Result<bool> {
    match command {
        Command::New { notebook } => marking::new(&notebook),
        Command::Import { notebook, paths, source } => importing::import(&notebook, &paths, source),
        Command::Mark(mark) => marking::mark(mark),
        Command::Undo { notebook } => marking::undo(&notebook),
        Command::Redo { notebook } => marking::redo(&notebook),
        Command::Articles(list) => listing::articles(&list),
        Command::Quotes { list, article } => listing::quotes(&list, article),
        Command::Extract(asked) => extracting::extract(&asked),
        Command::FindQuotes(asked) => finding::find_quotes(&asked),
        Command::Suggestions(asked) => deciding::suggestions(&asked),
        Command::Accept { notebook, ids } => deciding::accept(&notebook, ids),
        Command::Reject { notebook, ids } => deciding::reject(&notebook, ids),
        Command::Statements(asked) => statements::statements(&asked),
        Command::AcceptStatement(asked) => statements::accept(asked),
        Command::RejectStatement { notebook, id } => statements::reject(&notebook, id),
        Command::Compare(asked) => comparing::compare(&asked),
        Command::Reuse(asked) => comparing::reuse(&asked),
        Command::Matrix(asked) => counting::matrix(&asked),
        Command::Timeline(asked) => counting::timeline(&asked),
        Command::Notes(asked) => noting::notes(&asked),
        Command::Note(asked) => noting::note(&asked),
        Command::Search(asked) => noting::search(&asked),
        Command::Speakers(list) => listing::speakers(&list),
        Command::Sources(list) => listing::sources(&list),
        Command::Tags(list) => listing::tags(&list),
        Command::History(list) => listing::history(&list),
        Command::Check(list) => listing::check(&list),
        Command::Templates(asked) => templating::templates(&asked),
        Command::Export(export) => listing::export(&export),
        Command::ReadBack(asked) => returning::read_back(&asked),
        Command::ImportAnnotations(asked) => exchanging::import_annotations(&asked),
        Command::ExportData(asked) => exchanging::export_data(asked),
    }
}
