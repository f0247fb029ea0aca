//! What the screens read, on a small world whose answers can be told by hand.

use super::fixture::{Fixture, article};
use model::{
    PartialDate,
    entities::{Article, Quote, Rendering, Source, Speaker, SpeakerAlias, Tag},
    filters::{ArticleFilter, ArticleOrder, QuoteFilter, QuoteOrder, Window},
    views::FacetValue,
};

struct World {
    notebook: Fixture,
    courier: Source,
    ann: Speaker,
    bo: Speaker,
    tone: Tag,
    cool: Tag,
    first: Article,
    quotes: Vec<Quote>,
}

fn date(told: &str) -> Option<PartialDate> {
    Some(told.parse().unwrap())
}

fn world() -> World {
    let notebook = Fixture::new();
    let courier = notebook.source("courier");
    let argus = notebook.source("Argus");
    let ann = notebook.speaker("Ann");
    let bo = Speaker { on_behalf_of: Some(ann.id), ..super::fixture::speaker("Bo") };
    notebook.change("add", |writer| writer.insert(&bo));
    let tone = notebook.tag("tone", None);
    let cool = notebook.tag("cool", Some(&tone));
    notebook.tag("Place", None);
    let first = notebook.import_as(
        Article { source: Some(courier.id), published: date("2017-05-02"), ..article("beta") },
        "Alpha words here. Later more words.",
    );
    let second = notebook.import_as(
        Article { source: Some(argus.id), published: date("2017-04"), ..article("Alpha") },
        "Zeta was said, and echo too.",
    );
    notebook.import_as(
        Article { author: Some("É. Line".to_owned()), imported_at: 5, ..article("Gamma") },
        "Nothing.",
    );
    let quotes = vec![
        notebook.mark(&first, "more words", Some(&bo)),
        notebook.mark(&first, "Alpha words", Some(&ann)),
        notebook.mark(&second, "Zeta", Some(&ann)),
        notebook.mark(&second, "echo", None),
    ];
    notebook.change("edit", |writer| {
        writer.update(&Quote { rendering: Rendering::Paraphrase, ..quotes[3].clone() })
    });
    notebook.put_tag(&quotes[0], &cool);
    notebook.put_tag(&quotes[0], &tone);
    notebook.put_tag(&quotes[2], &tone);
    World { notebook, courier, ann, bo, tone, cool, first, quotes }
}

