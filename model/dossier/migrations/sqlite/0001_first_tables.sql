-- The dossiers, their facts by key, and the history of edits that undo and redo walk.
CREATE TABLE dossier (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;

CREATE TABLE fact (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    fact_key TEXT NOT NULL,
    fact_value TEXT NOT NULL,
    PRIMARY KEY (dossier_id, fact_key)
) STRICT;

-- One undoable step. Steps of a dossier are ordered by id; the undone ones are always the last.
CREATE TABLE edit_group (
    id INTEGER NOT NULL PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    touched_ms INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX edit_group_by_dossier ON edit_group (dossier_id, id);

-- An absent value (NULL) means "not said".
CREATE TABLE edit (
    group_id INTEGER NOT NULL REFERENCES edit_group (id) ON DELETE CASCADE,
    fact_key TEXT NOT NULL,
    value_before TEXT,
    value_after TEXT,
    PRIMARY KEY (group_id, fact_key)
) STRICT;
