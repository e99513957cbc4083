-- 消息 what an account was told inside the application: a kind and what it is about, no words and nothing of a person
create table message (
  county varchar(6) not null,
  id uuid not null,
  account_id uuid not null,
  behalf_id uuid,
  kind text not null,
  matter_id uuid,
  detail text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create index message_account on message (county, account_id, at desc, id desc);
create index message_unread on message (county, account_id, at) where read_at is null;
create index message_read on message (county, read_at) where read_at is not null;

-- 消息偏好 by which ways and when an account hears of what it was told; a row only for who chose
create table message_preference (
  county varchar(6) not null,
  account_id uuid not null,
  wanted text[] not null,
  quiet_from smallint not null,
  quiet_until smallint not null,
  digest text not null,
  digest_hour smallint not null,
  version integer not null,
  primary key (county, account_id)
);

-- 消息默认 what holds in a county for who has not chosen, and which ways there are at all
create table message_default (
  county varchar(6) primary key,
  outlets text[] not null,
  wanted text[] not null,
  quiet_from smallint not null,
  quiet_until smallint not null,
  digest text not null,
  digest_hour smallint not null,
  version integer not null
);
