-- 公示板台账 what is known of each board: its paper, what was printed on it and what the records say now.
-- `shown` is the digest of the content as the records say it, counted again after every change of posts,
-- organisations and places (null = to be counted again); `printed` is the digest of what was printed
-- last. Where they differ the board is to be printed again
drop index board_outdated;
alter table board drop column roster_changed_at;
alter table board
  add column paper text not null default 'A4_PORTRAIT',
  add column shown bytea,
  add column printed bytea,
  add column printed_by uuid,
  add column mounted_at timestamptz,
  add column damaged_at timestamptz;
create index board_uncounted on board (county, place_path) where shown is null;

-- 印制 one run that draws many boards into files, one per community and paper; its state is read from
-- its files. Areas are kept as they were when the run was asked for
create table board_print (
  county varchar(6) not null,
  id uuid not null,
  area text collate "C" not null check (county = left(area, 6)),
  asked_by uuid not null,
  asked_at timestamptz not null,
  address text not null,
  language text not null,
  cancelled_at timestamptz,
  cleared_at timestamptz,
  primary key (county, id)
);
create index board_print_asked on board_print (county, asked_at desc, id);

create table board_print_file (
  county varchar(6) not null,
  print_id uuid not null,
  area text collate "C" not null check (county = left(area, 6)),
  paper text not null,
  boards integer not null,
  attempts integer not null default 0,
  ready_at timestamptz,
  bytes bigint,
  missing text,
  primary key (county, print_id, area, paper),
  foreign key (county, print_id) references board_print (county, id)
);
create index board_print_file_waiting on board_print_file (county, print_id) where ready_at is null;

-- 印张 one board in one run; `shown` is the digest of what was drawn
create table board_sheet (
  county varchar(6) not null,
  print_id uuid not null,
  board_id uuid not null,
  area text collate "C" not null,
  paper text not null,
  shown bytea,
  primary key (county, print_id, board_id),
  foreign key (county, print_id) references board_print (county, id),
  foreign key (county, board_id) references board (county, id)
);
create index board_sheet_file on board_sheet (county, print_id, area, paper);
