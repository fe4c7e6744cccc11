-- An address can be suppressed for several reasons at once: what a member has done must not hide
-- what the customer wants, and lifting the one leaves the other.

drop index suppression_email;
create unique index one_suppression_a_reason on suppression (tenant_id, email_hash, reason);
-- the mail that was taken for the reason; absent when the recipient or a member did it directly
alter table suppression add column inbound_id uuid;
