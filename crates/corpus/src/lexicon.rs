//! The words of the made-up world. Two sets, so that what is tuned on one can
//! be scored on the other.

use crate::random::Random;

/// What statements and stories are made of.
pub(crate) struct Lexicon {
    /// Sentences that people say, with slots: M modal, V verb, A adjective, N noun, S plural noun,
    /// C compound, P place, X person, O organisation, # number, T time.
    pub(crate) said: &'static [&'static str],
    /// What many people say of many things.
    pub(crate) common: &'static [&'static str],
    /// Sentences of the reporter, with the same slots.
    pub(crate) told: &'static [&'static str],
    pub(crate) verbs: &'static str,
    pub(crate) adjectives: &'static str,
    pub(crate) nouns: &'static str,
    pub(crate) plurals: &'static str,
    pub(crate) compounds: &'static str,
}

/// Written in American spelling; outlets that write British turn them.
pub(crate) const BRITISH: &[(&str, &str)] = &[
    ("organize", "organise"),
    ("modernize", "modernise"),
    ("recognize", "recognise"),
    ("analyze", "analyse"),
    ("labor", "labour"),
    ("harbor", "harbour"),
    ("harbors", "harbours"),
    ("neighbors", "neighbours"),
    ("honor", "honour"),
    ("defense", "defence"),
    ("center", "centre"),
    ("centers", "centres"),
    ("theater", "theatre"),
    ("program", "programme"),
    ("programs", "programmes"),
    ("canceled", "cancelled"),
    ("traveled", "travelled"),
    ("gray", "grey"),
    ("favor", "favour"),
    ("stabilize", "stabilise"),
    ("dialog", "dialogue"),
    ("toward", "towards"),
    ("license", "licence"),
];

pub(crate) const FIRST: &Lexicon = &Lexicon {
    said: &[
        "we M V the A N in P before the N of the S",
        "at least # S were lost when the A N in P gave way",
        "nobody in P M V what the S of this N have gone through",
        "the N was A and C, and it included the question of A S for the people of P",
        "I M V X to V the N, because the S M not V it alone",
        "our S in P have waited # years for a A N and they M wait no longer",
        "the O M be sending # S to the C talks in P",
        "there M be no A N without a C N between P and P",
        "this is the A N that P has seen in # years",
        "X and I walked through P and saw what the N has done there, and we ask all S M lend a hand to V it",
        "we are C on the N and A on the S",
        "I do not think that the S of P M V such a A N",
        "the C has held for # days, but the S near P remain A",
        "if the O wants to V the N it M first V its own S",
        "more than # percent of the S M V the N by T",
        "it is a C N, and X knows that we M V it",
        "for the S of P the N means A S, A N and a C N",
        "we M V # million for the N of P over the next # years",
        "what happened to the N was A and the O M answer for it",
        "the N between P and P is at an C low and the S feel it",
    ],
    common: &[
        "very important",
        "very good",
        "deeply concerned",
        "unacceptable",
        "a step forward",
        "no comment",
        "historic",
        "a great day",
        "a big mistake",
        "extremely serious",
        "wrong",
        "a difficult decision",
        "very happy",
        "good news",
        "a turning point",
        "absolutely right",
        "our thoughts are with the families",
        "we are working on it",
        "time will tell",
        "nothing has changed",
        "a real problem",
        "cautiously optimistic",
        "a sad day for all of us",
    ],
    told: &[
        "The N in P, which cost # million, had been A for years before the S of the O came to look at it.",
        "On T the S of P gathered near the N and waited for news of the A C N.",
        "X, who came to office # years ago, has made the N a A matter between P and P.",
        "Last year # S were counted in P, more than in any A year since the N was built.",
        "The O has asked for A S and a N, but neither P nor its neighbors have answered.",
        "Critics of X say that the N was never A and that the S paid for it.",
        "A C N is expected in P on T, when the S of the O meet X.",
        "It is not known whether the S M V the N, or how many of the # S remain.",
        "The A N began when # S left P and the O closed the C N.",
        "In P the markets hardly moved, although S of A N were A for # days.",
        "Officials spoke of # S, while people near the N counted fewer.",
        "The N of the O is older than the C N and has outlived # of its S.",
    ],
    verbs: "repair support protect rebuild question defend finance inspect modernize recognize replace deliver restore \
            stabilize reopen evacuate monitor expand abandon organize analyze honor settle resolve postpone approve",
    adjectives: "broken narrow bitter fragile costly northern hidden reckless patient shallow ancient crowded hollow \
                 frozen remote humane lasting uneven stubborn sober restless peaceful gray windy orderly generous",
    nouns: "dam bridge harbor treaty railway orchard budget pipeline market hospital embargo ferry border council \
            refinery theater tunnel quarry program inquiry fishery aqueduct observatory tariff levy lighthouse center \
            station archive convoy curfew",
    plurals: "engineers fishermen villagers soldiers farmers nurses pilots drivers shepherds teachers refugees sailors \
              merchants miners masons bakers families delegates inspectors volunteers neighbors students judges",
    compounds: "cease-fire long-term business-like all-time cross-border land-mine water-front safe-guard over-due \
                half-hearted wide-spread flood-plain",
};

