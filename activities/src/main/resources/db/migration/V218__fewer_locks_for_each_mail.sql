-- Each mail that leaves adds a row to these tables, and each row locked its tenant against removal: many transactions
-- at once shared the lock of one row, whose list of holders is written anew for every one of them. What a row is about
-- is of the tenant already: its mail for the first two, its quote or contact for links. The links of answers belong to
-- a mail that the same transaction has locked, and row-level security lets no other tenant write them.
alter table message_attempt drop constraint message_attempt_tenant_id_fkey;
alter table pace_slot drop constraint pace_slot_tenant_id_fkey;
alter table link drop constraint link_tenant_id_fkey;
