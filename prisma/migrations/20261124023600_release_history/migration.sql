-- A row of the data belongs to the release that gave it its present values; history keeps the values it had
-- before, and the views of as_of show every table as it was in the release named by khorgos.as_of.
CREATE SCHEMA history;
CREATE SCHEMA as_of;

-- The number of the release that the transaction has begun. Rows of the data change in no other way.
CREATE FUNCTION current_release() RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  number text := current_setting('khorgos.release', true);
BEGIN
  IF coalesce(number, '') = '' THEN
    RAISE EXCEPTION 'The data change with a release only, and none was begun in this transaction.'
      USING HINT = 'SELECT begin_release(), change the rows, then SELECT publish_release(...).';
  END IF;
  RETURN number::integer;
END $$;

-- Begins the next release in this transaction, after all others that are under way, and gives its number.
CREATE FUNCTION begin_release() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  begun integer;
BEGIN
  PERFORM pg_advisory_xact_lock(20261124);
  SELECT coalesce(max(number), 0) + 1 INTO begun FROM release;
  PERFORM set_config('khorgos.release', begun::text, true);
  RETURN begun;
END $$;

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('read', 'write', 'import', 'admin');

-- CreateEnum
CREATE TYPE "release_kind" AS ENUM ('load', 'edit');

-- DropIndex
DROP INDEX "release_checksum_key";

-- AlterTable
ALTER TABLE "release" ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "kept" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "kind" "release_kind" NOT NULL DEFAULT 'load',
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "row_counts" DROP NOT NULL;

-- The releases so far take their numbers; of them only the latest is kept.
UPDATE release r SET number = o.number, kept = o.number = o.latest
FROM (SELECT version, row_number() OVER (ORDER BY published_at, version) AS number, count(*) OVER () AS latest FROM release) o
WHERE r.version = o.version;
ALTER TABLE "release" ALTER COLUMN "changes" DROP DEFAULT, ALTER COLUMN "kind" DROP DEFAULT, ALTER COLUMN "number" DROP DEFAULT;
SELECT set_config('khorgos.release', greatest(count(*), 1)::text, true) FROM release;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "country" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "country_group" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "group_member" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "event_series" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "event_participant" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "indicator_value" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "investment" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "leader" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "term" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "row_change" ADD COLUMN     "token_id" TEXT;

-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "statement_party" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "statement_topic" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "trade_flow" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "product_classification" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "product_flow" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "trade_headline" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "product_headline" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "trip" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "visit_event" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- AlterTable
ALTER TABLE "visit_coverage" ADD COLUMN     "since_release" INTEGER NOT NULL DEFAULT current_release();

-- CreateTable
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" "token_scope"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_number_key" ON "release"("number");

