-- With the group in them, these indexes alone answer which rows of a list are in reach.

-- DropIndex
DROP INDEX "Device_customerId_nameKey_id_idx";
DROP INDEX "Device_customerId_platform_nameKey_id_idx";
DROP INDEX "Device_customerId_enrollment_nameKey_id_idx";
DROP INDEX "Device_customerId_source_nameKey_id_idx";
DROP INDEX "Person_customerId_nameKey_id_idx";
DROP INDEX "Person_customerId_source_nameKey_id_idx";

-- CreateIndex
CREATE INDEX "Device_customerId_nameKey_id_groupId_idx" ON "Device"("customerId", "nameKey", "id", "groupId");

-- CreateIndex
CREATE INDEX "Device_customerId_platform_nameKey_id_groupId_idx" ON "Device"("customerId", "platform", "nameKey", "id", "groupId");

-- CreateIndex
CREATE INDEX "Device_customerId_enrollment_nameKey_id_groupId_idx" ON "Device"("customerId", "enrollment", "nameKey", "id", "groupId");

-- CreateIndex
CREATE INDEX "Device_customerId_source_nameKey_id_groupId_idx" ON "Device"("customerId", "source", "nameKey", "id", "groupId");

-- CreateIndex
CREATE INDEX "Person_customerId_nameKey_id_groupId_idx" ON "Person"("customerId", "nameKey", "id", "groupId");

-- CreateIndex
CREATE INDEX "Person_customerId_source_nameKey_id_groupId_idx" ON "Person"("customerId", "source", "nameKey", "id", "groupId");

-- CreateIndex
CREATE INDEX "AppleUser_customerId_emailKey_idx" ON "AppleUser"("customerId", "emailKey");
