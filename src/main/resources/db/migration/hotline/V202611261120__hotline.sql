-- 热线工单 which matter an order became; the number is the hotline's own, the limit beside our promise. No words
create table hotline_order (
  county varchar(6) not null,
  id uuid not null,
  matter_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  source text not null,
  number text not null,
  classes text not null,
  accept_kind text not null,
  operator text not null,
  origin text not null,
  call_kind text not null,
  order_kind text not null,
  urgency text not null,
  entered_at timestamptz,
  received_at timestamptz,
  due_at timestamptz,
  secret boolean not null,
  answer_wanted boolean not null,
  state text not null,
  taken_at timestamptz not null,
  version integer not null default 0,
  primary key (county, id),
  unique (county, source, number),
  unique (county, matter_id),
  foreign key (county, matter_id) references matter (county, id)
);
create index hotline_order_place on hotline_order (county, place_path);
create index hotline_order_state on hotline_order (county, state, due_at);

-- 来电人与原话 the address and remark as the hotline said them, and the caller where he asked for secrecy
create table hotline_words (
  county varchar(6) not null,
  order_id uuid not null,
  matter_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  sealed bytea not null,
  primary key (county, order_id),
  foreign key (county, order_id) references hotline_order (county, id)
);

-- 回传批次 one file of answers
create table hotline_batch (
  county varchar(6) not null,
  id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  source text not null,
  account_id uuid not null,
  made_at timestamptz not null,
  answers integer not null,
  primary key (county, id)
);
create index hotline_batch_made on hotline_batch (county, made_at desc);

-- 答复、延期申请、退单申请 what goes back to the hotline, once in a batch, and what it ruled
create table hotline_answer (
  county varchar(6) not null,
  id uuid not null,
  order_id uuid not null,
  matter_id uuid not null,
  place_path text collate "C" not null check (county = left(place_path, 6)),
  source text not null,
  kind text not null,
  result text,
  days integer,
  answered_at timestamptz,
  sealed bytea not null,
  account_id uuid not null,
  written_at timestamptz not null,
  batch_id uuid,
  ruling text,
  ruled_at timestamptz,
  primary key (county, id),
  foreign key (county, order_id) references hotline_order (county, id),
  foreign key (county, batch_id) references hotline_batch (county, id)
);
create index hotline_answer_order on hotline_answer (county, order_id, written_at);
create index hotline_answer_unsent on hotline_answer (county, source) where batch_id is null;
create index hotline_answer_batch on hotline_answer (county, batch_id) where batch_id is not null;

-- 分类对应 which category a class of the hotline is here; none = it was met and waits for somebody to say
create table hotline_class (
  county varchar(6) not null,
  id uuid not null,
  source text not null,
  classes text not null,
  category text,
  version integer not null default 0,
  primary key (county, id),
  unique (county, source, classes)
);

alter table hotline_words enable row level security;
alter table hotline_words force row level security;
create policy hotline_words_scope on hotline_words using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s) or s = 'm' || matter_id::text));
alter table hotline_answer enable row level security;
alter table hotline_answer force row level security;
create policy hotline_answer_scope on hotline_answer using (
  exists (select 1 from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) s
          where starts_with(place_path, s) or s = 'm' || matter_id::text));
