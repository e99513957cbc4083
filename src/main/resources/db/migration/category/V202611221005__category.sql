-- 事项类别 with 立案标准, 完成时限, 结案标准, 责任单位; rows with an owner, a validity period and a history
create table category (
  county varchar(6) not null,
  id uuid not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  section text not null,
  ladder text not null,
  direct boolean not null,
  about_persons boolean not null,
  anonymous_allowed boolean not null,
  evidence text not null,
  accept_rule text not null default '',
  close_rule text not null default '',
  urgent boolean not null default false,
  owner text not null,
  valid_from date not null,
  valid_until date,
  version integer not null default 0,
  primary key (county, id)
);
create index category_code on category (county, code, valid_from);

-- 时限 by category ('*' = every category) and state
create table category_limit (
  county varchar(6) not null,
  id uuid not null,
  category text not null,
  state text not null,
  amount integer not null,
  unit text not null,
  owner text not null,
  valid_from date not null,
  valid_until date,
  primary key (county, id)
);
