//! An article with findings made by hand, and what a test asks of it.

use crate::commands::requests::{Nothing, OneArticle, SomeSuggestions};
use crate::{Act, Notebook, reads, verbs};
use model::drafts::{PasteDraft, QuoteEdit, SourceChoice, SpeakerChoice, SpeakerDraft, TagChoice};
use model::entities::{
    Article, Finding, FoundSpeaker, Passage, PassageRole, Rendering, SpeakerKind, Suggestion,
};
use model::suggestions::{CorrectSuggestion, SuggestionView};
use model::{ArticleId, OperationId, SpeakerId};

pub(super) const TEXT: &str = "A call at noon 🌊\n\n\
    “We will go on,” he said, “whatever comes.” US President Ada Nowak spoke to Bo Lind.\n\n\
    The talks were “cool”, the foreign minister said. “No,” said a spokesman.\n\n\
    Read more: Talks were “very cool indeed”.\n";

pub(super) struct Room {
    _folder: tempfile::TempDir,
    pub(super) notebook: Notebook,
    pub(super) article: ArticleId,
}

pub(super) fn act() -> Act {
    Act::now(OperationId::new())
}

pub(super) fn found(name: &str, kind: SpeakerKind) -> Option<FoundSpeaker> {
    let at = u32::try_from(TEXT.find(" he ").unwrap() + 1).unwrap();
    Some(FoundSpeaker { name: name.to_owned(), kind, on_behalf_of: None, mention: (at, at + 2) })
}

pub(super) fn suggestion(words: &str, speaker: Option<FoundSpeaker>) -> Suggestion {
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
    pub(super) fn with(suggestions: Vec<Suggestion>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let notebook = Notebook::create(&folder.path().join("n.pullquote")).unwrap();
        let draft = PasteDraft { text: TEXT.to_owned(), title: None, source: SourceChoice::Unknown };
        let article = verbs::paste_article(&notebook, act(), draft).unwrap().value.imported[0].article;
        let room = Self { _folder: folder, notebook, article };
        room.find(suggestions);
        room
    }

    pub(super) fn find(&self, suggestions: Vec<Suggestion>) {
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
    pub(super) fn usual() -> Self {
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

    pub(super) fn waiting(&self) -> Vec<SuggestionView> {
        reads::article_suggestions(&self.notebook, OneArticle { id: self.article }).unwrap()
    }

    #[track_caller]
    pub(super) fn of(&self, words: &str) -> SuggestionView {
        self.waiting().into_iter().find(|it| it.exact == words).expect(words)
    }

    pub(super) fn words(&self) -> Vec<String> {
        self.waiting().into_iter().map(|it| it.exact).collect()
    }

    /// Words, speaker and rendering of every quote.
    pub(super) fn quotes(&self) -> Vec<(String, String, Rendering)> {
        let quotes = reads::article_quotes(&self.notebook, OneArticle { id: self.article }).unwrap();
        quotes
            .into_iter()
            .map(|it| {
                (it.quote.exact, it.quote.speaker.map(|it| it.name).unwrap_or_default(), it.quote.rendering)
            })
            .collect()
    }

    pub(super) fn accept(&self, words: &str) {
        let ids = vec![self.of(words).id];
        verbs::accept_suggestions(&self.notebook, act(), SomeSuggestions { ids }).unwrap();
    }

    pub(super) fn correct(&self, words: &str, speaker: &str) {
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

    pub(super) fn speaker(&self, name: &str, aliases: &[&str]) -> SpeakerId {
        let draft = SpeakerDraft {
            name: name.to_owned(),
            role: String::new(),
            aliases: aliases.iter().map(|it| (*it).to_owned()).collect(),
            on_behalf_of: None,
            colour: None,
        };
        verbs::add_speaker(&self.notebook, act(), draft).unwrap().value
    }

    pub(super) fn speakers(&self) -> Vec<(String, Option<String>, Vec<String>)> {
        let all = reads::speakers(&self.notebook, Nothing {}).unwrap();
        all.into_iter().map(|it| (it.name, it.on_behalf_of.map(|it| it.name), it.lessons)).collect()
    }

    #[track_caller]
    pub(super) fn undo(&self) {
        verbs::undo(&self.notebook, act(), Nothing {}).unwrap();
    }

    /// Name, whether it is known, and why, of the speaker suggested for words.
    #[track_caller]
    pub(super) fn suggested(&self, words: &str) -> (String, bool, Option<String>) {
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
