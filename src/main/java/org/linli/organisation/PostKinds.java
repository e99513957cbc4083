package org.linli.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Answering.Rung;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 岗位目录 — the door to the kinds of posts of a county: what holds today, what held before, and a
/// change from a day on. A county that has said nothing has the three chiefs and the station's
/// head.
@Component
public class PostKinds {

  // how old a list kept in memory may be: another node may have changed it
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int TERM = 60;

  private static final List<PostCharter> DEFAULTS =
      List.of(
          chief(
              PostKind.GRID_CHIEF,
              new PostCharter.Name("网格长", "Grid chief"),
              PlaceKind.GRID,
              Rung.GRID_CHIEF,
              10,
              List.of("党建引领", "政策宣传", "民事办理", "企业服务", "矛盾调处", "安全巡查", "困难帮扶", "应急处置")),
          chief(
              PostKind.BUILDING_CHIEF,
              new PostCharter.Name("楼栋长", "Building chief"),
              PlaceKind.BUILDING,
              Rung.BUILDING_CHIEF,
              20,
              List.of("反馈社情民意", "调处邻里矛盾", "监督环境卫生", "排查安全隐患", "协助为民服务", "组织邻里互助")),
          chief(
              PostKind.STAIRWELL_CHIEF,
              new PostCharter.Name("单元长", "Stairwell chief"),
              PlaceKind.STAIRWELL,
              Rung.STAIRWELL_CHIEF,
              30,
              List.of("报告应急事件", "倡导文明家风", "关心老人孩子", "维护楼道整洁")),
          new PostCharter(
              PostKind.STATION_HEAD,
              new PostCharter.Name("站长", "Head of station"),
              null,
              null,
              40,
              List.of("管理服务站", "接待来访居民", "组织活动"),
              TERM,
              true,
              1,
              true));

  /// 岗位规程一版 — what was said of a kind of post, by whom, from when to when.
  ///
  /// @param version -1 = the default nobody has changed yet
  public record Version(
      PostCharter charter,
      String owner,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      int version) {}

  private record Catalogue(LocalDate day, Instant read, Map<PostKind, PostCharter> charters) {}

  private final Map<String, Catalogue> kept = new ConcurrentHashMap<>();
  private final PostKindStore store;
  private final Clock clock;

  PostKinds(PostKindStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// All kinds that hold today, in their order; those out of use among them.
  public List<PostCharter> all(String county) {
    return List.copyOf(catalogue(county).values());
  }

  /// What holds of a kind today; of a code nobody has said anything of, its bare code.
  public PostCharter of(String county, PostKind kind) {
    PostCharter known = catalogue(county).get(kind);
    return known != null
        ? known
        : new PostCharter(
            kind,
            new PostCharter.Name(kind.code(), kind.code()),
            null,
            null,
            99,
            List.of(),
            null,
            true,
            0,
            false);
  }

  /// What was said of a kind, the latest first; the default comes last.
  public List<Version> history(String county, PostKind kind) {
    return Stream.concat(
            store.history(county, kind.code()).stream(),
            DEFAULTS.stream()
                .filter(c -> c.kind().equals(kind))
                .map(c -> new Version(c, "", null, null, -1)))
        .toList();
  }

  /// Makes the charter hold from a day on and opens the posts it says stand by themselves; gives
  /// how many were opened. Inside the transaction of the caller.
  ///
  /// @param seen version the writer saw, -1 = the default or none; another one is [Stale]
  public int save(String county, PostCharter charter, String owner, LocalDate from, int seen) {
    Optional<Version> held =
        store.history(county, charter.kind().code()).stream()
            .filter(v -> v.until() == null)
            .findFirst();
    int now = held.map(Version::version).orElse(-1);
    if (now != seen || held.isPresent() && !store.end(county, charter.kind().code(), from, now)) {
      throw new Stale();
    }
    Version next = new Version(charter, owner, from, null, now + 1);
    if (!store.insert(county, Id.fresh(), next)) {
      throw new Stale();
    }
    kept.remove(county);
    PlaceKind placeKind = charter.placeKind();
    if (placeKind == null || !charter.inUse()) {
      return 0;
    }
    UUID[] ids =
        Stream.generate(Id::fresh)
            .limit(store.missing(county, charter.kind(), placeKind))
            .toArray(UUID[]::new);
    return store.openMissing(county, charter.kind(), placeKind, ids);
  }

  /// Reads the kinds of a county again with the next question.
  public void forget(String county) {
    kept.remove(county);
  }

  /// The kinds a place of this kind has from the moment it is opened.
  List<PostKind> standingOn(String county, PlaceKind placeKind) {
    return catalogue(county).values().stream()
        .filter(c -> c.inUse() && c.placeKind() == placeKind)
        .map(PostCharter::kind)
        .toList();
  }

  /// The kinds whose holders answer for a door, highest place first.
  List<PostCharter> chiefs(String county) {
    return catalogue(county).values().stream().filter(PostCharter::isChief).toList();
  }

  /// The kind a text names among those of the county; [NotFound] otherwise.
  PostCharter named(String county, String code) {
    return PostKind.of(code)
        .map(catalogue(county)::get)
        .filter(PostCharter::inUse)
        .orElseThrow(NotFound::new);
  }

  private Map<PostKind, PostCharter> catalogue(String county) {
    Instant now = clock.instant();
    LocalDate day = Time.day(now);
    Catalogue held = kept.get(county);
    if (held != null
        && held.day().equals(day)
        && Duration.between(held.read(), now).abs().compareTo(FRESH) < 0) {
      return held.charters();
    }
    Map<PostKind, PostCharter> said = new LinkedHashMap<>();
    DEFAULTS.forEach(c -> said.put(c.kind(), c));
    store.valid(county, day).forEach(v -> said.put(v.charter().kind(), v.charter()));
    Map<PostKind, PostCharter> ordered = new LinkedHashMap<>();
    said.values().stream()
        .sorted(Comparator.comparingInt(PostCharter::position).thenComparing(PostCharter::kind))
        .forEach(c -> ordered.put(c.kind(), c));
    kept.put(county, new Catalogue(day, now, ordered));
    return ordered;
  }

  private static PostCharter chief(
      PostKind kind,
      PostCharter.Name name,
      PlaceKind placeKind,
      Rung rung,
      int position,
      List<String> duties) {
    return new PostCharter(kind, name, placeKind, rung, position, duties, TERM, true, 1, true);
  }
}
