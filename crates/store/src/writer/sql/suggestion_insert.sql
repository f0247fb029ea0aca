INSERT INTO suggestion (
    article, start_byte, end_byte, part_of, rendering, speaker, speaker_kind, on_behalf_of,
    mention_start, mention_end, cue_start, cue_end, confidence, evidence, masked, open
) VALUES (
    :article, :start_byte, :end_byte, :part_of, :rendering, :speaker, :speaker_kind, :on_behalf_of,
    :mention_start, :mention_end, :cue_start, :cue_end, :confidence, :evidence, :masked, :masked IS NULL
)
