-- 阵地 what a station or venue offers, beside its row as an organisation, which holds name, place, hours, address and
-- the places it serves
create table venue (
  county varchar(6) not null,
  organisation_id uuid not null,
  sort text not null,
  services text[] not null,
  capacity integer,
  primary key (county, organisation_id),
  foreign key (county, organisation_id) references organisation (county, id)
);
