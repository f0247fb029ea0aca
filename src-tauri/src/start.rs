//! From the command line to the window, and back to the end.

use crate::Options;
use crate::call::{self, Held};
use crate::desktop::System;
use crate::window;
use notebook::Desk;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{App, Manager, RunEvent};

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the window cannot be opened.
pub fn run(options: Options) -> Result<(), String> {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |app| set_up(app, options))
        .build(tauri::generate_context!())
        .map_err(|error| error.to_string())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<Held>().close();
        }
    });
    Ok(())
}

fn set_up(app: &mut App, options: Options) -> Result<(), Box<dyn std::error::Error>> {
    let data = options.data.map_or_else(|| app.path().app_data_dir(), Ok)?;
    fs::create_dir_all(&data)?;
    let system = System::new(app.handle().clone(), options.choices);
    let desk = Arc::new(Desk::new(Box::new(system), data.clone(), seeds(app)?));
    let opened = match options.notebook {
        Some(path) => desk.open_path(&path).map(|_| ()),
        None if options.sample => desk.sample().map(|_| ()),
        None => Ok(()),
    };
    if let Err(refusal) = opened {
        // The welcome screen is there to choose another.
        eprintln!("pullquote-desktop: {}", refusal.view().detail);
    }
    app.manage(Held::new(desk));
    window::open(app, &data)
}

/// The articles of the sample: in the bundle, or in the repository.
fn seeds(app: &App) -> tauri::Result<PathBuf> {
    let bundled = app.path().resource_dir()?.join("seeds");
    if cfg!(debug_assertions) && !bundled.is_dir() {
        return Ok(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds")));
    }
    Ok(bundled)
}
