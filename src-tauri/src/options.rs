//! The command line of the window.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::path::PathBuf;

/// What the window is started with.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// A notebook to open at once.
    pub notebook: Option<PathBuf>,
    /// Opens the sample notebook at once.
    pub sample: bool,
    /// Where settings, recent notebooks and the sample lie; none for the system's folder.
    pub data: Option<PathBuf>,
    /// Answers to every dialog, in turn; the last one stays. Native dialogs
    /// cannot be driven by a test, so there none is shown.
    pub choices: VecDeque<PathBuf>,
}

impl Options {
    /// Reads arguments: `--notebook FILE`, `--sample`, `--data DIR`,
    /// `--choose PATH` as often as needed, or just a notebook.
    ///
    /// # Errors
    /// When an argument is unknown or its value is missing.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut options = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let mut value =
                |name| arguments.next().map(PathBuf::from).ok_or_else(|| format!("{name} needs a value"));
            match argument.to_str() {
                Some("--notebook") => options.notebook = Some(value("--notebook")?),
                Some("--sample") => options.sample = true,
                Some("--data") => options.data = Some(value("--data")?),
                Some("--choose") => options.choices.push_back(value("--choose")?),
                Some(unknown) if unknown.starts_with('-') => {
                    return Err(format!("unknown argument {unknown}"));
                }
                _ => options.notebook = Some(PathBuf::from(argument)),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::Options;
    use std::ffi::OsString;
    use std::path::PathBuf;

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn a_file_opened_from_the_file_manager_is_a_notebook() {
        let options = parse("call.pullquote").expect("a path is enough");
        assert_eq!(options.notebook, Some(PathBuf::from("call.pullquote")));
    }

    #[test]
    fn every_choice_is_kept_in_its_order() {
        let options = parse("--sample --data d --choose a --choose b").expect("all are known");
        assert_eq!(options.choices, [PathBuf::from("a"), PathBuf::from("b")]);
        assert_eq!((options.sample, options.data), (true, Some(PathBuf::from("d"))));
    }

    #[test]
    fn what_is_unknown_or_unfinished_is_refused() {
        assert_eq!(parse("--chose a"), Err("unknown argument --chose".into()));
        assert_eq!(parse("--data"), Err("--data needs a value".into()));
    }
}
