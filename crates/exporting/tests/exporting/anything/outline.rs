//! What an independent parser of Markdown sees in a file.

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, parse_document};
use std::collections::{BTreeMap, HashMap};

/// What a renderer may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// CommonMark and nothing else.
    Plain,
    /// GitHub's: tables, footnotes, tasks, bare addresses.
    Github,
    /// All that the parser has, of Obsidian and others.
    Everything,
}

/// A step of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Open(String),
    Close,
    Text(String),
    /// Where it leads, and whether its words are but the name of the file.
    Link {
        to: String,
        text: String,
        is_name: bool,
    },
}

/// What stands between the lines around each thing that is kept up to date.
pub(super) type Outline = BTreeMap<String, Vec<Piece>>;

/// The key of each file by its path.
pub(super) type Files = HashMap<String, String>;

pub(super) fn options(reader: Reader) -> Options<'static> {
    let mut options = Options::default();
    options.extension.front_matter_delimiter = Some("---".to_owned());
    let more = reader != Reader::Plain;
    options.extension.table = more;
    options.extension.strikethrough = more;
    options.extension.autolink = more;
    options.extension.tasklist = more;
    options.extension.footnotes = more;
    options.extension.wikilinks_title_after_pipe = true;
    options.parse.leave_footnote_definitions = true;
    let all = reader == Reader::Everything;
    options.extension.superscript = all;
    options.extension.inline_footnotes = all;
    options.extension.description_lists = all;
    options.extension.multiline_block_quotes = all;
    options.extension.ofm_callouts = all;
    options.extension.math_dollars = all;
    options.extension.math_code = all;
    options.extension.underline = all;
    options.extension.subscript = all;
    options.extension.ofm_comments = all;
    options.extension.highlight = all;
    options.extension.block_directive = all;
    options.extension.header_attributes = all;
    options.extension.fenced_code_attributes = all;
    options.extension.link_attributes = all;
    options.parse.relaxed_autolinks = all;
    options.parse.relaxed_tasklist_matching = all;
    options
}

/// The outline of a file: every thing that is kept up to date by its key, with
/// all that is in it. What no article may bring about is refused.
pub(super) fn outline(markdown: &str, reader: Reader, files: &Files) -> Result<Outline, String> {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options(reader));
    let mut outline = Outline::new();
    let mut open: Option<(String, Vec<Piece>)> = None;
    for node in root.children() {
        let marker = match &node.data.borrow().value {
            NodeValue::FrontMatter(_) if outline.is_empty() && open.is_none() => continue,
            NodeValue::HtmlBlock(block) => Some(block.literal.trim_end().to_owned()),
            _ => None,
        };
        let Some(marker) = marker else {
            let Some((key, pieces)) = &mut open else { return Err(format!("outside: {node:?}")) };
            let may = if key.starts_with("note:") { May::Anything } else { May::Own };
            push(node, pieces, &Walk { files, may, in_table: key.starts_with("places:") })?;
            continue;
        };
        let mut words = marker.split(' ').skip(1);
        match (words.next(), words.next()) {
            (Some("pullquote:begin"), Some(key)) if open.is_none() => {
                open = Some((key.to_owned(), Vec::new()));
            }
            (Some("pullquote:end"), Some(key)) if open.as_ref().is_some_and(|(open, _)| open == key) => {
                outline.extend(open.take());
            }
            _ => {
                let Some((key, pieces)) = open.as_mut().filter(|(key, _)| key.starts_with("note:")) else {
                    return Err(format!("HTML that is not meant: {marker:?}"));
                };
                let _ = key;
                pieces.push(Piece::Open(format!("html {marker}")));
                pieces.push(Piece::Close);
            }
        }
    }
    match open {
        Some((key, _)) => Err(format!("{key} does not end")),
        None => Ok(outline),
    }
}

