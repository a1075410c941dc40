-- The mirror of Apple and an operation's log are referred to by nothing: a key into them would be looked up for each row that leaves.

-- DropForeignKey
ALTER TABLE "Asset" DROP CONSTRAINT "Asset_licenseCustomerId_licenseTokenId_licenseTitleId_lice_fkey";

-- DropForeignKey
ALTER TABLE "Order" DROP CONSTRAINT "Order_operationLogCustomerId_operationLogOperationId_opera_fkey";

-- AlterTable
ALTER TABLE "Asset" DROP COLUMN "licenseCustomerId",
DROP COLUMN "licenseHolder",
DROP COLUMN "licenseTitleId",
DROP COLUMN "licenseTokenId";

-- AlterTable
ALTER TABLE "Order" DROP COLUMN "operationLogCustomerId",
DROP COLUMN "operationLogId",
DROP COLUMN "operationLogOperationId";
