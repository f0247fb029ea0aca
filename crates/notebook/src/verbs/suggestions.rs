use crate::commands::requests::{ForgetLesson, MaskPassage, SomeSuggestions};
use crate::{Act, Notebook, Refusal};
use model::suggestions::{AcceptAbove, CorrectSuggestion};
use model::views::{Outcome, PlacedQuote};

const GONE: Refusal = Refusal::NotFound("suggestion");

/// Makes quotes of suggestions.
///
/// # Errors
/// When one is gone or decided already.
pub fn accept_suggestions(
    _: &Notebook,
    _: Act,
    _: SomeSuggestions,
) -> Result<Outcome<Vec<PlacedQuote>>, Refusal> {
    Err(GONE)
}

/// Makes a quote of a suggestion, corrected.
///
/// # Errors
/// When it is gone or decided already.
pub fn correct_suggestion(
    _: &Notebook,
    _: Act,
    _: CorrectSuggestion,
) -> Result<Outcome<PlacedQuote>, Refusal> {
    Err(GONE)
}

/// Says of suggestions that they are no quotes.
///
/// # Errors
/// When one is gone or decided already.
pub fn reject_suggestions(_: &Notebook, _: Act, _: SomeSuggestions) -> Result<Outcome<()>, Refusal> {
    Err(GONE)
}

/// Makes quotes of all suggestions above a confidence.
///
/// # Errors
/// When the notebook may not be changed.
pub fn accept_above(_: &Notebook, _: Act, _: AcceptAbove) -> Result<Outcome<u32>, Refusal> {
    Err(GONE)
}

/// Masks a stretch of an article, or unmasks it.
///
/// # Errors
/// When the article is gone.
pub fn mask_passage(_: &Notebook, _: Act, _: MaskPassage) -> Result<Outcome<()>, Refusal> {
    Err(GONE)
}

/// Forgets whom suggestions mean by a name.
///
/// # Errors
/// When it is forgotten already.
pub fn forget_lesson(_: &Notebook, _: Act, _: ForgetLesson) -> Result<Outcome<()>, Refusal> {
    Err(Refusal::NotFound("lesson"))
}
