-- 公示板 a board hangs at a place; its code is random and leads to the board page.
-- A board is out of date when the roster of its place changed after it was printed
create table board (
  county varchar(6) not null,
  id uuid not null,
  code text not null,
  place_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  put_up date not null,
  printed_at timestamptz,
  roster_changed_at timestamptz,
  taken_down date,
  primary key (county, id),
  unique (county, code),
  foreign key (county, place_id) references place (county, id)
);
create index board_path on board (county, place_path, id);
create index board_outdated on board (county, place_path, id)
  where taken_down is null and (printed_at is null or roster_changed_at > printed_at);
