package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 术语守卫 — one word per term: the glossary knows every public type, state and action, and every name
/// in it exists; `-Dglossary.fix=true` writes the part that follows from the sources.
class GlossaryTests {
  private static final boolean FIX = Boolean.getBoolean("glossary.fix");

  @Test
  void everySourceFileBeginsWithItsTerm() {
    assertThat(
            Sources.mainJava().stream()
                .filter(file -> Glossary.introduction(Sources.read(file)).isEmpty()))
        .as("first comment line: `/// 术语 — one English sentence.`")
        .isEmpty();
  }

  @Test
  void aSourceFileWithoutItsTermIsNoticed() {
    assertThat(Glossary.introduction("/// A lamp.\nclass Lamp {}\n")).isEmpty();
    assertThat(Glossary.introduction("class Lamp {}\n")).isEmpty();
    assertThat(
            Glossary.introduction("/// 灯 — shines\n/// at night.\n///\n/// More.\nclass Lamp {}\n"))
        .contains(new Glossary.Term("灯", "shines at night."));
  }

  @Test
  void theGlossaryListsEveryPublicTypeStateAndAction() throws IOException {
    String types = Glossary.types();
    String text = Sources.read(Glossary.FILE);
    String head = text.substring(0, text.indexOf(Glossary.MARK));
    if (FIX) {
      Files.writeString(Glossary.FILE, head + Glossary.MARK + "\n" + types);
    }
    assertThat(Sources.read(Glossary.FILE))
        .as("run the test with -Dglossary.fix=true and read the difference")
        .isEqualTo(head + Glossary.MARK + "\n" + types);
    assertThat(types).as("states and actions without words").doesNotContain("| ? |");
  }

  @Test
  void everyNameInTheGlossaryExists() {
    assertThat(Glossary.unknownNames(Sources.read(Glossary.FILE), Glossary.names())).isEmpty();
  }

  @Test
  void aNameThatDoesNotExistIsNoticed() {
    assertThat(
            Glossary.unknownNames(
                "| 灯 | lamp | `Lamp`, `Lamp.ON`, `Lamp.HALF`, `lower` |",
                Set.of("Lamp", "Lamp.ON")))
        .containsExactly("Lamp.HALF");
  }
}
