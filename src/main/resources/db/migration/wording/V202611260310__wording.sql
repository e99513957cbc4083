-- 常用语 what is written again and again when work is handed on or ended: of one account, or of everybody who acts for one
-- organisation
create table wording (
  county varchar(6) not null,
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid,
  title text not null,
  body text not null,
  primary key (county, id)
);
create index wording_account on wording (county, account_id);
create index wording_organisation on wording (county, organisation_id) where organisation_id is not null;
