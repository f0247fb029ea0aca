use super::members::{part, place_of, quotes_of};
use crate::verbs::quotes::short;
use crate::{Act, Notebook, Refusal};
use model::entities::Standing;
use model::statements::OneStatement;
use model::views::Outcome;
use model::{PlaceId, StatementKey};

/// Says of a proposal that its places are not one statement; of one that would
/// add places to an accepted statement, that they do not belong there.
///
/// # Errors
/// When it is not proposed any more.
pub fn reject_statement(
    notebook: &Notebook,
    act: Act,
    request: OneStatement,
) -> Result<Outcome<()>, Refusal> {
    let StatementKey::Proposed(anchor) = request.id else { return Err(Refusal::NotFound("proposal")) };
    notebook.commit(act, "reject statement", String::new(), move |writer| {
        let proposal = writer.proposal(anchor)?.ok_or(Refusal::NotFound("statement"))?;
        writer.set_subject(format!("“{}”", short(&proposal.wording)));
        let places: Vec<PlaceId> = proposal.places.iter().map(|it| it.place).collect();
        writer.drop_proposals(&places)?;
        let Some(statement) = proposal.joins else {
            let pairs = |(number, one): (usize, &PlaceId)| {
                places[number + 1..].iter().map(|other| (*one, *other)).collect::<Vec<_>>()
            };
            return part(writer, places.iter().enumerate().flat_map(pairs));
        };
        let members = quotes_of(writer, &writer.quotes_of_statement(statement)?)?;
        let members: Vec<PlaceId> = members.iter().map(place_of).collect();
        let others = proposal.places.iter().filter(|it| it.standing != Standing::Differs);
        let others: Vec<PlaceId> =
            others.map(|it| it.place).filter(|place| !members.contains(place)).collect();
        part(writer, others.iter().flat_map(|one| members.iter().map(move |other| (*one, *other))))
    })
}
