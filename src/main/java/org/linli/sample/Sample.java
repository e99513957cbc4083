package org.linli.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.linli.division.Divisions;
import org.linli.shared.Time;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/// 样例 — loads the three counties, stage by stage, on two threads; a load that was cut off goes on.
@Component
class Sample {

  // chiefs and their neighbours are looked for among the people; from the first account on acts are
  // heard, and who hears them asks the registers
  private static final Set<Stage> ANALYSED =
      EnumSet.of(Stage.CHIEFS, Stage.ACCOUNTS, Stage.EPISODES, Stage.FIGURES);
  private static final int THREADS = 2;
  private static final int CHUNKS = 12;
  private static final List<Integer> YEARS = List.of(2024, 2025, 2026);
  // above the numbers of matters that came to an end on the same day
  private static final int FIRST_OPEN = 501;

  private final Steps steps;
  private final Divisions divisions;
  private final Vault vault;
  private final Work work;
  private final Stories stories;
  private final Album album;
  private final Desks desks;
  private final List<Episode> episodes;

  Sample(
      Steps steps,
      Divisions divisions,
      Vault vault,
      Work work,
      Stories stories,
      Album album,
      Desks desks,
      List<Episode> episodes) {
    this.steps = steps;
    this.divisions = divisions;
    this.vault = vault;
    this.work = work;
    this.stories = stories;
    this.album = album;
    this.desks = desks;
    this.episodes = episodes;
  }

  /// True when nothing is left to do, or the county was opened by somebody else.
  boolean loaded() {
    String county = District.TIEDONG.county();
    return District.ALL.stream().allMatch(d -> steps.done(d.county(), Stage.DONE.name()))
        || steps.foreign(county);
  }

  /// Loads what is not loaded yet.
  void load(Progress progress) {
    List<County> counties = District.ALL.stream().map(County::new).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Stage stage : Stage.values()) {
        List<Runnable> tasks = new ArrayList<>();
        counties.forEach(c -> tasks.addAll(tasks(stage, c)));
        if (ANALYSED.contains(stage)) {
          steps.analyse();
        }
        run(threads, stage, tasks, progress);
      }
    } finally {
      work.forget();
    }
  }

  private List<Runnable> tasks(Stage stage, County county) {
    return switch (stage) {
      case DIVISIONS -> one(stage, county, bulk -> dictionary());
      case PLACES ->
          one(
              stage,
              county,
              bulk -> {
                RegisterLoad.places(bulk, county);
                new Pasts(county.layout()).write(bulk);
                Marks.write(bulk, county.layout());
                Sites.write(bulk, county.layout());
              });
      case BOUNDARIES -> one(stage, county, bulk -> MapLoad.boundaries(bulk, county));
      case PEOPLE -> people(county);
      case ORGANISATIONS ->
          one(stage, county, bulk -> RegisterLoad.offices(bulk, county.offices()));
      case CHIEFS -> one(stage, county, bulk -> RegisterLoad.posts(bulk, county.chiefs()));
      case SERVICE -> one(stage, county, bulk -> service(bulk, county));
      case BOARDS ->
          one(stage, county, bulk -> RegisterLoad.boards(bulk, county.layout(), county.chiefs()));
      case ACCOUNTS -> one(stage, county, bulk -> work.open(bulk, county));
      case MATTERS -> matters(county);
      case STORIES -> one(stage, county, bulk -> stories.write(bulk, county));
      case OPEN -> one(stage, county, bulk -> open(bulk, county));
      case LISTS -> one(stage, county, bulk -> desks.write(county));
      case EPISODES -> episodes(county);
      case FIGURES -> one(stage, county, bulk -> work.count(bulk, county));
      case DONE -> one(stage, county, bulk -> work.loaded(county, steps.digests(code(county))));
    };
  }

  private static String code(County county) {
    return county.district().county();
  }

  private List<Runnable> one(Stage stage, County county, Consumer<Bulk> task) {
    return List.of(() -> steps.run(code(county), stage.name(), task));
  }

  private List<Runnable> matters(County county) {
    String code = code(county);
    List<Runnable> tasks = new ArrayList<>();
    for (int year : YEARS) {
      String step = Stage.MATTERS + "-" + year;
      tasks.add(
          () ->
              steps.run(
                  code,
                  step,
                  bulk -> {
                    List<Walk> walks = new History(work.setting(county)).of(year);
                    new MatterLoad(bulk, vault, code)
                        .write(Filed.of(new Dice(code, step), walks, 1));
                  }));
    }
    return tasks;
  }

  private void service(Bulk bulk, County county) {
    Instant first = steps.at(code(county), Stage.DIVISIONS.name());
    new ServiceLoad(bulk, vault, county, Time.day(first)).write();
  }

  private void open(Bulk bulk, County county) {
    if (county.district() != District.TIEDONG) {
      return;
    }
    String code = code(county);
    Instant first = steps.at(code, Stage.DIVISIONS.name());
    Fringe fringe = new Fringe(work.setting(county), first);
    List<Filed> filed = Filed.of(new Dice(code, Stage.OPEN.name()), fringe.all(), FIRST_OPEN);
    new MatterLoad(bulk, vault, code).write(filed);
    for (Filed matter : filed) {
      if (fringe.shown(matter.walk())) {
        Album.of(matter.walk()).forEach(s -> album.keep(code, matter.id(), s));
      }
    }
  }

  // one after another: each finds the matters as the one before left them
  private List<Runnable> episodes(County county) {
    String code = code(county);
    return county.district() == District.TIEDONG
        ? List.of(
            () ->
                episodes.forEach(
                    episode ->
                        steps.run(
                            code,
                            Stage.EPISODES + "-" + episode.getClass().getSimpleName(),
                            bulk -> episode.write(county))))
        : List.of();
  }

  private List<Runnable> people(County county) {
    String code = code(county);
    List<Household> all = county.population().households();
    int chunks = all.size() > 20_000 ? CHUNKS : 1;
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < chunks; i++) {
      List<Household> part = all.subList(all.size() * i / chunks, all.size() * (i + 1) / chunks);
      String step = Stage.PEOPLE + "-%02d".formatted(i + 1);
      tasks.add(() -> steps.run(code, step, bulk -> people(bulk, part)));
    }
    return tasks;
  }

  private void people(Bulk bulk, List<Household> households) {
    RegisterLoad.people(bulk, vault, households);
    RegisterLoad.dwellings(bulk, vault, households);
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
