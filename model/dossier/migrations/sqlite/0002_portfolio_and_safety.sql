-- Tags, the bin, summaries for the portfolio, sums that reveal a changed byte, who changed a group of fields last, and edits that wait for a server.
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

-- Edits made on the last seen copy while the server was away, in order; value_before is what the person saw.
CREATE TABLE waiting_edit (
    id INTEGER NOT NULL PRIMARY KEY,
    dossier_id TEXT NOT NULL,
    step INTEGER NOT NULL,
    label TEXT NOT NULL,
    fact_key TEXT NOT NULL,
    value_before TEXT,
    value_after TEXT
) STRICT;
