/** Made by "npm run generate": the migrations this build was made with. */
export const knownMigrations: readonly string[] = [
  "20261123220524_first",
  "20261125155913_connection_explains_itself",
  "20261125161810_pause_and_incidents",
  "20261125162603_mails_leave",
  "20261125162914_notices_by_payload",
  "20261125163409_shipstation_api",
  "20261125163500_held_orders_are_found_fast",
  "20261125164000_change_is_append_only",
  "20261125165612_connection_test",
  "20261125180000_a_long_log_is_read_fast",
  "20261125193800_what_waits_is_counted_fast",
  "20261125195500_orders_are_counted_as_they_change",
  "20261125195600_orders_are_found_by_their_words",
  "20261125195700_long_logs_are_filtered_fast",
  "20261125201500_stamping_costs_less",
  "20261125204800_steps_are_found_by_index",
];
