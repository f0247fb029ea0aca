use crate::suggesting::called;
use model::entities::{Article, ComparedSpan, Passage, PassageChoice, Rendering, Suggestion};
use model::{ArticleId, PartialDate, RevisionId};
use std::cmp::Reverse;
use store::{Reader, StoreError};

/// A range of bytes: first, and after the last.
pub(super) type Bytes = (u32, u32);

/// What of an article is compared with others.
pub(super) struct ReadArticle {
    pub(super) id: ArticleId,
    pub(super) revision: RevisionId,
    pub(super) published: Option<PartialDate>,
    pub(super) text: String,
    pub(super) masked: Vec<Bytes>,
    pub(super) spans: Vec<ComparedSpan>,
}

/// Reads it as it is now; none when the article is gone.
pub(super) fn read(reader: &Reader<'_>, id: ArticleId) -> Result<Option<ReadArticle>, StoreError> {
    let Some(article) = reader.get::<Article>(&id)? else { return Ok(None) };
    let passages = reader.finding(id)?.map(|it| it.passages).unwrap_or_default();
    let spans = spans(reader, &article)?;
    let mut masked = masked(&passages, &reader.choices_of_article(id)?);
    // What the analyst marked counts, wherever it stands.
    for span in spans.iter().filter(|span| span.quote.is_some()) {
        masked = without(masked, (span.start, span.end));
    }
    let text = reader.text(article.text)?;
    Ok(Some(ReadArticle {
        id,
        revision: article.revision,
        published: article.published,
        text,
        masked,
        spans,
    }))
}

/// The quotations of an article in reading order: its quotes, and what waits
/// for a decision. What was rejected is none of them.
pub(super) fn spans(reader: &Reader<'_>, article: &Article) -> Result<Vec<ComparedSpan>, StoreError> {
    let quotes = reader.placed_quotes(article.id)?;
    let mut spans: Vec<ComparedSpan> = quotes
        .into_iter()
        .filter(|quote| quote.text == article.text)
        .map(|quote| ComparedSpan {
            start: quote.start,
            end: quote.end,
            stretches: Vec::new(),
            quoted: matches!(quote.view.rendering, Rendering::Direct | Rendering::Partial),
            quote: Some(quote.view.id),
            speaker: quote.view.speaker.map(|speaker| speaker.id),
            name: None,
            sure: true,
        })
        .collect();
    spans.extend(suggested(reader.waiting_suggestions(article.id)?));
    spans.sort_by_key(|span| (span.start, Reverse(span.end), span.quote.is_none()));
    // Two quotes of the same words are one place.
    spans.dedup_by_key(|span| (span.start, span.end));
    Ok(spans)
}

/// From this confidence on (thousandths) the finder's speaker contradicts another
/// one: of these 95 in a hundred are right, of those below only two of three.
const SURE: u16 = 800;

/// Quotations of the stretches that wait. Those after the first belong to it.
fn suggested(waiting: Vec<Suggestion>) -> Vec<ComparedSpan> {
    let mut spans: Vec<ComparedSpan> = Vec::new();
    for it in waiting {
        let head = it.part_of.and_then(|head| spans.iter_mut().find(|span| span.start == head));
        if let Some(head) = head {
            if head.stretches.is_empty() {
                head.stretches.push((head.start, head.end));
            }
            head.stretches.push((it.start, it.end));
            continue;
        }
        spans.push(ComparedSpan {
            start: it.start,
            end: it.end,
            stretches: Vec::new(),
            quoted: true,
            quote: None,
            speaker: None,
            name: it.speaker.as_ref().and_then(called),
            sure: it.confidence >= SURE,
        });
    }
    spans
}

/// All stretches of a span, in reading order.
pub(super) fn stretches(span: &ComparedSpan) -> Vec<Bytes> {
    if span.stretches.is_empty() { vec![(span.start, span.end)] } else { span.stretches.clone() }
}

/// What of a text is masked: as it was read, and as the analyst says, the
/// narrowest choice first.
fn masked(passages: &[Passage], choices: &[PassageChoice]) -> Vec<Bytes> {
    let mut masked: Vec<Bytes> =
        passages.iter().filter(|it| it.role.masked()).map(|it| (it.start, it.end)).collect();
    let mut choices: Vec<&PassageChoice> = choices.iter().collect();
    choices.sort_by_key(|it| Reverse(it.end - it.start));
    for choice in choices {
        masked = without(masked, (choice.start, choice.end));
        if choice.masked {
            masked.push((choice.start, choice.end));
        }
    }
    masked.sort_unstable();
    masked
}

/// Ranges without what lies in another.
fn without(ranges: Vec<Bytes>, (start, end): Bytes) -> Vec<Bytes> {
    let pieces = |(first, last): Bytes| [(first, last.min(start)), (first.max(end), last)];
    ranges.into_iter().flat_map(pieces).filter(|(first, last)| first < last).collect()
}

/// Whether two ranges are the same words but for their edges: at least half of
/// the longer one stands in both.
pub(crate) fn same_words((start, end): Bytes, (first, last): Bytes) -> bool {
    let common = end.min(last).saturating_sub(start.max(first));
    common > 0 && 2 * common >= (end - start).max(last - first)
}

/// Whether two ranges have a byte in common.
pub(super) fn overlap((start, end): Bytes, (first, last): Bytes) -> bool {
    start < last && first < end
}

#[cfg(test)]
mod tests {
    use super::{masked, same_words};
    use model::entities::{Passage, PassageChoice, PassageRole};
    use model::{ArticleId, RevisionId};

    fn choice((start, end): (u32, u32), masked: bool) -> PassageChoice {
        PassageChoice { article: ArticleId::new(), revision: RevisionId::new(), start, end, masked }
    }

    #[test]
    fn the_narrowest_choice_says_what_is_masked() {
        let passages = [
            Passage { start: 0, end: 50, role: PassageRole::Body },
            Passage { start: 50, end: 100, role: PassageRole::Boilerplate },
        ];
        assert_eq!(masked(&passages, &[]), [(50, 100)]);
        let choices = [choice((40, 100), false), choice((60, 70), true)];
        assert_eq!(masked(&passages, &choices), [(60, 70)]);
        assert_eq!(masked(&passages, &[choice((70, 80), false)]), [(50, 70), (80, 100)]);
    }

    #[test]
    fn ranges_are_the_same_words_when_they_share_half() {
        assert!(same_words((10, 20), (9, 21)) && same_words((10, 20), (10, 30)));
        assert!(!same_words((10, 20), (10, 31)) && !same_words((10, 20), (20, 30)));
    }
}
