package org.linli.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// 路径 — the arithmetic of paths: segments of fixed width, county 6, street 3, community 3, grid 3,
/// building 3, stairwell 2, household 4; a skipped level is zeros; estates and sites are a letter
/// and three digits after the community or the grid.
public final class Paths {

  /// Length of the path of a county.
  public static final int COUNTY = 6;

  /// Length of the path of a street or township.
  public static final int STREET = 9;

  /// Length of the path of a community or village: the official 12-digit code.
  public static final int COMMUNITY = 12;

  /// Length of the path of a grid.
  public static final int GRID = 15;

  /// Length of the path of a building.
  public static final int BUILDING = 18;

  /// Length of the path of a stairwell.
  public static final int STAIRWELL = 20;

  /// Length of the path of a household.
  public static final int HOUSEHOLD = 24;

  private static final int[] LEVELS = {
    COUNTY, STREET, COMMUNITY, GRID, BUILDING, STAIRWELL, HOUSEHOLD
  };
  private static final int LETTERED = 4;
  private static final Pattern SHAPE = Pattern.compile("[0-9]{6}[0-9A-Z]{0,18}");

  private Paths() {}

  /// True when the text has the shape of a path: a known length, codes of digits and capital
  /// letters.
  public static boolean wellFormed(String path) {
    return SHAPE.matcher(path).matches() && (lettered(path) || level(path.length()) >= 0);
  }

  /// The path of the place above; empty for a county. Skipped levels are stepped over.
  public static Optional<String> parent(String path) {
    if (path.length() <= COUNTY) {
      return Optional.empty();
    }
    if (lettered(path)) {
      return Optional.of(trimmed(path.substring(0, path.length() - LETTERED)));
    }
    int above = COUNTY;
    for (int length : LEVELS) {
      if (length < path.length()) {
        above = length;
      }
    }
    return Optional.of(trimmed(path.substring(0, above)));
  }

  /// The paths above, county first, without the path itself.
  public static List<String> ancestors(String path) {
    List<String> above = new ArrayList<>();
    parent(path)
        .ifPresent(
            p -> {
              above.addAll(ancestors(p));
              above.add(p);
            });
    return above;
  }

  /// The paths above and the path itself, county first.
  public static List<String> chain(String path) {
    List<String> all = new ArrayList<>(ancestors(path));
    all.add(path);
    return all;
  }

  /// The grid the path lies in; where there is none, the community (or what stands higher).
  public static String gridOrCommunity(String path) {
    return at(path, GRID).orElseGet(() -> path.substring(0, Math.min(path.length(), COMMUNITY)));
  }

  /// The path cut to one of the level lengths; empty when it does not reach down there or skips the
  /// level.
  public static Optional<String> at(String path, int length) {
    if (path.length() < length || lettered(path) && path.length() - LETTERED < length) {
      return Optional.empty();
    }
    String cut = path.substring(0, length);
    return cut.equals(trimmed(cut)) ? Optional.of(cut) : Optional.empty();
  }

  /// The 12 digits of the community or village; empty for streets and counties.
  public static Optional<String> community(String path) {
    return at(path, COMMUNITY);
  }

  /// The 9 digits of the street or township; empty for counties.
  public static Optional<String> street(String path) {
    return at(path, STREET);
  }

  /// Length of the paths one level of areas below: county to street, street to community, community
  /// to grid; the path's own length where no area lies below.
  public static int below(String path) {
    return switch (path.length()) {
      case COUNTY -> STREET;
      case STREET -> COMMUNITY;
      case COMMUNITY -> GRID;
      default -> path.length();
    };
  }

  /// The first path after the subtree: `path <= x < end(path)` holds for the place and all below
  /// it.
  public static String end(String path) {
    return path + "~";
  }

  /// Where a child of this kind stands under its parent: the skipped levels as zeros, without the
  /// child's own segment; empty when the kind cannot hang there.
  public static Optional<String> stem(String parent, PlaceKind kind) {
    int length = parent.length();
    boolean fits =
        !lettered(parent)
            && switch (kind) {
              case COUNTY -> false;
              case STREET, TOWNSHIP -> length == COUNTY;
              case COMMUNITY, VILLAGE -> length == STREET;
              case GRID -> length == COMMUNITY;
              case ESTATE, SITE, BUILDING -> length == COMMUNITY || length == GRID;
              case STAIRWELL -> length == BUILDING;
              case HOUSEHOLD -> length == GRID || length == BUILDING || length == STAIRWELL;
            };
    if (!fits) {
      return Optional.empty();
    }
    if (kind == PlaceKind.ESTATE || kind == PlaceKind.SITE) {
      return Optional.of(parent + (kind == PlaceKind.ESTATE ? "E" : "S"));
    }
    return Optional.of(parent + "0".repeat(stemLength(kind) - length));
  }

  /// Width of the digits of a child's own segment.
  public static int width(PlaceKind kind) {
    return switch (kind) {
      case COUNTY -> COUNTY;
      case STREET, TOWNSHIP, COMMUNITY, VILLAGE, GRID, ESTATE, BUILDING, SITE -> 3;
      case STAIRWELL -> 2;
      case HOUSEHOLD -> 4;
    };
  }

  /// Length of the path of a place of this kind.
  public static int length(PlaceKind kind) {
    boolean beside = kind == PlaceKind.ESTATE || kind == PlaceKind.SITE;
    return stemLength(kind) + width(kind) + (beside ? 1 : 0);
  }

  private static int stemLength(PlaceKind kind) {
    return switch (kind) {
      case COUNTY -> 0;
      case STREET, TOWNSHIP -> COUNTY;
      case COMMUNITY, VILLAGE -> STREET;
      case GRID, ESTATE, SITE -> COMMUNITY;
      case BUILDING -> GRID;
      case STAIRWELL -> BUILDING;
      case HOUSEHOLD -> STAIRWELL;
    };
  }

  /// True for an estate or a site, which lies beside the tree of grids and buildings.
  public static boolean lettered(String path) {
    // no level ends at 16 or 19: only estates and sites are that long
    return (path.length() == COMMUNITY + LETTERED || path.length() == GRID + LETTERED)
        && (path.charAt(path.length() - LETTERED) == 'E'
            || path.charAt(path.length() - LETTERED) == 'S');
  }

  private static int level(int length) {
    for (int i = 0; i < LEVELS.length; i++) {
      if (LEVELS[i] == length) {
        return i;
      }
    }
    return -1;
  }

  private static String trimmed(String path) {
    int level = level(path.length());
    if (level <= 0) {
      return path;
    }
    int above = LEVELS[level - 1];
    boolean skipped = path.substring(above).chars().allMatch(c -> c == '0');
    return skipped ? trimmed(path.substring(0, above)) : path;
  }
}
