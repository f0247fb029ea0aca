//! What a report cites: the articles, for BibLaTeX and as CSL-JSON.

use super::{escape, link};
use model::ArticleId;
use model::exports::ExportArticle;
use serde::Serialize;

/// The articles for BibLaTeX.
pub(super) const BIBTEX: &str = "references.bib";
/// The articles as CSL-JSON.
pub(super) const CSL: &str = "references.json";

/// What an article is cited by. Of its id alone: whatever is corrected in its
/// title, source or date, a document that cites it still does.
pub(super) fn key(article: ArticleId) -> String {
    let id = u128::from_be_bytes(*article.as_bytes());
    format!("pq{id:032x}")
}

/// In the order of the ids, which is that of the import.
fn in_order(articles: &[ExportArticle]) -> Vec<&ExportArticle> {
    let mut articles: Vec<&ExportArticle> = articles.iter().collect();
    articles.sort_by_key(|article| article.id);
    articles
}

fn web_address(article: &ExportArticle) -> Option<&str> {
    article.url.as_deref().filter(|url| link::web_host(url).is_some()).map(str::trim)
}

/// One `@article` for each, with fields of BibLaTeX. Names are given as they are
/// printed, in braces of their own: nothing tells which word is the family's.
///
/// Written here and not by the crate `biblatex`: that writes a tilde as `\~` and
/// a circumflex as `\^`, which put an accent on the next letter.
pub(super) fn bibtex(articles: &[ExportArticle]) -> String {
    let entries = in_order(articles).into_iter().map(|article| {
        let braced = |words: &str| Some(tex(words)).filter(|it| !it.is_empty()).map(|it| format!("{{{it}}}"));
        let fields = [
            ("author", article.author.as_deref().and_then(braced)),
            ("title", braced(&article.title)),
            ("journaltitle", article.source.as_deref().and_then(braced)),
            ("date", article.published.as_ref().map(|date| date.day().to_owned())),
            ("url", web_address(article).map(link::destination)),
        ];
        let fields =
            fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {{{}}},\n", value?)));
        format!("@article{{{},\n{}}}\n", key(article.id), fields.collect::<String>())
    });
    entries.collect::<Vec<_>>().join("\n")
}

/// Words as TeX that is set as these very words; an apostrophe is set curved.
fn tex(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in escape::one_line(words).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\{"),
            '}' => out.push_str("\\}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '`' => out.push_str("\\`{}"),
            '<' => out.push_str("\\textless{}"),
            '>' => out.push_str("\\textgreater{}"),
            '$' | '&' | '%' | '#' | '_' => out.extend(['\\', c]),
            // Two of them would be a longer dash, or quotation marks.
            '-' | '\'' if out.ends_with(c) => out.extend(['{', '}', c]),
            c => out.push(c),
        }
    }
    out
}

/// An item of CSL-JSON, as far as an article has it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item {
    id: String,
    r#type: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<[Literal; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Literal {
    literal: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [Vec<u32>; 1],
}

/// An `article-newspaper` for each (CSL-JSON 1.0).
pub(super) fn csl(articles: &[ExportArticle]) -> String {
    let item = |article: &&ExportArticle| Item {
        id: key(article.id),
        r#type: "article-newspaper",
        title: plain(&article.title),
        author: article.author.as_deref().map(|author| [Literal { literal: plain(author) }]),
        container_title: article.source.as_deref().map(plain),
        issued: article.published.as_ref().map(|date| Issued {
            date_parts: [date.day().split('-').filter_map(|part| part.parse().ok()).collect()],
        }),
        url: web_address(article).map(str::to_owned),
    };
    let items: Vec<Item> = in_order(articles).iter().map(item).collect();
    let json = serde_json::to_string_pretty(&items).expect("strings and numbers are JSON");
    format!("{json}\n")
}

/// On one line, as it is: readers of CSL-JSON know a few tags of HTML in text
/// (`<i>`), and have no escape for them.
fn plain(words: &str) -> String {
    escape::one_line(words)
}
