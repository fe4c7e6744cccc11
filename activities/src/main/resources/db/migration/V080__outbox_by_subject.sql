-- A process that the relay is about to tell is not started by the reconciler too.
create index outbox_subject on outbox (subject_id);
