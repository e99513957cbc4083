package org.linli.database;

import org.linli.database.DatabaseAddress.Login;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 数据库接线 — gives the pool the working user and the migrations the owner.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${linli.database.url:}'.isBlank()")
  EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) {
    return EmbeddedDatabase.start(settings.folder(), settings.port());
  }

  @Bean
  DatabaseAddress databaseAddress(
      DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
    return settings.isExternal()
        ? DatabaseAddress.external(settings)
        : embedded.getObject().address();
  }

  @Bean
  JdbcConnectionDetails poolConnection(DatabaseAddress address) {
    return new PoolConnection(address.url(), address.app());
  }

  @Bean
  FlywayConnectionDetails migrationConnection(DatabaseAddress address) {
    return new MigrationConnection(address.url(), address.owner());
  }

  @Bean
  @DependsOnDatabaseInitialization
  SchemaCheck schemaCheck(JdbcClient database) {
    SchemaCheck check = new SchemaCheck(database);
    check.refuseFlaws();
    return check;
  }

  /// 连接池连接 — the pool's user, who owns nothing.
  private record PoolConnection(String url, Login login) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return login.user();
    }

    @Override
    public String getPassword() {
      return login.password();
    }

    @Override
    public String getJdbcUrl() {
      return url;
    }
  }

  /// 迁移连接 — the owner of the schema.
  private record MigrationConnection(String url, Login login) implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return login.user();
    }

    @Override
    public String getPassword() {
      return login.password();
    }

    @Override
    public String getJdbcUrl() {
      return url;
    }
  }
}
