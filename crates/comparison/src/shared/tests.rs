use super::{containment, shared};
use crate::Words;
use proptest::prelude::*;

/// The passages in both texts, as words.
fn passages(a: &str, b: &str) -> Vec<(String, String)> {
    let found = shared(&Words::of(a), &Words::of(b));
    let words =
        |text: &str, range: text::TextRange| range.slice(text).expect("a range of the text").to_owned();
    found.iter().map(|passage| (words(a, passage.a), words(b, passage.b))).collect()
}

#[test]
fn a_copied_sentence_is_found_with_its_exact_ends() {
    let a = "First news. The river rose by two metres on Sunday night, flooding the lower town. Then more.";
    let b = "Elsewhere: the river rose by 2 meters on Sunday night, flooding the lower town! Nothing else is alike.";
    assert_eq!(
        passages(a, b),
        [(
            "The river rose by two metres on Sunday night, flooding the lower town".to_owned(),
            "the river rose by 2 meters on Sunday night, flooding the lower town".to_owned()
        )]
    );
}

#[test]
fn a_small_edit_does_not_divide_a_passage() {
    let a = "The harbour master closed the northern gate early, because the river rose quickly overnight.";
    let b = "The harbor master closed the northern gate at noon, because the river rose quickly overnight.";
    let found = shared(&Words::of(a), &Words::of(b));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].same.len(), 2);
    assert_eq!(found[0].words, 13);
}

#[test]
fn a_compound_written_otherwise_does_not_divide_a_passage() {
    let a = "Both sides kept the ceasefire along the eastern border.";
    let b = "Both sides kept the cease-fire along the eastern border.";
    let found = shared(&Words::of(a), &Words::of(b));
    assert_eq!((found.len(), found[0].same.len()), (1, 1));
}

#[test]
fn what_is_repeated_counts_for_containment_and_stands_once_among_passages() {
    let block = "Engineers expect repairs of the broken dam before winter begins. ";
    let (a, b) = (block.repeat(2), format!("{block} Quite different words follow here."));
    assert_eq!(passages(&a, &b).len(), 1);
    let share = containment(&Words::of(&a), &Words::of(&b));
    assert_eq!((share.of_a, share.words), (1.0, 20));
    assert!((0.6..0.7).contains(&share.of_b));
}

#[test]
fn few_words_are_no_passage() {
    assert!(passages("He is one of the leaders of all", "She was one of the leaders of none").is_empty());
    assert!(passages("", "x").is_empty());
}

#[test]
fn repetition_does_not_make_it_slow() {
    let word = "again ".repeat(100_000);
    let block = "the same words stand here a thousand times over and over ".repeat(1000);
    let begin = std::time::Instant::now();
    for (a, b) in [(&word, &word), (&block, &block), (&word, &block)] {
        let (a, b) = (Words::of(a), Words::of(b));
        let _ = shared(&a, &b);
        let _ = containment(&a, &b);
    }
    assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
}

proptest! {
    #[test]
    fn passages_are_of_the_texts_and_do_not_overlap(
        a in "((one|two fish|red-hot|blue|sky|north) ){0,60}",
        b in "((one|two fish|redhot|blue|sky|north) ){0,60}",
    ) {
        let found = shared(&Words::of(&a), &Words::of(&b));
        let mut of_a = 0;
        let mut of_b: Vec<_> = Vec::new();
        for passage in &found {
            prop_assert!(passage.a.slice(&a).is_some() && passage.b.slice(&b).is_some());
            prop_assert!(passage.a.start() >= of_a);
            of_a = passage.a.end();
            of_b.extend(passage.same.iter().map(|pair| (pair.1.start(), pair.1.end())));
        }
        of_b.sort_unstable();
        prop_assert!(of_b.windows(2).all(|pair| pair[0].1 <= pair[1].0));
        let share = containment(&Words::of(&a), &Words::of(&b));
        prop_assert!((0.0..=1.0).contains(&share.of_a) && (0.0..=1.0).contains(&share.of_b));
    }
}
