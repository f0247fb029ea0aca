//! Pages of the web, as a browser saves them.

use importing::read;
use model::entities::{BlockKind, Format};
use model::imports::{ArticleDraft, SkipReason};
use proptest::prelude::{ProptestConfig, prop_assert, proptest};
use proptest::{collection, sample};

/// Sentences of which an article of any length is made.
const SENTENCES: [&str; 4] = [
    "The harbour board met on Tuesday to hear what the new crane would cost the town.",
    "\u{201C}We have waited for nine years,\u{201D} said its chair, Ada Moll, after the vote.",
    "Nobody on the board could say when the old one had been looked at for the last time.",
    "A second hearing is planned for the spring, when the figures of the yard are known.",
];

/// A page with an article of `paragraphs` paragraphs and what stands around one.
fn page(head: &str, paragraphs: usize) -> String {
    let words: String = (0..paragraphs)
        .map(|at| {
            let sentences: Vec<&str> = (0..4).map(|next| SENTENCES[(at + next) % 4]).collect();
            format!("<p>{} Part {at}.</p>", sentences.join(" "))
        })
        .collect();
    format!(
        "<!DOCTYPE html><html><head>{head}</head><body>\
         <nav><ul><li><a href='/'>Home</a></li><li><a href='/town'>Town</a></li></ul></nav>\
         <main><article><h1>A crane for the harbour</h1>{words}\
         <blockquote><p>The yard will not close, whatever the papers write about its debts this week.</p></blockquote>\
         <script>alert('never')</script></article></main>\
         <aside><h2>Read also</h2><ul><li><a href='/a'>Ten harbours to see this summer</a></li></ul></aside>\
         <footer>All rights reserved by nobody in particular</footer></body></html>"
    )
}

fn draft(html: &str) -> ArticleDraft {
    read(html.as_bytes(), "page.html").expect("a draft")
}

#[test]
fn the_words_of_the_article_are_kept_and_no_others() {
    let draft = draft(&page("", 5));
    assert_eq!(draft.format, Format::Html);
    for sentence in SENTENCES {
        assert_eq!(draft.text.matches(sentence).count(), 5, "{}", draft.text);
    }
    for around in ["Home", "Town", "Ten harbours", "rights reserved", "alert"] {
        assert!(!draft.text.contains(around), "{around} in {}", draft.text);
    }
    let blocks = draft.blocks.expect("blocks");
    let quoted = blocks.iter().find(|block| block.kind == BlockKind::BlockQuote).expect("a quotation");
    assert!(draft.text[quoted.start as usize..quoted.end as usize].starts_with("The yard will not close"));
}

fn check_about(head: &str, expected: [Option<&str>; 5]) {
    let draft = draft(&page(head, 3));
    let published = draft.published.as_ref().map(|date| date.as_str());
    let found = [
        Some(draft.title.as_str()),
        draft.source.as_deref(),
        draft.author.as_deref(),
        published,
        draft.url.as_deref(),
    ];
    assert_eq!(found, expected, "{head}");
}

#[test]
fn a_page_tells_about_its_article_in_several_ways() {
    let crane = Some("A crane for the harbour");
    check_about("", [crane, None, None, None, None]);
    check_about("<title>The crane - Harbour Post</title>", [crane, None, None, None, None]);
    check_about(
        "<meta property='og:title' content='The crane | Harbour Post'>\
         <meta property='og:site_name' content='Harbour Post'>\
         <meta name='author' content='By Jo Reed'>\
         <meta property='article:published_time' content='2019-11-18T23:04:24-05:00'>\
         <link rel='canonical' href='https://post.example/crane'>",
        [
            Some("The crane"),
            Some("Harbour Post"),
            Some("Jo Reed"),
            Some("2019-11-18T23:04:24-05:00"),
            Some("https://post.example/crane"),
        ],
    );
    check_about(
        r#"<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
           {"@type":"WebSite","name":"Other"},
           {"@type":["NewsArticle"],"headline":"The &#8216;new&#8217; crane","datePublished":"2019-11-18",
            "author":[{"name":"Jo Reed"},{"name":"Li Po"}],"publisher":{"@id":"https://post.example/#o"},
            "url":"https://post.example/crane"}]}</script>"#,
        [
            Some("The \u{2018}new\u{2019} crane"),
            None,
            Some("Jo Reed, Li Po"),
            Some("2019-11-18"),
            Some("https://post.example/crane"),
        ],
    );
}

