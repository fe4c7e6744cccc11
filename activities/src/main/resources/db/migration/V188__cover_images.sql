-- The picture at the head of each quote that begins with a template.
alter table quote_template add column cover jsonb check (jsonb_typeof(cover) = 'object');
