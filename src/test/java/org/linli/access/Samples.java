package org.linli.access;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// 试问册 — for endpoints a request that must succeed for whoever may make it. `GET /x` stands for the
/// working page and its twin in the API.
abstract class Samples {

  final World world;
  final Objects objects;
  private final Map<String, Function<Cell, Ask>> samples = new HashMap<>();

  Samples(World world) {
    this.world = world;
    this.objects = world.objects();
  }

  /// Null when these samples do not know the endpoint.
  final @Nullable Function<Cell, Ask> of(String endpoint) {
    var exact = samples.get(endpoint);
    String twin = endpoint.replace(" /work/{county}", " ").replace(" /api/v1/{county}", " ");
    return exact != null ? exact : samples.get(twin);
  }

  /// A request that is the same for everybody.
  final void same(String endpoint, Supplier<Ask> ask) {
    samples.put(endpoint, cell -> ask.get());
  }

  /// A request that depends on who asks where.
  final void each(String endpoint, Function<Cell, Ask> ask) {
    samples.put(endpoint, ask);
  }

  /// A request about an object in the area of the cell: a fresh one for who will change it, else
  /// one that is kept.
  final <T> void about(
      String endpoint, String kind, Function<String, T> make, BiFunction<Cell, T, Ask> ask) {
    samples.put(endpoint, cell -> ask.apply(cell, objects.kept(kind, cell, make)));
  }
}
