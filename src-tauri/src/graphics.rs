//! The known cure for a window that stays blank.

#[cfg(target_os = "linux")]
const FLAG: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program again with the flag where the graphics need it: with
/// NVIDIA's driver or under Wayland WebKitGTK may show nothing (tauri#9304).
/// Elsewhere the flag would only cost speed. A new start, because changing the
/// environment of a running program is not sound.
pub fn with_working_graphics() {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt;
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let nvidia = std::path::Path::new("/proc/driver/nvidia").exists();
        if std::env::var_os(FLAG).is_some() || !(nvidia || set("WAYLAND_DISPLAY")) {
            return;
        }
        if let Ok(program) = std::env::current_exe() {
            let arguments = std::env::args_os().skip(1);
            let problem = std::process::Command::new(program).args(arguments).env(FLAG, "1").exec();
            // Without the flag the window is likely still good.
            eprintln!("pullquote-desktop: {FLAG} could not be set: {problem}");
        }
    }
}
