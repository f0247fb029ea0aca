use super::notes::follow;
use crate::commands::requests::{EditSource, MergeSources, OneSource};
use crate::notebook::{tidy_name, tidy_url, with_value};
use crate::{Act, Notebook, Refusal};
use model::drafts::{SourceChoice, SourceDraft};
use model::entities::{Article, FolderSource, Source};
use model::views::Outcome;
use model::{ArticleId, Invalid, SourceId};
use store::Writer;

/// Adds a source.
///
/// # Errors
/// When the name is taken or breaks its rule.
pub fn add_source(notebook: &Notebook, act: Act, draft: SourceDraft) -> Result<Outcome<SourceId>, Refusal> {
    let id = SourceId::from_bytes(*act.id.as_bytes());
    let source = checked(id, draft)?;
    let outcome = notebook.commit(act, "add source", source.name.clone(), move |writer| {
        check_free(writer, &source)?;
        Ok(writer.insert(&source)?)
    })?;
    Ok(with_value(outcome, id))
}

/// Changes a source, in all its articles.
///
/// # Errors
/// When it is gone, or the name is taken or breaks its rule.
pub fn edit_source(notebook: &Notebook, act: Act, request: EditSource) -> Result<Outcome<()>, Refusal> {
    let source = checked(request.id, request.draft)?;
    notebook.commit(act, "edit source", source.name.clone(), move |writer| {
        let before = source_of(writer, source.id)?;
        if before.name != source.name {
            writer.set_subject(format!("{} → {}", before.name, source.name));
        }
        check_free(writer, &source)?;
        Ok(writer.update(&source)?)
    })
}

/// Makes one source of two: the articles of one go to the other.
///
/// # Errors
/// When either is gone, or both are the same.
pub fn merge_sources(notebook: &Notebook, act: Act, request: MergeSources) -> Result<Outcome<()>, Refusal> {
    let MergeSources { from, into } = request;
    if from == into {
        return Err(Invalid { field: "source", rule: "two different sources" }.into());
    }
    notebook.commit(act, "merge sources", String::new(), move |writer| {
        let (gone, kept) = (source_of(writer, from)?, source_of(writer, into)?);
        writer.set_subject(format!("{} into {}", gone.name, kept.name));
        detach(writer, from, Some(into))?;
        follow(writer, from, into)
    })
}

/// Removes a source; its articles stay, without one.
///
/// # Errors
/// When it is gone already.
pub fn remove_source(notebook: &Notebook, act: Act, request: OneSource) -> Result<Outcome<()>, Refusal> {
    notebook.commit(act, "remove source", String::new(), move |writer| {
        let name = source_of(writer, request.id)?.name;
        writer.set_subject(name);
        detach(writer, request.id, None)
    })
}

/// The source of a choice, added when it is a new name.
pub(crate) fn resolve_source(
    writer: &mut Writer,
    choice: &SourceChoice,
) -> Result<Option<SourceId>, Refusal> {
    match choice {
        SourceChoice::Unknown => Ok(None),
        SourceChoice::Existing { id } => source_of(writer, *id).map(|source| Some(source.id)),
        SourceChoice::Named { name } => {
            let name = tidy_name("source", name)?;
            if let Some(id) = writer.source_by_name(&name)? {
                return Ok(Some(id));
            }
            let id = SourceId::new();
            writer.insert(&Source { id, name, homepage: None, description: String::new() })?;
            Ok(Some(id))
        }
    }
}

fn detach(writer: &mut Writer, from: SourceId, into: Option<SourceId>) -> Result<(), Refusal> {
    let articles: Vec<ArticleId> = writer.articles_of_source(from)?;
    for id in articles {
        let article = writer.get::<Article>(&id)?.ok_or(Refusal::NotFound("article"))?;
        writer.update(&Article { source: into, ..article })?;
    }
    for folder in writer.folders_of_source(from)? {
        match into {
            Some(source) => writer.update(&FolderSource { folder, source })?,
            None => writer.delete::<FolderSource>(&folder)?,
        }
    }
    Ok(writer.delete::<Source>(&from)?)
}

fn checked(id: SourceId, draft: SourceDraft) -> Result<Source, Invalid> {
    Ok(Source {
        id,
        name: tidy_name("name", &draft.name)?,
        homepage: tidy_url("homepage", draft.homepage)?,
        description: draft.description.trim().to_owned(),
    })
}

fn check_free(writer: &Writer, source: &Source) -> Result<(), Refusal> {
    match writer.source_by_name(&source.name)? {
        Some(other) if other != source.id => Err(Refusal::AlreadyThere(source.name.clone())),
        _ => Ok(()),
    }
}

fn source_of(writer: &Writer, id: SourceId) -> Result<Source, Refusal> {
    writer.get::<Source>(&id)?.ok_or(Refusal::NotFound("source"))
}
