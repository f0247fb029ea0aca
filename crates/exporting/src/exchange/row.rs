use super::table::note_text;
use super::{Article, Note, Quote, Source, Speaker, Statement, Tag, Work};
use model::PartialDate;

/// A quote with all that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The quote.
    pub quote: &'a Quote,
    /// Where it stands.
    pub article: &'a Article,
    /// The outlet.
    pub source: Option<&'a Source>,
    /// Who said it.
    pub speaker: Option<&'a Speaker>,
    /// For whom that speaker speaks.
    pub principal: Option<&'a Speaker>,
    /// In the order of their paths.
    pub tags: Vec<&'a Tag>,
    /// What it reports.
    pub statement: Option<&'a Statement>,
    /// The notes about it.
    pub notes: Vec<&'a Note>,
}

impl Row<'_> {
    /// What its article is cited by.
    pub fn work(&self) -> Work {
        let Article { title, author, published, url, .. } = self.article;
        let (title, author, published, url) = (title.clone(), author.clone(), published.clone(), url.clone());
        Work { title, author, source: self.source.map(|source| source.name.clone()), published, url }
    }

    /// What is known of it beside words and speaker, by name; what is not known is
    /// left out.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let tags = self.tags.iter().map(|tag| tag.path.as_str()).collect::<Vec<_>>().join(", ");
        let cue = self.quote.cue.clone().unwrap_or_default();
        let statement = self.statement.map_or_else(String::new, |statement| statement.wording.clone());
        let notes = self.notes.iter().map(|note| ("Note", note_text(note)));
        let facts = [("Cue", cue), ("Tags", tags), ("Statement", statement)].into_iter().chain(notes);
        facts.filter(|(_, words)| !words.is_empty()).collect()
    }

    /// Where it can be found, for people: `Ada Lind, quoted in The port stays
    /// open (Harbour Post, 2 May 2017)`.
    pub fn citation(&self) -> String {
        let speaker = self.speaker.map(|speaker| speaker.name.as_str());
        let source = self.source.map(|source| source.name.as_str());
        citation(speaker, &self.article.title, source, self.article.published.as_ref())
    }
}

/// Where a quote can be found, for people, in one line.
pub fn citation(
    speaker: Option<&str>,
    title: &str,
    source: Option<&str>,
    published: Option<&PartialDate>,
) -> String {
    let begin = speaker.map_or("Quoted in ".to_owned(), |name| format!("{name}, quoted in "));
    let date = published.map(PartialDate::in_words);
    let where_and_when: Vec<&str> = source.into_iter().chain(date.as_deref()).collect();
    let line = match where_and_when.is_empty() {
        true => format!("{begin}{title}"),
        false => format!("{begin}{title} ({})", where_and_when.join(", ")),
    };
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::citation;

    #[test]
    fn a_citation_tells_what_is_known() {
        let date = "2017-05-02".parse().ok();
        assert_eq!(
            citation(Some("Ada Lind"), "The port stays open", Some("Harbour Post"), date.as_ref()),
            "Ada Lind, quoted in The port stays open (Harbour Post, 2 May 2017)"
        );
        assert_eq!(citation(None, "One\nline", None, None), "Quoted in One line");
    }
}
