use super::table::{COLUMNS, Cell};
use super::{Exchange, ExchangeError};

/// Comma-separated values as RFC 4180 has them, UTF-8, one row for each quote
/// under a row of column names.
///
/// A field that a spreadsheet would run as a formula begins with an apostrophe
/// more than it has (OWASP, "CSV Injection"): whoever takes one apostrophe from
/// the fields that begin with apostrophes and then such a character has the
/// very words.
///
/// # Errors
/// Never, but for a defect of the writer.
pub fn csv(exchange: &Exchange) -> Result<Vec<u8>, ExchangeError> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let told = |error: ::csv::Error| ExchangeError::Unwritable { format: "csv", detail: error.to_string() };
    writer.write_record(COLUMNS.iter().map(|column| column.key)).map_err(told)?;
    for row in exchange.rows() {
        let fields = COLUMNS.iter().map(|column| match (column.cell)(&row) {
            Cell::Empty => String::new(),
            Cell::Text(words) => guarded(words),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Time(time) => time.to_string(),
        });
        writer.write_record(fields).map_err(told)?;
    }
    let failed = |detail: String| ExchangeError::Unwritable { format: "csv", detail };
    writer.into_inner().map_err(|error| failed(error.to_string()))
}

fn guarded(words: String) -> String {
    let begins = words.trim_start_matches('\'').chars().next();
    match begins {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{words}")
        }
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::{csv, guarded};
    use crate::exchange::samples::{HOSTILE, sample, with_words};

    #[test]
    fn a_reader_finds_every_field_again() {
        for words in HOSTILE {
            let bytes = csv(&with_words(words)).unwrap();
            let mut reader = ::csv::Reader::from_reader(&bytes[..]);
            let heads = reader.headers().unwrap().clone();
            let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), 1, "{words:?}");
            let field = |key: &str| &rows[0][heads.iter().position(|head| head == key).unwrap()];
            for key in ["quote", "speaker", "article", "source", "cue", "notes"] {
                assert_eq!(field(key), guarded((*words).to_owned()), "{key}");
            }
        }
    }

    #[test]
    fn no_field_is_a_formula() {
        for words in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "＝1"] {
            assert!(guarded(words.to_owned()).starts_with('\''));
            assert_eq!(&guarded(words.to_owned())[1..], words);
        }
        assert_eq!(guarded("’tis a dash – no formula".to_owned()), "’tis a dash – no formula");
    }

    #[test]
    fn a_row_tells_everything() {
        expect_test::expect![[r#"
            quote,speaker,role,on_behalf_of,rendering,cue,tags,article,source,author,published,url,statement,said_at,said_on,notes,before,after,start,end,marked,quote_id,article_id,speaker_id,source_id,statement_id
            we will 🌊 appeal,Ada Lind,Minister of Ports,The Ministry,direct,said,law; law/appeal,The port stays open,Harbour Post,P. Reed,2017-05-02,https://example.org/port,We will appeal,hearing,2017-05,"Check
            With *the* court.","Lind said “,”",.,13,29,2017-05-03T10:00:00Z,01970000-0000-7000-8000-000000000002,01970000-0000-7000-8000-000000000001,01970000-0000-7000-8000-000000000003,01970000-0000-7000-8000-000000000005,01970000-0000-7000-8000-000000000008
        "#]]
        .assert_eq(&String::from_utf8(csv(&sample()).unwrap()).unwrap().replace("\r\n", "\n"));
    }
}
