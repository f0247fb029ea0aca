/// A character that may be a quotation mark, and what stands beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// First byte in the text.
    pub(super) at: usize,
    /// The byte after the last.
    pub(super) end: usize,
    pub(super) kind: Kind,
    pub(super) left: Side,
    pub(super) right: Side,
}

/// What a glyph looks like, whatever it is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `"` and its full-width form.
    Straight,
    /// “ and ‟, and two ‘ or two ` beside each other.
    CurlyOpen,
    /// ”, and two ’ beside each other.
    CurlyClose,
    /// „
    LowOpen,
    /// « and ‹
    AngleOpen,
    /// » and ›
    AngleClose,
    /// 「 and 『
    CornerOpen,
    /// 」 and 』
    CornerClose,
    /// '
    Apostrophe,
    /// ‘ and `
    SingleOpen,
    /// ’ and ´
    SingleClose,
    /// ‚
    SingleLow,
}

/// What stands beside a glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The end of the line.
    Edge,
    Space,
    /// A letter.
    Letter,
    Digit,
    /// Another mark, single or double.
    Mark,
    /// Brackets that open, dashes and slashes.
    Opener,
    /// Full stops, commas, brackets that close.
    Stop,
    /// An ellipsis or two full stops, which may begin words and end them.
    Ellipsis,
    /// An equals sign.
    Equals,
    /// All else: currency, emoji.
    Symbol,
}

impl Kind {
    /// Whether this can be an apostrophe too.
    pub(super) fn is_single(self) -> bool {
        matches!(self, Self::Apostrophe | Self::SingleOpen | Self::SingleClose | Self::SingleLow)
    }

    pub(super) fn of(character: char) -> Option<Self> {
        Some(match character {
            '"' | '\u{FF02}' => Self::Straight,
            '\u{201C}' | '\u{201F}' => Self::CurlyOpen,
            '\u{201D}' => Self::CurlyClose,
            '\u{201E}' => Self::LowOpen,
            '\u{AB}' | '\u{2039}' => Self::AngleOpen,
            '\u{BB}' | '\u{203A}' => Self::AngleClose,
            '\u{300C}' | '\u{300E}' => Self::CornerOpen,
            '\u{300D}' | '\u{300F}' => Self::CornerClose,
            '\'' => Self::Apostrophe,
            '\u{2018}' | '\u{201B}' | '`' => Self::SingleOpen,
            '\u{2019}' | '\u{B4}' => Self::SingleClose,
            '\u{201A}' => Self::SingleLow,
            _ => return None,
        })
    }
}

/// Finds the glyphs of a line and adds them to the list, in order. Two single
/// glyphs beside each other are one double, and one double typed twice is one.
pub(super) fn glyphs(line: &str, start: usize, found: &mut Vec<Glyph>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(skipped) = bytes[at..].iter().position(|byte| may_begin(*byte)) {
        at += skipped;
        let Some((kind, wide)) = kind_at(line, at) else {
            at += 1;
            continue;
        };
        let (kind, wide) = doubled(line, at, kind, wide);
        found.push(Glyph {
            at: start + at,
            end: start + at + wide,
            kind,
            left: left_of(&line[..at]),
            right: right_of(&line[at + wide..]),
        });
        at += wide;
    }
}

/// The bytes that a glyph can begin with.
fn may_begin(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | 0xC2 | 0xE2 | 0xE3 | 0xEF)
}

fn kind_at(line: &str, at: usize) -> Option<(Kind, usize)> {
    let character = line.get(at..)?.chars().next()?;
    Kind::of(character).map(|kind| (kind, character.len_utf8()))
}

fn doubled(line: &str, at: usize, kind: Kind, wide: usize) -> (Kind, usize) {
    let Some((next, more)) = kind_at(line, at + wide) else { return (kind, wide) };
    match (kind, next) {
        (Kind::Apostrophe, Kind::Apostrophe) => (Kind::Straight, wide + more),
        (Kind::SingleOpen, Kind::SingleOpen) => (Kind::CurlyOpen, wide + more),
        (Kind::SingleClose, Kind::SingleClose) => (Kind::CurlyClose, wide + more),
        (Kind::Straight | Kind::CurlyOpen, Kind::CurlyOpen) if begins(line, at) => (next, wide + more),
        (Kind::CurlyOpen, Kind::Straight) if begins(line, at) => (kind, wide + more),
        (Kind::Straight, Kind::Straight) if begins(line, at) != ends(line, at + wide + more) => {
            (kind, wide + more)
        }
        (Kind::CurlyClose, Kind::CurlyClose | Kind::Straight) if ends(line, at + wide + more) => {
            (kind, wide + more)
        }
        _ => (kind, wide),
    }
}

fn begins(line: &str, at: usize) -> bool {
    matches!(left_of(&line[..at]), Side::Edge | Side::Space | Side::Opener)
}

fn ends(line: &str, end: usize) -> bool {
    matches!(right_of(&line[end..]), Side::Edge | Side::Space | Side::Stop)
}

fn left_of(before: &str) -> Side {
    let mut characters = before.chars().rev();
    let side = side(visible(characters.by_ref()));
    if side == Side::Stop && before.ends_with("..") { Side::Ellipsis } else { side }
}

fn right_of(after: &str) -> Side {
    let side = side(visible(after.chars()));
    if side == Side::Stop && after.starts_with("..") { Side::Ellipsis } else { side }
}

/// The first character that is seen. Editors leave a few that are not.
fn visible(characters: impl Iterator<Item = char>) -> Option<char> {
    let hidden = |character: &char| matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}');
    // A constant cap: a line may be nothing but these.
    characters.take(8).find(|character| !hidden(character))
}

fn side(character: Option<char>) -> Side {
    let Some(character) = character else { return Side::Edge };
    match character {
        'a'..='z' | 'A'..='Z' => Side::Letter,
        '0'..='9' => Side::Digit,
        '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '%' | '>' => Side::Stop,
        '\u{3001}' | '\u{3002}' | '\u{FF0C}' | '\u{FF1A}' | '\u{FF01}' | '\u{FF1F}' => Side::Stop,
        '(' | '[' | '{' | '<' | '/' | '|' | '*' | '-' | '\u{2010}'..='\u{2015}' => Side::Opener,
        '=' => Side::Equals,
        '\u{2026}' => Side::Ellipsis,
        _ if character.is_whitespace() => Side::Space,
        _ if Kind::of(character).is_some() => Side::Mark,
        _ if character.is_alphanumeric() => Side::Letter,
        // Combining marks belong to the letter they stand on.
        '\u{300}'..='\u{36F}' => Side::Letter,
        _ => Side::Symbol,
    }
}
