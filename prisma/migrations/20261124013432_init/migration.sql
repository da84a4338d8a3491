-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('viewer', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "country_kind" AS ENUM ('country', 'union', 'world', 'institution');

-- CreateEnum
CREATE TYPE "event_origin" AS ENUM ('file', 'visits');

-- CreateEnum
CREATE TYPE "verification_status" AS ENUM ('stored', 'recalled');

-- CreateEnum
CREATE TYPE "membership_status" AS ENUM ('member', 'observer', 'associate', 'acceding');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('dataset', 'document');

-- CreateEnum
CREATE TYPE "row_change_action" AS ENUM ('record', 'correct', 'retract');

-- CreateEnum
CREATE TYPE "flow" AS ENUM ('export', 'import');

-- CreateEnum
CREATE TYPE "trade_basis" AS ENUM ('declared', 'reconciled');

-- CreateEnum
CREATE TYPE "headline_measure" AS ENUM ('turnover', 'turnover_derived', 'turnover_jan_sep', 'export', 'import', 'share_of_ca5');

-- CreateEnum
CREATE TYPE "visit_type" AS ENUM ('state', 'official', 'working', 'summit', 'stopover');

-- CreateEnum
CREATE TYPE "date_check" AS ENUM ('day', 'partial', 'none');

-- CreateEnum
CREATE TYPE "coverage_completeness" AS ENUM ('complete', 'good', 'partial');

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "role" NOT NULL DEFAULT 'viewer',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "auth_rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "invited_by_id" TEXT NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "slug" TEXT NOT NULL,
    "said_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "needs" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "source_key" TEXT NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "country" (
    "iso3" TEXT NOT NULL,
    "iso2" TEXT,
    "kind" "country_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "official_name" TEXT NOT NULL,
    "capital" TEXT,
    "capital_latitude" DECIMAL(10,7),
    "capital_longitude" DECIMAL(10,7),
    "region" TEXT,
    "subregion" TEXT,
    "area_km2" DECIMAL(12,2),
    "landlocked" BOOLEAN,
    "borders" TEXT[],
    "currency" TEXT,
    "source_key" TEXT NOT NULL,

    CONSTRAINT "country_pkey" PRIMARY KEY ("iso3")
);

-- CreateTable
CREATE TABLE "country_group" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "country_group_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "group_member" (
    "group_code" TEXT NOT NULL,
    "country_iso3" TEXT NOT NULL,

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("group_code","country_iso3")
);

-- CreateTable
CREATE TABLE "event_series" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_code" TEXT,

    CONSTRAINT "event_series_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "event" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "series_slug" TEXT,
    "host_iso3" TEXT,
    "city" TEXT,
    "start_date" DATE NOT NULL,
    "end_date" DATE NOT NULL,
    "origin" "event_origin" NOT NULL,
    "source_key" TEXT NOT NULL,
    "verification" "verification_status" NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "event_slug" TEXT NOT NULL,
    "country_iso3" TEXT NOT NULL,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_slug","country_iso3")
);

-- CreateTable
CREATE TABLE "indicator" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "country_iso3" TEXT NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "value" DECIMAL(38,18) NOT NULL,
    "source_key" TEXT NOT NULL,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("country_iso3","indicator_code","year")
);

