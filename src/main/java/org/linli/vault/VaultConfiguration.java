package org.linli.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.linli.database.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 开柜 — brings key file and database together at the start, or refuses it.
@Configuration
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

  @Bean
  Vault vault(VaultSettings settings, VaultKeyStore store) {
    var named = store.named();
    var vault = new Vault(keys(settings.keyFile(), named), settings.algorithms());
    var missing = vault.missing(named);
    if (!missing.isEmpty()) {
      throw new StartRefused(
          "This database was written with "
              + String.join(", ", missing)
              + ", which the key file "
              + settings.keyFile()
              + " with linli.vault.algorithms="
              + settings.algorithms()
              + " does not have: put the right key file back, or set the algorithms as they were.");
    }
    vault.ids().forEach(store::name);
    return vault;
  }

  // a database that names keys is never given new ones: what is sealed in it would stay shut
  // unnoticed
  private static Keys keys(Path file, Collection<String> named) {
    try {
      if (Files.exists(file)) {
        return Keys.read(file);
      }
      if (!named.isEmpty()) {
        throw new StartRefused(
            "This database was written with "
                + String.join(", ", named)
                + ", but there is no key file "
                + file
                + ": put your copy of it back.");
      }
      var keys = Keys.fresh();
      keys.write(file);
      LOG.warn("New keys were written to {}. Keep a copy of this file in a safe place.", file);
      return keys;
    } catch (IOException e) {
      var refused =
          new StartRefused(
              "The key file "
                  + file
                  + " cannot be read or written: name one of your own as linli.vault.key-file.");
      refused.initCause(e);
      throw refused;
    }
  }
}
