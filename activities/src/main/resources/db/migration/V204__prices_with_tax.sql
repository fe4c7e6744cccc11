-- Prices of a book can have tax in them: it is taken out when a line takes its price.
alter table price_book add column includes_tax boolean not null default false;
