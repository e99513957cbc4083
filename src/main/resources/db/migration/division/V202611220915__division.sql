-- 版次 one import of the dictionary: a whole edition of the nation or a part of it
create table division_edition (
  number integer primary key,
  id uuid not null unique,
  name text not null,
  taken_at timestamptz not null,
  digest bytea not null unique,
  lines integer not null default 0,
  added integer not null default 0,
  renamed integer not null default 0,
  gone integer not null default 0,
  refused integer not null default 0
);

-- 区划 the nation's official divisions: province 2, city 4, county 6, street 9, community 12 digits;
-- words: what it is found by, see SearchWords; gone: the edition that does not hold it any more
create table division (
  code varchar(12) collate "C" primary key,
  name text not null,
  short_name text not null,
  words tsvector not null,
  gone integer references division_edition (number)
);
create index division_words on division using gin (words) with (gin_pending_list_limit = 65536);

-- 版次变更 what an edition changed: no name before = added, no name after = gone, both = renamed
create table division_change (
  edition integer not null references division_edition (number),
  code varchar(12) collate "C" not null,
  name_before text,
  name_after text,
  primary key (edition, code)
);

-- 退回行 the first lines of an import that could not be taken
create table division_refusal (
  edition integer not null references division_edition (number),
  line integer not null,
  reason text not null,
  words text not null,
  primary key (edition, line)
);
