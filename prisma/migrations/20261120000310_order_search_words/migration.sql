-- Under each word its rows stand in the list's own order, so that a page of a common word is read off an index;
-- and the filters of the device and people lists have indexes in that order.

-- AlterTable
ALTER TABLE "SearchWord" ADD COLUMN     "sortKey" TEXT COLLATE "C" NOT NULL DEFAULT '';

update "SearchWord" w set "sortKey" = d."nameKey" from "Device" d
where w."kind" = 'device' and w."customerId" = d."customerId" and w."id" = d."id";
update "SearchWord" w set "sortKey" = p."nameKey" from "Person" p
where w."kind" = 'person' and w."customerId" = p."customerId" and w."id" = p."id";

-- AlterTable
ALTER TABLE "SearchWord" DROP CONSTRAINT "SearchWord_pkey",
ADD CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("customerId", "kind", "word", "sortKey", "id");

-- AlterTable
ALTER TABLE "Device" ALTER COLUMN "platform" TYPE TEXT COLLATE "C",
ALTER COLUMN "enrollment" TYPE TEXT COLLATE "C",
ALTER COLUMN "source" TYPE TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Person" ALTER COLUMN "source" TYPE TEXT COLLATE "C",
ADD COLUMN     "managedKey" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "Device_customerId_platform_nameKey_id_idx" ON "Device"("customerId", "platform", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Device_customerId_enrollment_nameKey_id_idx" ON "Device"("customerId", "enrollment", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Device_customerId_source_nameKey_id_idx" ON "Device"("customerId", "source", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Person_customerId_source_nameKey_id_idx" ON "Person"("customerId", "source", "nameKey", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Person_customerId_managedKey_key" ON "Person"("customerId", "managedKey");
