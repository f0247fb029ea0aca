fn main() { pullquote_desktop::run(); }
