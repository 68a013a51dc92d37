-- Lists of thousands in one pass, and a share or a tag counts as a change that other windows notice.
DROP INDEX dossier_by_modified;

CREATE INDEX dossier_by_modified ON dossier (modified, id);

-- One set of the dossiers seen, hashed once, in place of a look at the dossier for each tag.
ALTER POLICY tag_seen ON tag USING (dossier_id IN (SELECT d.id FROM dossier d));

CREATE TRIGGER share_counted AFTER INSERT OR UPDATE OR DELETE ON share
    FOR EACH STATEMENT EXECUTE FUNCTION count_change('public.change_number');

CREATE TRIGGER tag_counted AFTER INSERT OR UPDATE OR DELETE ON tag
    FOR EACH STATEMENT EXECUTE FUNCTION count_change('public.change_number');
