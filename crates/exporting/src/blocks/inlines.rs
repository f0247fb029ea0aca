//! The words of one block, joined as long as they are set alike.

use model::exports::{MarkdownInline, ThingLink};

/// Where the words inside a link lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lead {
    pub(super) link: Option<String>,
    pub(super) thing: Option<ThingLink>,
    /// Whether the words come from the notebook and those of the Markdown are
    /// left out.
    pub(super) named: bool,
}

/// Words so far, and how the next ones are set.
#[derive(Default)]
pub(super) struct Inlines {
    done: Vec<MarkdownInline>,
    emphasis: usize,
    strong: usize,
    struck: usize,
    leads: Vec<Lead>,
}

impl Inlines {
    pub(super) fn push(&mut self, text: &str) {
        self.push_set(text, false, None);
    }

    pub(super) fn push_code(&mut self, text: &str) {
        self.push_set(text, true, None);
    }

    pub(super) fn push_footnote(&mut self, label: &str) {
        self.push_set(label, false, Some(label.to_owned()));
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

    pub(super) fn open_strike(&mut self) {
        self.struck += 1;
    }

    pub(super) fn close_strike(&mut self) {
        self.struck = self.struck.saturating_sub(1);
    }

    /// Opens a link; `name` stands for its words if the notebook has them.
    pub(super) fn open_link(&mut self, lead: Lead, name: Option<&str>) {
        self.leads.push(lead);
        if let Some(name) = name {
            self.push(name);
            if let Some(lead) = self.leads.last_mut() {
                lead.named = true;
            }
        }
    }

    /// Where the words lead that come next.
    pub(super) fn lead(&self) -> Lead {
        self.leads.last().cloned().unwrap_or_default()
    }

    pub(super) fn close_link(&mut self) {
        self.leads.pop();
    }

    pub(super) fn take(&mut self) -> Vec<MarkdownInline> {
        std::mem::take(&mut self.done)
    }

    fn push_set(&mut self, text: &str, code: bool, footnote: Option<String>) {
        if self.leads.iter().any(|lead| lead.named) {
            return;
        }
        let lead = self.leads.last();
        let set = MarkdownInline {
            text: String::new(),
            emphasis: self.emphasis > 0,
            strong: self.strong > 0,
            code,
            strikethrough: self.struck > 0,
            link: lead.and_then(|lead| lead.link.clone()),
            thing: lead.and_then(|lead| lead.thing.clone()),
            footnote,
        };
        match self.done.last_mut().filter(|last| is_set_alike(last, &set)) {
            Some(last) => last.text.push_str(text),
            None => self.done.push(MarkdownInline { text: text.to_owned(), ..set }),
        }
    }
}

fn is_set_alike(one: &MarkdownInline, other: &MarkdownInline) -> bool {
    let set = |it: &MarkdownInline| [it.emphasis, it.strong, it.code, it.strikethrough];
    let leads = |it: &MarkdownInline| (it.link.clone(), it.thing.clone());
    set(one) == set(other) && one.footnote.is_none() && other.footnote.is_none() && leads(one) == leads(other)
}

/// The words alone.
pub(super) fn plain(inlines: &[MarkdownInline]) -> String {
    inlines.iter().map(|inline| inline.text.as_str()).collect()
}

/// The words without white space at the ends: of what stands before and after
/// something that was taken out.
pub(super) fn trimmed(mut inlines: Vec<MarkdownInline>) -> Vec<MarkdownInline> {
    const SPACE: [char; 2] = [' ', '\n'];
    while let Some(first) = inlines.first_mut() {
        first.text = first.text.trim_start_matches(SPACE).to_owned();
        if !first.text.is_empty() {
            break;
        }
        inlines.remove(0);
    }
    while let Some(last) = inlines.last_mut() {
        last.text.truncate(last.text.trim_end_matches(SPACE).len());
        if !last.text.is_empty() {
            break;
        }
        inlines.pop();
    }
    inlines
}
