use crate::read::supported;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// What an import would read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scan {
    /// Files that can be read, by path; also what cannot be looked into, so that
    /// reading it gives the reason.
    pub files: Vec<Found>,
    /// Files of kinds that cannot be read, by path.
    pub unsupported: Vec<Found>,
    /// The folder they are all in, where that is one.
    pub folder: Option<PathBuf>,
}

/// A file that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name for people: relative to the folder that was chosen, with `/`.
    pub shown: String,
    /// Its size.
    pub bytes: u64,
}

/// Finds the files in `paths`. Folders are walked; hidden files and symbolic
/// links in them are passed over. A file that comes twice is found once.
pub fn scan(paths: &[PathBuf]) -> Scan {
    let mut finds = Finds::default();
    for path in paths {
        let name = path.file_name().map_or(path.as_path(), Path::new);
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => finds.walk(path, paths.len() > 1),
            Ok(metadata) => finds.add(path, name, &metadata),
            Err(_) => finds.add_unreadable(path, name),
        }
    }
    Scan {
        files: finds.files.into_values().collect(),
        unsupported: finds.unsupported.into_values().collect(),
        folder: common_folder(paths),
    }
}

#[derive(Default)]
struct Finds {
    files: BTreeMap<PathBuf, Found>,
    unsupported: BTreeMap<PathBuf, Found>,
}

impl Finds {
    /// Every file under `root`. With `named`, the folder's own name is shown too.
    fn walk(&mut self, root: &Path, named: bool) {
        let base = if named { root.parent() } else { None }.unwrap_or(root);
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(&folder) else {
                self.add_unreadable(&folder, folder.strip_prefix(base).unwrap_or(&folder));
                continue;
            };
            for entry in entries {
                let Ok(entry) = entry else {
                    self.add_unreadable(&folder, folder.strip_prefix(base).unwrap_or(&folder));
                    continue;
                };
                if is_hidden(&entry.file_name()) {
                    continue;
                }
                let path = entry.path();
                let shown = path.strip_prefix(base).unwrap_or(&path);
                match entry.metadata() {
                    Ok(metadata) if metadata.is_symlink() => {}
                    Ok(metadata) if metadata.is_dir() => folders.push(path),
                    Ok(metadata) => self.add(&path, shown, &metadata),
                    Err(_) => self.add_unreadable(&path, shown),
                }
            }
        }
    }

    /// Pipes and devices have no end: they are never read, whatever their name.
    fn add(&mut self, path: &Path, shown: &Path, metadata: &fs::Metadata) {
        let found = Found::new(path, shown, metadata.len());
        if metadata.is_file() && supported(path) {
            self.files.insert(path.to_path_buf(), found);
        } else {
            self.unsupported.insert(path.to_path_buf(), found);
        }
    }

    fn add_unreadable(&mut self, path: &Path, shown: &Path) {
        let found = Found::new(path, shown, 0);
        self.files.insert(path.to_path_buf(), found);
    }
}

impl Found {
    fn new(path: &Path, shown: &Path, bytes: u64) -> Self {
        let parts: Vec<_> = shown.iter().map(OsStr::to_string_lossy).collect();
        Self { path: path.to_path_buf(), shown: parts.join("/"), bytes }
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// The folder that was chosen, or that all the chosen files lie in; named from
/// the root, because its source is remembered under this name.
fn common_folder(paths: &[PathBuf]) -> Option<PathBuf> {
    let paths = paths.iter().map(|path| from_the_root(path)).collect::<Option<Vec<_>>>()?;
    let (first, others) = paths.split_first()?;
    if first.is_dir() {
        return others.is_empty().then(|| first.clone());
    }
    let folder = first.parent()?;
    let together = others.iter().all(|path| path.parent() == Some(folder) && !path.is_dir());
    together.then(|| folder.to_path_buf())
}

/// Without `.` and a slash at the end. Links are not resolved: people name the
/// same folder in the same way.
fn from_the_root(path: &Path) -> Option<PathBuf> {
    Some(std::path::absolute(path).ok()?.components().collect())
}

#[cfg(test)]
mod tests {
    use super::{Found, scan};
    use std::fs;
    use std::path::{Path, PathBuf};

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, file).expect("written");
        }
        folder
    }

    fn shown(found: &[Found]) -> Vec<&str> {
        found.iter().map(|found| found.shown.as_str()).collect()
    }

    #[test]
    fn a_folder_is_walked_in_the_order_of_paths() {
        let folder = folder(&["b.txt", "a/2.md", "a/1.MARKDOWN", "a/x.pdf", ".git/c.txt", "a/.d.md"]);
        let scan = scan(&[folder.path().to_path_buf()]);
        assert_eq!(shown(&scan.files), ["a/1.MARKDOWN", "a/2.md", "b.txt"]);
        assert_eq!(shown(&scan.unsupported), ["a/x.pdf"]);
        assert_eq!(scan.folder.as_deref(), Some(folder.path()));
        assert_eq!(scan.files[2].bytes, 5);
    }

    #[test]
    fn files_are_shown_by_name_and_found_once() {
        let folder = folder(&["b.txt", "a.txt"]);
        let path = |name: &str| folder.path().join(name);
        let found = scan(&[path("b.txt"), path("a.txt"), path("b.txt")]);
        assert_eq!(shown(&found.files), ["a.txt", "b.txt"]);
        assert_eq!(found.folder.as_deref(), Some(folder.path()));
        let both = scan(&[path("b.txt"), folder.path().to_path_buf()]);
        assert_eq!(both.files.len(), 2);
        assert_eq!(both.folder, None);
    }

    #[test]
    fn a_folder_is_the_same_however_it_is_named() {
        let here = std::env::current_dir().expect("a current folder");
        let folder = |path: &str| scan(&[PathBuf::from(path)]).folder;
        assert_eq!(folder("src"), Some(here.join("src")));
        assert_eq!(folder("./src/"), Some(here.join("src")));
        assert_eq!(folder("."), Some(here.clone()));
        assert_eq!(folder("Cargo.toml"), Some(here));
    }

    #[test]
    fn several_folders_are_told_apart() {
        let folder = folder(&["one/a.txt", "two/a.txt"]);
        let found = scan(&[folder.path().join("two"), folder.path().join("one")]);
        assert_eq!(shown(&found.files), ["one/a.txt", "two/a.txt"]);
    }

    #[test]
    fn what_is_not_there_is_left_for_the_reader_to_report() {
        let found = scan(&[PathBuf::from("/nowhere/a.txt"), Path::new("b.pdf").into()]);
        assert_eq!(shown(&found.files), ["a.txt", "b.pdf"]);
        assert_eq!(scan(&[]).folder, None);
    }

    #[cfg(unix)]
    #[test]
    fn links_in_folders_are_not_followed() {
        let folder = folder(&["in/a.txt", "out/b.txt"]);
        let link = folder.path().join("in/out");
        std::os::unix::fs::symlink(folder.path().join("out"), &link).expect("a link");
        let found = scan(&[folder.path().join("in")]);
        assert_eq!(shown(&found.files), ["a.txt"]);
    }
}
