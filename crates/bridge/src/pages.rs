//! The built UI, with the policy that the window has.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

const CONFIG: &str = include_str!("../../../tauri.conf.json");

#[derive(Clone)]
pub(crate) struct Pages {
    folder: Arc<Path>,
    policy: HeaderValue,
}

impl Pages {
    pub(crate) fn new(folder: PathBuf) -> Result<Self, String> {
        if !folder.join("index.html").is_file() {
            return Err(format!("{} holds no built UI: npm run build:bridge", folder.display()));
        }
        let policy = HeaderValue::from_str(&policy()?).map_err(|error| error.to_string())?;
        Ok(Self { folder: folder.into(), policy })
    }
}

/// A file of the UI, whatever it is called in the address.
pub(crate) async fn page(State(pages): State<Pages>, request: Request) -> Response {
    let asked = request.uri().path().trim_start_matches('/');
    let relative = Path::new(if asked.is_empty() { "index.html" } else { asked });
    let inside = relative.components().all(|component| matches!(component, Component::Normal(_)));
    let read = if inside { std::fs::read(pages.folder.join(relative)).ok() } else { None };
    let Some(bytes) = read else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind(relative))),
        (header::CONTENT_SECURITY_POLICY, pages.policy),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, bytes).into_response()
}

/// The window's policy; only the calls go to the server instead of the window's own channel.
fn policy() -> Result<String, String> {
    let config: serde_json::Value = serde_json::from_str(CONFIG).map_err(|error| error.to_string())?;
    let policy = config["app"]["security"]["csp"].as_str().ok_or("tauri.conf.json has no policy")?;
    let adapted = policy.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'");
    if adapted == policy { Err("tauri.conf.json has another connect-src".into()) } else { Ok(adapted) }
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn journeys_run_under_the_windows_policy() {
        let policy = policy().expect("the policy is there");
        assert!(policy.contains("default-src 'none'; script-src 'self'; style-src 'self';"), "{policy}");
        assert!(policy.contains("connect-src 'self'") && !policy.contains("ipc:"), "{policy}");
    }
}
