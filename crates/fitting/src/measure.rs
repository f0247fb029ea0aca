//! The scorer's main figures, in one go.

use crate::data::{Article, Gold};
use crate::examples::matching;
use crate::names;
use quotation::training::Verdict;
use std::collections::BTreeMap;
use text::TextRange;

/// A span is taken from this chance on.
pub(crate) const THRESHOLD: f32 = 0.6;

/// Counts over articles.
#[derive(Default, Clone)]
pub(crate) struct Figures {
    gold: usize,
    found: usize,
    matched: usize,
    heads: usize,
    /// Those of which the annotation tells who it is.
    entities: usize,
    entity_gold: usize,
    entity_found: usize,
    distractors: usize,
    rejected: usize,
}

impl Figures {
    pub(crate) fn add(&mut self, article: &Article, verdicts: &[Verdict], threshold: f32) -> Vec<Miss> {
        let taken: Vec<&Verdict> = verdicts.iter().filter(|verdict| verdict.quotation >= threshold).collect();
        let told = |gold: &Gold| gold.speaker.as_ref().is_none_or(|s| !s.pronoun || !s.resolved.is_empty());
        let counted = |gold: &&Gold| gold.quoted && !gold.optional && !gold.range.is_empty();
        self.gold += article.quotes.iter().filter(counted).count();
        self.entity_gold += article.quotes.iter().filter(|gold| counted(gold) && told(gold)).count();
        let mut misses = Vec::new();
        let mut seen = BTreeMap::new();
        for verdict in &taken {
            let gold = matching(article, verdict.marked);
            match gold.map(|gold| (gold, &article.quotes[gold])) {
                Some((_, gold)) if gold.optional => {}
                Some((index, gold)) => {
                    self.found += 1;
                    if seen.insert(index, ()).is_some() {
                        continue;
                    }
                    self.matched += 1;
                    let (head, entity) = match &gold.speaker {
                        Some(speaker) => names::agree(speaker, &verdict.mention, &verdict.name),
                        None => (verdict.mention.is_empty(), Some(verdict.mention.is_empty())),
                    };
                    self.heads += usize::from(head);
                    if let Some(entity) = entity {
                        self.entities += usize::from(entity);
                        self.entity_found += 1;
                    }
                    if !head || entity == Some(false) {
                        misses.push(Miss::speaker(verdict, gold, head));
                    }
                }
                None => {
                    self.found += 1;
                    self.entity_found += 1;
                    misses.push(Miss {
                        range: verdict.marked,
                        kind: "false",
                        gold: String::new(),
                        found: verdict.mention.clone(),
                    });
                }
            }
        }
        for (index, gold) in article.quotes.iter().enumerate().filter(|(_, gold)| counted(gold)) {
            if !seen.contains_key(&index) {
                let speaker = gold.speaker.as_ref().map_or_else(String::new, |speaker| speaker.text.clone());
                misses.push(Miss { range: gold.range, kind: "missed", gold: speaker, found: String::new() });
            }
        }
        self.distractors += article.distractors.len();
        let covered = |range: &&TextRange| {
            taken
                .iter()
                .any(|verdict| verdict.marked.start() < range.end() && range.start() < verdict.marked.end())
        };
        self.rejected += article.distractors.iter().filter(|range| !covered(range)).count();
        misses
    }

    pub(crate) fn merge(&mut self, other: &Figures) {
        self.gold += other.gold;
        self.found += other.found;
        self.matched += other.matched;
        self.heads += other.heads;
        self.entities += other.entities;
        self.entity_gold += other.entity_gold;
        self.entity_found += other.entity_found;
        self.distractors += other.distractors;
        self.rejected += other.rejected;
    }

    pub(crate) fn line(&self) -> String {
        let f1 =
            |right: usize, found: usize, gold: usize| 200.0 * right as f64 / (found + gold).max(1) as f64;
        format!(
            "detection {:.1}  distractors rejected {:.0} %  end to end: head {:.1}  entity {:.1}  (speaker of the found: head {:.1}; {} quotes)",
            f1(self.matched, self.found, self.gold),
            100.0 * self.rejected as f64 / self.distractors.max(1) as f64,
            f1(self.heads, self.found, self.gold),
            f1(self.entities, self.entity_found, self.entity_gold),
            100.0 * self.heads as f64 / self.matched.max(1) as f64,
            self.gold,
        )
    }
}

/// One error.
pub(crate) struct Miss {
    pub(crate) range: TextRange,
    pub(crate) kind: &'static str,
    pub(crate) gold: String,
    pub(crate) found: String,
}

impl Miss {
    fn speaker(verdict: &Verdict, gold: &Gold, head: bool) -> Self {
        Self {
            range: verdict.marked,
            kind: if head { "entity" } else { "speaker" },
            gold: gold.speaker.as_ref().map_or_else(String::new, |speaker| speaker.text.clone()),
            found: format!("{} = {}", verdict.mention, verdict.name),
        }
    }
}
