//! What an article will say, sentence by sentence, before an outlet writes it down.

use crate::article::Form;
use crate::lexicon::Lexicon;
use crate::random::Random;
use crate::speech::{Kind, Said, Statement};
use std::rc::Rc;

#[derive(Clone)]
pub(crate) enum Sentence {
    Told(Vec<Said>),
    Given(Given),
}

/// A statement as one article gives it: parts of its words, each in marks of its own.
#[derive(Clone)]
pub(crate) struct Given {
    pub(crate) statement: Rc<Statement>,
    pub(crate) form: Form,
    /// From and to, by word.
    pub(crate) parts: Vec<(usize, usize)>,
    /// Decides wording around it, so that a copy has the same.
    pub(crate) seed: u64,
}

impl Given {
    pub(crate) fn of(random: &mut Random, lexicon: &Lexicon, statement: &Rc<Statement>, first: bool) -> Self {
        let count = statement.words.len();
        let draw = random.below(100);
        let form = match draw {
            _ if count <= 6 => Form::Common,
            _ if first && draw < 60 => Form::Full,
            0..34 => Form::Full,
            34..42 => Form::Interrupted,
            42..68 => Form::Partial,
            68..75 => Form::Short,
            75..80 => Form::Ellipsis,
            80..84 => Form::Edited,
            84..93 => Form::Unquoted,
            _ => Form::Reported,
        };
        let parts = match form {
            Form::Partial if random.percent(30) => two_parts(random, lexicon, statement),
            Form::Partial => part(random, lexicon, statement, (4, 14), 2).into_iter().collect(),
            Form::Short => part(random, lexicon, statement, (1, 3), 1).into_iter().collect(),
            Form::Unquoted | Form::Reported => {
                part(random, lexicon, statement, (9, 24), 4).into_iter().collect()
            }
            Form::Interrupted => {
                let middle = random.between(count / 3, 2 * count / 3).max(1);
                vec![(0, middle), (middle, count)]
            }
            Form::Ellipsis if count >= 14 => {
                let cut = random.between(5, count - 9);
                vec![(0, cut), (cut + random.between(2, 4), count)]
            }
            _ => vec![(0, count)],
        };
        let (form, parts) = if parts.is_empty() { (Form::Full, vec![(0, count)]) } else { (form, parts) };
        Self { statement: statement.clone(), form, parts, seed: random.next() }
    }
}

/// A stretch of so many words within a sentence, with so many that tell something.
fn part(
    random: &mut Random,
    lexicon: &Lexicon,
    statement: &Statement,
    (least, most): (usize, usize),
    telling: usize,
) -> Option<(usize, usize)> {
    let words = &statement.words;
    (0..40).find_map(|_| {
        let length = random.between(least, most).min(words.len());
        let from = random.below(words.len() - length + 1);
        let to = from + length;
        let whole = words[from..to - 1].iter().all(|said| said.mark != ".");
        let enough = words[from..to].iter().filter(|said| said.tells()).count() >= telling;
        // Nobody who reports leaves out the "not" that stands directly before.
        let denied = words[from.saturating_sub(2)..from].iter().any(|said| {
            matches!(
                said.form.as_str(),
                "not" | "never" | "no" | "nobody" | "neither" | "nothing" | "without"
            )
        });
        let quotable = is_quotable(lexicon, (&words[..from], &words[to..]), &words[from..to]);
        (whole && enough && !denied && quotable).then_some((from, to))
    })
}

/// Whether a reporter would cut there: not within a name or an amount ("seven | million"), not
/// before what the last word leads to ("the dam of the"), and not a bare name, number or thing:
/// a word alone is one that judges ("fragile").
fn is_quotable(lexicon: &Lexicon, (before, after): (&[Said], &[Said]), cut: &[Said]) -> bool {
    const LEADING: &[&str] = &[
        "a", "an", "the", "of", "in", "on", "at", "for", "to", "and", "or", "nor", "but", "by", "with",
        "near", "between", "before", "than", "as", "through", "that", "if", "we", "they", "i", "who", "whom",
        "what", "when", "where", "because", "is", "are", "was", "were", "be", "has", "have", "had", "not",
        "no", "nobody", "neither", "such", "its", "our", "my", "their", "more", "most", "without", "from",
        "over", "about", "least", "every",
    ];
    let leads =
        |said: &Said| said.kind == Kind::Modal || LEADING.contains(&said.form.to_lowercase().as_str());
    let within = before.last().is_some_and(|last| match last.kind {
        Kind::Number(_) => true,
        Kind::Name => cut[0].kind == Kind::Name,
        _ => false,
    });
    let judges = |said: &Said| {
        said.kind == Kind::Compound || lexicon.adjectives.split_whitespace().any(|word| word == said.form)
    };
    let tells = |said: &Said| matches!(said.kind, Kind::Content | Kind::Compound);
    let last = &cut[cut.len() - 1];
    // "such a fragile | bridge", "waited 26 | years"
    let halved = matches!(last.kind, Kind::Number(_))
        || (cut.len() > 1 && last.mark.is_empty() && judges(last) && after.first().is_some_and(tells));
    let worth = if cut.len() == 1 { judges(&cut[0]) } else { cut.iter().any(tells) };
    worth && !within && !halved && !leads(last)
}

fn two_parts(random: &mut Random, lexicon: &Lexicon, statement: &Statement) -> Vec<(usize, usize)> {
    let parts = part(random, lexicon, statement, (2, 7), 1).zip(part(random, lexicon, statement, (2, 7), 1));
    match parts {
        Some((one, other)) if one.1 < other.0 => vec![one, other],
        Some((one, other)) if other.1 < one.0 => vec![other, one],
        Some((one, _)) => vec![one],
        None => Vec::new(),
    }
}
