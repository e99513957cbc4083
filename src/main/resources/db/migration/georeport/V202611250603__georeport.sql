-- 合作方 who may send requests by the open standard; of its key only the hash and the last letters are kept
create table georeport_partner (
  county varchar(6) not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  key_hint text not null,
  per_minute integer not null check (per_minute between 1 and 6000),
  per_day integer not null check (per_day between 1 and 1000000),
  may_update boolean not null,
  held boolean not null,
  since date not null,
  valid_until date,
  version integer not null default 0,
  primary key (county, id),
  unique (county, key_hash)
);

-- 用量 how often a key was used, by minute and by day
create table georeport_use (
  county varchar(6) not null,
  partner_id uuid not null,
  span text not null check (span in ('MINUTE', 'DAY')),
  slot timestamptz not null,
  count integer not null,
  primary key (county, partner_id, span, slot)
);

-- 收到的请求 which matter a request became; the same body again on the same day is the same request.
-- held = its number is public when the desk has accepted it
create table georeport_request (
  county varchar(6) not null,
  token uuid not null,
  partner_id uuid not null,
  digest bytea not null,
  photos uuid[] not null,
  held boolean not null,
  received_at timestamptz not null,
  matter_id uuid,
  primary key (county, token),
  unique (county, partner_id, digest),
  foreign key (county, partner_id) references georeport_partner (county, id)
);
create index georeport_request_matter on georeport_request (county, matter_id) where matter_id is not null;
create index georeport_request_partner on georeport_request (county, partner_id, received_at);

-- 收到的进展 what a partner said about its requests, by its own number; reference = our number of the same update
create table georeport_update (
  county varchar(6) not null,
  partner_id uuid not null,
  update_id text not null,
  matter_id uuid not null,
  reference text not null,
  received_at timestamptz not null,
  primary key (county, partner_id, matter_id, update_id),
  foreign key (county, partner_id) references georeport_partner (county, id)
);
