use super::component::{Component, Place};
use super::matching::score;
use super::occasions;
use super::reasons;
use super::spans::same_words;
use super::speakers::Who;
use super::wordings::canonical;
use comparison::{Context, Group, Likeness, Relation};
use model::entities::{PlaceDifference, PlaceKind, Proposal, ProposalPlace, Quote, Standing};
use model::statements::DifferenceKind;
use model::{ArticleId, PlaceId, SpeakerId, StatementId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{Reader, StoreError};

/// What is proposed with the places of a component: none of them twice.
pub(super) fn propose(reader: &Reader<'_>, component: &Component) -> Result<Vec<Proposal>, StoreError> {
    let spans: Vec<_> = component.places.iter().map(|place| place.span.clone()).collect();
    let groups = comparison::group(&spans, &component.links, &component.partings);
    let mut fresh = Vec::new();
    let mut joining: BTreeMap<StatementId, Draft<'_>> = BTreeMap::new();
    for group in &groups {
        let mut draft = Draft::of(component, group);
        let Some(statement) = draft.statement() else {
            draft.entries.retain(|it| component.places[it.place].statement.is_none());
            draft.count_once(None);
            fresh.push((None, draft));
            continue;
        };
        draft.keep_out(&parted(reader, component, statement)?);
        match joining.get_mut(&statement) {
            Some(known) => known.entries.append(&mut draft.entries),
            None => drop(joining.insert(statement, draft)),
        }
    }
    for (statement, draft) in &mut joining {
        draft.keep_only(*statement);
        draft.count_once(Some(*statement));
    }
    let joining = joining.into_iter().filter(|(statement, draft)| draft.adds(*statement));
    let mut drafts: Vec<_> =
        joining.map(|(statement, draft)| (Some(statement), draft)).chain(fresh).collect();
    told_once(&mut drafts);
    drafts.retain(|(_, draft)| draft.articles() > 1);
    Ok(drafts.into_iter().map(|(joins, draft)| draft.proposal(joins)).collect())
}

/// What belongs to one proposal is not told as possible or different in another.
fn told_once(drafts: &mut [(Option<StatementId>, Draft<'_>)]) {
    let members = drafts.iter().flat_map(|(_, draft)| draft.members().map(|it| it.place));
    let mut taken: BTreeSet<usize> = members.collect();
    for (_, draft) in drafts {
        draft.entries.retain(|it| it.standing == Standing::Member || taken.insert(it.place));
    }
}

/// The places that the analyst parted from any quote of a statement.
fn parted(
    reader: &Reader<'_>,
    component: &Component,
    statement: StatementId,
) -> Result<BTreeSet<PlaceId>, StoreError> {
    let articles: Vec<ArticleId> = component.articles.keys().copied().collect();
    let partings = reader.partings_of(&articles)?;
    if partings.is_empty() {
        return Ok(BTreeSet::new());
    }
    let mut members = Vec::new();
    for quote in reader.quotes_of_statement(statement)? {
        members.extend(reader.get::<Quote>(&quote)?.map(|it| (it.article, (it.start, it.end))));
    }
    let same = |one: PlaceId, (article, range): (ArticleId, (u32, u32))| {
        one.article == article && same_words((one.start, one.end), range)
    };
    let member = |place: PlaceId| members.iter().any(|it| same(place, *it));
    let mut out = BTreeSet::new();
    for parting in partings {
        let others = [(parting.one, parting.other), (parting.other, parting.one)];
        for (_, other) in others.into_iter().filter(|(one, _)| member(*one)) {
            let here = |it: &&Place| same(other, (it.id.article, (it.id.start, it.id.end)));
            out.extend(component.places.iter().filter(here).map(|it| it.id));
        }
    }
    Ok(out)
}

/// A proposal that is being made.
struct Draft<'c> {
    component: &'c Component,
    entries: Vec<Entry>,
}

/// One of its places.
#[derive(Clone)]
struct Entry {
    /// Index in the component.
    place: usize,
    standing: Standing,
    /// How it stands to the anchor of its group; none for that one.
    likeness: Option<Likeness>,
    /// The anchor of its group.
    anchor: usize,
    repeats: u32,
}

impl<'c> Draft<'c> {
    fn of(component: &'c Component, group: &Group) -> Self {
        let anchor = group.anchor;
        let first = Entry { place: anchor, standing: Standing::Member, likeness: None, anchor, repeats: 0 };
        let standings = [
            (Standing::Member, &group.members),
            (Standing::Possible, &group.possible),
            (Standing::Differs, &group.differs),
        ];
        let others = standings.into_iter().flat_map(|(standing, members)| {
            members.iter().map(move |member| Entry {
                place: member.span,
                standing,
                likeness: Some(member.likeness.clone()),
                anchor,
                repeats: 0,
            })
        });
        Self { component, entries: std::iter::once(first).chain(others).collect() }
    }

    fn place(&self, entry: &Entry) -> &'c Place {
        &self.component.places[entry.place]
    }

    fn members(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|it| it.standing == Standing::Member)
    }

    /// The accepted statement of most of its members.
    fn statement(&self) -> Option<StatementId> {
        let mut quotes: HashMap<StatementId, usize> = HashMap::new();
        for statement in self.members().filter_map(|it| self.place(it).statement) {
            *quotes.entry(statement).or_default() += 1;
        }
        quotes.into_iter().max_by_key(|(id, count)| (*count, Reverse(*id))).map(|(id, _)| id)
    }

    fn keep_out(&mut self, parted: &BTreeSet<PlaceId>) {
        let places = &self.component.places;
        self.entries.retain(|it| !parted.contains(&places[it.place].id));
    }

    /// What reports another statement already is not taken from it.
    fn keep_only(&mut self, statement: StatementId) {
        let places = &self.component.places;
        self.entries.retain(|it| places[it.place].statement.is_none_or(|of| of == statement));
    }

    /// Of the same words twice in one article one stays: what is decided before the
    /// rest, quoted before unquoted, the fuller, the first.
    fn count_once(&mut self, statement: Option<StatementId>) {
        let places = &self.component.places;
        let rank = |it: &Entry| {
            let place = &places[it.place];
            let decided = statement.is_some() && place.statement == statement;
            let kind = match place.kind {
                PlaceKind::Quote(_) => 0,
                PlaceKind::Suggestion => 1,
                PlaceKind::Unquoted => 2,
            };
            let words = Reverse(place.span.words.len());
            (it.standing as u8, !decided, it.likeness.is_some(), kind, words, place.id)
        };
        let mut entries = std::mem::take(&mut self.entries);
        entries.sort_by_key(rank);
        entries.dedup_by_key(|it| it.place);
        for entry in entries {
            let place = &places[entry.place];
            let same = |it: &&mut Entry| {
                let known = &places[it.place];
                known.id.article == place.id.article
                    && !(statement.is_some() && known.statement == statement && place.statement == statement)
                    && same_wording(known, place)
            };
            match self.entries.iter_mut().find(same) {
                Some(known) => known.repeats += 1,
                None => self.entries.push(entry),
            }
        }
    }

    /// Articles that give it, or give it otherwise.
    fn articles(&self) -> usize {
        let told = self.entries.iter().filter(|it| it.standing != Standing::Possible);
        told.map(|it| self.place(it).id.article).collect::<BTreeSet<_>>().len()
    }

    fn adds(&self, statement: StatementId) -> bool {
        self.members().any(|it| self.place(it).statement != Some(statement))
    }

    /// The fullest quoted wording; the same for the same places.
    fn anchor(&self) -> &Entry {
        let fullest = |it: &&Entry| {
            let place = self.place(it);
            (place.span.quoted, place.span.words.len(), it.anchor == it.place, Reverse(place.id))
        };
        self.members().max_by_key(fullest).expect("a draft has a member")
    }

    fn proposal(mut self, joins: Option<StatementId>) -> Proposal {
        let anchor = self.anchor().place;
        let place = &self.component.places[anchor];
        let members: Vec<&Place> = self.members().map(|it| self.place(it)).collect();
        let (speaker, name) = named(&members);
        let occasion = occasions::told_first(self.component, &members);
        let wordings = wordings(&members);
        let others: Vec<&Likeness> = self.members().filter_map(|it| it.likeness.as_ref()).collect();
        let reason = reasons::of_all(&others, members.len());
        let wording = canonical(&self.component.articles[&place.id.article].words(&place.stretches));
        self.entries.sort_by_key(|it| self.component.places[it.place].id);
        let places = self.entries.iter().flat_map(|it| self.told(it, anchor)).collect();
        Proposal { anchor: place.id, joins, wording, speaker, name, occasion, wordings, reason, places }
    }

    /// Every stretch of a quotation in parts is a place of its own.
    fn told(&self, entry: &Entry, anchor: usize) -> Vec<ProposalPlace> {
        let place = self.place(entry);
        let unquoted = matches!(place.kind, PlaceKind::Unquoted);
        let reason = match &entry.likeness {
            _ if entry.place == anchor => reasons::FULLEST.to_owned(),
            Some(likeness) => reasons::of_one(likeness, unquoted),
            None => reasons::FULLEST.to_owned(),
        };
        let differences = self.differences(entry);
        let one = |(number, (start, end)): (usize, &(u32, u32))| ProposalPlace {
            place: PlaceId { article: place.id.article, start: *start, end: *end },
            kind: place.kind,
            standing: entry.standing,
            score: entry.likeness.as_ref().map_or(1_000, score),
            differences: if number == 0 { differences.clone() } else { Vec::new() },
            reason: reason.clone(),
            repeats: if number == 0 { entry.repeats } else { 0 },
        };
        place.stretches.iter().enumerate().map(one).collect()
    }

    fn differences(&self, entry: &Entry) -> Vec<PlaceDifference> {
        let (here, there) = (self.place(entry), &self.component.places[entry.anchor]);
        let range = |range: text::TextRange, base: u32| {
            let byte = |at: usize| base + u32::try_from(at).unwrap_or_default();
            (byte(range.start()), byte(range.end()))
        };
        let found = entry.likeness.iter().flat_map(|it| &it.differences);
        found
            .filter_map(|it| {
                let kind = difference(it.kind)?;
                Some(PlaceDifference { kind, here: range(it.a, here.base), there: range(it.b, there.base) })
            })
            .collect()
    }
}

