//! How large a page may be before anything that reads it is asked to.

use dom_query::Document;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::{LocalName, local_name};
use model::imports::SkipReason;
use std::cell::{Cell, RefCell};

/// Tags of a page, and elements and texts of its tree. The longest articles of
/// newspapers have some ten thousand.
const MAX_PARTS: u64 = 1_000_000;

/// Elements around an element: what walks a tree by calling itself has its limit here.
const MAX_DEPTH: u32 = 512;

/// Elements that may be open before there is a tree. The parser goes through the
/// open elements at every tag. More than deep: many pages never close a `font`.
const MAX_OPEN: usize = 4096;

/// Open elements among which the end of one is looked for.
const REACH: usize = 64;

/// Refuses a page whose tree would take long to build.
pub(super) fn check_tags(html: &str) -> Result<(), SkipReason> {
    let tokenizer = Tokenizer::new(Tags::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    // One feed takes all: only a sink that answers `Script` would stop it.
    let _ = tokenizer.feed(&input);
    if tokenizer.sink.refused.get() { Err(SkipReason::TooIntricate) } else { Ok(()) }
}

/// The tags of a page and which elements they leave open.
#[derive(Default)]
struct Tags {
    parts: Cell<u64>,
    open: RefCell<Vec<LocalName>>,
    refused: Cell<bool>,
}

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(tag) = token
            && !self.refused.get()
        {
            return self.tag(&tag);
        }
        TokenSinkResult::Continue
    }
}

impl Tags {
    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        self.parts.set(self.parts.get() + 1);
        let mut open = self.open.borrow_mut();
        match tag.kind {
            TagKind::EndTag => close(&mut open, &tag.name),
            TagKind::StartTag if !tag.self_closing && !closes_itself(&tag.name) => {
                open.push(tag.name.clone())
            }
            TagKind::StartTag => {}
        }
        if self.parts.get() > MAX_PARTS || open.len() > MAX_OPEN {
            self.refused.set(true);
            return TokenSinkResult::Plaintext;
        }
        match (tag.kind, content(&tag.name)) {
            (TagKind::StartTag, Some(kind)) => TokenSinkResult::RawData(kind),
            _ => TokenSinkResult::Continue,
        }
    }
}

/// Ends the innermost element of that name. One end outside of a table, say, does
/// not end an element in it (HTML Standard, 13.2.4.2, "has an element in scope").
fn close(open: &mut Vec<LocalName>, name: &LocalName) {
    for (at, element) in open.iter().enumerate().rev().take(REACH) {
        if element == name {
            open.truncate(at);
            return;
        }
        if is_scope(element) {
            return;
        }
    }
}

fn is_scope(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("applet")
            | local_name!("caption")
            | local_name!("marquee")
            | local_name!("object")
            | local_name!("table")
            | local_name!("template")
    )
}

/// Elements without content, and those that the next of their kind ends.
fn closes_itself(name: &LocalName) -> bool {
    matches!(
        &**name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "option"
            | "optgroup"
            | "tr"
            | "td"
            | "th"
            | "thead"
            | "tbody"
            | "tfoot"
            | "colgroup"
    )
}

/// How the content of an element is read that holds no tags.
fn content(name: &LocalName) -> Option<RawKind> {
    Some(match &**name {
        "script" => RawKind::ScriptData,
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => RawKind::Rawtext,
        "textarea" | "title" => RawKind::Rcdata,
        _ => return None,
    })
}

/// Refuses a tree that is larger or deeper than that of any page of words.
pub(super) fn check_tree(page: &Document) -> Result<(), SkipReason> {
    let (mut parts, mut depth) = (0, 0);
    let mut at = page.root();
    loop {
        parts += 1;
        if parts > MAX_PARTS || depth > MAX_DEPTH {
            return Err(SkipReason::TooIntricate);
        }
        if let Some(child) = at.first_child() {
            depth += 1;
            at = child;
            continue;
        }
        loop {
            if let Some(next) = at.next_sibling() {
                at = next;
                break;
            }
            match at.parent() {
                Some(parent) if depth > 0 => {
                    at = parent;
                    depth -= 1;
                }
                _ => return Ok(()),
            }
        }
    }
}
