//! The words that the comparison knows something about.

use super::keyed::KeyMap;
use super::{Word, key, spelling};
use std::sync::OnceLock;

/// A part of a number written in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numeral {
    /// 1 to 19.
    Unit(u64),
    /// 20, 30, to 90.
    Ten(u64),
    Hundred,
    /// 10 to the power of 3, 6, 9, 12.
    Scale(u8),
    /// The name of a currency, by its sign.
    Currency(char),
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    pub(super) flags: u16,
    pub(super) numeral: Option<Numeral>,
}

/// What is known of the word with this key.
pub(super) fn entry(key: u64) -> Entry {
    static ENTRIES: OnceLock<KeyMap<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(entries).get(&key).copied().unwrap_or_default()
}

fn entries() -> KeyMap<Entry> {
    let mut all: KeyMap<Entry> = KeyMap::default();
    let lists = [
        (FUNCTION, Word::FUNCTION),
        (NEGATION, Word::NEGATION | Word::FUNCTION),
        (TITLES, Word::TITLE),
        (COMMON, Word::COMMON),
        (TIMES, Word::NUMBER),
    ];
    for (list, flags) in lists {
        for word in list.split_whitespace() {
            all.entry(unified(word)).or_default().flags |= flags;
        }
    }
    for (word, numeral) in numerals() {
        all.entry(unified(word)).or_default().numeral = Some(numeral);
    }
    all
}

fn unified(word: &str) -> u64 {
    let mut form = word.to_owned();
    spelling::unify(&mut form);
    key::of(&form)
}

fn numerals() -> impl Iterator<Item = (&'static str, Numeral)> {
    let units = (1..).zip(UNITS.split_whitespace()).map(|(value, word)| (word, Numeral::Unit(value)));
    let ordinals = (3..).zip(ORDINALS.split_whitespace()).map(|(value, word)| (word, Numeral::Unit(value)));
    let tens = (2..).zip(TENS.split_whitespace()).map(|(value, word)| (word, Numeral::Ten(value * 10)));
    let scales = (1..).zip(SCALES.split_whitespace()).map(|(step, word)| (word, Numeral::Scale(step * 3)));
    let short = [("bn", Numeral::Scale(9)), ("tn", Numeral::Scale(12)), ("hundred", Numeral::Hundred)];
    let currencies = CURRENCIES
        .iter()
        .flat_map(|(sign, words)| words.split(' ').map(|word| (word, Numeral::Currency(*sign))));
    units.chain(ordinals).chain(tens).chain(scales).chain(short).chain(currencies)
}

const UNITS: &str = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
     fifteen sixteen seventeen eighteen nineteen";
/// From the third; "first" and "second" are words of their own.
const ORDINALS: &str = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
     fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENS: &str = "twenty thirty forty fifty sixty seventy eighty ninety";
const SCALES: &str = "thousand million billion trillion";
const CURRENCIES: &[(char, &str)] = &[
    ('$', "dollar dollars"),
    ('€', "euro euros"),
    ('£', "pound pounds"),
    ('¥', "yen"),
    ('₹', "rupee rupees"),
    ('₽', "ruble rubles rouble roubles"),
];

/// Say when or how often, as numbers do: another one is another statement.
const TIMES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april june \
     july august september october november december first second once twice half quarter dozen dozens \
     hundreds thousands millions billions double triple zero";

const NEGATION: &str = "not no never none nobody nothing neither nor without non hardly";

const FUNCTION: &str = "a an the this that these those such some any each every all both either another other \
     others i me my mine myself we us our ours ourselves you your yours he him his himself she her hers \
     herself it its itself they them their theirs themselves who whom whose which what when where why how \
     there here of in on at by for with about against between among into onto through during before after \
     above below to from up down out off over under again further then once as until while because since if \
     or and but so than too very just also only even still yet now am is are was were be been being have has \
     had having do does did doing will would shall should can could may might must ought one s t said say \
     says saying told according per via upon within toward whether though although however more most much \
     many few own same else ever quite rather";

const TITLES: &str = "mr mrs ms miss dr sir dame lord lady president vice prime minister foreign secretary senator \
     sen rep representative governor gov mayor general gen colonel col captain capt lieutenant lt sergeant \
     professor prof chancellor king queen prince princess ambassador judge justice chief chairman chairwoman \
     chair director spokesman spokeswoman spokesperson counterpart leader former acting deputy";

/// Content words that many people say of many things: alone they tell no statement.
const COMMON: &str = "good bad great big small large important serious clear significant strong new old people \
     time times year years day days week weeks month months today yesterday tomorrow thing things way lot \
     matter matters work working make makes made take takes taken get go going come coming know known think \
     see look looking want need needs right wrong best better worst worse well really fully deeply extremely \
     absolutely completely totally highly first last next real really strongly high low long short hard \
     difficult easy happy sad sorry proud confident concerned disappointed pleased glad ready able possible \
     positive negative key major main whole full true false sure certain country countries world government \
     state states national public political part place problem problems issue issues question questions \
     situation story step steps forward back support progress change changes future moment decision plan \
     plans part point case fact number home life family community help live nation safe fair fine nice \
     productive successful special critical essential necessary vital unacceptable tragic terrible \
     excellent wonderful priority";
