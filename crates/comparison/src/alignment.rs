//! Pairs the equal words of two short streams.
