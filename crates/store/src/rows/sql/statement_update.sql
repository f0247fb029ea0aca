UPDATE statement SET
    wording = :wording,
    wording_key = :wording_key,
    speaker = :speaker,
    place = :place,
    said = :said,
    created_at = :created_at
WHERE id = :id
