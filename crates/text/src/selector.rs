use crate::TextRange;

/// Code points of context kept on each side of a selected passage.
const CONTEXT: usize = 64;

/// A passage by its words and what stands around them: the TextQuoteSelector
/// of the W3C Web Annotation Data Model (section 4.2.4).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QuoteSelector {
    /// The words.
    pub exact: String,
    /// Up to 64 code points before them.
    pub prefix: String,
    /// Up to 64 code points after them.
    pub suffix: String,
}

/// The selector of a passage; `None` for an empty range or one that does not
/// fit the text.
pub fn select(text: &str, range: TextRange) -> Option<QuoteSelector> {
    if range.is_empty() {
        return None;
    }
    let exact = range.slice(text)?;
    let (before, after) = (&text[..range.start()], &text[range.end()..]);
    let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(byte, _)| byte);
    let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(byte, _)| byte);
    Some(QuoteSelector {
        exact: exact.to_owned(),
        prefix: before[from..].to_owned(),
        suffix: after[..to].to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::select;
    use crate::TextRange;

    /// Selects what stands between `⟦` and `⟧` and gives prefix|exact|suffix.
    fn check(marked: &str, expected: Option<&str>) {
        let start = marked.find('⟦').expect("an opening mark");
        let text = marked.replacen('⟦', "", 1);
        let end = text.find('⟧').expect("a closing mark");
        let text = text.replacen('⟧', "", 1);
        let found = select(&text, TextRange::new(start, end))
            .map(|found| format!("{}|{}|{}", found.prefix, found.exact, found.suffix));
        assert_eq!(found.as_deref(), expected);
    }

    #[test]
    fn a_passage_keeps_its_surroundings() {
        check("She said ⟦we will appeal⟧ today", Some("She said |we will appeal| today"));
        check("⟦all⟧", Some("|all|"));
        check("nothing ⟦⟧ here", None);
    }

    #[test]
    fn context_is_64_code_points_and_no_more() {
        let before = "é".repeat(80);
        let after = "😀".repeat(80);
        let expected = format!("{}|x|{}", "é".repeat(64), "😀".repeat(64));
        check(&format!("{before}⟦x⟧{after}"), Some(&expected));
    }

    #[test]
    fn a_range_inside_a_character_selects_nothing() {
        assert_eq!(select("é", TextRange::new(0, 1)), None);
        assert_eq!(select("e", TextRange::new(0, 9)), None);
    }
}
