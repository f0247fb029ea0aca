//! Adds article after article, and says what it cost and what was found.

use comparison::{Limits, Matches, MemoryLibrary, Record};
use corpus::score::Score;
use corpus::{Article, Gathering, World, articles_of};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// What is scored.
#[derive(clap::Args)]
pub(crate) struct Scoring {
    /// How many articles
    #[arg(long, default_value_t = 10_000)]
    articles: u64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The world that nothing was tuned on
    #[arg(long)]
    second: bool,
    /// Look for the matches only of the articles on every so manieth event
    #[arg(long, default_value_t = 1)]
    every: u64,
    /// Print so many wrong joins and missed pairs
    #[arg(long, default_value_t = 0)]
    examples: usize,
}

pub(crate) fn score(scoring: &Scoring) {
    let world = if scoring.second { World::Second } else { World::First };
    let all: Vec<Article> = articles_of(world, scoring.seed, scoring.articles).collect();
    let records: Vec<Record> = all.iter().map(Article::record).collect();
    let chosen = |article: &Article| article.event.0.is_multiple_of(scoring.every);
    let mut library = MemoryLibrary::default();
    let mut gathering = Gathering::default();
    let mut score = Score::default();
    let mut times = Times::default();
    let busy = cpu();
    let mut searching = Duration::ZERO;
    let mut events: HashMap<(u64, usize), u64> = HashMap::new();
    for (article, record) in all.iter().zip(&records) {
        let number = library.add(record.clone());
        events.insert(article.event, number);
        if !chosen(article) {
            continue;
        }
        let (begin, used) = (Instant::now(), cpu());
        let Ok(matches) = Matches::find(number, record, &mut library, Limits::default());
        times.add(number, begin.elapsed(), matches.candidates);
        searching += cpu().saturating_sub(used);
        gathering.add(&matches, |number| &records[number as usize]);
        let original = article.copies.and_then(|of| events.get(&(article.event.0, of))).copied();
        score.add_reuse(article, original.as_slice(), &matches);
    }
    let per_article = library.postings() as f64 / all.len().max(1) as f64;
    println!("{} articles, {per_article:.0} keys an article in the index", all.len());
    times.print();
    let mean = searching.as_secs_f64() * 1000.0 / times.count.max(1) as f64;
    println!("{mean:.2} ms of a core for the matches of one; {:.0} s in all", (cpu() - busy).as_secs_f64());
    let begin = Instant::now();
    let (reuse, searched) = (score.reuse, |number: u64| chosen(&all[number as usize]));
    score = Score::of(&all, &records, &gathering, &searched);
    score.reuse = reuse;
    println!("groups of all: {:.1} s", begin.elapsed().as_secs_f64());
    print(&score);
    for (title, examples) in [("wrong", &score.examples), ("missed", &score.missed)] {
        for example in examples.iter().take(scoring.examples) {
            println!("{title}: {example}");
        }
    }
}

/// What this thread had of a core, so that a busy machine does not count. Zero where it cannot be asked.
fn cpu() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()).unwrap_or(0))
}

fn print(score: &Score) {
    let percent = |(part, all): (usize, usize)| 100.0 * part as f64 / all.max(1) as f64;
    for (forms, pair) in &score.pairs {
        println!(
            "  {:<24} {:>8} of {:>8}  {:6.2} %",
            format!("{:?}-{:?}", forms.0, forms.1),
            pair.0,
            pair.1,
            percent(*pair)
        );
    }
    for (words, pair) in &score.by_length {
        println!("  {words} words {:<18} {:>8} of {:>8}  {:6.2} %", "", pair.0, pair.1, percent(*pair));
    }
    let long = score.by_length.range(4..).fold((0, 0), |sum, (_, pair)| (sum.0 + pair.0, sum.1 + pair.1));
    println!("4 words and more {:.2} % ({} of {})", percent(long), long.0, long.1);
    let found = score.found();
    println!("pairs found    {:.2} % ({} of {})", percent(found), found.0, found.1);
    let mut why: Vec<_> = score.why.iter().collect();
    why.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    for (why, count) in why {
        println!("  missed {count:>6}  {why}");
    }
    println!(
        "wrong joins    {:.3} % ({} of {})",
        percent((score.wrong, score.joined)),
        score.wrong,
        score.joined
    );
    println!("silent swaps   {:?}", score.silent);
    println!("swaps told     {:.2} % ({} of {})", percent(score.told), score.told.0, score.told.1);
    println!("copies found   {:.2} % ({} of {})", percent(score.reuse), score.reuse.0, score.reuse.1);
}

/// How long an article takes when so many are there.
#[derive(Default)]
struct Times {
    by_size: std::collections::BTreeMap<u32, Vec<Duration>>,
    candidates: usize,
    count: usize,
}

impl Times {
    fn add(&mut self, number: u64, time: Duration, candidates: usize) {
        self.by_size.entry((number + 1).next_power_of_two().ilog2()).or_default().push(time);
        self.candidates += candidates;
        self.count += 1;
    }

    fn print(&mut self) {
        println!("{:.1} candidates an article", self.candidates as f64 / self.count.max(1) as f64);
        println!("  library    median      p95      max (ms)");
        for (power, times) in self.by_size.iter_mut().filter(|(power, _)| **power >= 9) {
            times.sort_unstable();
            let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
            println!("  {:>8} {:>8.2} {:>8.2} {:>8.2}", 1_u64 << power, at(0.5), at(0.95), at(1.0));
        }
    }
}
