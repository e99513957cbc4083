package org.linli.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.database.StartRefused;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class VaultStartTests {

  @Autowired Vault vault;
  @Autowired VaultKeyStore store;
  @TempDir Path folder;

  @Test
  void theDatabaseNamesTheKeysItIsWrittenWith() {
    assertThat(store.named()).containsAll(vault.ids());
    assertThat(vault.missing(store.named())).isEmpty();
  }

  @Test
  void aLostKeyFileIsNotReplacedByNewKeys() {
    var lost = folder.resolve("lost");

    assertThatThrownBy(() -> start(lost))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("put your copy of it back");
    assertThat(Files.exists(lost)).isFalse();
  }

  @Test
  void theKeysOfAnotherInstallationAreRefused() throws Exception {
    var other = folder.resolve("other");
    Keys.fresh().write(other);

    assertThatThrownBy(() -> start(other))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("does not have");
  }

  @Test
  void aKeyFileThatCannotBeReadIsRefusedInOneSentence() {
    assertThatThrownBy(() -> start(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be read or written");
  }

  private Vault start(Path file) {
    return new VaultConfiguration().vault(new VaultSettings(Algorithms.SM, file), store);
  }
}
