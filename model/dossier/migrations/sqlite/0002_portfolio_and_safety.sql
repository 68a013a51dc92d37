-- Tags, the bin, summaries for the portfolio, sums that reveal a changed byte, and who changed a group of fields last.
ALTER TABLE dossier ADD COLUMN deleted TEXT;
ALTER TABLE dossier ADD COLUMN summary TEXT;
ALTER TABLE dossier ADD COLUMN summary_catalogue TEXT;
ALTER TABLE dossier ADD COLUMN summary_modified TEXT;

CREATE INDEX dossier_by_modified ON dossier (modified);

CREATE TABLE tag (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (dossier_id, tag)
) STRICT;

-- NULL: written by an older version.
ALTER TABLE fact ADD COLUMN check_sum INTEGER;

CREATE TABLE field_group (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    group_name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (dossier_id, group_name)
) STRICT;
