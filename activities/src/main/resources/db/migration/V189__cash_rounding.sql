-- What is paid can be rounded to the smallest coins in use, after tax.

-- The step in the currency itself, such as 0.05; absent: nothing is rounded.
alter table quote_version
  add column cash_rounding numeric
    constraint quote_version_cash_rounding_check check (cash_rounding > 0);

alter table quote_template
  add column cash_rounding numeric
    constraint quote_template_cash_rounding_check check (cash_rounding > 0);

-- A line of its own that is taxed nowhere; negative where it takes away.
alter table billing_invoice
  add column rounding numeric not null default 0,
  drop constraint billing_invoice_check,
  add constraint billing_invoice_check check (gross = net + tax + rounding);
