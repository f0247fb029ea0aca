use super::counted;
use super::speakers::resolve_speaker;
use super::statements::take_out;
use super::tags::resolve_tag;
use crate::commands::requests::{AttributeQuotes, EditQuote, MoveQuote, SomeQuotes, TagQuotes};
use crate::notebook::{tidy_text, with_value};
use crate::texts::IndexedText;
use crate::{Act, Notebook, Refusal, reads};
use model::drafts::{QuoteDraft, QuoteEdit, SpeakerChoice, TagChoice};
use model::entities::{Article, Quote, QuoteTag, Rendering, Speaker};
use model::views::{Outcome, PlacedQuote};
use model::{ArticleId, Invalid, QuoteId, SpeakerId, TagId};
use std::sync::Arc;
use store::Writer;
use text::TextRange;

/// A quote to mark by its words, for callers that do not see the text.
#[derive(Debug, Clone)]
pub struct WordsDraft {
    /// The article.
    pub article: ArticleId,
    /// The words, as they stand there.
    pub exact: String,
    /// Which of several places, from 1; none needs the words to be there once.
    pub occurrence: Option<usize>,
    /// Who said it.
    pub speaker: SpeakerChoice,
    /// How the article gives the words; none judges by the marks around them.
    pub rendering: Option<Rendering>,
    /// Tags to put on it.
    pub tags: Vec<TagChoice>,
}

/// Marks a stretch of an article as a quote.
///
/// # Errors
/// When the article is gone, or the range holds no words or cuts a character.
pub fn mark_quote(notebook: &Notebook, act: Act, draft: QuoteDraft) -> Result<Outcome<PlacedQuote>, Refusal> {
    let (article, text) = article_text(notebook, draft.article)?;
    let range = text.range_of_utf16(draft.start, draft.end).ok_or(Refusal::Invalid(BAD_RANGE))?;
    let edit =
        QuoteEdit { speaker: draft.speaker, rendering: draft.rendering, cue: draft.cue, tags: draft.tags };
    mark(notebook, act, article, &text, range, edit)
}

/// Marks the place of some words in an article as a quote.
///
/// # Errors
/// When the words are not there, or several times and no place is chosen.
pub fn mark_words(notebook: &Notebook, act: Act, draft: WordsDraft) -> Result<Outcome<PlacedQuote>, Refusal> {
    let (article, text) = article_text(notebook, draft.article)?;
    let range = place_of_words(&text.text, &draft.exact, draft.occurrence)?;
    let rendering = draft.rendering.unwrap_or_else(|| rendering_by_marks(&text.text, range));
    let edit = QuoteEdit { speaker: draft.speaker, rendering, cue: None, tags: draft.tags };
    mark(notebook, act, article, &text, range, edit)
}

/// Changes speaker, rendering, cue and tags of a quote.
///
/// # Errors
/// When the quote or what it shall have is gone.
pub fn edit_quote(
    notebook: &Notebook,
    act: Act,
    request: EditQuote,
) -> Result<Outcome<PlacedQuote>, Refusal> {
    let EditQuote { id, edit } = request;
    let outcome = notebook.commit(act, "edit quote", String::new(), move |writer| {
        let quote = quote_of(writer, id)?;
        let speaker = resolve_speaker(writer, &edit.speaker)?;
        describe(writer, &quote.exact, speaker)?;
        writer.update(&Quote { speaker, rendering: edit.rendering, cue: tidy_text(edit.cue), ..quote })?;
        set_tags(writer, id, &edit.tags)
    })?;
    placed(notebook, outcome, id)
}

/// Gives a quote another range in its article.
///
/// # Errors
/// When the quote is gone, or the range holds no words or cuts a character.
pub fn move_quote(
    notebook: &Notebook,
    act: Act,
    request: MoveQuote,
) -> Result<Outcome<PlacedQuote>, Refusal> {
    let MoveQuote { id, start, end } = request;
    let article = notebook.store.read(|reader| reader.get::<Quote>(&id))?.ok_or(GONE)?.article;
    let (article, text) = article_text(notebook, article)?;
    let range = text.range_of_utf16(start, end).ok_or(Refusal::Invalid(BAD_RANGE))?;
    let place = Place::of(&text, range)?;
    let outcome = notebook.commit(act, "move quote", String::new(), move |writer| {
        let quote = quote_of(writer, id)?;
        writer.set_subject(format!("“{}” → “{}”", short(&quote.exact), short(&place.selector.exact)));
        Ok(writer.update(&place.put(Quote { revision: article.revision, ..quote }))?)
    })?;
    placed(notebook, outcome, id)
}

/// Says of several quotes who said them.
///
/// # Errors
/// When a quote or the speaker is gone.
pub fn attribute_quotes(
    notebook: &Notebook,
    act: Act,
    request: AttributeQuotes,
) -> Result<Outcome<()>, Refusal> {
    let AttributeQuotes { ids, speaker } = request;
    notebook.commit(act, "attribute quotes", counted(ids.len(), "quote"), move |writer| {
        let speaker = resolve_speaker(writer, &speaker)?;
        if let [id] = ids[..] {
            let exact = quote_of(writer, id)?.exact;
            describe(writer, &exact, speaker)?;
        }
        for id in ids {
            let quote = quote_of(writer, id)?;
            writer.update(&Quote { speaker, ..quote })?;
        }
        Ok(())
    })
}

