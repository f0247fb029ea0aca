//! How badly a double mark fits each part it can play. The unit is arbitrary;
//! 10 is "somewhat unusual", 25 an error of typing. Where the signs
//! contradict each other the cheapest reading of the whole line is taken.

use super::glyphs::{Glyph, Kind, Side};

/// Marks that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Straight,
    Curly,
    Low,
    Angle,
    Corner,
}

pub(super) const FAMILIES: [Family; 5] =
    [Family::Straight, Family::Curly, Family::Low, Family::Angle, Family::Corner];

/// More than any reading costs.
pub(super) const NEVER: u32 = 100_000;

/// A mark that is none: inches, a slip.
pub(super) const IGNORED: u32 = 24;

/// A span that is left open at the end of a line, though it did not begin it.
pub(super) const LEFT_OPEN: u32 = 20;

/// A line that goes on with what the paragraph before left open, without a
/// mark at its head.
pub(super) const CARRIED_OVER: u32 = 12;

/// A paragraph that is quoted whole needs no closing mark before the next one.
pub(super) const PARAGRAPH_LEFT_OPEN: u32 = 5;

/// The same for a span inside another.
pub(super) const NESTED_LEFT_OPEN: u32 = 30;

/// Words quoted inside quoted words, in the same marks.
pub(super) const NESTED_ALIKE: u32 = 20;

/// The same in other marks.
pub(super) const NESTED: u32 = 8;

impl Kind {
    /// The family of spans that it opens.
    pub(super) fn family(self) -> Family {
        match self {
            Self::CurlyOpen | Self::CurlyClose => Family::Curly,
            Self::LowOpen => Family::Low,
            Self::AngleOpen | Self::AngleClose => Family::Angle,
            Self::CornerOpen | Self::CornerClose => Family::Corner,
            _ => Family::Straight,
        }
    }

    fn opens_by_shape(self) -> u32 {
        match self {
            Self::CurlyClose => 15,
            // »German« and Danish.
            Self::AngleClose => 3,
            Self::CornerClose => NEVER,
            _ => 0,
        }
    }

    /// How badly it closes what that family opened.
    fn closes_by_shape(self, family: Family) -> u32 {
        match (family, self) {
            (_, Self::LowOpen) => NEVER,
            (Family::Straight, Self::Straight) | (Family::Curly, Self::CurlyClose) => 0,
            (Family::Low, Self::CurlyOpen | Self::CurlyClose) => 0,
            (Family::Angle, Self::AngleClose) | (Family::Corner, Self::CornerClose) => 0,
            (Family::Angle, Self::AngleOpen) => 3,
            (Family::Straight, Self::CurlyClose) | (Family::Curly | Family::Low, Self::Straight) => 7,
            (Family::Curly, Self::CurlyOpen) => 15,
            (Family::Straight, Self::CurlyOpen) => 22,
            _ => NEVER,
        }
    }

    /// French marks have a space inside, Chinese ones no space outside.
    fn is_spaced_freely(self) -> bool {
        matches!(self.family(), Family::Angle | Family::Corner)
    }
}

impl Glyph {
    /// As the first mark of a span.
    pub(super) fn opening(&self) -> u32 {
        if self.kind.is_spaced_freely() {
            return self.kind.opens_by_shape() + if self.right == Side::Edge { 40 } else { 0 };
        }
        let left = match self.left {
            Side::Edge | Side::Space | Side::Opener => 0,
            Side::Mark => 2,
            Side::Symbol | Side::Ellipsis => 5,
            Side::Stop => 10,
            Side::Letter | Side::Digit => 20,
            Side::Equals => 30,
        };
        let right = match self.right {
            Side::Letter | Side::Digit | Side::Mark | Side::Symbol | Side::Opener | Side::Ellipsis => 0,
            Side::Space | Side::Stop | Side::Equals => 15,
            Side::Edge => 40,
        };
        self.kind.opens_by_shape() + left + right
    }

    /// As the last mark of a span of this family.
    pub(super) fn closing(&self, family: Family) -> u32 {
        let shape = self.kind.closes_by_shape(family);
        if self.kind.is_spaced_freely() || shape == NEVER {
            return shape;
        }
        let left = match self.left {
            Side::Letter | Side::Digit | Side::Stop | Side::Mark | Side::Symbol | Side::Ellipsis => 0,
            Side::Opener => 4,
            Side::Space | Side::Equals => 15,
            Side::Edge => 40,
        };
        let right = match self.right {
            Side::Edge | Side::Space | Side::Stop | Side::Opener | Side::Mark | Side::Ellipsis => 0,
            Side::Symbol | Side::Equals => 5,
            Side::Letter | Side::Digit => 15,
        };
        shape + left + right
    }

    /// Whether it says clearly which of both it is, by its shape and its place.
    pub(super) fn is_clear(&self, family: Option<Family>) -> bool {
        match family {
            None => self.opening() == 0,
            Some(family) => self.closing(family) == 0 && self.opening() > 0,
        }
    }
}
