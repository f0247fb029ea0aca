//! The tables of weights as files.

use quotation::training::{self, Weights};
use std::fs;
use std::path::Path;

/// Writes all tables into the folder.
pub(crate) fn write(folder: &Path, weights: &Weights) -> Result<(), String> {
    let speaker = table("a candidate of a quote", &training::ranking_names(), &weights.ranking);
    let quotation = table("a quoted span", &training::detection_names(), &weights.detection);
    let mut confidence =
        head("Score of a quote and its speaker, and the share that is right, on held-out folds.");
    for (score, share) in &weights.confidence {
        confidence += &format!("{score:.4}\t{share:.4}\n");
    }
    for (name, rows) in
        [("speaker.tsv", speaker), ("quotation.tsv", quotation), ("confidence.tsv", confidence)]
    {
        let path = folder.join(name);
        fs::write(&path, rows).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn table(of: &str, names: &[String], weights: &[f32]) -> String {
    let mut rows = head(&format!("What each feature of {of} counts; those left out count nothing."));
    for (name, weight) in names.iter().zip(weights).filter(|(_, weight)| weight.abs() >= 0.0005) {
        rows += &format!("{name}\t{weight:.3}\n");
    }
    rows
}

fn head(what: &str) -> String {
    format!(
        "# {what}\n# Fitted by `cargo xtask fit` on the training part of PolNeAR 1.0 (Newell et al., LREC 2018);\n\
         # docs/quotation.md tells how.\n"
    )
}
