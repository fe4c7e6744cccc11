#!/bin/bash
# At the first start of the cluster: three roles that are no superusers, and their databases.
# operant_owner owns the schema and migrates it; operant is the product at work, and row-level security binds it.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
\getenv owner_password OPERANT_OWNER_PASSWORD
\getenv password OPERANT_PASSWORD
\getenv temporal_password TEMPORAL_DATABASE_PASSWORD

create role operant_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role operant login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
create role temporal login nosuperuser nocreatedb nocreaterole nobypassrls password :'temporal_password';

create database operant owner operant_owner;
create database temporal owner temporal;
create database temporal_visibility owner temporal;

revoke connect, temporary on database operant, temporal, temporal_visibility from public;
grant connect on database operant to operant;
SQL
