//! The list of statements, the quotes of each, and what quotes tell of them.

use super::comparing::{place, proposal, statement};
use super::fixture::{Fixture, article};
use model::{
    PlaceId, StatementKey,
    entities::{
        Article, PlaceKind, Proposal, ProposalPlace, Quote, QuoteStatement, Remade, Source, Speaker,
        SpeakerAlias, Standing, Statement,
    },
    filters::{QuoteFilter, QuoteOrder, Window},
    statements::{StatementFilter, StatementOrder, StatementRef, StatementState},
};

const TEXT: &str = "They said: the sky is green. Some say it is not.";

/// Two accepted statements, of two quotes and of one, and two proposed ones.
struct World {
    notebook: Fixture,
    argus: Source,
    courier: Source,
    ann: Speaker,
    first: Article,
    green: Statement,
    quotes: Vec<Quote>,
    anchors: [PlaceId; 2],
}

fn world() -> World {
    let notebook = Fixture::new();
    let (argus, courier) = (notebook.source("Argus"), notebook.source("courier"));
    let ann = notebook.speaker("Ann Lee");
    notebook.change("alias", |writer| {
        writer.insert(&SpeakerAlias { speaker: ann.id, name: "the mayor".to_owned() })
    });
    let import = |title: &str, source: Option<&Source>, day: &str| {
        let published = day.parse().ok();
        notebook.import_as(Article { source: source.map(|it| it.id), published, ..article(title) }, TEXT)
    };
    let first = import("first", Some(&courier), "2017-05-02");
    let second = import("second", Some(&argus), "2017-05-01");
    let third = import("third", None, "2017-06");
    let quotes = vec![
        notebook.mark(&first, "the sky is green", Some(&ann)),
        notebook.mark(&second, "the sky is green", Some(&ann)),
        notebook.mark(&second, "it is not", None),
        notebook.mark(&third, "Some say", None),
    ];
    let green = Statement {
        speaker: Some(ann.id),
        place: Some("a fair".to_owned()),
        said: "2017-04-30".parse().ok(),
        ..statement("The sky is green")
    };
    let not = statement("it is not");
    notebook.change("accept", |writer| {
        writer.insert(&green)?;
        writer.insert(&not)?;
        for (quote, of) in [(0, &green), (1, &green), (2, &not)] {
            writer.insert(&QuoteStatement { quote: quotes[quote].id, statement: of.id })?;
        }
        Ok(())
    });
    let anchors = [place(&first, 29, 37), place(&second, 0, 9)];
    let possible = ProposalPlace {
        place: place(&third, 0, 9),
        standing: Standing::Possible,
        ..proposal(&[anchors[0]]).places.remove(0)
    };
    let unquoted =
        ProposalPlace { place: place(&third, 29, 37), kind: PlaceKind::Unquoted, ..possible.clone() };
    let unquoted = ProposalPlace { standing: Standing::Member, ..unquoted };
    let mut some = Proposal { wording: "Some say".to_owned(), name: None, ..proposal(&[anchors[0]]) };
    some.places.extend([possible.clone(), unquoted]);
    let mut they = Proposal {
        wording: "Aye, they said".to_owned(),
        joins: Some(green.id),
        name: Some("The Mayor".to_owned()),
        ..proposal(&[anchors[1], place(&first, 0, 9)])
    };
    they.places.push(ProposalPlace { standing: Standing::Differs, ..possible });
    let remade = Remade { proposals: vec![some, they], ..Remade::default() };
    assert_eq!(notebook.store.keep_proposals(&remade).unwrap(), 2);
    World { notebook, argus, courier, ann, first, green, quotes, anchors }
}

impl World {
    fn list(&self, filter: &StatementFilter, order: StatementOrder, window: Window) -> (u32, String) {
        let page = self.notebook.store.read(|reader| reader.statements(filter, order, window)).unwrap();
        for row in &page.rows {
            let alone = self.notebook.store.read(|reader| reader.statement_row(row.key)).unwrap();
            assert_eq!(alone.as_ref(), Some(row));
        }
        let firsts: Vec<_> =
            page.rows.iter().map(|row| row.wording.split([' ', ',']).next().unwrap()).collect();
        (page.total, firsts.join(" "))
    }

    #[track_caller]
    fn check(&self, filter: &StatementFilter, expected: &str) {
        let (total, found) = self.list(filter, StatementOrder::Wording, Window::ALL);
        assert_eq!(found, expected, "{filter:?}");
        assert_eq!(total as usize, expected.split_whitespace().count());
    }

