//! A page of the web to the words of its article and what it tells about itself.
//!
//! Nothing that a page mentions is loaded, and nothing in it runs: it is read as
//! a tree, and only words leave it.

mod about;
mod blocks;
mod bounds;
mod linked_data;
mod main_text;

use crate::draft::Body;
use crate::front_matter::FrontMatter;
use dom_query::Document;
use model::imports::SkipReason;

/// The article of a page and what the page tells about it.
///
/// # Errors
/// `TooIntricate` when the page is built as no page of words is.
pub(crate) fn read(html: &str) -> Result<(FrontMatter, Body), SkipReason> {
    bounds::check_tags(html)?;
    let page = Document::from(html);
    bounds::check_tree(&page)?;
    let about = about::read(&page, html);
    Ok((about, main_text::read(html, &page)))
}