/// How screens name a difference; one in other words alone is a wording.
pub(super) fn difference(kind: comparison::DifferenceKind) -> Option<DifferenceKind> {
    match kind {
        comparison::DifferenceKind::Number => Some(DifferenceKind::Number),
        comparison::DifferenceKind::Negation => Some(DifferenceKind::Negation),
        comparison::DifferenceKind::Name => Some(DifferenceKind::Name),
        comparison::DifferenceKind::Speaker => Some(DifferenceKind::Speaker),
        comparison::DifferenceKind::Word => None,
    }
}

/// Whether all words are the same: "very good" is not "very good one".
fn same_wording(one: &Place, other: &Place) -> bool {
    let likeness = comparison::compare(&one.span, &other.span, Context { related: true });
    // Where unquoted words begin and end is only a guess.
    let quoted = one.span.quoted && other.span.quoted;
    likeness.relation == Relation::Same && (!quoted || likeness.score > 0.999)
}

/// Different wordings among the quoted places.
fn wordings(members: &[&Place]) -> u32 {
    let mut known: Vec<&Place> = Vec::new();
    for place in members.iter().filter(|place| place.span.quoted) {
        if !known.iter().any(|it| same_wording(it, place)) {
            known.push(place);
        }
    }
    u32::try_from(known.len()).unwrap_or(u32::MAX)
}

