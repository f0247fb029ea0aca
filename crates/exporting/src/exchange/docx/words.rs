use crate::exchange::xml::Xml;

/// Words on lines of their own; a quote has one at least.
pub(super) fn lines(words: &str) -> impl Iterator<Item = &str> {
    words.lines().filter(|line| !line.trim().is_empty())
}

/// A paragraph with words alone.
pub(super) fn paragraph(xml: &mut Xml, style: &str, words: &str) {
    styled(xml, style, words, |xml| run(xml, words, false));
}

/// A paragraph of a style; it runs as its first words do.
pub(super) fn styled(xml: &mut Xml, style: &str, words: &str, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            if runs_left(words) {
                xml.empty("w:bidi", &[]);
            }
        });
        inside(xml);
    });
}

/// Words as they are: spaces are kept, a tab is a tab, a line's end a line's end.
pub(super) fn run(xml: &mut Xml, words: &str, italic: bool) {
    if words.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        if italic || runs_left(words) {
            xml.element("w:rPr", &[], |xml| {
                if italic {
                    xml.empty("w:i", &[]);
                }
                if runs_left(words) {
                    xml.empty("w:rtl", &[]);
                }
            });
        }
        text(xml, words);
    });
}

fn text(xml: &mut Xml, words: &str) {
    let mut rest = words;
    while !rest.is_empty() {
        let end = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
        xml.words_kept("w:t", &rest[..end]);
        let mut after = rest[end..].chars();
        match after.next() {
            Some('\t') => xml.empty("w:tab", &[]),
            // The line feed that follows stands for both.
            Some('\r') if after.as_str().starts_with('\n') => {}
            Some(_) => xml.empty("w:br", &[]),
            None => {}
        }
        rest = after.as_str();
    }
}

/// A link, by the number of its relation.
pub(super) fn link(xml: &mut Xml, number: usize, words: &str) {
    xml.element("w:hyperlink", &[("r:id", Some(&format!("link{number}")))], |xml| {
        xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| xml.empty("w:rStyle", &[("w:val", "Hyperlink")]));
            text(xml, words);
        });
    });
}

/// The number that leads to a footnote.
pub(super) fn footnote(xml: &mut Xml, number: usize) {
    raised(xml, |xml| xml.empty("w:footnoteReference", &[("w:id", &number.to_string())]));
}

/// The number of a footnote in the note itself.
pub(super) fn own_number(xml: &mut Xml) {
    raised(xml, |xml| xml.empty("w:footnoteRef", &[]));
}

fn raised(xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]));
        inside(xml);
    });
}

/// Whether the first letter that has a direction is Hebrew, Arabic or of another
/// script from right to left (the blocks of bidirectional class R and AL).
fn runs_left(words: &str) -> bool {
    let first = words.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(|letter| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}
