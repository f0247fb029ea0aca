//! One spelling for the variants of a word. What comes out need not be a word:
//! it only has to be the same for all variants, and another for other words.

use super::key;
use super::keyed::KeyMap;
use std::sync::OnceLock;

/// Rewrites a word of lower-case ASCII letters in place.
pub(super) fn unify(word: &mut String) {
    if word.len() < 4 {
        return;
    }
    static UNIFIED: OnceLock<KeyMap<&str>> = OnceLock::new();
    let of_list = || WORDS.iter().map(|(variant, unified)| (key::of(variant), *unified)).collect();
    if let Some(unified) = UNIFIED.get_or_init(of_list).get(&key::of(word)) {
        word.replace_range(.., unified);
        return;
    }
    for (variant, unified) in BEGINNINGS {
        if word.len() > variant.len()
            && word.as_bytes()[0] == variant.as_bytes()[0]
            && word.starts_with(variant)
        {
            word.replace_range(..variant.len(), unified);
        }
    }
    our(word);
    ise(word);
    doubled(word);
}

/// "organise" and "organize", "analyse" and "analyze", and what is made of them.
fn ise(word: &mut String) {
    const ENDINGS: &[&str] =
        &["e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational", "able", "ement"];
    for ending in ENDINGS {
        let Some(stem) = word.strip_suffix(ending) else {
            continue;
        };
        if stem.len() >= 5 && (stem.ends_with("is") || stem.ends_with("ys")) {
            let at = stem.len() - 1;
            word.replace_range(at..=at, "z");
            return;
        }
    }
}

/// "colour" and "color"; not "four", "hour", "tour", where the ending is the word.
fn our(word: &mut String) {
    if let Some(at) = word.as_bytes().windows(3).position(|part| part == b"our")
        && (at >= 3 || word.starts_with("odour"))
    {
        word.replace_range(at..at + 3, "or");
    }
}

/// "travelled" and "traveled", "fulfill" and "fulfil", "skilful" and "skillful".
fn doubled(word: &mut String) {
    let Some(at) = word.as_bytes().windows(2).rposition(|part| part == b"ll") else {
        return;
    };
    let rest = &word[at + 2..];
    let inflected = matches!(rest, "ed" | "ing" | "ings" | "er" | "ers" | "or" | "ors");
    let derived = matches!(rest, "" | "s" | "ment" | "ments" | "ful" | "fully");
    let vowel = word[..at].ends_with(['a', 'e', 'i', 'o', 'u']);
    if vowel && at >= 3 && (inflected || derived) {
        word.replace_range(at..at + 2, "l");
    }
}

const BEGINNINGS: &[(&str, &str)] = &[
    ("paediatric", "pediatric"),
    ("anaesth", "anesth"),
    ("archaeolog", "archeolog"),
    ("leukaemi", "leukemi"),
    ("haemo", "hemo"),
    ("foet", "fet"),
    ("oestr", "estr"),
    ("sceptic", "skeptic"),
    ("manoeuvr", "maneuver"),
    ("programm", "program"),
    ("encyclopaed", "encycloped"),
    ("enrolment", "enrollment"),
    ("instalment", "installment"),
];

const WORDS: &[(&str, &str)] = &[
    ("grey", "gray"),
    ("greys", "grays"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("defence", "defense"),
    ("defences", "defenses"),
    ("offence", "offense"),
    ("offences", "offenses"),
    ("licence", "license"),
    ("licences", "licenses"),
    ("practise", "practice"),
    ("practised", "practiced"),
    ("practising", "practicing"),
    ("pretence", "pretense"),
    ("centre", "center"),
    ("centres", "centers"),
    ("centred", "centered"),
    ("theatre", "theater"),
    ("theatres", "theaters"),
    ("metre", "meter"),
    ("metres", "meters"),
    ("kilometre", "kilometer"),
    ("kilometres", "kilometers"),
    ("centimetre", "centimeter"),
    ("centimetres", "centimeters"),
    ("litre", "liter"),
    ("litres", "liters"),
    ("fibre", "fiber"),
    ("fibres", "fibers"),
    ("calibre", "caliber"),
    ("lustre", "luster"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("meagre", "meager"),
    ("plough", "plow"),
    ("ploughed", "plowed"),
    ("aluminium", "aluminum"),
    ("ageing", "aging"),
    ("judgement", "judgment"),
    ("judgements", "judgments"),
    ("acknowledgement", "acknowledgment"),
    ("whilst", "while"),
    ("amongst", "among"),
    ("towards", "toward"),
    ("afterwards", "afterward"),
    ("catalogue", "catalog"),
    ("dialogue", "dialog"),
    ("dialogues", "dialogs"),
    ("jewellery", "jewelry"),
    ("mediaeval", "medieval"),
    ("okay", "ok"),
    ("learnt", "learned"),
    ("burnt", "burned"),
    ("spelt", "spelled"),
    ("dreamt", "dreamed"),
    ("spoilt", "spoiled"),
    ("cosy", "cozy"),
    ("pyjamas", "pajamas"),
    ("moustache", "mustache"),
    ("cheque", "check"),
    ("cheques", "checks"),
    ("tyre", "tire"),
    ("tyres", "tires"),
];
