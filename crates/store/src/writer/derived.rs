//! The small door beside the journal: what the quote finder read. It is derived
//! from the texts, so no operation records it and no undo touches it.

use super::{door::begin, seat::Desk};
use crate::{Reader, StoreError, sql};
use model::{
    entities::{Finding, PassageRole, Suggestion},
    suggestions::WaitingView,
};
use rusqlite::{Connection, named_params};

/// Puts findings in the place of what was read of their articles before. An
/// article that is gone, or has another text by now, is passed over.
pub(crate) fn keep(desk: &mut Desk, findings: &[Finding]) -> Result<WaitingView, StoreError> {
    let transaction = begin(&mut desk.conn)?;
    for finding in findings {
        keep_one(&transaction, finding)?;
    }
    let waiting = Reader::new(&transaction).waiting()?;
    transaction.commit().map_err(|source| StoreError::of(source, "commit of findings"))?;
    Ok(waiting)
}

fn keep_one(conn: &Connection, finding: &Finding) -> Result<(), StoreError> {
    let article = named_params! { ":article": finding.article.as_bytes() };
    let text = named_params! {
        ":article": finding.article.as_bytes(),
        ":revision": finding.revision.as_bytes(),
    };
    let there = "SELECT count(*) FROM article WHERE id = :article AND revision = :revision";
    if sql::count(conn, there, text)? == 0 {
        return Ok(());
    }
    // Takes its suggestions along.
    sql::run(conn, "DELETE FROM finding WHERE article = :article", article)?;
    for suggestion in &finding.suggestions {
        insert(conn, finding, suggestion)?;
    }
    if sql::count(conn, include_str!("sql/article_decided.sql"), article)? > 0 {
        sql::run(conn, include_str!("sql/suggestions_open.sql"), article)?;
    }
    let passages = serde_json::to_string(&finding.passages).expect("passages are plain data");
    let named = named_params! {
        ":article": finding.article.as_bytes(),
        ":revision": finding.revision.as_bytes(),
        ":version": finding.version,
        ":passages": passages,
    };
    sql::run(conn, include_str!("sql/finding_insert.sql"), named)?;
    Ok(())
}

fn insert(conn: &Connection, finding: &Finding, suggestion: &Suggestion) -> Result<(), StoreError> {
    let speaker = suggestion.speaker.as_ref();
    let named = named_params! {
        ":article": finding.article.as_bytes(),
        ":start_byte": suggestion.start,
        ":end_byte": suggestion.end,
        ":part_of": suggestion.part_of,
        ":rendering": suggestion.rendering.word(),
        ":speaker": speaker.map(|it| &it.name),
        ":speaker_kind": speaker.map(|it| it.kind.word()),
        ":on_behalf_of": speaker.and_then(|it| it.on_behalf_of.as_ref()),
        ":mention_start": speaker.map(|it| it.mention.0),
        ":mention_end": speaker.map(|it| it.mention.1),
        ":cue_start": suggestion.cue.map(|it| it.0),
        ":cue_end": suggestion.cue.map(|it| it.1),
        ":confidence": suggestion.confidence,
        ":evidence": suggestion.evidence,
        ":masked": suggestion.masked.map(PassageRole::word),
    };
    sql::run(conn, include_str!("sql/suggestion_insert.sql"), named)?;
    Ok(())
}
