//! What detection asks of a quoted span, each question with its answers.

use super::ranking;
use super::scene::NEIGHBOURS;
use super::setting::{FRAME, INNER};
use super::table::templates;
use crate::candidates::{Kind, LinkKind};

const CAPITALS: &[&str] = &["none", "first", "some", "all"];
const POSITION: &[&str] = &["inside", "ends", "starts", "whole"];
const STRENGTH: &[&str] = &["none", "0.02", "0.1", "0.3", "0.6"];
const YES: &[&str] = &["no", "yes"];
const SHORT: &[&str] = &["1", "2", "3-5", "6+"];
const CHANCE: &[&str] = &["none", "0.0", "0.2", "0.4", "0.6", "0.8", "0.95"];
const STYLE: &[&str] = &["double", "single", "other"];
const GROUP: &[&str] = &[
    "edge",
    "quote",
    "comma",
    "stop",
    "other-sign",
    "preposition",
    "link-word",
    "article",
    "auxiliary",
    "cue",
    "verb",
    "owner",
    "other",
];
const SHAPE: &[&str] = &["plain", "capital", "title"];
const NAMED: &[&str] = &["no", "beside", "apart"];
const TIE: &[&str] = &["none", "far", "near", "direct"];

templates! {
    /// The questions asked of a quoted span.
    Detection {
        Bias = "always" [],
        Capitals = "capitals" [CAPITALS, SHORT],
        Title = "title-like" [YES, SHORT],
        Position = "position" [POSITION, SHORT],
        Before = "word-before" [SHORT, NEIGHBOURS],
        TitleBefore = "title-before" [YES, NEIGHBOURS],
        Place = "speaker-place" [ranking::PLACE, SHORT],
        Kind = "speaker-kind" [Kind::NAMES, SHORT],
        SecondBefore = "second-word-before" [NEIGHBOURS],
        After = "word-after" [NEIGHBOURS],
        CueBefore = "cue-before" [STRENGTH, SHORT],
        CueNear = "cue-near" [STRENGTH, SHORT],
        LinkGap = "speaker-link-gap" [LinkKind::NAMES, ranking::GAP],
        BeforeTwo = "two-before" [GROUP, GROUP],
        CueSentence = "cue-in-sentence" [STRENGTH, SHORT],
        Work = "work-beside" [YES, YES],
        Headline = "headline" [YES, STYLE],
        HeadlineLabel = "headline-label" [YES, SHORT],
        Beside = "quote-beside" [YES, SHORT],
        Chance = "speaker-chance" [CHANCE, SHORT],
        Verb = "verb-inside" [YES, SHORT],
        Frame = "frame" [FRAME, SHAPE, SHORT],
        FrameHead = "frame-title" [FRAME, SHAPE],
        First = "first-word" [INNER, SHORT],
        Last = "last-word" [INNER, SHORT],
        Tie = "tie" [TIE, SHAPE, SHORT],
        Rival = "cue-of-another" [YES, SHORT],
        Programme = "programme" [SHAPE, YES],
        ProgrammeLength = "programme-length" [SHAPE, SHORT],
        Named = "named" [NAMED, SHAPE],
        HeadlineShape = "headline-shape" [SHAPE, SHORT, TIE],
        Edges = "edges" [NEIGHBOURS, NEIGHBOURS],
    }
}
