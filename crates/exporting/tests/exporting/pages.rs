//! Pages of notes, speakers and tags, and the links between them.

use crate::sample::{self, id_bytes};
use exporting::{Content, RenderedFile, Things, render};
use model::exports::{ExportNote, ExportOptions, Pages, Profile};
use model::notes::ThingRef;
use model::views::{SpeakerView, TagView};
use model::{ArticleId, NoteId, QuoteId, SourceId, SpeakerId, StatementId, TagId, ThingKey};

const BOTH: [Profile; 2] = [Profile::Obsidian, Profile::Commonmark];

pub(crate) fn note(number: u8, title: &str, about: Option<ThingKey>, body: &str) -> ExportNote {
    ExportNote {
        id: NoteId::from_bytes(id_bytes(number)),
        about,
        title: if title.is_empty() { "First line".to_owned() } else { title.to_owned() },
        titled: !title.is_empty(),
        body: body.to_owned(),
        made_at: 1_746_268_200_000,
        edited_at: 1_746_354_600_000,
    }
}

fn named(key: impl Into<ThingKey>, name: &str, broken: bool) -> (ThingKey, ThingRef) {
    let thing = key.into();
    (thing, ThingRef { thing, name: name.to_owned(), detail: String::new(), broken })
}

pub(crate) fn article() -> ArticleId {
    ArticleId::from_bytes(id_bytes(1))
}

pub(crate) fn quote() -> QuoteId {
    QuoteId::from_bytes(id_bytes(11))
}

fn statement() -> StatementId {
    StatementId::from_bytes(id_bytes(41))
}

pub(crate) fn speaker() -> SpeakerId {
    SpeakerId::from_bytes(id_bytes(200))
}

pub(crate) fn tag() -> TagId {
    TagId::from_bytes(id_bytes(100))
}

pub(crate) fn gone() -> TagId {
    TagId::from_bytes(id_bytes(101))
}

pub(crate) fn source() -> SourceId {
    SourceId::from_bytes(id_bytes(99))
}

/// The sample with a speaker, two tags and these notes.
pub(crate) fn things(notes: Vec<ExportNote>) -> Things {
    let tag_of = |id, path: &str, parent| TagView {
        id,
        name: path.rsplit('/').next().unwrap().to_owned(),
        path: path.to_owned(),
        parent,
        colour: 0,
        description: "How things *stand*".to_owned(),
        quotes: 0,
    };
    let called = [
        named(article(), "Call may mark “all-time low”", false),
        named(quote(), "all-time low", false),
        named(statement(), "relations may be at an all-time low", false),
        named(speaker(), "Donald [Trump]", false),
        named(tag(), "relations", false),
        named(gone(), "courts*", true),
        named(source(), "The Morning Lantern", false),
    ];
    let notes_called = notes.iter().map(|note| named(note.id, &note.title, false));
    Things {
        speakers: vec![SpeakerView {
            id: speaker(),
            name: "Donald [Trump]".to_owned(),
            role: "President | of it".to_owned(),
            aliases: vec!["Trump".to_owned(), "the [[President]]".to_owned()],
            lessons: Vec::new(),
            on_behalf_of: None,
            colour: 0,
            quotes: 0,
            sources: 0,
        }],
        tags: vec![
            tag_of(tag(), "relations", None),
            tag_of(TagId::from_bytes(id_bytes(102)), "relations/low", Some(tag())),
        ],
        called: called.into_iter().chain(notes_called).collect(),
        notes,
        ..sample::things(&sample::statements())
    }
}

pub(crate) fn options(profile: Profile, pages: &[Pages]) -> ExportOptions {
    ExportOptions { pages: pages.iter().copied().collect(), ..ExportOptions::of(profile) }
}

pub(crate) fn all() -> [Pages; 5] {
    [Pages::Articles, Pages::Statements, Pages::Speakers, Pages::Tags, Pages::Notes]
}

fn rendered(things: &Things, profile: Profile, pages: &[Pages]) -> Vec<RenderedFile> {
    render(&sample::articles(), things, &options(profile, pages))
}

fn region(files: &[RenderedFile], file: &str, key: &str) -> String {
    let file = files.iter().find(|it| it.key == file).unwrap_or_else(|| panic!("no {file}"));
    let Content::Managed { regions, .. } = &file.content else { panic!("{} has no regions", file.key) };
    let region = regions.iter().find(|it| it.key == key);
    region.unwrap_or_else(|| panic!("no {key} in {regions:?}")).text.clone()
}

