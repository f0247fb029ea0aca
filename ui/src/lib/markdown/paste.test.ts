// @vitest-environment jsdom
import { expect, test } from "vitest";
import { pasted } from "./paste";

const html = (markup: string): string => pasted({ html: markup, text: "" });

test.each([
  ["<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
  ["<h2>The harbour</h2><p>opens</p>", "## The harbour\n\nopens"],
  ["<p>a <b>bold</b> and <i>slanted</i> word</p>", "a **bold** and *slanted* word"],
  ["<p><b> blanks </b>outside</p>", "**blanks** outside"],
  ["<ul><li>one</li><li>two<ul><li>inside</li></ul></li></ul>", "- one\n- two\n  - inside"],
  ["<ol start='3'><li>three</li><li>four</li></ol>", "3. three\n4. four"],
  ["<blockquote><p>We will <em>stay</em>.</p></blockquote>", "> We will *stay*."],
  ["<p>one<br>two</p>", "one\\\ntwo"],
  ["<pre>a\n  b</pre>", "```\na\n  b\n```"],
  ["<p>Run <code>a `b`</code></p>", "Run `` a `b` ``"],
  [
    "<table><tr><th>Who</th><th>What</th></tr><tr><td>A|B</td><td>x</td></tr></table>",
    "| Who | What |\n| --- | --- |\n| A\\|B | x |",
  ],
  ["<table><tr><td>only a box</td></tr></table>", "only a box"],
])("%s", (markup, markdown) => {
  expect(html(markup)).toBe(markdown);
});

test("words that look like Markdown stay words", () => {
  expect(html("<p># 5 *stars* and [a](b) <u>snake_case</u> &lt;b&gt;</p>")).toBe(
    "\\# 5 \\*stars\\* and \\[a\\](b) snake_case \\<b>",
  );
  expect(html("<p>1. May</p><p>- no list</p>")).toBe("1\\. May\n\n\\- no list");
});

test("a link keeps an address of the web, and no other", () => {
  expect(html('<p><a href="https://example.org/a b">words</a></p>')).toBe(
    "[words](https://example.org/a%20b)",
  );
  expect(html('<p><a href="javascript:alert(1)">words</a></p>')).toBe("words");
  expect(html('<p><a href="data:text/html,x">words</a></p>')).toBe("words");
});

test("nothing that acts or is loaded comes along", () => {
  const markup =
    '<style>p{}</style><script>window.acted = 1</script><p onclick="x()">Seen<img src="https://example.org/x.png" alt=" picture" onerror="x()"></p><iframe src="https://example.org"></iframe><p hidden>hidden</p><p style="display: none">hidden too</p>';
  expect(html(markup)).toBe("Seen picture");
  expect("acted" in window).toBe(false);
});

test("what word processors leave behind is gone", () => {
  expect(html("<p>a\u00a0b\u200bc\u00add\ufeff e\ufffc</p>")).toBe("a bcd e");
  expect(
    html('<b style="font-weight:normal"><p><span style="font-weight:700">Bold</span> only</p></b>'),
  ).toBe("**Bold** only");
});

test("plain text keeps its lines, without blanks at their ends and wide gaps", () => {
  expect(pasted({ html: "", text: "a  \r\nb\u00a0c\n\n\n\nd" })).toBe("a\nb c\n\nd");
});

test("boxes of a code editor give way to the plain text", () => {
  expect(pasted({ html: "<div><span>a</span></div><div>b</div>", text: "a\n  b" })).toBe("a\n  b");
});

test("joiners that scripts need stay", () => {
  expect(pasted({ html: "", text: "می\u200cخواهم" })).toBe("می\u200cخواهم");
});

test("nesting deeper than any person's gives way to the plain text", () => {
  const markup = `<p></p>${"<div>".repeat(300)}deep${"</div>".repeat(300)}`;
  expect(pasted({ html: markup, text: "deep" })).toBe("deep");
});
