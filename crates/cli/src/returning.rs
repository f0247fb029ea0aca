//! Notes that come back out of exported files.

use crate::arguments::ReadBack;
use crate::marking::{act, open};
use anyhow::Result;
use model::exports::ExportOptions;
use model::notes::{self as asked, NoteBack, NoteBackState};
use notebook::{Notebook, read_back as reading, verbs};
use std::io::{self, BufWriter, Write};

/// False when something could not be taken over.
pub(crate) fn read_back(args: &ReadBack) -> Result<bool> {
    let options = ExportOptions::of(args.profile.into());
    let notebook =
        if args.dry_run { Notebook::open_read_only(&args.notebook)? } else { open(&args.notebook)? };
    let plan = reading::plan(&notebook, &args.folder, &options)?;
    let notes: Vec<_> = plan.notes.iter().filter_map(|note| note.words.clone()).collect();
    let read = notes.len();
    if !args.dry_run && read > 0 {
        verbs::read_back(&notebook, act(), asked::ReadBack { notes })?;
    }
    if args.json {
        println!("{}", serde_json::to_string(&plan)?);
    } else {
        let mut out = BufWriter::new(io::stdout().lock());
        for note in &plan.notes {
            writeln!(out, "{}: {}", note.path, words(note))?;
            if args.dry_run {
                write!(out, "{}", note.difference)?;
            }
        }
        let (noun, verb) =
            (if read == 1 { "note" } else { "notes" }, if args.dry_run { "to read" } else { "read" });
        writeln!(out, "{read} {noun} {verb} back")?;
        out.flush()?;
    }
    Ok(read == plan.notes.len())
}

fn words(note: &NoteBack) -> &'static str {
    match note.state {
        NoteBackState::Changed => "changed in the file",
        NoteBackState::Merged => "changed in the file and in the notebook, joined",
        NoteBackState::Conflict => {
            "left: the file and the notebook changed the same lines; choose in the file"
        }
        NoteBackState::Gone => "left: the notebook does not have this note any more",
    }
}
