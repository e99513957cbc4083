package org.linli.notice;

import java.util.Locale;
import org.linli.matter.Matters;
import org.linli.message.MessageKind;
import org.linli.shared.Sender;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 收发室 — what every rule of notices needs: whether anything can leave, the words and links of a
/// message, and the queue it is put into.
///
/// A message holds no words of the report and no names. It is queued in the dispatcher's
/// transaction and leaves after it.
@Component
class Mailroom {

  private final Matters matters;
  private final Deliveries deliveries;
  private final Sender sender;
  private final Texts texts;
  private final Words words;
  private final String address;

  Mailroom(
      Matters matters,
      Deliveries deliveries,
      Sender sender,
      Texts texts,
      Pages pages,
      @Value("${linli.address:}") String address) {
    this.matters = matters;
    this.deliveries = deliveries;
    this.sender = sender;
    this.texts = texts;
    // the phones belong to people of the county: messages are in the county's language
    this.words = pages.words(Locale.SIMPLIFIED_CHINESE);
    this.address = address;
  }

  /// True when there is a way for messages to leave.
  boolean isOpen() {
    return sender.available();
  }

  /// Words in the language of the messages.
  String t(String key, Object... arguments) {
    return words.t(key, arguments);
  }

  /// The whole address of a path on this server.
  String link(String path) {
    return address + path;
  }

  /// True when the key has words.
  boolean has(String key) {
    return words.has(key);
  }

  /// Puts a message to who holds an item or is called into the queue, as far as he wants short
  /// messages of this kind and when; who never chose is written to at once.
  void send(
      String county,
      Matters.Holder held,
      String purpose,
      MessageKind kind,
      String occasion,
      Receivers.Receiver to,
      String text) {
    texts
        .plan(county, to.person(), kind)
        .ifPresent(
            at ->
                deliveries.add(
                    county, held.matter().value(), purpose, occasion, to.phone(), text, kind, at));
  }

  /// Puts a message to a phone into the queue; the same occasion twice is one message.
  void send(
      String county,
      Matters.Holder held,
      String purpose,
      String occasion,
      String phone,
      String text) {
    deliveries.add(county, held.matter().value(), purpose, occasion, phone, text);
  }

  /// A message to the reporter with the link of his receipt, where his phone was verified.
  ///
  /// @param key words with the number and the link in their places
  void tellReporter(String county, Matters.Holder any, String occasion, String key) {
    String track = "/m/" + any.number() + "?k=" + matters.linkOf(any.matter());
    matters
        .phoneOf(county, any.matter())
        .ifPresent(
            phone ->
                send(county, any, "REPORTER", occasion, phone, t(key, any.number(), link(track))));
  }
}
