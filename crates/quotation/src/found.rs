use text::TextRange;

/// What an article holds. Every range is in UTF-8 bytes of its text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// The whole text in stretches with a role, in order, without gaps other
    /// than white space.
    pub passages: Vec<Passage>,
    /// In the order of the text; those in masked passages too, marked as such.
    pub quotes: Vec<FoundQuote>,
    /// Whether the text seems to be English: the rules of attribution are.
    pub english: bool,
}

/// A stretch of an article with one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands.
    pub range: TextRange,
    /// Its part in the article.
    pub role: Role,
}

/// The part a passage has in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The title above the text.
    Headline,
    /// Who wrote it.
    Byline,
    /// Place and date at the head.
    Dateline,
    /// The text itself.
    Body,
    /// Words under a picture.
    Caption,
    /// What the site adds: subscription text, links to other stories, disclaimers.
    Boilerplate,
    /// Words that stood in the same article before.
    Repeat,
}

impl Role {
    /// Whether quotes found there are kept from the analyst unless she asks.
    pub fn masked(self) -> bool {
        matches!(self, Self::Boilerplate | Self::Repeat)
    }
}

/// One stretch of quoted words. Words that go on in another paragraph, or after
/// "he said", are a stretch of their own that `continues` the one before.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundQuote {
    /// The words, without marks and the space beside them.
    pub words: TextRange,
    /// The words with their marks.
    pub marked: TextRange,
    /// How the article gives them.
    pub rendering: Rendering,
    /// Index of the stretch before, when both are one quotation.
    pub continues: Option<usize>,
    /// Who said them, if that could be told.
    pub speaker: Option<FoundSpeaker>,
    /// The reporter's words that attribute them.
    pub cue: Option<FoundCue>,
    /// The share of quotes with this number that are quotations with the right
    /// speaker, 0 to 1, as measured on articles that were not used for fitting.
    pub confidence: f32,
    /// Why this speaker, in words: `“said” after the quote, subject “the Kremlin”`.
    pub evidence: String,
    /// The role of the passage it stands in, when that one is masked.
    pub masked: Option<Role>,
}

/// How an article gives the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rendering {
    /// Whole clauses in quotation marks.
    Direct,
    /// A few quoted words inside the reporter's sentence.
    Partial,
}

/// Who said it, as the article tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSpeaker {
    /// The words nearest to the quote that name the speaker: "He", "the Kremlin".
    pub mention: TextRange,
    /// How those words name the speaker.
    pub called: Called,
    /// Who that is, by the fullest name that the article gives: "Vladimir Putin",
    /// for "the president" too; a description whose bearer is not told stays.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// For whom the speaker speaks: "Hillary Clinton" for "a spokesman for Clinton".
    pub on_behalf_of: Option<String>,
}

impl FoundSpeaker {
    /// The name as annotated corpora tell it: pronouns are resolved, descriptions
    /// keep the words of the article. `text` is the article.
    pub fn annotated_name<'a>(&'a self, text: &'a str) -> &'a str {
        match self.called {
            Called::Description => self.mention.slice(text).unwrap_or(&self.name),
            Called::Name | Called::Pronoun => &self.name,
        }
    }
}

/// How words name somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Called {
    /// By a name: "Mr Putin", "the Kremlin".
    Name,
    /// "He", "they".
    Pronoun,
    /// By office or kind: "the president", "a senior official", "the report".
    Description,
}

/// What a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpeakerKind {
    /// Somebody with a name.
    Person,
    /// A body, or a place that stands for one (the Kremlin).
    Organisation,
    /// Somebody known by office or description ("a senior official").
    Described,
    /// A text that speaks: a statement, a report, a law.
    Document,
}

/// The words that attribute a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundCue {
    /// Where they stand: "said", "according to", "calling … a".
    pub range: TextRange,
}
