-- 推送密钥 by which push services know a county; the private one sealed
create table push_key (
  county varchar(6) primary key,
  shown text not null,
  sealed bytea not null
);

-- 推送浏览器 where an account is told by push; endpoint and keys sealed
create table push_browser (
  county varchar(6) not null,
  id uuid not null,
  account_id uuid not null,
  endpoint_hash bytea not null,
  sealed bytea not null,
  since timestamptz not null,
  primary key (county, id)
);
create unique index push_browser_endpoint on push_browser (county, endpoint_hash);
create index push_browser_account on push_browser (county, account_id);

-- 邮箱 where an account is told by e-mail; sealed
create table mailbox (
  county varchar(6) not null,
  account_id uuid not null,
  sealed bytea not null,
  primary key (county, account_id)
);

-- 群机器人 the group of an organisation; its webhook is a secret and sealed
create table robot (
  county varchar(6) not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  host text not null,
  sealed bytea not null,
  kinds text[] not null,
  is_on boolean not null,
  version integer not null,
  primary key (county, id),
  foreign key (county, organisation_id) references organisation (county, id)
);
create index robot_organisation on robot (county, organisation_id);
