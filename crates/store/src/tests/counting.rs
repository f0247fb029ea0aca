//! Matrix and timeline: every count is what the filter of quotes gives.

use super::fixture::{Fixture, article, quote};
use model::{
    PartialDate, StatementId,
    comparisons::{Axis, AxisValue, CountMatrix, ListTimeline, Matrix, Timeline, TimelineMark},
    entities::{Article, Quote, QuoteStatement, Rendering, Statement, Tag},
    filters::{QuoteFilter, QuoteOrder, Window},
};

const AXES: [Axis; 6] =
    [Axis::Speaker, Axis::Source, Axis::Tag, Axis::Statement, Axis::Rendering, Axis::Month];

struct World {
    notebook: Fixture,
    tone: Tag,
    filters: Vec<QuoteFilter>,
}

/// Articles dated as exactly and as loosely as dates may be, tags three deep.
fn world() -> World {
    let notebook = Fixture::new();
    let sources = [notebook.source("Argus"), notebook.source("Courier")];
    let speakers = [notebook.speaker("Ann"), notebook.speaker("Bo"), notebook.speaker("Cy")];
    let tone = notebook.tag("tone", None);
    let cool = notebook.tag("cool", Some(&tone));
    let icy = notebook.tag("icy", Some(&cool));
    let place = notebook.tag("place", None);
    let tags = [&tone, &cool, &icy, &place];
    let dates = [
        Some("2017-05-02"),
        Some("2017-05-02T09:30"),
        Some("2017-05"),
        Some("2017"),
        Some("2016-12-31"),
        None,
    ];
    let statements =
        [statement("low", Some("2017-05-01")), statement("high", Some("2017-05")), statement("none", None)];
    notebook.change("add statements", |writer| statements.iter().try_for_each(|it| writer.insert(it)));
    let mut number = 0;
    for (at, date) in dates.iter().enumerate() {
        let article = notebook.import_as(
            Article {
                source: sources.get(at % 3).map(|source| source.id),
                published: date.map(|told| told.parse().unwrap()),
                imported_at: at as i64,
                ..article(&format!("article {at}"))
            },
            &format!("{at} words and words and words and words"),
        );
        for place in [2, 8, 14] {
            number += 1;
            let speaker = speakers.get(number % 4).map(|speaker| speaker.id);
            let rendering = Rendering::ALL[number % 3];
            let row = Quote { speaker, rendering, ..quote(&article, place, "words") };
            notebook.change("mark quote", |writer| writer.insert(&row));
            if let Some(statement) = statements.get(number % 4) {
                let told = QuoteStatement { quote: row.id, statement: statement.id };
                notebook.change("group", |writer| writer.insert(&told));
            }
            for (bit, tag) in tags.iter().enumerate() {
                if number >> bit & 1 == 1 && number % 5 > 0 {
                    notebook.put_tag(&row, tag);
                }
            }
        }
    }
    let all = QuoteFilter::default;
    let filters = vec![
        all(),
        QuoteFilter { speakers: vec![speakers[1].id], no_speaker: true, ..all() },
        QuoteFilter { tags: vec![cool.id], no_tag: true, ..all() },
        QuoteFilter { from: Some("2017-05".to_owned()), ..all() },
        QuoteFilter { months: vec!["2017".to_owned()], no_date: true, ..all() },
        QuoteFilter { days: vec!["2017-05-02".to_owned(), "2017".to_owned()], ..all() },
        QuoteFilter { renderings: vec![Rendering::Partial], sources: vec![sources[0].id], ..all() },
        QuoteFilter { statements: vec![statements[0].id], no_statement: true, ..all() },
        QuoteFilter { said: vec!["2017-05".to_owned()], no_said: true, ..all() },
        QuoteFilter { said: vec!["2017-05-01".to_owned()], months: vec!["2017-05".to_owned()], ..all() },
        QuoteFilter { text: "no such words".to_owned(), ..all() },
    ];
    World { notebook, tone, filters }
}

