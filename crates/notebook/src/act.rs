use model::OperationId;

/// One gesture of the analyst: the id its caller made, and when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Made by the caller, so that a retry is harmless.
    pub id: OperationId,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
}

impl Act {
    /// A gesture made now.
    pub fn now(id: OperationId) -> Self {
        Self { id, at: jiff::Timestamp::now().as_millisecond() }
    }

    pub(crate) fn operation(self, label: &str, subject: String) -> store::Operation {
        store::Operation { id: self.id, label: label.to_owned(), subject, at: self.at, group: None }
    }
}
