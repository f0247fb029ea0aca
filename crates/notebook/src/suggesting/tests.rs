//! What deciding on suggestions does, with findings made by hand: what the
//! finder sees in a text is not the matter here.

use crate::commands::requests::{
    ForgetLesson, MaskPassage, MergeSpeakers, Nothing, OneArticle, OneSpeaker, SomeQuotes, SomeSuggestions,
};
use crate::{Act, Notebook, Refusal, reads, verbs};
use model::drafts::{
    PasteDraft, QuoteDraft, QuoteEdit, SourceChoice, SpeakerChoice, SpeakerDraft, TagChoice,
};
use model::entities::{
    Article, Finding, FoundSpeaker, Passage, PassageRole, Rendering, SpeakerKind, Suggestion,
};
use model::suggestions::{AcceptAbove, CorrectSuggestion, SuggestionView};
use model::{ArticleId, OperationId, SpeakerId};

const TEXT: &str = "A call at noon 🌊\n\n\
    “We will go on,” he said, “whatever comes.” US President Ada Nowak spoke to Bo Lind.\n\n\
    The talks were “cool”, the foreign minister said. “No,” said a spokesman.\n\n\
    Read more: Talks were “very cool indeed”.\n";

struct Room {
    _folder: tempfile::TempDir,
    notebook: Notebook,
    article: ArticleId,
}

fn act() -> Act {
    Act::now(OperationId::new())
}

fn found(name: &str, kind: SpeakerKind) -> Option<FoundSpeaker> {
    let at = u32::try_from(TEXT.find(" he ").unwrap() + 1).unwrap();
    Some(FoundSpeaker { name: name.to_owned(), kind, on_behalf_of: None, mention: (at, at + 2) })
}

fn suggestion(words: &str, speaker: Option<FoundSpeaker>) -> Suggestion {
    let start = u32::try_from(TEXT.find(words).unwrap()).unwrap();
    let said = u32::try_from(TEXT.find("said").unwrap()).unwrap();
    Suggestion {
        start,
        end: start + u32::try_from(words.len()).unwrap(),
        part_of: None,
        rendering: Rendering::Direct,
        speaker,
        cue: Some((said, said + 4)),
        confidence: 900,
        evidence: "“said” after the quote, subject “he”".to_owned(),
        masked: None,
    }
}

impl Room {
    /// An article in which these are found.
    fn with(suggestions: Vec<Suggestion>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let notebook = Notebook::create(&folder.path().join("n.pullquote")).unwrap();
        let draft = PasteDraft { text: TEXT.to_owned(), title: None, source: SourceChoice::Unknown };
        let article = verbs::paste_article(&notebook, act(), draft).unwrap().value.imported[0].article;
        let room = Self { _folder: folder, notebook, article };
        room.find(suggestions);
        room
    }

    fn find(&self, suggestions: Vec<Suggestion>) {
        let row = self.notebook.store.read(|reader| reader.get::<Article>(&self.article)).unwrap().unwrap();
        let at = |words: &str| u32::try_from(TEXT.find(words).unwrap()).unwrap();
        let end = u32::try_from(TEXT.trim_end().len()).unwrap();
        let passages = vec![
            Passage { start: 0, end: at("Read more") - 2, role: PassageRole::Body },
            Passage { start: at("Read more"), end, role: PassageRole::Boilerplate },
        ];
        let (article, revision, version) = (row.id, row.revision, quotation::VERSION);
        let finding = Finding { article, revision, version, passages, suggestions };
        self.notebook.store.keep_findings(&[finding]).unwrap();
    }

    /// A quotation in two stretches and one word, by a person, a role and nobody.
    fn usual() -> Self {
        let first = suggestion("We will go on,", found("US President Ada Nowak", SpeakerKind::Person));
        let second =
            Suggestion { part_of: Some(first.start), speaker: None, ..suggestion("whatever comes.", None) };
        let word = suggestion("cool", found("foreign minister", SpeakerKind::Described));
        let word = Suggestion { confidence: 700, rendering: Rendering::Partial, ..word };
        let no = Suggestion { confidence: 300, ..suggestion("No,", None) };
        let masked = Suggestion {
            masked: Some(PassageRole::Boilerplate),
            ..suggestion("very cool indeed", found("Ada Nowak", SpeakerKind::Person))
        };
        Self::with(vec![first, second, word, no, masked])
    }

    fn waiting(&self) -> Vec<SuggestionView> {
        reads::article_suggestions(&self.notebook, OneArticle { id: self.article }).unwrap()
    }

