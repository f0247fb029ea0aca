/// Short forms of first names, each with its long ones.
const NICKNAMES: &[(&str, &[&str])] = &[
    ("abe", &["abraham"]),
    ("al", &["albert", "alan", "alfred", "alexander"]),
    ("alex", &["alexander", "alexandra", "alexis"]),
    ("andy", &["andrew"]),
    ("art", &["arthur"]),
    ("barney", &["bernard", "barnett"]),
    ("ben", &["benjamin"]),
    ("bernie", &["bernard"]),
    ("bert", &["albert", "herbert", "robert"]),
    ("beth", &["elizabeth"]),
    ("betsy", &["elizabeth"]),
    ("betty", &["elizabeth"]),
    ("bibi", &["benjamin"]),
    ("bill", &["william"]),
    ("billy", &["william"]),
    ("bob", &["robert"]),
    ("bobby", &["robert"]),
    ("charlie", &["charles"]),
    ("chris", &["christopher", "christine", "christina"]),
    ("chuck", &["charles"]),
    ("cindy", &["cynthia"]),
    ("dan", &["daniel"]),
    ("danny", &["daniel"]),
    ("dave", &["david"]),
    ("debbie", &["deborah", "debra"]),
    ("dick", &["richard"]),
    ("don", &["donald"]),
    ("doug", &["douglas"]),
    ("ed", &["edward", "edwin"]),
    ("eddie", &["edward", "edwin"]),
    ("frank", &["francis", "franklin"]),
    ("fred", &["frederick", "alfred"]),
    ("gabe", &["gabriel"]),
    ("gene", &["eugene"]),
    ("geoff", &["geoffrey"]),
    ("greg", &["gregory"]),
    ("hank", &["henry"]),
    ("harry", &["harold", "henry"]),
    ("jack", &["john"]),
    ("jeff", &["jeffrey"]),
    ("jen", &["jennifer"]),
    ("jerry", &["gerald", "jerome", "jerrold"]),
    ("jim", &["james"]),
    ("jimmy", &["james"]),
    ("joe", &["joseph"]),
    ("joey", &["joseph"]),
    ("john", &["jonathan"]),
    ("jon", &["jonathan"]),
    ("kate", &["katherine", "catherine", "kathryn"]),
    ("kathy", &["katherine", "catherine", "kathleen", "kathryn"]),
    ("katie", &["katherine", "catherine", "kathryn"]),
    ("ken", &["kenneth"]),
    ("larry", &["lawrence", "laurence"]),
    ("liz", &["elizabeth"]),
    ("maggie", &["margaret"]),
    ("matt", &["matthew"]),
    ("max", &["maxwell", "maximilian"]),
    ("meg", &["margaret"]),
    ("mike", &["michael"]),
    ("mitch", &["mitchell"]),
    ("nancy", &["anne"]),
    ("nate", &["nathan", "nathaniel"]),
    ("ned", &["edward"]),
    ("newt", &["newton"]),
    ("nick", &["nicholas"]),
    ("pam", &["pamela"]),
    ("pat", &["patrick", "patricia"]),
    ("peggy", &["margaret"]),
    ("pete", &["peter"]),
    ("phil", &["philip", "phillip"]),
    ("ray", &["raymond"]),
    ("rich", &["richard"]),
    ("rick", &["richard"]),
    ("rob", &["robert"]),
    ("ron", &["ronald"]),
    ("rudy", &["rudolph"]),
    ("russ", &["russell"]),
    ("sam", &["samuel", "samantha"]),
    ("sandy", &["sandra", "alexander"]),
    ("stan", &["stanley"]),
    ("steve", &["steven", "stephen"]),
    ("sue", &["susan"]),
    ("ted", &["edward", "theodore"]),
    ("terry", &["terence", "terrence", "theresa"]),
    ("theo", &["theodore"]),
    ("tim", &["timothy"]),
    ("tom", &["thomas"]),
    ("tommy", &["thomas"]),
    ("tony", &["anthony", "antonio"]),
    ("vince", &["vincent"]),
    ("walt", &["walter"]),
    ("will", &["william"]),
];

/// Whether two first names, in small letters, can be one person's: equal, one
/// the other's initial, or one short for the other.
pub(crate) fn may_be_same(one: &str, other: &str) -> bool {
    one == other
        || is_initial(one, other)
        || is_initial(other, one)
        || is_short(one, other)
        || is_short(other, one)
}

/// Whether one of them, equal otherwise, is a short form that people use for
/// the other: "Bill" and "William", not "B." and "William".
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one == other || is_short(one, other) || is_short(other, one)
}

fn is_initial(short: &str, long: &str) -> bool {
    let mut letters = short.chars();
    let first = letters.next();
    letters.next().is_none() && first.is_some() && first == long.chars().next()
}

fn is_short(short: &str, long: &str) -> bool {
    NICKNAMES
        .binary_search_by_key(&short, |(short, _)| short)
        .ok()
        .and_then(|place| NICKNAMES.get(place))
        .is_some_and(|(_, longs)| longs.contains(&long))
}

#[cfg(test)]
mod tests {
    use super::{NICKNAMES, is_same};

    #[test]
    fn short_forms_are_in_order() {
        assert!(NICKNAMES.is_sorted_by_key(|(short, _)| short));
        assert!(is_same("bill", "william") && is_same("william", "bill") && !is_same("bill", "hillary"));
    }
}
