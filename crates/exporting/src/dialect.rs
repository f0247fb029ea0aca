use pulldown_cmark::Options;

/// What a note may be written in: CommonMark with the tables, footnotes, tasks
/// and strikethrough of GitHub, double brackets, and YAML at the beginning. One
/// for preview, links and words, so that they never disagree.
pub(crate) const DIALECT: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_WIKILINKS)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);
