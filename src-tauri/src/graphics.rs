//! What the system's graphics need to be told before the window opens.

/// Set: WebKitGTK hands frames over as copies.
#[cfg(any(target_os = "linux", test))]
const COPIES: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// Set: WebKitGTK paints by itself, not by OpenGL.
#[cfg(any(target_os = "linux", test))]
const BY_ITSELF: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// Starts the program again with the flags that the graphics need. A new start,
/// because changing the environment of a running program is not sound.
pub fn with_working_graphics() {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt;
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let blank = std::path::Path::new("/proc/driver/nvidia").exists() || set("WAYLAND_DISPLAY");
        let missing: Vec<_> = needed(blank, has_gpu())
            .into_iter()
            // Whoever has set one, to whatever, is right.
            .filter(|name| std::env::var_os(name).is_none())
            .collect();
        if missing.is_empty() {
            return;
        }
        if let Ok(program) = std::env::current_exe() {
            let mut again = std::process::Command::new(program);
            again.args(std::env::args_os().skip(1)).envs(missing.iter().map(|name| (name, "1")));
            let problem = again.exec();
            // Without the flags the window is likely still good.
            eprintln!("pullquote-desktop: {} could not be set: {problem}", missing.join(", "));
        }
    }
}

/// With NVIDIA's driver or under Wayland the window may stay blank without copies
/// (tauri#9304); elsewhere they would only cost speed. Where no GPU is, OpenGL is
/// itself a program that paints, in twice the time.
#[cfg(any(target_os = "linux", test))]
fn needed(may_stay_blank: bool, has_gpu: bool) -> Vec<&'static str> {
    let flags = [(COPIES, may_stay_blank), (BY_ITSELF, !has_gpu)];
    flags.into_iter().filter_map(|(name, is_needed)| is_needed.then_some(name)).collect()
}

/// Whether the kernel offers a device to paint with.
#[cfg(target_os = "linux")]
fn has_gpu() -> bool {
    let devices = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    let mut names = devices.map(|device| device.file_name());
    names.any(|name| name.to_string_lossy().starts_with("renderD"))
        || std::path::Path::new("/proc/driver/nvidia").exists()
}

#[cfg(test)]
mod tests {
    use super::{BY_ITSELF, COPIES, needed};

    #[test]
    fn a_flag_is_set_where_it_helps() {
        assert_eq!(needed(false, true), [] as [&str; 0]);
        assert_eq!(needed(true, true), [COPIES]);
        assert_eq!(needed(false, false), [BY_ITSELF]);
        assert_eq!(needed(true, false), [COPIES, BY_ITSELF]);
    }
}
