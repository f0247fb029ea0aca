use super::Reader;
use crate::{StoreError, rows::Row, sql};
use model::entities::{
    Article, Decision, FolderSource, Lesson, Note, Parting, PassageChoice, Quote, QuoteStatement, QuoteTag,
    Revision, Source, Speaker, SpeakerAlias, Statement, Succession, Tag,
};
use std::fmt::Write;

impl Reader<'_> {
    /// Every row of every journaled table, sorted: two notebooks with the same
    /// dump hold the same. For tests; the form may change.
    #[doc(hidden)]
    pub fn dump(&self) -> Result<String, StoreError> {
        Ok([
            self.table::<Source>("SELECT * FROM source ORDER BY id")?,
            self.table::<FolderSource>("SELECT * FROM folder_source ORDER BY folder")?,
            self.table::<Speaker>("SELECT * FROM speaker ORDER BY id")?,
            self.table::<SpeakerAlias>("SELECT * FROM speaker_alias ORDER BY speaker, name")?,
            self.table::<Article>("SELECT * FROM article ORDER BY id")?,
            self.table::<Revision>("SELECT * FROM revision ORDER BY id")?,
            self.table::<Quote>("SELECT * FROM quote ORDER BY id")?,
            self.table::<QuoteTag>("SELECT * FROM quote_tag ORDER BY quote, tag")?,
            self.table::<Decision>("SELECT * FROM decision ORDER BY article, start_byte, end_byte")?,
            self.table::<PassageChoice>(
                "SELECT * FROM passage_choice ORDER BY article, start_byte, end_byte",
            )?,
            self.table::<Lesson>("SELECT * FROM lesson ORDER BY speaker, name")?,
            self.table::<Statement>("SELECT * FROM statement ORDER BY id")?,
            self.table::<QuoteStatement>("SELECT * FROM quote_statement ORDER BY quote")?,
            self.table::<Parting>(include_str!("sql/partings.sql"))?,
            self.table::<Tag>("SELECT * FROM tag ORDER BY id")?,
            self.table::<Note>("SELECT * FROM note ORDER BY id")?,
            self.table::<Succession>("SELECT * FROM succession ORDER BY kind, gone")?,
        ]
        .concat())
    }

    fn table<R: Row>(&self, sql: &str) -> Result<String, StoreError> {
        let mut dump = String::new();
        for row in sql::all(self.conn, sql, &[], R::read)? {
            writeln!(dump, "{row:?}").expect("a string takes every row");
        }
        Ok(dump)
    }
}
