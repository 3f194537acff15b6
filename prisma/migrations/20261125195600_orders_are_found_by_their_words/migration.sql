-- By hand: parts of words are found by their trigrams, and an index of them may begin with the site. Both extensions
-- are part of PostgreSQL, and the owner of a database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateTable
CREATE TABLE "order_search" (
    "site_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "order_search_pkey" PRIMARY KEY ("site_id","order_id","source")
);

-- By hand from here. Filled before it is indexed: that takes a third of the time.
CREATE FUNCTION order_search_text(o shop_order) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(E'\n', o.number, o.customer_email, o.ship_to ->> 'name',
    NULLIF(o.bill_to ->> 'name', o.ship_to ->> 'name'))
$$;

CREATE FUNCTION note_order_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO order_search (site_id, order_id, source, placed_at, text)
      SELECT o.site_id, o.id, 'order', o.placed_at, order_search_text(o) FROM after_rows o;
  ELSIF TG_OP = 'DELETE' THEN
    DELETE FROM order_search s USING before_rows o WHERE s.site_id = o.site_id AND s.order_id = o.id;
  ELSE
    UPDATE order_search s SET placed_at = o.placed_at,
      text = CASE WHEN s.source = 'order' THEN order_search_text(o) ELSE s.text END
    FROM after_rows o JOIN before_rows b ON b.site_id = o.site_id AND b.id = o.id
    WHERE s.site_id = o.site_id AND s.order_id = o.id AND (o.placed_at <> b.placed_at
      OR s.source = 'order' AND (o.number, o.customer_email, o.ship_to ->> 'name', o.bill_to ->> 'name')
        IS DISTINCT FROM (b.number, b.customer_email, b.ship_to ->> 'name', b.bill_to ->> 'name'));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER order_words_made AFTER INSERT ON shop_order
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION note_order_words();
CREATE TRIGGER order_words_changed AFTER UPDATE ON shop_order
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION note_order_words();
CREATE TRIGGER order_words_gone AFTER DELETE ON shop_order
  REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION note_order_words();

-- The SKUs of these orders as they are now.
CREATE FUNCTION note_line_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO order_search AS s (site_id, order_id, source, placed_at, text)
    SELECT o.site_id, o.id, 'lines', o.placed_at, string_agg(DISTINCT l.sku, E'\n')
    FROM (SELECT DISTINCT site_id, order_id FROM touched_rows) touched
    JOIN shop_order o ON o.site_id = touched.site_id AND o.id = touched.order_id
    JOIN order_line l ON l.site_id = o.site_id AND l.order_id = o.id AND l.sku <> ''
    GROUP BY o.site_id, o.id
  ON CONFLICT (site_id, order_id, source) DO UPDATE SET text = EXCLUDED.text WHERE s.text <> EXCLUDED.text;
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM order_search s USING touched_rows touched
    WHERE s.site_id = touched.site_id AND s.order_id = touched.order_id AND s.source = 'lines' AND NOT EXISTS (
      SELECT FROM order_line l WHERE l.site_id = s.site_id AND l.order_id = s.order_id AND l.sku <> '');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER order_words_line_made AFTER INSERT ON order_line
  REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION note_line_words();
CREATE TRIGGER order_words_line_changed AFTER UPDATE ON order_line
  REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION note_line_words();
CREATE TRIGGER order_words_line_gone AFTER DELETE ON order_line
  REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION note_line_words();

-- The numbers of all parcels, also of those that were voided, without the blanks of a label.
CREATE FUNCTION note_parcel_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO order_search AS s (site_id, order_id, source, placed_at, text)
    SELECT o.site_id, o.id, 'parcels', o.placed_at, string_agg(DISTINCT replace(p.tracking_number, ' ', ''), E'\n')
    FROM (SELECT DISTINCT site_id, order_id FROM touched_rows) touched
    JOIN shop_order o ON o.site_id = touched.site_id AND o.id = touched.order_id
    JOIN shipment p ON p.site_id = o.site_id AND p.order_id = o.id AND p.tracking_number <> ''
    GROUP BY o.site_id, o.id
  ON CONFLICT (site_id, order_id, source) DO UPDATE SET text = EXCLUDED.text WHERE s.text <> EXCLUDED.text;
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM order_search s USING touched_rows touched
    WHERE s.site_id = touched.site_id AND s.order_id = touched.order_id AND s.source = 'parcels' AND NOT EXISTS (
      SELECT FROM shipment p WHERE p.site_id = s.site_id AND p.order_id = s.order_id AND p.tracking_number <> '');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER order_words_parcel_made AFTER INSERT ON shipment
  REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION note_parcel_words();
CREATE TRIGGER order_words_parcel_changed AFTER UPDATE ON shipment
  REFERENCING NEW TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION note_parcel_words();
CREATE TRIGGER order_words_parcel_gone AFTER DELETE ON shipment
  REFERENCING OLD TABLE AS touched_rows FOR EACH STATEMENT EXECUTE FUNCTION note_parcel_words();

-- Reads a site's words anew: after orders were written past the triggers.
CREATE FUNCTION renote_order_words(the_site text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE shop_order, order_line, shipment IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM order_search WHERE site_id = the_site;
  INSERT INTO order_search (site_id, order_id, source, placed_at, text)
    SELECT o.site_id, o.id, 'order', o.placed_at, order_search_text(o) FROM shop_order o WHERE o.site_id = the_site
    UNION ALL
    SELECT o.site_id, o.id, 'lines', o.placed_at, l.text
    FROM shop_order o JOIN (
      SELECT order_id, string_agg(DISTINCT sku, E'\n') AS text FROM order_line
      WHERE site_id = the_site AND sku <> '' GROUP BY order_id) l ON l.order_id = o.id
    WHERE o.site_id = the_site
    UNION ALL
    SELECT o.site_id, o.id, 'parcels', o.placed_at, p.text
    FROM shop_order o JOIN (
      SELECT order_id, string_agg(DISTINCT replace(tracking_number, ' ', ''), E'\n') AS text FROM shipment
      WHERE site_id = the_site AND tracking_number <> '' GROUP BY order_id) p ON p.order_id = o.id
    WHERE o.site_id = the_site;
END $$;

SELECT renote_order_words(id) FROM site;

CREATE INDEX "order_search_site_id_placed_at_order_id_idx" ON "order_search"("site_id", "placed_at" DESC, "order_id" DESC);

-- What is written waits in a list that some writer puts in its places once it is full: often and little, so that nobody
-- waits long. The condition holds for every row and keeps the index from Prisma, which has no word for it.
CREATE INDEX "order_search_words" ON "order_search" USING GIN ("site_id", "text" gin_trgm_ops)
  WITH (gin_pending_list_limit = 512) WHERE "text" <> '';
