-- 送达 one message to one phone; the text is sealed
create table delivery (
  county varchar(6) not null,
  id uuid not null,
  subject uuid,
  purpose text not null,
  phone_masked text not null,
  sealed bytea not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts smallint not null default 0,
  error text,
  primary key (county, id)
);
create index delivery_waiting on delivery (county, created_at) where sent_at is null;
create index delivery_created on delivery (county, created_at, id);
