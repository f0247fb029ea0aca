//! What deciding on suggestions does, with findings made by hand: what the
//! finder sees in a text is not the matter here.

mod room;

mod accepting_above;
mod deciding;
mod learning;
mod names;
mod waiting;
