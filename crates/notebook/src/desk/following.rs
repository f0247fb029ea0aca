//! The folder that follows the notebook.

use super::Desk;
use crate::commands::Call;
use crate::commands::requests::{Nothing, PauseExport};
use crate::keeping::{self, Kept};
use crate::{Notebook, Refusal, read_back};
use model::exports::KeptExport;
use model::notes::{PlanReadBack, ReadBackPlan};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

impl Desk {
    pub(crate) fn kept_export(&self, _: &Call, _: Nothing) -> Result<Option<KeptExport>, Refusal> {
        Ok(self.keeper.kept())
    }

    pub(crate) fn keep_export(&self, _: &Call, _: Nothing) -> Result<Option<KeptExport>, Refusal> {
        let notebook = self.open()?;
        let exported = self.exported.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let (folder, options) = exported.ok_or(Refusal::StalePlan)?;
        let kept = Kept { notebook: path_of(&notebook)?, folder, options, paused: false };
        keeping::remember(&self.data, kept.clone())?;
        self.keeper.start(kept, notebook, self.desktop.clone());
        Ok(self.keeper.kept())
    }

    pub(crate) fn pause_export(&self, _: &Call, request: PauseExport) -> Result<Option<KeptExport>, Refusal> {
        let path = path_of(&*self.open()?)?;
        let kept = keeping::find(&self.data, &path).ok_or(Refusal::NotFound("folder"))?;
        keeping::remember(&self.data, Kept { paused: request.paused, ..kept })?;
        self.keeper.pause(request.paused);
        Ok(self.keeper.kept())
    }

    pub(crate) fn forget_export(&self, _: &Call, _: Nothing) -> Result<(), Refusal> {
        keeping::forget(&self.data, &path_of(&*self.open()?)?)?;
        self.keeper.stop();
        Ok(())
    }

    pub(crate) fn plan_read_back(
        &self,
        _: &Call,
        request: PlanReadBack,
    ) -> Result<Option<ReadBackPlan>, Refusal> {
        let notebook = self.open()?;
        let Some(folder) = self.desktop.choose_folder() else { return Ok(None) };
        read_back::plan(&notebook, &folder, &request.options).map(Some)
    }

    /// Takes up the folder of a notebook that was opened.
    pub(super) fn follow(&self, notebook: &Arc<Notebook>) {
        let kept = path_of(notebook).ok().and_then(|path| keeping::find(&self.data, &path));
        if let Some(kept) = kept {
            self.keeper.start(kept, notebook.clone(), self.desktop.clone());
        }
    }
}

fn path_of(notebook: &Notebook) -> Result<PathBuf, Refusal> {
    Ok(PathBuf::from(notebook.view()?.path))
}
