package org.linli.reach;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.message.Outlet;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// 邮件递送 — by the SMTP server of the settings `spring.mail.*`; there is no such way without them.
@Component
class MailCarrier implements Carrier {

  private static final int SUBJECT = 60;

  private final Mailboxes mailboxes;
  private final Transactions transactions;
  private final Words words;
  private final @Nullable JavaMailSender server;
  private final String from;
  private final String address;

  @Autowired
  MailCarrier(
      Mailboxes mailboxes,
      Transactions transactions,
      Pages pages,
      ObjectProvider<JavaMailSender> server,
      @Value("${linli.mail.from:}") String from,
      @Value("${linli.address:}") String address) {
    this(
        mailboxes,
        transactions,
        pages.words(Locale.SIMPLIFIED_CHINESE),
        server.getIfAvailable(),
        from,
        address);
  }

  MailCarrier(
      Mailboxes mailboxes,
      Transactions transactions,
      Words words,
      @Nullable JavaMailSender server,
      String from,
      String address) {
    this.mailboxes = mailboxes;
    this.transactions = transactions;
    this.words = words;
    this.server = server;
    this.from = from;
    this.address = address;
  }

  @Override
  public Outlet outlet() {
    return Outlet.EMAIL;
  }

  @Override
  public boolean isReady() {
    return server != null && !from.isEmpty();
  }

  /// The account itself: it has one mailbox at most.
  @Override
  public List<UUID> targets(String county, UUID account) {
    return mailboxes.address(county, account).map(found -> List.of(account)).orElse(List.of());
  }

  @Override
  public void carry(String county, Letter letter) {
    UUID account = UUID.fromString(letter.to());
    String to =
        transactions
            .read(Scope.nothing(county), () -> mailboxes.address(county, account))
            .orElseThrow(Gone::new);
    JavaMailSender sends = server;
    if (sends == null) {
      throw new Failure("no server");
    }
    var mail = new SimpleMailMessage();
    mail.setFrom(from);
    mail.setTo(to);
    String text = letter.text();
    mail.setSubject(text.length() > SUBJECT ? text.substring(0, SUBJECT) : text);
    mail.setText(text + "\n\n" + address + letter.path() + "\n\n" + words.t("reach.mail.foot"));
    sends.send(mail);
  }
}
