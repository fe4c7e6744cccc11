-- A step of a ramp can have a quantity: [{"from": 13, "quantity": 20}]. Whoever may choose the
-- quantity of a line chooses it for all periods.
alter table quote_line
  add constraint quote_line_ramp_quantity_check check (
    quantity_min is null or ramp is null
      or not jsonb_path_exists(ramp, '$[*].quantity ? (@ != null)'));
