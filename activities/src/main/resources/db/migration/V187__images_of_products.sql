-- Pictures that people upload: each once a tenant, by the hash of what we have written of it.

create table image_file (
  tenant_id  uuid not null references tenant,
  id         uuid not null default uuidv7(),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  bytes      bytea storage external not null,
  width      int not null check (width between 1 and 1600),
  height     int not null check (height between 1 and 1600),
  -- when it was last uploaded or written on a quote: what nobody uses is removed after a while
  used_at    timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, sha256)
);
select protect_tenant_table('image_file');

alter table product
  add column image_sha256 text,
  add column image_alternative text check (length(image_alternative) between 1 and 300),
  add foreign key (tenant_id, image_sha256) references image_file (tenant_id, sha256),
  add check ((image_sha256 is null) = (image_alternative is null));
create index product_image on product (tenant_id, image_sha256) where image_sha256 is not null;

-- frozen with its version, as attachments are; one without a line is the cover
alter table quote_version add column images jsonb not null default '[]'
  check (jsonb_typeof(images) = 'array');
