//! The small door for what comparing articles gave, as `derived` is that for
//! what the quote finder read: nothing here is journaled.

use super::{Writer, door::begin, seat::Desk};
use crate::{StoreError, fold::fold, key, reads::columns, sql};
use model::{
    ArticleId, PartialDate, PlaceId, QuoteId, SpeakerId, StatementId,
    entities::{Compared, Likeness, PlaceKind, Proposal, ProposalPlace, Remade, Reuse, Side, Standing},
};
use rusqlite::{Connection, named_params};

/// Keeps what comparing an article gave, in place of what it gave before; every
/// place whose links came, went or stayed: of these statements are to be made anew.
pub(crate) fn keep_comparison(desk: &mut Desk, compared: &Compared) -> Result<Vec<PlaceId>, StoreError> {
    let transaction = begin(&mut desk.conn)?;
    let places = keep(&transaction, compared)?;
    transaction.commit().map_err(|source| StoreError::of(source, "commit of a comparison"))?;
    Ok(places)
}

fn keep(conn: &Connection, compared: &Compared) -> Result<Vec<PlaceId>, StoreError> {
    let text = named_params! {
        ":article": compared.article.as_bytes(),
        ":revision": compared.revision.as_bytes(),
    };
    let known = sql::maybe(conn, include_str!("sql/compared_number.sql"), text, |row| {
        Ok((row.get::<_, i64>("number")?, row.get::<_, Option<i64>>("sum")?))
    })?;
    // Gone, or another text by now.
    let Some((number, sum)) = known else { return Ok(Vec::new()) };
    let article = named_params! { ":article": compared.article.as_bytes() };
    let mut places = linked(conn, compared.article)?;
    sql::run(conn, "DELETE FROM likeness WHERE one_article = :article", article)?;
    sql::run(conn, "DELETE FROM likeness WHERE other_article = :article", article)?;
    sql::run(conn, "DELETE FROM reuse WHERE one = :article", article)?;
    sql::run(conn, "DELETE FROM reuse WHERE other = :article", article)?;
    compared.likenesses.iter().try_for_each(|likeness| keep_likeness(conn, likeness))?;
    compared.reuses.iter().try_for_each(|reuse| keep_reuse(conn, reuse))?;
    let new_sum = key::sum(&compared.keys);
    if sum != Some(new_sum) {
        keep_keys(conn, number, &compared.keys)?;
    }
    let named = named_params! {
        ":article": compared.article.as_bytes(),
        ":number": number,
        ":revision": compared.revision.as_bytes(),
        ":version": compared.version,
        ":sum": new_sum,
        ":masked": serde_json::to_string(&compared.masked).expect("ranges are plain data"),
        ":spans": serde_json::to_string(&compared.spans).expect("spans are plain data"),
    };
    sql::run(conn, include_str!("sql/compared_insert.sql"), named)?;
    places.extend(linked(conn, compared.article)?);
    places.extend(compared.spans.iter().map(|span| PlaceId {
        article: compared.article,
        start: span.start,
        end: span.end,
    }));
    places.sort_unstable();
    places.dedup();
    Ok(places)
}

fn linked(conn: &Connection, article: ArticleId) -> Result<Vec<PlaceId>, StoreError> {
    let named = named_params! { ":article": article.as_bytes() };
    sql::all(conn, include_str!("sql/likeness_places.sql"), named, columns::place)
}

fn keep_keys(conn: &Connection, number: i64, keys: &[u64]) -> Result<(), StoreError> {
    sql::run(conn, "DELETE FROM article_key WHERE rowid = :number", named_params! { ":number": number })?;
    let named = named_params! { ":number": number, ":keys": key::document(keys) };
    sql::run(conn, "INSERT INTO article_key (rowid, keys) VALUES (:number, :keys)", named)?;
    Ok(())
}

fn keep_likeness(conn: &Connection, likeness: &Likeness) -> Result<(), StoreError> {
    let named = named_params! {
        ":one_article": likeness.one.article.as_bytes(),
        ":one_start": likeness.one.start,
        ":one_end": likeness.one.end,
        ":other_article": likeness.other.article.as_bytes(),
        ":other_start": likeness.other.start,
        ":other_end": likeness.other.end,
        ":relation": likeness.relation.word(),
        ":score": likeness.score,
        ":related": likeness.related,
        ":unquoted": likeness.unquoted.map(|side| match side {
            Side::One => 1,
            Side::Other => 2,
        }),
    };
    sql::run(conn, include_str!("sql/likeness_insert.sql"), named)?;
    Ok(())
}

fn keep_reuse(conn: &Connection, reuse: &Reuse) -> Result<(), StoreError> {
    let named = named_params! {
        ":one": reuse.one.as_bytes(),
        ":other": reuse.other.as_bytes(),
        ":words": reuse.words,
        ":of_one": reuse.of_one,
        ":of_other": reuse.of_other,
    };
    sql::run(conn, include_str!("sql/reuse_insert.sql"), named)?;
    Ok(())
}

