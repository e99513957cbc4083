-- every table made from here on is open to the working user; what may not be changed or
-- removed is taken back in the migration that makes it
grant usage on schema public to linli_app;
alter default privileges in schema public
  grant select, insert, update, delete on tables to linli_app;
