mod following;

use crate::background::{Worker, telling};
use crate::commands::Call;
use crate::commands::requests::{
    CopyText, Export, ExportDifference, Import, Nothing, OpenRecent, PlanExport, SaveFile,
};
use crate::export::Orphans;
use crate::import::{ImportJob, import_files, plan};
use crate::keeping::Keeper;
use crate::plans::{Plan, Plans};
use crate::suggesting::find_quotes;
use crate::{Act, Desktop, Event, ExportPlan, Notebook, Refusal, exchange, export, recent, saving};
use model::OperationId;
use model::drafts::SourceChoice;
use model::exchange::{CopyQuotes, ExportData, ExportedData, ImportedData};
use model::exports::{ExportManifest, ExportOptions};
use model::imports::{ImportPlan, ImportSummary};
use model::suggestions::FindSummary;
use model::views::{NotebookView, Outcome, RecentNotebook, Touched};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// One window's work place: the open notebook, the plans that wait, and the
/// system around it.
pub struct Desk {
    desktop: Arc<dyn Desktop>,
    /// Where recent notebooks and the sample are kept.
    data: PathBuf,
    /// The articles of the sample notebook.
    samples: PathBuf,
    open: RwLock<Option<Arc<Notebook>>>,
    plans: Plans,
    cancelled: AtomicBool,
    background: Worker,
    keeper: Keeper,
    exported: Mutex<Option<(PathBuf, ExportOptions)>>,
}

impl Desk {
    /// A desk without a notebook.
    pub fn new(desktop: Box<dyn Desktop>, data: PathBuf, samples: PathBuf) -> Self {
        Self {
            desktop: desktop.into(),
            data,
            samples,
            open: RwLock::new(None),
            plans: Plans::default(),
            cancelled: AtomicBool::new(false),
            background: Worker::default(),
            keeper: Keeper::default(),
            exported: Mutex::new(None),
        }
    }

