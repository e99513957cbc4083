-- 公示板 a board hangs at a place; its code is random and leads to the board page
create table board (
  county varchar(6) not null,
  id uuid not null,
  code text not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  put_up date not null,
  printed_at timestamptz,
  taken_down date,
  primary key (county, id),
  unique (county, code),
  foreign key (county, place_id) references place (county, id)
);
create index board_path on board (county, place_path);
