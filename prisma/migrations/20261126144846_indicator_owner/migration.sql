SELECT history.detach();

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "owner_id" TEXT;

-- CreateIndex
CREATE INDEX "indicator_owner_id_idx" ON "indicator"("owner_id");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT history.attach();
