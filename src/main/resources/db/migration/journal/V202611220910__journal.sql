-- 日志 the truth about acts: append-only by privilege; no free text and no personal data in it
create table journal (
  county varchar(6) not null,
  subject uuid not null,
  seq integer not null,
  noun text not null,
  action text not null,
  state_from text,
  state_to text,
  actor uuid,
  part text not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  detail text not null default '',
  note_digest bytea,
  at timestamptz not null,
  hash bytea not null,
  primary key (county, subject, seq)
);
create index journal_at on journal (county, at, subject);

create table journal_head (
  county varchar(6) not null,
  subject uuid not null,
  seq integer not null,
  hash bytea not null,
  primary key (county, subject)
);

create table outbox (
  county varchar(6) not null,
  id uuid not null,
  subject uuid not null,
  seq integer not null,
  attempts smallint not null default 0,
  retry_at timestamptz,
  parked_at timestamptz,
  error text,
  primary key (county, id)
);

-- one dispatcher per county at a time: it locks this row
create table dispatch_turn (
  county varchar(6) not null,
  done_at timestamptz not null,
  primary key (county)
);

-- 一次提交 a write from outside, kept 30 days: the same id again answers the same result
create table client_transaction (
  county varchar(6) not null,
  actor uuid not null,
  id uuid not null,
  digest bytea not null,
  reference text not null,
  at timestamptz not null,
  primary key (county, actor, id)
);
create index client_transaction_at on client_transaction (county, at);

revoke update, delete, truncate on journal from linli_app;
