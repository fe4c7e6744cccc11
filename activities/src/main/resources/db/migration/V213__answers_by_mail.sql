-- What people wrote by mail, newest first: a list of what waits for an answer begins at its end.
create index inbound_written on inbound (tenant_id, received_at desc) where kind = 'reply' and not machine;
