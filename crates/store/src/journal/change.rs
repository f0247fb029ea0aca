use crate::{StoreError, rows};
use model::entities::{
    Article, Decision, FolderSource, Lesson, Note, Parting, PassageChoice, Quote, QuoteStatement, QuoteTag,
    Revision, Source, Speaker, SpeakerAlias, Statement, Succession, Tag,
};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// One row before and after a change; no row where it came or went.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Diff<R> {
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub(crate) before: Option<R>,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<R>,
}

/// Spelled out because `default` alone would ask every row for a default.
fn none<R>() -> Option<R> {
    None
}

impl<R: rows::Row> Diff<R> {
    /// Writes `after` over `before`, unless somebody else wrote there.
    fn apply(&self, conn: &Connection) -> Result<(), StoreError> {
        let Some(row) = self.after.as_ref().or(self.before.as_ref()) else {
            return Ok(());
        };
        let current = rows::get::<R>(conn, &row.key())?;
        if current != self.before {
            return Err(StoreError::ChangedSince { what: row.what() });
        }
        rows::put(conn, self.before.as_ref(), self.after.as_ref())
    }

    fn swapped(self) -> Self {
        Self { before: self.after, after: self.before }
    }
}

macro_rules! changes {
    ($($row:ident),*) => {
        /// A change of one row of any table.
        #[doc(hidden)]
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Change {
            $(#[doc(hidden)] $row(Diff<$row>)),*
        }

        impl Change {
            /// Writes this change, unless a row is not as it was before it.
            pub(crate) fn apply(&self, conn: &Connection) -> Result<(), StoreError> {
                match self {
                    $(Self::$row(diff) => diff.apply(conn)),*
                }
            }

            /// The change that takes this one back.
            pub(crate) fn swapped(self) -> Self {
                match self {
                    $(Self::$row(diff) => Self::$row(diff.swapped())),*
                }
            }
        }
    };
}

changes!(
    Source,
    FolderSource,
    Speaker,
    SpeakerAlias,
    Lesson,
    Article,
    Revision,
    Quote,
    QuoteTag,
    Tag,
    Decision,
    PassageChoice,
    Statement,
    QuoteStatement,
    Parting,
    Note,
    Succession
);
