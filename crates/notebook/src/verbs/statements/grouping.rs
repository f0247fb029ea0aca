use super::members::{fullest, part, place_of, put, quotes_of, speaker, statement_of, take_out};
use crate::commands::requests::{RemoveStatement, SomeQuotes};
use crate::notebook::with_value;
use crate::verbs::counted;
use crate::verbs::notes::follow;
use crate::verbs::quotes::{describe, short};
use crate::{Act, Notebook, Refusal};
use model::entities::{Quote, QuoteStatement, Statement};
use model::statements::{GroupQuotes, MergeStatements};
use model::views::Outcome;
use model::{Invalid, PlaceId, QuoteId, StatementId};
use store::Writer;

/// Moves quotes to a statement, or to a new one: so a statement is split. One
/// that is left without quotes is removed.
///
/// # Errors
/// When a quote or the statement is gone, or there are no quotes.
pub fn group_quotes(
    notebook: &Notebook,
    act: Act,
    request: GroupQuotes,
) -> Result<Outcome<StatementId>, Refusal> {
    let GroupQuotes { quotes, statement } = request;
    check_some(&quotes)?;
    let fresh = StatementId::from_bytes(*act.id.as_bytes());
    let outcome = notebook.commit(act, "group quotes", String::new(), move |writer| {
        let quotes = quotes_of(writer, &quotes)?;
        match statement {
            Some(id) => {
                let into = statement_of(writer, id)?;
                let what = counted(quotes.len(), "quote");
                writer.set_subject(format!("{what} in “{}”", short(&into.wording)));
                put(writer, &quotes, id)
            }
            None => add(writer, act, &quotes),
        }
    })?;
    Ok(with_value(outcome, statement.unwrap_or(fresh)))
}

/// A new statement of some quotes.
fn add(writer: &mut Writer<'_>, act: Act, quotes: &[Quote]) -> Result<(), Refusal> {
    let (wording, speaker) = (fullest(quotes), speaker(quotes));
    describe(writer, &wording, speaker)?;
    let id = StatementId::from_bytes(*act.id.as_bytes());
    writer.insert(&Statement { id, wording, speaker, place: None, said: None, created_at: act.at })?;
    put(writer, quotes, id)
}

/// Takes quotes out of their statements, and says that they do not belong
/// there: they are not proposed for them again.
///
/// # Errors
/// When a quote is gone, or there are none.
pub fn ungroup_quotes(notebook: &Notebook, act: Act, request: SomeQuotes) -> Result<Outcome<()>, Refusal> {
    let ids = request.ids;
    check_some(&ids)?;
    notebook.commit(act, "ungroup quotes", counted(ids.len(), "quote"), move |writer| {
        let quotes = quotes_of(writer, &ids)?;
        if let [quote] = &quotes[..] {
            describe(writer, &quote.exact, quote.speaker)?;
        }
        let mut parted: Vec<(PlaceId, PlaceId)> = Vec::new();
        for quote in &quotes {
            let Some(row) = writer.get::<QuoteStatement>(&quote.id)? else { continue };
            let others = writer.quotes_of_statement(row.statement)?;
            let others: Vec<QuoteId> = others.into_iter().filter(|other| !ids.contains(other)).collect();
            let others = quotes_of(writer, &others)?;
            parted.extend(others.iter().map(|other| (place_of(quote), place_of(other))));
        }
        take_out(writer, &ids)?;
        writer.drop_proposals(&quotes.iter().map(place_of).collect::<Vec<_>>())?;
        part(writer, parted.into_iter())
    })
}

/// Makes one statement of several: their quotes go to one of them.
///
/// # Errors
/// When one is gone, or they are the same.
pub fn merge_statements(
    notebook: &Notebook,
    act: Act,
    request: MergeStatements,
) -> Result<Outcome<()>, Refusal> {
    let MergeStatements { from, into } = request;
    if from.is_empty() || from.contains(&into) {
        return Err(Invalid { field: "statements", rule: "two different statements" }.into());
    }
    notebook.commit(act, "merge statements", String::new(), move |writer| {
        let kept = statement_of(writer, into)?;
        let mut names = Vec::with_capacity(from.len());
        for id in from {
            names.push(format!("“{}”", short(&statement_of(writer, id)?.wording)));
            let quotes = quotes_of(writer, &writer.quotes_of_statement(id)?)?;
            // Its last quote takes it along.
            put(writer, &quotes, into)?;
            follow(writer, id, into)?;
        }
        let names = if names.len() > 3 { counted(names.len(), "statement") } else { names.join(", ") };
        writer.set_subject(format!("{names} into “{}”", short(&kept.wording)));
        Ok(())
    })
}

/// Removes a statement; its quotes stay, and may be proposed again.
///
/// # Errors
/// When it is gone already.
pub fn remove_statement(
    notebook: &Notebook,
    act: Act,
    request: RemoveStatement,
) -> Result<Outcome<()>, Refusal> {
    notebook.commit(act, "remove statement", String::new(), move |writer| {
        let statement = statement_of(writer, request.id)?;
        describe(writer, &statement.wording, statement.speaker)?;
        for quote in writer.quotes_of_statement(request.id)? {
            writer.delete::<QuoteStatement>(&quote)?;
        }
        Ok(writer.delete::<Statement>(&request.id)?)
    })
}

fn check_some(quotes: &[QuoteId]) -> Result<(), Invalid> {
    match quotes {
        [] => Err(Invalid { field: "quotes", rule: "at least one quote" }),
        _ => Ok(()),
    }
}
