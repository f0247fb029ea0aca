//! Building the app, and opening, developing and packaging it.

use crate::display::{self, Virtual};
use crate::shell::{Result, Ward, cargo, flag, go, option, root, target};
use crate::{apt, installs, ui};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// As in tauri.conf.json: the system names the app's folder so.
const IDENTIFIER: &str = "org.pullquote.desktop";

pub(crate) fn run(arguments: &[String]) -> Result {
    let shot = option(arguments, "--shot");
    let hidden = shot.is_some() || !display::is_there();
    let mut groups = vec!["build"];
    groups.extend(hidden.then_some("headless"));
    groups.extend(shot.map(|_| "shot"));
    apt::install(&groups)?;
    installs::node_packages()?;
    ui::build("dist")?;
    let mut app = Command::new(build(flag(arguments, "--release"))?);
    app.args(app_arguments(arguments)).current_dir(root());
    if !hidden {
        return go(&mut app);
    }
    let display = Virtual::start()?;
    display.show(&mut app);
    match shot {
        Some(file) => {
            let _app = Ward(app.spawn().map_err(|error| format!("the app: {error}"))?);
            picture(&display, Path::new(file))
        }
        None => {
            eprintln!("no display here: the window opens on a virtual one");
            go(&mut app)
        }
    }
}

pub(crate) fn dev() -> Result {
    apt::install(&["build"])?;
    installs::node_packages()?;
    ui::build("dist")?;
    tauri(&["dev"])
}

pub(crate) fn package() -> Result {
    apt::install(&["build"])?;
    installs::node_packages()?;
    tauri(&["build"])?;
    eprintln!("the package is in {}", target("release").join("bundle").display());
    Ok(())
}

/// Builds the app and gives its path.
pub(crate) fn build(release: bool) -> Result<PathBuf> {
    let mut command = cargo(&["build", "--package", "pullquote-desktop"]);
    if release {
        command.arg("--release");
    }
    go(&mut command)?;
    Ok(target(if release { "release" } else { "debug" }).join("pullquote-desktop"))
}

fn tauri(arguments: &[&str]) -> Result {
    go(Command::new(root().join("ui/node_modules/.bin/tauri")).args(arguments).current_dir(root()))
}

fn app_arguments(arguments: &[String]) -> Vec<String> {
    let own =
        arguments.iter().position(|argument| argument == "--").map_or(&[][..], |at| &arguments[at + 1..]);
    let mut passed = own.to_vec();
    if let Some(notebook) = option(arguments, "--notebook") {
        passed.extend(["--notebook".into(), notebook.into()]);
    } else if passed.is_empty() && first_time() {
        passed.push("--sample".into());
    }
    passed
}

fn first_time() -> bool {
    let home = || env::var_os("HOME").map(|home| Path::new(&home).join(".local/share"));
    let data = env::var_os("XDG_DATA_HOME").map(PathBuf::from).or_else(home);
    data.is_some_and(|data| !data.join(IDENTIFIER).is_dir())
}

/// Waits until the window has stopped changing, and keeps what it shows.
fn picture(display: &Virtual, file: &Path) -> Result {
    let deadline = Instant::now() + Duration::from_secs(30);
    let mut before = Vec::new();
    while Instant::now() < deadline {
        sleep(Duration::from_millis(700));
        let mut import = Command::new("import");
        import.args(["-window", "root"]).arg(file);
        display.show(&mut import);
        go(&mut import)?;
        let now = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        // An empty screen compresses to next to nothing.
        if now.len() > 8_000 && now == before {
            eprintln!("wrote {}", file.display());
            return Ok(());
        }
        before = now;
    }
    Err("the window did not come to rest within 30 seconds".into())
}