fn statement(wording: &str, said: Option<&str>) -> Statement {
    let said = said.map(|told| told.parse::<PartialDate>().unwrap());
    let id = StatementId::new();
    Statement { id, wording: wording.to_owned(), speaker: None, place: None, said, created_at: 0 }
}

/// The filter in which a facet is set to a value.
fn narrowed(filter: &QuoteFilter, axis: Axis, value: &AxisValue) -> QuoteFilter {
    let (value, without) = (value.value.as_deref(), value.value.is_none());
    let mut filter = filter.clone();
    match axis {
        Axis::Speaker => {
            filter.speakers = value.map(|id| id.parse().unwrap()).into_iter().collect();
            filter.no_speaker = without;
        }
        Axis::Source => {
            filter.sources = value.map(|id| id.parse().unwrap()).into_iter().collect();
            filter.no_source = without;
        }
        Axis::Tag => {
            filter.tags = value.map(|id| id.parse().unwrap()).into_iter().collect();
            filter.no_tag = without;
        }
        Axis::Statement => {
            filter.statements = value.map(|id| id.parse().unwrap()).into_iter().collect();
            filter.no_statement = without;
        }
        Axis::Rendering => {
            filter.renderings = value.and_then(Rendering::from_word).into_iter().collect();
        }
        Axis::Month => {
            filter.months = value.map(str::to_owned).into_iter().collect();
            filter.no_date = without;
        }
    }
    filter
}

impl World {
    fn opened(&self, filter: &QuoteFilter) -> u32 {
        let window = Window { offset: 0, limit: 0 };
        let page = |reader: &crate::Reader<'_>| reader.quotes(filter, QuoteOrder::Reading, false, window);
        self.notebook.store.read(page).unwrap().total
    }

    fn matrix(&self, rows: Axis, columns: Axis, filter: &QuoteFilter, limit: u32) -> Matrix {
        let asked = CountMatrix { rows, columns, filter: filter.clone(), limit };
        self.notebook.store.read(|reader| reader.matrix(&asked)).unwrap()
    }

    fn timeline(&self, lanes: Axis, filter: &QuoteFilter, limit: u32) -> Timeline {
        let asked = ListTimeline { lanes, filter: filter.clone(), limit };
        self.notebook.store.read(|reader| reader.timeline(&asked)).unwrap()
    }
}

fn told(values: &[AxisValue]) -> String {
    let told = |value: &AxisValue| {
        format!("{} {}", if value.value.is_some() { &value.name } else { "without" }, value.count)
    };
    values.iter().map(told).collect::<Vec<_>>().join(", ")
}

#[test]
fn every_count_of_a_matrix_opens_as_many_quotes() {
    let world = world();
    for filter in &world.filters {
        // Each pair once, either way round.
        let pairs = (0..AXES.len()).flat_map(|at| (0..at).map(move |other| (AXES[at], AXES[other])));
        for (number, pair) in pairs.enumerate() {
            let (rows, columns) = if number % 2 == 0 { pair } else { (pair.1, pair.0) };
            let matrix = world.matrix(rows, columns, filter, 100);
            let about = format!("{rows:?} {columns:?} {filter:?}");
            assert_eq!(matrix.quotes, world.opened(filter), "{about}");
            for (axis, values) in [(rows, &matrix.rows), (columns, &matrix.columns)] {
                for value in values {
                    assert_eq!(
                        world.opened(&narrowed(filter, axis, value)),
                        value.count,
                        "{value:?} {about}"
                    );
                }
            }
            let mut cells = matrix.cells.iter();
            for (at, row) in (0..).zip(&matrix.rows) {
                for (other, column) in (0..).zip(&matrix.columns) {
                    let opened = world.opened(&narrowed(&narrowed(filter, rows, row), columns, column));
                    if opened > 0 {
                        let cell = cells.next().expect(&about);
                        assert_eq!((cell.row, cell.column, cell.count), (at, other, opened), "{about}");
                    }
                }
            }
            assert_eq!(cells.next(), None, "{about}");
        }
    }
}

