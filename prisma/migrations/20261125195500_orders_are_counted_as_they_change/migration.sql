-- By hand where it says so. What locks out readers comes last: processes of the version before keep working meanwhile.
ALTER INDEX "shop_order_site_id_placed_at_id_idx" RENAME TO "shop_order_site_id_placed_at_id_old";

-- CreateTable
CREATE TABLE "order_tally" (
    "site_id" TEXT NOT NULL,
    "quarter" TIMESTAMPTZ(0) NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL,
    "is_faulty" BOOLEAN NOT NULL,
    "is_shipped" BOOLEAN NOT NULL,
    "orders" INTEGER NOT NULL,
    "total_minor" BIGINT NOT NULL,

    CONSTRAINT "order_tally_pkey" PRIMARY KEY ("site_id","quarter","status","currency","is_sample","is_faulty","is_shipped")
);

-- CreateTable
CREATE TABLE "order_tally_day" (
    "site_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL,
    "is_faulty" BOOLEAN NOT NULL,
    "is_shipped" BOOLEAN NOT NULL,
    "orders" INTEGER NOT NULL,

    CONSTRAINT "order_tally_day_pkey" PRIMARY KEY ("site_id","day","status","is_sample","is_faulty","is_shipped")
);

-- CreateTable
CREATE TABLE "order_tally_delta" (
    "site_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "quarter" TIMESTAMPTZ(0) NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL,
    "is_faulty" BOOLEAN NOT NULL,
    "is_shipped" BOOLEAN NOT NULL,
    "orders" INTEGER NOT NULL,
    "total_minor" BIGINT NOT NULL,

    CONSTRAINT "order_tally_delta_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateIndex
CREATE INDEX "shop_order_site_id_placed_at_id_idx" ON "shop_order"("site_id", "placed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "shop_order_site_id_status_placed_at_id_idx" ON "shop_order"("site_id", "status", "placed_at" DESC, "id" DESC);

-- By hand from here: the few faulty orders, newest first, and how long those that left had waited.
CREATE INDEX "shop_order_faulty_placed" ON "shop_order"("site_id", "placed_at" DESC, "id" DESC)
  WHERE "problems" <> '[]'::jsonb;

CREATE INDEX "shop_order_left" ON "shop_order"("site_id", "shipped_at", "placed_at")
  WHERE "shipped_at" IS NOT NULL AND NOT "is_sample";

-- A tally without orders is worth no row.
CREATE INDEX "order_tally_empty" ON "order_tally"("site_id") WHERE "orders" = 0;
CREATE INDEX "order_tally_day_empty" ON "order_tally_day"("site_id") WHERE "orders" = 0;

-- Statements, not rows: a batch of five hundred orders is a handful of deltas. Deltas are only ever added, so no order
-- waits for another one's; fold_order_tally moves them into the tallies, and whoever reads adds both up.
CREATE FUNCTION tally_orders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO order_tally_delta (site_id, quarter, status, currency, is_sample, is_faulty, is_shipped, orders, total_minor)
      SELECT site_id, date_bin('15 minutes', placed_at, 'epoch'), status, currency, is_sample, problems <> '[]'::jsonb,
        shipped_at IS NOT NULL, count(*), sum(total_minor)
      FROM after_rows GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO order_tally_delta (site_id, quarter, status, currency, is_sample, is_faulty, is_shipped, orders, total_minor)
      SELECT site_id, date_bin('15 minutes', placed_at, 'epoch'), status, currency, is_sample, problems <> '[]'::jsonb,
        shipped_at IS NOT NULL, -count(*), -sum(total_minor)
      FROM before_rows GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ELSE
    INSERT INTO order_tally_delta (site_id, quarter, status, currency, is_sample, is_faulty, is_shipped, orders, total_minor)
      SELECT site_id, date_bin('15 minutes', placed_at, 'epoch'), status, currency, is_sample, problems <> '[]'::jsonb,
        shipped_at IS NOT NULL, sum(sign), sum(sign * total_minor)
      FROM (
        SELECT 1 AS sign, site_id, placed_at, status, currency, is_sample, problems, shipped_at, total_minor FROM after_rows
        UNION ALL
        SELECT -1, site_id, placed_at, status, currency, is_sample, problems, shipped_at, total_minor FROM before_rows
      ) changed
      GROUP BY 1, 2, 3, 4, 5, 6, 7
      -- What moves no figure, such as a new address, adds nothing.
      HAVING sum(sign) <> 0 OR sum(sign * total_minor) <> 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER order_tally_made AFTER INSERT ON shop_order
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_orders();
CREATE TRIGGER order_tally_changed AFTER UPDATE ON shop_order
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_orders();
CREATE TRIGGER order_tally_gone AFTER DELETE ON shop_order
  REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_orders();

-- Moves the deltas of a site into its tallies. Whoever is second leaves it to the first.
CREATE FUNCTION fold_order_tally(the_site text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('order_tally ' || the_site, 0)) THEN RETURN; END IF;
  WITH moved AS (
    DELETE FROM order_tally_delta WHERE site_id = the_site RETURNING *
  ), by_quarter AS (
    INSERT INTO order_tally AS t
      SELECT site_id, quarter, status, currency, is_sample, is_faulty, is_shipped, sum(orders), sum(total_minor)
      FROM moved GROUP BY 1, 2, 3, 4, 5, 6, 7
    ON CONFLICT (site_id, quarter, status, currency, is_sample, is_faulty, is_shipped)
      DO UPDATE SET orders = t.orders + EXCLUDED.orders, total_minor = t.total_minor + EXCLUDED.total_minor
  )
  INSERT INTO order_tally_day AS t
    SELECT site_id, (quarter AT TIME ZONE 'UTC')::date, status, is_sample, is_faulty, is_shipped, sum(orders)
    FROM moved GROUP BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (site_id, day, status, is_sample, is_faulty, is_shipped)
    DO UPDATE SET orders = t.orders + EXCLUDED.orders;
  DELETE FROM order_tally WHERE site_id = the_site AND orders = 0;
  DELETE FROM order_tally_day WHERE site_id = the_site AND orders = 0;
END $$;

-- Counts a site anew: after orders were written past the triggers.
CREATE FUNCTION recount_orders(the_site text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE shop_order IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM order_tally WHERE site_id = the_site;
  DELETE FROM order_tally_day WHERE site_id = the_site;
  DELETE FROM order_tally_delta WHERE site_id = the_site;
  INSERT INTO order_tally
    SELECT site_id, date_bin('15 minutes', placed_at, 'epoch'), status, currency, is_sample, problems <> '[]'::jsonb,
      shipped_at IS NOT NULL, count(*), sum(total_minor)
    FROM shop_order WHERE site_id = the_site GROUP BY 1, 2, 3, 4, 5, 6, 7;
  INSERT INTO order_tally_day
    SELECT site_id, (quarter AT TIME ZONE 'UTC')::date, status, is_sample, is_faulty, is_shipped, sum(orders)
    FROM order_tally WHERE site_id = the_site GROUP BY 1, 2, 3, 4, 5, 6;
END $$;

SELECT recount_orders(id) FROM site;

DROP INDEX "shop_order_site_id_placed_at_id_old";
DROP INDEX "shop_order_site_id_status_placed_at_idx";
