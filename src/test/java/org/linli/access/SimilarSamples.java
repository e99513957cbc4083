package org.linli.access;

/// 检索试问 — searching matters and what a text probably is.
final class SimilarSamples extends Samples {

  SimilarSamples(World world) {
    super(world);
    each("GET /search", cell -> Ask.of("q", "灯不亮").named("area", cell.area()));
    same("POST /suggestions", () -> Ask.of("text", "楼道灯不亮").quiet());
  }
}
