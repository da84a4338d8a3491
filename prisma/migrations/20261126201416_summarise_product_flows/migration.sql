SELECT history.detach();

-- CreateTable
CREATE TABLE "product_coverage" (
    "reporter_iso3" TEXT NOT NULL,
    "partner_iso3" TEXT NOT NULL,
    "flow" "flow" NOT NULL,
    "classification_code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "basis" "trade_basis" NOT NULL,
    "products" INTEGER NOT NULL,
    "years" INTEGER[],
    "partial_years" INTEGER[],

    CONSTRAINT "product_coverage_pkey" PRIMARY KEY ("reporter_iso3","partner_iso3","flow","classification_code","level","source_key","basis")
);

-- CreateIndex
CREATE INDEX "product_coverage_partner_iso3_idx" ON "product_coverage"("partner_iso3");

-- Counts anew what is known of each pair of countries of which the release that was begun changed a figure.
CREATE FUNCTION refresh_product_coverage() RETURNS void LANGUAGE plpgsql SET work_mem = '32MB' AS $$
DECLARE
  begun integer := current_release();
BEGIN
  CREATE TEMP TABLE touched_pair ON COMMIT DROP AS
    SELECT reporter_iso3, partner_iso3 FROM product_flow WHERE since_release = begun
    UNION SELECT reporter_iso3, partner_iso3 FROM history.product_flow WHERE until_release = begun
    UNION SELECT f.reporter_iso3, f.partner_iso3 FROM history.product h
      JOIN product p ON p.classification_code = h.classification_code AND p.code = h.code AND p.level <> h.level
      JOIN product_flow f ON f.classification_code = h.classification_code AND f.product_code = h.code
      WHERE h.until_release = begun;
  ANALYZE touched_pair;
  DELETE FROM product_coverage c USING touched_pair t
    WHERE c.reporter_iso3 = t.reporter_iso3 AND c.partner_iso3 = t.partner_iso3;
  -- Pair by pair: all at once they would be sorted by eight columns of text, which takes four times as long.
  INSERT INTO product_coverage
    SELECT t.reporter_iso3, t.partner_iso3, known.* FROM touched_pair t CROSS JOIN LATERAL (
      SELECT flow, classification_code, level, source_key, basis, count(product_code),
        array_agg(year ORDER BY year) FILTER (WHERE year IS NOT NULL),
        coalesce(array_agg(year ORDER BY year) FILTER (WHERE year IS NOT NULL AND partial), '{}')
      FROM (
        SELECT f.flow, f.classification_code, p.level, f.source_key, f.basis, f.product_code, f.year,
          bool_or(f.partial_year) AS partial
        FROM product_flow f
        JOIN product p ON p.classification_code = f.classification_code AND p.code = f.product_code
        WHERE f.reporter_iso3 = t.reporter_iso3 AND f.partner_iso3 = t.partner_iso3
        GROUP BY GROUPING SETS (
          (f.flow, f.classification_code, p.level, f.source_key, f.basis, f.product_code),
          (f.flow, f.classification_code, p.level, f.source_key, f.basis, f.year))
      ) parts
      GROUP BY 1, 2, 3, 4, 5
    ) known;
  DROP TABLE touched_pair;
END $$;

-- As before, and what is summed up follows. A release that names no table of those it changed may have changed any.
CREATE OR REPLACE FUNCTION publish_release(
  day date, kind release_kind, checksum text, notes text, changes jsonb, row_counts jsonb
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  base text := to_char(day, 'YYYY.MM.DD');
  named text := base;
  counter integer := 0;
BEGIN
  IF changes = '{}' OR changes ?| ARRAY['product', 'product_flow'] THEN
    PERFORM refresh_product_coverage();
  END IF;
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

-- What is there already: every pair counts as touched by each release that it has figures of.
DO $$
DECLARE
  one integer;
BEGIN
  FOR one IN SELECT DISTINCT since_release FROM product_flow ORDER BY 1 LOOP
    PERFORM set_config('khorgos.release', one::text, true);
    PERFORM refresh_product_coverage();
  END LOOP;
  PERFORM set_config('khorgos.release', '', true);
END $$;

SELECT history.attach();