/// The body of a note as it is written; keys by their kinds in capitals.
fn check(profile: Profile, body: &str, expected: &str) {
    let keys: [(&str, ThingKey); 7] = [
        ("ARTICLE", article().into()),
        ("QUOTE", quote().into()),
        ("STATEMENT", statement().into()),
        ("SPEAKER", speaker().into()),
        ("TAG", tag().into()),
        ("GONE", gone().into()),
        ("SOURCE", source().into()),
    ];
    let filled = keys.iter().fold(body.to_owned(), |body, (word, key)| body.replace(word, &key.to_string()));
    let things = things(vec![note(50, "Title", None, &filled)]);
    let files = rendered(&things, profile, &all());
    let key = ThingKey::from(things.notes[0].id).to_string();
    let expected = expected.replace("QID", &quote().to_string());
    assert_eq!(region(&files, &key, &key), format!("{expected}\n"), "{body}");
}

pub(crate) const FILE: &str =
    "2017-05-03 Call may mark “all-time low”, leaders say what now – The Morning Lantern";

#[test]
fn links_of_a_note_lead_to_files_in_the_form_of_the_profile() {
    let (obsidian, commonmark) = (Profile::Obsidian, Profile::Commonmark);
    check(obsidian, "See [[SPEAKER]] and [[TAG]].", "See [[Donald Trump]] and [[Tag relations]].");
    check(commonmark, "See [[SPEAKER]].", "See [Donald \\[Trump\\]](<Donald Trump.md>).");
    for profile in BOTH {
        check(profile, "[[SPEAKER|the *man*]]", "[the *man*](<Donald Trump.md>)");
        let bare = if profile == obsidian { "[[Donald Trump|him]]" } else { "[him](<Donald Trump.md>)" };
        check(profile, "[[SPEAKER|him]]", bare);
        check(profile, "[[SPEAKER|a ] b]]", "[a \\] b](<Donald Trump.md>)");
        check(profile, "|a|\n|-|\n|[[SPEAKER\\|x]]|", "|a|\n|-|\n|[x](<Donald Trump.md>)|");
        check(profile, "[[GONE]], [[GONE|own]], [[SOURCE]]", "courts\\*, own, The Morning Lantern");
        check(
            profile,
            "[[Not chosen]] `[[SPEAKER]]`",
            &format!("[[Not chosen]] `[[{}]]`", ThingKey::from(speaker())),
        );
    }
    check(obsidian, "[[QUOTE]]", &format!("[all-time low](<{FILE}.md#^q-QID>)"));
    check(commonmark, "[[QUOTE|own]]", &format!("[own](<{FILE}.md#q-QID>)"));
}

#[test]
fn embedded_quotes_are_shown_where_they_stand() {
    let shown = format!(
        "> all-time low\nPRE\nPRE— **Donald Trump**, partial · *The Morning Lantern*, 2017-05-03 · \
         [Call may mark “all-time low”, leaders say: what now?](<{FILE}.md#q-QID>)"
    );
    check(Profile::Obsidian, "a ![[QUOTE]] b", &format!("a ![[{FILE}#^q-QID]] b"));
    check(
        Profile::Obsidian,
        "![[STATEMENT]]",
        "![[Statement relations may be at an all-time low – Donald Trump]]",
    );
    check(Profile::Commonmark, "![[QUOTE]]\nafter", &format!("{}\n\nafter", shown.replace("PRE", "")));
    check(
        Profile::Commonmark,
        "- x\n- ![[QUOTE]]\n- y",
        &format!("- x\n- {}\n\n- y", shown.replace("PRE\n", "\n").replace("PRE", "  ")),
    );
    let inline = format!("a [“all-time low”](<{FILE}.md#q-QID>) b");
    check(Profile::Commonmark, "a ![[QUOTE]] b", &inline);
    check(Profile::Commonmark, "# a ![[QUOTE]] b", &format!("# {inline}"));
}

#[test]
fn what_is_left_open_in_a_note_ends_with_it() {
    for profile in BOTH {
        check(profile, "```js\nx", "```js\nx\n```");
        check(profile, "````\n```\nx", "````\n```\nx\n````");
        check(profile, "~~~\nx\n~~~", "~~~\nx\n~~~");
        check(profile, "- ```\n  x", "- ```\n  x");
        check(profile, "    ```", "    ```");
        check(profile, "<!-- x", "<!-- x\n-->");
        check(profile, "<!-->\n\nx", "<!-->\n\nx");
        check(profile, "<!DOCTYPE x\n\n*y*", "<!DOCTYPE x\n\n*y*\n>");
        check(profile, "<pre>\n\n*x*</STYLE>", "<pre>\n\n*x*</STYLE>");
        check(profile, "<SCRIPT>\n\nx", "<SCRIPT>\n\nx\n</script>");
        check(profile, "```\nx\n```\n\nafter", "```\nx\n```\n\nafter");
    }
}

