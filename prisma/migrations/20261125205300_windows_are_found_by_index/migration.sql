-- By hand: the page of an order looks for the imports whose window its changes are in, in a log of any length.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE INDEX "contact_windows" ON "contact"
  USING GIST ("site_id", tstzrange(LEAST("window_start", "window_end"), GREATEST("window_start", "window_end"), '[]'))
  WHERE "action" = 'export' AND NOT "is_test" AND "window_start" IS NOT NULL AND "window_end" IS NOT NULL;
