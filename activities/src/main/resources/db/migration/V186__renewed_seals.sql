-- The product's key can be put out of use before it expires. Its private half is deleted then; the
-- row stays as the answer to "who sealed this?".

alter table installation_seal alter column sealed drop not null;
alter table installation_seal add column retired_at timestamptz;
alter table installation_seal add constraint installation_seal_retired_check
  check ((sealed is null) = (retired_at is not null));
