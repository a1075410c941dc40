-- When Apple was last asked about an order's event, and how often what it asks for was written anew.
ALTER TABLE "Order" ADD COLUMN     "polledAt" TIMESTAMPTZ(3),
ADD COLUMN     "rewrites" INTEGER NOT NULL DEFAULT 0;
