-- 脉搏 counts up whenever something happened to a matter of the county: by it every node knows when an open list is stale
create table pulse (
  county varchar(6) primary key,
  beat bigint not null
);
