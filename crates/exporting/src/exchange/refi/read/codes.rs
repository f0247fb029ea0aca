use super::{Left, id};
use crate::exchange::Tag;
use crate::exchange::element::Element;
use crate::exchange::refi::codes::COLOURS;
use crate::exchange::refi::project::UNTAGGED;
use model::TagId;

/// The tree below `Codes`, each code after the one above it. A code that only
/// groups others is a tag as well: in Pullquote every tag can be put on a quote.
pub(super) fn tags(codes: &Element, left: &mut Left) -> Vec<Tag> {
    let mut tags = Vec::new();
    below(codes, None, &mut tags, left);
    tags
}

fn below(element: &Element, above: Option<(TagId, &str)>, tags: &mut Vec<Tag>, left: &mut Left) {
    for code in element.all("Code") {
        let told = code.attribute("name").unwrap_or_default();
        if code.attribute("guid").is_some_and(|guid| guid.eq_ignore_ascii_case(UNTAGGED)) {
            continue;
        }
        let Some(id) = id(code).map(TagId::from_bytes) else {
            left.out(format!("code “{told}”"), "it has no id");
            continue;
        };
        // Paths of tags are joined with slashes.
        let name = told.replace('/', "∕");
        let path = above.map_or_else(|| name.clone(), |(_, path)| format!("{path}/{name}"));
        let tag = Tag {
            id,
            name,
            path: path.clone(),
            parent: above.map(|(id, _)| id),
            colour: code.attribute("color").and_then(nearest).unwrap_or_default(),
            description: code.words_of("Description").unwrap_or_default().to_owned(),
        };
        tags.push(tag);
        below(code, Some((id, &path)), tags, left);
    }
}

/// The colour of the palette that is nearest to `#RRGGBB` or `#RGB`.
fn nearest(colour: &str) -> Option<u8> {
    let parts = |colour: &str| -> Option<[i32; 3]> {
        let digits: Vec<i32> =
            colour.strip_prefix('#')?.chars().map(|c| Some(c.to_digit(16)? as i32)).collect::<Option<_>>()?;
        match digits[..] {
            [r, g, b] => Some([r * 17, g * 17, b * 17]),
            [r, rr, g, gg, b, bb] => Some([r * 16 + rr, g * 16 + gg, b * 16 + bb]),
            _ => None,
        }
    };
    let wanted = parts(colour)?;
    let distance = |known: &str| -> i32 {
        let known = parts(known).expect("the palette is of hexadecimal colours");
        wanted.iter().zip(known).map(|(one, other)| (one - other).pow(2)).sum()
    };
    (0..).zip(COLOURS).min_by_key(|(_, known)| distance(known)).map(|(at, _)| at)
}