#[test]
fn a_note_tells_what_it_is_about_and_is_told_there() {
    let about: [ThingKey; 5] =
        [article().into(), quote().into(), statement().into(), speaker().into(), tag().into()];
    let notes = (60..)
        .zip(about)
        .map(|(number, key)| note(number, &format!("On {}", key.kind().word()), Some(key), "Words."));
    let things = things(notes.collect());
    let files = rendered(&things, Profile::Obsidian, &all());
    for (note, key) in things.notes.iter().zip(about) {
        let linked = format!("[[{}]]", note.title);
        let own = ThingKey::from(note.id).to_string();
        let head = region(&files, &own, &format!("about:{}", note.id));
        assert!(head.starts_with(&format!("# {}\n\nAbout: [", note.title)), "{head}");
        assert_eq!(region(&files, &own, &own), "Words.\n");
        let page = if let ThingKey::Quote(_) = key { ThingKey::from(article()) } else { key }.to_string();
        let (_, id) = page.split_once(':').unwrap();
        let place = if let ThingKey::Quote(_) = key { key.to_string() } else { format!("notes:{id}") };
        let told = region(&files, &page, &place);
        assert!(told.contains(&linked), "{told}");
    }
    let matter = files.iter().find(|file| file.key.starts_with("note:")).unwrap().plain_markdown();
    assert!(matter.contains(&format!("about: \"{}\"", about[0])), "{matter}");
}

#[test]
fn a_note_without_a_title_begins_with_its_words() {
    let things = things(vec![note(50, "", None, "First line\n\nmore")]);
    let files = rendered(&things, Profile::Commonmark, &all());
    let file = files.iter().find(|file| file.key.starts_with("note:")).unwrap();
    assert_eq!(file.path, "First line.md");
    let Content::Managed { regions, .. } = &file.content else { panic!("no regions") };
    assert_eq!(regions.len(), 1);
}

#[test]
fn speakers_and_tags_show_their_quotes_from_where_they_stand() {
    let things = things(Vec::new());
    let files = rendered(&things, Profile::Obsidian, &all());
    let key = ThingKey::from(speaker()).to_string();
    let head = region(&files, &key, &key);
    assert_eq!(
        head,
        "# Donald \\[Trump\\]\n\nPresident \\| of it · also: Trump, the \\[\\[President\\]\\]\n\n5 quotes.\n"
    );
    let shown = region(&files, &key, &ThingKey::from(quote()).to_string());
    assert_eq!(shown, format!("![[{FILE}#^q-{}]]\n", quote()));
    let speaker = key;
    let key = ThingKey::from(tag()).to_string();
    let head = region(&files, &key, &key);
    assert_eq!(head, "# relations\n\nHow things \\*stand\\* · below it: [[Tag relations-low]]\n\n1 quote.\n");
    let plain = rendered(&things, Profile::Commonmark, &all());
    let shown = region(&plain, &speaker, &ThingKey::from(quote()).to_string());
    assert!(shown.starts_with("> all-time low\n\n— **Donald Trump**, partial"), "{shown}");
}

#[test]
fn only_what_is_asked_for_gets_pages_and_no_link_leads_nowhere() {
    let body = format!("[[{}]] ![[{}]]", ThingKey::from(speaker()), ThingKey::from(quote()));
    let things = things(vec![note(50, "Title", Some(tag().into()), &body)]);
    for profile in BOTH {
        for chosen in 0..32_u8 {
            let pages: Vec<Pages> =
                (0..).zip(all()).filter(|(at, _)| chosen & (1 << at) != 0).map(|(_, page)| page).collect();
            let files = rendered(&things, profile, &pages);
            let kinds = |kind: &str| files.iter().any(|file| file.key.starts_with(kind));
            for (kind, page) in ["article:", "statement:", "speaker:", "tag:", "note:"].into_iter().zip(all())
            {
                assert_eq!(kinds(kind), pages.contains(&page), "{kind} {pages:?}");
            }
            for file in &files {
                for link in sample::file_links(&file.plain_markdown()) {
                    let found = files.iter().any(|other| other.path == link);
                    assert!(found, "{link} of {} with {pages:?}", file.path);
                }
            }
        }
    }
}
