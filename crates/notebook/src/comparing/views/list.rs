use crate::suggesting::{Names, Whose};
use crate::{Notebook, Refusal};
use comparison::{Context, Relation, Span, Words};
use model::entities::{FoundSpeaker, Quote, Rendering, SpeakerKind};
use model::statements::{ListStatements, NamedSpeaker, StatementRow, StatementState};
use model::views::Page;
use model::{StatementId, StatementKey};
use store::{Reader, StoreError, StoredStatement};

/// What was said, and how it was reported; what is proposed comes first.
pub fn statements(notebook: &Notebook, request: ListStatements) -> Result<Page<StatementRow>, Refusal> {
    let ListStatements { filter, order, window } = request;
    Ok(notebook.store.read(|reader| {
        let page = reader.statements(&filter, order, crate::reads::bounded(window))?;
        let mut names = Names::default();
        let rows = page.rows.into_iter().map(|stored| row(reader, &mut names, stored));
        Ok(Page { total: page.total, rows: rows.collect::<Result<_, StoreError>>()? })
    })?)
}

/// A row as the screen shows it.
pub(crate) fn row(
    reader: &Reader<'_>,
    names: &mut Names,
    stored: StoredStatement,
) -> Result<StatementRow, StoreError> {
    let (state, wordings, differs) = match stored.key {
        StatementKey::Proposed(_) => (StatementState::Proposed, stored.wordings, stored.differs),
        StatementKey::Accepted(id) => {
            let (wordings, differs) = counted(reader, id, &stored.wording)?;
            (StatementState::Accepted, wordings, differs)
        }
    };
    let speaker = match (stored.speaker, stored.name) {
        (Some(known), _) => Some(NamedSpeaker { name: known.name.clone(), known: Some(known) }),
        (None, Some(name)) => Some(named(reader, names, name)?),
        (None, None) => None,
    };
    Ok(StatementRow {
        id: stored.key,
        state,
        joins: stored.joins,
        wording: stored.wording,
        speaker,
        occasion: stored.occasion,
        articles: stored.articles,
        sources: stored.sources,
        covering: stored.covering,
        places: stored.places,
        wordings,
        differs,
        unquoted: stored.unquoted,
        first: stored.first,
        last: stored.last,
    })
}

/// Whom a name means by now.
fn named(reader: &Reader<'_>, names: &mut Names, name: String) -> Result<NamedSpeaker, StoreError> {
    let found = FoundSpeaker { name, kind: SpeakerKind::Person, on_behalf_of: None, mention: (0, 0) };
    names_speaker(reader, names, &found)
}

/// Whom a found speaker means, as screens name it.
pub(super) fn names_speaker(
    reader: &Reader<'_>,
    names: &mut Names,
    found: &FoundSpeaker,
) -> Result<NamedSpeaker, StoreError> {
    Ok(match names.whose(reader, found)? {
        Whose::Known(id, _) => match reader.speaker_ref(id)? {
            Some(known) => NamedSpeaker { name: known.name.clone(), known: Some(known) },
            None => NamedSpeaker { name: found.name.clone(), known: None },
        },
        Whose::New(new) => NamedSpeaker { name: new.name, known: None },
    })
}

/// Different wordings among the quotes of a statement that stand in marks, and
/// quotes with another number, name or negation than its wording.
fn counted(reader: &Reader<'_>, id: StatementId, wording: &str) -> Result<(u32, u32), StoreError> {
    let canonical = span(wording);
    let mut wordings: Vec<Span> = Vec::new();
    let mut differs = 0;
    for quote in reader.quotes_of_statement(id)? {
        let Some(quote) = reader.get::<Quote>(&quote)? else { continue };
        let words = span(&quote.exact);
        differs += u32::from(relation(&words, &canonical) == Relation::Differs);
        let quoted = matches!(quote.rendering, Rendering::Direct | Rendering::Partial);
        if quoted && !wordings.iter().any(|known| relation(known, &words) == Relation::Same) {
            wordings.push(words);
        }
    }
    Ok((u32::try_from(wordings.len()).unwrap_or(u32::MAX), differs))
}

fn relation(one: &Span, other: &Span) -> Relation {
    comparison::compare(one, other, Context { related: true }).relation
}

/// Words on their own.
pub(super) fn span(words: &str) -> Span {
    Span::new(0, &Words::of(words), &[text::TextRange::new(0, words.len())], true)
}
