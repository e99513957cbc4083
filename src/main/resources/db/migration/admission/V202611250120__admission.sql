-- 网格事项准入 what may be given to the people of a grid
create table admission (
  county varchar(6) not null,
  id uuid not null,
  category text not null,
  state text not null check (state in ('ASKED', 'APPROVED', 'REFUSED')),
  reason text not null,
  valid_from date not null,
  valid_until date,
  asked_by uuid not null,
  asked_name text not null,
  decided_name text,
  version integer not null default 0,
  primary key (county, id)
);
create index admission_category on admission (county, category);

-- where grids were given matters before there was a list, it begins with what their ladders say
insert into admission (county, id, category, state, reason, valid_from, asked_by, asked_name)
select county, gen_random_uuid(), code, 'APPROVED', '按原有阶梯列入', date '2020-01-01',
  '00000000-0000-0000-0000-000000000000', 'admission'
from (select distinct county, code from category
      where valid_until is null and (ladder like '%CHIEF%' or code in ('OTHER', 'SUGGESTION'))) held;
