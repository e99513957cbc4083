package org.linli.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.linli.place.Divisions;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/// 样例 — loads the three counties, stage by stage, on two threads; a load that was cut off goes on.
@Component
class Sample {

  private static final int THREADS = 2;
  private static final int CHUNKS = 12;

  private final Steps steps;
  private final Divisions divisions;
  private final Vault vault;

  Sample(Steps steps, Divisions divisions, Vault vault) {
    this.steps = steps;
    this.divisions = divisions;
    this.vault = vault;
  }

  /// True when nothing is left to do, or the county was opened by somebody else.
  boolean loaded() {
    String county = District.TIEDONG.county();
    return steps.done(county, Stage.DONE.name()) || steps.foreign(county);
  }

  /// Loads what is not loaded yet.
  void load(Progress progress) {
    List<County> counties = District.ALL.stream().map(County::new).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Stage stage : Stage.values()) {
        List<Runnable> tasks = new ArrayList<>();
        counties.forEach(c -> tasks.addAll(tasks(stage, c)));
        run(threads, stage, tasks, progress);
      }
    }
  }

  private List<Runnable> tasks(Stage stage, County county) {
    String code = county.district().county();
    return switch (stage) {
      case DIVISIONS -> List.of(() -> steps.run(code, stage.name(), bulk -> dictionary()));
      case PLACES ->
          List.of(
              () ->
                  steps.run(
                      code,
                      stage.name(),
                      bulk -> RegisterLoad.places(bulk, county.layout(), county.population())));
      case PEOPLE -> people(county);
      case ORGANISATIONS ->
          List.of(
              () ->
                  steps.run(
                      code, stage.name(), bulk -> RegisterLoad.offices(bulk, county.offices())));
      case CHIEFS ->
          List.of(
              () ->
                  steps.run(code, stage.name(), bulk -> RegisterLoad.posts(bulk, county.chiefs())));
      case BOARDS ->
          List.of(
              () ->
                  steps.run(
                      code, stage.name(), bulk -> RegisterLoad.boards(bulk, county.layout())));
      case DONE -> List.of(() -> steps.run(code, stage.name(), bulk -> {}));
    };
  }

  private List<Runnable> people(County county) {
    String code = county.district().county();
    List<Household> all = county.population().households();
    int chunks = all.size() > 20_000 ? CHUNKS : 1;
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < chunks; i++) {
      List<Household> part = all.subList(all.size() * i / chunks, all.size() * (i + 1) / chunks);
      String step = Stage.PEOPLE + "-%02d".formatted(i + 1);
      tasks.add(() -> steps.run(code, step, bulk -> RegisterLoad.people(bulk, vault, part)));
    }
    return tasks;
  }

  private void dictionary() {
    try (var reader = new InputStreamReader(Official.open(), StandardCharsets.UTF_8)) {
      divisions.load(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void run(
      ExecutorService threads, Stage stage, List<Runnable> tasks, Progress progress) {
    List<Future<?>> running = tasks.stream().<Future<?>>map(threads::submit).toList();
    try {
      for (int i = 0; i < running.size(); i++) {
        running.get(i).get();
        progress.at(stage, i + 1, running.size());
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the sample stopped at " + stage, failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the sample was interrupted at " + stage, stopped);
    } finally {
      running.forEach(task -> task.cancel(true));
    }
  }
}
