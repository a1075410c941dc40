-- What runs now, and what ended not fully done today, without reading every operation there ever was.
CREATE INDEX "Operation_customerId_state_finishedAt_idx" ON "Operation"("customerId", "state", "finishedAt");
