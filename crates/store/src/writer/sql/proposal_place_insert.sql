INSERT INTO proposal_place (
    proposal, article, start_byte, end_byte, kind, quote, standing, score, differences, reason, repeats
) VALUES (
    :proposal, :article, :start_byte, :end_byte, :kind, :quote, :standing, :score, :differences, :reason, :repeats
)
