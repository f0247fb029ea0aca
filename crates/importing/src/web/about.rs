//! What a page tells about its article: to search engines (schema.org), to
//! social networks (OpenGraph), in `meta` elements, and to readers.

use super::linked_data;
use crate::front_matter::FrontMatter;
use crate::{clean, dates};
use dom_query::{Document, NodeRef};
use model::PartialDate;
use serde_json::Value;

/// Where a field is told: the elements, and the attribute that holds it (empty
/// for their words). What is more exact and less dressed up comes first.
type Places = &'static [(&'static str, &'static str)];

const TITLE: Places = &[
    ("meta[property='og:title']", "content"),
    ("meta[name='dc.title' i], meta[name='dcterms.title' i]", "content"),
    ("meta[name='twitter:title'], meta[property='twitter:title']", "content"),
    ("[itemprop='headline']", ""),
    ("article h1, main h1", ""),
    ("h1", ""),
    ("title", ""),
];

const SOURCE: Places = &[
    ("meta[property='og:site_name']", "content"),
    ("meta[name='application-name']", "content"),
    ("meta[name='dc.publisher' i], meta[name='dcterms.publisher' i]", "content"),
];

const AUTHOR: Places = &[
    ("meta[name='author' i], meta[property='author']", "content"),
    ("meta[property='article:author'], meta[name='article:author']", "content"),
    ("meta[name='parsely-author'], meta[name='sailthru.author'], meta[name='byl']", "content"),
    ("meta[name='dc.creator' i], meta[name='dcterms.creator' i]", "content"),
    ("[itemprop='author'] [itemprop='name'], [itemprop='author']", ""),
    ("[rel='author']", ""),
];

const DATE: Places = &[
    ("meta[property='article:published_time'], meta[name='article:published_time']", "content"),
    ("meta[itemprop='datePublished'], [itemprop='datePublished'][content]", "content"),
    ("[itemprop='datePublished'][datetime]", "datetime"),
    ("meta[name='parsely-pub-date'], meta[name='sailthru.date'], meta[name='pubdate' i]", "content"),
    ("meta[name='dc.date.issued' i], meta[name='dcterms.issued' i], meta[name='dc.date' i]", "content"),
    ("meta[name='publish-date' i], meta[name='publish_date' i], meta[name='date' i]", "content"),
    ("time[pubdate]", "datetime"),
    ("article time[datetime], main time[datetime]", "datetime"),
    ("time[datetime]", "datetime"),
];

const ADDRESS: Places =
    &[("link[rel='canonical']", "href"), ("meta[property='og:url']", "content"), ("base[href]", "href")];

/// What parts the title of an article from the name of its site.
const TITLE_PARTS: [&str; 6] = [" | ", " – ", " — ", " - ", " :: ", " » "];

/// What the page tells; what it does not tell, or tells in a way that cannot be
/// read, is `None`.
pub(super) fn read(page: &Document, html: &str) -> FrontMatter {
    let linked = linked_data::article(page);
    let told = |key: &str| linked.as_ref().and_then(|data| data.get(key)).and_then(linked_data::words);
    // What the page calls itself: a publisher may be the agency that wrote the article.
    let source = first(page, SOURCE, outlet).or_else(|| told("publisher").and_then(outlet));
    let title = told("headline").and_then(line).or_else(|| first(page, TITLE, line));
    FrontMatter {
        title: title.map(|title| without_site(&title, source.as_deref())),
        author: told("author").and_then(name).or_else(|| first(page, AUTHOR, name)),
        published: told("datePublished").and_then(date).or_else(|| first(page, DATE, date)),
        url: first(page, ADDRESS, address)
            .or_else(|| {
                linked.as_ref().and_then(|data| data.get("url")).and_then(Value::as_str).and_then(web)
            })
            .or_else(|| saved_from(html)),
        source,
    }
}

/// The first place that tells something that can be read.
fn first<T>(page: &Document, places: Places, read: fn(String) -> Option<T>) -> Option<T> {
    places.iter().find_map(|(elements, attribute)| {
        page.select(elements).nodes().iter().find_map(|element| read(value(element, attribute)?))
    })
}

fn value(element: &NodeRef<'_>, attribute: &str) -> Option<String> {
    match attribute {
        "" => Some(element.text().to_string()),
        _ => element.attr(attribute).map(|value| value.to_string()),
    }
}

fn line(raw: String) -> Option<String> {
    let line = clean::line(&raw);
    line.contains(char::is_alphanumeric).then_some(line)
}

/// The name of an outlet; not its address or its name on a social network.
fn outlet(raw: String) -> Option<String> {
    line(raw).filter(|name| !name.contains("://") && !name.starts_with('@'))
}

/// Names of people; neither the address of their page, nor "By", nor a
/// date that stands in the same line.
fn name(raw: String) -> Option<String> {
    let line = line(raw)?;
    let name = line.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).map_or(&*line, |_| &line[3..]);
    let dated = name.contains(|c: char| c.is_ascii_digit());
    (!dated && !name.contains("://") && name.len() <= MAX_NAMES).then(|| name.to_owned())
}

/// Longest names of authors, bytes; what is longer tells about them.
const MAX_NAMES: usize = 200;

/// Programs write the year 1 where they have no date.
fn date(raw: String) -> Option<PartialDate> {
    dates::parse(raw.trim()).filter(|date| !date.as_str().starts_with("000"))
}

fn address(raw: String) -> Option<String> {
    web(&raw)
}

/// An address of the web.
fn web(raw: &str) -> Option<String> {
    let address = raw.trim();
    let scheme = ["https://", "http://"]
        .iter()
        .any(|scheme| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    (scheme && !address.contains(char::is_whitespace)).then(|| address.to_owned())
}

/// The address in the comment that browsers ("saved from url=(0042)https://…")
/// and SingleFile ("url: https://…") put at the head of a page that is saved.
fn saved_from(html: &str) -> Option<String> {
    let comment = html.get(..html.len().min(HEAD)).unwrap_or(html).split_once("<!--")?.1.split_once("-->")?.0;
    let after = match comment.split_once("saved from url=(") {
        Some((_, after)) => after.split_once(')')?.1,
        None => comment.split_once("url:")?.1,
    };
    web(after.split_whitespace().next()?)
}

/// Bytes at whose beginning such a comment stands.
const HEAD: usize = 4096;

/// A title without the name of the site that follows or leads it.
fn without_site(title: &str, site: Option<&str>) -> String {
    let Some(site) = site else { return title.to_owned() };
    let is_site = |part: &str| part.trim().eq_ignore_ascii_case(site);
    for parting in TITLE_PARTS {
        match title.rsplit_once(parting) {
            Some((head, tail)) if is_site(tail) => return head.trim().to_owned(),
            _ => {}
        }
        match title.split_once(parting) {
            Some((head, tail)) if is_site(head) => return tail.trim().to_owned(),
            _ => {}
        }
    }
    title.to_owned()
}
