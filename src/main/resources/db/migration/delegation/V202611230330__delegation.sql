-- 代办 an account acts for another one from a day to a day
create table delegation (
  county varchar(6) not null,
  id uuid not null,
  absent_id uuid not null,
  delegate_id uuid not null,
  since date not null,
  until date not null,
  ended_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 0,
  primary key (county, id),
  check (since <= until),
  check (absent_id <> delegate_id)
);
create index delegation_absent on delegation (county, absent_id, until);
create index delegation_delegate on delegation (county, delegate_id, until);
