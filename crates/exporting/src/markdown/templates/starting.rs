use model::ThingKind;

/// The kinds that a template may be for.
pub const TEMPLATE_KINDS: [ThingKind; 6] = [
    ThingKind::Article,
    ThingKind::Quote,
    ThingKind::Statement,
    ThingKind::Speaker,
    ThingKind::Tag,
    ThingKind::Note,
];

/// A template to begin with: it says what is written without one, in the form of
/// plain CommonMark and without links between files. None for sources, which
/// have no pages.
pub fn starting_template(kind: ThingKind) -> Option<&'static str> {
    Some(match kind {
        ThingKind::Article => include_str!("starting/article.md"),
        ThingKind::Quote => include_str!("starting/quote.md"),
        ThingKind::Statement => include_str!("starting/statement.md"),
        ThingKind::Speaker => include_str!("starting/speaker.md"),
        ThingKind::Tag => include_str!("starting/tag.md"),
        ThingKind::Note => include_str!("starting/note.md"),
        ThingKind::Source => return None,
    })
}
