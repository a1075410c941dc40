-- Compared with serial numbers and Apple's ids, which are stored so.
ALTER TABLE "WaitingWish" ALTER COLUMN "holder" TYPE TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "WaitingWish_customerId_holder_idx" ON "WaitingWish"("customerId", "holder");