/// Puts a tag on several quotes.
///
/// # Errors
/// When a quote or the tag is gone.
pub fn tag_quotes(notebook: &Notebook, act: Act, request: TagQuotes) -> Result<Outcome<()>, Refusal> {
    let TagQuotes { ids, tag } = request;
    notebook.commit(act, "tag quotes", counted(ids.len(), "quote"), move |writer| {
        let tag = resolve_tag(writer, &tag)?;
        for quote in ids {
            quote_of(writer, quote)?;
            if !writer.tags_of_quote(quote)?.contains(&tag) {
                writer.insert(&QuoteTag { quote, tag })?;
            }
        }
        Ok(())
    })
}

/// Takes a tag off several quotes.
///
/// # Errors
/// When the tag is gone.
pub fn untag_quotes(notebook: &Notebook, act: Act, request: TagQuotes) -> Result<Outcome<()>, Refusal> {
    let TagQuotes { ids, tag } = request;
    let TagChoice::Existing { id: tag } = tag else { return Err(Refusal::NotFound("tag")) };
    notebook.commit(act, "untag quotes", counted(ids.len(), "quote"), move |writer| {
        for quote in ids {
            if writer.tags_of_quote(quote)?.contains(&tag) {
                writer.delete::<QuoteTag>(&(quote, tag))?;
            }
        }
        Ok(())
    })
}

/// Removes quotes.
///
/// # Errors
/// When a quote is gone already.
pub fn remove_quotes(notebook: &Notebook, act: Act, request: SomeQuotes) -> Result<Outcome<()>, Refusal> {
    let ids = request.ids;
    notebook.commit(act, "remove quotes", counted(ids.len(), "quote"), move |writer| {
        if let [id] = ids[..] {
            let quote = quote_of(writer, id)?;
            describe(writer, &quote.exact, quote.speaker)?;
        }
        for id in ids {
            quote_of(writer, id)?;
            set_tags(writer, id, &[])?;
            take_out(writer, &[id])?;
            writer.delete::<Quote>(&id)?;
        }
        Ok(())
    })
}

pub(super) const BAD_RANGE: Invalid = Invalid { field: "selection", rule: "some words of the article" };
const GONE: Refusal = Refusal::NotFound("quote");

/// A range with its words and what stands around them.
pub(super) struct Place {
    pub(super) range: TextRange,
    pub(super) selector: text::QuoteSelector,
}

impl Place {
    pub(super) fn of(text: &IndexedText, range: TextRange) -> Result<Self, Refusal> {
        let range = text::trim(&text.text, range);
        let selector = text::select(&text.text, range).filter(|selector| !selector.exact.is_empty());
        Ok(Self { range, selector: selector.ok_or(Refusal::Invalid(BAD_RANGE))? })
    }

    pub(super) fn put(self, quote: Quote) -> Quote {
        let bytes = |at: usize| u32::try_from(at).expect("texts are far below 4 GiB");
        let text::QuoteSelector { exact, prefix, suffix } = self.selector;
        Quote {
            start: bytes(self.range.start()),
            end: bytes(self.range.end()),
            exact,
            prefix,
            suffix,
            ..quote
        }
    }
}

fn mark(
    notebook: &Notebook,
    act: Act,
    article: Article,
    text: &IndexedText,
    range: TextRange,
    edit: QuoteEdit,
) -> Result<Outcome<PlacedQuote>, Refusal> {
    let id = QuoteId::from_bytes(*act.id.as_bytes());
    let place = Place::of(text, range)?;
    let outcome = notebook.commit(act, "mark quote", String::new(), move |writer| {
        let speaker = resolve_speaker(writer, &edit.speaker)?;
        describe(writer, &place.selector.exact, speaker)?;
        writer.insert(&place.put(Quote {
            id,
            article: article.id,
            revision: article.revision,
            start: 0,
            end: 0,
            exact: String::new(),
            prefix: String::new(),
            suffix: String::new(),
            rendering: edit.rendering,
            speaker,
            cue: tidy_text(edit.cue),
            marked_at: act.at,
        }))?;
        set_tags(writer, id, &edit.tags)
    })?;
    placed(notebook, outcome, id)
}

fn place_of_words(text: &str, exact: &str, occurrence: Option<usize>) -> Result<TextRange, Refusal> {
    let places = text::occurrences(text, exact);
    match (&places[..], occurrence) {
        ([], _) => {
            Err(match text::alike_occurrences(text, exact).first().and_then(|range| range.slice(text)) {
                Some(alike) => Refusal::Request(format!("“{exact}” is not in the article; it has “{alike}”")),
                None => Refusal::Request(format!("“{exact}” is not in the article")),
            })
        }
        ([place], None) => Ok(*place),
        (places, None) => Err(Refusal::Request(format!(
            "“{exact}” is in the article {} times: say which occurrence, from 1",
            places.len()
        ))),
        (places, Some(which)) => which
            .checked_sub(1)
            .and_then(|place| places.get(place).copied())
            .ok_or_else(|| Refusal::Request(format!("“{exact}” is in the article {} times", places.len()))),
    }
}

