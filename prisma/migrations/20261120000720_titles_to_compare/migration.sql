-- Apple's count of a title moved, or a change touched it, since its licenses here were last compared with that count.
ALTER TABLE "Asset" ADD COLUMN     "toCompare" BOOLEAN NOT NULL DEFAULT false;
