-- Nothing asks for it: a search finds tracking numbers among the words of orders. Statements that look for the parcels of one
-- order were planned by it while there were few parcels, and then read all of a site's until the next ANALYZE.
DROP INDEX "shipment_site_id_tracking_number_idx";
