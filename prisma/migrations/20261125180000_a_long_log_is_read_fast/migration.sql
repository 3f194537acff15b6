-- By hand: every page of the admin asks for the latest requests of a few kinds, in a log of any length and mixture.
CREATE INDEX "contact_imports" ON "contact"("site_id", "at" DESC, "id" DESC) INCLUDE ("run_id")
  WHERE "action" = 'export' AND "outcome" IN ('ok', 'paused') AND NOT "is_test";

CREATE INDEX "contact_notices_taken" ON "contact"("site_id", "at" DESC, "id" DESC)
  WHERE "action" = 'shipnotify' AND "outcome" IN ('recorded', 'updated', 'repeated') AND NOT "is_test";

-- Whoever guesses at user names fills the log, and is nobody's failure: the two kinds of requests are read apart.
CREATE INDEX "contact_let_in" ON "contact"("site_id", "at" DESC, "id" DESC)
  WHERE "outcome" NOT IN ('browser', 'unauthorized', 'too-many-failures') AND NOT "is_test";

CREATE INDEX "contact_not_let_in" ON "contact"("site_id", lower(btrim("user_name")), "at" DESC, "id" DESC)
  WHERE "outcome" IN ('unauthorized', 'too-many-failures') AND NOT "is_test";
