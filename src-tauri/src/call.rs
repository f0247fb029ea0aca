//! The one command of the window.

use model::{ErrorCode, ErrorView};
use notebook::Desk;
use notebook::commands::{self, Call};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::State;
use tauri::ipc::Response;

/// The desk while the window is there; none once it closes.
pub(crate) struct Held(Mutex<Option<Arc<Desk>>>);

impl Held {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self(Mutex::new(Some(desk)))
    }

    pub(crate) fn desk(&self) -> Option<Arc<Desk>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets go of the desk; the notebook is closed when the last call has ended.
    pub(crate) fn close(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

/// Executes one call: `{ name, operation, request }` in, the response out.
#[tauri::command]
pub(crate) async fn call(held: State<'_, Held>, call: Value) -> Result<Response, ErrorView> {
    let desk = held.desk().ok_or_else(|| internal("the window is closing".into()))?;
    // Reading and writing files would hold up the other calls.
    let reply = tokio::task::spawn_blocking(move || guarded(&desk, &call)).await;
    reply.map_err(|error| internal(error.to_string()))?.map(Response::new)
}

/// A panic is a defect of ours: it is told, and window and notebook stay.
fn guarded(desk: &Desk, call: &Value) -> Result<String, ErrorView> {
    // The request is kept as text, which only comes from text.
    let call: Call = serde_json::from_str(&call.to_string()).map_err(|error| internal(error.to_string()))?;
    // Unwind safe: a panicking write is rolled back by the store.
    catch_unwind(AssertUnwindSafe(|| commands::call(desk, &call))).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<&str>().map(ToString::to_string);
        let said = said.or_else(|| panic.downcast_ref::<String>().cloned());
        Err(internal(format!("{}: {}", call.name, said.unwrap_or_default())))
    })
}

fn internal(detail: String) -> ErrorView {
    ErrorView { code: ErrorCode::Internal, detail }
}

#[cfg(test)]
mod tests {
    use super::guarded;
    use model::ErrorCode;
    use notebook::{Desk, Desktop, Event};
    use serde_json::{Value, json};
    use std::path::{Path, PathBuf};

    struct Clumsy;

    impl Desktop for Clumsy {
        fn choose_files(&self) -> Option<Vec<PathBuf>> {
            None
        }
        fn choose_data(&self) -> Option<PathBuf> {
            None
        }
        fn choose_folder(&self) -> Option<PathBuf> {
            None
        }
        fn choose_notebook(&self) -> Option<PathBuf> {
            None
        }
        fn choose_new_notebook(&self) -> Option<PathBuf> {
            None
        }
        fn choose_new_file(&self, _: &str) -> Option<PathBuf> {
            None
        }
        fn copy(&self, _: &str) -> bool {
            panic!("the clipboard is on fire")
        }
        fn copy_html(&self, _: &str, _: &str) -> bool {
            panic!("the clipboard is on fire")
        }
        fn reveal(&self, _: &Path) -> bool {
            false
        }
        fn emit(&self, _: Event) {}
    }

    fn check(call: Value) -> Result<String, (ErrorCode, String)> {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let desk = Desk::new(Box::new(Clumsy), folder.path().into(), folder.path().into());
        guarded(&desk, &call).map_err(|error| (error.code, error.detail))
    }

    #[test]
    fn a_panic_in_a_command_is_told_and_the_desk_stays() {
        let panicking = json!({ "name": "copy_text", "operation": null, "request": { "text": "a" } });
        let told = (ErrorCode::Internal, "copy_text: the clipboard is on fire".into());
        assert_eq!(check(panicking), Err(told));
        let next = json!({ "name": "notebook", "operation": null, "request": {} });
        assert_eq!(check(next), Ok("null".into()));
    }

    #[test]
    fn a_call_that_is_none_is_refused() {
        assert_eq!(check(json!({ "request": {} })).map_err(|(code, _)| code), Err(ErrorCode::Internal));
    }
}
