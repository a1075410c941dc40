-- What was done to what, by whom and how, each in the order of time. Names are found by their beginning, whatever their case.

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "targetKey" TEXT COLLATE "C";
UPDATE "AuditEntry" SET "targetKey" = lower("targetName") WHERE "targetName" IS NOT NULL;

-- A request is found by the beginning of its id.
ALTER TABLE "AuditEntry" ALTER COLUMN "requestId" TYPE TEXT COLLATE "C";

-- DropIndex
DROP INDEX "AuditEntry_customerId_action_id_idx";

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_action_at_id_idx" ON "AuditEntry"("customerId", "action", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_actorId_at_id_idx" ON "AuditEntry"("customerId", "actorId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_actorName_at_id_idx" ON "AuditEntry"("customerId", "actorName", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_targetId_at_id_idx" ON "AuditEntry"("customerId", "targetId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_targetKey_at_id_idx" ON "AuditEntry"("customerId", "targetKey", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_targetKind_at_id_idx" ON "AuditEntry"("customerId", "targetKind", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_via_at_id_idx" ON "AuditEntry"("customerId", "via", "at", "id");