    #[track_caller]
    fn of(&self, words: &str) -> SuggestionView {
        self.waiting().into_iter().find(|it| it.exact == words).expect(words)
    }

    fn words(&self) -> Vec<String> {
        self.waiting().into_iter().map(|it| it.exact).collect()
    }

    /// Words, speaker and rendering of every quote.
    fn quotes(&self) -> Vec<(String, String, Rendering)> {
        let quotes = reads::article_quotes(&self.notebook, OneArticle { id: self.article }).unwrap();
        quotes
            .into_iter()
            .map(|it| {
                (it.quote.exact, it.quote.speaker.map(|it| it.name).unwrap_or_default(), it.quote.rendering)
            })
            .collect()
    }

    fn accept(&self, words: &str) {
        let ids = vec![self.of(words).id];
        verbs::accept_suggestions(&self.notebook, act(), SomeSuggestions { ids }).unwrap();
    }

    fn correct(&self, words: &str, speaker: &str) {
        let it = self.of(words);
        let edit = QuoteEdit {
            speaker: SpeakerChoice::Named { name: speaker.to_owned() },
            rendering: it.rendering,
            cue: None,
            tags: vec![TagChoice::Named { path: "tone/cool".to_owned() }],
        };
        let request = CorrectSuggestion { suggestion: it.id, start: it.start, end: it.end, edit };
        verbs::correct_suggestion(&self.notebook, act(), request).unwrap();
    }

    fn speaker(&self, name: &str, aliases: &[&str]) -> SpeakerId {
        let draft = SpeakerDraft {
            name: name.to_owned(),
            role: String::new(),
            aliases: aliases.iter().map(|it| (*it).to_owned()).collect(),
            on_behalf_of: None,
            colour: None,
        };
        verbs::add_speaker(&self.notebook, act(), draft).unwrap().value
    }

    fn speakers(&self) -> Vec<(String, Option<String>, Vec<String>)> {
        let all = reads::speakers(&self.notebook, Nothing {}).unwrap();
        all.into_iter().map(|it| (it.name, it.on_behalf_of.map(|it| it.name), it.lessons)).collect()
    }

    #[track_caller]
    fn undo(&self) {
        verbs::undo(&self.notebook, act(), Nothing {}).unwrap();
    }

    /// Name, whether it is known, and why, of the speaker suggested for words.
    #[track_caller]
    fn suggested(&self, words: &str) -> (String, bool, Option<String>) {
        let speaker = self.of(words).speaker.expect("a speaker");
        (speaker.name, speaker.known.is_some(), speaker.why)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.notebook.check().unwrap(), Vec::<String>::new());
        }
    }
}

#[test]
fn a_suggestion_tells_its_place_in_utf_16_and_why_it_is_one() {
    let room = Room::usual();
    let first = room.of("We will go on,");
    let utf16 =
        |words: &str| u32::try_from(TEXT[..TEXT.find(words).unwrap()].encode_utf16().count()).unwrap();
    assert_eq!((first.start, first.end), (utf16("We will"), utf16("We will") + 14));
    assert_eq!((first.parts, first.part_of), (2, None));
    assert_eq!(room.of("whatever comes.").part_of, Some(first.id));
    let speaker = first.speaker.unwrap();
    assert_eq!((speaker.name.as_str(), speaker.said.as_str()), ("Ada Nowak", "he"));
    assert_eq!(first.cue.unwrap().text, "said");
    assert_eq!(first.mention.unwrap().start, utf16("he said"));
    assert!((first.confidence - 0.9).abs() < 1e-6);
}

#[test]
fn suggestions_never_count_as_quotes() {
    let room = Room::usual();
    let counts = room.notebook.view().unwrap().counts;
    assert_eq!((counts.quotes, counts.speakers, counts.waiting), (0, 0, 3));
}

