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

-- Counts anew what is known of each pair of countries of which the release of this number changed a figure.
CREATE FUNCTION refresh_product_coverage(number integer) RETURNS void LANGUAGE plpgsql SET work_mem = '32MB' AS $$
BEGIN
  CREATE TEMP TABLE touched_pair ON COMMIT DROP AS
    SELECT reporter_iso3, partner_iso3 FROM product_flow WHERE since_release = number
    UNION SELECT reporter_iso3, partner_iso3 FROM history.product_flow WHERE until_release = number
    UNION SELECT f.reporter_iso3, f.partner_iso3 FROM history.product h
      JOIN product p ON p.classification_code = h.classification_code AND p.code = h.code AND p.level <> h.level
      JOIN product_flow f ON f.classification_code = h.classification_code AND f.product_code = h.code
      WHERE h.until_release = number;
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

CREATE FUNCTION summarise_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_product_coverage(NEW.number);
  RETURN NULL;
END $$;

-- What is summed up follows each release. One that names no table of those it changed may have changed any.
CREATE TRIGGER summarise AFTER INSERT ON release FOR EACH ROW
  WHEN (NEW.changes = '{}' OR NEW.changes ?| ARRAY['product', 'product_flow'])
  EXECUTE FUNCTION summarise_release();

-- What is there already: every pair counts as touched by each release that it has figures of.
DO $$
DECLARE
  one integer;
BEGIN
  FOR one IN SELECT DISTINCT since_release FROM product_flow ORDER BY 1 LOOP
    PERFORM refresh_product_coverage(one);
  END LOOP;
END $$;

SELECT history.attach();
