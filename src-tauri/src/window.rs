//! The one window: it shows the app and nothing else, takes files that are
//! dropped on it, and comes back in the size it had.

use crate::call::Held;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use tauri::webview::NewWindowResponse;
use tauri::{
    App, DragDropEvent, LogicalSize, Manager, Url, WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

/// Where the window's size is kept, in the app's data folder.
const FILE: &str = "window.json";

/// Opens it, as tauri.conf.json describes it.
pub(crate) fn open(app: &App, data: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let config = app.config().app.windows.first().ok_or("tauri.conf.json describes no window")?;
    let window = WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    if let Some(shape) = Shape::kept(data) {
        shape.give(&window)?;
    }
    let (data, observed) = (data.to_owned(), window.clone());
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            if let Some(desk) = observed.state::<Held>().desk() {
                let paths = paths.clone();
                // A folder may hold many files: looking through it must not hold up the window.
                tauri::async_runtime::spawn_blocking(move || desk.files_dropped(&paths));
            }
        }
        WindowEvent::CloseRequested { .. } => Shape::keep(&observed, &data),
        _ => {}
    });
    Ok(())
}

/// Whether an address is the app's own: what is embedded, or the development server.
fn is_ours(url: &Url) -> bool {
    let development = cfg!(not(feature = "custom-protocol")) && url.port() == Some(5173);
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")) => true,
        ("http", Some("localhost")) => development,
        _ => false,
    }
}

/// Size in logical pixels. Where a window stands is left to the window manager.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Shape {
    width: f64,
    height: f64,
    maximized: bool,
}

impl Shape {
    fn kept(data: &Path) -> Option<Self> {
        let shape: Self = serde_json::from_slice(&fs::read(data.join(FILE)).ok()?).ok()?;
        let sane = |length: f64| (200.0..20_000.0).contains(&length);
        (sane(shape.width) && sane(shape.height)).then_some(shape)
    }

    fn give(&self, window: &WebviewWindow) -> tauri::Result<()> {
        window.set_size(LogicalSize::new(self.width, self.height))?;
        if self.maximized { window.maximize() } else { Ok(()) }
    }

    /// Losing it costs the analyst nothing worth a message.
    fn keep(window: &WebviewWindow, data: &Path) {
        let shape = || {
            let maximized = window.is_maximized().ok()?;
            let size = window.inner_size().ok()?.to_logical(window.scale_factor().ok()?);
            serde_json::to_vec(&Self { width: size.width, height: size.height, maximized }).ok()
        };
        if let Some(json) = shape() {
            let _ = fs::write(data.join(FILE), json);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FILE, Shape, is_ours};
    use std::fs;

    #[test]
    fn the_window_never_leaves_the_app() {
        for url in ["tauri://localhost/", "http://tauri.localhost/index.html", "https://tauri.localhost/"] {
            assert!(is_ours(&url.parse().expect("an address")), "{url}");
        }
        for url in [
            "https://example.org/",
            "http://localhost:8080/",
            "http://tauri.localhost.example.org/",
            "file:///etc/passwd",
            "data:text/html,hi",
            "tauri://other/",
        ] {
            assert!(!is_ours(&url.parse().expect("an address")), "{url}");
        }
    }

    #[test]
    fn a_size_that_cannot_be_is_forgotten() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let kept = |json: &str| {
            fs::write(folder.path().join(FILE), json).expect("a temporary file can be written");
            Shape::kept(folder.path())
        };
        let good = Shape { width: 1280.0, height: 800.0, maximized: false };
        assert_eq!(kept(r#"{"width":1280,"height":800,"maximized":false}"#), Some(good));
        assert_eq!(kept(r#"{"width":3,"height":800,"maximized":false}"#), None);
        assert_eq!(kept("not json"), None);
    }
}
