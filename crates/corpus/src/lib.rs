//! A made-up news corpus whose truth is known, and the score of the comparison
//! on it. Serves developers; nothing that ships depends on it.
//!
//! Must not know the inside of the comparison: it writes what news writes, and
//! not what the comparison is good at. Start with [`articles`].

#![deny(missing_docs)]

mod article;
mod draft;
mod event;
mod gathering;
mod lexicon;
mod missed;
mod plan;
mod random;
pub mod score;
mod speech;
mod writing;

pub use article::{Article, Form, Rendering};
pub use gathering::Gathering;
pub use speech::Swap;

use event::Event;
use random::Random;

/// Which sentences and words the world is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum World {
    /// What the comparison was tuned on.
    First,
    /// Other sentences and words, which nothing was tuned on.
    Second,
}

/// The first `count` articles of the world of `seed`, always the same. Articles
/// on one event come close together, mixed with those on others.
pub fn articles(seed: u64, count: u64) -> impl Iterator<Item = Article> {
    articles_of(World::First, seed, count)
}

/// The same of a world of choice.
pub fn articles_of(world: World, seed: u64, count: u64) -> impl Iterator<Item = Article> {
    /// Articles that are mixed.
    const MIXED: usize = 60;
    let lexicon = match world {
        World::First => lexicon::FIRST,
        World::Second => lexicon::SECOND,
    };
    let mut event = 0;
    let mut waiting: Vec<Article> = Vec::new();
    let mut random = Random::of(&[seed, 8]);
    (0..count).map(move |number| {
        while waiting.len() < MIXED {
            waiting.extend(Event::of(seed, event, lexicon).articles());
            event += 1;
        }
        let mut article = waiting.swap_remove(random.below(waiting.len()));
        article.number = number;
        article
    })
}
