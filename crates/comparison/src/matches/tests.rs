use super::{Limits, Matches};
use crate::{Marked, MemoryLibrary, Record, Relation, Speaker};
use text::TextRange;

/// An article whose quotations are between ⟦ and ⟧.
fn article(marked: &str, speaker: Option<u64>) -> Record {
    let mut record = Record { day: Some(10), ..Record::default() };
    let mut start = None;
    for c in marked.chars() {
        match c {
            '⟦' => start = Some(record.text.len()),
            '⟧' => {
                let range = TextRange::new(start.take().expect("it was opened"), record.text.len());
                record.spans.push(Marked {
                    stretches: vec![range],
                    quoted: true,
                    speaker: speaker.map(Speaker::sure),
                });
            }
            c => record.text.push(c),
        }
    }
    record
}

fn find(older: &[Record], new: &Record) -> Matches {
    let mut library = MemoryLibrary::default();
    for record in older {
        library.add(record.clone());
    }
    let number = library.add(new.clone());
    let Ok(found) = Matches::find(number, new, &mut library, Limits::default());
    found
}

#[test]
fn a_new_article_meets_the_older_ones() {
    let full = article(
        "The mayor spoke late. ⟦The dam will be repaired before the autumn floods arrive⟧, she said, calling the \
         talks ⟦business-like⟧ and ⟦constructive⟧.",
        Some(1),
    );
    let other =
        article("⟦The talks were businesslike and constructive⟧, said the mayor of the town.", Some(1));
    let found = find(std::slice::from_ref(&full), &other);
    let relations: Vec<_> = found.edges.iter().map(|edge| edge.likeness.relation).collect();
    assert_eq!(relations, [Relation::Contains, Relation::Contains]);

    let without = article(
        "Nobody knew it yet. The dam will be repaired before the autumn floods arrive, it is said.",
        None,
    );
    let found = find(&[without], &full);
    assert_eq!(found.uses.len(), 1);
    assert_eq!((found.uses[0].quote.article, found.uses[0].article), (1, 0));
    assert_eq!(found.reuse.len(), 1);
}

#[test]
fn articles_that_share_their_names_are_on_one_event() {
    let older = article(
        "In Tollmere, Mayor Ottway met Sir Brandl and the Quarn Assembly. Ottway called it ⟦a brittle peace⟧.",
        Some(1),
    );
    let new = article("Near Tollmere it rained. To Brandl and Ottway it was ⟦a brittle peace⟧.", None);
    let related = |record: &Record| {
        let found = find(std::slice::from_ref(&older), record);
        found.edges.iter().map(|edge| (edge.related, edge.likeness.relation)).collect::<Vec<_>>()
    };
    assert_eq!(related(&new), [(true, Relation::Same)]);
    let later = Record { day: Some(40), ..new };
    assert!(related(&later).iter().all(|(related, relation)| !related && !relation.joins()));
}

#[test]
fn strangers_are_not_even_compared() {
    let found = find(
        &[article("Wheat prices rose in the northern ports as ships were late.", None)],
        &article("The choir sang ⟦very good⟧ songs for the old queen.", None),
    );
    assert_eq!((found.candidates, found.edges.len()), (0, 0));
}

#[test]
fn very_important_is_said_by_many() {
    let older: Vec<_> = (0..200)
        .map(|n| {
            article(
                &format!("On matter {n} of report {n} someone called plan{n} ⟦very important⟧ for town{n}."),
                Some(n),
            )
        })
        .collect();
    let found = find(
        &older,
        &article("The minister said that the harvest was ⟦very important⟧ this year.", Some(5000)),
    );
    assert!(found.edges.is_empty());
    assert!(found.candidates <= Limits::default().candidates);
}

#[test]
fn the_copies_of_a_copied_story_are_still_found() {
    let story = article(
        "At dawn ⟦we heard the old bridge break and fall into the river⟧, said a fisherman of the upper town.",
        Some(1),
    );
    let older = vec![story.clone(); 300];
    let found = find(&older, &story);
    assert!(found.candidates >= 40 && found.candidates <= Limits::default().candidates);
    assert!(found.edges.len() >= 40);
}

#[test]
fn one_span_alone_finds_what_it_finds_with_the_others() {
    let older = article(
        "The talks were ⟦businesslike and constructive⟧, she said, and ⟦the dam will be repaired before winter⟧.",
        Some(1),
    );
    let new = article(
        "She promised that ⟦the dam will be repaired before winter⟧ after ⟦business-like⟧ talks.",
        Some(1),
    );
    let mut library = MemoryLibrary::default();
    library.add(older);
    let number = library.add(new.clone());
    let Ok(all) = Matches::find(number, &new, &mut library, Limits::default());
    let Ok(some) = Matches::of_spans(number, &new, &[1], &mut library, Limits::default());
    let of_span = |found: &Matches, span| found.edges.iter().filter(|edge| edge.a.span == span).count();
    assert_eq!((of_span(&all, 0), of_span(&all, 1)), (1, 1));
    assert_eq!((of_span(&some, 0), of_span(&some, 1)), (0, 1));
}
