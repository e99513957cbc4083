package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 公开守卫 — a type is public only when another module or a page template needs it.
class PublicIsEarnedTests {
  private static final double MOST = 0.55;
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void everyPublicTypeIsNeededOutsideItsModule() {
    assertThat(unearned(CLASSES, "org.linli.").stream().filter(name -> !isStartedByAScript(name)))
        .as("make these package-private, or use them from another module or a template")
        .isEmpty();
  }

  @Test
  void aboutHalfOfTheTypesAreHidden() {
    List<JavaClass> types = types(CLASSES, "org.linli.");
    double share =
        (double) types.stream().filter(PublicIsEarnedTests::isPublic).count() / types.size();

    assertThat(share).as("share of public types").isLessThanOrEqualTo(MOST);
  }

  @Test
  void anUnearnedPublicTypeIsNoticed() {
    JavaClasses wrong = new ClassFileImporter().importPackages("wrong");

    assertThat(unearned(wrong, "wrong."))
        .contains("wrong.above.Unearned")
        .doesNotContain("wrong.above.Above");
  }

  private static boolean isStartedByAScript(String type) {
    return Sources.files(Path.of("bin"), "").stream()
        .filter(Files::isRegularFile)
        .anyMatch(script -> Sources.read(script).contains(type + " "));
  }

  private static List<String> unearned(JavaClasses classes, String root) {
    List<JavaClass> open =
        types(classes, root).stream().filter(PublicIsEarnedTests::isPublic).toList();
    Set<JavaClass> earned = new HashSet<>();
    for (JavaClass type : open) {
      if (usedOutside(classes, type)) {
        earn(type, earned);
      }
    }
    return open.stream().filter(type -> !earned.contains(type)).map(JavaClass::getName).toList();
  }

  /// What an earned type shows in its public signatures is earned with it.
  private static void earn(JavaClass type, Set<JavaClass> earned) {
    if (!earned.add(type)) {
      return;
    }
    Stream<JavaClass> shown =
        family(type)
            .flatMap(
                member ->
                    Stream.concat(
                        member.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .flatMap(PublicIsEarnedTests::signature),
                        Stream.concat(
                            member.getAllRawInterfaces().stream(),
                            member.getAllRawSuperclasses().stream())));
    shown
        .map(PublicIsEarnedTests::outermost)
        .filter(other -> other.getPackageName().equals(type.getPackageName()))
        .filter(PublicIsEarnedTests::isPublic)
        .toList()
        .forEach(other -> earn(other, earned));
  }

  private static Stream<JavaClass> signature(JavaMethod method) {
    return method.getAllInvolvedRawTypes().stream();
  }

  private static boolean usedOutside(JavaClasses classes, JavaClass type) {
    Predicate<JavaClass> outside = user -> !user.getPackageName().equals(type.getPackageName());
    return family(classes, type)
        .flatMap(member -> member.getDirectDependenciesToSelf().stream())
        .anyMatch(use -> outside.test(use.getOriginClass()));
  }

  private static Stream<JavaClass> family(JavaClasses classes, JavaClass type) {
    return classes.stream().filter(other -> outermost(other).equals(type));
  }

  private static Stream<JavaClass> family(JavaClass type) {
    return type.getPackage().getClasses().stream().filter(other -> outermost(other).equals(type));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(PublicIsEarnedTests::outermost).orElse(type);
  }

  private static List<JavaClass> types(JavaClasses classes, String root) {
    return classes.stream()
        .filter(type -> type.getPackageName().startsWith(root))
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .toList();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }
}
