-- CreateIndex
CREATE INDEX "Device_customerId_osVersion_groupId_idx" ON "Device"("customerId", "osVersion", "groupId");
