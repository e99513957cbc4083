-- 存好的筛选 a filter of the inbox under a name: of one account, or of everybody who acts for one organisation
create table saved_filter (
  county varchar(6) not null,
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid,
  name text not null,
  query text not null,
  primary key (county, id)
);
create index saved_filter_account on saved_filter (county, account_id);
create index saved_filter_organisation on saved_filter (county, organisation_id) where organisation_id is not null;
