//! One event: who says what, and the articles on it.

use crate::article::{Article, date};
use crate::draft::{Draft, Voice};
use crate::lexicon::{self, Lexicon};
use crate::plan::{Given, Sentence};
use crate::random::Random;
use crate::speech::{Kind, Said, Scene, Statement};
use crate::writing::Style;
use comparison::Marked;
use std::rc::Rc;
use text::TextRange;

const OUTLETS: u64 = 80;
/// People who speak at many events.
const PUBLIC: usize = 150;
/// Events in a row that share their background.
const STORY: u64 = 6;

pub(crate) struct Event {
    seed: u64,
    number: u64,
    lexicon: &'static Lexicon,
    scene: Scene,
    voices: Vec<Voice>,
    statements: Vec<Vec<Rc<Statement>>>,
    background: Vec<Sentence>,
}

impl Event {
    pub(crate) fn of(seed: u64, number: u64, lexicon: &'static Lexicon) -> Self {
        let random = &mut Random::of(&[seed, 1, number]);
        let scene = Scene::of(random, lexicon);
        let voices = voices(seed, number, random, &scene);
        let statements = statements(number, random, lexicon, &scene, voices.len());
        let story = number / STORY;
        let background = if Random::of(&[seed, 2, story]).percent(30) {
            let random = &mut Random::of(&[seed, 3, story]);
            let shared = Scene::of(random, lexicon);
            (0..4).map(|_| told(random, lexicon, &shared)).collect()
        } else {
            Vec::new()
        };
        Self { seed, number, lexicon, scene, voices, statements, background }
    }

    pub(crate) fn articles(&self) -> Vec<Article> {
        let random = &mut Random::of(&[self.seed, 4, self.number]);
        let count = match random.below(100) {
            0..40 => 1,
            40..70 => random.between(2, 3),
            70..90 => random.between(4, 8),
            90..99 => random.between(9, 20),
            _ => random.between(21, 40),
        };
        let mut plans: Vec<Vec<Sentence>> = Vec::new();
        let mut articles = Vec::new();
        for index in 0..count {
            let copies = (index > 0 && random.percent(30)).then(|| random.below(index));
            let plan = match copies {
                Some(of) => self.edited(random, &plans[of]),
                None => self.plan(random, index == 0),
            };
            let mut article = self.write(random, &plan);
            (article.copies, article.event) = (copies, (self.number, index));
            articles.push(article);
            plans.push(plan);
        }
        articles
    }

    fn plan(&self, random: &mut Random, first: bool) -> Vec<Sentence> {
        let mut plan: Vec<Sentence> = Vec::new();
        for variants in &self.statements {
            if !random.percent(60) {
                continue;
            }
            let lookalike = variants.len() > 1 && random.percent(25);
            let which = if lookalike { random.between(1, variants.len() - 1) } else { 0 };
            let given = Given::of(random, self.lexicon, &variants[which], first);
            plan.push(Sentence::Given(given));
        }
        for _ in 0..random.between(8, 16) {
            let at = random.below(plan.len() + 1);
            plan.insert(at, told(random, self.lexicon, &self.scene));
        }
        if random.percent(50) {
            plan.extend(self.background.iter().cloned());
        }
        plan
    }

    /// A copy: sentences are left out, and words of the reporter are replaced.
    fn edited(&self, random: &mut Random, plan: &[Sentence]) -> Vec<Sentence> {
        let left_out = random.between(0, 50);
        let mut copy: Vec<Sentence> = plan.iter().filter(|_| !random.percent(left_out)).cloned().collect();
        for sentence in &mut copy {
            if let Sentence::Told(words) = sentence {
                for said in words.iter_mut().filter(|said| said.kind == Kind::Content) {
                    if random.percent(5) {
                        said.form = lexicon::word(random, self.lexicon.adjectives).to_owned();
                    }
                }
            }
        }
        if random.percent(30) {
            copy.push(told(random, self.lexicon, &self.scene));
        }
        copy
    }

