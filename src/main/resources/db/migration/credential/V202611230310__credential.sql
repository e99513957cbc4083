-- 用过的口令 hashes of an account's last passwords, so that none of them comes back
create table old_password (
  county varchar(6) not null,
  account_id uuid not null,
  id uuid not null,
  hash text not null,
  at timestamptz not null,
  primary key (county, account_id, id)
);

-- 二次验证 the secret is sealed by the vault; a code of a step is accepted once
create table second_factor (
  county varchar(6) not null,
  account_id uuid not null,
  secret bytea not null,
  enabled_at timestamptz,
  last_step bigint not null,
  primary key (county, account_id)
);

-- 恢复码 keyed hashes; a row goes when its code is used
create table recovery_code (
  county varchar(6) not null,
  account_id uuid not null,
  hash bytea not null,
  primary key (county, account_id, hash)
);

-- 登录记录 of a device only the kind is kept, never the address
create table sign_in (
  county varchar(6) not null,
  id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  outcome text not null,
  origin text not null,
  browser text not null,
  system text not null,
  primary key (county, id)
);
create index sign_in_account on sign_in (county, account_id, at);
create index sign_in_at on sign_in (county, at);

-- 安全策略 a county without a row has the usual ones
create table security_rule (
  county varchar(6) not null,
  factor_for_administrators boolean not null,
  one_session boolean not null,
  idle_minutes integer not null,
  longest_hours integer not null,
  history_days integer not null,
  version integer not null,
  primary key (county)
);
