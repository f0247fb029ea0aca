//! The sentences around a quotation, and their words.

use text::TextRange;

/// A word of a sentence, with its place in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub(super) written: &'a str,
    pub(super) start: usize,
    /// Whether a comma or another mark stands before it.
    pub(super) after_mark: bool,
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.written.len()
    }

    pub(super) fn is(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.written.eq_ignore_ascii_case(word))
    }

    pub(super) fn is_capital(&self) -> bool {
        self.written.starts_with(char::is_uppercase)
    }
}

/// Bytes on either side that are looked at.
const FAR: usize = 600;

/// The sentence that `range` stands in, and the next when it goes on about the
/// same occasion; in bytes. At most one paragraph.
pub(super) fn around(text: &str, range: TextRange) -> Option<TextRange> {
    let (start, end) = (range.start(), range.end());
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    text.get(start..end)?;
    let from = before.rfind('\n').map_or(0, |at| at + 1).max(floor(text, start.saturating_sub(FAR)));
    let to = after.find('\n').map_or(text.len(), |at| end + at).min(floor(text, (end + FAR).min(text.len())));
    let first = ends(text, TextRange::new(from, start)).last().unwrap_or(from);
    let mut last = to;
    // A quotation that ends its sentence has nothing more after it.
    let quote_ends = text[..end].trim_end_matches(['"', '”', '’', '\'', '»', '“']).ends_with(['.', '!', '?']);
    let mut next = ends(text, TextRange::new(end, to));
    if quote_ends
        && !after.trim_start_matches(['"', '”', '’', '\'', '»', ' ']).starts_with(char::is_lowercase)
    {
        let sentence = next.next().unwrap_or(to);
        last = if goes_on(&text[end..sentence]) { sentence } else { end };
    } else if let Some(sentence) = next.next() {
        let following = next.next().unwrap_or(to);
        last = if goes_on(&text[sentence..following]) { following } else { sentence };
    }
    Some(TextRange::new(first, last.max(end)))
}

/// "He was speaking at …", and the name of who said it.
fn goes_on(sentence: &str) -> bool {
    ["speaking", "spoke", " said", "told", "talking"].iter().any(|word| sentence.contains(word))
        && !sentence.contains(['"', '“', '„', '«'])
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Where sentences end within `range`: the byte after the space behind them.
fn ends(text: &str, range: TextRange) -> impl Iterator<Item = usize> {
    let part = &text[range.start()..range.end()];
    part.match_indices(['.', '!', '?']).filter_map(move |(at, mark)| {
        let rest = part[at + 1..].trim_start_matches(['"', '”', '’', ')', '»']);
        let spaced = rest.trim_start();
        let opens =
            spaced.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '‘' | '„' | '\''));
        let word = part[..at].rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
        let short = mark == "." && (word.len() <= 1 || word.contains('.') || ABBREVIATED.contains(&word));
        (opens && spaced.len() < rest.len() && !short).then(|| range.start() + part.len() - spaced.len())
    })
}

const ABBREVIATED: &[&str] =
    &["Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Rep", "Gov", "St", "Prof", "Lt", "Col", "No"];

/// The words of `sentence` outside `quote`; what stands on the two sides of it is apart.
pub(super) fn tokens(text: &str, sentence: TextRange, quote: TextRange) -> Vec<Vec<Token<'_>>> {
    let sides = [(sentence.start(), quote.start()), (quote.end(), sentence.end())];
    sides
        .into_iter()
        .flat_map(|(from, to)| {
            // Other quotations in the sentence tell nothing of this one's occasion.
            let part = text.get(from..to).unwrap_or("");
            let pieces: Vec<_> = part.split(['"', '“', '”', '„', '«', '»']).collect();
            pieces.into_iter().map(move |piece| words(text, piece)).collect::<Vec<_>>()
        })
        .filter(|tokens| !tokens.is_empty())
        .collect()
}

fn words<'a>(text: &'a str, piece: &'a str) -> Vec<Token<'a>> {
    let offset = piece.as_ptr() as usize - text.as_ptr() as usize;
    let mut tokens = Vec::new();
    let mut at = 0;
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '.');
    while let Some(from) = piece[at..].find(|c: char| c.is_alphanumeric()) {
        let start = at + from;
        let length = piece[start..].find(|c: char| !inner(c)).unwrap_or(piece.len() - start);
        let written = piece[start..start + length].trim_end_matches(['.', '-', '\'', '’']);
        let after_mark = piece[at..start].contains([',', ';', '(', ')', '—', '–', ':', '.']);
        tokens.push(Token { written, start: offset + start, after_mark });
        at = start + written.len().max(1);
    }
    tokens
}
