//! What waits is what nobody decided on, whatever is done and undone.

use super::fixture::{Fixture, quote};
use crate::Store;
use model::{
    ArticleId,
    entities::{
        Article, Decision, Finding, FoundSpeaker, Passage, PassageChoice, PassageRole, Quote, Rendering,
        Revision, SpeakerKind, Suggestion, Verdict,
    },
    suggestions::WaitingView,
};
use std::fs;

const TEXT: &str = "“We will go on,” he said, “whatever comes.” The talks were “cool”. Read more: “cool”.";

pub(super) fn suggestion(words: &str, from: usize) -> Suggestion {
    let start = u32::try_from(from + TEXT[from..].find(words).unwrap()).unwrap();
    Suggestion {
        start,
        end: start + u32::try_from(words.len()).unwrap(),
        part_of: None,
        rendering: Rendering::Direct,
        speaker: Some(FoundSpeaker {
            name: "Ann Lee".to_owned(),
            kind: SpeakerKind::Person,
            on_behalf_of: None,
            mention: (20, 22),
        }),
        cue: Some((23, 27)),
        confidence: 900,
        evidence: "“said” after the quote".to_owned(),
        masked: None,
    }
}

/// A quotation in two stretches, one of a word, and the same word in a teaser.
pub(super) fn finding(article: &Article) -> Finding {
    let first = suggestion("We will go on,", 0);
    let second = Suggestion { part_of: Some(first.start), ..suggestion("whatever comes.", 0) };
    let word = Suggestion { speaker: None, cue: None, confidence: 400, ..suggestion("cool", 0) };
    let teaser = TEXT.find("Read").unwrap();
    let repeated = Suggestion { masked: Some(PassageRole::Boilerplate), ..suggestion("cool", teaser) };
    let at = |byte: usize| u32::try_from(byte).unwrap();
    Finding {
        article: article.id,
        revision: article.revision,
        version: 3,
        passages: vec![
            Passage { start: 0, end: at(teaser - 1), role: PassageRole::Body },
            Passage { start: at(teaser), end: at(TEXT.len()), role: PassageRole::Boilerplate },
        ],
        suggestions: vec![first, second, word, repeated],
    }
}

fn decision(article: &Article, suggestion: &Suggestion, verdict: Verdict) -> Decision {
    Decision {
        article: article.id,
        revision: article.revision,
        start: suggestion.start,
        end: suggestion.end,
        verdict,
        quote: None,
        suggested_speaker: None,
        decided_at: 0,
    }
}

struct Room {
    notebook: Fixture,
    article: Article,
    finding: Finding,
}

impl Room {
    fn new() -> Self {
        let notebook = Fixture::new();
        let article = notebook.import("A call", TEXT);
        let finding = finding(&article);
        notebook.store.keep_findings(std::slice::from_ref(&finding)).unwrap();
        Self { notebook, article, finding }
    }

