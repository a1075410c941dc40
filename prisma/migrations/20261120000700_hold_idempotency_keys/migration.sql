-- Which attempt holds a key, and until when: a call whose process died is told from one that is still running.

-- AlterTable
ALTER TABLE "IdempotencyKey" ADD COLUMN     "heldUntil" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "requestId" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "IdempotencyKey_customerId_createdAt_idx" ON "IdempotencyKey"("customerId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_customerId_requestId_idx" ON "AuditEntry"("customerId", "requestId");
