use super::table::{COLUMNS, Cell, Column};
use super::{Exchange, ExchangeError};
use jiff::Timestamp;
use model::PartialDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// Excel's most rows, with that of the names.
const MOST_ROWS: usize = 1_048_576;
/// Excel's most UTF-16 units in a cell, without room for what tells of more.
const MOST_UNITS: usize = 32_766;

/// A workbook with one sheet, one row for each quote under a row of names that
/// stays in view and filters. Days are dates; what is less exact is text. Words
/// are never formulas. A cell takes 32,767 UTF-16 units: longer words end in `…`.
///
/// # Errors
/// When there are more quotes than a sheet has rows.
pub fn xlsx(exchange: &Exchange) -> Result<Vec<u8>, ExchangeError> {
    let failed = |detail: String| ExchangeError::Unwritable { format: "a workbook", detail };
    let rows = exchange.rows();
    if rows.len() >= MOST_ROWS {
        return Err(failed(format!("a sheet has {MOST_ROWS} rows, and there are {} quotes", rows.len())));
    }
    let told = |error: XlsxError| failed(error.to_string());
    let mut book = Workbook::new();
    // Not the clock: the same notebook gives the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(told)?;
    book.set_properties(
        &DocProperties::new().set_title(plain(&exchange.notebook)).set_creation_datetime(&made),
    );
    let sheet = book.add_worksheet();
    head(sheet).map_err(told)?;
    let formats = Formats::new();
    for (line, row) in (1..).zip(&rows) {
        for (at, column) in (0..).zip(COLUMNS) {
            formats.write(sheet, (line, at), (column.cell)(row)).map_err(told)?;
        }
    }
    let last = u32::try_from(rows.len()).expect("fewer rows than a sheet has");
    sheet.autofilter(0, 0, last, last_column()).map_err(told)?;
    book.save_to_buffer().map_err(told)
}

fn last_column() -> u16 {
    u16::try_from(COLUMNS.len() - 1).expect("a few columns")
}

fn head(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Quotes")?;
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    for (at, Column { title, width, .. }) in (0..).zip(COLUMNS) {
        sheet.set_column_width(at, *width)?;
        sheet.write_string_with_format(0, at, *title, &bold)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    Ok(())
}

struct Formats {
    words: Format,
    number: Format,
    day: Format,
    time: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            words: top().set_text_wrap(),
            number: top(),
            day: top().set_num_format("yyyy-mm-dd"),
            time: top().set_num_format("yyyy-mm-dd hh:mm"),
        }
    }

    fn write(&self, sheet: &mut Worksheet, (line, at): (u32, u16), cell: Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => return Ok(()),
            Cell::Text(words) => sheet.write_string_with_format(line, at, plain(&words), &self.words)?,
            Cell::Number(number) => sheet.write_with_format(line, at, number, &self.number)?,
            Cell::Date(date) => match day(&date) {
                Some(day) => sheet.write_datetime_with_format(line, at, &day, &self.day)?,
                None => sheet.write_string_with_format(line, at, date.as_str(), &self.words)?,
            },
            Cell::Time(time) => match moment(time) {
                Some(time) => sheet.write_datetime_with_format(line, at, &time, &self.time)?,
                None => sheet.write_string_with_format(line, at, time.to_string(), &self.words)?,
            },
        };
        Ok(())
    }
}

/// Excel knows days from 1900 to 9999.
fn day(date: &PartialDate) -> Option<ExcelDateTime> {
    (date.day().len() == 10).then(|| ExcelDateTime::parse_from_str(date.day()).ok())?
}

fn moment(time: Timestamp) -> Option<ExcelDateTime> {
    ExcelDateTime::from_timestamp(time.as_second()).ok()
}

/// Words that a cell can hold: no longer than it takes, and without the two
/// code points that XML has not and the writer does not escape.
fn plain(words: &str) -> String {
    let mut units = 0;
    let mut held = String::with_capacity(words.len().min(MOST_UNITS * 3));
    for letter in words.chars() {
        units += letter.len_utf16();
        if units > MOST_UNITS {
            held.push('…');
            break;
        }
        held.push(if matches!(letter, '\u{fffe}' | '\u{ffff}') { '\u{fffd}' } else { letter });
    }
    held
}

#[cfg(test)]
mod tests;
