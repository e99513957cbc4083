-- 三员 an account opened by the system administrator waits for the security administrator to give it its part
alter table account add column granted boolean not null default true;
-- a password somebody else chose is changed at the next sign-in
alter table account add column password_given boolean not null default false;
create index account_person on account (county, person_id) where person_id is not null;
create index account_place on account (county, place_path);
create index account_organisation on account (county, organisation_id) where organisation_id is not null;

-- 代办 a link sent to who stands in for the holder on leave
alter table matter_link add column behalf_id uuid;
create index matter_link_behalf on matter_link (county, behalf_id) where behalf_id is not null;
