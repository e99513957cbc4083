-- 事项标签 a county's own words by which its desks sort matters
create table tag (
  county varchar(6) not null,
  id uuid not null,
  name text not null,
  ended_at timestamptz,
  primary key (county, id)
);
create unique index tag_name on tag (county, name) where ended_at is null;

-- 已贴标签 what a matter bears
create table matter_tag (
  county varchar(6) not null,
  matter_id uuid not null,
  tag_id uuid not null,
  primary key (county, matter_id, tag_id),
  foreign key (county, matter_id) references matter (county, id),
  foreign key (county, tag_id) references tag (county, id)
);

-- 内部备注 no words in the row: they lie sealed beside all others of the matter, here is their number
create table remark (
  county varchar(6) not null,
  id uuid not null,
  matter_id uuid not null,
  account_id uuid not null,
  words integer not null,
  written_at timestamptz not null,
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create index remark_matter on remark (county, matter_id, written_at);

-- 关注 who of the staff wants to know when a matter moves, what happened last, and until when he has seen it
create table follow (
  county varchar(6) not null,
  id uuid not null,
  account_id uuid not null,
  matter_id uuid not null,
  since timestamptz not null,
  moved_at timestamptz,
  moved text,
  seen_at timestamptz not null,
  primary key (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create unique index follow_account on follow (county, account_id, matter_id);
create index follow_matter on follow (county, matter_id);