/// Other sentences and other words. Nothing was tuned on these.
pub(crate) const SECOND: &Lexicon = &Lexicon {
    said: &[
        "let me be A about the N: P M V it and X M V the S",
        "the S who left P did so because # S had been V by the N",
        "A S do not make a A N, and X of the O M learn that",
        "I told X that # of our S M V the N on T",
        "they promised us # S and a C N and brought to P neither the one nor the other",
        "M the O V its N, P would lose # S in a A year",
        "as long as X V the N, the S of P M sleep in A S",
        "my N is with the S, with P and with the # S whom nobody M V",
        "a C N M not V the A S of P",
        "people in P ask me when the N M come, and I say: when # S are back in their C N",
        "from T onward the O M V every N that is A or C",
        "it took # weeks to V the N and it M take # years to V the S",
        "X was A, the N was not, and P has paid for both",
        "we heard # S near the N, then the A C of the S, then nothing",
    ],
    common: &[
        "really important",
        "too early to say",
        "a disgrace",
        "very proud",
        "the right thing to do",
        "not true",
        "a good start",
        "a sad moment",
        "completely false",
        "we will see",
        "a huge success",
        "simply not enough",
        "strong words",
        "a long way to go",
        "the best possible outcome",
    ],
    told: &[
        "Whoever comes to P on T sees the A N first and the # S of the O only later.",
        "Neither the O nor X has said how the N and its S M be paid for.",
        "The C N of P was A long before # S moved there from P.",
        "X had called the N A in a A speech # months earlier.",
        "Of the # S who work at the N, few expect that it M last until T.",
        "A N like this one was last seen in P when the S of the O were A and the market was C.",
        "The S walked past the N, past the A gate of the O, and on to P.",
        "It was the # th time that the N had kept X from the S of P.",
    ],
    verbs: "govern mend shelter unload insure audit surround concede salvage occupy lease ration vaccinate dismantle \
            reward silence irrigate appoint consult forgive license fortify",
    adjectives: "brittle solemn tidal rural lawful candid weary proud vivid crooked distant sacred mild idle noisy \
                 barren prudent sturdy fertile swift tender rigid",
    nouns: "monastery reservoir vineyard embassy armory brewery census dialog glacier granary jury kiln ledger mill \
            novel oasis parliament quota regatta seminary tannery union valley wharf defense",
    plurals: "carpenters widows clerks captains beekeepers envoys glaziers herders innkeepers jurors knights \
              librarians musicians notaries orphans porters rangers surgeons tailors weavers",
    compounds: "rain-fall fire-wall share-holder old-fashioned high-water self-made ship-yard fast-track low-lying \
                bread-winner",
};

const ONSETS: &[&str] = &[
    "B", "Br", "C", "D", "Dr", "F", "G", "Gr", "H", "K", "Kl", "L", "M", "N", "P", "Pr", "R", "S", "St", "T",
    "Tr", "V", "W", "Z",
];
const MIDDLES: &[&str] =
    &["a", "e", "i", "o", "u", "ae", "or", "en", "al", "il", "ar", "um", "ess", "ov", "ath", "ing"];
const PERSONS: &[&str] =
    &["berg", "lin", "ova", "sen", "ti", "mann", "dez", "ko", "wick", "ley", "ram", "quist", "nov", "bey"];
const PLACES: &[&str] =
    &["ford", "stan", "burg", "ria", "vik", "mouth", "polis", "dale", "hafen", "mar", "grad", "ton"];

/// A name made of syllables.
fn name(random: &mut Random, endings: &[&str]) -> String {
    let mut name = random.pick(ONSETS).to_owned();
    name.push_str(random.pick(MIDDLES));
    if random.percent(60) {
        name.push_str(&random.pick(ONSETS).to_lowercase());
        name.push_str(random.pick(MIDDLES));
    }
    name + random.pick(endings)
}

pub(crate) fn person(random: &mut Random) -> String {
    name(random, PERSONS)
}

pub(crate) fn place(random: &mut Random) -> String {
    name(random, PLACES)
}

pub(crate) fn organisation(random: &mut Random) -> String {
    let place = place(random);
    let kind = random.pick(&["Council", "Bank", "League", "Authority", "Institute", "Assembly"]);
    format!("{place} {kind}")
}

pub(crate) fn word<'a>(random: &mut Random, list: &'a str) -> &'a str {
    let words: Vec<&str> = list.split_whitespace().collect();
    words[random.below(words.len())]
}
