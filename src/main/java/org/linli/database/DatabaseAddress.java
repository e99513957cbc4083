package org.linli.database;

/// 数据库地址 — a reachable database and the two users that work in it.
///
/// @param url JDBC URL without credentials
/// @param owner runs migrations
/// @param app the pool's user
public record DatabaseAddress(String url, Login owner, Login app) {

  /// 登录名 — name and password of one database user.
  ///
  /// @param user role name
  /// @param password in clear; never logged
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  static DatabaseAddress external(DatabaseSettings settings) {
    String given = String.valueOf(settings.url());
    String url = given.startsWith("jdbc:") ? given : "jdbc:" + given;
    return new DatabaseAddress(
        url,
        new Login(settings.ownerUser(), settings.ownerPassword()),
        new Login(settings.user(), settings.password()));
  }
}