    fn write(&self, random: &mut Random, plan: &[Sentence]) -> Article {
        let outlet = random.next() % OUTLETS;
        let habits = &mut Random::of(&[self.seed, 5, outlet]);
        let style = Style::of(habits);
        let source = format!(
            "The {} {}",
            lexicon::place(habits),
            habits.pick(&["Post", "Courier", "Herald", "Wire", "Ledger"])
        );
        let mut draft = Draft::new(style, &self.voices, self.lexicon);
        let headline = told(random, self.lexicon, &self.scene);
        draft.sentence(random, &headline);
        let title = draft.text.trim_end_matches('.').to_owned();
        draft.text.clone_from(&title);
        let mut scared = Vec::new();
        for (number, sentence) in plan.iter().enumerate() {
            draft.text.push_str(if number == 0 || random.percent(40) { "\n\n" } else { " " });
            draft.sentence(random, sentence);
            // Marks that quote nobody.
            if random.percent(2) {
                draft.text.push_str(" It is known as ");
                let start = draft.text.len();
                draft.text.push_str(&format!(
                    "{}{}{}",
                    style.marks.0,
                    habits.pick(&["plan B", "the long road", "the green line"]),
                    style.marks.1
                ));
                scared.push(TextRange::new(start, draft.text.len()));
                draft.text.push('.');
            }
        }
        draft.spans.extend(scared.into_iter().map(|range| Marked {
            stretches: vec![range],
            quoted: true,
            speaker: None,
        }));
        draft.text.push_str("\n\n");
        let start = draft.text.len();
        for _ in 0..3 {
            let words = Scene::of(habits, self.lexicon).fill(habits, self.lexicon, self.lexicon.told[0]);
            draft.text.push_str(&style.write(&words, true));
            draft.text.push_str(&format!(" Subscribe to {source} for more. "));
        }
        let masked =
            if habits.percent(70) { vec![TextRange::new(start, draft.text.len())] } else { Vec::new() };
        let day = 15_000 + (self.number / 20) as i32 + random.below(3) as i32;
        let Draft { text, spans, renderings, .. } = draft;
        Article {
            title,
            source,
            published: date(day),
            day,
            text,
            masked,
            spans,
            renderings,
            ..Article::default()
        }
    }
}

fn told(random: &mut Random, lexicon: &Lexicon, scene: &Scene) -> Sentence {
    let pattern = lexicon.told[random.below(lexicon.told.len())];
    Sentence::Told(scene.fill(random, lexicon, pattern.trim_end_matches('.')))
}

fn voices(seed: u64, number: u64, random: &mut Random, scene: &Scene) -> Vec<Voice> {
    let mut voices: Vec<Voice> = (0..)
        .zip(&scene.people)
        .map(|(at, name)| Voice { name: name.clone(), key: Random::of(&[seed, 6, number, at]).next() })
        .collect();
    if random.percent(40) {
        let public = random.below(PUBLIC) as u64;
        let own = &mut Random::of(&[seed, 7, public]);
        voices.push(Voice { name: lexicon::person(own), key: own.next() });
    }
    voices
}

/// What is said, each with its false variants behind it.
fn statements(
    number: u64,
    random: &mut Random,
    lexicon: &Lexicon,
    scene: &Scene,
    voices: usize,
) -> Vec<Vec<Rc<Statement>>> {
    let count = random.between(3, 7);
    let mut statements: Vec<Vec<Rc<Statement>>> = (0..count)
        .map(|at| {
            let speaker = random.below(voices);
            let said = scene.statement(random, lexicon, number * 64 + at as u64, speaker);
            let other = random.percent(25).then(|| scene.lookalike(random, &said, 1)).flatten();
            [Some(said), other].into_iter().flatten().map(Rc::new).collect()
        })
        .collect();
    // The same common words of two people are two statements.
    let phrase = random.pick(lexicon.common);
    for at in 0..random.between(0, 2) {
        let words: Vec<Said> = phrase
            .split(' ')
            .map(|form| Said { form: form.to_owned(), kind: Kind::Content, mark: "" })
            .collect();
        let source = (0..words.len()).map(Some).collect();
        let (base, speaker) = (number * 64 + 32 + at as u64, at % voices);
        statements.push(vec![Rc::new(Statement { base, variant: 0, swap: None, speaker, words, source })]);
    }
    statements
}