#[test]
fn a_tag_counts_with_those_below_it_and_a_quote_once() {
    let world = world();
    let matrix = world.matrix(Axis::Tag, Axis::Month, &QuoteFilter::default(), 100);
    assert_eq!(told(&matrix.rows), "tone 13, tone/cool 10, place 6, tone/cool/icy 6, without 4");
    let below = QuoteFilter { tags: vec![world.tone.id], ..QuoteFilter::default() };
    let matrix = world.matrix(Axis::Tag, Axis::Month, &below, 100);
    assert_eq!(told(&matrix.rows), "tone 13, tone/cool 10, tone/cool/icy 6");
}

#[test]
fn a_limit_keeps_what_has_most_and_the_newest_months() {
    let world = world();
    let all = QuoteFilter::default();
    let whole = world.matrix(Axis::Month, Axis::Speaker, &all, 100);
    assert_eq!(told(&whole.rows), "2016-12 3, 2017 3, 2017-05 9, without 3");
    assert_eq!(told(&whole.columns), "Bo 5, Cy 5, Ann 4, without 4");
    let part = world.matrix(Axis::Month, Axis::Speaker, &all, 2);
    assert_eq!(told(&part.rows), "2017 3, 2017-05 9");
    assert_eq!(told(&part.columns), "Bo 5, Cy 5");
    assert_eq!((part.hidden_rows, part.hidden_columns, part.quotes), (2, 2, 18));
    assert!(part.cells.iter().all(|cell| cell.row < 2 && cell.column < 2));
    let none = world.matrix(Axis::Month, Axis::Speaker, &all, 0);
    assert_eq!((none.rows.len(), none.cells.len(), none.hidden_rows), (0, 0, 4));
}

#[test]
fn every_mark_of_a_timeline_opens_as_many_quotes() {
    let world = world();
    for filter in &world.filters {
        for lanes in [Axis::Speaker, Axis::Source, Axis::Tag, Axis::Statement] {
            let timeline = world.timeline(lanes, filter, 100);
            let about = format!("{lanes:?} {filter:?}");
            let open = QuoteFilter {
                months: Vec::new(),
                no_date: true,
                said: Vec::new(),
                no_said: true,
                ..filter.clone()
            };
            let may_be_undated =
                (filter.no_date || filter.months.is_empty()) && (filter.no_said || filter.said.is_empty());
            let undated = if may_be_undated { world.opened(&open) } else { 0 };
            assert_eq!(timeline.undated, undated, "{about}");
            let mut in_lane = vec![0; timeline.lanes.len()];
            for mark in &timeline.marks {
                in_lane[mark.lane as usize] += mark.count;
                let lane = narrowed(filter, lanes, &timeline.lanes[mark.lane as usize]);
                let day = mark.reported.as_ref().map(|day| day.as_str().to_owned());
                let said = mark.said.as_ref().map(|day| day.as_str().to_owned());
                let filter = QuoteFilter {
                    months: if day.is_none() { Vec::new() } else { lane.months.clone() },
                    no_date: day.is_none(),
                    days: day.into_iter().collect(),
                    no_said: said.is_none(),
                    said: said.into_iter().collect(),
                    ..lane
                };
                assert_eq!(world.opened(&filter), mark.count, "{mark:?} {about}");
            }
            for (lane, marked) in timeline.lanes.iter().zip(in_lane) {
                let undated = narrowed(&open, lanes, lane);
                let undated = if may_be_undated { world.opened(&undated) } else { 0 };
                assert_eq!(lane.count, marked + undated, "{lane:?} {about}");
            }
            let day = |mark: &TimelineMark| mark.said.clone().or(mark.reported.clone());
            let order: Vec<_> = timeline.marks.iter().map(|mark| (mark.lane, day(mark))).collect();
            assert!(order.is_sorted(), "{about}: {order:?}");
        }
    }
}

#[test]
fn lanes_over_the_limit_are_hidden_with_their_marks() {
    let world = world();
    let timeline = world.timeline(Axis::Source, &QuoteFilter::default(), 1);
    assert_eq!(told(&timeline.lanes), "Argus 6");
    assert_eq!(timeline.hidden_lanes, 2);
    assert!(timeline.marks.iter().all(|mark| mark.lane == 0));
}
