//! A row of checks: each is timed, all are run, the last line counts them.

use crate::shell::Result;
use std::time::{Duration, Instant};

#[derive(Default)]
pub(crate) struct Steps {
    ended: Vec<(&'static str, Duration, Result)>,
    skipped: Vec<(&'static str, &'static str)>,
}

impl Steps {
    pub(crate) fn take(&mut self, name: &'static str, step: impl FnOnce() -> Result) {
        println!("── {name}");
        let start = Instant::now();
        let result = step();
        if let Err(problem) = &result {
            println!("failed: {name}: {problem}");
        }
        self.ended.push((name, start.elapsed(), result));
    }

    pub(crate) fn skip(&mut self, name: &'static str, reason: &'static str) {
        println!("── {name}: skipped, {reason}");
        self.skipped.push((name, reason));
    }

    /// Prints what was done, and refuses if anything failed.
    pub(crate) fn end(self) -> Result {
        println!("\nchecks:");
        for (name, time, result) in &self.ended {
            let sign = if result.is_ok() { "ok    " } else { "FAILED" };
            println!("  {sign} {:>6.1} s  {name}", time.as_secs_f32());
        }
        for (name, reason) in &self.skipped {
            println!("  skipped           {name}: {reason}");
        }
        let failed: Vec<_> =
            self.ended.iter().filter(|(.., result)| result.is_err()).map(|(name, ..)| *name).collect();
        let counts = self.counts();
        println!("{counts}");
        if failed.is_empty() { Ok(()) } else { Err(failed.join(", ")) }
    }

    fn counts(&self) -> String {
        let failed = self.ended.iter().filter(|(.., result)| result.is_err()).count();
        let mut counts = format!("{} passed, {failed} failed", self.ended.len() - failed);
        if !self.skipped.is_empty() {
            counts += &format!(", {} skipped", self.skipped.len());
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::Steps;

    #[test]
    fn a_failed_step_fails_the_whole_and_the_others_still_run() {
        let mut steps = Steps::default();
        let mut ran = false;
        steps.take("one", || Err("broken".into()));
        steps.take("two", || {
            ran = true;
            Ok(())
        });
        steps.skip("three", "not installed");
        assert!(ran);
        assert_eq!(steps.counts(), "1 passed, 1 failed, 1 skipped");
        assert_eq!(steps.end(), Err("one".into()));
    }

    #[test]
    fn all_good_ends_good() {
        let mut steps = Steps::default();
        steps.take("one", || Ok(()));
        assert_eq!(steps.counts(), "1 passed, 0 failed");
        assert_eq!(steps.end(), Ok(()));
    }
}