    /// The open notebook.
    ///
    /// # Errors
    /// When none is.
    pub fn open(&self) -> Result<Arc<Notebook>, Refusal> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or(Refusal::NoNotebook)
    }

    /// Opens the notebook at a path that a person or the command line gave.
    ///
    /// # Errors
    /// When it is no notebook, or damaged; what was open stays open.
    pub fn open_path(&self, path: &Path) -> Result<NotebookView, Refusal> {
        if let Ok(open) = self.open()
            && same_file(Path::new(&open.view()?.path), path)
        {
            return open.view();
        }
        self.put(Notebook::open(path)?, path)
    }

    /// Looks at files dropped on the window and tells it.
    ///
    /// # Errors
    /// When no notebook is open.
    pub fn files_dropped(&self, paths: &[PathBuf]) -> Result<(), Refusal> {
        let plan = self.plan_import(paths)?;
        self.desktop.emit(Event::FilesDropped { plan });
        Ok(())
    }

    pub(crate) fn act(&self, id: OperationId) -> Act {
        Act::now(id)
    }

    /// After a write: what changed is compared, and articles that came back are
    /// read for quotes again.
    pub(crate) fn written(&self, command: &str, touched: &Touched) {
        let Ok(notebook) = self.open() else { return };
        let may_bring_back = matches!(command, "undo" | "redo" | "undo_to");
        let unread =
            may_bring_back && (touched.all || !touched.articles.is_empty()) && notebook.has_unread(touched);
        self.background.start_soon(unread, notebook, self.desktop.clone());
        self.keeper.changed();
    }

    pub(crate) fn notebook(&self, _: &Call, _: Nothing) -> Result<Option<NotebookView>, Refusal> {
        match self.open() {
            Ok(notebook) => notebook.view().map(Some),
            Err(_) => Ok(None),
        }
    }

    pub(crate) fn recent_notebooks(&self, _: &Call, _: Nothing) -> Result<Vec<RecentNotebook>, Refusal> {
        Ok(recent::list(&self.data))
    }

    pub(crate) fn create_notebook(&self, _: &Call, _: Nothing) -> Result<Option<NotebookView>, Refusal> {
        let Some(mut path) = self.desktop.choose_new_notebook() else { return Ok(None) };
        if path.extension().is_none_or(|ending| ending != "pullquote") {
            path.as_mut_os_string().push(".pullquote");
        }
        self.put(Notebook::create(&path)?, &path).map(Some)
    }

    pub(crate) fn open_notebook(&self, _: &Call, _: Nothing) -> Result<Option<NotebookView>, Refusal> {
        let Some(path) = self.desktop.choose_notebook() else { return Ok(None) };
        self.open_path(&path).map(Some)
    }

    pub(crate) fn open_recent(&self, _: &Call, request: OpenRecent) -> Result<NotebookView, Refusal> {
        let path = recent::find(&self.data, &request.path).ok_or(Refusal::NotFound("notebook"))?;
        self.open_path(&path)
    }

    /// Opens the sample notebook; the first time, imports its articles.
    ///
    /// # Errors
    /// When the data folder cannot be written or the sample articles are gone.
    pub fn open_sample(&self, _: &Call, _: Nothing) -> Result<NotebookView, Refusal> {
        self.sample()
    }

    /// As the command `open_sample`.
    ///
    /// # Errors
    /// When the data folder cannot be written or the sample articles are gone.
    pub fn sample(&self) -> Result<NotebookView, Refusal> {
        let path = self.data.join("The call of 2 May.pullquote");
        if path.is_file() {
            return self.open_path(&path);
        }
        let articles = sample_articles(&self.samples)?;
        std::fs::create_dir_all(&self.data).map_err(|error| Refusal::file(&self.data, &error))?;
        let notebook = Notebook::create(&path)?;
        let job =
            ImportJob { folder: None, source: SourceChoice::Unknown, ..plan(&notebook, &articles)?.job };
        import_files(&notebook, self.act(OperationId::new()), &job, &AtomicBool::new(false), &|_| ())?;
        self.put(notebook, &path)
    }

    pub(crate) fn plan_files(&self, _: &Call, _: Nothing) -> Result<Option<ImportPlan>, Refusal> {
        self.open()?;
        self.desktop.choose_files().map(|paths| self.plan_import(&paths)).transpose()
    }

    pub(crate) fn plan_folder(&self, _: &Call, _: Nothing) -> Result<Option<ImportPlan>, Refusal> {
        self.open()?;
        self.desktop.choose_folder().map(|path| self.plan_import(&[path])).transpose()
    }

    pub(crate) fn import(&self, call: &Call, request: Import) -> Result<Outcome<ImportSummary>, Refusal> {
        let notebook = self.open()?;
        let act = self.act(call.operation()?);
        let planned = self.plans.take_import(request.plan)?;
        self.cancelled.store(false, Ordering::Relaxed);
        let job = ImportJob { source: request.source, ..planned.job };
        let imported = import_files(&notebook, act, &job, &self.cancelled, &|progress| {
            self.desktop.emit(Event::ImportProgress { progress });
        });
        // Batches that are on disk stay, also those of an import that failed.
        self.background.start_soon(false, notebook, self.desktop.clone());
        self.keeper.changed();
        imported
    }

    pub(crate) fn cancel_import(&self, _: &Call, _: Nothing) -> Result<(), Refusal> {
        self.cancelled.store(true, Ordering::Relaxed);
        Ok(())
    }

    pub(crate) fn find_quotes(&self, _: &Call, _: Nothing) -> Result<FindSummary, Refusal> {
        let notebook = self.open()?;
        self.background.stop();
        self.background.cancelled().store(false, Ordering::Relaxed);
        let found = find_quotes(&notebook, self.background.cancelled(), &telling(&*self.desktop));
        self.background.start(notebook, self.desktop.clone());
        found
    }

    pub(crate) fn cancel_finding(&self, _: &Call, _: Nothing) -> Result<(), Refusal> {
        self.background.cancel();
        Ok(())
    }

    pub(crate) fn plan_export(&self, _: &Call, request: PlanExport) -> Result<Option<ExportPlan>, Refusal> {
        let notebook = self.open()?;
        let Some(folder) = self.desktop.choose_folder() else { return Ok(None) };
        let manifest = export::dry_run(&notebook, &folder, &request.options, Orphans::Keep)?;
        let plan = self.plans.keep(Plan::Export { folder, options: request.options });
        Ok(Some(ExportPlan { plan, manifest }))
    }

    pub(crate) fn export_difference(&self, _: &Call, request: ExportDifference) -> Result<String, Refusal> {
        let notebook = self.open()?;
        let (folder, options) = self.plans.export(request.plan)?;
        let shown = export::differences(&notebook, &folder, &options, Some(&request.path))?;
        Ok(shown.into_iter().map(|(_, difference)| difference).collect())
    }

    pub(crate) fn export(&self, _: &Call, request: Export) -> Result<ExportManifest, Refusal> {
        let notebook = self.open()?;
        let (folder, options) = self.plans.take_export(request.plan)?;
        let orphans = if request.prune { Orphans::Remove } else { Orphans::Keep };
        let _alone = self.keeper.wait();
        let manifest = export::write(&notebook, &folder, &options, orphans)?;
        *self.exported.lock().unwrap_or_else(PoisonError::into_inner) = Some((folder, options));
        Ok(manifest)
    }

    pub(crate) fn export_data(&self, _: &Call, request: ExportData) -> Result<Option<ExportedData>, Refusal> {
        let notebook = self.open()?;
        let name = format!("{}.{}", notebook.view()?.name, request.format.ending());
        let Some(path) = self.desktop.choose_new_file(&name) else { return Ok(None) };
        exchange::export_data(&notebook, &request, &path).map(Some)
    }

    pub(crate) fn import_data(
        &self,
        call: &Call,
        _: Nothing,
    ) -> Result<Option<Outcome<ImportedData>>, Refusal> {
        let notebook = self.open()?;
        let act = self.act(call.operation()?);
        let Some(path) = self.desktop.choose_data() else { return Ok(None) };
        let outcome = exchange::import_file(&notebook, act, &path)?;
        self.background.start_soon(false, notebook, self.desktop.clone());
        Ok(Some(outcome))
    }

    pub(crate) fn copy_text(&self, _: &Call, request: CopyText) -> Result<(), Refusal> {
        on_clipboard(self.desktop.copy(&request.text))
    }

    pub(crate) fn copy_quotes(&self, _: &Call, request: CopyQuotes) -> Result<(), Refusal> {
        let copied = exchange::copied(&*self.open()?, &request)?;
        on_clipboard(match copied.html {
            Some(html) => self.desktop.copy_html(&html, &copied.text),
            None => self.desktop.copy(&copied.text),
        })
    }

    pub(crate) fn save_file(&self, _: &Call, request: SaveFile) -> Result<Option<String>, Refusal> {
        let Some(path) = self.desktop.choose_new_file(&request.name) else { return Ok(None) };
        saving::write(&path, &saving::bytes(request)?)?;
        Ok(Some(path.display().to_string()))
    }

    pub(crate) fn reveal_export(&self, _: &Call, _: Nothing) -> Result<(), Refusal> {
        let exported = self.exported.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let (folder, _) = exported.ok_or(Refusal::StalePlan)?;
        let shown = self.desktop.reveal(&folder);
        shown.then_some(()).ok_or_else(|| Refusal::File {
            path: folder.display().to_string(),
            problem: "no file manager answered".to_owned(),
        })
    }

    fn plan_import(&self, paths: &[PathBuf]) -> Result<ImportPlan, Refusal> {
        let planned = plan(&*self.open()?, paths)?;
        let count = |files: usize| u32::try_from(files).unwrap_or(u32::MAX);
        let folder = planned.job.folder.as_ref().and_then(|folder| folder.file_name());
        Ok(ImportPlan {
            files: count(planned.job.files.len()),
            bytes: planned.bytes,
            unsupported: count(planned.job.unsupported.len()),
            folder: folder.map(|name| name.to_string_lossy().into_owned()),
            remembered: planned.remembered,
            without_source: planned.without_source,
            plan: self.plans.keep(Plan::Import(planned)),
        })
    }

    fn put(&self, notebook: Notebook, path: &Path) -> Result<NotebookView, Refusal> {
        let view = notebook.view()?;
        self.background.stop();
        self.keeper.stop();
        let notebook = Arc::new(notebook);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(notebook.clone());
        self.follow(&notebook);
        self.background.start(notebook, self.desktop.clone());
        recent::remember(&self.data, path)?;
        Ok(view)
    }
}

fn on_clipboard(copied: bool) -> Result<(), Refusal> {
    copied.then_some(()).ok_or_else(|| Refusal::Request("the system refused the clipboard".to_owned()))
}

/// Files of the sample are numbered; what else lies there is not an article.
fn sample_articles(folder: &Path) -> Result<Vec<PathBuf>, Refusal> {
    let entries = std::fs::read_dir(folder).map_err(|error| Refusal::file(folder, &error))?;
    let numbered = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.as_encoded_bytes().first().is_some_and(u8::is_ascii_digit))
    };
    let mut articles: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(numbered).collect();
    articles.sort();
    Ok(articles)
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
