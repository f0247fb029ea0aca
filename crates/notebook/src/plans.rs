//! Plans that wait for the analyst's word. Paths stay here: the window holds
//! only their handles.

use crate::Refusal;
use crate::import::Planned;
use model::exports::{ExportManifest, ExportOptions};
use serde::Serialize;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use ts_rs::TS;

/// A dry run of an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportPlan {
    /// Handle of the plan, for one use.
    pub plan: u32,
    /// What it would do.
    pub manifest: ExportManifest,
}

/// What waits.
pub(crate) enum Plan {
    Import(Planned),
    Export { folder: PathBuf, options: ExportOptions },
}

/// The plans of one window. Of each kind only the newest waits: a plan that
/// the analyst left is never taken up again.
#[derive(Default)]
pub(crate) struct Plans(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    made: u32,
    import: Option<(u32, Planned)>,
    export: Option<(u32, PathBuf, ExportOptions)>,
}

impl Plans {
    pub(crate) fn keep(&self, plan: Plan) -> u32 {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.made += 1;
        let handle = waiting.made;
        match plan {
            Plan::Import(planned) => waiting.import = Some((handle, planned)),
            Plan::Export { folder, options } => waiting.export = Some((handle, folder, options)),
        }
        handle
    }

    pub(crate) fn take_import(&self, handle: u32) -> Result<Planned, Refusal> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let planned = waiting.import.take_if(|(known, _)| *known == handle);
        planned.map(|(_, planned)| planned).ok_or(Refusal::StalePlan)
    }

    /// What an export would do stays to be asked.
    pub(crate) fn export(&self, handle: u32) -> Result<(PathBuf, ExportOptions), Refusal> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = waiting.export.as_ref().filter(|(known, ..)| *known == handle);
        plan.map(|(_, folder, options)| (folder.clone(), options.clone())).ok_or(Refusal::StalePlan)
    }

    pub(crate) fn take_export(&self, handle: u32) -> Result<(PathBuf, ExportOptions), Refusal> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = waiting.export.take_if(|(known, ..)| *known == handle);
        plan.map(|(_, folder, options)| (folder, options)).ok_or(Refusal::StalePlan)
    }
}
