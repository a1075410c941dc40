-- Whether a row has a word that begins so is answered by this index alone.

-- DropIndex
DROP INDEX "SearchWord_customerId_kind_id_idx";

-- CreateIndex
CREATE INDEX "SearchWord_customerId_kind_id_word_idx" ON "SearchWord"("customerId", "kind", "id", "word");
