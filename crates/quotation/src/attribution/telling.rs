//! Says who speaks, and why, in words that people understand.

use super::ranking;
use super::scene::{Quote, Scene};
use super::sequence::Chosen;
use crate::candidates::{Candidate, Kind, Link, LinkKind};
use crate::{Called, FoundCue, FoundSpeaker, SpeakerKind};
use text::TextRange;

/// Names longer than this are cut in the evidence, in bytes.
const LONGEST_NAME: usize = 80;

/// A speaker as the findings tell it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Told {
    pub(crate) speaker: FoundSpeaker,
    pub(crate) cue: Option<FoundCue>,
    pub(crate) evidence: String,
}

/// The chosen speaker of a quote; `continued` when the chosen one of the quote
/// before is the same mention.
pub(crate) fn tell(scene: &Scene<'_>, quote: &Quote, chosen: Chosen, continued: bool) -> Option<Told> {
    let candidate = scene.candidates.all.get(chosen.candidate as usize)?;
    let link = ranking::nearest_link(scene, quote, chosen.candidate).filter(|link| !far(scene, quote, link));
    let speaker = speaker(scene, candidate);
    let mention = speaker.mention.slice(scene.document.text).unwrap_or("");
    let mut evidence = reason(scene, quote, candidate, link.as_ref(), mention, continued);
    if speaker.called != Called::Name && speaker.name != mention {
        evidence += &format!("; “{mention}” is {}", short(&speaker.name));
    }
    let cue = link.map(|link| FoundCue { range: cue_range(scene, &link) });
    Some(Told { speaker, cue, evidence })
}

fn speaker(scene: &Scene<'_>, candidate: &Candidate) -> FoundSpeaker {
    let mention = mention(scene, candidate);
    let words = mention.slice(scene.document.text).unwrap_or("");
    let called = match candidate.kind {
        kind if kind.pronoun() => Called::Pronoun,
        kind if kind.named() => Called::Name,
        _ => Called::Description,
    };
    let who = if called == Called::Description { bearer(scene, candidate) } else { candidate.entity };
    let entity = who.and_then(|who| scene.people.entity(who));
    let kind = match (candidate.kind, entity) {
        (Kind::Document, _) => SpeakerKind::Document,
        (_, Some(entity)) => entity.kind,
        (Kind::Organisation, None) => SpeakerKind::Organisation,
        _ => SpeakerKind::Described,
    };
    let name = entity.map_or_else(|| words.to_owned(), |entity| entity.name.clone());
    let author = || Some(scene.people.entity(candidate.described?.entity)?.name.clone());
    let on_behalf_of = if entity.is_some() { None } else { principal(scene, candidate).or_else(author) };
    FoundSpeaker { mention, called, name, kind, on_behalf_of }
}

/// Who has the office that is described, where the article tells.
fn bearer(scene: &Scene<'_>, candidate: &Candidate) -> Option<u32> {
    let described = candidate.described.filter(|described| !described.of_document);
    let office = || scene.people.entity(candidate.entity?)?.holder;
    described.map(|described| described.entity).or_else(office)
}

/// Whom a spokesman speaks for: the name after "for" or before "'s".
fn principal(scene: &Scene<'_>, candidate: &Candidate) -> Option<String> {
    if !matches!(candidate.kind, Kind::Role | Kind::RolePlural | Kind::Document | Kind::Noun) {
        return None;
    }
    let inside = |other: &&Candidate| {
        other.kind.named()
            && other.tokens.start >= candidate.tokens.start
            && other.tokens.end <= candidate.tokens.end
    };
    let all = &scene.candidates.all;
    let first = all.partition_point(|other| other.tokens.start < candidate.tokens.start);
    let name = all.get(first..)?.iter().take(6).find(inside)?;
    let entity = name.entity.and_then(|entity| scene.people.entity(entity))?;
    Some(entity.name.clone())
}

/// The words of the mention without a possessive ending.
fn mention(scene: &Scene<'_>, candidate: &Candidate) -> TextRange {
    let range = scene.document.range(candidate.tokens.clone());
    let last = candidate.tokens.end.checked_sub(1).and_then(|last| scene.grammar.token(last as usize));
    match last {
        Some(token) => TextRange::new(range.start(), (token.stem_end as usize).max(range.start())),
        None => range,
    }
}

/// Whether a verb lies too far away to be the reason.
fn far(scene: &Scene<'_>, quote: &Quote, link: &Link) -> bool {
    scene
        .grammar
        .token(link.cue as usize)
        .is_none_or(|token| token.line.abs_diff(quote.line) > 1 || scene.cue_gap(quote, link.cue) > 40)
}

fn cue_range(scene: &Scene<'_>, link: &Link) -> TextRange {
    let last = if link.kind == LinkKind::According { link.cue + 2 } else { link.cue + 1 };
    scene.document.range(link.cue..last)
}

fn reason(
    scene: &Scene<'_>,
    quote: &Quote,
    candidate: &Candidate,
    link: Option<&Link>,
    mention: &str,
    continued: bool,
) -> String {
    let mention = short(mention);
    if candidate.label {
        return format!("“{mention}:” at the head of the quote");
    }
    let span = scene.document.spans.get(quote.span as usize);
    if span.is_some_and(|span| span.continues_paragraph) {
        return format!("goes on from the paragraph before, by “{mention}”");
    }
    let Some(link) = link else {
        return if continued {
            format!("same speaker as the quote before, “{mention}”")
        } else {
            format!("“{mention}” {}, without a verb of saying", place(scene, quote, candidate.head))
        };
    };
    let cue = cue_range(scene, link).slice(scene.document.text).unwrap_or("").to_owned();
    let place = place(scene, quote, link.cue);
    match link.kind {
        LinkKind::According => format!("“{cue}” {place}, then “{mention}”"),
        LinkKind::Inside | LinkKind::Object => format!("“{cue}” {place}, beside “{mention}”"),
        LinkKind::Chain | LinkKind::First | LinkKind::Participle => {
            format!("“{cue}” {place}, subject of the sentence “{mention}”")
        }
        _ => format!("“{cue}” {place}, subject “{mention}”"),
    }
}

/// Where a token stands, seen from the quote.
fn place(scene: &Scene<'_>, quote: &Quote, token: u32) -> &'static str {
    let after = token >= quote.end;
    let Some(found) = scene.grammar.token(token as usize) else { return "near the quote" };
    let same = found.sentence == quote.first_sentence || found.sentence == quote.last_sentence;
    match (after, found.line == quote.line) {
        (false, true) if same => "before the quote",
        (true, true) if same => "after the quote",
        (false, true) => "in a sentence before the quote",
        (true, true) => "in a sentence after the quote",
        (false, false) => "in a paragraph before the quote",
        (true, false) => "in the paragraph after the quote",
    }
}

/// A name for a line of evidence.
fn short(name: &str) -> String {
    if name.len() <= LONGEST_NAME {
        return name.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let mut end = LONGEST_NAME;
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}…", name[..end].trim_end())
}
