-- A new parcel adds its own number to the words of its order; until now all of the order's numbers were collected again.
CREATE FUNCTION note_words_of_new_parcel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO order_search AS s (site_id, order_id, source, placed_at, text)
    SELECT site_id, id, 'parcels', placed_at, lower(replace(NEW.tracking_number, ' ', ''))
    FROM shop_order WHERE site_id = NEW.site_id AND id = NEW.order_id
  ON CONFLICT (site_id, order_id, source) DO UPDATE SET text = s.text || E'\n' || EXCLUDED.text
    WHERE EXCLUDED.text <> ALL (string_to_array(s.text, E'\n'));
  RETURN NULL;
END $$;
DROP TRIGGER order_words_parcel_made ON shipment;
CREATE TRIGGER order_words_parcel_made AFTER INSERT ON shipment
  FOR EACH ROW WHEN (NEW.tracking_number <> '') EXECUTE FUNCTION note_words_of_new_parcel();

-- What is left to it: parcels whose number was corrected, or that are gone.
CREATE OR REPLACE FUNCTION note_parcel_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO order_search AS s (site_id, order_id, source, placed_at, text)
    SELECT o.site_id, o.id, 'parcels', o.placed_at, lower(string_agg(DISTINCT replace(p.tracking_number, ' ', ''), E'\n'))
    FROM (SELECT DISTINCT site_id, order_id FROM touched_rows) touched
    JOIN shop_order o ON o.site_id = touched.site_id AND o.id = touched.order_id
    JOIN shipment p ON p.site_id = o.site_id AND p.order_id = o.id AND p.tracking_number <> ''
    GROUP BY o.site_id, o.id
  ON CONFLICT (site_id, order_id, source) DO UPDATE SET text = EXCLUDED.text WHERE s.text <> EXCLUDED.text;
  DELETE FROM order_search s USING touched_rows touched
  WHERE s.site_id = touched.site_id AND s.order_id = touched.order_id AND s.source = 'parcels' AND NOT EXISTS (
    SELECT FROM shipment p WHERE p.site_id = s.site_id AND p.order_id = s.order_id AND p.tracking_number <> '');
  RETURN NULL;
END $$;

-- Most changes of an order, its shipping above all, change no word of it; their rows need not be gathered for that.
CREATE FUNCTION note_words_of_changed_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE order_search SET placed_at = NEW.placed_at,
    text = CASE WHEN source = 'order' THEN order_search_text(NEW) ELSE text END
  WHERE site_id = NEW.site_id AND order_id = NEW.id AND (source = 'order' OR NEW.placed_at <> OLD.placed_at);
  RETURN NULL;
END $$;
DROP TRIGGER order_words_changed ON shop_order;
CREATE TRIGGER order_words_changed AFTER UPDATE ON shop_order FOR EACH ROW
  WHEN ((NEW.placed_at, NEW.number, NEW.customer_email, NEW.ship_to, NEW.bill_to)
    IS DISTINCT FROM (OLD.placed_at, OLD.number, OLD.customer_email, OLD.ship_to, OLD.bill_to))
  EXECUTE FUNCTION note_words_of_changed_order();

-- What is left to it: orders that are made, or gone.
CREATE OR REPLACE FUNCTION note_order_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO order_search (site_id, order_id, source, placed_at, text)
      SELECT o.site_id, o.id, 'order', o.placed_at, order_search_text(o) FROM after_rows o;
  ELSE
    DELETE FROM order_search s USING before_rows o WHERE s.site_id = o.site_id AND s.order_id = o.id;
  END IF;
  RETURN NULL;
END $$;

-- The order that was stamped last is remembered until the transaction ends: a notice changes its order in two tables.
CREATE OR REPLACE FUNCTION stamp_order_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_site text;
  the_order text;
  stamped text := COALESCE(current_setting('wsm.stamped', true), '');
  stamp bigint;
  held boolean;
BEGIN
  -- Only made and changed orders have a trigger; the other tables have one for their deleted rows too.
  IF TG_TABLE_NAME = 'shop_order' THEN
    the_site := NEW.site_id;
    the_order := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN
    the_site := OLD.site_id;
    the_order := OLD.order_id;
  ELSE
    the_site := NEW.site_id;
    the_order := NEW.order_id;
  END IF;
  -- An order of a thousand lines changes once: the first of its rows has said all there is to say.
  IF stamped = the_site || E'\n' || the_order THEN RETURN NULL; END IF;
  stamp := site_stamp(the_site);
  IF stamped <> '' AND EXISTS (
    SELECT FROM order_change WHERE site_id = the_site AND order_id = the_order AND stamp_ms = stamp
  ) THEN RETURN NULL; END IF;
  -- After the site's row is held: a mapping saved meanwhile is seen here, or stamps this order itself.
  held := is_order_held(the_site, the_order);
  IF held IS NULL THEN RETURN NULL; END IF;
  INSERT INTO order_change (site_id, order_id, stamp_ms, held) VALUES (the_site, the_order, stamp, held)
    ON CONFLICT (site_id, order_id, stamp_ms) DO NOTHING;
  PERFORM set_config('wsm.stamped', the_site || E'\n' || the_order, true);
  RETURN NULL;
END $$;
