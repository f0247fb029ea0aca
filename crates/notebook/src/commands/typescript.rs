//! The TypeScript that the window is checked against.

use model::ErrorView;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// Sees every command of the list with its types.
pub(super) trait CommandVisitor {
    fn command<Request: TS + 'static, Response: TS + 'static>(&mut self, name: &str, kind: &str, doc: &str);
}

/// The whole of `ui/src/ipc/generated.ts`.
pub fn typescript() -> String {
    let mut module = Module::default();
    super::list::visit_types(&mut module);
    module.visit::<ErrorView>();
    module.visit::<crate::Event>();
    let mut out = String::from(
        "// Generated from the command list of the notebook crate: do not edit.\n\
         // `cargo xtask generate` writes it again; a test holds that it is fresh.\n",
    );
    for declaration in module.types.values() {
        let _ = writeln!(out, "\n{declaration}");
    }
    let _ = write!(
        out,
        "\n/** Every command: its kind, what it is asked with, what it gives. */\nexport type Commands = {{\n{}}};\n",
        module.commands
    );
    let _ = write!(
        out,
        "\n/** Commands that change the notebook: each call carries an operation id. */\n\
         export const WRITES: ReadonlySet<keyof Commands> = new Set<keyof Commands>([\n{}]);\n",
        module.writes
    );
    out
}

#[derive(Default)]
struct Module {
    types: BTreeMap<String, String>,
    seen: HashSet<TypeId>,
    commands: String,
    writes: String,
}

impl CommandVisitor for Module {
    fn command<Request: TS + 'static, Response: TS + 'static>(&mut self, name: &str, kind: &str, doc: &str) {
        self.visit::<Request>();
        self.visit::<Response>();
        let config = Config::default();
        let (request, response) = (Request::name(&config), Response::name(&config));
        let response = if response == "null" { "void".to_owned() } else { response };
        let _ = writeln!(
            self.commands,
            "  /** {doc} */\n  {name}: {{ kind: \"{kind}\"; request: {request}; response: {response} }};"
        );
        // Some ask for a file first, and are operations all the same.
        if response.contains("Outcome<") || kind == "write" {
            let _ = writeln!(self.writes, "  \"{name}\",");
        }
    }
}

impl TypeVisitor for Module {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            let config = Config::default();
            let docs = T::docs().unwrap_or_default();
            self.types
                .entry(T::ident(&config))
                .or_insert_with(|| format!("{docs}export {}", T::decl(&config)));
        }
    }
}
