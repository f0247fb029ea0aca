//! A display where there is none.

use crate::shell::{Result, Ward};
use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Whether windows can be seen here.
pub(crate) fn is_there() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A virtual display that ends when it is dropped.
pub(crate) struct Virtual {
    _server: Ward,
    name: String,
}

impl Virtual {
    /// The server picks its number itself: a fixed one races with a server that is just ending.
    pub(crate) fn start() -> Result<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x960x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map(Ward)
            .map_err(|error| format!("Xvfb: {error}"))?;
        let pipe = server.0.stdout.take().ok_or("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(pipe).read_line(&mut number).map_err(|error| format!("Xvfb: {error}"))?;
        let number = number.trim();
        if number.is_empty() {
            return Err("Xvfb did not start".into());
        }
        Ok(Self { _server: server, name: format!(":{number}") })
    }

    /// Shows a program here and nowhere else.
    pub(crate) fn show(&self, command: &mut Command) {
        // NO_AT_BRIDGE: without a session bus GTK would wait for its accessibility bus.
        command.env("DISPLAY", &self.name).env_remove("WAYLAND_DISPLAY").env("NO_AT_BRIDGE", "1");
    }
}