#[test]
fn accepting_makes_quotes_of_all_parts_and_undo_takes_everything_back() {
    let room = Room::usual();
    let before = room.notebook.dump().unwrap();
    let ids = vec![room.of("whatever comes.").id];
    let outcome = verbs::accept_suggestions(&room.notebook, act(), SomeSuggestions { ids }).unwrap();
    let made: Vec<_> = outcome.value.iter().map(|it| it.quote.exact.as_str()).collect();
    assert_eq!(made, ["We will go on,", "whatever comes."]);
    assert_eq!(outcome.value[0].quote.cue.as_deref(), Some("said"));
    assert_eq!((outcome.counts.quotes, outcome.counts.waiting), (2, 2));
    assert_eq!(outcome.touched.articles, [room.article]);
    let ada = "Ada Nowak".to_owned();
    let direct = |words: &str| (words.to_owned(), ada.clone(), Rendering::Direct);
    assert_eq!(room.quotes(), [direct("We will go on,"), direct("whatever comes.")]);
    assert_eq!(room.words(), ["cool", "No,"]);
    room.undo();
    assert_eq!(room.notebook.dump().unwrap(), before);
    assert_eq!(room.words(), ["We will go on,", "whatever comes.", "cool", "No,"]);
    verbs::redo(&room.notebook, act(), Nothing {}).unwrap();
    assert_eq!(room.words(), ["cool", "No,"]);
}

#[test]
fn a_call_that_is_repeated_accepts_once_and_gives_the_same_quotes() {
    let room = Room::usual();
    let (act, ids) = (act(), vec![room.of("We will go on,").id]);
    let accept = || verbs::accept_suggestions(&room.notebook, act, SomeSuggestions { ids: ids.clone() });
    let (first, again) = (accept().unwrap(), accept().unwrap());
    assert_eq!(first.value, again.value);
    assert_eq!(room.quotes().len(), 2);
}

#[test]
fn what_is_decided_already_is_refused_and_nothing_is_changed() {
    let room = Room::usual();
    let (first, word) = (room.of("We will go on,").id, room.of("cool").id);
    verbs::reject_suggestions(&room.notebook, act(), SomeSuggestions { ids: vec![word] }).unwrap();
    assert_eq!(room.words(), ["We will go on,", "whatever comes.", "No,"]);
    let before = room.notebook.dump().unwrap();
    let both = SomeSuggestions { ids: vec![first, word] };
    let refused = verbs::accept_suggestions(&room.notebook, act(), both).unwrap_err();
    assert!(matches!(refused, Refusal::AlreadyDecided));
    let unknown = SomeSuggestions { ids: vec![model::SuggestionId { end: first.end + 1, ..first }] };
    let refused = verbs::reject_suggestions(&room.notebook, act(), unknown).unwrap_err();
    assert!(matches!(refused, Refusal::NotFound("suggestion")));
    assert_eq!(room.notebook.dump().unwrap(), before);
    room.undo();
    assert_eq!(room.words().len(), 4);
}

#[test]
fn another_finder_does_not_touch_what_was_decided() {
    let room = Room::usual();
    let no = room.of("No,").id;
    verbs::reject_suggestions(&room.notebook, act(), SomeSuggestions { ids: vec![no] }).unwrap();
    room.accept("cool");
    room.find(vec![suggestion("“cool”", None), suggestion("“No,”", None), suggestion("Ada Nowak", None)]);
    assert_eq!(room.words(), ["Ada Nowak"]);
    // The old suggestion is not there any more, but what became of it is known.
    let refused = verbs::accept_suggestions(&room.notebook, act(), SomeSuggestions { ids: vec![no] });
    assert!(matches!(refused.unwrap_err(), Refusal::AlreadyDecided));
}

#[test]
fn an_accepted_quote_that_is_removed_does_not_come_back() {
    let room = Room::usual();
    room.accept("cool");
    let quote = reads::article_quotes(&room.notebook, OneArticle { id: room.article }).unwrap()[0].quote.id;
    verbs::remove_quotes(&room.notebook, act(), SomeQuotes { ids: vec![quote] }).unwrap();
    assert!(!room.words().contains(&"cool".to_owned()));
}

#[test]
fn a_known_speaker_is_found_by_name_alias_title_and_short_form() {
    let room = Room::with(vec![
        suggestion("We will go on,", found("ADA NOWAK", SpeakerKind::Person)),
        suggestion("whatever comes.", found("Prime Minister Ada Nowak", SpeakerKind::Person)),
        suggestion("cool", found("Ms Nowak", SpeakerKind::Person)),
        suggestion("No,", found("Bo Lind", SpeakerKind::Person)),
    ]);
    room.speaker("Ada Nowak", &[]);
    room.speaker("B. A. Lind", &["Bo Lind"]);
    let known = |name: &str, why: Option<&str>| (name.to_owned(), true, why.map(str::to_owned));
    assert_eq!(room.suggested("We will go on,"), known("Ada Nowak", None));
    assert_eq!(room.suggested("whatever comes."), known("Ada Nowak", Some("by the name without its title")));
    assert_eq!(room.suggested("cool"), known("Ada Nowak", Some("likely the same name: Ada Nowak")));
    assert_eq!(room.suggested("No,"), known("B. A. Lind", Some("by an alias")));
    room.accept("cool");
    assert_eq!(room.speakers().len(), 2, "no speaker twice");
}

