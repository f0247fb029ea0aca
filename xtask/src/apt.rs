//! System packages on Debian and Ubuntu: which are missing, and installing them.

use crate::shell::{Result, find, go, on_path, output};
use std::io::{IsTerminal, Write, stdin, stdout};
use std::process::{Command, Stdio};

/// `package group`, one a line.
const LIST: &str = include_str!("../../src-tauri/apt.txt");

/// Browsers that the journeys can run in; any one will do.
pub(crate) const BROWSERS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Installs what is missing of these groups.
pub(crate) fn install(groups: &[&str]) -> Result {
    let missing: Vec<&str> =
        packages(LIST, groups).into_iter().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !on_path("apt-get") {
        eprintln!("note: not Debian or Ubuntu; if the build fails, install what there is called: {names}");
        return Ok(());
    }
    let command = format!("apt-get update && apt-get install -y --no-install-recommends {names}");
    let prefix: &[&str] = match Leave::now() {
        Leave::Root => &[],
        Leave::Sudo if agreed(&names)? => &["sudo"],
        _ => return Err(format!("system packages are missing; run\n  sudo sh -c '{command}'")),
    };
    eprintln!("installing {names}");
    apt_get(prefix, &["-qq", "update"])?;
    let mut arguments = vec!["-qq", "install", "-y", "--no-install-recommends"];
    arguments.extend(&missing);
    apt_get(prefix, &arguments)
}

fn packages<'a>(list: &'a str, groups: &[&str]) -> Vec<&'a str> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .filter(|(_, group)| groups.contains(&group.trim()))
        .map(|(package, _)| package)
        .collect()
}

fn installed(package: &str) -> bool {
    if package == "chromium" {
        return find(BROWSERS).is_some();
    }
    output("dpkg-query", &["-W", "-f=${db:Status-Abbrev}", package])
        .is_some_and(|status| status.starts_with("ii"))
}

enum Leave {
    Root,
    Sudo,
    None,
}

impl Leave {
    fn now() -> Self {
        if output("id", &["-u"]).as_deref() == Some("0") {
            Self::Root
        } else if on_path("sudo") && stdin().is_terminal() {
            Self::Sudo
        } else {
            Self::None
        }
    }
}

fn agreed(names: &str) -> Result<bool> {
    print!("Pullquote needs these system packages: {names}\nInstall them with sudo apt-get? [Y/n] ");
    let mut answer = String::new();
    stdout().flush().map_err(|error| error.to_string())?;
    stdin().read_line(&mut answer).map_err(|error| error.to_string())?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes"))
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> Result {
    // `env` carries the variable through sudo, which clears its environment.
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    go(Command::new(words[0]).args(&words[1..]).stdout(Stdio::null()))
}

#[cfg(test)]
mod tests {
    use super::{LIST, packages};

    #[test]
    fn only_the_groups_asked_for_are_installed() {
        let list = "# comment build\na build\nb test\nc build\n";
        assert_eq!(packages(list, &["build"]), ["a", "c"]);
        assert_eq!(packages(list, &["test", "build"]), ["a", "b", "c"]);
    }

    #[test]
    fn every_line_of_the_list_has_a_known_group() {
        let known = packages(LIST, &["build", "headless", "shot", "test"]).len();
        let lines = LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(known, lines);
    }
}
