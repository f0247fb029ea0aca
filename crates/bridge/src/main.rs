//! Serves developers, never analysts: the window's UI with the real core in an
//! ordinary browser, the window's TypeScript, and notebooks to measure with.
//!
//! Must never be a dependency of anything that is shipped. Start with
//! [`serve`] for the server, [`generate`] and [`fill`] for the rest.

mod answers;
mod fill;
mod generate;
mod guard;
mod pages;
mod serve;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Pullquote for developers")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Serves the UI and the core on a loopback address.
    Serve(serve::Options),
    /// Writes the window's TypeScript.
    Generate {
        /// Where to.
        file: PathBuf,
    },
    /// Makes a notebook to measure with, the same for the same numbers.
    Fill(fill::Options),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().task {
        Task::Serve(options) => serve::serve(options),
        Task::Generate { file } => generate::generate(&file),
        Task::Fill(options) => fill::fill(&options),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("bridge: {problem}");
            ExitCode::FAILURE
        }
    }
}
