//! Exports one version after the other into a folder until it is killed. The
//! kill test drives it.
//!
//! `endless_export FOLDER`

#[path = "../tests/exporting/versions.rs"]
mod versions;

use cap_std::ambient_authority;
use cap_std::fs::Dir;

fn main() {
    let folder = std::env::args_os().nth(1).expect("a folder");
    let dir = Dir::open_ambient_dir(folder, ambient_authority()).expect("the folder");
    for version in 1.. {
        exporting::write(&dir, &versions::files(version), exporting::Orphans::Keep).expect("a whole export");
    }
}
