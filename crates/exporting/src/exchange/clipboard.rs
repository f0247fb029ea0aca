use super::citation;
use super::html::escaped;
use crate::markdown::escape;
use model::exchange::CopyForm;
use model::views::QuoteRow;

/// Quotes as they go to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// For whatever takes text.
    pub text: String,
    /// For word processors.
    pub html: Option<String>,
}

/// Quotes with a citation each: `Ada Lind, quoted in The port stays open
/// (Harbour Post, 2 May 2017)`.
pub fn copied(rows: &[QuoteRow], form: CopyForm) -> Copied {
    let joined =
        |quote: fn(&QuoteRow) -> String, between| rows.iter().map(quote).collect::<Vec<_>>().join(between);
    match form {
        CopyForm::Markdown => Copied { text: joined(markdown, "\n"), html: None },
        CopyForm::Plain => Copied { text: joined(plain, "\n"), html: None },
        CopyForm::Html => Copied { text: joined(plain, "\n"), html: Some(joined(html, "\n")) },
    }
}

fn cited(row: &QuoteRow) -> String {
    let speaker = row.quote.speaker.as_ref().map(|speaker| speaker.name.as_str());
    let source = row.source.as_ref().map(|source| source.name.as_str());
    citation(speaker, &row.article_title, source, row.published.as_ref())
}

/// A block quote; its words are no Markdown, whatever they are.
fn markdown(row: &QuoteRow) -> String {
    let mut paragraphs = escape::paragraphs(&row.quote.exact);
    paragraphs.push(format!("— {}", escape::inline(&cited(row))));
    let quoted: Vec<String> = paragraphs.iter().map(|paragraph| format!("> {paragraph}\n")).collect();
    quoted.join(">\n")
}

fn plain(row: &QuoteRow) -> String {
    format!("“{}”\n— {}\n", row.quote.exact.trim(), cited(row))
}

fn html(row: &QuoteRow) -> String {
    let lines = row.quote.exact.lines().map(str::trim).filter(|line| !line.is_empty());
    let paragraphs: String = lines.map(|line| format!("<p dir=\"auto\">{}</p>", escaped(line))).collect();
    format!("<blockquote>{paragraphs}</blockquote>\n<p dir=\"auto\">— {}</p>", escaped(&cited(row)))
}

#[cfg(test)]
mod tests {
    use super::{Copied, copied};
    use model::entities::Rendering;
    use model::exchange::CopyForm;
    use model::views::{QuoteRow, QuoteView, SourceRef, SpeakerRef};
    use model::{ArticleId, QuoteId, SourceId, SpeakerId};

    fn row(exact: &str) -> QuoteRow {
        let name = "Ada *Lind*".to_owned();
        QuoteRow {
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
        }
    }

    #[test]
    fn markdown_is_a_block_quote_with_a_citation() {
        let Copied { text, html } = copied(&[row("# we will\nappeal"), row("x")], CopyForm::Markdown);
        assert_eq!(html, None);
        let cited = "— Ada \\*Lind\\*, quoted in The port stays open (Harbour Post, 2 May 2017)";
        assert_eq!(text, format!("> \\# we will\n>\n> appeal\n>\n> {cited}\n\n> x\n>\n> {cited}\n"));
    }

    #[test]
    fn plain_text_has_the_very_words() {
        let text = copied(&[row("*we* <will>")], CopyForm::Plain).text;
        let cited = "Ada *Lind*, quoted in The port stays open (Harbour Post, 2 May 2017)";
        assert_eq!(text, format!("“*we* <will>”\n— {cited}\n"));
    }

    #[test]
    fn html_is_for_word_processors_and_has_text_beside_it() {
        let words = "<b>we</b> & \"you\"\nappeal";
        let Copied { text, html } = copied(&[row(words)], CopyForm::Html);
        assert!(text.starts_with('“'));
        assert_eq!(
            html.unwrap(),
            "<blockquote><p dir=\"auto\">&lt;b&gt;we&lt;/b&gt; &amp; &quot;you&quot;</p><p dir=\"auto\">appeal</p></blockquote>\n\
             <p dir=\"auto\">— Ada *Lind*, quoted in The port stays open (Harbour Post, 2 May 2017)</p>"
        );
    }
}