#[test]
fn a_short_name_that_two_people_have_is_nobodys() {
    let room = Room::with(vec![suggestion("cool", found("Nowak", SpeakerKind::Person))]);
    room.speaker("Ada Nowak", &[]);
    room.speaker("Piotr Nowak", &[]);
    assert_eq!(room.suggested("cool"), ("Nowak".to_owned(), false, None));
}

#[test]
fn a_spokesman_without_a_name_is_added_with_whom_he_speaks_for() {
    let spokesman = FoundSpeaker {
        on_behalf_of: Some("Bo Lind".to_owned()),
        ..found("spokesman", SpeakerKind::Described).unwrap()
    };
    let room = Room::with(vec![suggestion("No,", Some(spokesman))]);
    room.accept("No,");
    let bo = ("Bo Lind".to_owned(), None, Vec::new());
    let spokesman = ("spokesman for Bo Lind".to_owned(), Some("Bo Lind".to_owned()), Vec::new());
    assert_eq!(room.speakers(), [bo, spokesman]);
    room.undo();
    assert_eq!(room.speakers(), []);
}

#[test]
fn the_words_of_a_statement_are_those_of_who_made_it() {
    let by = |author: Option<&str>| FoundSpeaker {
        on_behalf_of: author.map(str::to_owned),
        ..found("the statement", SpeakerKind::Document).unwrap()
    };
    let room = Room::with(vec![
        suggestion("No,", Some(by(Some("White House")))),
        suggestion("cool", Some(by(None))),
    ]);
    assert_eq!(room.suggested("No,"), ("White House".to_owned(), false, None));
    assert_eq!(room.suggested("cool"), ("statement".to_owned(), false, None));
    room.accept("No,");
    assert_eq!(room.speakers(), [("White House".to_owned(), None, Vec::new())]);
}

#[test]
fn a_correction_of_a_role_is_learned_shown_and_forgotten() {
    let room = Room::usual();
    room.correct("cool", "Zoë Rask");
    assert_eq!(room.quotes(), [("cool".to_owned(), "Zoë Rask".to_owned(), Rendering::Partial)]);
    assert_eq!(room.speakers()[0].2, ["foreign minister"]);
    room.find(vec![suggestion("No,", found("Foreign Minister", SpeakerKind::Described))]);
    let taught = ("Zoë Rask".to_owned(), true, Some("as you taught: foreign minister".to_owned()));
    assert_eq!(room.suggested("No,"), taught);
    let speaker = reads::speakers(&room.notebook, Nothing {}).unwrap()[0].id;
    let forget = ForgetLesson { speaker, name: "foreign minister".to_owned() };
    let outcome = verbs::forget_lesson(&room.notebook, act(), forget).unwrap();
    assert_eq!(outcome.touched.speakers, [speaker]);
    assert_eq!(room.suggested("No,").0, "Foreign Minister");
    room.undo();
    assert_eq!(room.suggested("No,"), taught);
    room.undo();
    assert_eq!(room.suggested("No,"), ("Foreign Minister".to_owned(), false, None));
}

#[test]
fn a_description_is_the_same_with_and_without_its_article() {
    let described = |name: &str| found(name, SpeakerKind::Described);
    let room = Room::with(vec![
        suggestion("cool", described("the foreign minister")),
        suggestion("No,", described("The Foreign Minister")),
        suggestion("We will go on,", described("foreign minister")),
    ]);
    room.accept("cool");
    assert_eq!(room.suggested("No,"), ("foreign minister".to_owned(), true, None));
    room.undo();
    room.correct("No,", "Zoë Rask");
    assert_eq!(
        room.suggested("We will go on,").0,
        "Zoë Rask",
        "what was taught with the article holds without"
    );
}

#[test]
fn a_plain_error_teaches_nothing() {
    let room = Room::usual();
    room.correct("We will go on,", "Bo Lind");
    let speakers: Vec<_> = room.quotes().into_iter().map(|(_, speaker, _)| speaker).collect();
    assert_eq!(speakers, ["Bo Lind", "Bo Lind"], "both parts are corrected");
    assert_eq!(room.speakers(), [("Bo Lind".to_owned(), None, Vec::new())]);
}