fn titles(world: &World, filter: &ArticleFilter, order: ArticleOrder, down: bool) -> String {
    let page = world.notebook.store.read(|reader| reader.articles(filter, order, down, Window::ALL)).unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    page.rows.iter().map(|row| row.title.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn articles_come_in_every_order() {
    let world = world();
    let all = ArticleFilter::default();
    for (order, up, down) in [
        (ArticleOrder::Title, "Alpha beta Gamma", "Gamma beta Alpha"),
        (ArticleOrder::Source, "Alpha beta Gamma", "beta Alpha Gamma"),
        (ArticleOrder::Published, "Alpha beta Gamma", "beta Alpha Gamma"),
        (ArticleOrder::Quotes, "Gamma Alpha beta", "Alpha beta Gamma"),
        (ArticleOrder::Imported, "Gamma beta Alpha", "Alpha beta Gamma"),
    ] {
        assert_eq!(titles(&world, &all, order, false), up, "{order:?}");
        assert_eq!(titles(&world, &all, order, true), down, "{order:?} down");
    }
}

#[test]
fn articles_are_filtered_by_words_and_source() {
    let world = world();
    let check = |filter: ArticleFilter, expected: &str| {
        assert_eq!(titles(&world, &filter, ArticleOrder::Title, false), expected, "{filter:?}");
    };
    let text = |text: &str| ArticleFilter { text: text.to_owned(), ..ArticleFilter::default() };
    check(text("ET"), "beta");
    check(text("argus"), "Alpha");
    check(text("é. l"), "Gamma");
    check(text("%"), "");
    let sources = vec![world.courier.id];
    check(ArticleFilter { sources: sources.clone(), ..text("") }, "beta");
    check(ArticleFilter { no_source: true, ..text("") }, "Gamma");
    check(ArticleFilter { sources, no_source: true, ..text("") }, "beta Gamma");
}

#[test]
fn a_page_is_a_part_of_the_whole() {
    let world = world();
    let window = Window { offset: 1, limit: 1 };
    let page = world
        .notebook
        .store
        .read(|reader| reader.articles(&ArticleFilter::default(), ArticleOrder::Title, false, window))
        .unwrap();
    assert_eq!(page.total, 3);
    assert_eq!(page.rows.len(), 1);
    let row = &page.rows[0];
    assert_eq!((row.title.as_str(), row.quotes), ("beta", 2));
    assert_eq!(row.source.as_ref().unwrap().name, "courier");
    let alone = world.notebook.store.read(|reader| reader.article_row(world.first.id)).unwrap();
    assert_eq!(alone.as_ref(), Some(row));
}

fn words(world: &World, filter: &QuoteFilter, order: QuoteOrder, down: bool) -> String {
    let page = world.notebook.store.read(|reader| reader.quotes(filter, order, down, Window::ALL)).unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    let last = |exact: &str| exact.split(' ').next().unwrap().to_owned();
    page.rows.iter().map(|row| last(&row.quote.exact)).collect::<Vec<_>>().join(" ")
}

#[test]
fn quotes_come_in_every_order() {
    let world = world();
    let all = QuoteFilter::default();
    for (order, up, down) in [
        (QuoteOrder::Reading, "Zeta echo Alpha more", "Alpha more Zeta echo"),
        (QuoteOrder::Words, "Alpha echo more Zeta", "Zeta more echo Alpha"),
        (QuoteOrder::Speaker, "Alpha Zeta more echo", "more Alpha Zeta echo"),
        (QuoteOrder::Source, "Zeta echo more Alpha", "more Alpha Zeta echo"),
        (QuoteOrder::Published, "Zeta echo more Alpha", "Alpha more echo Zeta"),
        (QuoteOrder::Rendering, "more Alpha Zeta echo", "echo Zeta Alpha more"),
        (QuoteOrder::Marked, "more Alpha Zeta echo", "echo Zeta Alpha more"),
    ] {
        assert_eq!(words(&world, &all, order, false), up, "{order:?}");
        assert_eq!(words(&world, &all, order, true), down, "{order:?} down");
    }
}

#[test]
fn quotes_are_filtered_by_every_facet() {
    let world = world();
    let check = |filter: QuoteFilter, expected: &str| {
        let found = words(&world, &filter, QuoteOrder::Marked, false);
        assert_eq!(found, expected, "{filter:?}");
    };
    let all = QuoteFilter::default;
    check(QuoteFilter { text: "WORDS".to_owned(), ..all() }, "more Alpha");
    check(QuoteFilter { article: Some(world.first.id), ..all() }, "more Alpha");
    check(QuoteFilter { speakers: vec![world.ann.id], ..all() }, "Alpha Zeta");
    check(QuoteFilter { no_speaker: true, ..all() }, "echo");
    check(QuoteFilter { speakers: vec![world.bo.id], no_speaker: true, ..all() }, "more echo");
    check(QuoteFilter { sources: vec![world.courier.id], ..all() }, "more Alpha");
    check(QuoteFilter { no_source: true, ..all() }, "");
    check(QuoteFilter { tags: vec![world.tone.id], ..all() }, "more Zeta");
    check(QuoteFilter { tags: vec![world.cool.id], ..all() }, "more");
    check(QuoteFilter { no_tag: true, ..all() }, "Alpha echo");
    check(QuoteFilter { renderings: vec![Rendering::Paraphrase], ..all() }, "echo");
    let day = |from: Option<&str>, to: Option<&str>| QuoteFilter {
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
        ..all()
    };
    check(day(Some("2017-05"), None), "more Alpha");
    check(day(None, Some("2017-05-01")), "Zeta echo");
    check(day(None, Some("2017-05")), "more Alpha Zeta echo");
    check(day(Some("2017-04-15"), None), "more Alpha Zeta echo");
    check(day(Some("2017"), Some("2017")), "more Alpha Zeta echo");
}

fn shown(values: &[FacetValue]) -> String {
    let shown = values.iter().map(|value| match value.value {
        Some(_) => format!("{} {}", value.name, value.count),
        None => format!("- {}", value.count),
    });
    shown.collect::<Vec<_>>().join(", ")
}

#[test]
fn facets_count_what_each_value_would_give() {
    let world = world();
    let facets =
        |filter: QuoteFilter| world.notebook.store.read(|reader| reader.quote_facets(&filter)).unwrap();
    let all = facets(QuoteFilter::default());
    assert_eq!(shown(&all.speakers), "Ann 2, - 1, Bo 1");
    assert_eq!(shown(&all.sources), "Argus 2, courier 2");
    assert_eq!(shown(&all.tags), "- 2, tone 2, tone/cool 1");
    assert_eq!(shown(&all.renderings), "direct 3, paraphrase 1");
    assert_eq!(shown(&all.months), "2017-05 2, 2017-04 2");
    assert_eq!(all.speakers[0].value, Some(world.ann.id.to_string()));
    let by_ann = facets(QuoteFilter { speakers: vec![world.ann.id], ..QuoteFilter::default() });
    assert_eq!(shown(&by_ann.speakers), "Ann 2, - 1, Bo 1");
    assert_eq!(shown(&by_ann.sources), "Argus 1, courier 1");
    assert_eq!(shown(&by_ann.tags), "- 1, tone 1");
    assert_eq!(shown(&by_ann.renderings), "direct 2");
}

#[test]
fn a_tag_counts_what_filtering_by_it_gives() {
    let world = world();
    world.notebook.put_tag(&world.quotes[1], &world.cool);
    let read = |filter: QuoteFilter| {
        world.notebook.store.read(|reader| {
            let listed = reader.quotes(&filter, QuoteOrder::Reading, false, Window::ALL)?;
            Ok((reader.quote_facets(&filter)?.tags, listed.total))
        })
    };
    let (tags, _) = read(QuoteFilter::default()).unwrap();
    assert_eq!(shown(&tags), "tone 3, tone/cool 2, - 1");
    for (tag, count) in [(&world.tone, 3), (&world.cool, 2)] {
        let (_, listed) = read(QuoteFilter { tags: vec![tag.id], ..QuoteFilter::default() }).unwrap();
        assert_eq!(listed, count, "{}", tag.name);
    }
}

#[test]
fn a_quote_is_told_with_all_that_is_known() {
    let world = world();
    let read = |ids: &[_]| world.notebook.store.read(|reader| reader.placed_quotes_by_id(ids)).unwrap();
    let quote = &read(&[world.quotes[0].id])[0];
    let speaker = quote.view.speaker.as_ref().unwrap();
    assert_eq!(speaker.name, "Bo");
    assert_eq!(speaker.on_behalf_of.as_deref(), Some("Ann"));
    let tags: Vec<_> = quote.view.tags.iter().map(|tag| tag.path.as_str()).collect();
    assert_eq!(tags, ["tone", "tone/cool"]);
    assert_eq!((quote.start, quote.end, quote.text), (24, 34, world.first.text));
    let given = [world.quotes[2].id, world.quotes[0].id, model::QuoteId::new()];
    let order: Vec<_> = read(&given).iter().map(|quote| quote.view.id).collect();
    assert_eq!(order, given[..2]);
    let placed = world.notebook.store.read(|reader| reader.placed_quotes(world.first.id)).unwrap();
    let placed: Vec<_> = placed.iter().map(|quote| quote.view.exact.as_str()).collect();
    assert_eq!(placed, ["Alpha words", "more words"]);
}

#[test]
fn speakers_sources_and_tags_are_listed_with_their_counts() {
    let world = world();
    world.notebook.change("alias", |writer| {
        for name in ["Zed", "annie"] {
            writer.insert(&SpeakerAlias { speaker: world.ann.id, name: name.to_owned() })?;
        }
        Ok(())
    });
    let read = &world.notebook.store;
    let speakers = read.read(|reader| reader.speakers()).unwrap();
    assert_eq!(speakers[0].aliases, ["annie", "Zed"]);
    assert_eq!((speakers[0].quotes, speakers[0].sources), (2, 2));
    assert_eq!(speakers[1].on_behalf_of.as_ref().unwrap().name, "Ann");
    let sources = read.read(|reader| reader.sources()).unwrap();
    let sources: Vec<_> = sources.iter().map(|it| (it.name.as_str(), it.articles, it.quotes)).collect();
    assert_eq!(sources, [("Argus", 1, 2), ("courier", 1, 2)]);
    let tags = read.read(|reader| reader.tags()).unwrap();
    let tags: Vec<_> = tags.iter().map(|it| (it.path.as_str(), it.quotes)).collect();
    assert_eq!(tags, [("Place", 0), ("tone", 2), ("tone/cool", 1)]);
}

#[test]
fn an_export_has_every_article_with_its_quotes_in_reading_order() {
    let world = world();
    let read = &world.notebook.store;
    let all = read.read(|reader| reader.export_articles(None)).unwrap();
    let told: Vec<_> = all
        .iter()
        .map(|it| (it.title.as_str(), it.quotes.iter().map(|it| it.exact.as_str()).collect::<Vec<_>>()))
        .collect();
    let expected =
        [("Alpha", vec!["Zeta", "echo"]), ("beta", vec!["Alpha words", "more words"]), ("Gamma", vec![])];
    assert_eq!(told, expected);
    let one = read.read(|reader| reader.export_articles(Some(&[world.first.id]))).unwrap();
    assert_eq!(one.len(), 1);
    assert_eq!(one[0], all[1]);
    assert!(read.read(|reader| reader.export_articles(Some(&[]))).unwrap().is_empty());
}

#[test]
fn an_original_leads_to_its_article() {
    let world = world();
    let read = &world.notebook.store;
    let found = read.read(|reader| reader.article_by_original(world.first.original)).unwrap();
    assert_eq!(found, Some((world.first.id, "beta".to_owned())));
    let none = model::BlobHash::from_bytes([1; 32]);
    assert_eq!(read.read(|reader| reader.article_by_original(none)).unwrap(), None);
}