/// Keeps what is proposed with some places; how many statements are proposed then.
pub(crate) fn keep_proposals(desk: &mut Desk, remade: &Remade) -> Result<u32, StoreError> {
    let transaction = begin(&mut desk.conn)?;
    drop_proposals(&transaction, &remade.places)?;
    // What was proposed with one of their members would be told twice. All that
    // goes is gone before anything comes: the new ones may differ from each other.
    for proposal in &remade.proposals {
        let members = proposal.places.iter().filter(|it| it.standing == Standing::Member);
        drop_proposals(&transaction, &members.map(|it| it.place).collect::<Vec<_>>())?;
    }
    remade.proposals.iter().try_for_each(|proposal| keep_proposal(&transaction, proposal))?;
    for due in &remade.done {
        let done = "DELETE FROM comparison_due WHERE article = :article AND stamp = :stamp";
        let named = named_params! { ":article": due.article.as_bytes(), ":stamp": due.stamp };
        sql::run(&transaction, done, named)?;
    }
    let proposed = crate::Reader::new(&transaction).proposed()?;
    transaction.commit().map_err(|source| StoreError::of(source, "commit of proposals"))?;
    Ok(proposed)
}

fn keep_proposal(conn: &Connection, proposal: &Proposal) -> Result<(), StoreError> {
    // When an article or the statement went meanwhile, what had to do with it
    // waits again and is made anew.
    if !is_there(conn, proposal)? {
        return Ok(());
    }
    let named = named_params! {
        ":article": proposal.anchor.article.as_bytes(),
        ":start_byte": proposal.anchor.start,
        ":end_byte": proposal.anchor.end,
        ":joins": proposal.joins.as_ref().map(StatementId::as_bytes),
        ":wording": proposal.wording,
        ":wording_key": fold(&proposal.wording),
        ":speaker": proposal.speaker.as_ref().map(SpeakerId::as_bytes),
        ":name": proposal.name,
        ":name_key": proposal.name.as_deref().map(fold),
        ":place": proposal.occasion.place,
        ":said": proposal.occasion.said.as_ref().map(PartialDate::as_str),
        ":wordings": proposal.wordings,
        ":reason": proposal.reason,
    };
    let num = sql::maybe(conn, include_str!("sql/proposal_insert.sql"), named, |row| row.get("num"))?;
    let num: i64 = num.expect("an insert gives its number");
    proposal.places.iter().try_for_each(|place| keep_place(conn, num, place))?;
    sql::run(conn, "INSERT INTO count_again VALUES (:proposal)", named_params! { ":proposal": num })?;
    Ok(())
}

fn is_there(conn: &Connection, proposal: &Proposal) -> Result<bool, StoreError> {
    let places: Vec<_> = proposal.places.iter().map(|it| it.place).collect();
    let named = named_params! {
        ":places": sql::places(&places),
        ":joins": proposal.joins.as_ref().map(StatementId::as_bytes),
    };
    Ok(sql::count(conn, include_str!("sql/proposal_is_there.sql"), named)? > 0)
}

fn keep_place(conn: &Connection, proposal: i64, it: &ProposalPlace) -> Result<(), StoreError> {
    let (kind, quote) = match &it.kind {
        PlaceKind::Quote(quote) => ("quote", Some(QuoteId::as_bytes(quote))),
        PlaceKind::Suggestion => ("suggestion", None),
        PlaceKind::Unquoted => ("unquoted", None),
    };
    let named = named_params! {
        ":proposal": proposal,
        ":article": it.place.article.as_bytes(),
        ":start_byte": it.place.start,
        ":end_byte": it.place.end,
        ":kind": kind,
        ":quote": quote,
        ":standing": it.standing.word(),
        ":score": it.score,
        ":differences": serde_json::to_string(&it.differences).expect("differences are plain data"),
        ":reason": it.reason,
        ":repeats": it.repeats,
    };
    sql::run(conn, include_str!("sql/proposal_place_insert.sql"), named)?;
    Ok(())
}

fn drop_proposals(conn: &Connection, places: &[PlaceId]) -> Result<(), StoreError> {
    for place in places {
        let named = named_params! {
            ":article": place.article.as_bytes(),
            ":start_byte": place.start,
            ":end_byte": place.end,
        };
        sql::run(conn, include_str!("sql/proposals_drop.sql"), named)?;
    }
    Ok(())
}

/// Merges some runs of the index of keys; whether there may be more to merge.
pub(crate) fn settle_comparisons(desk: &mut Desk) -> Result<bool, StoreError> {
    let transaction = begin(&mut desk.conn)?;
    let before = transaction.total_changes();
    // Pages of 4 KiB to write.
    let merge = "INSERT INTO article_key (article_key, rank) VALUES ('merge', 256)";
    sql::run(&transaction, merge, &[])?;
    // As SQLite says of this command: fewer than two changes mean that it did nothing.
    let more = transaction.total_changes() - before >= 2;
    transaction.commit().map_err(|source| StoreError::of(source, "commit of a merge"))?;
    Ok(more)
}

/// Forgets all that was compared: every article that was read waits again.
pub(crate) fn forget_comparisons(desk: &mut Desk) -> Result<(), StoreError> {
    let transaction = begin(&mut desk.conn)?;
    transaction
        .execute_batch(include_str!("sql/comparisons_forget.sql"))
        .map_err(|source| StoreError::of(source, "forgetting what was compared"))?;
    transaction.commit().map_err(|source| StoreError::of(source, "commit of nothing compared"))
}

impl Writer<'_> {
    /// Takes back what was proposed with any of these places, because the analyst
    /// decided on it. Derived: an undo makes the articles wait, and it comes back.
    pub fn drop_proposals(&self, places: &[PlaceId]) -> Result<(), StoreError> {
        drop_proposals(self.conn(), places)
    }
}
