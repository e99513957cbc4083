-- Prepares an external PostgreSQL (15 to 18) for Linli. Run once as an administrator:
--   psql -v owner_password="'…'" -v app_password="'…'" -f deploy/roles.sql
-- then start with
--   LINLI_DATABASE_OWNER_PASSWORD=… LINLI_DATABASE_PASSWORD=… bin/run --database postgresql://host/linli
\set ON_ERROR_STOP on

create role linli_owner login nosuperuser nocreatedb nocreaterole nobypassrls
  password :owner_password;
create role linli_app login nosuperuser nocreatedb nocreaterole nobypassrls
  password :app_password;

-- C.UTF-8 keeps code point order for paths and still knows Chinese letters for trigrams
create database linli owner linli_owner
  template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8';

revoke all on database linli from public;
-- temporary: imports are compared with what is there before they are written
grant connect, temporary on database linli to linli_app;
