-- A mail that a member wants sent now leaves outside the recipient's hours. Put off by the pace of its
-- mailbox for a minute, it must not be moved into the next morning: its row says so until it leaves.
alter table message add column hastened boolean not null default false;
