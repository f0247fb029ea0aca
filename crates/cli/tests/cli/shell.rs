use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder in which the command is called, with an empty notebook `n.pullquote`.
pub(crate) struct Shell {
    folder: tempfile::TempDir,
}

impl Shell {
    /// With these files too.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let shell = Self { folder: tempfile::tempdir().unwrap() };
        for (name, text) in files {
            std::fs::create_dir_all(shell.path(name).parent().unwrap()).unwrap();
            std::fs::write(shell.path(name), text).unwrap();
        }
        shell.done(&["new", "n.pullquote"]);
        shell
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let pullquote = Path::new(env!("CARGO_BIN_EXE_pullquote"));
        Command::new(pullquote).args(arguments).current_dir(self.folder.path()).output().unwrap()
    }

    #[track_caller]
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    #[track_caller]
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.done(&[arguments, &["--json"]].concat())).unwrap()
    }

    /// JSON that is a list.
    #[track_caller]
    pub(crate) fn rows(&self, arguments: &[&str]) -> Vec<Value> {
        self.json(arguments).as_array().unwrap().clone()
    }

    /// The exit code, and what was told.
    #[track_caller]
    pub(crate) fn refused(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    /// The id of the only article with this in its title.
    #[track_caller]
    pub(crate) fn article(&self, title: &str) -> String {
        let articles = self.rows(&["articles", "n.pullquote"]);
        let found = articles.iter().find(|article| article["title"].as_str().unwrap().contains(title));
        found.expect(title)["id"].as_str().unwrap().to_owned()
    }
}
