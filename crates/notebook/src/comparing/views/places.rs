use super::list::{names_speaker, span};
use super::material::Given;
use crate::comparing::library::bytes;
use crate::comparing::occasions;
use crate::comparing::proposing::difference;
use crate::comparing::speakers::{Speakers, Who};
use crate::comparing::standing::Stands;
use crate::suggesting::{Names, called};
use crate::texts::IndexedText;
use comparison::wording::{PieceKind, align};
use comparison::{Context, Relation, Span};
use model::ArticleId;
use model::entities::{Article, Quote, Rendering, Standing, Suggestion};
use model::statements::{
    Difference, DifferenceKind, NamedSpeaker, PlaceState, StatementPlace, WordingChange, WordingPiece,
};
use store::{Reader, SourcedArticle, StoreError};
use text::TextRange;

/// Characters of context on either side.
const CONTEXT: usize = 120;

/// Makes places as the screen shows them, inside one read.
pub(super) struct Places<'r, 'c> {
    reader: &'r Reader<'c>,
    names: Names,
    speakers: Speakers,
    canonical: Canonical,
    /// The article at hand: places come article by article.
    open: Option<(ArticleId, IndexedText)>,
}

/// What the places are set against.
pub(super) struct Canonical {
    wording: String,
    span: Span,
    speaker: Option<NamedSpeaker>,
}

impl Canonical {
    pub(super) fn new(wording: &str, speaker: Option<NamedSpeaker>) -> Self {
        Self { wording: wording.to_owned(), span: span(wording), speaker }
    }
}

/// What stands at a place, as far as rows tell.
struct Told {
    rendering: Rendering,
    state: PlaceState,
    speaker: Option<NamedSpeaker>,
    who: Option<Who>,
    said: Option<String>,
    cue: Option<String>,
}

impl<'r, 'c> Places<'r, 'c> {
    pub(super) fn new(reader: &'r Reader<'c>, canonical: Canonical) -> Self {
        Self { reader, names: Names::default(), speakers: Speakers::default(), canonical, open: None }
    }

    /// None for what does not lie in its article any more.
    pub(super) fn view(
        &mut self,
        given: &Given,
        sourced: &SourcedArticle,
    ) -> Result<Option<StatementPlace>, StoreError> {
        let place = given.place;
        if self.open.as_ref().is_none_or(|(open, _)| *open != place.article) {
            let Some(article) = self.reader.get::<Article>(&place.article)? else { return Ok(None) };
            self.open = Some((place.article, IndexedText::new(self.reader.text(article.text)?)));
        }
        let Some((_, text)) = self.open.take() else { return Ok(None) };
        let view = self.of(given, sourced, &text);
        self.open = Some((place.article, text));
        view
    }

    fn of(
        &mut self,
        given: &Given,
        sourced: &SourcedArticle,
        text: &IndexedText,
    ) -> Result<Option<StatementPlace>, StoreError> {
        let place = given.place;
        let units = text.utf16(place.start).zip(text.utf16(place.end));
        let words = text.text.get(place.start as usize..place.end as usize);
        let (Some((start, end)), Some(exact)) = (units, words) else { return Ok(None) };
        let told = self.told(given, text)?;
        let range = bytes((place.start, place.end));
        Ok(Some(StatementPlace {
            id: place,
            article: place.article,
            article_title: sourced.article.title.clone(),
            source: sourced.source.clone(),
            published: sourced.article.published.clone(),
            start,
            end,
            exact: exact.to_owned(),
            before: before(&text.text[..range.start()]),
            after: text.text[range.end()..].chars().take(CONTEXT).collect(),
            rendering: told.rendering,
            state: told.state,
            occasion: occasions::told(&text.text, range, sourced.article.published.as_ref()),
            wording: pieces(&self.canonical.wording, exact),
            differences: self.differences(exact, &told)?,
            speaker: told.speaker,
            said: told.said,
            cue: told.cue,
            reason: given.reason.clone(),
            possible: given.standing != Standing::Member,
            repeats: given.repeats,
        }))
    }

