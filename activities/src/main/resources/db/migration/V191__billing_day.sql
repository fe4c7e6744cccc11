-- The day of the month on which whole periods of what recurs begin, after a short first one.

-- absent: whole periods begin on the day from which a line is charged
alter table quote_version
  add column billing_day int check (billing_day between 1 and 28);

alter table quote_template
  add column billing_day int check (billing_day between 1 and 28);
