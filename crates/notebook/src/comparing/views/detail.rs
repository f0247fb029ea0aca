use super::list::row;
use super::material::{Given, material};
use super::places::{Canonical, Places};
use crate::suggesting::Names;
use crate::{Notebook, Refusal};
use model::ArticleId;
use model::entities::Standing;
use model::statements::{OneStatement, SilentSource, StatementPlace, StatementView};
use model::views::SourceRef;
use std::collections::{BTreeSet, HashMap};
use store::{Reader, SourcedArticle, StoreError};

/// One statement with all its places.
///
/// # Errors
/// When it is gone, or not proposed any more.
pub fn statement(notebook: &Notebook, request: OneStatement) -> Result<StatementView, Refusal> {
    let view = notebook.store.read(|reader| {
        let Some(stored) = reader.statement_row(request.id)? else { return Ok(None) };
        let row = row(reader, &mut Names::default(), stored)?;
        let material = material(reader, request.id, row.joins.as_ref().map(|it| it.id))?;
        let canonical = Canonical::new(&row.wording, row.speaker.clone());
        let places = places(reader, &material.places, canonical)?;
        let told = material.places.iter().filter(|it| it.standing == Standing::Member);
        let mut silent = silent(reader, &told.map(|it| it.place.article).collect())?;
        // Who perhaps reports it is not said to be silent.
        let perhaps = |article: ArticleId| material.places.iter().any(|it| it.place.article == article);
        silent.retain(|it| !it.articles.iter().any(|article| perhaps(article.id)));
        Ok(Some(StatementView { row, reason: material.reason, places, silent }))
    })?;
    view.ok_or(Refusal::NotFound("statement"))
}

fn places(
    reader: &Reader<'_>,
    given: &[Given],
    canonical: Canonical,
) -> Result<Vec<StatementPlace>, StoreError> {
    let ids: BTreeSet<ArticleId> = given.iter().map(|it| it.place.article).collect();
    let sourced = reader.sourced_articles(&ids.into_iter().collect::<Vec<_>>())?;
    let sourced: HashMap<ArticleId, SourcedArticle> =
        sourced.into_iter().map(|it| (it.article.id, it)).collect();
    let mut makes = Places::new(reader, canonical);
    let mut places = Vec::with_capacity(given.len());
    for it in given {
        let Some(sourced) = sourced.get(&it.place.article) else { continue };
        places.extend(makes.view(it, sourced)?);
    }
    // Those without a date come last.
    let order = |it: &StatementPlace| (it.published.is_none(), it.published.clone(), it.id);
    places.sort_by_key(order);
    Ok(places)
}

/// The sources that report on the same event without these words: those of whose
/// articles on it none gives them.
pub(crate) fn silent(
    reader: &Reader<'_>,
    told: &BTreeSet<ArticleId>,
) -> Result<Vec<SilentSource>, StoreError> {
    let near = reader.articles_near(&told.iter().copied().collect::<Vec<_>>())?;
    let mut telling: Vec<SourceRef> = Vec::new();
    let mut others: Vec<SourcedArticle> = Vec::new();
    for it in reader.sourced_articles(&near)? {
        match (told.contains(&it.article.id), it.source.clone()) {
            (true, source) => telling.extend(source),
            (false, _) => others.push(it),
        }
    }
    let mut silent: Vec<SilentSource> = Vec::new();
    for it in others {
        if it.source.as_ref().is_some_and(|source| telling.contains(source)) {
            continue;
        }
        match silent.iter_mut().find(|known| known.source == it.source) {
            Some(known) => known.articles.push(it.article),
            None => silent.push(SilentSource { source: it.source, articles: vec![it.article] }),
        }
    }
    silent.sort_by_key(|it| it.source.as_ref().map(|source| store::fold(&source.name)));
    Ok(silent)
}
