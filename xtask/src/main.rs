//! `cargo xtask …`: what one does with this repository, by one name on every
//! machine. It knows files and processes and has no dependencies, so that it
//! builds in a second where nothing else does yet; it never knows what is in a
//! notebook. Start with [`COMMANDS`].

mod apt;
mod bench;
mod bridge;
mod display;
mod fit;
mod generate;
mod installs;
mod journeys;
mod run;
mod shell;
mod steps;
mod test;
mod tidy;
mod ui;

use shell::Result;
use std::process::ExitCode;

type Command = fn(&[String]) -> Result;

/// Name, what it takes and does, and how.
const COMMANDS: &[(&str, &str, Command)] = &[
    ("setup", "installs the system packages and the UI's packages", |_| installs::setup()),
    ("run", "[--release] [--shot FILE] [--notebook FILE] [-- ARGS]  builds and opens the window", run::run),
    ("test", "[--quick]  checks everything; quick leaves the journeys out", test::test),
    ("bridge", "[ARGS]  the window's UI with the real core in an ordinary browser", bridge::bridge),
    ("dev", "the window with hot reload", |_| run::dev()),
    ("generate", "writes the window's TypeScript from the command list", |_| generate::generate()),
    ("tidy", "[--freeze]  holds the rules of the house; freeze lists new migrations", tidy::tidy),
    ("bench", "[--window | --crates]  measures, release build", bench::bench),
    (
        "fit",
        "-- --data DIR  fits the weights of quotation on annotated articles, and measures them",
        fit::fit,
    ),
    ("torture", "[ARGS]  the reliability tests at their release size", bench::torture),
    ("package", "builds the installable package", |_| run::package()),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        return usage();
    };
    let Some((_, _, command)) = COMMANDS.iter().find(|(known, ..)| known == name) else {
        return usage();
    };
    match command(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: cargo xtask COMMAND\n");
    for (name, description, _) in COMMANDS {
        eprintln!("  {name:<9} {description}");
    }
    ExitCode::FAILURE
}
