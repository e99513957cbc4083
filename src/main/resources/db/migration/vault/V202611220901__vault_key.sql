-- 密钥编号 which keys this database was written with; the keys themselves never enter it
create table vault_key (
  id text primary key,
  first_used timestamptz not null
);
