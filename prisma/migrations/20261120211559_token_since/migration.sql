-- AlterTable
ALTER TABLE "ContentToken" ADD COLUMN     "observedSince" TIMESTAMPTZ(3),
ADD COLUMN     "slowSince" TIMESTAMPTZ(3),
ADD COLUMN     "wellSince" TIMESTAMPTZ(3);
