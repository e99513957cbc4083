package org.linli.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 链环 — the canonical byte form of one journal row, over which its keyed digest is taken.
///
/// The first byte is the version of the form: a later form gets another number, and old rows still
/// verify. Form 1 is an act for oneself; form 2 adds for whom it was done.
record Link(
    String county,
    UUID subject,
    int seq,
    String noun,
    String action,
    @Nullable String from,
    @Nullable String to,
    UUID actor,
    @Nullable UUID behalf,
    String part,
    String placePath,
    String detail,
    byte @Nullable [] noteDigest,
    Instant at) {

  private static final int OWN = 1;
  private static final int FOR_ANOTHER = 2;

  static Link of(Act act, int seq, Instant at) {
    return new Link(
        act.county(),
        act.subject(),
        seq,
        act.noun(),
        act.action(),
        act.from(),
        act.to(),
        act.actor().id(),
        act.actor().behalf(),
        act.part(),
        act.placePath(),
        act.detail(),
        act.noteDigest(),
        at);
  }

  /// The hash of this row: the keyed digest over the row and the hash of the row before it.
  byte[] hash(Chain chain, byte[] previous) {
    return chain.digest(bytes(previous));
  }

  /// Every field with its length before it, so that no two rows share a form; time in microseconds,
  /// as the database keeps it.
  byte[] bytes(byte[] previous) {
    var bytes = new ByteArrayOutputStream(320);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(behalf == null ? OWN : FOR_ANOTHER);
      text(out, county);
      uuid(out, subject);
      out.writeInt(seq);
      text(out, noun);
      text(out, action);
      text(out, from);
      text(out, to);
      uuid(out, actor);
      if (behalf != null) {
        uuid(out, behalf);
      }
      text(out, part);
      text(out, placePath);
      text(out, detail);
      raw(out, noteDigest);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      raw(out, previous);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    raw(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  private static void raw(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static void uuid(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }
}
