//! The analyst's own wording of pages: templates that fill what Pullquote keeps
//! up to date.
//!
//! A template says what stands in one region (the head of a page, or a quote);
//! the region keeps its key, so that re-export, merging and links hold. It is a
//! template of Jinja by the crate minijinja, in the part of it that [`syntax`]
//! allows, without files and clock: a page is a function of the thing it is
//! about. Work, depth and size are limited. What is not marked as Markdown is
//! escaped as everywhere. Start with [`Templates`], then [`values`] for the
//! variables.

mod error;
mod starting;
mod syntax;
mod values;

pub use error::TemplateError;
pub use starting::{TEMPLATE_KINDS, starting_template};

use super::note_links::open_end;
use super::statement::Report;
use super::{Placed, Things, escape, placed, reports};
use crate::{Content, Region, RenderedFile};
use minijinja::value::{Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use model::exports::{ExportArticle, Profile};
use model::{StatementId, ThingKey, ThingKind};
use std::collections::HashMap;
use std::io::{self, Write};
use values::Values;

/// What a template may use up for one page or quote: about as many steps, or 64
/// bytes for each (minijinja, `Environment::set_fuel`).
const FUEL: u64 = 1_000_000;
/// Templates in templates, blocks in blocks.
const DEPTH: usize = 100;
/// Bytes of a template.
const MAX_SOURCE: usize = 256 * 1024;
/// Bytes that a template may write for one page or quote.
const MAX_WRITTEN: usize = 8 * 1024 * 1024;

/// Templates by the kind of thing that they are for: article, quote, statement,
/// speaker, tag, note.
#[derive(Debug, Default)]
pub struct Templates {
    environment: Environment<'static>,
    kinds: Vec<ThingKind>,
}

impl Templates {
    /// These templates, read and understood.
    ///
    /// # Errors
    /// When one of them is no template, or for a kind that has no page.
    pub fn of(sources: impl IntoIterator<Item = (ThingKind, String)>) -> Result<Self, TemplateError> {
        let mut templates = Self { environment: environment(), kinds: Vec::new() };
        for (kind, source) in sources {
            if !TEMPLATE_KINDS.contains(&kind) {
                return Err(TemplateError::new(kind, None, "there are no pages of these to fill".to_owned()));
            }
            if source.len() > MAX_SOURCE {
                let detail = format!("it has more than {MAX_SOURCE} bytes: make it shorter");
                return Err(TemplateError::new(kind, None, detail));
            }
            if let Some((line, detail)) = syntax::refused(&source) {
                return Err(TemplateError::new(kind, Some(line), detail));
            }
            templates
                .environment
                .add_template_owned(kind.word(), source)
                .map_err(|error| TemplateError::of(kind, &error))?;
            templates.kinds.push(kind);
        }
        Ok(templates)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// The kinds that there are templates for.
    pub fn kinds(&self) -> &[ThingKind] {
        &self.kinds
    }

    /// Fills the pages with the templates. What has no template stays as it is.
    ///
    /// # Errors
    /// When a template asks for what is not there, or does too much. Nothing is
    /// to be written then.
    pub fn fill(
        &self,
        files: &mut [RenderedFile],
        articles: &[ExportArticle],
        things: &Things,
        profile: Profile,
    ) -> Result<(), TemplateError> {
        if self.is_empty() {
            return Ok(());
        }
        let (quotes, reports) = (placed(articles), reports(articles));
        let filler = Filler { templates: self, articles, things, quotes, reports, profile };
        files.iter_mut().try_for_each(|file| filler.file(file))
    }

    fn write(&self, kind: ThingKind, values: Value) -> Result<String, TemplateError> {
        let told = |error: Error| TemplateError::of(kind, &error);
        let template = self.environment.get_template(kind.word()).map_err(told)?;
        let mut written = Limited { bytes: Vec::new(), is_full: false };
        match template.render_captured_to(values, &mut written) {
            Ok(_) => Ok(String::from_utf8_lossy(&written.bytes).into_owned()),
            Err(_) if written.is_full => {
                let detail = format!("it writes more than {MAX_WRITTEN} bytes: let it write less");
                Err(TemplateError::new(kind, None, detail))
            }
            Err(error) => Err(told(error)),
        }
    }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(DEPTH);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    environment.set_formatter(|out, _, value| {
        let words = match value.kind() {
            ValueKind::String if value.is_safe() => {
                return Ok(out.write_str(value.as_str().unwrap_or_default())?);
            }
            ValueKind::None => return Ok(()),
            ValueKind::String | ValueKind::Number | ValueKind::Bool => value.to_string(),
            kind => {
                let detail =
                    format!("a {kind} has no words: take one of it, or go through it with for or join");
                return Err(Error::new(ErrorKind::InvalidOperation, detail));
            }
        };
        Ok(out.write_str(&escape::inline(&words))?)
    });
    // Nothing makes lists; nothing tells the time.
    let functions: Vec<String> = environment.globals().map(|(name, _)| name.to_owned()).collect();
    functions.iter().for_each(|name| environment.remove_global(name));
    environment.add_filter("raw", |words: String| Value::from_safe_string(words));
    environment
}

/// What is written, up to its limit.
struct Limited {
    bytes: Vec<u8>,
    is_full: bool,
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.is_full = self.bytes.len() + bytes.len() > MAX_WRITTEN;
        if self.is_full {
            return Err(io::ErrorKind::WriteZero.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Filler<'a> {
    templates: &'a Templates,
    articles: &'a [ExportArticle],
    things: &'a Things,
    quotes: Placed<'a>,
    reports: HashMap<StatementId, Vec<Report<'a>>>,
    profile: Profile,
}

impl Filler<'_> {
    fn file(&self, file: &mut RenderedFile) -> Result<(), TemplateError> {
        let thing = file.thing();
        let is_report = file.key == "report";
        let Content::Managed { regions, .. } = &mut file.content else { return Ok(()) };
        // A note without title and thing has no head until there is a template for it.
        if let Some(ThingKey::Note(id)) = thing
            && self.templates.kinds.contains(&ThingKind::Note)
            && !regions.iter().any(|region| region.key == format!("about:{id}"))
        {
            regions.insert(0, Region::new(format!("about:{id}"), ""));
        }
        for region in regions.iter_mut() {
            let (key, kind) = match (region.key.strip_prefix("about:"), region.key.parse::<ThingKey>()) {
                (Some(id), _) => match format!("note:{id}").parse() {
                    Ok(key) => (key, ThingKind::Note),
                    Err(_) => continue,
                },
                // The body of a note is the analyst's; a quote is filled where it stands.
                (None, Ok(ThingKey::Note(_))) => continue,
                (None, Ok(key @ ThingKey::Quote(_)))
                    if is_report || matches!(thing, Some(ThingKey::Article(_))) =>
                {
                    (key, ThingKind::Quote)
                }
                (None, Ok(key)) if is_report || thing == Some(key) => (key, key.kind()),
                _ => continue,
            };
            if !self.templates.kinds.contains(&kind) {
                continue;
            }
            let values = Values {
                articles: self.articles,
                things: self.things,
                quotes: &self.quotes,
                reports: &self.reports,
                profile: self.profile,
            };
            if let Some(values) = values.of(key) {
                let written = self.templates.write(kind, values)?;
                region.text = self.finished(key, &written, is_report);
            }
        }
        // An empty head is none.
        regions.retain(|region| !region.text.trim().is_empty());
        Ok(())
    }

    /// With an end to what the template left open, and the id of a quote, by
    /// which other files link to it.
    fn finished(&self, key: ThingKey, written: &str, is_report: bool) -> String {
        let mut text = Region::new("", written).text;
        text.extend(open_end(&text).map(|end| format!("{end}\n")));
        if let (ThingKey::Quote(id), false) = (key, is_report) {
            match self.profile {
                Profile::Obsidian => text.push_str(&format!("\n^q-{id}\n")),
                _ => text.push_str(&format!("\n[q-{id}]: #q-{id}\n")),
            }
        }
        text
    }
}

#[cfg(test)]
mod tests;
