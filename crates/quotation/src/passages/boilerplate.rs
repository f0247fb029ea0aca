//! What a site adds to its reports: offers, links to other stories, buttons.

use super::line::LineShape;
use crate::Role;

/// Beginnings of links to other stories. A colon or the line's end must follow.
const LINKS: &[&str] = &[
    "read more",
    "read also",
    "also read",
    "see also",
    "read",
    "related",
    "related story",
    "related stories",
    "related articles",
    "related content",
    "watch",
    "listen",
    "opinion",
    "analysis",
    "explainer",
    "in pictures",
    "photos",
    "video",
    "more",
    "must read",
    "recommended",
    "don't miss",
    "view gallery",
    "gallery",
    "live updates",
];

/// Headings of lists of other stories. The titles under them go with them.
const LISTS: &[&str] = &[
    "more from this section",
    "more on this story",
    "more on this topic",
    "more stories",
    "more from",
    "most read",
    "most popular",
    "most viewed",
    "top stories",
    "trending",
    "trending now",
    "recommended for you",
    "recommended",
    "you may also like",
    "you might also like",
    "you may like",
    "related stories",
    "related articles",
    "related topics",
    "related content",
    "related",
    "read next",
    "up next",
    "editor's picks",
    "editors' picks",
    "latest news",
    "latest stories",
    "sponsored content",
    "promoted stories",
    "around the web",
    "also on",
    "share this",
    "share this story",
    "share this article",
    "follow us",
];

/// Whole lines, but for signs around them.
const BUTTONS: &[&str] = &[
    "advertisement",
    "advertising",
    "sponsored",
    "story continues below",
    "story continues below advertisement",
    "continue reading",
    "continue reading the main story",
    "read more",
    "read full story",
    "read the full story",
    "show more",
    "load more",
    "view comments",
    "comments",
    "leave a comment",
    "share",
    "tweet",
    "email",
    "print",
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "copy link",
    "save",
    "log in",
    "sign in",
    "sign up",
    "subscribe",
    "subscribe now",
    "register",
    "newsletter",
    "newsletters",
    "loading...",
    "loading",
    "back to top",
    "skip to content",
    "skip advertisement",
    "play video",
    "close",
    "menu",
    "tags",
    "topics",
    "click here",
    "learn more",
];

/// Beginnings of lines that ask the reader for something.
const OFFERS: &[&str] = &[
    "subscribe to",
    "subscribe now",
    "subscribe for",
    "already subscribed",
    "already a subscriber",
    "sign up for",
    "sign up to",
    "sign up here",
    "get the latest",
    "get our",
    "get unlimited",
    "download the app",
    "download our",
    "follow us on",
    "like us on",
    "find us on",
    "join us on",
    "click here to",
    "click here for",
    "enter your email",
    "you've reached your limit",
    "you have reached your limit",
    "to continue reading",
    "support our journalism",
    "this site uses cookies",
    "we use cookies",
    "by clicking",
    "by signing up",
    "by subscribing",
    "accept cookies",
    "create an account",
    "start your free trial",
    "become a member",
    "read the full story",
    "read the rest of",
    "read the original",
    "do you support",
    "please enable javascript",
    "your email address",
    "thank you for reading",
];

/// Beginnings of notes by the publisher.
const NOTES: &[&str] = &[
    "copyright",
    "\u{A9}",
    "(c) 19",
    "(c) 20",
    "all rights reserved",
    "disclaimer:",
    "terms of use",
    "privacy policy",
    "this material may not be published",
    "the views expressed",
    "the opinions expressed",
    "views expressed in this",
    "opinions expressed in this",
    "this story was originally published",
    "this article was originally published",
    "this article originally appeared",
    "this story originally appeared",
    "(this story has not been edited",
    "(except for the headline",
    "this content was produced",
    "first published on",
    "for reprint rights",
];

