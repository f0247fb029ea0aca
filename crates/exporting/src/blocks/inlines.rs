//! The words of one block, joined as long as they are set alike.

use model::exports::MarkdownInline;

/// Words so far, and how the next ones are set.
#[derive(Default)]
pub(super) struct Inlines {
    done: Vec<MarkdownInline>,
    emphasis: usize,
    strong: usize,
    links: Vec<String>,
}

impl Inlines {
    pub(super) fn push(&mut self, text: &str) {
        self.push_set(text, false);
    }

    pub(super) fn push_code(&mut self, text: &str) {
        self.push_set(text, true);
    }

    pub(super) fn open_emphasis(&mut self) {
        self.emphasis += 1;
    }

    pub(super) fn close_emphasis(&mut self) {
        self.emphasis = self.emphasis.saturating_sub(1);
    }

    pub(super) fn open_strong(&mut self) {
        self.strong += 1;
    }

    pub(super) fn close_strong(&mut self) {
        self.strong = self.strong.saturating_sub(1);
    }

    pub(super) fn open_link(&mut self, to: &str) {
        self.links.push(to.to_owned());
    }

    pub(super) fn close_link(&mut self) {
        self.links.pop();
    }

    pub(super) fn take(&mut self) -> Vec<MarkdownInline> {
        std::mem::take(&mut self.done)
    }

    fn push_set(&mut self, text: &str, code: bool) {
        let link = self.links.last();
        let (emphasis, strong) = (self.emphasis > 0, self.strong > 0);
        match self.done.last_mut() {
            Some(last)
                if last.emphasis == emphasis
                    && last.strong == strong
                    && last.code == code
                    && last.link.as_ref() == link =>
            {
                last.text.push_str(text);
            }
            _ => self.done.push(MarkdownInline {
                text: text.to_owned(),
                emphasis,
                strong,
                code,
                strikethrough: false,
                link: link.cloned(),
                thing: None,
                footnote: None,
            }),
        }
    }
}

/// The words alone.
pub(super) fn plain(inlines: &[MarkdownInline]) -> String {
    inlines.iter().map(|inline| inline.text.as_str()).collect()
}
