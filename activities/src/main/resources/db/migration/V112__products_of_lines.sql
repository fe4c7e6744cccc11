-- Where a line of a quote comes from. Apart from the line, because no customer ever sees it: it is
-- not part of what is offered, hashed or signed.

create table line_product (
  tenant_id    uuid not null references tenant,
  line_id      uuid not null,
  product_id   uuid not null,
  unit_price   numeric,
  origin       text,
  cost         numeric,
  lowest_price numeric,
  primary key (tenant_id, line_id),
  foreign key (tenant_id, line_id) references quote_line on delete cascade,
  foreign key (tenant_id, product_id) references product
);
create index line_product_of on line_product (tenant_id, product_id);
select protect_tenant_table('line_product');
