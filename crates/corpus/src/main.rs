//! `corpus score`: the comparison on a made-up corpus.

mod measure;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "A made-up news corpus whose truth is known")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Scores the comparison and measures it
    Score(measure::Scoring),
    /// Prints articles, to be read
    Show {
        /// How many
        #[arg(long, default_value_t = 3)]
        articles: u64,
        /// Which world
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

fn main() {
    match Arguments::parse().command {
        Command::Score(scoring) => measure::score(&scoring),
        Command::Show { articles, seed } => {
            for article in corpus::articles(seed, articles) {
                println!(
                    "# {} ({}, {})\n\n{}\n",
                    article.title, article.source, article.published, article.text
                );
            }
        }
    }
}
