-- A notice that stands for many mails leads to them. A mail may be deleted before the notice is, so it is no key.
create table notice_mail (
  tenant_id  uuid not null references tenant,
  notice_id  uuid not null,
  message_id uuid not null,
  primary key (tenant_id, notice_id, message_id),
  foreign key (tenant_id, notice_id) references notice on delete cascade on update cascade
);
select protect_tenant_table('notice_mail');
