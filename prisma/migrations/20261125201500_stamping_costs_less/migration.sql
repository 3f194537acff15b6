-- Stamps one order for each of its rows that changed, as before: one row of order_change for an order and a
-- transaction, the stamp taken under the site's lock, "held" read after that. It no longer turns the whole row into
-- JSON to find the order in it, which was most of what a batch of orders paid at its commit.
CREATE OR REPLACE FUNCTION stamp_order_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_site text;
  the_order text;
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
  stamp := site_stamp(the_site);
  -- An order of a thousand lines changes once: the first of its rows has said all there is to say.
  IF EXISTS (
    SELECT FROM order_change WHERE site_id = the_site AND order_id = the_order AND stamp_ms = stamp
  ) THEN RETURN NULL; END IF;
  -- After the site's row is held: a mapping saved meanwhile is seen here, or stamps this order itself.
  held := is_order_held(the_site, the_order);
  IF held IS NULL THEN RETURN NULL; END IF;
  INSERT INTO order_change (site_id, order_id, stamp_ms, held) VALUES (the_site, the_order, stamp, held)
    ON CONFLICT (site_id, order_id, stamp_ms) DO NOTHING;
  RETURN NULL;
END $$;