#[test]
fn a_name_that_somebody_has_is_not_taught_to_be_anothers() {
    let room = Room::usual();
    room.speaker("Foreign Minister", &[]);
    room.correct("cool", "Zoë Rask");
    assert!(room.speakers().iter().all(|(_, _, lessons)| lessons.is_empty()));
}

#[test]
fn the_last_lesson_holds_and_goes_with_its_speaker() {
    let room = Room::usual();
    room.correct("cool", "Zoë Rask");
    room.find(vec![suggestion("No,", found("foreign minister", SpeakerKind::Described))]);
    room.correct("No,", "Bo Lind");
    let lessons = |name: &str| room.speakers().into_iter().find(|it| it.0 == name).map(|it| it.2);
    assert_eq!(lessons("Zoë Rask").unwrap(), Vec::<String>::new());
    assert_eq!(lessons("Bo Lind").unwrap(), ["foreign minister"]);
    let id = |name: &str| {
        reads::speakers(&room.notebook, Nothing {})
            .unwrap()
            .into_iter()
            .find(|it| it.name == name)
            .unwrap()
            .id
    };
    let merge = MergeSpeakers { from: id("Bo Lind"), into: id("Zoë Rask") };
    verbs::merge_speakers(&room.notebook, act(), merge).unwrap();
    assert_eq!(lessons("Zoë Rask").unwrap(), ["foreign minister"]);
    verbs::remove_speaker(&room.notebook, act(), OneSpeaker { id: id("Zoë Rask") }).unwrap();
    room.undo();
    room.undo();
    assert_eq!(lessons("Bo Lind").unwrap(), ["foreign minister"]);
}

#[test]
fn a_correction_of_the_range_takes_in_the_parts_that_it_covers() {
    let room = Room::usual();
    let (first, second) = (room.of("We will go on,"), room.of("whatever comes."));
    let edit = QuoteEdit {
        speaker: SpeakerChoice::Unknown,
        rendering: Rendering::Paraphrase,
        cue: Some("said".to_owned()),
        tags: Vec::new(),
    };
    let request = CorrectSuggestion { suggestion: second.id, start: first.start, end: second.end, edit };
    verbs::correct_suggestion(&room.notebook, act(), request).unwrap();
    let whole = "We will go on,” he said, “whatever comes.".to_owned();
    assert_eq!(room.quotes(), [(whole, String::new(), Rendering::Paraphrase)]);
    assert_eq!(room.words(), ["cool", "No,"]);
    room.undo();
    assert_eq!(room.words().len(), 4);
}

#[test]
fn a_preview_tells_what_accepting_all_above_a_confidence_does() {
    let room = Room::usual();
    room.speaker("Ada Nowak", &[]);
    let before = room.notebook.dump().unwrap();
    let request = AcceptAbove { confidence: 0.6, article: None };
    let preview = reads::preview_acceptance(&room.notebook, request).unwrap();
    assert_eq!((preview.suggestions, preview.quotes, preview.articles), (2, 3, 1));
    assert_eq!(preview.new_speakers, ["foreign minister"]);
    let speakers: Vec<_> =
        preview.speakers.iter().map(|it| (it.name.as_str(), it.known, it.quotes)).collect();
    assert_eq!(speakers, [("Ada Nowak", true, 2), ("foreign minister", false, 1)]);
    let samples: Vec<_> = preview.samples.iter().map(|it| it.exact.as_str()).collect();
    assert_eq!(samples, ["cool", "We will go on,"], "the least certain first");
    assert_eq!(room.notebook.dump().unwrap(), before, "a preview changes nothing");
    let outcome = verbs::accept_above(&room.notebook, act(), request).unwrap();
    assert_eq!((outcome.value, outcome.counts.waiting, outcome.counts.speakers), (3, 1, 2));
    assert_eq!(room.words(), ["No,"]);
    room.undo();
    assert_eq!(room.notebook.dump().unwrap(), before);
    let elsewhere = AcceptAbove { confidence: 0.0, article: Some(ArticleId::new()) };
    assert_eq!(reads::preview_acceptance(&room.notebook, elsewhere).unwrap().quotes, 0);
}

