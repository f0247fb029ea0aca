//! Cells for people and for spreadsheets.

/// Lines of cells under one another, two spaces between columns. Columns from
/// `numbers` on are set to the right.
pub(crate) fn aligned(rows: &[Vec<String>], numbers: usize) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max();
    let widths: Vec<usize> = (0..columns).map(|at| widest(at).unwrap_or_default()).collect();
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            let padding = " ".repeat(widths[at].saturating_sub(width(cell)));
            let (before, after) = if at >= numbers { (padding.as_str(), "") } else { ("", padding.as_str()) };
            line.push_str(&format!("{}{before}{cell}{after}", if at > 0 { "  " } else { "" }));
        }
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// Characters, as if all were of one width.
fn width(cell: &str) -> usize {
    cell.chars().count()
}

/// Words for a cell: on one line, nothing that a terminal obeys, so many
/// characters at most.
pub(crate) fn cell(words: &str, most: usize) -> String {
    let spaced = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut kept: String = spaced.chars().filter(|c| !c.is_control()).take(most + 1).collect();
    if kept.chars().count() > most {
        kept = kept.chars().take(most.saturating_sub(1)).collect();
        kept.push('…');
    }
    kept
}

/// A line of comma-separated values (RFC 4180). What a spreadsheet would take for
/// a formula gets an apostrophe.
pub(crate) fn csv_line(cells: &[String]) -> String {
    let quoted = |cell: &String| {
        let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        let needs = cell.contains(['"', ',', '\n', '\r']);
        let cell = format!("{guard}{cell}");
        if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    };
    cells.iter().map(quoted).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::{aligned, cell, csv_line};

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn columns_stand_under_one_another() {
        let rows = [row(&["", "all", "é"]), row(&["Zoë", "1", "1000"])];
        assert_eq!(aligned(&rows, 1), ["     all     é", "Zoë    1  1000"]);
        assert_eq!(aligned(&rows, 9), ["     all  é", "Zoë  1    1000"]);
        assert!(aligned(&[], 0).is_empty());
    }

    #[test]
    fn a_cell_is_one_short_line() {
        assert_eq!(cell(" a\n b\u{1b}[31mc ", 20), "a b[31mc");
        assert_eq!(cell("abcdef", 6), "abcdef");
        assert_eq!(cell("abcdefg", 6), "abcde…");
    }

    #[test]
    fn spreadsheets_read_cells_as_they_are() {
        assert_eq!(
            csv_line(&row(&["a", "b,c", "say \"no\"", "=1+1", "@x,y"])),
            "a,\"b,c\",\"say \"\"no\"\"\",'=1+1,\"'@x,y\""
        );
    }
}
