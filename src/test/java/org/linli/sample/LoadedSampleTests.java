package org.linli.sample;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.linli.testing.LinliTest;

/// 样例各测试 — all tests of the loaded sample as one class: classes are dealt out to two processes, and
/// each of them would load a sample of its own.
@LinliTest
@Tag("sample")
class LoadedSampleTests {

  @Nested
  class Counties extends SampleTests {}

  @Nested
  class Examples extends ExamplesTests {}

  @Nested
  class Maps extends MapStory {}

  @Nested
  class Figures extends FiguresStory {}
}
