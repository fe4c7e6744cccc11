-- a relay that breaks down fails thousands of mails for one reason: beyond the first few, one notice stands for
-- so many of them, and speaks of none
alter table notice add column mails int not null default 0;
