use model::views::SnippetPart;
use store::bare;

/// Words before the first hit, and in all.
const BEFORE: usize = 6;
const LENGTH: usize = 24;

/// Some words around the first place that has one of the words searched for, as
/// the index finds them: whole, without case and accents, the last one perhaps
/// only begun. None where there is no such place.
pub(super) fn snippet(text: &str, query: &str) -> Option<Vec<SnippetPart>> {
    let typed = bare(query);
    let mut sought: Vec<&str> = words(&typed).map(|(start, end)| &typed[start..end]).collect();
    let begun = if typed.trim_end().ends_with(['"', '”', '“', '«', '»']) { None } else { sought.pop() };
    let is_hit = |word: &str| {
        let word = bare(word);
        sought.contains(&word.as_str()) || begun.is_some_and(|begun| word.starts_with(begun))
    };
    let first = words(text).position(|(start, end)| is_hit(&text[start..end]))?;
    let shown: Vec<(usize, usize)> = words(text).skip(first.saturating_sub(BEFORE)).take(LENGTH).collect();
    let (from, to) = (shown.first()?.0, shown.last()?.1);
    let mut parts: Vec<SnippetPart> = Vec::new();
    let mut push = |text: &str, hit: bool| match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.hit == hit => last.text.push_str(text),
        _ => parts.push(SnippetPart { text: text.to_owned(), hit }),
    };
    let lined = |text: &str| text.replace(char::is_whitespace, " ");
    if from > 0 && first > BEFORE {
        push("…", false);
    }
    let mut at = from;
    for (start, end) in shown {
        push(&lined(&text[at..start]), false);
        push(&text[start..end], is_hit(&text[start..end]));
        at = end;
    }
    if text[to..].contains(char::is_alphanumeric) {
        push("…", false);
    } else {
        push(lined(&text[to..]).trim_end(), false);
    }
    Some(parts)
}

/// Where runs of letters and digits begin and end.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).filter(|word| !word.is_empty()).map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (start, start + word.len())
    })
}

/// Combining marks that follow letters in decomposed text.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::snippet;

    fn shown(text: &str, query: &str) -> Option<String> {
        let parts = snippet(text, query)?;
        let marked =
            parts.iter().map(|part| if part.hit { format!("[{}]", part.text) } else { part.text.clone() });
        Some(marked.collect())
    }

    #[test]
    fn a_snippet_shows_the_first_hits_with_words_around() {
        assert_eq!(shown("They said it.", "said"), Some("They [said] it.".to_owned()));
        assert_eq!(shown("Zoë Ångström ran", "angs"), Some("Zoë [Ångström] ran".to_owned()));
        assert_eq!(shown("all-time low, he", "\"all-time low\""), Some("[all]-[time] [low], he".to_owned()));
        assert_eq!(shown("lower", "low x"), None);
        let long = "one ".repeat(30) + "trade " + &"two ".repeat(30);
        let expected = format!("…{}[trade] {}two…", "one ".repeat(6), "two ".repeat(16));
        assert_eq!(shown(&long, "trade"), Some(expected));
    }
}
