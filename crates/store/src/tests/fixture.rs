//! A notebook in a temporary folder, and the shortest ways to fill it.

use crate::{Operation, Store, StoreError, Writer};
use model::{
    ArticleId, BlobHash, OperationId, QuoteId, RevisionId, SourceId, SpeakerId, TagId,
    entities::{Article, Format, Quote, QuoteTag, Rendering, Revision, Source, Speaker, Tag},
};
use std::path::PathBuf;

/// A notebook that goes away with its folder.
pub(super) struct Fixture {
    pub(super) store: Store,
    pub(super) path: PathBuf,
    pub(super) folder: tempfile::TempDir,
}

impl Fixture {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notes.pullquote");
        let store = Store::create(&path).unwrap();
        Self { store, path, folder }
    }

    /// Closes the notebook and opens it again.
    pub(super) fn reopened(self) -> Self {
        let Self { store, path, folder } = self;
        store.close().unwrap();
        let store = Store::open(&path).unwrap();
        Self { store, path, folder }
    }

    /// Closes the notebook and leaves its file.
    pub(super) fn closed(self) -> (PathBuf, tempfile::TempDir) {
        self.store.close().unwrap();
        (self.path, self.folder)
    }

    pub(super) fn dump(&self) -> String {
        self.store.read(|reader| reader.dump()).unwrap()
    }

    /// One operation that cannot fail.
    pub(super) fn change<T: Send>(
        &self,
        label: &str,
        f: impl FnOnce(&mut Writer<'_>) -> Result<T, StoreError> + Send,
    ) -> T {
        self.store.transact(operation(label), f).unwrap().value.unwrap()
    }

    pub(super) fn import(&self, title: &str, text: &str) -> Article {
        self.import_as(article(title), text)
    }

    pub(super) fn import_as(&self, article: Article, text: &str) -> Article {
        let text = self.store.stage(vec![text.into()]).unwrap()[0];
        let article = Article { text, original: text, ..article };
        self.change("import", |writer| {
            writer.insert(&article)?;
            writer.insert(&revision(&article))
        });
        article
    }

    pub(super) fn mark(&self, article: &Article, exact: &str, speaker: Option<&Speaker>) -> Quote {
        let text = self.store.read(|reader| reader.text(article.text)).unwrap();
        let start = text.find(exact).unwrap();
        let quote = Quote { speaker: speaker.map(|speaker| speaker.id), ..quote(article, start, exact) };
        self.change("mark quote", |writer| writer.insert(&quote));
        quote
    }

    pub(super) fn speaker(&self, name: &str) -> Speaker {
        let speaker = speaker(name);
        self.change("add speaker", |writer| writer.insert(&speaker));
        speaker
    }

    pub(super) fn source(&self, name: &str) -> Source {
        let source = source(name);
        self.change("add source", |writer| writer.insert(&source));
        source
    }

    pub(super) fn tag(&self, name: &str, parent: Option<&Tag>) -> Tag {
        let tag = Tag { parent: parent.map(|tag| tag.id), ..tag(name) };
        self.change("add tag", |writer| writer.insert(&tag));
        tag
    }

    pub(super) fn put_tag(&self, quote: &Quote, tag: &Tag) {
        let row = QuoteTag { quote: quote.id, tag: tag.id };
        self.change("tag", |writer| writer.insert(&row));
    }

    pub(super) fn undo(&self) -> String {
        self.store.undo(operation("undo")).unwrap().value.unwrap()
    }

    pub(super) fn redo(&self) -> String {
        self.store.redo(operation("redo")).unwrap().value.unwrap()
    }
}

pub(super) fn operation(label: &str) -> Operation {
    Operation {
        id: OperationId::new(),
        label: label.to_owned(),
        subject: String::new(),
        at: 1_500_000_000_000,
        group: None,
    }
}

pub(super) fn article(title: &str) -> Article {
    Article {
        id: ArticleId::new(),
        title: title.to_owned(),
        source: None,
        author: None,
        published: None,
        url: None,
        file_name: None,
        original: BlobHash::from_bytes([0; 32]),
        revision: RevisionId::new(),
        text: BlobHash::from_bytes([0; 32]),
        words: 3,
        imported_at: 1_500_000_000_000,
    }
}

pub(super) fn revision(article: &Article) -> Revision {
    Revision {
        id: article.revision,
        article: article.id,
        number: 1,
        text: article.text,
        blocks: None,
        original: article.original,
        format: Format::Text,
        encoding: "utf-8".to_owned(),
        created_at: article.imported_at,
    }
}

pub(super) fn quote(article: &Article, start: usize, exact: &str) -> Quote {
    Quote {
        id: QuoteId::new(),
        article: article.id,
        revision: article.revision,
        start: u32::try_from(start).unwrap(),
        end: u32::try_from(start + exact.len()).unwrap(),
        exact: exact.to_owned(),
        prefix: String::new(),
        suffix: String::new(),
        rendering: Rendering::Direct,
        speaker: None,
        cue: None,
        marked_at: 1_500_000_000_000,
    }
}

pub(super) fn source(name: &str) -> Source {
    Source { id: SourceId::new(), name: name.to_owned(), homepage: None, description: String::new() }
}

pub(super) fn speaker(name: &str) -> Speaker {
    Speaker {
        id: SpeakerId::new(),
        name: name.to_owned(),
        role: String::new(),
        on_behalf_of: None,
        colour: 0,
    }
}

pub(super) fn tag(name: &str) -> Tag {
    Tag { id: TagId::new(), name: name.to_owned(), parent: None, colour: 0, description: String::new() }
}
