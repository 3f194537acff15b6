-- By hand: a window of any length is divided in the memory of a short one. What does not fit is sorted on disk, once for a
-- window; without the setting its orders would all be in the memory of the connection, and each connection may do it.
CREATE FUNCTION window_pages(
  the_site text, start_ms bigint, end_ms bigint,
  OUT size integer, OUT total bigint, OUT held bigint, OUT firsts bigint[], OUT last bigint, OUT is_closed boolean
) LANGUAGE sql STABLE SET work_mem = '256kB' AS $$
  WITH page AS MATERIALIZED (
    SELECT COALESCE((
      SELECT p.size FROM export_page_size p
      WHERE p.site_id = the_site AND p.after_ms < end_ms ORDER BY p.after_ms DESC LIMIT 1
    ), 100) AS size
  ), changed AS (
    SELECT min(seq) FILTER (WHERE NOT c.held) AS seq FROM order_change c
    WHERE c.site_id = the_site AND c.stamp_ms BETWEEN start_ms AND end_ms
    GROUP BY c.order_id
  ), placed AS (
    SELECT seq, row_number() OVER (ORDER BY seq NULLS LAST) - 1 AS place FROM changed
  )
  SELECT (SELECT page.size FROM page), count(seq), count(*) - count(seq),
    array_agg(seq ORDER BY place) FILTER (WHERE seq IS NOT NULL AND place % (SELECT page.size FROM page) = 0), max(seq),
    COALESCE((SELECT served_ms >= end_ms FROM site_clock WHERE site_id = the_site), false)
  FROM placed
$$;
