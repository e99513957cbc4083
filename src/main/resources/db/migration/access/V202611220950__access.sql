-- 账号 staff and administrators sign in with name and password; residents with a code sent to their phone
create table account (
  county varchar(6) not null,
  id uuid not null,
  login text not null,
  password_hash text,
  part text not null,
  display_name text not null,
  place_id uuid,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  organisation_id uuid,
  person_id uuid,
  phone_hash bytea,
  disabled_at timestamptz,
  sample boolean not null default false,
  version integer not null default 0,
  created_at timestamptz not null,
  primary key (county, id),
  unique (county, login)
);
create unique index account_phone on account (county, phone_hash) where phone_hash is not null;

-- 验证码 bound to the address that asked: a stranger can neither use up nor replace somebody else's code
create table phone_code (
  county varchar(6) not null,
  phone_hash bytea not null,
  address text not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  attempts smallint not null default 0,
  primary key (county, phone_hash, address)
);

-- 限流 counters of attempts and codes by key (phone, address, account and address) and hour or day
create table throttle (
  county varchar(6) not null,
  key text not null,
  slot timestamptz not null,
  count integer not null,
  last_at timestamptz not null,
  primary key (county, key, slot)
);
create index throttle_slot on throttle (county, slot);

-- 专用链接 a link in a message that opens one matter only
create table matter_link (
  county varchar(6) not null,
  token_hash bytea not null,
  matter_id uuid not null,
  post_id uuid,
  organisation_id uuid,
  person_id uuid,
  part text not null,
  expires_at timestamptz not null,
  primary key (county, token_hash)
);
create index matter_link_matter on matter_link (county, matter_id);
