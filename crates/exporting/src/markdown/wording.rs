//! A wording of a statement beside the canonical one.

use super::escape;
use comparison::wording::{Piece, PieceKind, align};

/// What stands where the canonical wording has more words.
const GAP: &str = "**\\[…\\]**";

/// Words on one line, escaped; what differs from the canonical wording is bold,
/// and where words of its inside are left out stands a bold `[…]`. Marks,
/// hyphens and capitals make no difference, and what a shorter quote does not
/// give before and after makes none either.
pub(super) fn marked(words: &str, canonical: &str) -> String {
    let (words, canonical) = (escape::one_line(words), escape::one_line(canonical));
    let pieces = align(&canonical, &[&words]).pop().unwrap_or_default();
    let tokens: Vec<(usize, usize)> = tokens(&words).collect();
    let bold: Vec<bool> = tokens.iter().map(|token| is_changed(&words, &pieces, *token)).collect();
    let mut out = String::new();
    let mut at = 0;
    while at < tokens.len() {
        let last = (at..tokens.len()).take_while(|next| bold[*next] == bold[at]).last().unwrap_or(at);
        // Between two words that stay, a gap ends what is written in one.
        let last = if bold[at] {
            last
        } else {
            (at + 1..=last)
                .find(|next| is_gap(&pieces, tokens[next - 1].1, tokens[*next].0))
                .map_or(last, |next| next - 1)
        };
        if at > 0 {
            out.push_str(&words[tokens[at - 1].1..tokens[at].0]);
        }
        if !bold[at] && at > 0 && !bold[at - 1] {
            out.push_str(GAP);
            out.push(' ');
        }
        let mark = if bold[at] { "**" } else { "" };
        let run = escape::inline(&words[tokens[at].0..tokens[last].1]);
        out.push_str(&format!("{mark}{run}{mark}"));
        at = last + 1;
    }
    out
}

/// Where words begin and end that have white space around them: a mark for bold
/// works only there.
fn tokens(words: &str) -> impl Iterator<Item = (usize, usize)> {
    words.split_whitespace().map(|token| {
        let start = token.as_ptr() as usize - words.as_ptr() as usize;
        (start, start + token.len())
    })
}

/// Whether letters or digits of a token are not in the canonical wording.
fn is_changed(words: &str, pieces: &[Piece], (start, end): (usize, usize)) -> bool {
    let changed = |piece: &&Piece| matches!(piece.kind, PieceKind::Added | PieceKind::Replaced);
    pieces.iter().filter(changed).any(|piece| {
        let (from, to) = (piece.other.start().max(start), piece.other.end().min(end));
        from < to && words[from..to].contains(char::is_alphanumeric)
    })
}

/// Whether words of the canonical wording are left out between two places.
fn is_gap(pieces: &[Piece], from: usize, to: usize) -> bool {
    let missing = |piece: &&Piece| piece.kind == PieceKind::Missing;
    pieces.iter().filter(missing).any(|piece| (from..=to).contains(&piece.other.start()))
}