/// Words that make a short line an offer wherever they stand.
const OFFERED: &[&str] = &[
    "free articles",
    "unlimited access",
    "cancel anytime",
    "renews automatically",
    "our newsletter",
    "{{",
    "}}",
    "subscription plans",
    "cookie policy",
    "all rights reserved",
    "on twitter @",
    "on twitter: @",
    "to your inbox",
];

/// Titles under a heading, and descriptions under a title, that are hidden at most.
const LIST_LENGTH: usize = 40;

pub(super) fn find(lines: &[LineShape<'_>], roles: &mut [Role]) {
    let mut at = 0;
    while at < lines.len() {
        let taken = if roles[at] == Role::Body { boilerplate_at(lines, at) } else { 0 };
        for role in roles.iter_mut().skip(at).take(taken).filter(|role| **role == Role::Body) {
            *role = Role::Boilerplate;
        }
        at += taken.max(1);
    }
}

/// How many lines from here on belong to the site.
fn boilerplate_at(lines: &[LineShape<'_>], at: usize) -> usize {
    let line = &lines[at];
    let below = &lines[at + 1..];
    if line.small.is_empty() || line.words > 45 {
        0
    } else if is_offer(line) {
        // The plans and prices under an offer are no sentences.
        1 + below.iter().take_while(|line| !line.is_reporting() || is_offer(line) || is_note(line)).count()
    } else if is_heading_of_list(line) {
        1 + below.iter().take(LIST_LENGTH).take_while(|line| is_listed(line)).count()
    } else if is_note(line) || is_link(line) || is_button(line) {
        1
    } else {
        teaser(line, below)
    }
}

fn is_offer(line: &LineShape<'_>) -> bool {
    let asked = line.after(OFFERS).is_some() && line.words <= 40;
    let offered = line.words <= 16 && OFFERED.iter().any(|words| line.small.contains(words));
    !line.quotes && (asked || offered)
}

fn is_note(line: &LineShape<'_>) -> bool {
    let small = line.small.trim_start_matches(['*', '(', '[', ' ']);
    NOTES.iter().any(|note| line.small.starts_with(note) || small.starts_with(note))
}

/// "READ MORE: What the talks mean". Without capitals it must be a whole line.
fn is_link(line: &LineShape<'_>) -> bool {
    let Some(rest) = line.after(LINKS) else { return false };
    let shouted = line.text.split(':').next().is_some_and(|head| !head.contains(char::is_lowercase));
    let title = rest.trim_start().strip_prefix([':', '|', '>', '\u{BB}']);
    // "Opinion: ..." may be the report's own words; a link shouts or has no full stop.
    title.is_some_and(|title| !title.trim().is_empty() && line.words <= 24 && (shouted || !line.ends))
}

fn is_button(line: &LineShape<'_>) -> bool {
    let bare = line.small.trim_matches(|sign: char| !sign.is_alphanumeric());
    line.words <= 6 && !line.ends && BUTTONS.contains(&bare)
}

fn is_heading_of_list(line: &LineShape<'_>) -> bool {
    let bare = line.small.trim_end_matches([':', ' ', '\u{BB}', '>']);
    line.words <= 6 && !line.ends && !line.quotes && LISTS.contains(&bare)
}

fn is_listed(line: &LineShape<'_>) -> bool {
    line.is_title() && !line.ends && !line.small.is_empty()
}

/// A title that stands twice, as its picture's name and as its link, and the
/// few words about it below.
fn teaser(line: &LineShape<'_>, below: &[LineShape<'_>]) -> usize {
    let twice = |one: &LineShape<'_>, other: Option<&LineShape<'_>>| {
        one.is_title() && one.words >= 3 && other.is_some_and(|other| other.text == one.text)
    };
    if !twice(line, below.first()) {
        return 0;
    }
    let about = below.iter().skip(1).take(1).filter(|line| line.words <= 45 && !line.quotes);
    let about = about.filter(|line| !twice(line, below.get(2))).count();
    2 + about
}
