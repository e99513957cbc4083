-- 送达 one message to one phone; phone and text are sealed. Tried until it is sent or has failed too often
create table delivery (
  county varchar(6) not null,
  id uuid not null,
  subject uuid not null,
  purpose text not null,
  phone_masked text not null,
  phone_sealed bytea not null,
  sealed bytea not null,
  created_at timestamptz not null,
  retry_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  attempts smallint not null default 0,
  error text,
  primary key (county, id)
);
create index delivery_waiting on delivery (county, retry_at) where sent_at is null and failed_at is null;
create index delivery_failed on delivery (county, failed_at) where failed_at is not null;
