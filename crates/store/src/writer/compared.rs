//! The small door for what comparing articles gave, as `derived` is that for
//! what the quote finder read: nothing here is journaled.

use super::{Writer, seat::Desk};
use crate::StoreError;
use model::{
    PlaceId,
    entities::{Compared, Remade},
};

/// Keeps what comparing an article gave, in place of what it gave before; every
/// place whose links came, went or stayed: of these statements are to be made anew.
pub(crate) fn keep_comparison(desk: &mut Desk, compared: &Compared) -> Result<Vec<PlaceId>, StoreError> {
    let _ = (desk, compared);
    Ok(Vec::new())
}

/// Keeps what is proposed with some places; how many statements are proposed then.
pub(crate) fn keep_proposals(desk: &mut Desk, remade: &Remade) -> Result<u32, StoreError> {
    let _ = (desk, remade);
    Ok(0)
}

/// Forgets all that was compared: every article that was read waits again.
pub(crate) fn forget_comparisons(desk: &mut Desk) -> Result<(), StoreError> {
    let _ = desk;
    Ok(())
}

impl Writer<'_> {
    /// Takes back what was proposed with any of these places, because the analyst
    /// decided on it. Derived: an undo makes the articles wait, and it comes back.
    pub fn drop_proposals(&self, places: &[PlaceId]) -> Result<(), StoreError> {
        let _ = places;
        Ok(())
    }
}
