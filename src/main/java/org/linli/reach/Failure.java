package org.linli.reach;

/// 投递失败 — why something was not sent, in a word that holds no secret: what a gateway says may hold
/// the phone or the address.
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// @param code such as `HTTP 503`; never words of the other side
  public Failure(String code) {
    super(code, null, false, false);
  }

  /// The code of a failure, else the class alone.
  public static String of(RuntimeException e) {
    Throwable cause = e.getCause();
    return e instanceof Failure
        ? String.valueOf(e.getMessage())
        : cause == null ? e.getClass().getSimpleName() : cause.getClass().getSimpleName();
  }
}
