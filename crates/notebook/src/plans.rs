//! Plans that wait for the analyst's word. Paths stay here: the window holds
//! only their handles.

use model::exports::ExportManifest;
use serde::Serialize;
use ts_rs::TS;

/// A dry run of an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportPlan {
    /// Handle of the plan, for one use.
    pub plan: u32,
    /// What it would do.
    pub manifest: ExportManifest,
}
