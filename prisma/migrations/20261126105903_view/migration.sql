SELECT history.detach();

-- CreateTable
CREATE TABLE "view" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "release_version" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "share_hash" TEXT,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "view_slug_key" ON "view"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "view_share_hash_key" ON "view"("share_hash");

-- CreateIndex
CREATE INDEX "view_release_version_idx" ON "view"("release_version");

-- CreateIndex
CREATE UNIQUE INDEX "view_user_id_path_release_version_key" ON "view"("user_id", "path", "release_version");

-- AddForeignKey
ALTER TABLE "view" ADD CONSTRAINT "view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view" ADD CONSTRAINT "view_release_version_fkey" FOREIGN KEY ("release_version") REFERENCES "release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT history.attach();
