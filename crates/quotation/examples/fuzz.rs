//! Feeds the finder what no article looks like, for as many seconds as the
//! first argument says (10). It stops at the first panic, at the first range
//! that is none, and where a text takes far longer than its length allows.
//!
//! `cargo run --release --package quotation --example fuzz -- 60`

use quotation::Finder;
use std::env;
use std::time::{Duration, Instant};

const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "`",
    "\n",
    "\n\n",
    " ",
    ". ",
    ", ",
    "? ",
    ": ",
    " — ",
    "(",
    ")",
    "\u{301}",
    "🌊",
    "Ann Oak ",
    "Mr. Elm ",
    "he ",
    "they ",
    "the mayor ",
    "a spokesman for ",
    "said ",
    "told ",
    "according to ",
    "who ",
    "we will go",
    "very good",
    "workers’ ",
    "6’2” ",
    "Subscribe now",
    "READ MORE: ",
    "Q: ",
    "OAK: ",
    "U.S. ",
    "and ",
];

/// Longest time for a kilobyte that is put down to the machine.
const SLOWEST: Duration = Duration::from_millis(20);

/// The generator of Marsaglia (xorshift, 2003): the same texts in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    fn text(&mut self, before: &str) -> String {
        let mut text = String::new();
        if self.below(2) == 0 {
            text.push_str(before);
        }
        for _ in 0..self.below(400) {
            let times = if self.below(50) == 0 { self.below(300) } else { 1 };
            text.push_str(&PIECES[self.below(PIECES.len())].repeat(times));
        }
        // A cut somewhere, and a piece in the middle of a word.
        for _ in 0..self.below(6) {
            let mut at = self.below(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            if self.below(2) == 0 {
                text.truncate(at);
            } else {
                text.insert_str(at, PIECES[self.below(PIECES.len())]);
            }
        }
        text
    }
}

/// Whether one of a few readings is fast: the machine may be busy, the text is
/// slow every time.
fn fast(finder: &Finder, text: &str, limit: Duration) -> bool {
    (0..5).any(|_| {
        let begun = Instant::now();
        finder.read(text);
        begun.elapsed() < limit
    })
}

fn main() {
    let seconds = env::args().nth(1).and_then(|seconds| seconds.parse().ok()).unwrap_or(10);
    let end = Instant::now() + Duration::from_secs(seconds);
    let finder = Finder::new();
    finder.read("“Go,” said Ann Oak.");
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let (mut texts, mut bytes, mut quotes, mut last) = (0u64, 0, 0, String::new());
    while Instant::now() < end {
        let text = random.text(&last);
        let findings = finder.read(&text);
        let limit = SLOWEST * (1 + text.len() as u32 / 1_000);
        assert!(fast(&finder, &text, limit), "more than {limit:?} for {} bytes: {text:?}", text.len());
        for quote in &findings.quotes {
            let mention = quote.speaker.as_ref().map(|speaker| speaker.mention);
            let ranges = [Some(quote.words), Some(quote.marked), mention, quote.cue.map(|cue| cue.range)];
            assert!(ranges.into_iter().flatten().all(|range| range.slice(&text).is_some()), "{text:?}");
        }
        (texts, bytes, quotes) = (texts + 1, bytes + text.len(), quotes + findings.quotes.len());
        last = if text.len() < 20_000 { text } else { String::new() };
    }
    println!("{texts} texts, {bytes} bytes, {quotes} quotes: nothing broke");
}
