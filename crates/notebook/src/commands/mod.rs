//! The command list, and what is made of it: [`dispatch`] for whoever calls by
//! name, and the TypeScript of the window ([`typescript`]).

mod list;
pub mod requests;
mod typescript;

pub use list::{dispatch, names};
pub use typescript::typescript;

use crate::{Desk, Refusal};
use model::OperationId;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// One call by name.
#[derive(Debug, Deserialize)]
pub struct Call {
    /// Name of the command in the list.
    pub name: String,
    /// Id of the operation, made by the caller so that a retry is harmless;
    /// `write` commands and `import` need it.
    pub operation: Option<OperationId>,
    /// JSON of the request.
    pub request: Box<RawValue>,
}

impl Call {
    fn request<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        serde_json::from_str(self.request.get()).map_err(|error| Refusal::Request(error.to_string()))
    }

    pub(crate) fn operation(&self) -> Result<OperationId, Refusal> {
        self.operation.ok_or_else(|| Refusal::Request(format!("{} needs an operation id", self.name)))
    }
}

fn reply<T: serde::Serialize>(value: &T) -> Result<String, Refusal> {
    serde_json::to_string(value).map_err(|error| Refusal::Request(error.to_string()))
}

/// Turns the list into `names`, `dispatch` and `visit_types`. A `read` command
/// is the function of that name in `crate::reads`, a `write` command in
/// `crate::verbs`, a `desk` command a method of [`Desk`].
macro_rules! commands {
    ($($(#[doc = $doc:literal])* $kind:ident $name:ident($request:ty) -> $response:ty;)*) => {
        /// Name, kind and description of every command.
        pub fn names() -> Vec<(&'static str, &'static str, String)> {
            vec![$((stringify!($name), stringify!($kind), [$($doc.trim()),*].join(" "))),*]
        }

        /// Executes one command and gives the JSON of its response.
        pub fn dispatch(desk: &crate::Desk, call: &super::Call) -> Result<String, crate::Refusal> {
            match call.name.as_str() {
                $(stringify!($name) => $crate::commands::run!($kind $name, desk, call, $request),)*
                unknown => Err(crate::Refusal::Request(format!("no command {unknown}"))),
            }
        }

        pub(super) fn visit_types(visitor: &mut impl super::typescript::CommandVisitor) {
            $(visitor.command::<$request, $crate::commands::response!($kind $response)>(
                stringify!($name), stringify!($kind), &[$($doc.trim()),*].join(" "),
            );)*
        }
    };
}

macro_rules! run {
    (read $name:ident, $desk:ident, $call:ident, $request:ty) => {{
        let request: $request = $call.request()?;
        super::reply(&crate::reads::$name(&*$desk.open()?, request)?)
    }};
    (write $name:ident, $desk:ident, $call:ident, $request:ty) => {{
        let request: $request = $call.request()?;
        let act = $desk.act($call.operation()?);
        let outcome = crate::verbs::$name(&*$desk.open()?, act, request)?;
        $desk.written(stringify!($name), &outcome.touched);
        super::reply(&outcome)
    }};
    (desk $name:ident, $desk:ident, $call:ident, $request:ty) => {{
        let request: $request = $call.request()?;
        super::reply(&$desk.$name($call, request)?)
    }};
}

macro_rules! response {
    (write $response:ty) => { Outcome<$response> };
    ($kind:ident $response:ty) => { $response };
}

use {commands, response, run};

/// What a caller needs besides the list.
pub fn call(desk: &Desk, call: &Call) -> Result<String, model::ErrorView> {
    dispatch(desk, call).map_err(|refusal| refusal.view())
}
