-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "suspendedBy" TEXT;

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "name" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_at_id_idx" ON "AuditEntry"("customerId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_groupId_at_id_idx" ON "AuditEntry"("customerId", "groupId", "at", "id");
