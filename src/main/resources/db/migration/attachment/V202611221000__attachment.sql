-- 附件 the row; the bytes lie in the file store under a key that begins with the county
create table attachment (
  county varchar(6) not null,
  id uuid not null,
  noun text not null,
  subject uuid,
  moment text not null,
  media text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  digest bytea not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  released_at timestamptz,
  primary key (county, id)
);
create index attachment_subject on attachment (county, subject) where subject is not null;
create index attachment_unclaimed on attachment (county, uploaded_at) where subject is null;
