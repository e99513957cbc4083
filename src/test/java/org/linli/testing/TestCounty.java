package org.linli.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// 测试县 — an invented county code of its own for each test class, which isolates it from the rest.
public final class TestCounty {
  private static final AtomicInteger NEXT = new AtomicInteger(900_001);
  private static final Map<Class<?>, String> GIVEN = new ConcurrentHashMap<>();

  private TestCounty() {}

  /// The six digits of this test class, the same at every call; codes beginning with 9 exist
  /// nowhere.
  public static String of(Class<?> testClass) {
    return GIVEN.computeIfAbsent(testClass, any -> fresh());
  }

  /// Six digits nobody has used in this run; none ends in 00, which is the code of a city.
  public static String fresh() {
    int next = NEXT.getAndUpdate(last -> last % 100 == 99 ? last + 2 : last + 1);
    return Integer.toString(next);
  }
}
