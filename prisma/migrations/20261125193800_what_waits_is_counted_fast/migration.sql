-- By hand: workers take what is due and the metrics count what waits, on all sites; what was sent is a hundred times more.
CREATE INDEX "outbox_waiting" ON "outbox"("site_id", "due_at") WHERE "state" IN ('pending', 'sending');
