use super::citing::{Citing, Piece};
use super::{Article, Exchange, Row};
use model::PartialDate;
use model::exchange::CitationStyle;
use std::fmt::Write;

/// Only what the file says itself: no script, nothing from a network.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE: &str = "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 serif;color-scheme:light dark}\
    h1,h2{line-height:1.2}h2{margin:2.5rem 0 .25rem}p.facts,figcaption,dl{font:.85rem/1.4 sans-serif;opacity:.85}\
    figure{margin:1.25rem 0}blockquote{margin:0;padding-left:1rem;border-left:.2rem solid;white-space:pre-line}\
    dl{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;margin:.25rem 0}dd{margin:0;white-space:pre-line}\
    @media print{figure{break-inside:avoid}}";

/// A report for people: one HTML file without scripts, article by article, each
/// quote with who said it, how, its tags, its statement and its notes. Each article
/// is cited in a style below its headline, unless that is our own, which says no more
/// than the facts do.
pub fn html(exchange: &Exchange, style: CitationStyle) -> Vec<u8> {
    let citing = Citing::by(style);
    let title = escaped(&exchange.notebook);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1 dir=\"auto\">{title}</h1>\n"
    );
    let mut before = None;
    for row in exchange.rows() {
        if before != Some(row.article.id) {
            article(&mut out, row.article, row.source.map(|source| source.name.as_str()));
            if let Some(entry) = citing.entry(&row.work()) {
                put(&mut out, format_args!("<p class=\"facts\" dir=\"auto\">{}</p>\n", pieces(&entry)));
            }
            before = Some(row.article.id);
        }
        quote(&mut out, &row);
    }
    out.push_str("</body>\n</html>\n");
    out.into_bytes()
}

fn article(out: &mut String, article: &Article, source: Option<&str>) {
    let date = article.published.as_ref().map(PartialDate::in_words);
    let facts: Vec<String> = [source, article.author.as_deref(), date.as_deref()]
        .into_iter()
        .flatten()
        .map(|fact| format!("<bdi>{}</bdi>", escaped(fact)))
        .chain(article.url.as_deref().map(link))
        .collect();
    put(out, format_args!("<h2 dir=\"auto\">{}</h2>\n", escaped(&article.title)));
    if !facts.is_empty() {
        put(out, format_args!("<p class=\"facts\">{}</p>\n", facts.join(" · ")));
    }
}

/// A citation, with what is italic in it.
pub(super) fn pieces(pieces: &[Piece]) -> String {
    let shown = |piece: &Piece| match piece.italic {
        true => format!("<i>{}</i>", escaped(&piece.text)),
        false => escaped(&piece.text),
    };
    pieces.iter().map(shown).collect()
}

fn link(url: &str) -> String {
    let shown = escaped(url);
    // Addresses are checked when they are typed; front matter may hold any.
    let web = url.starts_with("https://") || url.starts_with("http://");
    if web { format!("<a href=\"{shown}\" rel=\"noreferrer\">{shown}</a>") } else { shown }
}

fn quote(out: &mut String, row: &Row<'_>) {
    put(out, format_args!("<figure id=\"q-{}\">\n", row.quote.id));
    put(out, format_args!("<blockquote dir=\"auto\">{}</blockquote>\n", escaped(&row.quote.exact)));
    let speaker = row.speaker.map_or("Nobody yet", |speaker| &speaker.name);
    let mut caption = format!("<bdi>{}</bdi>", escaped(speaker));
    if let Some(role) = row.speaker.map(|speaker| &speaker.role).filter(|role| !role.is_empty()) {
        put(&mut caption, format_args!(", <bdi>{}</bdi>", escaped(role)));
    }
    if let Some(principal) = row.principal {
        put(&mut caption, format_args!(", on behalf of <bdi>{}</bdi>", escaped(&principal.name)));
    }
    put(out, format_args!("<figcaption>{caption} · {}</figcaption>\n", row.quote.rendering.word()));
    let told: String = row
        .facts()
        .iter()
        .map(|(name, words)| format!("<dt>{name}</dt><dd dir=\"auto\">{}</dd>\n", escaped(words)))
        .collect();
    if !told.is_empty() {
        put(out, format_args!("<dl>\n{told}</dl>\n"));
    }
    out.push_str("</figure>\n");
}

