INSERT INTO quote (
    id, article, revision, start_byte, end_byte, exact, exact_key, prefix,
    suffix, rendering, speaker, cue, marked_at
) VALUES (
    :id, :article, :revision, :start_byte, :end_byte, :exact, :exact_key,
    :prefix, :suffix, :rendering, :speaker, :cue, :marked_at
)
