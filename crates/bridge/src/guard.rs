//! Who may call: only a page that was opened with the token, on this machine.
//! Without this any web site could drive a server on loopback.

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;

/// Header of a call; an event source cannot set one and has it in its address.
const HEADER: &str = "x-pullquote-token";

#[derive(Clone)]
pub(crate) struct Guard {
    pub(crate) token: Arc<str>,
    pub(crate) port: u16,
}

#[derive(Deserialize)]
pub(crate) struct InAddress {
    token: Option<String>,
}

/// Refuses requests for another name: a foreign name that resolves to
/// loopback would make a foreign page "same origin" (DNS rebinding).
pub(crate) async fn host(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    if guard.is_ours(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

/// Refuses requests without the token.
pub(crate) async fn token(
    State(guard): State<Guard>,
    Query(address): Query<InAddress>,
    request: Request,
    next: Next,
) -> Response {
    let header = request.headers().get(HEADER).and_then(|value| value.to_str().ok());
    let given = header.or(address.token.as_deref());
    if given == Some(&*guard.token) { next.run(request).await } else { StatusCode::FORBIDDEN.into_response() }
}

impl Guard {
    fn is_ours(&self, headers: &HeaderMap) -> bool {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let ours = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        host.is_some_and(|host| ours.iter().any(|own| own == host))
    }
}
