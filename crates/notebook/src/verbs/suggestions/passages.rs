use crate::commands::requests::MaskPassage;
use crate::verbs::quotes::{BAD_RANGE, article_text};
use crate::{Act, Notebook, Refusal};
use model::entities::PassageChoice;
use model::views::Outcome;

/// Masks a stretch of an article, or unmasks it: nothing is suggested in what
/// is masked. Saying what the finder says anyway takes the choice back.
///
/// # Errors
/// When the article is gone, or the range holds no words or cuts a character.
pub fn mask_passage(notebook: &Notebook, act: Act, request: MaskPassage) -> Result<Outcome<()>, Refusal> {
    let MaskPassage { article: id, start, end, masked } = request;
    let (article, text) = article_text(notebook, id)?;
    let range = text.range_of_utf16(start, end).filter(|range| !range.is_empty());
    let range = range.ok_or(Refusal::Invalid(BAD_RANGE))?;
    let byte = |at: usize| u32::try_from(at).expect("texts are far below 4 GiB");
    let (start, end) = (byte(range.start()), byte(range.end()));
    let label = if masked { "mask passage" } else { "unmask passage" };
    notebook.commit(act, label, format!("of “{}”", article.title), move |writer| {
        let passages = writer.finding(id)?.map(|it| it.passages).unwrap_or_default();
        let passage = passages.iter().find(|it| (it.start, it.end) == (start, end));
        let as_found = passage.is_some_and(|it| it.role.masked() == masked);
        let there = writer.get::<PassageChoice>(&(id, start, end))?.is_some();
        let choice = PassageChoice { article: id, revision: article.revision, start, end, masked };
        match (as_found, there) {
            (true, true) => writer.delete::<PassageChoice>(&(id, start, end))?,
            (true, false) => {}
            (false, true) => writer.update(&choice)?,
            (false, false) => writer.insert(&choice)?,
        }
        Ok(())
    })
}
