-- The tables of the library as SQLite has them at version 2, with owners, shares and row-level security.
CREATE TABLE dossier (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT,
    summary TEXT,
    summary_catalogue TEXT,
    summary_modified TEXT,
    owner TEXT NOT NULL DEFAULT current_user
);

CREATE INDEX dossier_by_modified ON dossier (modified);

CREATE TABLE tag (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (dossier_id, tag)
);

CREATE TABLE fact (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    fact_key TEXT NOT NULL,
    fact_value TEXT NOT NULL,
    check_sum BIGINT,
    PRIMARY KEY (dossier_id, fact_key)
);

CREATE TABLE field_group (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    group_name TEXT NOT NULL,
    revision BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (dossier_id, group_name)
);

-- One undoable step. Steps of a dossier are ordered by id; the undone ones are always the last.
CREATE TABLE edit_group (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    touched_ms BIGINT NOT NULL,
    undone BIGINT NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
);

CREATE INDEX edit_group_by_dossier ON edit_group (dossier_id, id);

CREATE TABLE edit (
    group_id BIGINT NOT NULL REFERENCES edit_group (id) ON DELETE CASCADE,
    fact_key TEXT NOT NULL,
    value_before TEXT,
    value_after TEXT,
    PRIMARY KEY (group_id, fact_key)
);

-- Who may see somebody else's dossier: a user or a group of users of the server.
CREATE TABLE share (
    dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
    member TEXT NOT NULL,
    may_write BOOLEAN NOT NULL DEFAULT false,
    granted_by TEXT NOT NULL DEFAULT current_user,
    PRIMARY KEY (dossier_id, member)
);

CREATE INDEX share_by_member ON share (member);

-- Counts changes, so that a window learns with one cheap question that it must read again.
CREATE SEQUENCE change_number;

CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS
    'BEGIN PERFORM pg_catalog.nextval(TG_ARGV[0]::regclass); RETURN NULL; END';

CREATE TRIGGER dossier_changed AFTER INSERT OR UPDATE OR DELETE ON dossier
    FOR EACH STATEMENT EXECUTE FUNCTION count_change('public.change_number');

-- The two roles that an administrator gives to people.
DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'passerelle_reader') THEN CREATE ROLE passerelle_reader NOLOGIN; END IF; END $$;

DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'passerelle_advisor') THEN CREATE ROLE passerelle_advisor NOLOGIN; END IF; END $$;

GRANT SELECT ON dossier, tag, fact, field_group, edit_group, edit, share TO passerelle_reader, passerelle_advisor;

GRANT SELECT ON SEQUENCE change_number TO passerelle_reader, passerelle_advisor;

GRANT INSERT (id, name, created, modified, deleted, summary, summary_catalogue, summary_modified), DELETE ON dossier TO passerelle_advisor;

-- Never the owner: a shared dossier cannot be taken over.
GRANT UPDATE (name, created, modified, deleted, summary, summary_catalogue, summary_modified) ON dossier TO passerelle_advisor;

GRANT INSERT, UPDATE, DELETE ON tag, fact, field_group, edit_group, edit TO passerelle_advisor;

GRANT INSERT (dossier_id, member, may_write), UPDATE (may_write), DELETE ON share TO passerelle_advisor;

ALTER TABLE share ENABLE ROW LEVEL SECURITY;

CREATE POLICY share_seen ON share FOR SELECT USING (granted_by = current_user OR member IN (SELECT rolname::text FROM pg_roles WHERE pg_has_role(oid, 'MEMBER')));

-- With the rights of the database's owner: a policy of share that read dossier would call itself.
CREATE FUNCTION owns(wanted TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
    'SELECT EXISTS (SELECT 1 FROM public.dossier d WHERE d.id = wanted AND d.owner = session_user)';

CREATE POLICY share_given ON share FOR INSERT WITH CHECK (owns(dossier_id));

CREATE POLICY share_changed ON share FOR UPDATE USING (granted_by = current_user) WITH CHECK (granted_by = current_user);

CREATE POLICY share_withdrawn ON share FOR DELETE USING (granted_by = current_user);

ALTER TABLE dossier ENABLE ROW LEVEL SECURITY;

CREATE POLICY dossier_seen ON dossier FOR SELECT USING (owner = current_user OR id IN (SELECT s.dossier_id FROM share s));

CREATE POLICY dossier_made ON dossier FOR INSERT WITH CHECK (owner = current_user);

CREATE POLICY dossier_changed ON dossier FOR UPDATE USING (owner = current_user OR id IN (SELECT s.dossier_id FROM share s WHERE s.may_write));

CREATE POLICY dossier_erased ON dossier FOR DELETE USING (owner = current_user);

-- True for a dossier that the caller may write; runs with the caller's rights.
CREATE FUNCTION may_write(wanted TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE AS
    'SELECT EXISTS (SELECT 1 FROM public.dossier d WHERE d.id = wanted AND (d.owner = current_user OR EXISTS (SELECT 1 FROM public.share s WHERE s.dossier_id = d.id AND s.may_write)))';

ALTER TABLE tag ENABLE ROW LEVEL SECURITY;

CREATE POLICY tag_seen ON tag FOR SELECT USING (EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier_id));

CREATE POLICY tag_made ON tag FOR INSERT WITH CHECK (may_write(dossier_id));

CREATE POLICY tag_erased ON tag FOR DELETE USING (may_write(dossier_id));

ALTER TABLE fact ENABLE ROW LEVEL SECURITY;

CREATE POLICY fact_seen ON fact FOR SELECT USING (EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier_id));

CREATE POLICY fact_made ON fact FOR INSERT WITH CHECK (may_write(dossier_id));

CREATE POLICY fact_changed ON fact FOR UPDATE USING (may_write(dossier_id)) WITH CHECK (may_write(dossier_id));

CREATE POLICY fact_erased ON fact FOR DELETE USING (may_write(dossier_id));

ALTER TABLE field_group ENABLE ROW LEVEL SECURITY;

CREATE POLICY field_group_seen ON field_group FOR SELECT USING (EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier_id));

CREATE POLICY field_group_made ON field_group FOR INSERT WITH CHECK (may_write(dossier_id));

CREATE POLICY field_group_changed ON field_group FOR UPDATE USING (may_write(dossier_id)) WITH CHECK (may_write(dossier_id));

ALTER TABLE edit_group ENABLE ROW LEVEL SECURITY;

CREATE POLICY edit_group_seen ON edit_group FOR SELECT USING (EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier_id));

CREATE POLICY edit_group_made ON edit_group FOR INSERT WITH CHECK (may_write(dossier_id));

CREATE POLICY edit_group_changed ON edit_group FOR UPDATE USING (may_write(dossier_id)) WITH CHECK (may_write(dossier_id));

CREATE POLICY edit_group_erased ON edit_group FOR DELETE USING (may_write(dossier_id));

ALTER TABLE edit ENABLE ROW LEVEL SECURITY;

CREATE POLICY edit_seen ON edit FOR SELECT USING (EXISTS (SELECT 1 FROM edit_group g WHERE g.id = group_id));

CREATE POLICY edit_made ON edit FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM edit_group g WHERE g.id = group_id AND may_write(g.dossier_id)));

CREATE POLICY edit_changed ON edit FOR UPDATE USING (EXISTS (SELECT 1 FROM edit_group g WHERE g.id = group_id AND may_write(g.dossier_id)));

CREATE POLICY edit_erased ON edit FOR DELETE USING (EXISTS (SELECT 1 FROM edit_group g WHERE g.id = group_id AND may_write(g.dossier_id)));