/// Words inside marks are partial up to four of them, direct beyond; words
/// without marks are unquoted.
pub(super) fn rendering_by_marks(text: &str, range: TextRange) -> Rendering {
    let words = range.slice(text).unwrap_or_default();
    let (before, after) = (&text[..range.start()], &text[range.end()..]);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let marked = words.starts_with(is_opening) && words.ends_with(is_closing);
    let close = before.ends_with(is_opening) && after.trim_start_matches([',', '.']).starts_with(is_closing);
    let inside = stands_open(before) && after.contains(['"', '”', '“', '»']);
    match (marked || close || inside, text::words(words)) {
        (false, _) => Rendering::Unquoted,
        (true, 0..=4) => Rendering::Partial,
        (true, _) => Rendering::Direct,
    }
}

/// Whether a double mark that was opened in these words is still open.
fn stands_open(words: &str) -> bool {
    let straight = words.matches('"').count();
    let last = words.rfind(['“', '”', '„', '«', '»']).and_then(|at| words[at..].chars().next());
    straight % 2 == 1 || matches!(last, Some('“' | '„' | '«'))
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '“' | '„' | '«' | '‘' | '\'')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '»' | '’' | '\'')
}

pub(super) fn set_tags(writer: &mut Writer, quote: QuoteId, choices: &[TagChoice]) -> Result<(), Refusal> {
    let mut wanted: Vec<TagId> = Vec::with_capacity(choices.len());
    for choice in choices {
        let tag = resolve_tag(writer, choice)?;
        if !wanted.contains(&tag) {
            wanted.push(tag);
        }
    }
    let present = writer.tags_of_quote(quote)?;
    for &tag in present.iter().filter(|tag| !wanted.contains(tag)) {
        writer.delete::<QuoteTag>(&(quote, tag))?;
    }
    for &tag in wanted.iter().filter(|tag| !present.contains(tag)) {
        writer.insert(&QuoteTag { quote, tag })?;
    }
    Ok(())
}

/// Tells the history what is marked and who said it.
pub(super) fn describe(writer: &mut Writer, exact: &str, speaker: Option<SpeakerId>) -> Result<(), Refusal> {
    let name = match speaker {
        Some(id) => writer.get::<Speaker>(&id)?.map(|speaker| speaker.name),
        None => None,
    };
    writer.set_subject(match name {
        Some(name) => format!("“{}” by {name}", short(exact)),
        None => format!("“{}”", short(exact)),
    });
    Ok(())
}

pub(super) fn short(words: &str) -> String {
    let mut shown: String = words.chars().take(60).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if shown.len() < words.len() {
        shown.push('…');
    }
    shown
}

pub(super) fn article_text(
    notebook: &Notebook,
    id: ArticleId,
) -> Result<(Article, Arc<IndexedText>), Refusal> {
    let article = notebook.store.read(|reader| reader.get::<Article>(&id))?;
    let article = article.ok_or(Refusal::NotFound("article"))?;
    let text = notebook.texts.get(&notebook.store, article.text)?;
    Ok((article, text))
}

pub(super) fn placed(
    notebook: &Notebook,
    outcome: Outcome<()>,
    id: QuoteId,
) -> Result<Outcome<PlacedQuote>, Refusal> {
    let quote = reads::placed_quotes(notebook, SomeQuotes { ids: vec![id] })?.pop().ok_or(GONE)?;
    Ok(with_value(outcome, quote))
}

fn quote_of(writer: &Writer, id: QuoteId) -> Result<Quote, Refusal> {
    writer.get::<Quote>(&id)?.ok_or(GONE)
}

#[cfg(test)]
mod tests {
    use super::rendering_by_marks;
    use model::entities::Rendering;
    use text::TextRange;

    #[track_caller]
    fn check(marked: &str, expected: Rendering) {
        let start = marked.find('⟦').expect("an opening bracket");
        let text = marked.replacen('⟦', "", 1);
        let end = text.find('⟧').expect("a closing bracket");
        let text = text.replacen('⟧', "", 1);
        assert_eq!(rendering_by_marks(&text, TextRange::new(start, end)), expected, "{marked}");
    }

    #[test]
    fn the_marks_around_words_tell_the_rendering() {
        check("He called it \"⟦business-like⟧\" and left.", Rendering::Partial);
        check("“⟦We will appeal this ruling today⟧,” she said.", Rendering::Direct);
        check("were at an ⟦all-time low⟧.", Rendering::Unquoted);
        check("calling it a ⟦‘hoax’⟧", Rendering::Partial);
        check("ties “may be at an ⟦all-time low⟧”, he said", Rendering::Partial);
        check("ties \"may be at an ⟦all-time low⟧.\"", Rendering::Partial);
        check("He said “no” and ⟦left the room⟧. “Why?” she asked.", Rendering::Unquoted);
        check("It's the ⟦ministers’ view⟧ that counts.", Rendering::Unquoted);
    }
}
