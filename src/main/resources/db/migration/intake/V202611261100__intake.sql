-- 登记 who typed what somebody else reported, and whether the reporter waits for a call
create table intake_entry (
  county varchar(6) not null,
  matter_id uuid not null,
  account_id uuid not null,
  callback boolean not null,
  entered_at timestamptz not null,
  primary key (county, matter_id),
  foreign key (county, matter_id) references matter (county, id)
);
