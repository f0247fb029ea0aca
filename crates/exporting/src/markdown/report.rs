//! A whole notebook as one Markdown file, for people to read from front to back
//! or for pandoc to make a document of.

use super::article::{joined, title};
use super::note_links::NoteBodies;
use super::statement::{self, Report};
use super::{Names, Placed, Things, bibliography, count, counted, escape, front_matter, quote};
use crate::{Content, Places, Region, RenderedFile};
use model::exports::{ExportArticle, ExportOptions, ExportStatement, Pages, Profile};
use model::{StatementId, ThingKey};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The report.
const REPORT: &str = "report.md";
/// How pandoc is to read the report; `pandoc -d pandoc.yaml -o report.docx`.
const DEFAULTS: &str = "pandoc.yaml";

/// Quoted words are to come out as themselves, so what pandoc's own Markdown
/// makes of plain words is off (pandoc's manual, "Extensions").
const READER: &str = "markdown-smart-fancy_lists-example_lists-startnum-definition_lists-line_blocks\
                      -table_captions-grid_tables-multiline_tables-simple_tables-latex_macros-raw_tex\
                      -tex_math_dollars-blank_before_blockquote-blank_before_header+lists_without_preceding_blankline";

/// The report, and for pandoc what it cites.
pub(super) fn files(
    articles: &[ExportArticle],
    things: &Things,
    reports: &HashMap<StatementId, Vec<Report<'_>>>,
    quotes: &Placed<'_>,
    options: &ExportOptions,
    places: &Places,
) -> Vec<RenderedFile> {
    let mut newest: Vec<&ExportArticle> = articles.iter().collect();
    newest.sort_by_key(|article| {
        let day = article.published.as_ref().map(|date| date.day());
        (Reverse(day), article.id)
    });
    let writer = Writer { things, reports, quotes, options, names: Names::default() };
    let report = places.of("report").unwrap_or(REPORT);
    let told = articles.iter().map(|article| count(article.quotes.len())).sum();
    let mut files = vec![RenderedFile {
        path: report.to_owned(),
        key: "report".to_owned(),
        content: writer.content(&newest, told),
        quotes: told,
    }];
    if options.profile == Profile::Pandoc {
        let whole = |path: &str, key: &str, text: String| RenderedFile {
            path: path.to_owned(),
            key: key.to_owned(),
            content: Content::Whole(text),
            quotes: 0,
        };
        // JSON is YAML: the analyst may have called the report what she likes.
        let named = || serde_json::to_string(report).expect("a string is JSON");
        let input = if report == REPORT { report.to_owned() } else { named() };
        let defaults = format!("from: {READER}\ninput-files:\n- {input}\nstandalone: true\nciteproc: true\n");
        files.push(whole(DEFAULTS, "pandoc", defaults));
        files.push(whole(bibliography::BIBTEX, "bibtex", bibliography::bibtex(articles)));
        files.push(whole(bibliography::CSL, "csl", bibliography::csl(articles)));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

struct Writer<'a> {
    things: &'a Things,
    reports: &'a HashMap<StatementId, Vec<Report<'a>>>,
    quotes: &'a Placed<'a>,
    options: &'a ExportOptions,
    /// Nothing has a file of its own.
    names: Names,
}

impl Writer<'_> {
    fn content(&self, articles: &[&ExportArticle], quotes: u32) -> Content {
        let (articles_told, statements) = (count(articles.len()), count(self.things.statements.len()));
        let mut told = vec![counted(articles_told, "article"), counted(quotes, "quote")];
        told.extend((statements > 0).then(|| counted(statements, "statement")));
        let head = format!("# Articles and quotes\n\n{}.\n", told.join(", "));
        let mut regions = vec![Region::new("report", &head)];
        let has = |pages| self.options.pages.contains(&pages);
        if has(Pages::Statements) {
            let mut statements: Vec<&ExportStatement> = self.things.statements.iter().collect();
            statements.sort_by_key(|it| (&it.wording, it.id));
            regions.extend(heading("statements", "Statements", statements.is_empty()));
            regions.extend(statements.into_iter().map(|it| self.statement(it)));
        }
        if has(Pages::Articles) {
            regions.extend(heading("articles", "Articles", articles.is_empty()));
            regions.extend(articles.iter().flat_map(|article| self.article(article)));
        }
        if has(Pages::Notes) {
            let bodies = NoteBodies {
                things: self.things,
                quotes: self.quotes,
                names: self.names.seen_from(REPORT, self.options.profile),
                profile: self.options.profile,
            };
            let mut notes: Vec<_> = self.things.notes.iter().collect();
            notes.sort_by_key(|note| (note.made_at, note.id));
            regions.extend(heading("notes", "Notes", notes.is_empty()));
            for note in notes {
                let about = note.about.map(|key| format!("\nAbout: {}\n", bodies.named(key).linked));
                let head = format!("### {}\n{}", escape::inline(&note.title), about.unwrap_or_default());
                regions.push(Region::new(format!("about:{}", note.id), &head));
                regions.push(Region::new(ThingKey::from(note.id).to_string(), &bodies.body(&note.body)));
            }
        }
        Content::Managed { matter: front_matter::of_report(self.options.profile), regions }
    }

    fn statement(&self, statement: &ExportStatement) -> Region {
        let reports = self.reports.get(&statement.id).map_or(&[][..], Vec::as_slice);
        let mut text = format!("### “{}”\n\n", escape::inline(&statement.wording));
        text.push_str(&format!("{}\n\n{}\n", statement::origin(statement), statement::reach(reports)));
        for (at, Report { article, quote }) in reports.iter().enumerate() {
            let words = format!("“{}”", escape::inline(&quote.exact));
            let said = [quote::speaker(quote.speaker.as_ref(), ""), quote::origin(article)];
            let line = joined([words].into_iter().chain(said).chain([self.cited(article)]));
            text.push_str(&format!("{}- {line}\n", if at == 0 { "\n" } else { "" }));
        }
        Region::new(ThingKey::from(statement.id).to_string(), &text)
    }

    fn article(&self, article: &ExportArticle) -> Vec<Region> {
        let line = joined([super::article::origin(article), self.cited(article)].into_iter());
        let line = if line.is_empty() { line } else { format!("\n{line}\n") };
        let head = format!("### {}\n{line}", title(article));
        let mut regions = vec![Region::new(ThingKey::from(article.id).to_string(), &head)];
        for view in &article.quotes {
            let mut text = String::new();
            quote::push_words(&mut text, view);
            let said = format!("{}, {}", quote::speaker(view.speaker.as_ref(), "**"), view.rendering.word());
            let tags = view.tags.iter().map(|tag| escape::inline(&tag.path)).collect::<Vec<_>>().join(", ");
            let line = [said, quote::origin(article), quote::cue(view), tags, self.cited(article)];
            text.push_str(&format!("\n— {}\n", joined(line.into_iter())));
            regions.push(Region::new(ThingKey::from(view.id).to_string(), &text));
        }
        regions
    }

    /// The article as a citation, where something resolves these.
    fn cited(&self, article: &ExportArticle) -> String {
        match self.options.profile {
            Profile::Pandoc => format!("[@{}]", bibliography::key(article.id)),
            _ => String::new(),
        }
    }
}

fn heading(key: &str, words: &str, is_empty: bool) -> Option<Region> {
    (!is_empty).then(|| Region::new(format!("report:{key}"), &format!("## {words}\n")))
}