    #[track_caller]
    fn check(&self, waiting: &[&str]) {
        let store = &self.notebook.store;
        assert_eq!(words(store, self.article.id), waiting);
        let heads =
            u32::try_from(waiting.iter().filter(|words| **words != "whatever comes.").count()).unwrap();
        let expected = WaitingView { suggestions: heads, articles: u32::from(heads > 0) };
        assert_eq!(store.read(|reader| reader.waiting()).unwrap(), expected);
        assert_eq!(store.read(|reader| reader.counts()).unwrap().waiting, heads);
        let row = store.read(|reader| reader.article_row(self.article.id)).unwrap();
        assert_eq!(row.unwrap().waiting, heads);
        assert_eq!(store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
    }

    fn mark(&self, words: &str) -> Quote {
        self.notebook.mark(&self.article, words, None)
    }
}

fn words(store: &Store, article: ArticleId) -> Vec<String> {
    let waiting = store.read(|reader| reader.waiting_suggestions(article)).unwrap();
    waiting.iter().map(|it| TEXT[it.start as usize..it.end as usize].to_owned()).collect()
}

const ALL: &[&str] = &["We will go on,", "whatever comes.", "cool"];

#[test]
fn a_quotation_in_two_stretches_waits_as_one_and_what_is_masked_does_not() {
    let room = Room::new();
    room.check(ALL);
    let stored = room.notebook.store.read(|reader| reader.waiting_suggestions(room.article.id)).unwrap();
    assert_eq!(stored, room.finding.suggestions[..3], "all that was found is kept");
    let kept = room.notebook.store.read(|reader| reader.finding(room.article.id)).unwrap().unwrap();
    assert_eq!((kept.version, kept.passages), (3, room.finding.passages.clone()));
}

#[test]
fn words_marked_by_hand_wait_no_more_and_undo_lets_them_wait_again() {
    let room = Room::new();
    room.mark("“We will go on,”");
    room.check(&["cool"]);
    room.notebook.undo();
    room.check(ALL);
    room.notebook.redo();
    room.check(&["cool"]);
}

#[test]
fn a_word_marked_with_its_marks_is_the_same_word() {
    let room = Room::new();
    room.mark("“cool”");
    room.check(&["We will go on,", "whatever comes."]);
}

#[test]
fn a_mark_of_fewer_than_half_of_the_words_or_of_far_more_decides_nothing() {
    let room = Room::new();
    room.mark("We wi");
    room.mark("The talks were “cool”.");
    room.check(ALL);
}

#[test]
fn a_quote_that_moves_takes_its_decision_along() {
    let room = Room::new();
    let marked = room.mark("cool");
    room.check(&["We will go on,", "whatever comes."]);
    let moved = Quote { start: 0, end: 5, exact: TEXT[..5].to_owned(), ..marked };
    room.notebook.change("move", |writer| writer.update(&moved));
    room.check(ALL);
}

#[test]
fn what_was_decided_never_waits_again() {
    let room = Room::new();
    let word = room.finding.suggestions[2].clone();
    room.notebook
        .change("reject", |writer| writer.insert(&decision(&room.article, &word, Verdict::Rejected)));
    let left = &["We will go on,", "whatever comes."];
    room.check(left);
    room.notebook.store.keep_findings(std::slice::from_ref(&room.finding)).unwrap();
    room.check(left);
    // Another finder may see the words in another range.
    let mut wider = room.finding.clone();
    wider.suggestions[2].start -= 3;
    wider.suggestions[2].end += 3;
    room.notebook.store.keep_findings(&[wider]).unwrap();
    room.check(left);
}

#[test]
fn an_accepted_quote_that_is_removed_later_is_not_suggested_again() {
    let room = Room::new();
    let word = room.finding.suggestions[2].clone();
    let accepted = quote(&room.article, word.start as usize, "cool");
    room.notebook.change("accept", |writer| {
        writer.insert(&accepted)?;
        let decision = decision(&room.article, &word, Verdict::Accepted);
        writer.insert(&Decision { quote: Some(accepted.id), ..decision })
    });
    room.notebook.change("remove", |writer| writer.delete::<Quote>(&accepted.id));
    room.check(&["We will go on,", "whatever comes."]);
    room.notebook.undo();
    room.notebook.undo();
    room.check(ALL);
}

#[test]
fn an_unmasked_passage_shows_what_stands_in_it() {
    let room = Room::new();
    let teaser = room.finding.passages[1];
    let choice = |masked| PassageChoice {
        article: room.article.id,
        revision: room.article.revision,
        start: teaser.start,
        end: teaser.end,
        masked,
    };
    room.notebook.change("unmask", |writer| writer.insert(&choice(false)));
    let all = &["We will go on,", "whatever comes.", "cool", "cool"];
    room.check(all);
    room.notebook.change("mask", |writer| writer.update(&choice(true)));
    room.check(ALL);
    room.notebook.undo();
    room.check(all);
    room.notebook.undo();
    room.check(ALL);
}

#[test]
fn findings_go_with_their_article_and_are_asked_for_when_it_is_back() {
    let room = Room::new();
    room.notebook.change("remove", |writer| {
        writer.delete::<Revision>(&room.article.revision)?;
        writer.delete::<Article>(&room.article.id)
    });
    let store = &room.notebook.store;
    assert_eq!(store.read(|reader| reader.finding(room.article.id)).unwrap(), None);
    assert_eq!(store.read(|reader| reader.waiting()).unwrap(), WaitingView::default());
    // Whoever read it meanwhile comes too late.
    store.keep_findings(std::slice::from_ref(&room.finding)).unwrap();
    assert_eq!(store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
    room.notebook.undo();
    let unread = |version| store.read(|reader| reader.unread_articles(version)).unwrap();
    assert_eq!(unread(3), [room.article.id]);
    store.keep_findings(std::slice::from_ref(&room.finding)).unwrap();
    assert!(unread(3).is_empty());
    assert_eq!(unread(4), [room.article.id], "a newer finder reads it again");
    let among = store.read(|reader| reader.unread_among(4, &[ArticleId::new(), room.article.id])).unwrap();
    assert_eq!(among, [room.article.id]);
    room.check(ALL);
}

#[test]
fn the_queue_goes_through_the_articles_as_the_library_shows_them() {
    let notebook = Fixture::new();
    let dated = |title: &str, day: Option<&str>| {
        let published = day.map(|day| day.parse().unwrap());
        notebook.import_as(Article { published, ..super::fixture::article(title) }, TEXT)
    };
    let old = dated("old", Some("2017-05-01"));
    let new = dated("new", Some("2017-05-03"));
    dated("read", Some("2017-05-02"));
    let undated = dated("undated", None);
    let findings = [finding(&old), finding(&new), finding(&undated)];
    notebook.store.keep_findings(&findings).unwrap();
    let next = |after| notebook.store.read(|reader| reader.next_waiting(after)).unwrap();
    assert_eq!(next(None), Some(new.id));
    assert_eq!(next(Some(new.id)), Some(old.id));
    assert_eq!(next(Some(old.id)), Some(undated.id));
    assert_eq!(next(Some(undated.id)), Some(new.id), "and from the beginning");
    // With many of them the library is walked through, in the same order.
    let many: Vec<Article> = (0..1_000).map(|number| super::fixture::article(&format!("{number}"))).collect();
    let text = notebook.store.stage(vec![TEXT.into()]).unwrap()[0];
    let many: Vec<Article> = many.into_iter().map(|it| Article { text, original: text, ..it }).collect();
    notebook.change("import", |writer| {
        many.iter().try_for_each(|it| {
            writer.insert(it)?;
            writer.insert(&super::fixture::revision(it))
        })
    });
    notebook.store.keep_findings(&many.iter().map(finding).collect::<Vec<_>>()).unwrap();
    assert_eq!(next(None), Some(new.id));
    assert_eq!(next(Some(new.id)), Some(old.id));
    assert_eq!(next(Some(old.id)), many.last().map(|it| it.id), "without a date: last imported first");
    assert_eq!(next(Some(undated.id)), Some(new.id));
}

#[test]
fn what_is_above_a_confidence_is_listed_and_counted() {
    let room = Room::new();
    let store = &room.notebook.store;
    let above = |confidence, article| {
        let found = store.read(|reader| reader.waiting_above(confidence, article)).unwrap();
        found.into_iter().map(|(_, start)| start).collect::<Vec<_>>()
    };
    let [first, _, word, _] = &room.finding.suggestions[..] else { panic!("four") };
    assert_eq!(above(0, None), [first.start, word.start]);
    let least = store.read(|reader| reader.least_certain(0, None, 1)).unwrap();
    assert_eq!(least, [(room.article.id, word.start)]);
    let counted = store.read(|reader| reader.count_above(900, None)).unwrap();
    assert_eq!(counted, WaitingView { suggestions: 1, articles: 1 });
    assert_eq!(above(900, Some(room.article.id)), [first.start]);
    assert!(above(0, Some(ArticleId::new())).is_empty());
    let speakers = store.read(|reader| reader.speakers_above(900, None)).unwrap();
    assert_eq!(speakers.iter().map(|(_, quotes)| *quotes).collect::<Vec<_>>(), [2]);
    let quotation = store.read(|reader| reader.waiting_quotation(room.article.id, first.start)).unwrap();
    assert_eq!(quotation, room.finding.suggestions[..2]);
}

/// A notebook as the first version of Pullquote wrote it.
fn first_version(folder: &std::path::Path) -> std::path::PathBuf {
    let path = folder.join("old.pullquote");
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch(include_str!("../../migrations/0001_notebook.sql")).unwrap();
    conn.pragma_update(None, "application_id", crate::schema::APPLICATION_ID).unwrap();
    conn.pragma_update(None, "user_version", 1).unwrap();
    conn.execute_batch("INSERT INTO speaker VALUES (zeroblob(16), 'Ann', 'ann', '', NULL, 0)").unwrap();
    path
}

#[test]
fn a_notebook_of_the_first_version_gets_its_place_for_suggestions() {
    let folder = tempfile::tempdir().unwrap();
    let path = first_version(folder.path());
    let store = Store::open(&path).unwrap();
    assert_eq!(store.read(|reader| reader.counts()).unwrap().speakers, 1);
    assert_eq!(store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
    assert_eq!(store.keep_findings(&[]).unwrap(), WaitingView::default());
}

#[test]
fn a_notebook_of_the_first_version_is_read_without_being_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = first_version(folder.path());
    let before = fs::read(&path).unwrap();
    let store = Store::open_read_only(&path).unwrap();
    assert_eq!(store.read(|reader| reader.counts()).unwrap().speakers, 1);
    assert_eq!(store.read(|reader| reader.waiting()).unwrap(), WaitingView::default());
    store.close().unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "and nothing is left beside it");
}