#[test]
fn very_many_are_accepted_in_batches_and_undone_as_one() {
    let room = Room::usual();
    let before = room.notebook.dump().unwrap();
    let (act, all) = (act(), AcceptAbove { confidence: 0.0, article: None });
    let accept = || verbs::suggestions::accept_in_batches(&room.notebook, act, all, 1).unwrap();
    let outcome = accept();
    assert_eq!((outcome.value, outcome.counts.waiting, outcome.touched.all), (4, 0, true));
    let after = room.notebook.dump().unwrap();
    assert_eq!(accept().value, 2, "a repeated call finds what its first batch made");
    assert_eq!(room.notebook.dump().unwrap(), after);
    let window = model::filters::Window { offset: 0, limit: 9 };
    let history = reads::history(&room.notebook, crate::commands::requests::ListHistory { window }).unwrap();
    assert_eq!(history.rows[0].subject, "3 suggestions", "the history tells the whole of it");
    room.undo();
    assert_eq!(room.notebook.dump().unwrap(), before);
    accept();
    assert_eq!(
        room.notebook.dump().unwrap(),
        before,
        "what was undone is not done again by a late repetition"
    );
    verbs::redo(&room.notebook, self::act(), Nothing {}).unwrap();
    assert_eq!(room.notebook.dump().unwrap(), after);
}

#[test]
fn accepting_all_adds_each_speaker_once_as_the_preview_said() {
    let spokesman = FoundSpeaker {
        on_behalf_of: Some("Bo Lind".to_owned()),
        ..found("spokesman", SpeakerKind::Described).unwrap()
    };
    let room = Room::with(vec![
        suggestion("We will go on,", found("Nowak", SpeakerKind::Person)),
        suggestion("whatever comes.", found("President Ada Nowak", SpeakerKind::Person)),
        suggestion("cool", Some(spokesman)),
        suggestion("No,", found("Mr Lind", SpeakerKind::Person)),
    ]);
    let all = AcceptAbove { confidence: 0.0, article: None };
    let preview = reads::preview_acceptance(&room.notebook, all).unwrap();
    let expected = ["Ada Nowak", "Bo Lind", "spokesman for Bo Lind"];
    assert_eq!(preview.new_speakers, expected);
    verbs::accept_above(&room.notebook, act(), all).unwrap();
    let added: Vec<_> = room.speakers().into_iter().map(|(name, ..)| name).collect();
    assert_eq!(added, expected);
}

#[test]
fn of_two_suggestions_of_the_same_words_only_one_is_accepted() {
    let inner = Suggestion { confidence: 800, ..suggestion("“We will go on,”", None) };
    let room = Room::with(vec![inner, suggestion("We will go on,", None)]);
    let all = AcceptAbove { confidence: 0.5, article: Some(room.article) };
    let outcome = verbs::accept_above(&room.notebook, act(), all).unwrap();
    assert_eq!((outcome.value, outcome.counts.waiting), (1, 0));
}

#[test]
fn words_marked_by_hand_are_no_longer_suggested() {
    let room = Room::usual();
    let word = room.of("cool");
    let draft = QuoteDraft {
        article: room.article,
        start: word.start - 1,
        end: word.end + 1,
        speaker: SpeakerChoice::Unknown,
        rendering: Rendering::Partial,
        cue: None,
        tags: Vec::new(),
    };
    let outcome = verbs::mark_quote(&room.notebook, act(), draft).unwrap();
    assert_eq!((outcome.counts.quotes, outcome.counts.waiting), (1, 2));
    let refused = verbs::accept_suggestions(&room.notebook, act(), SomeSuggestions { ids: vec![word.id] });
    assert!(matches!(refused.unwrap_err(), Refusal::AlreadyDecided));
    room.undo();
    assert_eq!(room.words().len(), 4);
}

#[test]
fn a_passage_is_unmasked_and_masked_again() {
    let room = Room::usual();
    let passages = || reads::article_passages(&room.notebook, OneArticle { id: room.article }).unwrap();
    let teaser = passages()[1].clone();
    assert_eq!((teaser.masked, teaser.chosen), (true, false));
    let mask = |masked| {
        let (start, end) = (teaser.start, teaser.end);
        let request = MaskPassage { article: room.article, start, end, masked };
        verbs::mask_passage(&room.notebook, act(), request).unwrap()
    };
    let outcome = mask(false);
    assert_eq!((outcome.counts.waiting, outcome.touched.articles), (4, vec![room.article]));
    let shown = room.of("very cool indeed");
    assert_eq!(shown.masked, Some(PassageRole::Boilerplate));
    assert_eq!((passages()[1].masked, passages()[1].chosen), (false, true));
    mask(true);
    assert_eq!((passages()[1].masked, passages()[1].chosen), (true, false), "as it was found");
    room.undo();
    assert_eq!(room.words().len(), 5);
    room.undo();
    assert_eq!(room.words().len(), 4);
}
