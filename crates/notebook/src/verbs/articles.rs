use super::statements::take_out;
use super::{counted, resolve_source};
use crate::commands::requests::{EditArticle, SomeArticles, SourceArticles};
use crate::notebook::{tidy_name, tidy_text, tidy_url, with_value};
use crate::{Act, Notebook, Refusal};
use model::ArticleId;
use model::entities::{Article, Decision, Parting, PassageChoice, Quote, QuoteTag, Revision};
use model::views::{ArticleRow, Outcome};
use store::Writer;

/// Changes title, source, author, date and address of an article.
///
/// # Errors
/// When the article is gone, or title or address break their rule.
pub fn edit_article(
    notebook: &Notebook,
    act: Act,
    request: EditArticle,
) -> Result<Outcome<ArticleRow>, Refusal> {
    let EditArticle { id, edit } = request;
    let title = tidy_name("title", &edit.title)?;
    let url = tidy_url("address", edit.url)?;
    let subject = format!("“{title}”");
    let outcome = notebook.commit(act, "edit article", subject, move |writer| {
        let article = article(writer, id)?;
        let source = resolve_source(writer, &edit.source)?;
        let author = tidy_text(edit.author);
        Ok(writer.update(&Article { title, source, author, published: edit.published, url, ..article })?)
    })?;
    let row = notebook.store.read(|reader| reader.article_row(id))?.ok_or(Refusal::NotFound("article"))?;
    Ok(with_value(outcome, row))
}

/// Gives several articles one source.
///
/// # Errors
/// When an article is gone.
pub fn source_articles(
    notebook: &Notebook,
    act: Act,
    request: SourceArticles,
) -> Result<Outcome<()>, Refusal> {
    let SourceArticles { ids, source } = request;
    notebook.commit(act, "set source", counted(ids.len(), "article"), move |writer| {
        let source = resolve_source(writer, &source)?;
        for id in ids {
            let article = article(writer, id)?;
            writer.update(&Article { source, ..article })?;
        }
        Ok(())
    })
}

/// Removes articles with their quotes; the texts stay until the bin is emptied.
///
/// # Errors
/// When an article is gone already.
pub fn remove_articles(notebook: &Notebook, act: Act, request: SomeArticles) -> Result<Outcome<()>, Refusal> {
    let ids = request.ids;
    notebook.commit(act, "remove articles", counted(ids.len(), "article"), move |writer| {
        if let [id] = ids[..] {
            let title = article(writer, id)?.title;
            writer.set_subject(format!("“{title}”"));
        }
        ids.into_iter().try_for_each(|id| remove_article(writer, id))
    })
}

fn remove_article(writer: &mut Writer, id: ArticleId) -> Result<(), Refusal> {
    article(writer, id)?;
    for quote in writer.quotes_of_article(id)? {
        for tag in writer.tags_of_quote(quote)? {
            writer.delete::<QuoteTag>(&(quote, tag))?;
        }
        take_out(writer, &[quote])?;
        writer.delete::<Quote>(&quote)?;
    }
    for it in writer.partings_of(&[id])? {
        writer.delete::<Parting>(&(it.one, it.other))?;
    }
    for it in writer.decisions_of_article(id)? {
        writer.delete::<Decision>(&(it.article, it.start, it.end))?;
    }
    for it in writer.choices_of_article(id)? {
        writer.delete::<PassageChoice>(&(it.article, it.start, it.end))?;
    }
    for revision in writer.revisions_of_article(id)? {
        writer.delete::<Revision>(&revision)?;
    }
    Ok(writer.delete::<Article>(&id)?)
}

fn article(writer: &Writer, id: ArticleId) -> Result<Article, Refusal> {
    writer.get::<Article>(&id)?.ok_or(Refusal::NotFound("article"))
}
