package org.linli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import wrong.WrongApplication;

/// 模块守卫 — modules keep their promises: what they may use is written down, nothing goes in circles.
class ModularityTests {

  @Test
  void modulesKeepTheirPromises() {
    ApplicationModules.of(Linli.class).verify();
  }

  @Test
  void everyModuleSaysWhatItMayUse() {
    assertThat(
            Stream.of(Package.getPackages())
                .map(Package::getName)
                .filter(name -> name.matches("org\\.linli\\.[a-z]+\\.[a-z.]+")))
        .as("modules are flat packages")
        .isEmpty();
    assertThat(modules().filter(name -> promise(name).isEmpty()))
        .as("modules without @ApplicationModule(allowedDependencies)")
        .isEmpty();
  }

  @Test
  void aBrokenPromiseIsNoticed() {
    var wrong = ApplicationModules.of(WrongApplication.class, (location) -> true);

    assertThatThrownBy(wrong::verify)
        .hasMessageContaining("Cycle detected")
        .hasMessageContaining("Module 'below' depends on module 'above'");
  }

  private static Stream<String> modules() {
    return Sources.files(Sources.MAIN, "package-info.java").stream()
        .map(file -> Sources.MAIN.relativize(file.getParent()).toString().replace('/', '.'))
        .filter(name -> !name.equals("org.linli"));
  }

  private static Optional<List<String>> promise(String packageName) {
    try {
      return Optional.ofNullable(
              Class.forName(packageName + ".package-info").getAnnotation(ApplicationModule.class))
          .map(module -> List.of(module.allowedDependencies()))
          .filter(allowed -> !allowed.contains(ApplicationModule.OPEN_TOKEN));
    } catch (ClassNotFoundException missing) {
      return Optional.empty();
    }
  }
}
