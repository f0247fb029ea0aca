//! `find-quotes` as a shell sees it; no notebook is involved.

use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "🌊 Bridge “closed”\n\nThe council met on Monday, and it went on for hours.\n\n\
                       “We have patched it for thirty years,” Mayor Ann Oak told the council.\n\n\
                       READ MORE: ‘Nobody knew’: the cracks in the bridge\n\n\
                       “We have patched it for thirty years,” Mayor Ann Oak told the council.\n";

fn pullquote(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_pullquote")));
    command.arg("find-quotes").args(arguments).current_dir(folder);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[track_caller]
fn lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The words of a quote with their marks, by its code points.
fn words(quote: &Value) -> String {
    let place = |name: &str| usize::try_from(quote[name].as_u64().unwrap()).unwrap();
    ARTICLE.chars().skip(place("start")).take(place("end") - place("start")).collect()
}

#[test]
fn every_line_of_json_is_answered_in_code_points() {
    let folder = tempfile::tempdir().unwrap();
    let asked = serde_json::json!({ "id": "one", "text": ARTICLE }).to_string();
    let input = format!("{asked}\n\n{}\n", asked.replace("\"one\"", "\"two\""));
    let answers = lines(&pullquote(folder.path(), &["--jsonl", "-", "--json"], &input));
    assert_eq!(answers.iter().map(|answer| &answer["id"]).collect::<Vec<_>>(), ["one", "two"]);
    assert!(answers[0]["ms"].as_f64().unwrap() >= 0.0);
    let quotes = answers[0]["quotes"].as_array().unwrap();
    let spoken: Vec<_> = quotes.iter().filter(|quote| words(quote).starts_with("“We have")).collect();
    assert_eq!(spoken.len(), 2);
    assert_eq!(words(spoken[0]), "“We have patched it for thirty years,”");
    assert_eq!(spoken[0]["speaker_name"], "Ann Oak");
    assert_eq!(spoken[0]["cue"], "told");
    assert!(spoken[0].get("repeat").is_none());
}

#[test]
fn repeats_are_told_and_links_to_other_stories_left_out() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bridge.txt"), ARTICLE).unwrap();
    let answers = lines(&pullquote(folder.path(), &["bridge.txt", "--json"], ""));
    let quotes = answers[0]["quotes"].as_array().unwrap();
    assert!(quotes.iter().all(|quote| quote["end"].as_u64() > quote["start"].as_u64()));
    assert_eq!(quotes.last().unwrap()["repeat"], true);
    assert!(!quotes.iter().any(|quote| quote["evidence"].as_str().unwrap().contains("Nobody knew")));
}

#[test]
fn people_read_words_speaker_and_reason() {
    let folder = tempfile::tempdir().unwrap();
    // The encoding of old editors, as an import reads it.
    let bytes: Vec<u8> = ARTICLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(folder.path().join("bridge.txt"), [&[0xFF, 0xFE], &bytes[..]].concat()).unwrap();
    let output = pullquote(folder.path(), &["bridge.txt"], "");
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.starts_with("bridge.txt\n"), "{told}");
    assert!(told.contains("“We have patched it for thirty years,”\n      Ann Oak, "), "{told}");
}

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bridge.txt"), ARTICLE).unwrap();
    let output = pullquote(folder.path(), &["missing.txt", "bridge.txt"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("missing.txt"));
    assert!(String::from_utf8_lossy(&output.stdout).contains("bridge.txt"));
}

#[test]
fn wrong_calls_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(pullquote(folder.path(), &[], "").status.code(), Some(2));
    let output = pullquote(folder.path(), &["--jsonl", "-", "--json"], "{\"id\":\"one\"}\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("-, line 1"));
}
