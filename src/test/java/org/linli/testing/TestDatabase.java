package org.linli.testing;

import java.util.Map;
import org.linli.database.DatabaseAddress;
import org.linli.database.TestServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// 测试数据库接线 — points the application under test at the database of the run.
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    DatabaseAddress address = TestServer.address();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test database",
                Map.of(
                    "linli.database.url", address.url(),
                    "linli.database.user", address.app().user(),
                    "linli.database.password", address.app().password(),
                    "linli.database.owner-user", address.owner().user(),
                    "linli.database.owner-password", address.owner().password())));
  }
}
