use super::notes::follow;
use crate::commands::requests::{EditTag, MergeTags, OneTag};
use crate::notebook::{tidy_name, with_value};
use crate::{Act, Notebook, Refusal};
use model::drafts::{TagChoice, TagDraft};
use model::entities::{QuoteTag, Tag};
use model::views::Outcome;
use model::{Invalid, TagId};
use store::Writer;

/// Tag colours in the window's palette.
const COLOURS: u32 = 8;

/// Adds a tag.
///
/// # Errors
/// When the name is taken among its siblings or breaks its rule.
pub fn add_tag(notebook: &Notebook, act: Act, draft: TagDraft) -> Result<Outcome<TagId>, Refusal> {
    let id = TagId::from_bytes(*act.id.as_bytes());
    let subject = tag_name(&draft.name)?;
    let outcome = notebook.commit(act, "add tag", subject, move |writer| {
        let colour = draft.colour.unwrap_or(next_colour(writer)?);
        let tag = checked(writer, id, draft, colour)?;
        Ok(writer.insert(&tag)?)
    })?;
    Ok(with_value(outcome, id))
}

/// Changes a tag on all its quotes, or moves it in the tree.
///
/// # Errors
/// When it is gone, the name is taken, or it would stand under itself.
pub fn edit_tag(notebook: &Notebook, act: Act, request: EditTag) -> Result<Outcome<()>, Refusal> {
    let EditTag { id, draft } = request;
    let subject = tag_name(&draft.name)?;
    notebook.commit(act, "edit tag", subject, move |writer| {
        let before = tag_of(writer, id)?;
        let colour = draft.colour.unwrap_or(before.colour);
        let tag = checked(writer, id, draft, colour)?;
        if before.name != tag.name {
            writer.set_subject(format!("{} → {}", before.name, tag.name));
        }
        Ok(writer.update(&tag)?)
    })
}

/// Makes one tag of two: quotes and tags below one go to the other.
///
/// # Errors
/// When either is gone, both are the same, or the other stands below it.
pub fn merge_tags(notebook: &Notebook, act: Act, request: MergeTags) -> Result<Outcome<()>, Refusal> {
    let MergeTags { from, into } = request;
    notebook.commit(act, "merge tags", String::new(), move |writer| {
        let (gone, kept) = (tag_of(writer, from)?, tag_of(writer, into)?);
        if stands_in(writer, into, from)? {
            return Err(Invalid { field: "tag", rule: "a tag that does not stand below the other" }.into());
        }
        writer.set_subject(format!("{} into {}", gone.name, kept.name));
        merge(writer, from, into)
    })
}

/// Removes a tag and those below it; quotes stay, without them.
///
/// # Errors
/// When it is gone already.
pub fn remove_tag(notebook: &Notebook, act: Act, request: OneTag) -> Result<Outcome<()>, Refusal> {
    notebook.commit(act, "remove tag", String::new(), move |writer| {
        let name = tag_of(writer, request.id)?.name;
        writer.set_subject(name);
        remove(writer, request.id)
    })
}

/// The tag of a choice; missing tags of a path are added.
pub(super) fn resolve_tag(writer: &mut Writer, choice: &TagChoice) -> Result<TagId, Refusal> {
    match choice {
        TagChoice::Existing { id } => tag_of(writer, *id).map(|tag| tag.id),
        TagChoice::Named { path } => {
            let mut parent = None;
            for typed in path.split('/') {
                parent = Some(child(writer, parent, tag_name(typed)?)?);
            }
            parent.ok_or(Refusal::NotFound("tag"))
        }
    }
}

fn child(writer: &mut Writer, parent: Option<TagId>, name: String) -> Result<TagId, Refusal> {
    if let Some(id) = writer.tag_by_name(parent, &name)? {
        return Ok(id);
    }
    let id = TagId::new();
    let colour = match parent {
        Some(parent) => tag_of(writer, parent)?.colour,
        None => next_colour(writer)?,
    };
    writer.insert(&Tag { id, name, parent, colour, description: String::new() })?;
    Ok(id)
}

fn merge(writer: &mut Writer, from: TagId, into: TagId) -> Result<(), Refusal> {
    for quote in writer.quotes_with_tag(from)? {
        writer.delete::<QuoteTag>(&(quote, from))?;
        if !writer.tags_of_quote(quote)?.contains(&into) {
            writer.insert(&QuoteTag { quote, tag: into })?;
        }
    }
    for id in writer.children_of_tag(from)? {
        let tag = tag_of(writer, id)?;
        match writer.tag_by_name(Some(into), &tag.name)? {
            Some(namesake) => merge(writer, id, namesake)?,
            None => writer.update(&Tag { parent: Some(into), ..tag })?,
        }
    }
    writer.delete::<Tag>(&from)?;
    follow(writer, from, into)
}

fn remove(writer: &mut Writer, id: TagId) -> Result<(), Refusal> {
    for child in writer.children_of_tag(id)? {
        remove(writer, child)?;
    }
    for quote in writer.quotes_with_tag(id)? {
        writer.delete::<QuoteTag>(&(quote, id))?;
    }
    Ok(writer.delete::<Tag>(&id)?)
}

fn checked(writer: &Writer, id: TagId, draft: TagDraft, colour: u8) -> Result<Tag, Refusal> {
    let name = tag_name(&draft.name)?;
    if u32::from(colour) >= COLOURS {
        return Err(Invalid { field: "colour", rule: "0 to 7" }.into());
    }
    if let Some(parent) = draft.parent
        && stands_in(writer, parent, id)?
    {
        return Err(Invalid { field: "parent", rule: "a tag that does not stand below this one" }.into());
    }
    match writer.tag_by_name(draft.parent, &name)? {
        Some(other) if other != id => Err(Refusal::AlreadyThere(name)),
        _ => Ok(Tag {
            id,
            name,
            parent: draft.parent,
            colour,
            description: draft.description.trim().to_owned(),
        }),
    }
}

/// Whether a tag is another, or stands somewhere below it.
fn stands_in(writer: &Writer, tag: TagId, above: TagId) -> Result<bool, Refusal> {
    let mut next = Some(tag);
    while let Some(id) = next {
        if id == above {
            return Ok(true);
        }
        next = tag_of(writer, id)?.parent;
    }
    Ok(false)
}

pub(super) fn tag_name(typed: &str) -> Result<String, Invalid> {
    let name = tidy_name("tag", typed)?;
    if name.contains('/') {
        return Err(Invalid {
            field: "tag", rule: "a name without “/”, which joins the names of a path"
        });
    }
    Ok(name)
}

fn next_colour(writer: &Writer) -> Result<u8, Refusal> {
    let tags = writer.counts()?.tags;
    Ok(u8::try_from(tags % COLOURS).expect("a remainder of 8 fits a byte"))
}

fn tag_of(writer: &Writer, id: TagId) -> Result<Tag, Refusal> {
    writer.get::<Tag>(&id)?.ok_or(Refusal::NotFound("tag"))
}
