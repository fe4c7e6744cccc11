-- Headings and notes among a version's lines.

-- text without a price: nothing refers to it, and it is written and read with its version alone
alter table quote_version add column text_lines jsonb not null default '[]'
  check (jsonb_typeof(text_lines) = 'array');