fn put(out: &mut String, words: std::fmt::Arguments<'_>) {
    out.write_fmt(words).expect("a string takes everything");
}

/// Words as HTML that shows those very words: in text and in quoted attributes.
/// Control characters, which HTML may not hold, become U+FFFD.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + words.len() / 16);
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A parser would make a line feed of it.
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(letter),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::exchange::samples::{HOSTILE, sample, with_words};
    use model::exchange::CitationStyle;
    use quick_xml::events::Event;

    /// The elements in order, and the words of every `blockquote`. What is
    /// written closes its elements, so a parser of XML reads it but for the
    /// doctype and the `meta` elements.
    fn read(html: &str) -> (Vec<String>, Vec<String>) {
        let body = &html[html.find("<body>").unwrap()..html.find("</html>").unwrap()];
        let mut reader = quick_xml::Reader::from_str(body);
        let (mut elements, mut quotes, mut inside) = (Vec::new(), Vec::new(), false);
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => {
                    inside = tag.name().as_ref() == "blockquote";
                    if inside {
                        quotes.push(String::new());
                    }
                    elements.push(tag.name().as_ref().to_owned());
                }
                Event::End(_) => inside = false,
                Event::Text(words) if inside => quotes.last_mut().unwrap().push_str(&words),
                Event::GeneralRef(entity) if inside => {
                    let entity =
                        quick_xml::escape::unescape(&format!("&{};", &*entity)).unwrap().into_owned();
                    quotes.last_mut().unwrap().push_str(&entity);
                }
                Event::Eof => return (elements, quotes),
                _ => {}
            }
        }
    }

    #[test]
    fn hostile_words_are_words() {
        let (plain, _) = read(&String::from_utf8(html(&with_words("plain"), CitationStyle::Short)).unwrap());
        for words in HOSTILE {
            let (elements, quotes) =
                read(&String::from_utf8(html(&with_words(words), CitationStyle::Short)).unwrap());
            assert_eq!(elements, plain, "{words:?} makes no elements");
            let shown: String = words
                .chars()
                .map(|c| {
                    let shown = matches!(c, '\n' | '\r' | '\t') || !(c.is_control() || c == '\u{fffe}');
                    if shown { c } else { char::REPLACEMENT_CHARACTER }
                })
                .collect();
            assert_eq!(quotes, [shown]);
        }
    }

    #[test]
    fn nothing_runs_and_nothing_is_fetched() {
        let mut exchange = sample();
        exchange.articles[0].url = Some("javascript:alert(1)".to_owned());
        let html = String::from_utf8(html(&exchange, CitationStyle::Short)).unwrap();
        assert!(!html.contains("<script") && !html.contains("href=") && !html.contains("src="));
        assert!(html.contains("default-src 'none'"));
    }

    #[test]
    fn a_report_tells_everything() {
        let html = String::from_utf8(html(&sample(), CitationStyle::Short)).unwrap();
        let (_, body) = html.split_once("<body>\n").unwrap();
        expect_test::expect![[r#"
            <h1 dir="auto">The port</h1>
            <h2 dir="auto">The port stays open</h2>
            <p class="facts"><bdi>Harbour Post</bdi> · <bdi>P. Reed</bdi> · <bdi>2 May 2017</bdi> · <a href="https://example.org/port" rel="noreferrer">https://example.org/port</a></p>
            <figure id="q-01970000-0000-7000-8000-000000000002">
            <blockquote dir="auto">we will 🌊 appeal</blockquote>
            <figcaption><bdi>Ada Lind</bdi>, <bdi>Minister of Ports</bdi>, on behalf of <bdi>The Ministry</bdi> · direct</figcaption>
            <dl>
            <dt>Cue</dt><dd dir="auto">said</dd>
            <dt>Tags</dt><dd dir="auto">law, law/appeal</dd>
            <dt>Statement</dt><dd dir="auto">We will appeal</dd>
            <dt>Note</dt><dd dir="auto">Check
            With *the* court.</dd>
            </dl>
            </figure>
            </body>
            </html>
        "#]].assert_eq(body);
    }
}
