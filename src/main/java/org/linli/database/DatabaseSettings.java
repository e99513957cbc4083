package org.linli.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 数据库设置 — where the database is: a folder for the embedded one, or a URL for a server.
///
/// @param folder holds everything the embedded database owns
/// @param port wanted loopback port of the embedded database; 0 takes a free one
/// @param url JDBC URL of an external server; when set nothing is launched
/// @param user the pool's user, with granted rights only
/// @param password of `user`; embedded databases make their own
/// @param ownerUser owns the schema and runs the migrations
/// @param ownerPassword of `ownerUser`
@ConfigurationProperties("linli.database")
record DatabaseSettings(
    @DefaultValue("./data") Path folder,
    @DefaultValue("0") int port,
    @Nullable String url,
    @DefaultValue(DatabaseRoles.APP) String user,
    @DefaultValue("") String password,
    @DefaultValue(DatabaseRoles.OWNER) String ownerUser,
    @DefaultValue("") String ownerPassword) {

  boolean isExternal() {
    return url != null && !url.isBlank();
  }
}