/// The pieces of the analyst's own Markdown, where anything may stand.
pub(super) fn pieces(markdown: &str, reader: Reader, files: &Files) -> Vec<Piece> {
    let arena = Arena::new();
    let mut pieces = Vec::new();
    for node in parse_document(&arena, markdown, &options(reader)).children() {
        let walk = Walk { files, may: May::Anything, in_table: false };
        push(node, &mut pieces, &walk).expect("nothing is refused");
    }
    pieces
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum May {
    Own,
    Anything,
}

#[derive(Clone, Copy)]
struct Walk<'a> {
    files: &'a Files,
    may: May,
    in_table: bool,
}

fn push(node: Node<'_>, pieces: &mut Vec<Piece>, walk: &Walk<'_>) -> Result<(), String> {
    let value = node.data.borrow().value.clone();
    let name = match &value {
        NodeValue::Text(text) => return text_piece(pieces, text),
        NodeValue::SoftBreak => return text_piece(pieces, "\n"),
        NodeValue::WikiLink(link) => {
            return link_piece(node, pieces, &link.url, walk, |url| format!("{url}.md"));
        }
        NodeValue::Link(link) => return link_piece(node, pieces, &link.url, walk, str::to_owned),
        // Which words differ is told by them; the words are what counts here.
        NodeValue::Strong if walk.in_table => return children(node, pieces, walk),
        NodeValue::Heading(heading) => format!("heading {}", heading.level),
        NodeValue::List(list) => format!("list {:?}", list.list_type),
        NodeValue::Item(_) => "item".to_owned(),
        NodeValue::Paragraph => "paragraph".to_owned(),
        NodeValue::BlockQuote => "quote".to_owned(),
        NodeValue::Callout(_) => "callout".to_owned(),
        NodeValue::CalloutTitle => "callout title".to_owned(),
        NodeValue::Emph => "emphasis".to_owned(),
        NodeValue::Strong => "strong".to_owned(),
        NodeValue::Table(table) => format!("table of {}", table.num_columns),
        NodeValue::TableRow(head) => format!("row {head}"),
        NodeValue::TableCell => "cell".to_owned(),
        other if walk.may == May::Anything => format!("{other:?}"),
        other => return Err(format!("not meant: {other:?}")),
    };
    let in_table = walk.in_table || matches!(value, NodeValue::Table(_));
    pieces.push(Piece::Open(name));
    children(node, pieces, &Walk { in_table, ..*walk })?;
    pieces.push(Piece::Close);
    Ok(())
}

fn children(node: Node<'_>, pieces: &mut Vec<Piece>, walk: &Walk<'_>) -> Result<(), String> {
    node.children().try_for_each(|child| push(child, pieces, walk))
}

fn text_piece(pieces: &mut Vec<Piece>, text: &str) -> Result<(), String> {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
    Ok(())
}

fn link_piece(
    node: Node<'_>,
    pieces: &mut Vec<Piece>,
    url: &str,
    walk: &Walk<'_>,
    path: impl Fn(&str) -> String,
) -> Result<(), String> {
    let (file, place) = url.split_once('#').map_or((url, ""), |(file, place)| (file, place));
    let path = path(&percent_decoded(file));
    let mut inside = Vec::new();
    children(node, &mut inside, walk)?;
    let is_words = |piece: &Piece| matches!(piece, Piece::Text(_));
    if walk.may == May::Own && !inside.iter().all(is_words) {
        return Err(format!("more than words in the link {url}: {inside:?}"));
    }
    let text = inside.into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        _ => None,
    });
    let text: String = text.collect();
    // Of an embed of a place, the words are the address.
    let is_name = path.strip_suffix(".md") == Some(text.split('#').next().unwrap_or_default());
    let to = match walk.files.get(&path) {
        Some(key) => format!("{key}#{}", place.trim_start_matches('^')),
        None if walk.may == May::Anything || url.starts_with("http") => url.to_owned(),
        None => return Err(format!("a link that leads nowhere: {url}")),
    };
    pieces.push(Piece::Link { to, text, is_name });
    Ok(())
}

/// Bytes behind percent signs (RFC 3986 §2.1).
pub(super) fn percent_decoded(url: &str) -> String {
    let mut bytes = Vec::with_capacity(url.len());
    let mut rest = url.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        let hex = hex.and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
