package org.linli.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 范围 — what someone may see: subtrees of places, organisations acted for, posts held, the own
/// person, matters called to. Every query takes it; what lies outside is answered like what does
/// not exist.
///
/// @param county six digits; one county per scope, per transaction and per message
/// @param paths roots of subtrees, each beginning with the county; empty = no place at all
/// @param organisations organisations acted for
/// @param posts posts held
/// @param own the own account (residents) or person, found by the row's owner
/// @param matters matters called to, by link or as reporter
public record Scope(
    String county,
    List<String> paths,
    Set<UUID> organisations,
    Set<UUID> posts,
    @Nullable UUID own,
    Set<UUID> matters)
    implements Serializable {

  private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
  private static final Pattern PATH = Pattern.compile("[0-9]{6}[0-9A-Z]{0,40}");

  public Scope {
    if (!COUNTY.matcher(county).matches()) {
      throw new IllegalArgumentException("county must be six digits");
    }
    for (String path : paths) {
      if (!PATH.matcher(path).matches() || !path.startsWith(county)) {
        throw new IllegalArgumentException("path must begin with its county");
      }
    }
    paths = List.copyOf(paths);
    organisations = Set.copyOf(organisations);
    posts = Set.copyOf(posts);
    matters = Set.copyOf(matters);
  }

  /// The whole county.
  public static Scope county(String county) {
    return of(county, county);
  }

  /// The subtree of one place.
  public static Scope of(String county, String path) {
    return new Scope(county, List.of(path), Set.of(), Set.of(), null, Set.of());
  }

  /// Nothing but what is public.
  public static Scope nothing(String county) {
    return new Scope(county, List.of(), Set.of(), Set.of(), null, Set.of());
  }

  /// This scope and one matter more.
  public Scope with(UUID matter) {
    var all = new HashSet<>(matters);
    all.add(matter);
    return new Scope(county, paths, organisations, posts, own, all);
  }

  /// True when the path lies in one of the subtrees.
  public boolean covers(String path) {
    return paths.stream().anyMatch(path::startsWith);
  }

  /// The SQL condition "the column lies in one of the subtrees": half-open ranges on the path ("C"
  /// collation). The paths stand in the text as literals, checked above, so that the planner sees
  /// them.
  public String within(String column) {
    if (paths.isEmpty()) {
      return "false";
    }
    return paths.stream()
        .map(p -> "(" + column + " >= '" + p + "' and " + column + " < '" + p + "~')")
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /// The value of `app.scope` for the row-level policies: paths as they are, own id and matters
  /// with a letter before.
  String setting() {
    List<String> words = new ArrayList<>(paths);
    if (own != null) {
      words.add("u" + own);
    }
    matters.forEach(m -> words.add("m" + m));
    return String.join(",", words);
  }
}
