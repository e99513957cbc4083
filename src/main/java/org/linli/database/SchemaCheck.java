package org.linli.database;

import java.util.List;
import org.linli.database.SchemaRules.Rule;
import org.linli.database.TableList.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 表结构检查 — asks the database, after the migrations of every start, whether the rules hold.
final class SchemaCheck {
  private final JdbcClient database;

  SchemaCheck(JdbcClient database) {
    this.database = database;
  }

  /// Refuses the start when the schema breaks a rule or the pool's user has rights it must not
  /// have.
  void refuseFlaws() {
    List<String> flaws = flaws("public", TableList.declared());
    if (!flaws.isEmpty()) {
      throw new StartRefused("The database schema breaks its rules: " + String.join("; ", flaws));
    }
    String rights = workerFlaw();
    if (!rights.isEmpty()) {
      throw new StartRefused(
          "The database user of the application "
              + rights
              + "; prepare the database with deploy/roles.sql and give its user linli_app.");
    }
  }

  /// Every offender with the rule it breaks, one line each.
  List<String> flaws(String schema, TableList tables) {
    return SchemaRules.ALL.stream()
        .flatMap(
            rule ->
                offenders(rule, schema, tables).stream().map(name -> name + " " + rule.sentence()))
        .toList();
  }

  /// What the connected user must not be, in words; empty when all is well.
  String workerFlaw() {
    return database
        .sql(
            """
            select case
              when r.rolsuper then 'is a superuser'
              when r.rolbypassrls then 'bypasses row-level security'
              when exists (
                select 1 from pg_class c
                where c.relowner = r.oid and c.relkind in ('r', 'p')) then 'owns tables'
              when exists (
                select 1 from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and pg_has_role(r.oid, c.relowner, 'member')) then 'belongs to the owner of tables'
              else '' end
            from pg_roles r where r.rolname = current_user
            """)
        .query(String.class)
        .single();
  }

  private List<String> offenders(Rule rule, String schema, TableList tables) {
    return database
        .sql(rule.query())
        .param("schema", schema)
        .param("county", tables.of(Kind.COUNTY))
        .param("dictionary", tables.of(Kind.DICTIONARY))
        .param("node", tables.of(Kind.NODE))
        .param("people", tables.marked("people"))
        .param("appendOnly", tables.marked("append-only"))
        .param("moves", tables.moving().keySet().toArray(String[]::new))
        .param("owners", tables.moving().values().toArray(String[]::new))
        .param("keeps", tables.marked("keeps-path"))
        .param("declared", tables.all())
        .param("worker", DatabaseRoles.APP)
        .query(String.class)
        .list();
  }
}
