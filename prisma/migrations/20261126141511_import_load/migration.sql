SELECT history.detach();

-- AlterTable
ALTER TABLE "trade_flow" ADD COLUMN     "imported" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "product_flow" ADD COLUMN     "imported" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "import_load" (
    "id" SERIAL NOT NULL,
    "file_name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "source_key" TEXT,
    "rows_new" INTEGER NOT NULL,
    "rows_changed" INTEGER NOT NULL,
    "rows_same" INTEGER NOT NULL,
    "rows_refused" INTEGER NOT NULL,
    "rows_skipped" JSONB NOT NULL,
    "release_version" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" TEXT,
    "token_id" TEXT,
    "rolled_back_in" TEXT,

    CONSTRAINT "import_load_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_load_release_version_key" ON "import_load"("release_version");

-- CreateIndex
CREATE UNIQUE INDEX "import_load_rolled_back_in_key" ON "import_load"("rolled_back_in");

-- AddForeignKey
ALTER TABLE "import_load" ADD CONSTRAINT "import_load_source_key_fkey" FOREIGN KEY ("source_key") REFERENCES "source"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_load" ADD CONSTRAINT "import_load_release_version_fkey" FOREIGN KEY ("release_version") REFERENCES "release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_load" ADD CONSTRAINT "import_load_rolled_back_in_fkey" FOREIGN KEY ("rolled_back_in") REFERENCES "release"("version") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_load" ADD CONSTRAINT "import_load_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_load" ADD CONSTRAINT "import_load_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT history.attach();
