UPDATE quote SET
    article = :article,
    revision = :revision,
    start_byte = :start_byte,
    end_byte = :end_byte,
    exact = :exact,
    exact_key = :exact_key,
    prefix = :prefix,
    suffix = :suffix,
    rendering = :rendering,
    speaker = :speaker,
    cue = :cue,
    marked_at = :marked_at
WHERE id = :id
