//! Columns that several listings share.

use model::{
    ArticleId, PlaceId, SourceId, SpeakerId, StatementId,
    statements::StatementRef,
    views::{SourceRef, SpeakerRef},
};
use rusqlite::Row;

/// `source` and `source_name`.
pub(crate) fn source_ref(row: &Row<'_>) -> rusqlite::Result<Option<SourceRef>> {
    let id: Option<[u8; 16]> = row.get("source")?;
    let Some(id) = id else { return Ok(None) };
    Ok(Some(SourceRef { id: SourceId::from_bytes(id), name: row.get("source_name")? }))
}

/// `speaker`, `speaker_name`, `speaker_colour` and `on_behalf_of`.
pub(crate) fn speaker_ref(row: &Row<'_>) -> rusqlite::Result<Option<SpeakerRef>> {
    let id: Option<[u8; 16]> = row.get("speaker")?;
    let Some(id) = id else { return Ok(None) };
    Ok(Some(SpeakerRef {
        id: SpeakerId::from_bytes(id),
        name: row.get("speaker_name")?,
        colour: row.get("speaker_colour")?,
        on_behalf_of: row.get("on_behalf_of")?,
    }))
}

/// `statement` and `statement_wording`.
pub(crate) fn statement_ref(row: &Row<'_>) -> rusqlite::Result<Option<StatementRef>> {
    let id: Option<[u8; 16]> = row.get("statement")?;
    let Some(id) = id else { return Ok(None) };
    Ok(Some(StatementRef { id: StatementId::from_bytes(id), wording: row.get("statement_wording")? }))
}

/// `article`, `start_byte` and `end_byte`.
pub(crate) fn place(row: &Row<'_>) -> rusqlite::Result<PlaceId> {
    Ok(PlaceId {
        article: ArticleId::from_bytes(row.get("article")?),
        start: row.get("start_byte")?,
        end: row.get("end_byte")?,
    })
}