/// Whom most places name: a speaker of a quote, else by the fullest name.
fn named(members: &[&Place]) -> (Option<SpeakerId>, Option<String>) {
    let mut named: BTreeMap<u64, Vec<&Who>> = BTreeMap::new();
    for place in members {
        // Words by nobody in particular have a name and no number.
        let number = place.span.speaker.map_or(u64::MAX, |speaker| speaker.of);
        named.entry(number).or_default().extend(place.who.as_ref());
    }
    named.retain(|_, who| !who.is_empty());
    let Some((_, who)) =
        named.into_iter().max_by_key(|(number, who)| (*number != u64::MAX, who.len(), Reverse(*number)))
    else {
        return (None, None);
    };
    let mut speakers: BTreeMap<SpeakerId, usize> = BTreeMap::new();
    for it in &who {
        if let Who::Speaker(id) = it {
            *speakers.entry(*id).or_default() += 1;
        }
    }
    if let Some((id, _)) = speakers.into_iter().max_by_key(|(id, times)| (*times, Reverse(*id))) {
        return (Some(id), None);
    }
    let names = who.into_iter().filter_map(|it| match it {
        Who::Name(name) => Some(name),
        Who::Speaker(_) => None,
    });
    (None, names.max_by_key(|name| (name.split_whitespace().count(), Reverse(*name))).cloned())
}
