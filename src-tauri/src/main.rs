#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use pullquote_desktop::{Options, run, with_working_graphics};
use std::process::ExitCode;

fn main() -> ExitCode {
    with_working_graphics();
    let started = Options::parse(std::env::args_os().skip(1)).and_then(run);
    match started {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("pullquote-desktop: {problem}");
            ExitCode::FAILURE
        }
    }
}
