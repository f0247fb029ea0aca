//! Any text: nothing panics, and every range is a stretch of it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use quotation::Finder;

fuzz_target!(|text: &str| {
    for quote in Finder::new().read(text).quotes {
        let mention = quote.speaker.as_ref().map(|speaker| speaker.mention);
        let ranges = [Some(quote.words), Some(quote.marked), mention, quote.cue.map(|cue| cue.range)];
        assert!(ranges.into_iter().flatten().all(|range| range.slice(text).is_some()));
        assert!((0.0..=1.0).contains(&quote.confidence));
    }
});
