use super::citing::{Citing, Piece, Work, plain};
use super::html::{escaped, pieces};
use crate::markdown::escape;
use model::exchange::{CitationStyle, CopyForm};
use model::views::QuoteRow;

/// Quotes as they go to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// For whatever takes text.
    pub text: String,
    /// For word processors.
    pub html: Option<String>,
}

/// Quotes with a citation each, as `Ada Lind, quoted in The port stays open (Harbour
/// Post, 2 May 2017)` in our own style.
pub fn copied(quotes: &[(QuoteRow, Work)], form: CopyForm, style: CitationStyle) -> Copied {
    let citing = Citing::by(style);
    let cited = |(row, work): &(QuoteRow, Work)| {
        let speaker = row.quote.speaker.as_ref().map(|speaker| speaker.name.as_str());
        (row.quote.exact.clone(), citing.quoted(speaker, work))
    };
    let cited: Vec<(String, Vec<Piece>)> = quotes.iter().map(cited).collect();
    let joined = |quote: fn(&str, &[Piece]) -> String, between| {
        cited.iter().map(|(exact, pieces)| quote(exact, pieces)).collect::<Vec<_>>().join(between)
    };
    match form {
        CopyForm::Markdown => Copied { text: joined(markdown, "\n"), html: None },
        CopyForm::Plain => Copied { text: joined(text, "\n"), html: None },
        CopyForm::Html => Copied { text: joined(text, "\n"), html: Some(joined(html, "\n")) },
    }
}

/// A block quote; its words are no Markdown, whatever they are.
fn markdown(exact: &str, cited: &[Piece]) -> String {
    let mut paragraphs = escape::paragraphs(exact);
    let piece = |piece: &Piece| match (escape::inline(&piece.text), piece.italic) {
        (words, true) if !words.trim().is_empty() => format!("*{}*", words.trim()),
        (words, _) => words,
    };
    paragraphs.push(format!("— {}", cited.iter().map(piece).collect::<String>()));
    let quoted: Vec<String> = paragraphs.iter().map(|paragraph| format!("> {paragraph}\n")).collect();
    quoted.join(">\n")
}

fn text(exact: &str, cited: &[Piece]) -> String {
    format!("“{}”\n— {}\n", exact.trim(), plain(cited))
}

fn html(exact: &str, cited: &[Piece]) -> String {
    let lines = exact.lines().map(str::trim).filter(|line| !line.is_empty());
    let paragraphs: String = lines.map(|line| format!("<p dir=\"auto\">{}</p>", escaped(line))).collect();
    format!("<blockquote>{paragraphs}</blockquote>\n<p dir=\"auto\">— {}</p>", pieces(cited))
}

#[cfg(test)]
mod tests {
    use super::{Copied, Work, copied};
    use model::entities::Rendering;
    use model::exchange::{CitationStyle, CopyForm};
    use model::views::{QuoteRow, QuoteView, SourceRef, SpeakerRef};
    use model::{ArticleId, QuoteId, SourceId, SpeakerId};

    fn row(exact: &str) -> (QuoteRow, Work) {
        let name = "Ada *Lind*".to_owned();
        let row = QuoteRow {
            quote: QuoteView {
                id: QuoteId::new(),
                article: ArticleId::new(),
                exact: exact.to_owned(),
                rendering: Rendering::Direct,
                speaker: Some(SpeakerRef { id: SpeakerId::new(), name, colour: 0, on_behalf_of: None }),
                cue: None,
                tags: Vec::new(),
                statement: None,
                notes: 0,
                marked_at: 0,
            },
            prefix: String::new(),
            suffix: String::new(),
            article_title: "The port stays open".to_owned(),
            source: Some(SourceRef { id: SourceId::new(), name: "Harbour Post".to_owned() }),
            published: "2017-05-02".parse().ok(),
        };
        let work = Work {
            title: row.article_title.clone(),
            source: row.source.as_ref().map(|source| source.name.clone()),
            published: row.published.clone(),
            ..Work::default()
        };
        (row, work)
    }

    #[test]
    fn markdown_is_a_block_quote_with_a_citation() {
        let Copied { text, html } =
            copied(&[row("# we will\nappeal"), row("x")], CopyForm::Markdown, CitationStyle::Short);
        assert_eq!(html, None);
        let cited = "— Ada \\*Lind\\*, quoted in The port stays open (Harbour Post, 2 May 2017)";
        assert_eq!(text, format!("> \\# we will\n>\n> appeal\n>\n> {cited}\n\n> x\n>\n> {cited}\n"));
    }

    #[test]
    fn plain_text_has_the_very_words() {
        let text = copied(&[row("*we* <will>")], CopyForm::Plain, CitationStyle::Short).text;
        let cited = "Ada *Lind*, quoted in The port stays open (Harbour Post, 2 May 2017)";
        assert_eq!(text, format!("“*we* <will>”\n— {cited}\n"));
    }

    #[test]
    fn html_is_for_word_processors_and_has_text_beside_it() {
        let words = "<b>we</b> & \"you\"\nappeal";
        let Copied { text, html } = copied(&[row(words)], CopyForm::Html, CitationStyle::Short);
        assert!(text.starts_with('“'));
        assert_eq!(
            html.unwrap(),
            "<blockquote><p dir=\"auto\">&lt;b&gt;we&lt;/b&gt; &amp; &quot;you&quot;</p><p dir=\"auto\">appeal</p></blockquote>\n\
             <p dir=\"auto\">— Ada *Lind*, quoted in The port stays open (Harbour Post, 2 May 2017)</p>"
        );
    }
}
