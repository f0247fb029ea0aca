//! Tests on real files in temporary folders.

mod checking;
mod comparing;
mod counting;
mod fixture;
mod listing;
mod noting;
mod opening;
mod properties;
mod searching;
mod statements;
mod stating;
mod suggesting;
mod transacting;
mod undoing;
