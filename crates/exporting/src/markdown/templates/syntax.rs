//! The part of Jinja that templates may use. The engine's fuel pays for steps
//! and for text, and not for looking through lists of lists, which double with
//! every `[a, a]`: without a way to make such values, there are none.

/// What templates may do.
const STATEMENTS: [&str; 8] = ["if", "elif", "else", "endif", "for", "endfor", "raw", "endraw"];

/// What in a template is not allowed: the line, from 1, and what to do.
pub(super) fn refused(source: &str) -> Option<(usize, String)> {
    let mut at = 0;
    while let Some(found) = source[at..].find('{') {
        let start = at + found;
        let inside = &source[start + 1..];
        let refused = |why: String| Some((1 + source[..start].matches('\n').count(), why));
        at = match inside.chars().next() {
            Some('#') => start + inside.find("#}")? + 3,
            Some('{') => match walk(&inside[1..], "}}") {
                Walk::End(length) => start + 2 + length,
                // The engine tells it.
                Walk::Open => return None,
                Walk::Refused(why) => return refused(why),
            },
            Some('%') => {
                let rest = inside[1..].trim_start_matches(['-', '+']).trim_start();
                let word = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                if !STATEMENTS.contains(&word) {
                    return refused(format!("“{word}” is not for templates: they have if, for and values"));
                }
                let length = match walk(&inside[1..], "%}") {
                    Walk::End(length) => length,
                    Walk::Open => return None,
                    Walk::Refused(why) => return refused(why),
                };
                let end = start + 2 + length;
                if word == "raw" { end + end_of_raw(&source[end..])? } else { end }
            }
            _ => start + 1,
        };
    }
    None
}

/// Bytes of a tag: what is deeper than that is not followed by the engine.
const MAX_TAG: usize = 1_000;

enum Walk {
    /// Bytes up to the end of the tag and with it.
    End(usize),
    Open,
    Refused(String),
}

/// Through the inside of a tag: no list, map or tuple stands in it; commas only
/// in calls.
fn walk(inside: &str, end: &str) -> Walk {
    let (mut quote, mut escaped, mut before) = (None, false, ' ');
    // For each open parenthesis, whether it is that of a call.
    let mut open: Vec<bool> = Vec::new();
    for (at, c) in inside.char_indices() {
        if at > MAX_TAG {
            return Walk::Refused(format!(
                "more than {MAX_TAG} bytes between the brackets: write it in parts"
            ));
        }
        if let Some(mark) = quote {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if c == mark => quote = None,
                _ => {}
            }
        } else if inside[at..].starts_with(end) {
            return Walk::End(at + end.len());
        } else {
            match c {
                '"' | '\'' => quote = Some(c),
                '(' => open.push(before.is_alphanumeric() || before == '_'),
                ')' => {
                    open.pop();
                }
                '[' | '{' => {
                    return Walk::Refused(format!(
                        "“{c}” is not for templates: write a.b for a part, and no lists"
                    ));
                }
                ',' if open.last() != Some(&true) => {
                    return Walk::Refused(
                        "a comma stands only between what a filter is given: one value at a time".to_owned(),
                    );
                }
                _ => {}
            }
        }
        before = c;
    }
    Walk::Open
}

/// Bytes up to the end of what is written as it stands.
fn end_of_raw(rest: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = rest[at..].find("{%") {
        let start = at + found;
        let word = rest[start + 2..].trim_start_matches(['-', '+']).trim_start();
        if word.starts_with("endraw") {
            return Some(start);
        }
        at = start + 2;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::refused;

    #[test]
    fn what_makes_no_values_is_allowed() {
        for source in [
            "{{ a.b|join(\", [\") }} { } [x] {# {% set a = [1] %} #}",
            "{%- for it in quotes -%}{{ it.words|replace('\\'', \"}}\") }}{% endfor %}",
            "{% raw %}{% set a %}{{ [ }}{% endraw %}{{ a }}",
            "{{ (a or b)|truncate(10, true) }}",
            "{{ open",
        ] {
            assert_eq!(refused(source), None, "{source}");
        }
    }

    #[test]
    fn what_makes_values_is_refused_at_its_line() {
        for source in [
            "\n{% set a = 1 %}",
            "\n{%- macro m() %}",
            "\n{%+set a = 1%}",
            "a\n{{ [1] }}",
            "a\n{{ {1: 2} }}",
            "a\n{{ (a, a) }}",
            "a\n{{ f((a, a)) }}",
            "a\n{% for b in a, a %}",
            "a\n{% include \"x\" %}",
            &format!("a\n{{{{ {}1 }}}}", "not ".repeat(300)),
            "{# #}\n{% raw %} {% endraw %}{% set a %}",
        ] {
            assert_eq!(refused(source).map(|(line, _)| line), Some(2), "{source}");
        }
    }
}
