package org.linli.sample;

/// 进度 — hears after every part of a stage how far it has come.
@FunctionalInterface
interface Progress {

  /// So many of so many parts of the stage are done.
  void at(Stage stage, int done, int all);
}
