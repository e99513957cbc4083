package org.linli.database;

import java.util.List;

/// 表结构规则 — what keeps the schema fit to be spread over machines by county; each rule is a query
/// that answers the offenders. Parameters: `schema`, and the lists `county`, `dictionary`, `node`,
/// `people`, `appendOnly`, `moves` with their `owners`, `keeps`, `declared`.
final class SchemaRules {

  /// 规则 — a sentence and the query that finds who breaks it.
  record Rule(String sentence, String query) {}

  // a path is known by its name, or by the county it must begin with
  private static final String PATH =
      """
      exists (
        select 1 from pg_attribute a
        where a.attrelid = c.oid and not a.attisdropped and a.attname ~ '(^|_)path$')
      or exists (
        select 1 from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c'
          and pg_get_constraintdef(k.oid) ~ 'county.*=.*left.*, 6')
      """;

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "is declared in none of the lists of db/tables.txt",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace and c.relkind in ('r', 'p', 'f', 'm')
                and not c.relispartition and c.relname <> all (:declared)
              """),
          new Rule(
              "is declared in db/tables.txt but does not exist",
              """
              select d.name from unnest(:declared) d (name)
              where not exists (
                select 1 from pg_class c
                where c.relnamespace = :schema::regnamespace and c.relname = d.name)
              """),
          new Rule(
              "is a county table without an ordinary column `county varchar(6) not null`",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace and c.relname = any (:county)
                and not exists (
                  select 1 from pg_attribute a
                  where a.attrelid = c.oid and a.attname = 'county' and a.attnotnull
                    and a.attgenerated = ''
                    and format_type(a.atttypid, a.atttypmod) = 'character varying(6)')
              """),
          new Rule(
              "has no primary key",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace
                and c.relname = any (:county || :dictionary) and c.relkind in ('r', 'p')
                and not exists (
                  select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
              """),
          new Rule(
              "is a primary or unique key that does not start with the county",
              """
              select i.indexrelid::regclass::text from pg_index i
              join pg_class c on c.oid = i.indrelid
              left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
              where c.relnamespace = :schema::regnamespace and c.relname = any (:county)
                and (i.indisunique or i.indisexclusion)
                and a.attname is distinct from 'county'
              """),
          new Rule(
              "is a foreign key that is neither county to county nor to a dictionary",
              """
              select c.relname || '.' || k.conname from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_class t on t.oid = k.confrelid
              where c.relnamespace = :schema::regnamespace and k.contype = 'f'
                and c.relname = any (:county) and t.relname <> all (:dictionary)
                and not (t.relname = any (:county) and exists (
                  select 1 from unnest(k.conkey, k.confkey) pair (own, other)
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = pair.own
                  join pg_attribute b on b.attrelid = t.oid and b.attnum = pair.other
                  where a.attname = 'county' and b.attname = 'county'))
              """),
          new Rule(
              "is a foreign key from a dictionary or node table to another kind of table",
              """
              select c.relname || '.' || k.conname from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_class t on t.oid = k.confrelid
              where c.relnamespace = :schema::regnamespace and k.contype = 'f'
                and (c.relname = any (:dictionary) and t.relname <> all (:dictionary)
                  or c.relname = any (:node) and t.relname <> all (:node))
              """),
          new Rule(
              "is a foreign key with the county that cascades updates",
              """
              select c.relname || '.' || k.conname from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              where c.relnamespace = :schema::regnamespace and k.contype = 'f'
                and k.confupdtype = 'c' and c.relname = any (:county)
              """),
          new Rule(
              "is a sequence or an identity column; ids are made in the application",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace and c.relkind = 'S'
              union all
              select c.relname || '.' || a.attname from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              where c.relnamespace = :schema::regnamespace and a.attidentity <> ''
              """),
          new Rule(
              "has a path without `check (county = left(path, 6))`",
              """
              select c.relname from pg_class c
              join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
              where c.relnamespace = :schema::regnamespace and c.relname = any (:county)
                and (a.attname = 'place_path' or c.relname = 'place' and a.attname = 'path')
                and not exists (
                  select 1 from pg_constraint k
                  where k.conrelid = c.oid and k.contype = 'c'
                    and pg_get_constraintdef(k.oid) ~
                      ('county.*=.*left.*' || a.attname || '.*, 6'))
              """),
          new Rule(
              "carries a path, and db/tables.txt does not say whether it moves or keeps it",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace and c.relname = any (:county)
                and c.relname <> all (:moves || :keeps) and (
              """
                  + PATH
                  + ")"),
          new Rule(
              "is said to move or keep a path, but carries none or is said to do both",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace and c.relname = any (:moves || :keeps)
                and (c.relname = any (:moves) and c.relname = any (:keeps)
                  or c.relname = any (:moves) and c.relname <> 'place' and not exists (
                    select 1 from pg_attribute a
                    where a.attrelid = c.oid and not a.attisdropped and a.attname = 'place_path')
                  or not (
              """
                  + PATH
                  + "))"),
          new Rule(
              "moves with a table to whose rows its own do not belong, or that does not move"
                  + " itself",
              """
              select c.relname from unnest(:moves, :owners) m (name, owner)
              join pg_class c on c.relname = m.name
              where c.relnamespace = :schema::regnamespace and m.owner <> ''
                and (m.owner <> all (:moves) or not exists (
                  select 1 from pg_attribute a
                  where a.attrelid = c.oid and not a.attisdropped
                    and a.attname = m.owner || '_id'))
              """),
          new Rule(
              "is a view that is not security_invoker, or a materialized view",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace
                and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(
                  c.reloptions && array['security_invoker=true', 'security_invoker=on',
                    'security_invoker=1', 'security_invoker=yes'], false))
              """),
          new Rule(
              "holds people without a forced row-level policy that survives an unset scope",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace and c.relname = any (:people)
                and not (c.relrowsecurity and c.relforcerowsecurity
                  and exists (select 1 from pg_policy p where p.polrelid = c.oid)
                  and not exists (
                    select 1 from pg_policy p
                    where p.polrelid = c.oid
                      and coalesce(pg_get_expr(p.polqual, c.oid),
                            pg_get_expr(p.polwithcheck, c.oid), '')
                          !~* 'nullif\\(current_setting\\(''app\\.scope'))
              """),
          new Rule(
              "has a trigger",
              """
              select c.relname || '.' || t.tgname from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
              where c.relnamespace = :schema::regnamespace and not t.tgisinternal
                and c.relname = any (:county)
              """),
          new Rule(
              "is append-only but the working user may change it",
              """
              select c.relname from pg_class c
              where c.relnamespace = :schema::regnamespace and c.relname = any (:appendOnly)
                and has_table_privilege(:worker, c.oid, 'update, delete, truncate')
              """));

  private SchemaRules() {}
}
