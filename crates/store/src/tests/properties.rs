//! Whatever is done, undo brings back the start and redo the end.

use super::comparing::{alike, compared, proposal, statement};
use super::fixture::{Fixture, article, operation, quote, revision, source, speaker, tag};
use super::noting::{body, note};
use crate::{Operation, StoreError, Writer};
use model::{
    ArticleId, OperationId, PlaceId,
    entities::{
        Article, Compared, Decision, Finding, FolderSource, Lesson, Note, Parting, PassageChoice,
        PassageRole, PlaceRelation, Quote, QuoteStatement, QuoteTag, Remade, Revision, Source, Speaker,
        SpeakerAlias, Statement, Succession, Suggestion, Tag, Verdict,
    },
};
use proptest::{collection::vec, prelude::any, prop_assert_eq, proptest, test_runner::Config};

/// One step of a random life: a kind of change and which of the things that are
/// there it is done to.
type Step = (u8, u8, u8);

const TEXT: &str = "They said what they said and then said it again.";

/// Everything that has ever been there; what is gone is simply not found.
#[derive(Default)]
struct Things {
    articles: Vec<Article>,
    quotes: Vec<Quote>,
    speakers: Vec<Speaker>,
    sources: Vec<Source>,
    tags: Vec<Tag>,
    statements: Vec<Statement>,
    notes: Vec<Note>,
    made: u32,
}

fn pick<R>(rows: &[R], which: u8) -> Option<&R> {
    rows.get(usize::from(which) % rows.len().max(1))
}

impl Things {
    fn name(&mut self) -> String {
        self.made += 1;
        format!("Name {}", self.made)
    }

