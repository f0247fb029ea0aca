//! One file that the analyst wants somewhere: a picture or a table.
//!
//! Must not know who asks where it shall lie.

use crate::Refusal;
use crate::commands::requests::{FileKind, SaveFile};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// The bytes of what shall be saved.
///
/// # Errors
/// When a picture of pixels is not in base64.
pub(crate) fn bytes(request: SaveFile) -> Result<Vec<u8>, Refusal> {
    match request.kind {
        FileKind::Svg | FileKind::Csv => Ok(request.content.into_bytes()),
        FileKind::Png => BASE64_STANDARD
            .decode(request.content)
            .map_err(|error| Refusal::Request(format!("a picture that is not in base64: {error}"))),
    }
}

/// Writes a file whole or not at all: under another name beside it, which then
/// takes the place of what may be there.
///
/// # Errors
/// When the folder cannot be written; what was there is still there.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = File::create_new(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| fs::rename(&part, path));
    placed.map_err(|error| {
        // Somebody else's file of that name stays; the first error is the one to tell.
        if error.kind() != io::ErrorKind::AlreadyExists {
            let _ = fs::remove_file(&part);
        }
        Refusal::file(path, &error)
    })
}
