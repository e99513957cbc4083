-- 现场办公会 a meeting on the spot links several matters; what was decided lies sealed beside the words of each
create table meeting (
  county varchar(6) not null,
  id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  held_on date not null,
  called_by uuid not null,
  called_at timestamptz not null,
  primary key (county, id)
);
create index meeting_held on meeting (county, held_on, id);

create table meeting_matter (
  county varchar(6) not null,
  meeting_id uuid not null,
  matter_id uuid not null,
  primary key (county, meeting_id, matter_id),
  foreign key (county, meeting_id) references meeting (county, id),
  foreign key (county, matter_id) references matter (county, id)
);
create index meeting_matter_of on meeting_matter (county, matter_id);

create table meeting_attendee (
  county varchar(6) not null,
  meeting_id uuid not null,
  organisation uuid not null,
  primary key (county, meeting_id, organisation),
  foreign key (county, meeting_id) references meeting (county, id)
);

-- 决定 each became an item of its matter, or a note (item 0)
create table meeting_decision (
  county varchar(6) not null,
  meeting_id uuid not null,
  seq smallint not null,
  matter_id uuid not null,
  item smallint not null,
  words integer not null,
  primary key (county, meeting_id, seq),
  foreign key (county, meeting_id) references meeting (county, id)
);
create index meeting_decision_matter on meeting_decision (county, matter_id);
