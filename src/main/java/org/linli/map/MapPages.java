package org.linli.map;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.FieldErrors;

/// 地图页面 — what the templates of the map show.
public final class MapPages {

  /// So many areas stand in the list at once; the others are unfolded.
  public static final int FIRST_ROWS = 50;

  private MapPages() {}

  /// 底图块 — a picture of the tile service and where it lies on the drawing.
  public record Tile(String href, String x, String y, String size) {}

  /// 图形 — one outline on the drawing.
  ///
  /// @param css how it is coloured
  /// @param href where a tap leads, or null
  /// @param label short text in its middle, may be empty
  public record Shape(
      String d, String css, @Nullable String href, String title, int x, int y, String label) {}

  /// 点位 — a building on the drawing.
  ///
  /// @param href its page, or null
  public record Spot(String name, @Nullable String href, int x, int y) {}

  /// 标记点 — the one point the drawing is about.
  public record Mark(int x, int y) {}

  /// 画面 — the drawing; west, top and scale are those of its projection.
  public record Canvas(
      int width,
      int height,
      String west,
      String top,
      String scale,
      List<Shape> shapes,
      List<Spot> spots,
      @Nullable Mark mark,
      List<Tile> tiles,
      String credit) {}

  /// 链接 — a name that leads somewhere, or nowhere.
  public record Step(String name, @Nullable String href) {}

  /// 层级选择 — which areas the map shows.
  public record Choice(String key, String href, boolean chosen) {}

  /// 图例 — a colour and the numbers it stands for.
  public record Band(String css, long from, long to) {}

  /// 一行 — one area of the map in the list beside it.
  ///
  /// @param href the page of the place
  /// @param map the map of the area, null where nothing lies below
  /// @param drawn it has an outline
  public record Row(
      String path,
      String name,
      String href,
      @Nullable String map,
      long open,
      long overdue,
      String css,
      boolean drawn) {}

  /// 地图页 — an area with what lies below it.
  ///
  /// @param open what is open in all of it
  /// @param besides how much of that lies in none of the rows
  public record Show(
      String path,
      String name,
      List<Step> chain,
      List<Choice> choices,
      Canvas canvas,
      List<Band> bands,
      List<Row> rows,
      long open,
      long besides,
      long undrawn,
      Instant at,
      @Nullable String edit) {}

  /// 边界面板 — the outline of one area, null when none was drawn.
  public record Outlined(String name, String map, String edit, @Nullable Canvas canvas) {}

  /// 问题 — a sentence, and where on the drawing it is.
  public record Flaw(String text, boolean hinders, @Nullable Integer x, @Nullable Integer y) {}

  /// 历次边界 — one version of an outline.
  public record Version(
      int version, Instant from, @Nullable Instant until, int corners, long squareMetres) {}

  /// 画边界页 — the outline of one area, to be drawn.
  ///
  /// @param points one corner a line, as typed
  /// @param version the version it was read at
  /// @param stale what somebody else changed meanwhile, or null
  /// @param saved it was just taken
  public record Edit(
      UUID place,
      String name,
      String fullName,
      List<Step> chain,
      Canvas canvas,
      String points,
      int version,
      UUID tx,
      List<Flaw> flaws,
      FieldErrors errors,
      @Nullable String stale,
      boolean saved,
      List<Version> versions) {}

  /// 坐标面板 — where a building stands, or the buildings of an estate; null while nobody has said so.
  ///
  /// @param edit where it is said, null for an estate
  public record Stood(String name, @Nullable String edit, @Nullable Canvas canvas) {}

  /// 定位页 — where one building stands, to be said.
  ///
  /// @param canvas null where nothing around is drawn or known
  /// @param point as typed
  /// @param stale somebody else changed the building meanwhile
  /// @param outside the area the building belongs to when the point lies outside of it, else empty
  public record Standing(
      UUID place,
      String name,
      String fullName,
      List<Step> chain,
      @Nullable Canvas canvas,
      String point,
      int version,
      UUID tx,
      FieldErrors errors,
      boolean stale,
      boolean saved,
      String outside) {}

  /// 导入行 — one feature of a file.
  ///
  /// @param state NEW, CHANGED, SAME or BAD
  public record Line(int number, String key, String name, String state, List<String> problems) {}

  /// 导入导出页 — the outlines of the reader's area as a file, in and out.
  ///
  /// @param lines null before a file was looked at
  /// @param geojson the file itself, carried along until it is taken
  /// @param seen the turn of the map the file was looked at
  /// @param written how many were just taken, -1 = none were asked for
  public record Exchange(
      String under,
      long drawn,
      @Nullable List<Line> lines,
      long good,
      long bad,
      List<String> gaps,
      String geojson,
      long seen,
      UUID tx,
      FieldErrors errors,
      String refused,
      int written) {}
}
