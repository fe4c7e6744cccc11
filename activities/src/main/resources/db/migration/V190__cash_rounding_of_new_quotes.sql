-- To which coins new quotes are rounded, by currency, such as 'CHF 0.05, SEK 1.00'; empty: to none.
alter table tenant add column cash_rounding text not null default '';
