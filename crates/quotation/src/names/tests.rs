use super::{Likeness, NameKey, may_be_same, without_title};

#[track_caller]
fn check(expected: Likeness, pairs: &[(&str, &str)]) {
    for (found, known) in pairs {
        assert_eq!(may_be_same(found, known), expected, "{found} / {known}");
        assert_eq!(may_be_same(known, found), expected, "{known} / {found}");
    }
}

#[test]
fn titles_articles_initials_and_accents_make_no_difference() {
    check(
        Likeness::Same,
        &[
            ("President Donald Trump", "Donald Trump"),
            ("US President Donald Trump", "Donald J. Trump"),
            ("Donald Trump’s", "donald  trump"),
            ("the Kremlin", "Kremlin"),
            ("The White House", "white house"),
            ("Recep Tayyip Erdoğan", "Recep Erdogan"),
            ("Russian President Vladimir Putin", "Vladimir Putin"),
            ("Sen. Bernie Sanders", "Vermont Senator Bernard Sanders"),
            ("Secretary of State Hillary Clinton", "Hillary Rodham Clinton"),
            ("former Prime Minister Tony Blair", "Tony Blair"),
            ("campaign manager Ida Lund", "Ida Lund"),
            ("Mr Trump", "Trump"),
        ],
    );
}

#[test]
fn a_short_name_may_be_a_longer_ones() {
    check(
        Likeness::Likely,
        &[
            ("Mr Trump", "Donald Trump"),
            ("Trump", "President Donald Trump"),
            ("Mrs. Clinton", "Hillary Clinton"),
            ("Hillary", "Hillary Clinton"),
            ("Mayor de Blasio", "Bill de Blasio"),
            ("D. Trump", "Donald Trump"),
            ("Suu Kyi", "Aung San Suu Kyi"),
            ("Donald Trump Jr.", "Donald Trump"),
            ("Labour", "Labour Party"),
            ("Fox", "Fox News"),
        ],
    );
}

#[test]
fn a_word_that_counts_tells_names_apart() {
    check(
        Likeness::Different,
        &[
            ("Bill Clinton", "Hillary Clinton"),
            ("Mr. Clinton", "Hillary Clinton"),
            ("Mrs. Trump", "Donald Trump"),
            ("Kremlin", "Putin"),
            ("the Kremlin", "Vladimir Putin"),
            ("George W. Bush", "George H. W. Bush"),
            ("the Clinton campaign", "Hillary Clinton"),
            ("Trump Organization", "Donald Trump"),
            ("White House", "State Department"),
            ("Ministry of Defence", "Ministry of Justice"),
            ("", "Trump"),
            ("the", ""),
        ],
    );
}

#[test]
fn a_title_is_taken_off_and_a_name_left() {
    for (name, rest) in [
        ("US President Donald Trump", "Donald Trump"),
        ("Mr. Putin", "Putin"),
        ("the White House", "White House"),
        ("White House Press Secretary Josh Earnest", "Josh Earnest"),
        ("New York Mayor Bill de Blasio", "Bill de Blasio"),
        ("the president", "president"),
        ("Attorney General", "Attorney General"),
        ("Attorney General Loretta Lynch", "Loretta Lynch"),
        ("Donald Trump", "Donald Trump"),
        ("Larry King", "Larry King"),
        ("Justice Department", "Justice Department"),
        ("", ""),
    ] {
        assert_eq!(without_title(name), rest, "{name}");
    }
}

#[test]
fn hostile_names_compare_without_a_panic() {
    let names = [
        "",
        " ",
        "’s",
        "'",
        "Mr.",
        "Mr. Mr. Mr.",
        "İİ ß",
        "\u{301}",
        "a\u{200D}b",
        "Jr.",
        "the the",
        "“”",
        "of of",
    ];
    for one in names {
        for other in names {
            may_be_same(one, other);
        }
        without_title(one);
        NameKey::new(one).last();
    }
}
