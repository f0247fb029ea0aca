use super::Piece;
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::json::{Item, Value};
use hayagriva::citationberg::{FontStyle, IndependentStyle, Locale, Style};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild};
use model::exchange::CitationStyle;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;

/// What a style makes of an item in its list of references; none in our own
/// style, or where the style stumbles over the item.
pub(super) fn entry(style: CitationStyle, item: &Item) -> Option<Vec<Piece>> {
    let style = read(style)?;
    // Of no language: English styles would put capitals into headlines, and take
    // them out of names.
    let mut item = item.clone();
    item.0.insert("language".to_owned(), Value::String("und".to_owned()));
    // Whatever an article is called, an answer is given.
    let rendered = catch_unwind(AssertUnwindSafe(|| {
        let mut driver = BibliographyDriver::new();
        let items = vec![CitationItem::with_entry(&item)];
        driver.citation(CitationRequest::from_items(items, style, english()));
        driver.finish(BibliographyRequest::new(style, None, english()))
    }));
    let item = rendered.ok()?.bibliography?.items.into_iter().next()?;
    let mut pieces = Vec::new();
    item.first_field.iter().for_each(|child| put(child, &mut pieces));
    item.content.0.iter().for_each(|child| put(child, &mut pieces));
    Some(pieces).filter(|pieces| !pieces.is_empty())
}

/// The styles, each read at its first use: that takes milliseconds.
fn read(style: CitationStyle) -> Option<&'static IndependentStyle> {
    static STYLES: [OnceLock<Option<IndependentStyle>>; 4] = [const { OnceLock::new() }; 4];
    let independent = |archived: ArchivedStyle| match archived.get() {
        Style::Independent(style) => Some(style),
        Style::Dependent(_) => None,
    };
    match style {
        CitationStyle::Short => None,
        CitationStyle::Apa => {
            STYLES[0].get_or_init(|| independent(ArchivedStyle::AmericanPsychologicalAssociation)).as_ref()
        }
        CitationStyle::Chicago => {
            STYLES[1].get_or_init(|| independent(ArchivedStyle::ChicagoAuthorDate)).as_ref()
        }
        CitationStyle::Mla => {
            STYLES[2].get_or_init(|| independent(ArchivedStyle::ModernLanguageAssociation)).as_ref()
        }
        CitationStyle::Harvard => {
            STYLES[3].get_or_init(|| independent(ArchivedStyle::HarvardCiteThemRight)).as_ref()
        }
    }
}

/// Terms and dates in English, as the rest of what is written.
fn english() -> &'static [Locale] {
    static ENGLISH: OnceLock<Vec<Locale>> = OnceLock::new();
    ENGLISH.get_or_init(|| {
        let english = |locale: &Locale| locale.lang.as_ref().is_some_and(|code| code.0.starts_with("en"));
        locales().into_iter().filter(english).collect()
    })
}

fn put(child: &ElemChild, pieces: &mut Vec<Piece>) {
    let mut push = |text: &str, italic: bool| match pieces.last_mut() {
        Some(last) if last.italic == italic => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece { text: text.to_owned(), italic }),
    };
    match child {
        ElemChild::Text(words) | ElemChild::Link { text: words, .. } => {
            push(&words.text, words.formatting.font_style == FontStyle::Italic);
        }
        ElemChild::Elem(element) => element.children.0.iter().for_each(|child| put(child, pieces)),
        ElemChild::Markup(words) => push(words, false),
        ElemChild::Transparent { .. } => {}
    }
}
