-- 填报负担 how often a form was sent in a month and how many fields people filled in by hand in it; never by whom
create table burden (
  county varchar(6) not null,
  form text not null,
  month date not null,
  sent bigint not null,
  fields bigint not null,
  primary key (county, form, month)
);
