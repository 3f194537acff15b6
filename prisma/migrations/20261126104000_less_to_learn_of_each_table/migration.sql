-- By hand: columns that no condition, order or group names. ANALYZE sorted a sample of each all the same, and of JSON that is
-- half of its work: at 200 notices a second it comes each minute, and notices waited for it. An index on one of these
-- needs its statistics back (SET STATISTICS DEFAULT); statistics.test.ts says so. It locks nothing that is asked.
ALTER TABLE shop_order
  ALTER COLUMN bill_to SET STATISTICS 0,
  ALTER COLUMN ship_to SET STATISTICS 0,
  ALTER COLUMN discounts SET STATISTICS 0,
  ALTER COLUMN fees SET STATISTICS 0,
  ALTER COLUMN shipping_method SET STATISTICS 0,
  ALTER COLUMN payment_method SET STATISTICS 0,
  ALTER COLUMN customer_locale SET STATISTICS 0,
  ALTER COLUMN customer_notes SET STATISTICS 0,
  ALTER COLUMN internal_notes SET STATISTICS 0,
  ALTER COLUMN gift SET STATISTICS 0,
  ALTER COLUMN gift_message SET STATISTICS 0,
  ALTER COLUMN custom_field_1 SET STATISTICS 0,
  ALTER COLUMN custom_field_2 SET STATISTICS 0,
  ALTER COLUMN custom_field_3 SET STATISTICS 0,
  ALTER COLUMN source SET STATISTICS 0,
  ALTER COLUMN requested_warehouse SET STATISTICS 0,
  ALTER COLUMN tax_total_minor SET STATISTICS 0,
  ALTER COLUMN shipping_total_minor SET STATISTICS 0,
  ALTER COLUMN intake_hash SET STATISTICS 0;

ALTER TABLE order_line
  ALTER COLUMN options SET STATISTICS 0,
  ALTER COLUMN image_url SET STATISTICS 0,
  ALTER COLUMN location SET STATISTICS 0,
  ALTER COLUMN upc SET STATISTICS 0,
  ALTER COLUMN weight_value SET STATISTICS 0,
  ALTER COLUMN weight_unit SET STATISTICS 0;

ALTER TABLE shipment
  ALTER COLUMN recipient SET STATISTICS 0,
  ALTER COLUMN customer_notes SET STATISTICS 0,
  ALTER COLUMN internal_notes SET STATISTICS 0,
  ALTER COLUMN notes_to_customer SET STATISTICS 0,
  ALTER COLUMN custom_field_1 SET STATISTICS 0,
  ALTER COLUMN custom_field_2 SET STATISTICS 0,
  ALTER COLUMN custom_field_3 SET STATISTICS 0,
  ALTER COLUMN requested_warehouse SET STATISTICS 0;

ALTER TABLE change ALTER COLUMN details SET STATISTICS 0;
ALTER TABLE contact_body ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE notice_receipt ALTER COLUMN body SET STATISTICS 0, ALTER COLUMN query SET STATISTICS 0;
ALTER TABLE outbox ALTER COLUMN payload SET STATISTICS 0;

-- Of the other columns of the tables that every order and every request fills, a sample of 7,500 rows in place of 30,000: what
-- statements ask of them is a key, a moment or one of few words.
DO $$
DECLARE
  the_column record;
BEGIN
  FOR the_column IN
    SELECT attrelid::regclass AS of_table, attname FROM pg_attribute
    WHERE attrelid = ANY (ARRAY['shop_order', 'order_line', 'order_change', 'order_search', 'order_tally_delta', 'shipment',
        'shipment_item', 'notice_receipt', 'outbox', 'change', 'contact', 'contact_body']::regclass[])
      AND attnum > 0 AND NOT attisdropped AND COALESCE(attstattarget, -1) < 0
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 25', the_column.of_table, the_column.attname);
  END LOOP;
END $$;
