-- 督办规则 how often one category at one building or site within ninety days lets the latest matter rise
alter table supervision_rule add column same_place smallint not null default 4;
