//! The desktop window around a notebook: it starts, asks the system, and hands
//! every call of the UI to `notebook::commands`.
//!
//! Must not know SQL, or any rule of what an analyst may do. Start with
//! [`run`]; [`call`] is all that the window can reach.

mod call;
mod desktop;
mod graphics;
mod options;
mod start;
mod window;

pub use graphics::with_working_graphics;
pub use options::Options;
pub use start::run;