    fn add(
        &mut self,
        writer: &mut Writer<'_>,
        (kind, a, b): Step,
        text: model::BlobHash,
    ) -> Result<(), StoreError> {
        let name = self.name();
        match kind % 16 {
            0 => {
                let row = Article { text, original: text, ..article(&name) };
                writer.insert(&row)?;
                writer.insert(&revision(&row))?;
                self.articles.push(row);
            }
            1 => {
                let parent = pick(&self.speakers, a).map(|it| it.id);
                let here = parent.map(|id| writer.get::<Speaker>(&id)).transpose()?.flatten();
                let row = Speaker { on_behalf_of: here.map(|it| it.id), ..speaker(&name) };
                writer.insert(&row)?;
                self.speakers.push(row);
            }
            2 => {
                let row = source(&name);
                writer.insert(&row)?;
                writer.insert(&FolderSource { folder: name, source: row.id })?;
                self.sources.push(row);
            }
            3 => {
                let row = tag(&name);
                writer.insert(&row)?;
                self.tags.push(row);
            }
            4 | 5 => {
                let Some(known) = pick(&self.articles, a) else { return Ok(()) };
                let Some(row) = writer.get::<Article>(&known.id)? else { return Ok(()) };
                let start = usize::from(b % 40);
                let row = quote(&row, start, &TEXT[start..start + 5]);
                writer.insert(&row)?;
                self.quotes.push(row);
            }
            6 => {
                let (Some(q), Some(t)) = (pick(&self.quotes, a), pick(&self.tags, b)) else { return Ok(()) };
                let there = writer.get::<Quote>(&q.id)?.is_some() && writer.get::<Tag>(&t.id)?.is_some();
                if there && writer.get::<QuoteTag>(&(q.id, t.id))?.is_none() {
                    writer.insert(&QuoteTag { quote: q.id, tag: t.id })?;
                }
            }
            7 => {
                let Some(known) = pick(&self.speakers, a) else { return Ok(()) };
                if writer.get::<Speaker>(&known.id)?.is_some() {
                    writer.insert(&Lesson { speaker: known.id, name })?;
                }
            }
            8 => {
                let Some(article) = self.articles_there(writer, a)? else { return Ok(()) };
                let (start, verdict) = (u32::from(b % 40), Verdict::Rejected);
                let (revision, suggested_speaker) = (article.revision, Some(name));
                let row = Decision {
                    article: article.id,
                    revision,
                    start,
                    end: start + 5,
                    verdict,
                    quote: None,
                    suggested_speaker,
                    decided_at: 0,
                };
                if writer.get::<Decision>(&(row.article, row.start, row.end))?.is_none() {
                    writer.insert(&row)?;
                }
            }
            9 => {
                let Some(article) = self.articles_there(writer, a)? else { return Ok(()) };
                let (revision, start, masked) = (article.revision, u32::from(b % 4), b % 2 == 0);
                let row = PassageChoice { article: article.id, revision, start, end: 48, masked };
                match writer.get::<PassageChoice>(&(row.article, row.start, row.end))? {
                    Some(_) => writer.update(&row)?,
                    None => writer.insert(&row)?,
                }
            }
            10 => {
                let parent = pick(&self.speakers, a).map(|it| it.id);
                let here = parent.map(|id| writer.get::<Speaker>(&id)).transpose()?.flatten();
                let row = Statement { speaker: here.map(|it| it.id), ..statement(&name) };
                writer.insert(&row)?;
                self.statements.push(row);
            }
            11 => {
                let (Some(q), Some(s)) = (pick(&self.quotes, a), pick(&self.statements, b)) else {
                    return Ok(());
                };
                let there =
                    writer.get::<Quote>(&q.id)?.is_some() && writer.get::<Statement>(&s.id)?.is_some();
                let row = QuoteStatement { quote: q.id, statement: s.id };
                match writer.statement_of_quote(q.id)? {
                    Some(_) => writer.update(&row)?,
                    None if there => writer.insert(&row)?,
                    None => {}
                }
            }
            13 => {
                let about = pick(&self.quotes, a).map(|it| it.id.into());
                let links: Vec<_> = pick(&self.speakers, b).map(|it| it.id.into()).into_iter().collect();
                let hash = writer.keep_body(&body(&name, &links))?;
                let row = Note { about, ..note(hash) };
                writer.insert(&row)?;
                self.notes.push(row);
            }
            14 => {
                let (Some(one), Some(other)) = (pick(&self.tags, a), pick(&self.tags, b)) else {
                    return Ok(());
                };
                let row = Succession { gone: one.id.into(), into: other.id.into() };
                if one.id != other.id && writer.get::<Succession>(&row.gone)?.is_none() {
                    writer.insert(&row)?;
                }
            }
            12 => {
                let (Some(one), Some(other)) =
                    (self.articles_there(writer, a)?, self.articles_there(writer, b)?)
                else {
                    return Ok(());
                };
                let at = |it: &Article, start: u8| {
                    let start = u32::from(start % 3) * 6;
                    (PlaceId { article: it.id, start, end: start + 5 }, it.revision)
                };
                let row = Parting::new(at(&one, a), at(&other, b));
                if row.one != row.other && writer.get::<Parting>(&(row.one, row.other))?.is_none() {
                    writer.insert(&row)?;
                }
            }
            _ => {
                let Some(known) = pick(&self.speakers, a) else { return Ok(()) };
                if writer.get::<Speaker>(&known.id)?.is_some() {
                    writer.insert(&SpeakerAlias { speaker: known.id, name })?;
                }
            }
        }
        Ok(())
    }

