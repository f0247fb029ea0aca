//! Quotes that are found before the analyst looks for them.

pub(crate) mod views;
