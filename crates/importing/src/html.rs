//! Words out of raw HTML inside Markdown. Tags are dropped, never kept as text.

/// Elements whose content is not words of the document.
const HIDDEN: [&str; 6] = ["script", "style", "template", "noscript", "iframe", "object"];

/// Elements that stand inside a line.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u", "wbr",
];

/// What one tag inside a paragraph does to the words.
pub(crate) enum Inline {
    /// A line ends.
    Break,
    /// What follows is not words.
    Hide,
    /// Words follow again.
    Show,
    /// Nothing.
    Nothing,
}

/// What a single tag inside a paragraph does.
pub(crate) fn inline(tag: &str) -> Inline {
    let (name, closing) = name(tag.trim_start_matches('<'));
    if HIDDEN.contains(&name.as_str()) {
        return if closing { Inline::Show } else { Inline::Hide };
    }
    match name.as_str() {
        "br" => Inline::Break,
        _ => Inline::Nothing,
    }
}

/// The words of a block of HTML: without tags, comments and hidden elements; a
/// tag that is not inline ends the line.
pub(crate) fn words(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        if !after.starts_with(|next: char| next.is_ascii_alphabetic() || "/!?".contains(next)) {
            words.push('<');
            rest = after;
            continue;
        }
        if let Some(comment) = after.strip_prefix("!--") {
            rest = after_comment(comment);
            continue;
        }
        let (name, closing) = name(after);
        rest = after_tag(after);
        if HIDDEN.contains(&name.as_str()) && !closing {
            rest = after_element(rest, &name);
        } else if !INLINE.contains(&name.as_str()) {
            words.push('\n');
        }
    }
    words.push_str(rest);
    entities(&words)
}

/// Name of the tag that `tag` begins with, after its `<`; and whether it closes.
fn name(tag: &str) -> (String, bool) {
    let closing = tag.starts_with('/');
    let name = tag
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    (name, closing)
}

/// What follows the end of a comment; `<!-->` and `<!--->` are whole ones.
fn after_comment(comment: &str) -> &str {
    let empty = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->"));
    empty.unwrap_or_else(|| comment.split_once("-->").map_or("", |(_, rest)| rest))
}

/// What follows the end of a tag: a `>` in the quotes of an attribute ends none,
/// unless they never close.
fn after_tag(tag: &str) -> &str {
    let mut rest = tag;
    while let Some(at) = rest.find(['>', '=']) {
        let after = &rest[at + 1..];
        if rest[at..].starts_with('>') {
            return after;
        }
        let value = after.trim_start();
        rest = match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            None => after,
            Some(quote) => match value[1..].split_once(quote) {
                Some((_, rest)) => rest,
                None => return tag.split_once('>').map_or("", |(_, rest)| rest),
            },
        };
    }
    ""
}

/// What follows the end of an element of that name; nothing if it never ends.
fn after_element<'a>(html: &'a str, name: &str) -> &'a str {
    html.match_indices("</")
        .map(|(at, _)| &html[at + 2..])
        .find(|after| after.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name)))
        .and_then(|after| after.split_once('>'))
        .map_or("", |(_, rest)| rest)
}

/// The commonest character references; others stay as they are.
pub(crate) fn entities(words: &str) -> String {
    let mut read = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        read.push_str(&rest[..at]);
        rest = &rest[at..];
        // The longest of them has nine characters between `&` and `;`.
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((character, end)) => {
                read.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                read.push('&');
                rest = &rest[1..];
            }
        }
    }
    read.push_str(rest);
    read
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    fn check(html: &str, expected: &str) {
        assert_eq!(crate::clean::text(&super::words(html)), expected);
    }

    #[test]
    fn tags_are_dropped_and_words_kept() {
        check("<p>He said <b>no</b>.</p>", "He said no.");
        check("<td>one</td><td>two</td>", "one\n\ntwo");
        check("a < b &amp; c &#x2014; d &unknown; e &", "a < b & c — d &unknown; e &");
    }

    #[test]
    fn what_could_run_is_no_text() {
        check("a<script>alert('x')</SCRIPT >b", "ab");
        check("<style>p{}</style><!-- a > b -->c", "c");
        check("<img src=x onerror=alert(1)>", "");
        check("<script>never closed", "");
        check("half a <tag", "half a");
        check("<img alt=\"a > b\" title='c > d' src=x>e", "e");
        check("<p title=it's>a</p><p title=\"never closed>b", "a\n\nb");
        check("<!-->a<!--->b<!-- c -->d", "abd");
    }
}