    fn edit(&mut self, writer: &mut Writer<'_>, (kind, a, b): Step) -> Result<(), StoreError> {
        let name = self.name();
        match kind % 8 {
            // Saves of a note, which join those before them.
            6 | 7 => {
                let Some(known) = pick(&self.notes, a % 2) else { return Ok(()) };
                let Some(row) = writer.get::<Note>(&known.id)? else { return Ok(()) };
                let body = writer.keep_body(&body(&format!("Body {}", b % 5), &[]))?;
                writer.join_previous(30_000);
                writer.update(&Note { body, edited_at: i64::from(self.made), ..row })
            }
            0 => {
                let Some(row) = self.articles_there(writer, a)? else { return Ok(()) };
                let source = match pick(&self.sources, b) {
                    Some(known) => writer.get::<Source>(&known.id)?.map(|it| it.id),
                    None => None,
                };
                let published = format!("20{:02}", a % 20).parse().ok();
                writer.update(&Article { title: name, source, published, ..row })
            }
            1 => {
                let Some(known) = pick(&self.speakers, a) else { return Ok(()) };
                let Some(row) = writer.get::<Speaker>(&known.id)? else { return Ok(()) };
                writer.update(&Speaker { name, colour: b % 8, ..row })
            }
            2 => {
                let Some(known) = pick(&self.quotes, a) else { return Ok(()) };
                let Some(row) = writer.get::<Quote>(&known.id)? else { return Ok(()) };
                let speaker = match pick(&self.speakers, b) {
                    Some(known) => writer.get::<Speaker>(&known.id)?.map(|it| it.id),
                    None => None,
                };
                writer.update(&Quote { speaker, cue: Some(name), ..row })
            }
            3 => {
                let Some(known) = pick(&self.quotes, a) else { return Ok(()) };
                let Some(row) = writer.get::<Quote>(&known.id)? else { return Ok(()) };
                let start = u32::from(b % 40);
                let exact = TEXT[start as usize..start as usize + 5].to_owned();
                writer.update(&Quote { start, end: start + 5, exact, ..row })
            }
            4 => {
                let Some(known) = pick(&self.statements, a) else { return Ok(()) };
                let Some(row) = writer.get::<Statement>(&known.id)? else { return Ok(()) };
                let said = format!("2017-05-{:02}", b % 28 + 1).parse().ok();
                writer.update(&Statement { wording: name, place: Some("here".to_owned()), said, ..row })
            }
            _ => {
                let Some(known) = pick(&self.tags, a) else { return Ok(()) };
                let Some(row) = writer.get::<Tag>(&known.id)? else { return Ok(()) };
                writer.update(&Tag { description: name, ..row })
            }
        }
    }

    fn remove(&mut self, writer: &mut Writer<'_>, (kind, a, _): Step) -> Result<(), StoreError> {
        if kind % 4 == 3 {
            let Some(known) = pick(&self.notes, a) else { return Ok(()) };
            if writer.get::<Note>(&known.id)?.is_none() {
                return Ok(());
            }
            return writer.delete::<Note>(&known.id);
        }
        if kind % 3 == 2 {
            let Some(known) = pick(&self.statements, a) else { return Ok(()) };
            if writer.get::<Statement>(&known.id)?.is_none() {
                return Ok(());
            }
            for quote in writer.quotes_of_statement(known.id)? {
                writer.delete::<QuoteStatement>(&quote)?;
            }
            return writer.delete::<Statement>(&known.id);
        }
        if kind % 3 == 0 {
            let Some(row) = self.articles_there(writer, a)? else { return Ok(()) };
            for quote in writer.quotes_of_article(row.id)? {
                remove_quote(writer, quote)?;
            }
            for it in writer.decisions_of_article(row.id)? {
                writer.delete::<Decision>(&(it.article, it.start, it.end))?;
            }
            for it in writer.partings_of(&[row.id])? {
                writer.delete::<Parting>(&(it.one, it.other))?;
            }
            for it in writer.choices_of_article(row.id)? {
                writer.delete::<PassageChoice>(&(it.article, it.start, it.end))?;
            }
            writer.delete::<Revision>(&row.revision)?;
            return writer.delete::<Article>(&row.id);
        }
        let Some(known) = pick(&self.quotes, a) else { return Ok(()) };
        if writer.get::<Quote>(&known.id)?.is_none() {
            return Ok(());
        }
        remove_quote(writer, known.id)
    }

    fn articles_there(&self, writer: &Writer<'_>, which: u8) -> Result<Option<Article>, StoreError> {
        match pick(&self.articles, which) {
            Some(known) => writer.get(&known.id),
            None => Ok(None),
        }
    }
}

fn remove_quote(writer: &mut Writer<'_>, id: model::QuoteId) -> Result<(), StoreError> {
    if writer.statement_of_quote(id)?.is_some() {
        writer.delete::<QuoteStatement>(&id)?;
    }
    for tag in writer.tags_of_quote(id)? {
        writer.delete::<QuoteTag>(&(id, tag))?;
    }
    writer.delete::<Quote>(&id)
}

