//! Fits the weights that `quotation` ships, on annotated articles that are not
//! part of the repository.

use crate::shell::{Result, cargo, go, root};

/// `--data DIR`: a folder with `polnear_train.jsonl` and `polnear_dev.jsonl`.
pub(crate) fn fit(arguments: &[String]) -> Result {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).filter(|word| *word != "--").collect();
    let ["--data", folder] = arguments[..] else {
        return Err("cargo xtask fit -- --data DIR".into());
    };
    let weights = root().join("crates/quotation/src/weights");
    let pronouns = root().join("crates/fitting/pronouns.jsonl");
    let fitting = || cargo(&["run", "--quiet", "--release", "--package", "fitting", "--"]);
    let train = format!("{folder}/polnear_train.jsonl");
    // Who is who comes first: the ranking of speakers builds on it.
    go(fitting().arg("fit-pronouns").args([&train]).arg(pronouns).arg(weights.join("coreference.tsv")))?;
    go(fitting().arg("fit").arg(train).arg(weights))?;
    go(fitting().arg("evaluate").arg(format!("{folder}/polnear_dev.jsonl")))
}
