//! Addresses: a link when it leads to the web, words otherwise. And links from
//! file to file.

use super::escape;
use model::exports::Profile;

/// An address as Markdown: a link named after its host for http and https,
/// the escaped address for everything else (`javascript:`, files, other apps,
/// and addresses that hide their host behind a user name).
pub(super) fn markdown(url: &str) -> String {
    match web_host(url) {
        Some(host) => {
            let name = host.strip_prefix("www.").filter(|name| has_words(name)).unwrap_or(host);
            format!("[{}]({})", escape::inline(name), destination(url.trim()))
        }
        None => escape::inline(url),
    }
}

/// A link to another file of the export.
pub(super) fn to_file(name: &str, words: &str, profile: Profile) -> String {
    match profile {
        // Our names hold nothing that a wiki link could trip over, and tell enough.
        Profile::Obsidian if is_wiki_name(name) => format!("[[{}]]", without_ending(name)),
        _ => format!("[{words}](<{}>)", file_destination(name)),
    }
}

/// For Obsidian: a link to another file in other words, which mean nothing in
/// Markdown.
pub(super) fn to_file_as(name: &str, words: &str) -> String {
    if is_wiki_name(name) {
        return format!("[[{}|{words}]]", without_ending(name));
    }
    to_file(name, words, Profile::Commonmark)
}

/// A link to another file of the export under its own name.
pub(super) fn to_file_by_name(name: &str, profile: Profile) -> String {
    let last = name.rsplit('/').next().unwrap_or(name);
    to_file(name, &escape::inline(without_ending(last)), profile)
}

/// A link to a place in another file of the export. Obsidian follows links of
/// this form too, and here the words may be any.
pub(super) fn to_place(name: &str, place: &str, words: &str) -> String {
    format!("[{words}](<{}#{place}>)", file_destination(name))
}

/// For Obsidian: a file, or a block of it, shown in this place.
pub(super) fn embedded(name: &str, block: Option<&str>) -> String {
    let block = block.map_or_else(String::new, |id| format!("#{id}"));
    if is_wiki_name(name) {
        return format!("![[{}{block}]]", without_ending(name));
    }
    format!("![](<{}{block}>)", file_destination(name))
}

/// Whether the form with brackets can name it: the analyst may have called the
/// file what she likes.
fn is_wiki_name(name: &str) -> bool {
    !name.contains(['[', ']', '#', '^', '|', '\\', '%', '`', '<', '\n', '\r'])
}

fn without_ending(name: &str) -> &str {
    name.strip_suffix(".md").unwrap_or(name)
}

/// A name as a link destination in angle brackets: of what our names hold, only
/// an ampersand that begins an entity means something there; what else the
/// analyst may have called a file is percent-encoded.
fn file_destination(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for (at, c) in name.char_indices() {
        match c {
            '&' if escape::starts_entity(&name[at + 1..]) => out.push_str("&amp;"),
            '<' | '>' | '\\' | '%' | '#' | '?' | '`' | '$' | '|' | '[' | ']' | '\0'..='\x1f' | '\x7f' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

/// Host of an address on the web.
pub(crate) fn web_host(url: &str) -> Option<&str> {
    let url = url.trim();
    let (scheme, rest) = url.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain =
        has_words(host) && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':'));
    let is_clean = !url.chars().any(|c| c.is_whitespace() || c.is_control());
    (is_web && is_plain && is_clean).then_some(host)
}

/// A link of dots alone would be hard to see and to believe.
fn has_words(host: &str) -> bool {
    host.contains(char::is_alphanumeric)
}

/// The address as a link destination without angle brackets (CommonMark §6.3):
/// what would end it, or what a reader would act upon, is percent-encoded.
pub(crate) fn destination(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    let mut before = None;
    for (at, c) in url.char_indices() {
        let after = &url[at + c.len_utf8()..];
        let is_safe = match c {
            '%' => is_percent_code(after),
            ':' | '=' => before != Some(c),
            '/' | '?' | '#' | ';' | '@' | '+' | ',' | '.' | '-' | '_' | '!' | '\'' => true,
            '&' => !escape::starts_entity(after),
            c => c.is_alphanumeric(),
        };
        if is_safe {
            out.push(c);
        } else if c == '&' {
            out.push_str("&amp;");
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
        before = Some(c);
    }
    out
}

fn is_percent_code(after: &str) -> bool {
    let bytes = after.as_bytes();
    bytes.len() >= 2 && bytes[..2].iter().all(u8::is_ascii_hexdigit)
}

#[cfg(test)]
mod tests {
    use super::markdown;

    fn check(url: &str, expected: &str) {
        assert_eq!(markdown(url), expected);
    }

    #[test]
    fn only_addresses_on_the_web_become_links() {
        check("https://www.lantern.example/a", "[lantern.example](https://www.lantern.example/a)");
        check("HTTP://a.example", "[a.example](HTTP://a.example)");
        check("javascript:alert(1)", "javascript:alert(1)");
        check("obsidian://open?vault=x", "obsidian\\://open?vault=x");
        check("https://a.example@b.example/", "https\\://a.example\\@b.example/");
        check("https://", "https\\://");
    }

    #[test]
    fn a_link_always_has_words() {
        check("http://www./a", "[www\\.](http://www./a)");
        check("https://.../a", "https\\://.../a");
    }

    #[test]
    fn nothing_in_an_address_ends_its_link_or_is_acted_upon() {
        check(
            "https://a.example/(x)<y>%zz%20?a=1&copy;=2",
            "[a.example](https://a.example/%28x%29%3Cy%3E%25zz%20?a=1&amp;copy;=2)",
        );
        check(
            "https://a.example/key::v==w$x`y|[z]",
            "[a.example](https://a.example/key:%3Av=%3Dw%24x%60y%7C%5Bz%5D)",
        );
        check("https://a.example/x y", "https\\://a.example/x y");
    }
}
