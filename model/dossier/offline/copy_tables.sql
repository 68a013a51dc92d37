-- What only the offline copy of a shared library has, beside the tables of a library.
CREATE TABLE IF NOT EXISTS origin (
    server TEXT NOT NULL PRIMARY KEY,
    may_write INTEGER NOT NULL CHECK (may_write IN (0, 1)),
    seen TEXT NOT NULL
) STRICT;

-- A dossier without a row here was made offline: the server does not know it yet.
CREATE TABLE IF NOT EXISTS copied (
    dossier_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier (id) ON DELETE CASCADE,
    revision TEXT NOT NULL,
    may_write INTEGER NOT NULL CHECK (may_write IN (0, 1))
) STRICT;

-- What this person wrote offline where somebody else wrote meanwhile: kept until he decides.
CREATE TABLE IF NOT EXISTS held (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    fact_key TEXT NOT NULL,
    label TEXT NOT NULL,
    value_before TEXT,
    value_mine TEXT,
    PRIMARY KEY (dossier_id, fact_key)
) STRICT;
