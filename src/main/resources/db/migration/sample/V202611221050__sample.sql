-- 样例步骤 which parts of the sample are loaded; the digest is over the rows, without sealed values
create table sample_step (
  county varchar(6) not null,
  step text not null,
  digest bytea not null,
  done_at timestamptz not null,
  primary key (county, step)
);