-- CreateTable
CREATE TABLE "investment" (
    "slug" TEXT NOT NULL,
    "investor_iso3" TEXT NOT NULL,
    "recipient_iso3" TEXT,
    "recipient_group_code" TEXT,
    "year" SMALLINT NOT NULL,
    "measure" TEXT NOT NULL,
    "value_usd" DECIMAL(20,2) NOT NULL,
    "price_basis" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "verification" "verification_status" NOT NULL,

    CONSTRAINT "investment_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "leader" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country_iso3" TEXT NOT NULL,

    CONSTRAINT "leader_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "term" (
    "slug" TEXT NOT NULL,
    "leader_slug" TEXT NOT NULL,
    "country_iso3" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "start_date" DATE NOT NULL,
    "end_date" DATE,
    "source_key" TEXT NOT NULL,
    "verification" "verification_status" NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "organisation" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "membership" (
    "slug" TEXT NOT NULL,
    "organisation_code" TEXT NOT NULL,
    "country_iso3" TEXT NOT NULL,
    "status" "membership_status" NOT NULL,
    "joined_on" DATE,
    "left_on" DATE,
    "source_key" TEXT NOT NULL,
    "verification" "verification_status" NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "source" (
    "key" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT,
    "basis" "trade_basis",
    "retrieved_on" DATE NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "release" (
    "version" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checksum" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "row_counts" JSONB NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "row_change" (
    "id" SERIAL NOT NULL,
    "entity" TEXT NOT NULL,
    "row_key" TEXT NOT NULL,
    "action" "row_change_action" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" TEXT NOT NULL,
    "source_key" TEXT,
    "release_version" TEXT NOT NULL,

    CONSTRAINT "row_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "slug" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "verification" "verification_status" NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "statement_party" (
    "statement_slug" TEXT NOT NULL,
    "country_iso3" TEXT NOT NULL,

    CONSTRAINT "statement_party_pkey" PRIMARY KEY ("statement_slug","country_iso3")
);

-- CreateTable
CREATE TABLE "topic" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "statement_topic" (
    "statement_slug" TEXT NOT NULL,
    "topic_slug" TEXT NOT NULL,

    CONSTRAINT "statement_topic_pkey" PRIMARY KEY ("statement_slug","topic_slug")
);

-- CreateTable
CREATE TABLE "trade_flow" (
    "reporter_iso3" TEXT NOT NULL,
    "partner_iso3" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "flow" "flow" NOT NULL,
    "source_key" TEXT NOT NULL,
    "value_usd" DECIMAL(20,2) NOT NULL,
    "basis" "trade_basis" NOT NULL,
    "partial_year" BOOLEAN NOT NULL,
    "damaged" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "trade_flow_pkey" PRIMARY KEY ("reporter_iso3","partner_iso3","year","flow","source_key")
);

-- CreateTable
CREATE TABLE "product_classification" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "product_classification_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "product" (
    "classification_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT,
    "level" TEXT NOT NULL,
    "section_code" TEXT,
    "high_priority_tier" TEXT,

    CONSTRAINT "product_pkey" PRIMARY KEY ("classification_code","code")
);

-- CreateTable
CREATE TABLE "product_flow" (
    "reporter_iso3" TEXT NOT NULL,
    "partner_iso3" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "flow" "flow" NOT NULL,
    "classification_code" TEXT NOT NULL,
    "product_code" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "value_usd" DECIMAL(20,2) NOT NULL,
    "basis" "trade_basis" NOT NULL,
    "partial_year" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "product_flow_pkey" PRIMARY KEY ("reporter_iso3","partner_iso3","year","flow","classification_code","product_code","source_key")
);

-- CreateTable
CREATE TABLE "trade_headline" (
    "slug" TEXT NOT NULL,
    "reporter_iso3" TEXT,
    "reporter_group_code" TEXT,
    "partner_iso3" TEXT,
    "partner_group_code" TEXT,
    "year" SMALLINT NOT NULL,
    "measure" "headline_measure" NOT NULL,
    "value_usd" DECIMAL(20,2),
    "share_percent" DECIMAL(7,3),
    "quote" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "verification" "verification_status" NOT NULL,

    CONSTRAINT "trade_headline_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "product_headline" (
    "slug" TEXT NOT NULL,
    "reporter_iso3" TEXT NOT NULL,
    "partner_iso3" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "flow" "flow" NOT NULL,
    "product" TEXT NOT NULL,
    "value_usd" DECIMAL(20,2),
    "quantity" TEXT,
    "quote" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "verification" "verification_status" NOT NULL,

    CONSTRAINT "product_headline_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "trip" (
    "slug" TEXT NOT NULL,
    "leader_slug" TEXT NOT NULL,
    "country_iso3" TEXT NOT NULL,
    "start_date" DATE NOT NULL,
    "end_date" DATE NOT NULL,

    CONSTRAINT "trip_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "visit" (
    "slug" TEXT NOT NULL,
    "trip_slug" TEXT NOT NULL,
    "leader_slug" TEXT NOT NULL,
    "host_iso3" TEXT NOT NULL,
    "cities" TEXT[],
    "start_date" DATE NOT NULL,
    "end_date" DATE NOT NULL,
    "type" "visit_type" NOT NULL,
    "bilateral" BOOLEAN NOT NULL,
    "summary" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "verification" "verification_status" NOT NULL,
    "date_check" "date_check" NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "visit_event" (
    "visit_slug" TEXT NOT NULL,
    "event_slug" TEXT NOT NULL,

    CONSTRAINT "visit_event_pkey" PRIMARY KEY ("visit_slug","event_slug")
);

-- CreateTable
CREATE TABLE "visit_coverage" (
    "slug" TEXT NOT NULL,
    "leaders" TEXT NOT NULL,
    "leader_iso3" TEXT[],
    "leader_slug" TEXT,
    "host_iso3" TEXT[],
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "completeness" "coverage_completeness" NOT NULL,
    "note" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,

    CONSTRAINT "visit_coverage_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "auth_rate_limit_key_key" ON "auth_rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "group_member_country_iso3_idx" ON "group_member"("country_iso3");

-- CreateIndex
CREATE INDEX "event_start_date_idx" ON "event"("start_date");

-- CreateIndex
CREATE INDEX "event_series_slug_idx" ON "event"("series_slug");

-- CreateIndex
CREATE INDEX "event_host_iso3_idx" ON "event"("host_iso3");

-- CreateIndex
CREATE INDEX "event_participant_country_iso3_idx" ON "event_participant"("country_iso3");

-- CreateIndex
CREATE INDEX "indicator_value_indicator_code_year_idx" ON "indicator_value"("indicator_code", "year");

-- CreateIndex
CREATE INDEX "investment_recipient_iso3_year_idx" ON "investment"("recipient_iso3", "year");

-- CreateIndex
CREATE INDEX "leader_country_iso3_idx" ON "leader"("country_iso3");

-- CreateIndex
CREATE INDEX "term_leader_slug_idx" ON "term"("leader_slug");

-- CreateIndex
CREATE INDEX "term_country_iso3_idx" ON "term"("country_iso3");

-- CreateIndex
CREATE INDEX "membership_organisation_code_idx" ON "membership"("organisation_code");

-- CreateIndex
CREATE INDEX "membership_country_iso3_idx" ON "membership"("country_iso3");

-- CreateIndex
CREATE UNIQUE INDEX "release_checksum_key" ON "release"("checksum");

-- CreateIndex
CREATE INDEX "row_change_entity_row_key_idx" ON "row_change"("entity", "row_key");

-- CreateIndex
CREATE INDEX "statement_date_idx" ON "statement"("date");

-- CreateIndex
CREATE INDEX "statement_party_country_iso3_idx" ON "statement_party"("country_iso3");

-- CreateIndex
CREATE INDEX "statement_topic_topic_slug_idx" ON "statement_topic"("topic_slug");

-- CreateIndex
CREATE INDEX "trade_flow_partner_iso3_year_idx" ON "trade_flow"("partner_iso3", "year");

-- CreateIndex
CREATE INDEX "trade_flow_year_idx" ON "trade_flow"("year");

-- CreateIndex
CREATE INDEX "product_flow_partner_iso3_year_idx" ON "product_flow"("partner_iso3", "year");

-- CreateIndex
CREATE INDEX "product_flow_classification_code_product_code_idx" ON "product_flow"("classification_code", "product_code");

-- CreateIndex
CREATE INDEX "trade_headline_partner_group_code_year_idx" ON "trade_headline"("partner_group_code", "year");

-- CreateIndex
CREATE INDEX "trade_headline_partner_iso3_year_idx" ON "trade_headline"("partner_iso3", "year");

-- CreateIndex
CREATE INDEX "trip_leader_slug_start_date_idx" ON "trip"("leader_slug", "start_date");

-- CreateIndex
CREATE INDEX "visit_leader_slug_start_date_idx" ON "visit"("leader_slug", "start_date");

-- CreateIndex
CREATE INDEX "visit_host_iso3_start_date_idx" ON "visit"("host_iso3", "start_date");

-- CreateIndex
CREATE INDEX "visit_trip_slug_idx" ON "visit"("trip_slug");

-- CreateIndex
CREATE INDEX "visit_start_date_idx" ON "visit"("start_date");

-- CreateIndex
CREATE INDEX "visit_event_event_slug_idx" ON "visit_event"("event_slug");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country" ADD CONSTRAINT "country_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_code_fkey" FOREIGN KEY ("group_code") REFERENCES "country_group"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_country_iso3_fkey" FOREIGN KEY ("country_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_series" ADD CONSTRAINT "event_series_organisation_code_fkey" FOREIGN KEY ("organisation_code") REFERENCES "organisation"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_series_slug_fkey" FOREIGN KEY ("series_slug") REFERENCES "event_series"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_host_iso3_fkey" FOREIGN KEY ("host_iso3") REFERENCES "country"("iso3") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_slug_fkey" FOREIGN KEY ("event_slug") REFERENCES "event"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_country_iso3_fkey" FOREIGN KEY ("country_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_country_iso3_fkey" FOREIGN KEY ("country_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_code_fkey" FOREIGN KEY ("indicator_code") REFERENCES "indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investment" ADD CONSTRAINT "investment_investor_iso3_fkey" FOREIGN KEY ("investor_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investment" ADD CONSTRAINT "investment_recipient_iso3_fkey" FOREIGN KEY ("recipient_iso3") REFERENCES "country"("iso3") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investment" ADD CONSTRAINT "investment_recipient_group_code_fkey" FOREIGN KEY ("recipient_group_code") REFERENCES "country_group"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "investment" ADD CONSTRAINT "investment_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leader" ADD CONSTRAINT "leader_country_iso3_fkey" FOREIGN KEY ("country_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_leader_slug_fkey" FOREIGN KEY ("leader_slug") REFERENCES "leader"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_country_iso3_fkey" FOREIGN KEY ("country_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_code_fkey" FOREIGN KEY ("organisation_code") REFERENCES "organisation"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_country_iso3_fkey" FOREIGN KEY ("country_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "row_change" ADD CONSTRAINT "row_change_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "row_change" ADD CONSTRAINT "row_change_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "row_change" ADD CONSTRAINT "row_change_release_version_fkey" FOREIGN KEY ("release_version") REFERENCES "release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_party" ADD CONSTRAINT "statement_party_statement_slug_fkey" FOREIGN KEY ("statement_slug") REFERENCES "statement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_party" ADD CONSTRAINT "statement_party_country_iso3_fkey" FOREIGN KEY ("country_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_topic" ADD CONSTRAINT "statement_topic_statement_slug_fkey" FOREIGN KEY ("statement_slug") REFERENCES "statement"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_topic" ADD CONSTRAINT "statement_topic_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topic"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trade_flow" ADD CONSTRAINT "trade_flow_reporter_iso3_fkey" FOREIGN KEY ("reporter_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trade_flow" ADD CONSTRAINT "trade_flow_partner_iso3_fkey" FOREIGN KEY ("partner_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trade_flow" ADD CONSTRAINT "trade_flow_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_classification_code_fkey" FOREIGN KEY ("classification_code") REFERENCES "product_classification"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_flow" ADD CONSTRAINT "product_flow_reporter_iso3_fkey" FOREIGN KEY ("reporter_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_flow" ADD CONSTRAINT "product_flow_partner_iso3_fkey" FOREIGN KEY ("partner_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_flow" ADD CONSTRAINT "product_flow_classification_code_product_code_fkey" FOREIGN KEY ("classification_code", "product_code") REFERENCES "product"("classification_code", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_flow" ADD CONSTRAINT "product_flow_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trade_headline" ADD CONSTRAINT "trade_headline_reporter_iso3_fkey" FOREIGN KEY ("reporter_iso3") REFERENCES "country"("iso3") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trade_headline" ADD CONSTRAINT "trade_headline_reporter_group_code_fkey" FOREIGN KEY ("reporter_group_code") REFERENCES "country_group"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trade_headline" ADD CONSTRAINT "trade_headline_partner_iso3_fkey" FOREIGN KEY ("partner_iso3") REFERENCES "country"("iso3") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trade_headline" ADD CONSTRAINT "trade_headline_partner_group_code_fkey" FOREIGN KEY ("partner_group_code") REFERENCES "country_group"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trade_headline" ADD CONSTRAINT "trade_headline_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_headline" ADD CONSTRAINT "product_headline_reporter_iso3_fkey" FOREIGN KEY ("reporter_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_headline" ADD CONSTRAINT "product_headline_partner_iso3_fkey" FOREIGN KEY ("partner_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_headline" ADD CONSTRAINT "product_headline_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trip" ADD CONSTRAINT "trip_leader_slug_fkey" FOREIGN KEY ("leader_slug") REFERENCES "leader"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trip" ADD CONSTRAINT "trip_country_iso3_fkey" FOREIGN KEY ("country_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_trip_slug_fkey" FOREIGN KEY ("trip_slug") REFERENCES "trip"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_leader_slug_fkey" FOREIGN KEY ("leader_slug") REFERENCES "leader"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_host_iso3_fkey" FOREIGN KEY ("host_iso3") REFERENCES "country"("iso3") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_event" ADD CONSTRAINT "visit_event_visit_slug_fkey" FOREIGN KEY ("visit_slug") REFERENCES "visit"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_event" ADD CONSTRAINT "visit_event_event_slug_fkey" FOREIGN KEY ("event_slug") REFERENCES "event"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_coverage" ADD CONSTRAINT "visit_coverage_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
