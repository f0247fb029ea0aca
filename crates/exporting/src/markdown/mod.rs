//! Articles and statements to Markdown: one file each, and an index.
//!
//! Must not know folders or files on disk. Start with `render` here, then
//! [`article`] for what a file looks like and [`escape`] for how foreign words
//! are kept harmless.

mod article;
pub(crate) mod escape;
mod front_matter;
mod index;
mod link;
mod names;
mod quote;
mod statement;
mod tags;
mod wording;

use crate::{Content, RenderedFile};
use model::exports::{ExportArticle, ExportStatement, Profile};
use model::views::ArticleRow;
use model::{ArticleId, StatementId, ThingKey};
use names::{Named, file_names};
use statement::Report;
use std::collections::HashMap;

/// The index of an export.
pub(crate) const INDEX: &str = "index.md";

/// The names of all files of an export. Each depends on all the others, and the
/// links between files need them.
#[derive(Debug, Default)]
pub struct Names {
    articles: HashMap<ArticleId, String>,
    statements: HashMap<StatementId, String>,
}

impl Names {
    /// The names that [`render`] gives to these articles and statements.
    pub fn of(articles: &[ArticleRow], statements: &[ExportStatement]) -> Self {
        let names = file_names(articles.iter().map(Named::from).chain(statements.iter().map(Named::from)));
        Self::zipped(articles.iter().map(|article| article.id), statements, names)
    }

    fn of_export(articles: &[ExportArticle], statements: &[ExportStatement]) -> Self {
        let names = file_names(articles.iter().map(Named::from).chain(statements.iter().map(Named::from)));
        Self::zipped(articles.iter().map(|article| article.id), statements, names)
    }

    fn zipped(
        articles: impl Iterator<Item = ArticleId>,
        statements: &[ExportStatement],
        names: Vec<String>,
    ) -> Self {
        let mut names = names.into_iter();
        // The articles are asked first, so that no name is lost between the two.
        let articles = articles.map(|id| (id, names.next().unwrap_or_default())).collect();
        let statements = statements.iter().map(|statement| statement.id).zip(names).collect();
        Self { articles, statements }
    }
}

/// One file per article, one per statement, and the index, sorted by path. The
/// same articles and statements give the same bytes, in whatever order they come.
pub fn render(
    articles: &[ExportArticle],
    statements: &[ExportStatement],
    profile: Profile,
) -> Vec<RenderedFile> {
    let names = Names::of_export(articles, statements);
    let reports = reports(articles);
    let none = Vec::new();
    let of = |statement: &ExportStatement| reports.get(&statement.id).unwrap_or(&none).as_slice();
    let mut files: Vec<RenderedFile> =
        articles.iter().filter_map(|article| render_article(article, &names, profile)).collect();
    files.extend(statements.iter().filter_map(|it| statement_file(it, of(it), &names, profile)));
    files.push(RenderedFile {
        path: INDEX.to_owned(),
        key: "index".to_owned(),
        content: index::content(articles, &index::told(statements, of), &names, profile),
        quotes: 0,
    });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The file that [`render`] gives this article. None if it has no name.
pub fn render_article(article: &ExportArticle, names: &Names, profile: Profile) -> Option<RenderedFile> {
    Some(RenderedFile {
        path: names.articles.get(&article.id)?.clone(),
        key: ThingKey::from(article.id).to_string(),
        content: article::content(article, names, profile),
        quotes: count(article.quotes.len()),
    })
}

/// The file that [`render`] gives this statement, which these articles report
/// among others. None if it has no name.
pub fn render_statement(
    statement: &ExportStatement,
    articles: &[ExportArticle],
    names: &Names,
    profile: Profile,
) -> Option<RenderedFile> {
    let reports = reports(articles).remove(&statement.id).unwrap_or_default();
    statement_file(statement, &reports, names, profile)
}

fn statement_file(
    statement: &ExportStatement,
    reports: &[Report<'_>],
    names: &Names,
    profile: Profile,
) -> Option<RenderedFile> {
    Some(RenderedFile {
        path: names.statements.get(&statement.id)?.clone(),
        key: ThingKey::from(statement.id).to_string(),
        content: statement::content(statement, reports, names, profile),
        quotes: 0,
    })
}

/// The quotes of every statement: by publication, then by article, then as they
/// stand in it.
fn reports(articles: &[ExportArticle]) -> HashMap<StatementId, Vec<Report<'_>>> {
    let mut reports: HashMap<StatementId, Vec<Report<'_>>> = HashMap::new();
    for article in articles {
        for quote in &article.quotes {
            if let Some(statement) = &quote.statement {
                reports.entry(statement.id).or_default().push(Report { article, quote });
            }
        }
    }
    for reports in reports.values_mut() {
        // Stable: the quotes of an article keep their order.
        reports.sort_by_key(|report| {
            let published = report.article.published.as_ref();
            (published.is_none(), published, report.article.id)
        });
    }
    reports
}

/// Saturates: four thousand million of anything is not counted further.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A count with its noun: "1 quote", "3 quotes".
fn counted(count: u32, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