/// Lives the steps; some undo or redo instead of doing, some belong to a group.
fn live(notebook: &Fixture, things: &mut Things, steps: &[Step], text: model::BlobHash) {
    let group = OperationId::new();
    for &step in steps {
        let (kind, a, b) = step;
        let inner = (kind / 8, a, b);
        match kind % 8 {
            0 => drop(notebook.store.undo(operation("undo"))),
            1 => drop(notebook.store.redo(operation("redo"))),
            how => {
                let grouped = Operation { group: (b % 3 == 0).then_some(group), ..operation("do") };
                let done = notebook.store.transact(grouped, |writer| match how {
                    2 | 3 => things.edit(writer, inner),
                    4 => things.remove(writer, inner),
                    _ => things.add(writer, inner, text),
                });
                done.unwrap();
            }
        }
        if a % 4 == 0 {
            read_all(notebook);
            compare_all(notebook, b);
        }
    }
}

/// The finder reads every article that it has not read; every other word of five
/// letters is a suggestion, some are masked, some belong to the one before.
fn read_all(notebook: &Fixture) {
    let unread = notebook.store.read(|reader| reader.unread_articles(1)).unwrap();
    for id in unread {
        let article = notebook.store.read(|reader| reader.get::<Article>(&id)).unwrap().unwrap();
        let suggestions = (0..8).map(|number| Suggestion {
            start: number * 6,
            end: number * 6 + 5,
            part_of: (number % 3 == 2).then(|| number * 6 - 6),
            masked: (number == 3).then_some(PassageRole::Repeat),
            ..super::suggesting::suggestion("cool", 0)
        });
        let finding = Finding {
            article: id,
            revision: article.revision,
            version: 1,
            passages: Vec::new(),
            suggestions: suggestions.collect(),
        };
        notebook.store.keep_findings(&[finding]).unwrap();
    }
}

/// Compares what waits, but sometimes not all of it: each article is found by one
/// key, and like the one that was compared before it.
fn compare_all(notebook: &Fixture, some: u8) {
    let due = notebook.store.read(|reader| reader.due(u32::from(some % 8))).unwrap();
    let mut before: Option<ArticleId> = None;
    for due in due {
        let article = notebook.store.read(|reader| reader.get::<Article>(&due.article)).unwrap().unwrap();
        let place = |article| PlaceId { article, start: 0, end: 5 };
        let here = place(article.id);
        let links = before.map(|it| alike(here, place(it), PlaceRelation::Same));
        let kept = Compared {
            likenesses: links.into_iter().collect(),
            ..compared(&article, &[u64::from(some % 3)])
        };
        let places = notebook.store.keep_comparison(&kept).unwrap();
        let proposals = before.map(|it| proposal(&[here, place(it)])).into_iter().collect();
        notebook.store.keep_proposals(&Remade { places, proposals, done: vec![due] }).unwrap();
        before = Some(article.id);
    }
}

fn undo_all(notebook: &Fixture) -> u32 {
    let mut steps = 0;
    while notebook.store.undo(operation("undo")).is_ok() {
        steps += 1;
    }
    steps
}

proptest! {
    #![proptest_config(Config { cases: 200, failure_persistence: None, ..Config::default() })]

    #[test]
    fn undo_all_is_the_start_and_redo_all_is_the_end(
        steps in vec((any::<u8>(), any::<u8>(), any::<u8>()), 1..40),
        reopen_at in any::<u8>(),
    ) {
        let mut notebook = Fixture::new();
        let text = notebook.store.stage(vec![TEXT.into()]).unwrap()[0];
        let start = notebook.dump();
        let mut things = Things::default();
        let (before, after) = steps.split_at(usize::from(reopen_at) % steps.len());
        live(&notebook, &mut things, before, text);
        notebook = notebook.reopened();
        live(&notebook, &mut things, after, text);
        let end = notebook.dump();
        let steps = undo_all(&notebook);
        prop_assert_eq!(notebook.dump(), start.clone());
        notebook = notebook.reopened();
        for _ in 0..steps {
            notebook.store.redo(operation("redo")).unwrap();
        }
        prop_assert_eq!(notebook.dump(), end);
        prop_assert_eq!(notebook.store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
        prop_assert_eq!(undo_all(&notebook), steps);
        prop_assert_eq!(notebook.dump(), start);
    }
}
