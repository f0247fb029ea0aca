use super::Origin;

/// A text as a notebook keeps it, and where the places of a file lie in it.
pub(super) struct Lines {
    text: String,
    /// The byte of every code point of the text, and its end.
    bytes: Vec<usize>,
    /// Which code point of the text those of the file are; none where places count
    /// in this very text.
    points: Option<Vec<usize>>,
}

impl Lines {
    /// Other programs keep the line ends of Windows and a byte order mark: a
    /// notebook's text has line feeds alone.
    pub(super) fn of(file: String, origin: Origin) -> Self {
        let foreign = origin != Origin::Pullquote;
        let file = match file.strip_prefix('\u{feff}').filter(|_| foreign) {
            Some(text) => text.to_owned(),
            None => file,
        };
        if !foreign || !file.contains('\r') {
            return Self { bytes: bytes(&file), text: file, points: None };
        }
        let (mut text, mut count, mut points) = (String::with_capacity(file.len()), 0, Vec::new());
        let mut letters = file.chars().peekable();
        while let Some(letter) = letters.next() {
            points.push(count);
            match letter {
                // The line feed that follows stands for both.
                '\r' if letters.peek() == Some(&'\n') => continue,
                '\r' => text.push('\n'),
                letter => text.push(letter),
            }
            count += 1;
        }
        points.push(count);
        Self { bytes: bytes(&text), text, points: Some(points).filter(|_| origin != Origin::Atlas) }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The code points of a place in the file, and their words; none where the text
    /// does not have it, or nothing is in it.
    pub(super) fn place(&self, start: u32, end: u32) -> Option<(u32, u32, String)> {
        let point = |at: u32| match &self.points {
            Some(points) => points.get(at as usize).copied(),
            None => Some(at as usize),
        };
        let (start, end) = (point(start)?, point(end)?);
        let words = self.text.get(*self.bytes.get(start)?..*self.bytes.get(end)?)?;
        let place = u32::try_from(start).ok().zip(u32::try_from(end).ok())?;
        Some((place.0, place.1, words.to_owned())).filter(|_| !words.trim().is_empty())
    }
}

fn bytes(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Lines, Origin};

    #[test]
    fn places_lie_where_the_program_counted_them() {
        let file = "\u{feff}one\r\ntwo\rthrée 🌊\r\n";
        let other = Lines::of(file.to_owned(), Origin::Other);
        assert_eq!(other.text(), "one\ntwo\nthrée 🌊\n");
        assert_eq!(other.place(5, 8), Some((4, 7, "two".to_owned())));
        assert_eq!(other.place(9, 16), Some((8, 15, "thrée 🌊".to_owned())));
        let atlas = Lines::of(file.to_owned(), Origin::Atlas);
        assert_eq!(atlas.place(4, 7), Some((4, 7, "two".to_owned())));
        assert_eq!(atlas.place(8, 99), None);
        let ours = Lines::of("\u{feff}a\r\nb".to_owned(), Origin::Pullquote);
        assert_eq!((ours.text(), ours.place(1, 2)), ("\u{feff}a\r\nb", Some((1, 2, "a".to_owned()))));
    }
}
