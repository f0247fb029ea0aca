//! What the analyst decides about statements.

use crate::commands::requests::{RemoveStatement, SomeQuotes};
use crate::{Act, Notebook, Refusal};
use model::StatementId;
use model::statements::{AcceptStatement, EditStatement, GroupQuotes, MergeStatements, OneStatement};
use model::views::Outcome;

type Done<T> = Result<Outcome<T>, Refusal>;

/// Makes a statement of a proposal, or adds places to an accepted one.
pub fn accept_statement(_: &Notebook, _: Act, _: AcceptStatement) -> Done<StatementId> {
    Err(Refusal::NotFound("statement"))
}

/// Says of a proposal that its places are not one statement.
pub fn reject_statement(_: &Notebook, _: Act, _: OneStatement) -> Done<()> {
    Err(Refusal::NotFound("statement"))
}

/// Changes wording, speaker and occasion of a statement.
pub fn edit_statement(_: &Notebook, _: Act, _: EditStatement) -> Done<()> {
    Err(Refusal::NotFound("statement"))
}

/// Makes one statement of several.
pub fn merge_statements(_: &Notebook, _: Act, _: MergeStatements) -> Done<()> {
    Err(Refusal::NotFound("statement"))
}

/// Moves quotes to a statement, or to a new one.
pub fn group_quotes(_: &Notebook, _: Act, _: GroupQuotes) -> Done<StatementId> {
    Err(Refusal::NotFound("statement"))
}

/// Takes quotes out of their statements.
pub fn ungroup_quotes(_: &Notebook, _: Act, _: SomeQuotes) -> Done<()> {
    Err(Refusal::NotFound("statement"))
}

/// Removes a statement; its quotes stay.
pub fn remove_statement(_: &Notebook, _: Act, _: RemoveStatement) -> Done<()> {
    Err(Refusal::NotFound("statement"))
}
