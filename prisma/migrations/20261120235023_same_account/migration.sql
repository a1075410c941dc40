-- Finds who has one Apple Account under two ids of a location.
CREATE INDEX "AppleUser_same_account" ON "AppleUser"("customerId", "tokenId", "idHash", "clientUserId")
  WHERE "idHash" IS NOT NULL AND "status" IN ('Registered', 'Associated');
