//! The server: the UI's files, its calls, its events, and what a journey does
//! in the place of the system (dropping files, answering dialogs).

use crate::answers::{Answers, Seen};
use crate::guard::{self, Guard};
use crate::pages::{self, Pages};
use axum::Json;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use model::{ErrorCode, ErrorView};
use notebook::Desk;
use notebook::commands::{self, Call};
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// As the window's arguments, and where to listen.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A notebook to open at once.
    #[arg(long)]
    notebook: Option<PathBuf>,
    /// Opens the sample notebook at once.
    #[arg(long)]
    sample: bool,
    /// Where recent notebooks and the sample lie.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/bridge-data"))]
    data: PathBuf,
    /// Answers to every dialog, in turn; the last one stays.
    #[arg(long)]
    choose: Vec<PathBuf>,
    /// Where to listen on 127.0.0.1; 0 takes any free port.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The UI, built for the bridge.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/dist-bridge"))]
    ui: PathBuf,
}

#[derive(Clone)]
struct Bridge {
    desk: Arc<Desk>,
    answers: Answers,
}

pub(crate) fn serve(options: Options) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(listen(options))
}

async fn listen(options: Options) -> Result<(), String> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await.map_err(|error| error.to_string())?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let token: Arc<str> = uuid::Uuid::new_v4().simple().to_string().into();
    let pages = Pages::new(options.ui.clone())?;
    let router = router(Guard { token: token.clone(), port }, pages, open(options)?);
    println!("listening http://127.0.0.1:{port}/?token={token}");
    axum::serve(listener, router).await.map_err(|error| error.to_string())
}

fn open(options: Options) -> Result<Bridge, String> {
    let answers = Answers::new(options.choose);
    let seeds = PathBuf::from(REPOSITORY).join("seeds");
    let desk = Arc::new(Desk::new(Box::new(answers.clone()), options.data, seeds));
    let opened = match &options.notebook {
        Some(path) => desk.open_path(path).map(|_| ()),
        None if options.sample => desk.sample().map(|_| ()),
        None => Ok(()),
    };
    opened.map_err(|refusal| refusal.view().detail)?;
    Ok(Bridge { desk, answers })
}

fn router(guard: Guard, pages: Pages, bridge: Bridge) -> Router {
    let calls = Router::new()
        .route("/call", post(call))
        .route("/events", get(events))
        .route("/drop", post(drop_files))
        .route("/choose", post(choose))
        .route("/seen", get(seen))
        // A paste may be as large as the largest article, and JSON makes it larger.
        .layer(DefaultBodyLimit::max(256 << 20))
        .layer(from_fn_with_state(guard.clone(), guard::token))
        .with_state(bridge);
    // Browsers ask for it unasked; a 404 would stand in their log as a fault of the page.
    let router = Router::new().route("/favicon.ico", get(async || StatusCode::NO_CONTENT));
    let router = router.fallback(get(pages::page)).with_state(pages).merge(calls);
    router.layer(from_fn_with_state(guard, guard::host))
}

async fn call(State(bridge): State<Bridge>, body: String) -> Response {
    let dispatched = tokio::task::spawn_blocking(move || {
        let call: Call = serde_json::from_str(&body).map_err(|error| internal(error.to_string()))?;
        commands::call(&bridge.desk, &call)
    });
    // A panic arrives here as an error of the task: told, as in the window.
    let reply = dispatched.await.unwrap_or_else(|error| Err(internal(error.to_string())));
    match reply {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, Json(refusal)).into_response(),
    }
}

async fn events(State(bridge): State<Bridge>) -> Sse<impl Stream<Item = Result<Event, axum::Error>>> {
    let events = BroadcastStream::new(bridge.answers.events());
    Sse::new(events.map(|event| event.map(|json| Event::default().data(json)).map_err(axum::Error::new)))
}

async fn drop_files(State(bridge): State<Bridge>, Json(paths): Json<Vec<PathBuf>>) -> Response {
    let dropped = tokio::task::spawn_blocking(move || bridge.desk.files_dropped(&paths)).await;
    match dropped {
        Ok(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        Ok(Err(refusal)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(refusal.view())).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn choose(State(bridge): State<Bridge>, Json(paths): Json<Vec<PathBuf>>) -> StatusCode {
    bridge.answers.choose(paths);
    StatusCode::NO_CONTENT
}

async fn seen(State(bridge): State<Bridge>) -> Json<Seen> {
    Json(bridge.answers.seen())
}

fn internal(detail: String) -> ErrorView {
    ErrorView { code: ErrorCode::Internal, detail }
}

#[cfg(test)]
mod tests {
    use super::{Bridge, router};
    use crate::answers::Answers;
    use crate::guard::Guard;
    use crate::pages::Pages;
    use notebook::Desk;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::sync::Arc;
    use tokio::net::TcpListener;

    const CALL: &str = r#"{"name":"notebook","operation":null,"request":{}}"#;

    /// Sends a call with these headers, and gives the status and the body.
    async fn check(host: &str, headers: &str) -> (u16, String) {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        fs::write(folder.path().join("index.html"), "<!doctype html>").expect("it can be written");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let answers = Answers::new(Vec::new());
        let desk = Desk::new(Box::new(answers.clone()), folder.path().into(), folder.path().into());
        let pages = Pages::new(folder.path().into()).expect("there is a page");
        let guard = Guard { token: "secret".into(), port };
        let router = router(guard, pages, Bridge { desk: Arc::new(desk), answers });
        let server = tokio::spawn(async { axum::serve(listener, router).await });

        let host = host.replace("PORT", &port.to_string());
        let length = CALL.len();
        let request = format!(
            "POST /call HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{CALL}"
        );
        let answer = tokio::task::spawn_blocking(move || {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
            stream.write_all(request.as_bytes()).expect("it reads");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).expect("it answers");
            answer
        });
        let answer = answer.await.expect("it does not panic");
        server.abort();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        (status, answer.rsplit("\r\n\r\n").next().unwrap_or_default().to_owned())
    }

    #[tokio::test]
    async fn a_page_with_the_token_is_answered() {
        let answer = check("127.0.0.1:PORT", "x-pullquote-token: secret\r\n").await;
        assert_eq!(answer, (200, "null".into()));
    }

    #[tokio::test]
    async fn nobody_else_is() {
        assert_eq!(check("127.0.0.1:PORT", "").await.0, 403);
        assert_eq!(check("127.0.0.1:PORT", "x-pullquote-token: guess\r\n").await.0, 403);
        // A foreign name that was made to lead here.
        assert_eq!(check("rebound.example.org:PORT", "x-pullquote-token: secret\r\n").await.0, 403);
    }
}
