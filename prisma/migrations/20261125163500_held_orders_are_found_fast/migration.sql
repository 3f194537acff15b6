-- By hand: the banner above every page counts the orders that ShipStation would refuse, of which there are few.
CREATE INDEX "shop_order_faulty" ON "shop_order"("site_id") WHERE "problems" <> '[]'::jsonb AND NOT "is_sample";
