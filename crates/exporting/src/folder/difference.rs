use super::place::{self, Found};
use super::survey::Survey;
use crate::{ExportError, RenderedFile};
use cap_std::fs::Dir;

/// What `write` would change in each of these files, as unified differences with
/// three lines around each change. Files that stay as they are have none.
pub fn differences(dir: &Dir, files: &[RenderedFile]) -> Result<Vec<(String, String)>, ExportError> {
    let steps = Survey::steps_alone(dir, files)?;
    let changed = steps.iter().filter(|step| step.is_change);
    changed
        .map(|step| {
            let old = match place::read(dir, &step.path)? {
                Found::File(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                _ => String::new(),
            };
            Ok((step.path.clone(), unified(&step.path, &old, step.text())))
        })
        .collect()
}

/// The same for a folder that is not there yet.
pub fn differences_new(files: &[RenderedFile]) -> Vec<(String, String)> {
    files.iter().map(|file| (file.path.clone(), unified(&file.path, "", &file.markdown()))).collect()
}

pub(super) fn unified(path: &str, old: &str, new: &str) -> String {
    let mut options = diffy::DiffOptions::new();
    options.set_original_filename(path.to_owned()).set_modified_filename(path.to_owned());
    options.create_patch(old, new).to_string()
}
