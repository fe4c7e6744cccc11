-- how many processes are being started, asked several times a second among many that sleep
create index due_leased on due (lease_until) where lease_until is not null;
