-- By hand: the import that a later page goes on with: the latest one of the same user and window. Without dates the window
-- moves with the clock, so there the pages follow each other by their numbers; one that is asked again is of the same import.
--
-- Nearly always it is the site's latest import. The planner, which takes so many conditions for rare ones, read all that a
-- site was asked in ten minutes and sorted it; without sorting it walks the index from its newest end, and stops at once.
CREATE FUNCTION run_of_later_page(
  of_site text, of_user text, of_test boolean, of_dates boolean, begins timestamptz, ends timestamptz,
  of_page integer, since timestamptz
) RETURNS text LANGUAGE plpgsql STABLE
SET enable_sort = off SET enable_seqscan = off SET enable_bitmapscan = off AS $$
BEGIN
  RETURN (
    SELECT stored.run_id FROM contact stored
    WHERE stored.site_id = of_site AND stored.action = 'export' AND stored.at >= since
      AND stored.run_id IS NOT NULL AND stored.is_test = of_test
      AND lower(stored.user_name) = lower(of_user)
      AND COALESCE((stored.details ->> 'isDated')::boolean, false) = of_dates
      AND CASE WHEN of_dates THEN stored.window_start = begins AND stored.window_end = ends
        ELSE stored.page IN (of_page, of_page - 1) END
    ORDER BY stored.at DESC, stored.id DESC LIMIT 1
  );
END
$$;
