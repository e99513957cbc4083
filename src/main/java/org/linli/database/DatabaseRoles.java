package org.linli.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// 数据库角色 — the two users and the database an embedded server needs; each step may be repeated.
final class DatabaseRoles {
  static final String OWNER = "linli_owner";
  static final String APP = "linli_app";
  static final String DATABASE = "linli";

  private DatabaseRoles() {}

  static void ensure(Connection superuser, Passwords passwords) throws SQLException {
    role(superuser, OWNER, passwords.owner());
    role(superuser, APP, passwords.app());
    if (!exists(superuser, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
      run(superuser, "create database " + DATABASE + " owner " + OWNER);
    }
  }

  private static void role(Connection superuser, String name, String password) throws SQLException {
    if (!exists(superuser, "select 1 from pg_roles where rolname = '" + name + "'")) {
      // passwords are base64url, so they hold no quote
      run(superuser, "create role " + name + " login password '" + password + "'");
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