    fn told(&mut self, given: &Given, text: &IndexedText) -> Result<Told, StoreError> {
        let place = given.place;
        let words = |(start, end): (u32, u32)| text.text.get(start as usize..end as usize).map(str::to_owned);
        let suggestion = self.reader.suggestion(place.article, place.start)?.filter(|it| it.end == place.end);
        let found = suggestion.as_ref().and_then(|it| it.speaker.as_ref());
        let said = found.and_then(|found| words(found.mention));
        match given.stands {
            Stands::Quote(id) => {
                let quote = self.reader.get::<Quote>(&id)?;
                let known = match quote.as_ref().and_then(|quote| quote.speaker) {
                    Some(speaker) => self.reader.speaker_ref(speaker)?,
                    None => None,
                };
                Ok(Told {
                    rendering: quote.as_ref().map_or(Rendering::Direct, |quote| quote.rendering),
                    state: PlaceState::Quote { quote: id, member: given.member },
                    who: known.as_ref().map(|known| Who::Speaker(known.id)),
                    speaker: known.map(|known| NamedSpeaker { name: known.name.clone(), known: Some(known) }),
                    said,
                    cue: quote.and_then(|quote| quote.cue),
                })
            }
            Stands::Suggestion(first) => {
                let head = self.head(&suggestion, place.article, first)?;
                let found = found.or(head.as_ref().and_then(|it| it.speaker.as_ref()));
                let speaker =
                    found.map(|found| names_speaker(self.reader, &mut self.names, found)).transpose()?;
                Ok(Told {
                    rendering: suggestion.as_ref().map_or(Rendering::Direct, |it| it.rendering),
                    state: PlaceState::Suggestion,
                    who: found.and_then(called).map(Who::Name),
                    speaker,
                    said,
                    cue: suggestion.and_then(|it| it.cue).and_then(words),
                })
            }
            Stands::Nothing => Ok(Told {
                rendering: Rendering::Unquoted,
                state: PlaceState::Unquoted,
                speaker: None,
                who: None,
                said: None,
                cue: None,
            }),
        }
    }

    /// A later stretch leaves its speaker to the first.
    fn head(
        &self,
        suggestion: &Option<Suggestion>,
        article: ArticleId,
        first: u32,
    ) -> Result<Option<Suggestion>, StoreError> {
        match suggestion {
            Some(it) if it.start != first => self.reader.suggestion(article, first),
            _ => Ok(None),
        }
    }

    fn differences(&mut self, exact: &str, told: &Told) -> Result<Vec<Difference>, StoreError> {
        let canonical = &self.canonical;
        let likeness = comparison::compare(&span(exact), &canonical.span, Context { related: true });
        let words = |range: TextRange, text: &str| range.slice(text).unwrap_or_default().to_owned();
        // Of other words, as an analyst may give them, every word is another.
        let alike = likeness.relation != Relation::Different;
        let found = likeness.differences.iter().filter(|_| alike);
        let mut differences: Vec<Difference> = found
            .filter_map(|it| {
                let kind = difference(it.kind)?;
                let here = words(it.a, exact);
                Some(Difference { kind, here, there: words(it.b, &canonical.wording) })
            })
            .collect();
        let by = canonical.speaker.as_ref().map(|it| match &it.known {
            Some(known) => Who::Speaker(known.id),
            None => Who::Name(it.name.clone()),
        });
        if let (Some(here), Some(there)) = (&told.who, by) {
            let number = |speakers: &mut Speakers, who| speakers.number(self.reader, who);
            let there = number(&mut self.speakers, &there)?;
            let here = number(&mut self.speakers, here)?;
            if here.zip(there).is_some_and(|(here, there)| here != there) {
                let name = |it: &Option<NamedSpeaker>| it.as_ref().map(|it| it.name.clone());
                differences.push(Difference {
                    kind: DifferenceKind::Speaker,
                    here: name(&told.speaker).unwrap_or_default(),
                    there: name(&self.canonical.speaker).unwrap_or_default(),
                });
            }
        }
        Ok(differences)
    }
}

fn before(text: &str) -> String {
    let from = text.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    text[from..].to_owned()
}

/// A wording set against the canonical one, in reading order.
fn pieces(canonical: &str, exact: &str) -> Vec<WordingPiece> {
    let Some(found) = align(canonical, &[exact]).pop() else { return Vec::new() };
    let mut pieces = Vec::with_capacity(found.len());
    for piece in found {
        let there = piece.canonical.slice(canonical).unwrap_or_default();
        let here = piece.other.slice(exact).unwrap_or_default();
        let mut push = |change, text: &str| {
            if !text.is_empty() {
                pieces.push(WordingPiece { change, text: text.to_owned() });
            }
        };
        match piece.kind {
            PieceKind::Same => push(WordingChange::Same, here),
            PieceKind::Punctuation => push(WordingChange::Punctuation, here),
            PieceKind::Added => push(WordingChange::Added, here),
            PieceKind::Missing => push(WordingChange::Missing, there),
            PieceKind::Replaced => {
                push(WordingChange::Missing, there);
                push(WordingChange::Added, here);
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::before;

    #[test]
    fn context_before_words_is_the_nearest() {
        assert_eq!(before("short"), "short");
        let long = "é".repeat(200) + "end";
        assert_eq!(before(&long).chars().count(), 120);
        assert!(before(&long).ends_with("end"));
    }
}
