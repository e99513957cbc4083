-- 居住 who lived behind which door as what from when to when; the same person may come back to the same door.
-- lives_here says where he lives: an owner may live elsewhere. Relations are codes of GB/T 4761
alter table residence add column id uuid not null default gen_random_uuid();
alter table residence alter column id drop default;
alter table residence drop constraint residence_pkey;
alter table residence add primary key (county, id);
alter table residence add column tenure text not null default 'FAMILY';
alter table residence alter column tenure drop default;
alter table residence add column lives_here boolean not null default true;
alter table residence alter column lives_here drop default;
alter table residence add column verified_on date;
alter table residence add column version integer not null default 0;

-- the owner of the tables is held to the scope like everybody else; this once it must see all rows
alter table residence no force row level security;
update residence set tenure = case relation when '户主' then 'OWNER' when '租户' then 'TENANT' else 'FAMILY' end,
  relation = case relation
    when '户主' then '02' when '本人' then '01' when '配偶' then '10' when '丈夫' then '11' when '妻子' then '12'
    when '儿子' then '20' when '女儿' then '30' when '子女' then '20' when '父亲' then '51' when '母亲' then '52'
    when '' then '' else '99' end;
alter table residence force row level security;

create unique index residence_open on residence (county, person_id, place_id) where until is null;
create unique index residence_home on residence (county, person_id) where until is null and lives_here;
create index residence_person on residence (county, person_id);
drop index residence_path;
create index residence_path on residence (county, place_path);

-- 档案 what is counted stands in columns (ethnic group, labels), every other element of the file is sealed in one value.
-- A person who has left keeps his file; one merged into another or erased keeps only his row
alter table person add column ethnic_group text;
alter table person add column labels text[] not null default '{}';
alter table person add column file_sealed bytea;
alter table person add column left_on date;
alter table person add column merged_into uuid;
alter table person add column erased_at timestamptz;
create index person_duplicate on person (county, duplicate_of) where duplicate_of is not null;
create index person_merged on person (county, merged_into) where merged_into is not null;
create unique index residence_head on residence (county, place_id) where until is null and relation = '02';
