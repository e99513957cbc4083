-- 检索 by which numbers a matter is found: parts of keyed hashes, shared by several pairs of characters, without order. No
-- word stands here, and no row of a matter about persons. What lies in a scope is asked in each statement: there is
-- nothing to read here, and a policy would keep the index from being used. It refers to no row of a matter either: many
-- are indexed in one transaction, and must not wait for whoever moves two of them
create table similar_text (
  county varchar(6) not null,
  matter_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  category text not null,
  opened_at timestamptz not null,
  closed boolean not null,
  grams integer[] not null,
  primary key (county, matter_id)
);
create index similar_text_grams on similar_text using gin (grams);
create index similar_text_recent on similar_text (county, opened_at desc, matter_id desc);
create index similar_text_closed on similar_text (county, opened_at) where closed;

-- 补索引 down to which moment older matters have been caught up with
create table similar_turn (
  county varchar(6) not null primary key,
  reached timestamptz not null
);