    fn row(&self, key: StatementKey) -> store_row::Row {
        store_row::Row::of(self.notebook.store.read(|reader| reader.statement_row(key)).unwrap().unwrap())
    }
}

/// What a row tells, short enough to compare at a glance.
mod store_row {
    #[derive(Debug, PartialEq)]
    pub(super) struct Row {
        pub(super) sources: String,
        /// Articles, covering sources, places, wordings, places that differ, and unquoted ones.
        pub(super) numbers: [u32; 6],
        pub(super) dates: String,
    }

    impl Row {
        pub(super) fn of(row: crate::StoredStatement) -> Self {
            let names: Vec<_> = row.sources.iter().map(|it| it.name.as_str()).collect();
            let date =
                |it: &Option<model::PartialDate>| it.as_ref().map_or("-".to_owned(), ToString::to_string);
            Self {
                sources: names.join(", "),
                numbers: [row.articles, row.covering, row.places, row.wordings, row.differs, row.unquoted],
                dates: format!("{} {}", date(&row.first), date(&row.last)),
            }
        }
    }
}

fn told(sources: &str, numbers: [u32; 6], dates: &str) -> store_row::Row {
    store_row::Row { sources: sources.to_owned(), numbers, dates: dates.to_owned() }
}

#[test]
fn statements_come_in_every_order_the_proposed_ones_first() {
    let world = world();
    let all = StatementFilter::default();
    for (order, expected) in [
        (StatementOrder::Reported, "Some Aye The it"),
        (StatementOrder::Sources, "Aye Some The it"),
        (StatementOrder::Wording, "Aye Some it The"),
    ] {
        assert_eq!(world.list(&all, order, Window::ALL), (4, expected.to_owned()), "{order:?}");
        let pages: Vec<_> =
            (0..4).map(|offset| world.list(&all, order, Window { offset, limit: 1 }).1).collect();
        assert_eq!(pages.join(" "), expected, "page by page");
        let across = Window { offset: 1, limit: 2 };
        let middle: Vec<_> = expected.split(' ').skip(1).take(2).collect();
        assert_eq!(world.list(&all, order, across), (4, middle.join(" ")));
    }
}

#[test]
fn statements_are_filtered_by_all_that_can_be_asked() {
    let world = world();
    let all = StatementFilter::default;
    world.check(&StatementFilter { text: " SKY ".to_owned(), ..all() }, "The");
    world.check(&StatementFilter { text: "say".to_owned(), ..all() }, "Some");
    world.check(&StatementFilter { state: Some(StatementState::Proposed), ..all() }, "Aye Some");
    world.check(&StatementFilter { state: Some(StatementState::Accepted), ..all() }, "it The");
    world.check(&StatementFilter { speaker: Some(world.ann.id), ..all() }, "Aye The");
    world.check(&StatementFilter { source: Some(world.courier.id), ..all() }, "Aye Some The");
    world.check(&StatementFilter { source: Some(world.argus.id), ..all() }, "Aye it The");
    world.check(&StatementFilter { article: Some(world.first.id), ..all() }, "Aye Some The");
    let third = world.quotes[3].article;
    world.check(&StatementFilter { article: Some(third), ..all() }, "Some");
}

#[test]
fn a_row_tells_who_reports_it_and_what_is_told() {
    let world = world();
    let green = StatementKey::Accepted(world.green.id);
    let [some, they] = world.anchors.map(StatementKey::Proposed);
    assert_eq!(world.row(green), told("Argus, courier", [2, 2, 2, 0, 0, 0], "2017-05-01 2017-05-02"));
    assert_eq!(world.row(some), told("courier", [2, 2, 2, 1, 0, 1], "2017-05-02 2017-06"));
    assert_eq!(world.row(they), told("Argus, courier", [2, 2, 2, 1, 1, 0], "2017-05-01 2017-05-02"));
    let row = world.notebook.store.read(|reader| reader.statement_row(green)).unwrap().unwrap();
    assert_eq!(row.speaker.unwrap().name, "Ann Lee");
    assert_eq!(row.occasion.place.as_deref(), Some("a fair"));
    let row = world.notebook.store.read(|reader| reader.statement_row(they)).unwrap().unwrap();
    let joined = StatementRef { id: world.green.id, wording: "The sky is green".to_owned() };
    assert_eq!((row.joins, row.name.as_deref()), (Some(joined), Some("The Mayor")));
    let gone = StatementKey::Accepted(model::StatementId::new());
    assert_eq!(world.notebook.store.read(|reader| reader.statement_row(gone)).unwrap(), None);
}