#[test]
fn what_is_told_badly_is_not_told() {
    check_about(
        "<meta name='author' content='https://post.example/reed'>\
         <meta property='og:site_name' content='@harbourpost'>\
         <meta name='date' content='0001-01-01T00:00:00Z'>\
         <link rel='canonical' href='javascript:alert(1)'>\
         <script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>",
        [Some("A crane for the harbour"), None, None, None, None],
    );
}

#[test]
fn a_saved_page_keeps_the_address_it_came_from() {
    for head in [
        "<!-- saved from url=(0026)https://post.example/crane -->",
        "<!--\n Page saved with SingleFile \n url: https://post.example/crane \n saved date: Mon Nov 18 2019\n-->",
    ] {
        let html = page("", 3).replacen("<html>", &format!("{head}<html>"), 1);
        assert_eq!(draft(&html).url.as_deref(), Some("https://post.example/crane"));
    }
}

#[test]
fn a_declared_encoding_is_believed_and_bad_bytes_do_not_lose_the_page() {
    let html = page("<meta charset='iso-8859-2'>", 3).replace("Ada Moll", "Łucja Ósma");
    let html = html.replace(['\u{201C}', '\u{201D}'], "\"");
    let (bytes, ..) = encoding_rs::ISO_8859_2.encode(&html);
    let draft = read(&bytes, "page.htm").expect("a draft");
    assert!(draft.text.contains("Łucja Ósma"), "{}", draft.text);
    assert_eq!(draft.encoding, "ISO-8859-2");

    let mut bytes = page("<meta charset='utf-8'>", 3).into_bytes();
    let at = bytes.windows(4).position(|words| words == b"Part").expect("a word");
    bytes[at] = 0xFF;
    let draft = read(&bytes, "page.html").expect("a draft");
    assert!(draft.text.contains("\u{FFFD}art 0"), "{}", draft.text);
}

#[test]
fn a_page_without_an_article_gives_the_words_it_has() {
    assert_eq!(draft("<p>Just a line</p>").text, "Just a line");
    assert_eq!(read(b"<html><script>x()</script></html>", "a.html"), Err(SkipReason::Empty));
}

#[test]
fn depth_has_a_limit() {
    let nested = |depth: usize| format!("{}<p>Words</p>{}", "<div>".repeat(depth), "</div>".repeat(depth));
    // Around the innermost words: the document, html, body, the divs, p.
    assert_eq!(draft(&nested(508)).text, "Words");
    assert_eq!(read(nested(509).as_bytes(), "a.html"), Err(SkipReason::TooIntricate));
    assert_eq!(read(nested(200_000).as_bytes(), "a.html"), Err(SkipReason::TooIntricate));
}

#[test]
fn the_number_of_parts_has_a_limit() {
    let html = "<br>".repeat(1_100_000);
    assert_eq!(read(html.as_bytes(), "a.html"), Err(SkipReason::TooIntricate));
}

/// Pieces that pages, and what tries to pass as one, are made of.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div class='content'>",
    "</div>",
    "<table><tr><td>",
    "</table>",
    "<a href='javascript:x'>",
    "</a>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<svg><foreignObject>",
    "<math><mtext>",
    "</svg>",
    "<template>",
    "<b><i>",
    "</b></i>",
    "<li>",
    "<ul>",
    "<select><option>",
    "<noscript>",
    "<plaintext>",
    "<article>",
    "</article>",
    "&#x0;",
    "&nbsp;",
    "<iframe srcdoc='<p>in</p>'>",
    "\u{202E}",
    "<meta property='og:title' content='a|b'>",
    "<h1>Title</h1>",
    "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":[[[]]]}</script>",
    "<pre>  two\n lines</pre>",
    "She said \u{201C}no\u{201D}.",
    "<frameset>",
    "<base href='http://x'>",
    "<textarea>",
    "<br>",
    "]]>",
    "<?xml?>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Whatever the page: a draft whose blocks lie in its text, or a reason. Never a panic, which
    /// would come out as `Unreadable`.
    #[test]
    fn hostile_pages_end_as_drafts_or_reasons(pieces in collection::vec(sample::select(PIECES), 0..60)) {
        match read(pieces.concat().as_bytes(), "a.html") {
            Ok(draft) => {
                let mut last = 0;
                for block in draft.blocks.into_iter().flatten() {
                    prop_assert!(block.start >= last && block.end > block.start);
                    prop_assert!(draft.text.get(block.start as usize..block.end as usize).is_some());
                    last = block.end;
                }
                let hidden = draft.text.contains(['\u{202E}', '\0']);
                prop_assert!(!hidden);
            }
            Err(reason) => prop_assert!(!matches!(reason, SkipReason::Unreadable { .. }), "{reason:?}"),
        }
    }
}