-- CreateIndex
CREATE INDEX "row_change_release_version_idx" ON "row_change"("release_version");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "row_change" ADD CONSTRAINT "row_change_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Publishes the release begun in this transaction and gives its version: the day, and a counter where a day
-- has several. Without a checksum the release gets that of the one before and of what changed.
CREATE FUNCTION publish_release(
  day date, kind release_kind, checksum text, notes text, changes jsonb, row_counts jsonb
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  base text := to_char(day, 'YYYY.MM.DD');
  named text := base;
  counter integer := 0;
BEGIN
  WHILE EXISTS (SELECT FROM release r WHERE r.version = named) LOOP
    counter := counter + 1;
    named := base || '.' || counter;
  END LOOP;
  INSERT INTO release (version, number, kind, checksum, notes, changes, row_counts, published_at)
  VALUES (
    named, current_release(), kind,
    coalesce(checksum, encode(sha256(convert_to(concat(
      (SELECT r.checksum FROM release r ORDER BY r.number DESC LIMIT 1), notes, changes), 'UTF8')), 'hex')),
    notes, changes, row_counts, clock_timestamp());
  RETURN named;
END $$;

-- A change of a row that is kept for good is neither changed nor removed.
CREATE FUNCTION history.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is a log: its rows are neither changed nor removed.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER row_change_is_a_log BEFORE UPDATE OR DELETE ON row_change
  FOR EACH ROW EXECUTE FUNCTION history.refuse();
CREATE TRIGGER row_change_is_not_emptied BEFORE TRUNCATE ON row_change
  FOR EACH STATEMENT EXECUTE FUNCTION history.refuse();

CREATE FUNCTION history.stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.since_release := current_release();
  RETURN NEW;
END $$;

-- Names of a table's columns, in order.
CREATE FUNCTION history.columns_of(tab oid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
  WHERE attrelid = tab AND attnum > 0 AND NOT attisdropped
$$;

-- Values that a row had for part of one release were never published: they are not kept.
CREATE FUNCTION history.keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO history.%1$I (until_release, %2$s) SELECT $1, %2$s FROM gone WHERE since_release < $1',
    TG_TABLE_NAME, history.columns_of(TG_RELID)) USING current_release();
  RETURN NULL;
END $$;

CREATE VIEW history.tracked AS
  SELECT c.oid, c.relname::text AS name
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND a.attname = 'since_release' AND NOT a.attisdropped;

-- Removes the views of earlier releases, so that a migration can change the tables below them.
CREATE FUNCTION history.detach() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT viewname FROM pg_views WHERE schemaname = 'as_of' LOOP
    EXECUTE format('DROP VIEW as_of.%I', name);
  END LOOP;
END $$;

-- What a table's older rows have in a column added later, as SQL: null where it is not one value for all of them.
CREATE FUNCTION history.value_before(tab oid, col name) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN a.atthasmissing THEN format('%L::%s', (a.attmissingval::text::text[])[1], format_type(a.atttypid, a.atttypmod))
    -- A function may give each row another value, or none outside of a release.
    WHEN a.attgenerated = '' AND regexp_replace(d.preset, '''([^'']|'''')*''', '', 'g') !~ '\(' THEN d.preset
  END
  FROM pg_attribute a
  LEFT JOIN LATERAL (SELECT pg_get_expr(adbin, adrelid) AS preset FROM pg_attrdef
    WHERE adrelid = a.attrelid AND adnum = a.attnum) d ON true
  WHERE a.attrelid = tab AND a.attname = col
$$;

-- Gives a table's history the table's columns. A new one gets the value that the table's older rows have in it, so
-- that no earlier release shows what the table could not hold.
CREATE FUNCTION history.follow(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  lost text[];
  fresh text[];
  gone text;
  col record;
BEGIN
  SELECT array_agg(h.attname) FILTER (WHERE p.attname IS NULL), array_agg(p.attname) FILTER (WHERE h.attname IS NULL)
    INTO lost, fresh
    FROM (SELECT attname FROM pg_attribute WHERE attrelid = format('public.%I', name)::regclass
          AND attnum > 0 AND NOT attisdropped) p
    FULL JOIN (SELECT attname FROM pg_attribute WHERE attrelid = format('history.%I', name)::regclass
          AND attnum > 1 AND NOT attisdropped) h USING (attname);
  IF cardinality(lost) > 0 AND cardinality(fresh) > 0 THEN
    RAISE EXCEPTION 'The table % has no column % any more, and a new one, %: its history cannot tell whether it was renamed.',
      name, lost[1], fresh[1]
      USING HINT = format('Before history.attach(): ALTER TABLE history.%1$I RENAME COLUMN %2$I TO %3$I; or, if it was not, '
        'ALTER TABLE history.%1$I DROP COLUMN %2$I.', name, lost[1], fresh[1]);
  END IF;
  FOREACH gone IN ARRAY coalesce(lost, '{}') LOOP
    EXECUTE format('ALTER TABLE history.%I DROP COLUMN %I', name, gone);
  END LOOP;
  FOR col IN
    SELECT p.attname AS name, format_type(p.atttypid, p.atttypmod) AS type, p.attnotnull AS filled,
      h.attname IS NULL AS fresh, (p.atttypid, p.atttypmod) IS DISTINCT FROM (h.atttypid, h.atttypmod) AS other_type,
      history.value_before(p.attrelid, p.attname) AS value
    FROM pg_attribute p
    LEFT JOIN pg_attribute h ON h.attrelid = format('history.%I', name)::regclass AND h.attname = p.attname
    WHERE p.attrelid = format('public.%I', name)::regclass AND p.attnum > 0 AND NOT p.attisdropped
      AND (p.atttypid, p.atttypmod, p.attnotnull) IS DISTINCT FROM (h.atttypid, h.atttypmod, h.attnotnull)
    ORDER BY p.attnum
  LOOP
    IF col.fresh THEN
      EXECUTE format('ALTER TABLE history.%I ADD COLUMN %I %s DEFAULT %s', name, col.name, col.type, coalesce(col.value, 'NULL'));
      EXECUTE format('ALTER TABLE history.%I ALTER COLUMN %I DROP DEFAULT', name, col.name);
    ELSIF col.other_type THEN
      EXECUTE format('ALTER TABLE history.%1$I ALTER COLUMN %2$I TYPE %3$s USING %2$I::text::%3$s', name, col.name, col.type);
    END IF;
    BEGIN
      EXECUTE format('ALTER TABLE history.%I ALTER COLUMN %I %s NOT NULL', name, col.name,
        CASE WHEN col.filled THEN 'SET' ELSE 'DROP' END);
    EXCEPTION WHEN not_null_violation THEN
      RAISE EXCEPTION 'The column % of % is NOT NULL, and rows of earlier releases have no value in it.', col.name, name
        USING HINT = format('Before history.attach(), give them one in history.%I.%I.', name, col.name);
    END;
  END LOOP;
END $$;

-- Keeps the history of every table that has a column since_release, and shows the data as of a release.
CREATE FUNCTION history.attach() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tab record;
  cols text;
  passed text;
BEGIN
  FOR tab IN SELECT * FROM history.tracked LOOP
    IF to_regclass(format('history.%I', tab.name)) IS NULL THEN
      EXECUTE format('CREATE TABLE history.%I (until_release integer NOT NULL, LIKE public.%I)', tab.name, tab.name);
      SELECT string_agg(quote_ident(a.attname), ', ') INTO cols
        FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = tab.oid AND i.indisprimary;
      EXECUTE format('CREATE INDEX ON history.%I (%s)', tab.name, cols);
      EXECUTE format('CREATE TRIGGER stamp BEFORE UPDATE ON public.%I
        FOR EACH ROW EXECUTE FUNCTION history.stamp()', tab.name);
      EXECUTE format('CREATE TRIGGER keep_changed AFTER UPDATE ON public.%I REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION history.keep()', tab.name);
      EXECUTE format('CREATE TRIGGER keep_removed AFTER DELETE ON public.%I REFERENCING OLD TABLE AS gone
        FOR EACH STATEMENT EXECUTE FUNCTION history.keep()', tab.name);
    END IF;
    PERFORM history.follow(tab.name);
    cols := history.columns_of(tab.oid);
    EXECUTE format('CREATE VIEW as_of.%1$I AS
      SELECT %2$s FROM public.%1$I WHERE since_release <= current_setting(''khorgos.as_of'')::integer
      UNION ALL
      SELECT %2$s FROM history.%1$I WHERE since_release <= current_setting(''khorgos.as_of'')::integer
        AND until_release > current_setting(''khorgos.as_of'')::integer', tab.name, cols);
  END LOOP;
  FOREACH passed IN ARRAY ARRAY['release', 'row_change', 'user', 'api_token'] LOOP
    EXECUTE format('CREATE VIEW as_of.%1$I AS SELECT * FROM public.%1$I', passed);
  END LOOP;
END $$;

SELECT history.attach();
