SELECT history.detach();

-- CreateIndex
CREATE INDEX "product_flow_source_key_idx" ON "product_flow"("source_key");

-- CreateIndex
CREATE INDEX "product_flow_year_reporter_iso3_partner_iso3_idx" ON "product_flow"("year" DESC, "reporter_iso3", "partner_iso3");

SELECT history.attach();