#[test]
fn rows_follow_what_is_done_to_articles_and_quotes() {
    let world = world();
    let notebook = &world.notebook;
    let key = StatementKey::Accepted(world.green.id);
    let before = world.row(key);
    let moved =
        Article { source: Some(world.argus.id), published: "2018".parse().ok(), ..world.first.clone() };
    notebook.change("edit", |writer| writer.update(&moved));
    assert_eq!(world.row(key), told("Argus", [2, 1, 2, 0, 0, 0], "2017-05-01 2018"));
    let they = StatementKey::Proposed(world.anchors[1]);
    assert_eq!(world.row(they), told("Argus", [2, 1, 2, 1, 1, 0], "2017-05-01 2018"));
    notebook.undo();
    assert_eq!(world.row(key), before);
    notebook.change("move", |writer| {
        writer.update(&QuoteStatement { quote: world.quotes[2].id, statement: world.green.id })
    });
    assert_eq!(world.row(key).numbers[2], 3);
    notebook.change("take out", |writer| {
        writer.delete::<QuoteStatement>(&world.quotes[0].id)?;
        writer.delete::<Quote>(&world.quotes[0].id)
    });
    assert_eq!(world.row(key).sources, "Argus");
    notebook.undo();
    notebook.undo();
    assert_eq!(world.row(key), before);
    assert_eq!(notebook.store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
}

#[test]
fn quotes_tell_their_statement_and_are_filtered_by_it() {
    let world = world();
    let list = |filter: QuoteFilter| {
        let read = |reader: &crate::Reader<'_>| reader.quotes(&filter, QuoteOrder::Words, false, Window::ALL);
        let page = world.notebook.store.read(read).unwrap();
        let of = |row: &model::views::QuoteRow| {
            row.quote.statement.as_ref().map_or("-".to_owned(), |it| it.wording.clone())
        };
        let facets = world.notebook.store.read(|reader| reader.quote_facets(&filter)).unwrap();
        let counted: u32 = facets.renderings.iter().map(|it| it.count).sum();
        assert_eq!(counted, page.total);
        page.rows.iter().map(of).collect::<Vec<_>>().join(", ")
    };
    let all = QuoteFilter::default;
    let green = vec![world.green.id];
    assert_eq!(list(all()), "it is not, -, The sky is green, The sky is green");
    assert_eq!(
        list(QuoteFilter { statements: green.clone(), ..all() }),
        "The sky is green, The sky is green"
    );
    assert_eq!(list(QuoteFilter { no_statement: true, ..all() }), "-");
    assert_eq!(
        list(QuoteFilter { statements: green, no_statement: true, ..all() }),
        "-, The sky is green, The sky is green"
    );
    let placed = world.notebook.store.read(|reader| reader.placed_quotes(world.first.id)).unwrap();
    assert_eq!(placed[0].view.statement.as_ref().map(|it| it.id), Some(world.green.id));
    let of = world.notebook.store.read(|reader| reader.quotes_of_statement(world.green.id)).unwrap();
    assert_eq!(of, [world.quotes[1].id, world.quotes[0].id], "oldest article first");
}

#[test]
fn the_same_statement_is_found_among_articles() {
    let world = world();
    let among = |ids: &[model::ArticleId]| {
        let found = world.notebook.store.read(|reader| reader.statements_among(ids)).unwrap();
        let mut places: Vec<_> =
            found.into_iter().map(|(key, place)| (key, place.start, place.end)).collect();
        places.sort_unstable();
        places
    };
    let [some, they] = world.anchors.map(StatementKey::Proposed);
    let green = StatementKey::Accepted(world.green.id);
    assert_eq!(among(&[world.first.id]), [(green, 11, 27), (some, 29, 37), (they, 0, 9)]);
    assert_eq!(among(&[world.quotes[3].article]), [(some, 0, 9), (some, 29, 37)]);
    assert_eq!(among(&[]), []);
    let at = world.notebook.store.read(|reader| reader.quote_at(place(&world.first, 11, 27))).unwrap();
    assert_eq!(at, Some(world.quotes[0].id));
    let near = world.notebook.store.read(|reader| reader.quote_at(place(&world.first, 11, 26))).unwrap();
    assert_eq!(near, None);
    let ids = [world.quotes[3].article, world.first.id];
    let sourced = world.notebook.store.read(|reader| reader.sourced_articles(&ids)).unwrap();
    let names: Vec<_> = sourced
        .iter()
        .map(|it| (it.article.title.as_str(), it.source.as_ref().map(|it| it.name.as_str())))
        .collect();
    assert_eq!(names, [("third", None), ("first", Some("courier"))]);
}
