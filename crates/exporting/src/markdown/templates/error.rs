use minijinja::{Error, ErrorKind};
use model::ThingKind;

/// Why a template is not followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the template for {}{}: {detail}", plural(*kind), line.map_or_else(String::new, |line| format!(", line {line}")))]
pub struct TemplateError {
    /// What the template is for.
    pub kind: ThingKind,
    /// Where in it, from 1.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub detail: String,
}

impl TemplateError {
    pub(super) fn new(kind: ThingKind, line: Option<usize>, detail: String) -> Self {
        Self { kind, line, detail }
    }

    /// What the engine tells.
    pub(super) fn of(kind: ThingKind, error: &Error) -> Self {
        let place = error.template_source().zip(error.range()).and_then(|(source, range)| source.get(range));
        let place = place.filter(|place| place.len() < 80 && !place.contains('\n'));
        let detail = match (error.kind(), place) {
            (ErrorKind::UndefinedError, Some(place)) => {
                format!("there is no “{place}”: look at its spelling, or ask “is defined” before")
            }
            (ErrorKind::OutOfFuel, _) => "it does more work than a page may take: loop over less".to_owned(),
            (told, place) => {
                let detail = error.detail().map_or_else(|| told.to_string(), str::to_owned);
                place.map_or_else(|| detail.clone(), |place| format!("{detail} (at “{place}”)"))
            }
        };
        Self::new(kind, error.line(), detail)
    }
}

fn plural(kind: ThingKind) -> &'static str {
    match kind {
        ThingKind::Article => "articles",
        ThingKind::Quote => "quotes",
        ThingKind::Statement => "statements",
        ThingKind::Speaker => "speakers",
        ThingKind::Source => "sources",
        ThingKind::Tag => "tags",
        ThingKind::Note => "notes",
    }
}
